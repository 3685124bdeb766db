// What is known of the models of 302ai.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
MiniMax-M1 c1000000 o128000 <t +th -r r2025-06-16 ~0.132/1.254
MiniMax-M2 c1000000 o128000 <t +th -r r2025-10-26 ~0.33/1.32
MiniMax-M2.1 c1000000 o131072 <t +th -r r2025-12-19 ~0.3/1.2
MiniMax-M2.7 c204800 o131072 <t +th -r r2026-03-19 ~0.3/1.2
MiniMax-M2.7-highspeed c204800 o131072 <t +th -r r2026-03-19 ~0.6/4.8
chatgpt-4o-latest c128000 o16384 <ti +h -tr k2023-09 r2024-08-08 ~5/15
claude-3-5-haiku-20241022 c200000 o8192 <tip +th -r k2024-07-31 r2024-10-22 ~0.8/4
claude-3-5-haiku-latest c200000 o8192 <tip +th -r k2024-07-31 r2024-10-22 ~0.8/4
claude-haiku-4-5 c200000 o64000 <tip +trh b1024-63999 w k2025-02-28 r2025-10-16 ~1/5
claude-haiku-4-5-20251001 c200000 o64000 <tip +trh b1024-63999 w k2025-02-28 r2025-10-16 ~1/5
claude-opus-4-1-20250805 c200000 o32000 <tip +trh b1024-31999 w k2025-03-31 r2025-08-05 ~15/75
claude-opus-4-1-20250805-thinking c200000 o32000 <ti +trh k2025-03 r2025-05-27 ~15/75
claude-opus-4-20250514 c200000 o32000 <tip +trh b1024-31999 w k2025-03-31 r2025-05-22 ~15/75
claude-opus-4-5 c200000 o64000 <tip +trh elow,medium,high b1024-63999 w k2025-03-31 r2025-11-25 ~5/25
claude-opus-4-5-20251101 c200000 o64000 <tip +trh elow,medium,high b1024-63999 w k2025-03-31 r2025-11-25 ~5/25
claude-opus-4-5-20251101-thinking c200000 o64000 <ti +trh k2025-03 r2025-11-25 ~5/25
claude-opus-4-6 c1000000 o128000 <tip +trh elow,medium,high,max b1024-127999 w k2025-05-31 r2026-02-06 ~5/25
claude-opus-4-6-thinking c1000000 o128000 <tip +trh k2025-05 r2026-02-06 ~5/25
claude-opus-4-7 c1000000 o128000 <tip +trh elow,medium,high,xhigh,max w k2026-01-31 r2026-04-17 ~5/25/0.5/6.25;>200000:10/37.5/1/12.5
claude-sonnet-4-20250514 c200000 o64000 <tip +trh b1024-63999 w k2025-03-31 r2025-05-22 ~3/15
claude-sonnet-4-5 c200000 o64000 <tip +trh b1024-63999 w k2025-07-31 r2025-09-30 ~3/15
claude-sonnet-4-5-20250929 c200000 o64000 <tip +trh b1024-63999 w k2025-07-31 r2025-09-30 ~3/15
claude-sonnet-4-5-20250929-thinking c200000 o64000 <tip +trh k2025-03 r2025-09-30 ~3/15
claude-sonnet-4-6 c1000000 o64000 <tip +trh b1024-63999 w k2025-08-31 r2026-02-18 ~3/15
claude-sonnet-4-6-thinking c1000000 o64000 <tip +trh k2025-08 r2026-02-18 ~3/15
deepseek-chat c128000 o8192 <t +th -r k2024-07 r2024-11-29 ~0.29/0.43
deepseek-reasoner c128000 o128000 <t +trh k2024-07 r2025-01-20 ~0.29/0.43
deepseek-v3.2 c128000 o8192 <t +th -r k2024-12 r2025-12-01 ~0.29/0.43
deepseek-v3.2-thinking c128000 o128000 <t +trh k2024-12 r2025-12-01 ~0.29/0.43
doubao-seed-1-6-thinking-250715 c256000 o16000 <ti +trh r2025-07-15 ~0.121/1.21
doubao-seed-1-6-vision-250815 c256000 o32000 <ti +th -r r2025-09-30 ~0.114/1.143
doubao-seed-1-8-251215 c224000 o64000 <ti +th -r r2025-12-18 ~0.114/0.286
doubao-seed-code-preview-251028 c256000 o32000 <ti +th -r r2025-11-11 ~0.17/1.14
gemini-2.0-flash-lite c2000000 o8192 <ti +h -tr k2024-11 r2025-06-16 ~0.075/0.3
gemini-2.5-flash c1000000 o65536 <ti +th -r k2025-01 r2025-06-17 ~0.3/2.5
gemini-2.5-flash-image c32768 o32768 <ti +h -tr k2025-01 r2025-10-08 ~0.3/30
gemini-2.5-flash-lite-preview-09-2025 c1000000 o65536 <ti +th -r k2025-01 r2025-09-26 ~0.1/0.4
gemini-2.5-flash-nothink c1000000 o65536 <ti +th -r k2025-01 r2025-06-24 ~0.3/2.5
gemini-2.5-flash-preview-09-2025 c1000000 o65536 <ti +th -r k2025-01 r2025-09-26 ~0.3/2.5
gemini-2.5-pro c1000000 o65536 <ti +th -r k2025-01 r2025-06-17 ~1.25/10
gemini-3-flash-preview c1000000 o65536 <ti +th -r k2025-06 r2025-12-18 ~0.5/3
gemini-3-pro-image-preview c32768 <ti +h -tr k2025-06 r2025-11-20 ~2/120
gemini-3-pro-preview c1000000 o64000 <ti +th -r k2025-06 r2025-11-19 ~2/12
gemini-3.1-flash-image-preview c131072 o32768 <tip >ti +h -tr k2025-01 r2026-02-27 ~0.5/60
glm-4.5 c131072 o98304 <t +trh w k2025-04 r2025-07-29 ~0.286/1.142
glm-4.5-air c131072 o98304 <t +trh w k2025-04 r2025-07-29 ~0.1143/0.286
glm-4.5-airx c128000 o16384 <t +th -r k2025-04 r2025-07-29 ~0.572/1.714
glm-4.5-x c128000 o16384 <t +th -r k2025-04 r2025-07-29 ~1.143/2.29
glm-4.5v c64000 o16384 <tiv +trh w k2025-04 r2025-08-12 ~0.29/0.86
glm-4.6 c204800 o131072 <t +trh w k2025-04 r2025-09-30 ~0.286/1.142
glm-4.6v c128000 o32768 <tiv +trh w k2025-04 r2025-12-08 ~0.145/0.43
glm-4.7 c204800 o131072 <t +trh w k2025-04 r2025-12-22 ~0.286/1.142
glm-4.7-flashx c200000 o131072 <t +trh w k2025-04 r2026-01-20 ~0.0715/0.429
glm-5 c204800 o131072 <t +trh w r2026-02-12 ~0.6/2.6
glm-5-turbo c200000 o131072 <t +trsh w r2026-03-16 ~0.72/3.2
glm-5.1 c200000 o131072 <t +trsh w r2026-04-10 ~0.86/3.5
glm-5v-turbo c200000 o131072 <tivap +trh w r2026-04-02 ~0.72/3.2
glm-for-coding c200000 o131072 <t +trh r2025-09-30 ~0.086/0.343
gpt-4.1 c1047576 o32768 <tip +tsh -r k2024-04 r2025-04-14 ~2/8
gpt-4.1-mini c1047576 o32768 <tip +tsh -r k2024-04 r2025-04-14 ~0.4/1.6
gpt-4.1-nano c1047576 o32768 <ti +tsh -r k2024-04 r2025-04-14 ~0.1/0.4
gpt-4o c128000 o16384 <tip +tsh -r k2023-09 r2024-05-13 ~2.5/10
gpt-5 c400000 i272000 o128000 <ti +trs -h eminimal,low,medium,high k2024-09-30 r2025-08-08 ~1.25/10
gpt-5-mini c400000 i272000 o128000 <ti +trs -h eminimal,low,medium,high k2024-05-30 r2025-08-08 ~0.25/2
gpt-5-pro c400000 i272000 o272000 <ti +trs -h ehigh k2024-09-30 r2025-10-08 ~15/120
gpt-5-thinking c400000 o128000 <ti +trh k2024-10 r2025-08-08 ~1.25/10
gpt-5.1 c400000 i272000 o128000 <ti +trs -h enone,low,medium,high k2024-09-30 r2025-11-14 ~1.25/10
gpt-5.1-chat-latest c128000 o16384 <ti +trs -h emedium k2024-09-30 r2025-11-14 ~1.25/10
gpt-5.2 c400000 i272000 o128000 <ti +trs -h enone,low,medium,high,xhigh k2025-08-31 r2025-12-12 ~1.75/14
gpt-5.2-chat-latest c128000 o16384 <ti +trs -h emedium k2025-08-31 r2025-12-12 ~1.75/14
gpt-5.4 c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-05 ~2.5/15/0.25;>272000:5/22.5/0.25
gpt-5.4-mini c400000 i272000 o128000 <ti +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-19 ~0.75/4.5
gpt-5.4-mini-2026-03-17 c400000 i272000 o128000 <ti +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-19 ~0.75/4.5
gpt-5.4-nano c400000 i272000 o128000 <ti +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-19 ~0.2/1.25
gpt-5.4-nano-2026-03-17 c400000 i272000 o128000 <ti +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-19 ~0.2/1.25
gpt-5.4-pro c1050000 i922000 o128000 <ti +tr -sh emedium,high,xhigh k2025-08-31 r2026-03-05 ~30/180;>272000:60/270
grok-4-1-fast-non-reasoning c2000000 o30000 <ti +th -r k2025-06 r2025-11-20 ~0.2/0.5
grok-4-1-fast-reasoning c2000000 o30000 <ti +trh k2025-06 r2025-11-20 ~0.2/0.5
grok-4-fast-non-reasoning c2000000 o30000 <ti +th -r k2025-06 r2025-09-23 ~0.2/0.5
grok-4-fast-reasoning c2000000 o30000 <ti +trh k2025-06 r2025-09-23 ~0.2/0.5
grok-4.1 c200000 o64000 <ti +th -r k2025-06 r2025-11-18 ~2/10
grok-4.20-beta-0309-non-reasoning c2000000 o30000 <ti +th -r r2026-03-16 ~2/6
grok-4.20-beta-0309-reasoning c2000000 o30000 <ti +trh r2026-03-16 ~2/6
grok-4.20-multi-agent-beta-0309 c2000000 o30000 <ti +trh elow,medium,high,xhigh r2026-03-16 ~2/6
kimi-k2-0905-preview c262144 o262144 <t +th -r k2025-06 r2025-09-05 ~0.632/2.53
kimi-k2-thinking c262144 o262144 <t +trh k2025-06 r2025-09-05 ~0.575/2.3
kimi-k2-thinking-turbo c262144 o262144 <t +trh k2025-06 r2025-09-05 ~1.265/9.119
ministral-14b-2512 c128000 o128000 <ti +th -r k2024-12 r2025-12-16 ~0.33/0.33
mistral-large-2512 c128000 <ti +th -r k2024-12 r2025-12-16 ~1.1/3.3
qwen-flash c1000000 o32768 <t +th -r r2025-07-28 ~0.022/0.22
qwen-max-latest c131072 o8192 <t +th -r k2024-11 r2024-04-03 ~0.343/1.372
qwen-plus c1000000 o32768 <t +th -r k2024-10 r2024-07-23 ~0.12/1.2
qwen3-235b-a22b c128000 o16384 <t +th -r k2025-04 r2025-04-29 ~0.29/2.86
qwen3-235b-a22b-instruct-2507 c128000 o65536 <t +th -r k2025-04 r2025-07-30 ~0.29/1.143
qwen3-30b-a3b c128000 o8192 <t +th -r k2025-04 r2025-04-29 ~0.11/1.08
qwen3-coder-480b-a35b-instruct c262144 o65536 <t +th -r k2025-04 r2025-07-23 ~0.86/3.43
qwen3-max-2025-09-23 c258048 o65536 <t +th -r k2025-04 r2025-09-24 ~0.86/3.43
`;
