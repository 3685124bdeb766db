// What is known of the models of cerebras.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
gemma-4-31b c131072 $0.99/1.49
gpt-oss-120b c131072 o40960 <t +trsh elow,medium,high r2025-08-05 $0.35/0.75
llama-3.3-70b c128000 $0.85/1.2
llama3.1-8b c32768 $0.1/0.1
qwen-3-32b c131072 $0.4/0.8
zai-glm-4.7 c131072 o40960 <t +trsh enone r2026-01-07 sbeta $2.25/2.75
`;
