// What is known of the models of moonshot.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
  '@4': "vendors' pages of 2026-11-20",
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
kimi-k2 $0.57/2.3
kimi-k2-0711-preview c131072 o16384 <t +th -r k2024-10 r2025-07-14 d $0.6/2.5/0.15
kimi-k2-0905-preview c262144 o262144 <t +th -r k2024-10 r2025-09-05 d $0.6/2.5/0.15
kimi-k2-thinking c262144 o262144 <t +trh k2024-08 r2025-11-06 d $0.6/2.5/0.15
kimi-k2-thinking-turbo c262144 o262144 <t +trh k2024-08 r2025-11-06 d $1.15/8/0.15
kimi-k2-turbo-preview c262144 o262144 <t +th -r k2024-10 r2025-09-05 d $1.15/8/0.15
kimi-k2.5 c262144 o262144 <tiv +trs -h w k2025-01 r2026-01 $0.6/3/0.1
kimi-k2.6 c262144 o262144 <tiv +trsh w k2025-01 r2026-04-21 $0.95/4/0.16
kimi-k2.7-code c262144 o262144 <tiv +trs -h k2025-01 r2026-06-12 $0.95/4/0.19
kimi-k2.7-code-highspeed c262144 o262144 <tiv +trs -h k2025-01 r2026-06-12 $1.9/8/0.38
kimi-k3 c1048576 +r -h elow,high,max @4 $3/15/0.3
moonshot-v1-128k c131072 $2/5
moonshot-v1-32k c32768 $1/3
moonshot-v1-8k c8192 $0.2/2
`;
