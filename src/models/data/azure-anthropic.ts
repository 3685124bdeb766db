// What is known of the models of azure-anthropic.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
claude-fable-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-06-09 ~10/50/1/12.5
claude-haiku-4-5 c200000 o64000 <tip +trsh b1024- k2025-02-31 r2025-11-18 ~1/5/0.1/1.25
claude-opus-4-1 c200000 o32000 <tip +trsh b1024- k2025-03-31 r2025-11-18 ~15/75/1.5/18.75
claude-opus-4-5 c200000 o64000 <tip +trh elow,medium,high b1024- k2025-03-31 r2025-11-24 ~5/25/0.5/6.25
claude-opus-4-6 c200000 o128000 <tip +trh elow,medium,high,max b1024- k2025-05-31 r2026-02-05 ~5/25/0.5/6.25;>200000:10/37.5/1/12.5
claude-opus-4-8 c200000 o128000 <tip +trh elow,medium,high,max k2025-12-31 r2026-05-28 ~5/25/0.5/6.25;>200000:10/37.5/1/12.5
claude-sonnet-4-5 c200000 o64000 <tip +trsh b1024- k2025-07-31 r2025-11-18 ~3/15/0.3/3.75
claude-sonnet-4-6 c1000000 o64000 <tip +trsh elow,medium,high,max b1024- k2025-08-31 r2026-02-17 ~3/15/0.3/3.75
claude-sonnet-5 c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w k2026-01-31 r2026-06-30 sbeta ~2/10/0.2/2.5
`;
