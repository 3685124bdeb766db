// What is known of the models of hunyuan.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
hy3-preview c256000 o64000 <t +trh elow,medium,high w r2026-04-20
`;
