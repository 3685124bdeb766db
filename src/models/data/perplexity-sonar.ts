// What is known of the models of perplexity-sonar.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
llama-3.1-sonar-large-128k-online $1/1
llama-3.1-sonar-small-128k-online $0.2/0.2
r1-1776 $2/8
sonar c128000 o4096 <t +h -tr k2025-09-01 r2024-01-01 $1/1
sonar-deep-research c128000 o32768 <t +r -th eminimal,low,medium,high k2025-01 r2025-02-01 $2/8;r3
sonar-pro c200000 o8192 <ti +h -tr k2025-09-01 r2024-01-01 $3/15
sonar-pro-search $3/15
sonar-reasoning $1/5
sonar-reasoning-pro c128000 o4096 <ti +rh -t eminimal,low,medium,high k2025-09-01 r2024-01-01 $2/8
`;
