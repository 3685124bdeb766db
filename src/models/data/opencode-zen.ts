// What is known of the models of opencode-zen.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
big-pickle c200000 i160000 o32000 <t +trsh k2025-01 r2025-10-17
claude-3-5-haiku c200000 o8192 <tip +th -r k2024-07-31 r2024-10-22 d2026-04-26 ~0.8/4/0.08/1
claude-fable-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-06-09 d2026-06-13 ~10/50/1/12.5
claude-haiku-4-5 c200000 o64000 <tip +trh b1024- k2025-02-28 r2025-10-15 ~1/5/0.1/1.25
claude-opus-4-1 c200000 o32000 <tip +trh b1024- k2025-03-31 r2025-08-05 ~15/75/1.5/18.75
claude-opus-4-5 c200000 o64000 <tip +trh elow,medium,high b1024- k2025-03-31 r2025-11-24 ~5/25/0.5/6.25
claude-opus-4-6 c1000000 o128000 <tip +trh elow,medium,high,max b1024- k2025-05-31 r2026-02-05 ~5/25/0.5/6.25
claude-opus-4-7 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-04-16 ~5/25/0.5/6.25
claude-opus-4-8 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max r2026-05-28 ~5/25/0.5/6.25
claude-sonnet-4 c1000000 o64000 <tip +trh b1024- k2025-03-31 r2025-05-22 ~3/15/0.3/3.75;>200000:6/22.5/0.6/7.5
claude-sonnet-4-5 c1000000 o64000 <tip +trh b1024- k2025-07-31 r2025-09-29 ~3/15/0.3/3.75;>200000:6/22.5/0.6/7.5
claude-sonnet-4-6 c1000000 o64000 <tip +trh elow,medium,high,max b1024- k2025-08-31 r2026-02-17 ~3/15/0.3/3.75
claude-sonnet-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-06-30 ~2/10/0.2/2.5
deepseek-v4-flash c1000000 o384000 <t +trsh ehigh,max w k2025-05 r2026-04-24 ~0.14/0.28/0.028
deepseek-v4-flash-free c200000 o128000 <t +trsh ehigh,max w k2025-05 r2026-04-24 ~0/0
deepseek-v4-pro c1000000 o384000 <t +trsh ehigh,max w k2025-05 r2026-04-24 ~1.74/3.84/0.145
gemini-3-flash c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2025-01 r2025-12-17 ~0.5/3/0.05
gemini-3-pro c1048576 o65536 <tivap +trsh elow,high k2025-01 r2025-11-18 d2026-03-17 ~2/12/0.2;>200000:4/18/0.4
gemini-3.1-pro c1048576 o65536 <tivap +trsh elow,medium,high k2025-01 r2026-02-19 ~2/12/0.2;>200000:4/18/0.4
gemini-3.5-flash c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2025-01 r2026-05-19 ~1.5/9/0.15
glm-4.6 c204800 o131072 <t +trh w k2025-04 r2025-09-30 d2026-03-17 ~0.6/2.2/0.1
glm-4.7 c204800 o131072 <t +trh w k2025-04 r2025-12-22 d2026-03-17 ~0.6/2.2/0.1
glm-4.7-free c204800 o131072 <t +trh w k2025-04 r2025-12-22 d2026-02-08 ~0/0
glm-5 c204800 o131072 <t +trh w k2025-04 r2026-02-11 ~1/3.2/0.2
glm-5-free c204800 o131072 <t +trh w k2025-04 r2026-02-11 d2026-02-23 ~0/0
glm-5.1 c204800 o131072 <t +trh w k2025-04 r2026-04-07 ~1.4/4.4/0.26
glm-5.2 c1000000 o131072 <t +trsh ehigh,max r2026-06-13 ~1.4/4.4/0.26
gpt-5 c400000 i272000 o128000 <ti +trs -h eminimal,low,medium,high k2024-09-30 r2025-08-07 ~1.07/8.5/0.107
gpt-5-codex c400000 i272000 o128000 <ti +trs -h elow,medium,high k2024-09-30 r2025-09-15 ~1.07/8.5/0.107
gpt-5-nano c400000 i272000 o128000 <ti +trs -h eminimal,low,medium,high k2024-05-30 r2025-08-07 ~0.05/0.4/0.005
gpt-5.1 c400000 i272000 o128000 <ti +trs -h enone,low,medium,high k2024-09-30 r2025-11-13 ~1.07/8.5/0.107
gpt-5.1-codex c400000 i272000 o128000 <ti +trs -h elow,medium,high k2024-09-30 r2025-11-13 ~1.07/8.5/0.107
gpt-5.1-codex-max c400000 i272000 o128000 <ti +trs -h elow,medium,high,xhigh k2024-09-30 r2025-11-13 ~1.25/10/0.125
gpt-5.1-codex-mini c400000 i272000 o128000 <ti +trs -h elow,medium,high k2024-09-30 r2025-11-13 ~0.25/2/0.025
gpt-5.2 c400000 i272000 o128000 <ti +trs -h enone,low,medium,high,xhigh k2025-08-31 r2025-12-11 ~1.75/14/0.175
gpt-5.2-codex c400000 i272000 o128000 <tip +trs -h elow,medium,high,xhigh k2025-08-31 r2026-01-14 ~1.75/14/0.175
gpt-5.3-codex c400000 i272000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-02-24 ~1.75/14/0.175
gpt-5.3-codex-spark c128000 o128000 <t +trs -h elow,medium,high,xhigh k2025-08-31 r2026-02-12 ~1.75/14/0.175
gpt-5.4 c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-05 ~2.5/15/0.25;>272000:5/22.5/0.5
gpt-5.4-mini c400000 i272000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-17 ~0.75/4.5/0.075
gpt-5.4-nano c400000 i272000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-17 ~0.2/1.25/0.02
gpt-5.4-pro c1050000 i922000 o128000 <tip +tr -sh emedium,high,xhigh k2025-08-31 r2026-03-05 ~30/180/30
gpt-5.5 c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-12-01 r2026-04-23 ~5/30/0.5;>272000:10/45/1
gpt-5.5-pro c1050000 i922000 o128000 <tip +tr -sh emedium,high,xhigh k2025-12-01 r2026-04-24 ~30/180/30
grok-build-0.1 c256000 o256000 <ti +trsh r2026-05-20 ~1/2/0.2
grok-code c256000 o256000 <t +trh r2025-08-20 d2026-01-23
hy3-preview-free c256000 o64000 <t +trh k2025-06 r2026-04-20 d2026-05-08 ~0/0
kimi-k2 c262144 o262144 <t +th -r k2024-10 r2025-09-05 d2026-03-01 ~0.4/2.5/0.4
kimi-k2-thinking c262144 o262144 <t +trh k2024-10 r2025-09-05 d2026-03-01 ~0.4/2.5/0.4
kimi-k2.5 c262144 o65536 <tiv +trh w k2024-10 r2026-01-27 ~0.6/3/0.08
kimi-k2.5-free c262144 o262144 <tiv +trh w k2024-10 r2026-01-27 d2026-02-19 ~0/0
kimi-k2.6 c262144 o65536 <tiv +trh w k2024-10 r2026-04-21 ~0.95/4/0.16
kimi-k2.7-code c262144 o262144 <tiv +trs -h k2025-01 r2026-06-12 ~0.95/4/0.19
ling-2.6-flash-free c262100 o32800 <t +th -r k2025-06 r2026-04-21 d2026-04-29 ~0/0
mimo-v2-flash-free c262144 o65536 <t +trh k2024-12 r2025-12-16 d2026-03-18 ~0/0
mimo-v2-omni-free c262144 o64000 <tiap +trh k2024-12 r2026-03-18 d2026-04-02 ~0/0
mimo-v2-pro-free c1048576 o64000 <t +trh k2024-12 r2026-03-18 d2026-04-02 ~0/0
mimo-v2.5-free c200000 o32000 <tiav +trh k2024-12 r2026-04-24 ~0/0
minimax-m2.1 c204800 o131072 <t +trh k2025-01 r2025-12-23 d2026-03-17 ~0.3/1.2/0.1
minimax-m2.1-free c204800 o131072 <t +trh k2025-01 r2025-12-23 d2026-02-12 ~0/0
minimax-m2.5 c204800 o131072 <t +trh k2025-01 r2026-02-12 ~0.3/1.2/0.06
minimax-m2.5-free c204800 o131072 <t +trh k2025-01 r2026-02-12 d2026-05-20 ~0/0
minimax-m2.7 c204800 o131072 <t +trh k2025-01 r2026-03-18 ~0.3/1.2/0.06
minimax-m3 c512000 o128000 <tiv +trh r2026-06-01 ~0.3/1.2/0.06
minimax-m3-free c200000 o32000 <tiv +trh w k2025-01 r2026-05-31 d2026-06-07 ~0/0
nemotron-3-super-free c204800 o128000 <t +trh k2026-02 r2026-03-11 d2026-06-04 ~0/0
nemotron-3-ultra-free c1000000 o128000 <t +trh k2026-02 r2026-06-04 ~0/0
north-mini-code-free c256000 o64000 <t +trsh enone,high k2025-09-23 r2026-06-09 ~0/0
qwen3-coder c262144 o65536 <t +th -r k2025-04 r2025-07-23 d2026-02-08 ~0.45/1.8
qwen3.5-plus c262144 o65536 <tiv +trh b-81920 w k2025-04 r2026-02-16 ~0.2/1.2/0.02/0.25
qwen3.6-plus c262144 o65536 <tiv +trh b-81920 w k2025-04 r2026-04-02 ~0.5/3/0.05/0.625
qwen3.6-plus-free c262144 o65536 <tiv +trh b-81920 w k2025-04 r2026-04-02 d2026-05-21 ~0/0
ring-2.6-1t-free c262000 o66000 <t +trh k2025-06 r2026-05-08 d2026-05-14 ~0/0
trinity-large-preview-free c131072 o131072 <t +th -r k2025-06 r2026-01-28 d2026-03-05 ~0/0
`;
