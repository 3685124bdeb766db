// What is known of the models of scaleway.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
bge-multilingual-gemma2 c8191 o3072 <t -trh r2024-07-26 ~0.1
devstral-2-123b-instruct-2512 c256000 o16384 <t +th -r k2025-12 r2026-01-07 d2026-06-03 ~0.4/2
gemma-3-27b-it c40000 o8192 <ti +trh k2024-12 r2024-12-01 ~0.25/0.5
gemma-4-26b-a4b-it c256000 o16384 <ti +trsh enone,low,medium,high k2025-04 r2026-04-01 sbeta ~0.25/0.5
glm-5.2 c256000 o16384 <t +trsh enone,low,medium,high r2026-06-13 ~1.8/5.5
gpt-oss-120b c128000 o32768 <t +trh elow,medium,high r2024-01-01 ~0.15/0.6
llama-3.3-70b-instruct c100000 o16384 <t +th -r k2023-12 r2024-12-06 ~0.9/0.9
mistral-medium-3.5-128b c256000 o16384 <ti +trsh enone,high r2026-04-29 ~1.5/7.5
mistral-small-3.2-24b-instruct-2506 c128000 o32768 <ti +th -r k2025-03 r2025-06-20 ~0.15/0.35
pixtral-12b-2409 c128000 o4096 <ti +th -r k2024-09 r2024-09-25 ~0.2/0.2
qwen3-235b-a22b-instruct-2507 c260000 o16384 <t +trh k2025-04 r2025-07-01 ~0.75/2.25;r8.4
qwen3-coder-30b-a3b-instruct c128000 o32768 <t +th -r k2025-04 r2025-04 ~0.2/0.8
qwen3-embedding-8b c32768 o4096 <t -trh r2025-25-11 ~0.1
qwen3.5-397b-a17b c256000 o16384 <tiv +trsh enone,low,medium,high k2025-04 r2026-03-17 ~0.6/3.6
qwen3.6-35b-a3b c128000 o16384 <ti +trsh enone,low,medium,high k2025-04 r2026-05-01 sbeta ~0.25/1.5
voxtral-small-24b-2507 c32000 o16384 <ta +th -r r2025-07-01 ~0.15/0.35
whisper-large-v3 o8192 <a -trh k2023-09 r2023-09-01 ~0.003
`;
