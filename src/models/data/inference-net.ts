// What is known of the models of inference-net.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
google/gemma-3 c125000 o4096 <ti +th -r k2024-12 r2025-01-01 ~0.15/0.3
meta/llama-3.1-8b-instruct c16000 o4096 <t +th -r k2023-12 r2025-01-01 ~0.025/0.025
meta/llama-3.2-11b-vision-instruct c16000 o4096 <ti +th -r k2023-12 r2025-01-01 ~0.055/0.055
meta/llama-3.2-1b-instruct c16000 o4096 <t +th -r k2023-12 r2025-01-01 ~0.01/0.01
meta/llama-3.2-3b-instruct c16000 o4096 <t +th -r k2023-12 r2025-01-01 ~0.02/0.02
mistral/mistral-nemo-12b-instruct c16000 o4096 <t +th -r k2024-12 r2025-01-01 ~0.038/0.1
osmosis/osmosis-structure-0.6b c4000 o2048 <t +th -r k2024-12 r2025-01-01 ~0.1/0.5
qwen/qwen-2.5-7b-vision-instruct c125000 o4096 <ti +th -r k2024-12 r2025-01-01 ~0.2/0.2
qwen/qwen3-embedding-4b c32000 o2048 <t -trh k2024-12 r2025-01-01 ~0.01
`;
