// What is known of the models of synthetic.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
hf:MiniMaxAI/MiniMax-M3 c524288 o65536 <ti +trsh elow,medium,high r2026-06-12 ~0.6/1.2/0.6
hf:Qwen/Qwen3.5-397B-A17B c262144 o65536 <ti +trsh w r2026-02-15 ~0.6/3.6/0.6
hf:Qwen/Qwen3.6-27B c262144 o65536 <ti +trsh enone,low,medium,high r2026-04-22 ~0.45/3.6/0.45
hf:moonshotai/Kimi-K2.6 c262144 o65536 <ti +trsh elow,medium,high k2025-01 r2026-04-21 ~0.95/4/0.95
hf:nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-NVFP4 c262144 o65536 <t +trh elow,medium,high r2026-03-11 ~0.3/1/0.3
hf:openai/gpt-oss-120b c131072 o32768 <t +trh elow,medium,high r2025-08-05 ~0.1/0.1/0.1
hf:zai-org/GLM-4.7 c202752 o65536 <t +trh w k2025-04 r2025-12-22 ~0.45/2.19/0.45
hf:zai-org/GLM-4.7-Flash c196608 o65536 <t +trh w k2025-04 r2026-01-19 ~0.1/0.5/0.1
hf:zai-org/GLM-5.1 c196608 o65536 <t +trsh w r2026-04-07 ~1/3/1
hf:zai-org/GLM-5.2 c524288 o65536 <t +trsh enone,high,xhigh r2026-06-13 ~1.4/4.4/1.4
`;
