// What is known of the models of upstage.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
solar-mini c32768 o4096 <t +th -r k2024-09 r2024-06-12 ~0.15/0.15
solar-pro2 c65536 o8192 <t +trh eminimal,high k2025-03 r2025-05-20 ~0.25/0.25
solar-pro3 c131072 o8192 <t +trh elow,medium,high k2025-03 r2026-01 ~0.25/0.25
`;
