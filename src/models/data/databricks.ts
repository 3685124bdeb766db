// What is known of the models of databricks.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
databricks-claude-haiku-4-5 c200000 o64000 <tip +trh k2025-02-28 r2025-10-15 ~1/5/0.1/1.25
databricks-claude-opus-4-1 c200000 o32000 <tip +trh b1024- k2025-03-31 r2025-08-05 ~15/75/1.5/18.75
databricks-claude-opus-4-5 c200000 o64000 <tip +trh b1024- k2025-03-31 r2025-11-24 ~5/25/0.5/6.25
databricks-claude-opus-4-6 c1000000 o128000 <tip +trh b1024- k2025-05-31 r2026-02-05 ~5/25/0.5/6.25
databricks-claude-opus-4-7 c1000000 o128000 <tip +tr -h b1024- k2026-01-31 r2026-04-16 ~5/25/0.5/6.25
databricks-claude-sonnet-4 c200000 o64000 <tip +trh b1024- k2025-07-31 r2025-09-29 ~3/15/0.3/3.75
databricks-claude-sonnet-4-5 c200000 o64000 <tip +trh b1024- k2025-07-31 r2025-09-29 ~3/15/0.3/3.75
databricks-claude-sonnet-4-6 c1000000 o64000 <tip +trh b1024- k2025-08-31 r2026-02-17 ~3/15/0.3/3.75
databricks-gemini-2-5-flash c1048576 o65536 <tiavp +trsh b-24576 k2025-01 r2025-06-17 ~0.3/2.5/0.03
databricks-gemini-2-5-pro c1048576 o65536 <tiavp +trsh b128-32768 k2025-01 r2025-06-17 ~1.25/10/0.125;>200000:2.5/15/0.25
databricks-gemini-3-1-flash-lite c1048576 o65536 <tivap +trsh elow,medium,high k2025-01 r2026-03-03 ~0.25/1.5/0.025
databricks-gemini-3-1-pro c1048576 o65536 <tivap +trsh elow,medium,high k2025-01 r2026-02-19 ~2/12/0.2;>200000:4/18/0.4
databricks-gemini-3-flash c1048576 o65536 <tivap +trsh elow,medium,high k2025-01 r2025-12-17 ~0.5/3/0.05
databricks-gemini-3-pro c1048576 o65536 <tivap +trsh elow,medium,high k2025-01 r2025-11-18 ~2/12/0.2;>200000:4/18/0.4
databricks-gpt-5 c400000 i272000 o128000 <ti +trs -h eminimal,low,medium,high k2024-09-30 r2025-08-07 ~1.25/10/0.125
databricks-gpt-5-1 c400000 i272000 o128000 <ti +trs -h enone,low,medium,high k2024-09-30 r2025-11-13 ~1.25/10/0.125
databricks-gpt-5-2 c400000 i272000 o128000 <ti +trs -h enone,low,medium,high k2025-08-31 r2025-12-11 ~1.75/14/0.175
databricks-gpt-5-4 c1050000 i922000 o128000 <tip +trs -h elow,medium,high k2025-08-31 r2026-03-05 ~2.5/15/0.25;>272000:5/22.5/0.5
databricks-gpt-5-4-mini c400000 i272000 o128000 <ti +trs -h elow,medium,high k2025-08-31 r2026-03-17 ~0.75/4.5/0.075
databricks-gpt-5-4-nano c400000 i272000 o128000 <ti +trs -h elow,medium,high k2025-08-31 r2026-03-17 ~0.2/1.25/0.02
databricks-gpt-5-5 c1050000 i922000 o128000 <tip +trs -h elow,medium,high k2025-12-01 r2026-04-23 ~5/30/0.5;>272000:10/45/1
databricks-gpt-5-mini c400000 i272000 o128000 <ti +trs -h eminimal,low,medium,high k2024-05-30 r2025-08-07 ~0.25/2/0.025
databricks-gpt-5-nano c400000 i272000 o128000 <ti +trs -h eminimal,low,medium,high k2024-05-30 r2025-08-07 ~0.05/0.4/0.005
databricks-gpt-oss-120b c131072 o32768 <t +trsh elow,medium,high r2025-08-05 ~0.072/0.28
databricks-gpt-oss-20b c131072 o32768 <t +trsh elow,medium,high r2025-08-05 ~0.05/0.2
`;
