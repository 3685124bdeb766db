// What is known of the models of fireworks.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
  '@3': 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
accounts/fireworks/models/deepseek-v4-flash c1000000 o384000 <t +trsh ehigh,max w k2025-05 r2026-04-24 $0.14/0.28/0.028
accounts/fireworks/models/deepseek-v4-pro c1000000 o384000 <t +trsh ehigh,max w k2025-05 r2026-04-24 $1.74/3.48/0.145
accounts/fireworks/models/glm-5p1 c202800 o131072 <t +trh w r2026-04-01 $1.4/4.4/0.26
accounts/fireworks/models/glm-5p2 c1048575 o131072 <t +trh ehigh,max w r2026-06-16 $1.4/4.4/0.14
accounts/fireworks/models/gpt-oss-120b c131072 o32768 <t +trh elow,medium,high r2025-08-05 $0.15/0.6/0.014
accounts/fireworks/models/gpt-oss-20b c131072 o32768 <t +trh elow,medium,high r2025-08-05 $0.07/0.3/0.035
accounts/fireworks/models/kimi-k2p6 c262000 o262000 <ti +trh w r2026-04-17 $0.95/4/0.16
accounts/fireworks/models/kimi-k2p7-code c262000 o262000 <ti +trh w r2026-06-12 $0.95/4/0.19
accounts/fireworks/models/kimi-k3 c1040000 @3 $3/15/0.3
accounts/fireworks/models/minimax-m2p7 c196608 o196608 <t +trh elow,medium,high r2026-04-12 $0.3/1.2/0.06
accounts/fireworks/models/minimax-m3 c512000 o512000 <t +trh elow,medium,high r2026-06-12 $0.3/1.2/0.06
accounts/fireworks/models/qwen3p7-plus c262144 o65536 <ti +trh elow,medium,high b1- w r2026-06-12 $0.4/1.6/0.08
accounts/fireworks/routers/glm-5p1-fast c202800 o131072 <t +trh w r2026-04-01 $2.8/8.8/0.52
accounts/fireworks/routers/glm-5p2-fast c1048575 o131072 <t +trh ehigh,max w r2026-06-26 $2.1/6.6/0.21
accounts/fireworks/routers/kimi-k2p6-fast c262000 o262000 <ti +trh w r2026-04-17 $2/8/0.3
accounts/fireworks/routers/kimi-k2p6-turbo c262000 o262000 <ti +trh w r2026-04-17 ~2/8/0.3
accounts/fireworks/routers/kimi-k2p7-code-fast c262000 o262000 <ti +trh w r2026-06-12 $1.9/8/0.38
`;
