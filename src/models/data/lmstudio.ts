// What is known of the models of lmstudio.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
openai/gpt-oss-20b c131072 o32768 <t +trh elow,medium,high r2025-08-05
qwen/qwen3-30b-a3b-2507 c262144 o16384 <t +th -r k2025-04 r2025-07-30
qwen/qwen3-coder-30b c262144 o65536 <t +th -r k2025-04 r2025-07-23
`;
