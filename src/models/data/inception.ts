// What is known of the models of inception.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
mercury-2 c128000 o50000 <t +trsh elow,medium,high k2025-01-01 r2026-02-24 ~0.25/0.75/0.025
mercury-edit-2 c128000 o8192 <t +rh -t r2026-03-30 ~0.25/0.75/0.025
`;
