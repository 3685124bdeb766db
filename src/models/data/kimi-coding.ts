// What is known of the models of kimi-coding.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
k2p5 c262144 o32768 <tiv +trsh w k2025-01 r2026-01
k2p6 c262144 o32768 <tiv +trsh w k2025-01 r2026-04
k2p7 c262144 o32768 <tiv +trs -h k2025-01 r2026-06-12
kimi-k2-thinking c262144 o32768 <t +trsh k2025-07 r2025-11
`;
