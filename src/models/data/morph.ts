// What is known of the models of morph.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
auto c32000 o32000 <t -trh r2024-06-01 ~0.85/1.55
morph-v3-fast c16000 o16000 <t -trh r2024-08-15 ~0.8/1.2
morph-v3-large c32000 o32000 <t -trh r2024-08-15 ~0.9/1.9
`;
