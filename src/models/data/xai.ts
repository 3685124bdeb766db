// What is known of the models of xai.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
  '@2': 'models.dev of 2026-08-19',
  '@4': "vendors' pages of 2026-11-20",
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
grok-2-1212 c32768 $2/10
grok-2-vision-1212 c32768 $2/10
grok-3 c131072 $3/15/0.75
grok-3-fast c131072 $5/25/1.25
grok-3-mini c131072 $0.3/0.5/0.075
grok-3-mini-fast c131072 $0.6/4/0.15
grok-4-0709 c256000 $3/15/0.75
grok-4-1-fast-non-reasoning c2000000 $0.2/0.5/0.05
grok-4-1-fast-reasoning c2000000 $0.2/0.5/0.05
grok-4-fast-non-reasoning c2000000 $0.2/0.5/0.05
grok-4-fast-reasoning c2000000 $0.2/0.5/0.05
grok-4.20 c1000000 $1.25/2.5/0.2;>199999:2.5/5/0.4
grok-4.20-0309-non-reasoning c1000000 o30000 <tip +tsh -r r2026-03-09 ~1.25/2.5/0.2;>200000:2.5/5/0.4
grok-4.20-0309-reasoning c1000000 o30000 <tip +trsh r2026-03-09 ~1.25/2.5/0.2;>200000:2.5/5/0.4
grok-4.20-multi-agent c1000000 $2/6/0.2
grok-4.20-multi-agent-0309 c1000000 o30000 <tip +rsh -t elow,medium,high,xhigh r2026-03-09 ~1.25/2.5/0.2;>200000:2.5/5/0.4
grok-4.3 c1000000 o30000 <tip +trsh enone,low,medium,high r2026-04-17 $1.25/2.5/0.2;>199999:2.5/5/0.4
grok-4.5 c500000 o500000 <tip +trsh elow,medium,high r2026-07-08 @2 $2/6/0.3;>199999:4/12/0.6
grok-4.6 c500000 o500000 <tip +trsh elow,medium,high,xhigh k2026-02-01 r2026-08-12 @2 $2/6/0.5;>199999:4/12/1
grok-4.7 c500000 <ti +trs elow,medium,high,xhigh k2026-05 @4 ~2/6
grok-build-0.1 c256000 o256000 <tip +trsh r2026-04-16 $1/2/0.2;>199999:2/4/0.4
grok-code-fast-1 c256000 $0.2/1.5/0.02
grok-imagine-image c8000 <tip >ip -trh r2026-01-28
grok-imagine-image-2.0 c8000 <tip >i -h r2026-08-07 @2
grok-imagine-image-quality c8000 <tip >ip -trh r2026-04-03
grok-imagine-video c1024 <tivp >v -trh r2026-01-28
`;
