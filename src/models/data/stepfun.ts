// What is known of the models of stepfun.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
step-1-32k c32768 o32768 <t +trh k2024-06 r2025-01-01 ~2.05/9.59/0.41
step-2-16k c16384 o8192 <t +trh k2024-06 r2025-01-01 ~5.21/16.44/1.04
step-3.5-flash c256000 o256000 <t +trh k2025-01 r2026-01-29 ~0.1/0.3/0.02
step-3.5-flash-2603 c256000 o256000 <t +trh elow,high k2025-01 r2026-04-02 ~0.1/0.3/0.02
step-3.7-flash c256000 o256000 <ti +trh elow,medium,high k2026-01-01 r2026-05-29 ~0.2/1.15/0.04
`;
