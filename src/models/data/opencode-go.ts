// What is known of the models of opencode-go.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
deepseek-v4-flash c1000000 o384000 <t +trsh ehigh,max k2025-05 r2026-04-24 ~0.14/0.28/0.0028
deepseek-v4-pro c1000000 o384000 <t +trsh ehigh,max k2025-05 r2026-04-24 ~1.74/3.48/0.0145
glm-5 c202752 o32768 <t +trh k2025-04 r2026-02-11 d2026-06-17 ~1/3.2/0.2
glm-5.1 c202752 o32768 <t +trh k2025-04 r2026-04-07 ~1.4/4.4/0.26
glm-5.2 c1000000 o131072 <t +trsh ehigh,max r2026-06-13 ~1.4/4.4/0.26
kimi-k2.5 c262144 o65536 <tiv +trh k2024-10 r2026-01-27 d2026-06-12 ~0.6/3/0.1
kimi-k2.6 c262144 o65536 <tiv +trh k2024-10 r2026-04-21 ~0.95/4/0.16
kimi-k2.7-code c262144 o262144 <tiv +trs -h k2025-01 r2026-06-12 ~0.95/4/0.19
mimo-v2-omni c262144 o128000 <tiap +trh k2024-12 r2026-03-18 d2026-05-06 ~0.4/2/0.08
mimo-v2-pro c1048576 o128000 <t +trh k2024-12 r2026-03-18 d2026-05-06 ~1/3/0.2;>256000:2/6/0.4
mimo-v2.5 c1000000 o128000 <tiav +trh k2024-12 r2026-04-22 ~0.14/0.28/0.0028
mimo-v2.5-pro c1048576 o128000 <t +trh k2024-12 r2026-04-22 ~1.74/3.48/0.0145
minimax-m2.5 c204800 o65536 <t +trh k2025-01 r2026-02-12 d2026-06-12 ~0.3/1.2/0.03
minimax-m2.7 c204800 o131072 <t +trh k2025-01 r2026-03-18 ~0.3/1.2/0.06
minimax-m3 c1000000 o131072 <tiv +trh w k2025-01 r2026-05-31 ~0.3/1.2/0.06;>512000:0.6/2.4/0.12
qwen3.5-plus c262144 o65536 <tiv +trh b-81920 w k2025-04 r2026-02-16 d2026-05-29 ~0.2/1.2/0.02/0.25
qwen3.6-plus c1000000 o65536 <tiv +trh b-81920 w k2025-04 r2026-04-02 ~0.5/3/0.05/0.625;>256000:2/6/0.2/2.5
qwen3.7-max c1000000 o65536 <t +trh b-262144 w r2026-05-21 ~2.5/7.5/0.5/3.125
qwen3.7-plus c1000000 o65536 <tiv +trh b-262144 w r2026-06-02 ~0.4/1.6/0.04/0.5;>256000:1.2/4.8/0.12/1.5
`;
