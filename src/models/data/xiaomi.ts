// What is known of the models of xiaomi.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
mimo-v2-flash c262144 o65536 <t +trh w k2024-12-01 r2025-12-16 d2026-06-26 ~0.14/0.28/0.0028
mimo-v2-omni c262144 o131072 <tiavp +trh w k2024-12 r2026-03-18 d2026-06-26 ~0.14/0.28/0.0028
mimo-v2-pro c1048576 o131072 <t +trh w k2024-12 r2026-03-18 d2026-06-26 ~0.435/0.87/0.0036
mimo-v2.5 c1048576 o131072 <tiav +trh w k2024-12 r2026-04-22 ~0.14/0.28/0.0028
mimo-v2.5-pro c1048576 o131072 <t +trh w k2024-12 r2026-04-22 ~0.435/0.87/0.0036
mimo-v2.5-pro-ultraspeed c1048576 o131072 <t +trh w k2024-12 r2026-06-08 sbeta ~1.305/2.61/0.0108
`;
