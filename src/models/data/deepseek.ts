// What is known of the models of deepseek.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
  '@3': 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
deepseek-chat c1000000 o384000 <t +th -r k2025-09 r2025-12-01 $0.27/1.1/0.07
deepseek-reasoner c1000000 o384000 <t +trh k2025-09 r2025-12-01 $0.55/2.19/0.14
deepseek-v3.1-terminus c128000 $0.27/0.95/0.13
deepseek-v3.2 c128000 $0.2288/0.3432
deepseek-v3.2-exp c128000 $0.27/0.41
deepseek-v4-flash c1000000 o384000 <t +trsh ehigh,max w k2025-05 r2026-04-24 @3 $0.22/0.66/0.007
deepseek-v4-pro c1000000 o384000 <t +trsh ehigh,max w k2025-05 r2026-04-24 @3 $0.66/1.98/0.022
`;
