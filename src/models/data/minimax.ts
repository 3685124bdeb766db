// What is known of the models of minimax.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
M2-her c64000 $0.3/1.2
MiniMax-M2 c196608 o128000 <t +trh r2025-10-27 $0.3/1.2/0.03/0.375
MiniMax-M2.1 c204800 o131072 <t +trh r2025-12-23 $0.3/1.2/0.03/0.375
MiniMax-M2.5 c204800 o131072 <t +trh r2026-02-12 $0.3/1.2/0.03/0.375
MiniMax-M2.5-highspeed c204800 o131072 <t +trh r2026-02-13 $0.6/2.4/0.03/0.375
MiniMax-M2.7 c204800 o131072 <t +trh r2026-03-18 $0.3/1.2/0.06/0.375
MiniMax-M2.7-highspeed c204800 o131072 <t +trh r2026-03-18 $0.6/2.4/0.06/0.375
MiniMax-M3 c1000000 o128000 <tiv +trh w r2026-06-01 $0.3/1.2/0.06;>512000:0.6/2.4/0.12
minimax-01 c1000192 $0.2/1.1
minimax-m1 $0.4/2.2
`;
