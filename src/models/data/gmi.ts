// What is known of the models of gmi.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
Qwen/Qwen3.7-Max c1000000 o65536 <t +trh r2026-05-21 ~2.5/7.5/0.25/3.125
anthropic/claude-opus-4.6 c409600 o128000 <t +trh b1024-127999 k2025-05-31 r2026-02-05 ~5/25/0.5
anthropic/claude-opus-4.7 c409600 o128000 <t +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-04-16 ~4.5/22.5/0.45
anthropic/claude-sonnet-4.6 c409600 o64000 <t +trh b1024-63999 k2025-08-31 r2026-02-17 ~3/15/0.3
deepseek-ai/DeepSeek-V4-Flash c1048575 o384000 <t +trsh k2025-05 r2026-04-24 ~0.112/0.224/0.022
deepseek-ai/DeepSeek-V4-Pro c1048576 o384000 <t +trsh k2025-05 r2026-04-24 ~1.392/2.784/0.116
moonshotai/Kimi-K2.6 c65536 o65536 <t +trsh k2025-01 r2026-04-21 ~0.855/3.6/0.144
moonshotai/kimi-k2.7-code-highspeed c262144 o262144 <t +trs -h k2025-01 r2026-06-12 ~1.9/8/0.38
zai-org/GLM-5-FP8 c202752 o131072 <t +trh r2026-02-12 ~0.6/1.92/0.12
zai-org/GLM-5.1-FP8 c202752 o131072 <t +trsh r2026-04-07 ~0.98/3.08/0.182
zai-org/GLM-5.2-FP8 c1000000 o131072 <t +trsh ehigh,max r2026-06-13 ~0.979/3.08/0.182
`;
