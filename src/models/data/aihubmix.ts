// What is known of the models of aihubmix.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
alicloud-deepseek-v4-flash c1000000 o384000 <t +trsh w k2025-05 r2026-04-24 ~0.14/0.28/0.028
alicloud-deepseek-v4-pro c1000000 o384000 <t +trsh w k2025-05 r2026-04-24 ~1.69/3.38/0.13
alicloud-glm-5.1 c200000 o128000 <t +trsh w r2026-03-27 ~0.84/3.38/0.169/1.05625
claude-opus-4-6 c1000000 o128000 <tip +trsh elow,medium,high,max b1024- w k2025-05-31 r2026-02-05 ~5/25/0.5/6.25;>200000:10/37.5/1/12.5
claude-opus-4-6-think c1000000 o128000 <tip +trsh elow,medium,high,max b1024- w k2025-05-31 r2026-02-05 ~5/25/0.5/6.25;>200000:10/37.5/1/12.5
claude-opus-4-7 c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w k2026-01-31 r2026-04-16 ~5/25/0.5/6.25;>200000:10/37.5/1/12.5
claude-opus-4-7-think c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w k2026-01-31 r2026-04-16 ~5/25/0.5/6.25;>200000:10/37.5/1/12.5
claude-sonnet-4-6 c1000000 o64000 <tip +trsh elow,medium,high,max b1024- w k2025-08-31 r2026-02-17 ~3/15/0.3/3.75;>200000:6/22.5/0.6/7.5
claude-sonnet-4-6-think c1000000 o64000 <tip +trsh elow,medium,high,max b1024- w k2025-08-31 r2026-02-17 ~3/15/0.3/3.75;>200000:6/22.5/0.6/7.5
coding-glm-5.1 c200000 o128000 <t +trsh w r2026-04-11 ~0.06/0.22/0.013
coding-glm-5.1-free c200000 o128000 <t +trsh w r2026-04-11 ~0/0
coding-minimax-m2.7 c204800 o128100 <t +trsh r2026-03-18 ~0.2/0.2
coding-minimax-m2.7-free c204800 o128100 <t +trsh r2026-03-18 ~0/0
coding-minimax-m2.7-highspeed c204800 o128100 <t +trsh r2026-03-18 ~0.2/0.2
coding-xiaomi-mimo-v2.5 c1048576 o131072 <tiav +trh w k2024-12 r2026-04-22 ~0.08/0.4/0.016;>256000:0.16/0.8/0.032
coding-xiaomi-mimo-v2.5-pro c1048576 o131072 <t +trh w k2024-12 r2026-04-22 ~0.2/0.6/0.04;>256000:0.4/1.2/0.08
deep-deepseek-v4-flash c1000000 o384000 <t +trsh w k2025-05 r2026-04-24 ~0.154/0.308/0.0308
deep-deepseek-v4-pro c1000000 o384000 <t +trsh w k2025-05 r2026-04-24 ~0.478/0.956/0.004302
doubao-seed-2-0-code-preview c256000 o128000 <tiv +trsh eminimal,low,medium,high w r2026-02-14 ~0.48/2.41/0.09644;>32000:0.72/3.62/0.144656;>128000:1.45/7.23/0.28932
doubao-seed-2-0-lite-260428 c256000 o128000 <tiv +trsh eminimal,low,medium,high w r2026-04-28 ~0.08/0.51/0.01692;>32000:0.13/0.76/0.02536;>128000:0.25/1.52/0.05072
doubao-seed-2-0-mini-260428 c256000 o128000 <tiv +trsh eminimal,low,medium,high w r2026-04-28 ~0.03/0.28/0.00564;>32000:0.06/0.56/0.01128;>128000:0.11/1.13/0.02256
doubao-seed-2-0-pro c256000 o128000 <tiv +trsh eminimal,low,medium,high w r2026-02-14 ~0.48/2.41/0.09644;>32000:0.72/3.62/0.144656;>128000:1.45/7.23/0.28932
gemini-2.5-flash c1048576 o65536 <tiavp +trsh elow,medium,high b-24576 w k2025-01 r2025-03-20 ~0.3/2.5/0.03
gemini-2.5-pro c1048576 o65536 <tiavp +trsh elow,medium,high k2025-01 r2025-03-20 ~1.25/10/0.125;>200000:2.5/15/0.25
gemini-3-flash-preview c1048576 o65536 <tiavp +trsh eminimal,low,medium,high k2025-01 r2025-12-17 ~0.5/3/0.05;>200000:0.5/3/0.05
gemini-3.1-flash-lite c1048576 o65536 <tiavp +trsh eminimal,low,medium,high k2025-01 r2026-05-07 ~0.25/1.5/0.025/1
gemini-3.1-pro-preview c1048576 o65536 <tiavp +trsh elow,medium,high k2025-01 r2026-02-19 ~2/12/0.2;>200000:4/18/0.4
gemini-3.1-pro-preview-customtools c1048576 o65536 <tiavp +trsh elow,medium,high k2025-01 r2026-02-19 ~2/12/0.2;>200000:4/18/0.4
glm-5.2 c1000000 o128000 <t +trsh ehigh,max r2026-06-13 ~1.1268/3.9438/0.2817
glm-5v-turbo c200000 o128000 <tiv +trsh w r2026-05-09 ~0.7042/3.09848/0.169008
gpt-5.1 c400000 i272000 o128000 <ti +trs -h enone,low,medium,high k2024-09-30 r2025-11-13 ~1.25/10/0.13
gpt-5.1-codex c400000 i272000 o128000 <ti +trs -h elow,medium,high k2024-09-30 r2025-11-13 ~1.25/10/0.125
gpt-5.1-codex-mini c400000 i272000 o128000 <ti +trs -h elow,medium,high k2024-09-30 r2025-11-13 ~0.25/2/0.025
gpt-5.2 c400000 i272000 o128000 <ti +trs -h enone,low,medium,high,xhigh k2025-08-31 r2025-12-11 ~1.75/14/0.175
gpt-5.2-codex c400000 i272000 o128000 <tip +trs -h elow,medium,high,xhigh k2025-08-31 r2025-12-11 ~1.75/14/0.175
gpt-5.3-codex c400000 i272000 o128000 <tip +trs -h elow,medium,high,xhigh k2025-08-31 r2026-02-05 ~1.75/14/0.175
gpt-5.4 c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-05 ~2.5/15/0.25;>272000:5/22.5/0.5
gpt-5.4-mini c400000 i272000 o128000 <ti +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-17 ~0.75/4.5/0.075
gpt-5.5 c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-12-01 r2026-04-23 ~5/30/0.5;>272000:10/45/1
grok-4.3 c1000000 o1000000 <ti +trsh enone,low,medium,high r2026-05-01 ~1.25/2.5/0.2;>200000:2.5/5/0.4
kimi-k2.5 c262144 o32768 <tiv +trs -h w k2025-01 r2026-01 ~0.6/3/0.1
kimi-k2.6 c262144 o32768 <tiv +trs -h w k2025-01 r2026-04-21 ~0.95/4/0.16
minimax-m2.7 c204800 o128000 <t +trsh r2026-03-18 ~0.3/1.2/0.06/0.375
qwen3.6-flash c991000 o64000 <tiv +trsh w k2025-04 r2026-04-02 ~0.17/1.01/0.0169/0.21125;>256000:0.68/4.06/0.0676/0.845
qwen3.6-max-preview c240000 o64000 <t +trsh w k2025-04 r2026-05-09 ~1.27/7.61/0.1268/1.585;>128000:2.11/12.67/0.2112/2.64
qwen3.6-plus c991000 o64000 <tiv +trsh w k2025-04 r2026-05-09 ~0.28/1.69/0.0282/0.3525;>256000:1.13/6.77/0.1128/1.41
qwen3.7-max c991000 o64000 <t +trsh b-262144 w r2026-05-21 ~1.69/5.07/0.169/2.1125
qwen3.7-plus c991000 o64000 <t +trsh b-262144 w k2025-04 r2026-06-02 ~0.282/1.128/0.0564/0.3525
xiaomi-mimo-v2.5 c1048576 o131072 <tiav +trh w k2024-12 r2026-04-22 ~0.44/2.2/0.088;>256000:0.88/4.4/0.176
xiaomi-mimo-v2.5-free c1048576 o131072 <tiav +trh w k2024-12 r2026-04-22 ~0/0
xiaomi-mimo-v2.5-pro c1048576 o131072 <t +trh w k2024-12 r2026-04-22 ~1.1/3.3/0.22;>256000:2.2/6.6/0.44
xiaomi-mimo-v2.5-pro-free c1048576 o131072 <t +trh w k2024-12 r2026-04-22 ~0/0
zai-glm-5.1 c200000 o128000 <t +trsh w r2026-03-27 ~0.845/3.38/0.183112
`;
