// What is known of the models of llama-api.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
cerebras-llama-4-maverick-17b-128e-instruct c128000 o4096 <t +th -r k2025-01 r2025-04-05
cerebras-llama-4-scout-17b-16e-instruct c128000 o4096 <t +th -r k2025-01 r2025-04-05
groq-llama-4-maverick-17b-128e-instruct c128000 o4096 <t +th -r k2025-01 r2025-04-05
llama-3.3-70b-instruct c128000 o4096 <t +th -r k2023-12 r2024-12-06
llama-3.3-8b-instruct c128000 o4096 <t +th -r k2023-12 r2024-12-06
llama-4-maverick-17b-128e-instruct-fp8 c128000 o4096 <ti +th -r k2024-08 r2025-04-05
llama-4-scout-17b-16e-instruct-fp8 c128000 o4096 <ti +th -r k2024-08 r2025-04-05
`;
