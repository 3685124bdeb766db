// What is known of the models of vertexai-anthropic.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
  '@2': 'models.dev of 2026-08-19',
  '@3': 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
claude-3-5-haiku@20241022 c200000 o8192 <tip +th -r k2024-07-31 r2024-10-22 d2026-06-08 $0.8/4/0.08/1
claude-fable-5 c1000000 @3 $10/50/1/12.5
claude-fable-5-1 c1000000 @3 $10/50/0.25/12.5
claude-haiku-4-5@20251001 c200000 o64000 <tip +trh b1024- k2025-02-28 r2025-10-15 ~1/5/0.1/1.25
claude-opus-4-1@20250805 c200000 o32000 <tip +trh b1024- k2025-03-31 r2025-08-05 d2026-06-08 $15/75/1.5/18.75
claude-opus-4-5@20251101 c200000 o64000 <tip +trh elow,medium,high b1024- k2025-03-31 r2025-11-01 ~5/25/0.5/6.25
claude-opus-4-6@default c1000000 o128000 <tip +trh elow,medium,high,max b1024- k2025-05-31 r2026-02-05 $5/25/0.5/6.25;>200000:10/37.5/1/12.5
claude-opus-4-7@default c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-04-16 $5/25/0.5/6.25
claude-opus-4-8@default c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max r2026-05-28 $5/25/0.5/6.25
claude-opus-4@20250514 c200000 o32000 <tip +trh b1024- k2025-03-31 r2025-05-22 d2026-06-08 $15/75/1.5/18.75
claude-opus-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-05 r2026-07-24 @2 $5/25/0.5/6.25
claude-opus-5-5 c1000000 @3 $4/20/0.2/5
claude-sonnet-4-5@20250929 c200000 o64000 <tip +trh b1024- k2025-07-31 r2025-09-29 $3/15/0.3/3.75;>200000:6/22.5/0.6/7.5
claude-sonnet-4-6@default c1000000 o128000 <tip +trh elow,medium,high,max b1024- k2025-08-31 r2026-02-17 $3/15/0.3/3.75
claude-sonnet-4@20250514 c200000 o64000 <tip +trh b1024- k2025-03-31 r2025-05-22 d2026-06-08 $3/15/0.3/3.75
claude-sonnet-5@default c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max w k2026-01-31 r2026-06-30 ~2/10/0.2/2.5
`;
