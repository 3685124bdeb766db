// What is known of the models of io-net.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
Intel/Qwen3-Coder-480B-A35B-Instruct-int4-mixed-ar c106000 o4096 <t +th -r k2024-12 r2025-01-15 ~0.22/0.95/0.11/0.44
Qwen/Qwen2.5-VL-32B-Instruct c32000 o4096 <ti +th -r k2024-09 r2024-11-01 ~0.05/0.22/0.025/0.1
Qwen/Qwen3-235B-A22B-Thinking-2507 c262144 o4096 <t +trh k2024-12 r2025-07-01 ~0.11/0.6/0.055/0.22
Qwen/Qwen3-Next-80B-A3B-Instruct c262144 o4096 <t +th -r k2024-12 r2025-01-10 ~0.1/0.8/0.05/0.2
deepseek-ai/DeepSeek-R1-0528 c128000 o4096 <t +trh k2024-07 r2025-01-20 ~2/8.75/1/4
meta-llama/Llama-3.2-90B-Vision-Instruct c16000 o4096 <ti +th -r k2023-12 r2024-09-25 ~0.35/0.4/0.175/0.7
meta-llama/Llama-3.3-70B-Instruct c128000 o4096 <t +th -r k2023-12 r2024-12-06 ~0.13/0.38/0.065/0.26
meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8 c430000 o4096 <ti +th -r k2024-12 r2025-01-15 ~0.15/0.6/0.075/0.3
mistralai/Devstral-Small-2505 c128000 o4096 <t +th -r k2024-12 r2025-05-01 ~0.05/0.22/0.025/0.1
mistralai/Magistral-Small-2506 c128000 o4096 <t +th -r k2025-01 r2025-06-01 ~0.5/1.5/0.25/1
mistralai/Mistral-Large-Instruct-2411 c128000 o4096 <ti +th -r k2024-10 r2024-11-01 ~2/6/1/4
mistralai/Mistral-Nemo-Instruct-2407 c128000 o4096 <t +th -r k2024-05 r2024-07-01 ~0.02/0.04/0.01/0.04
moonshotai/Kimi-K2-Instruct-0905 c32768 o4096 <t +th -r k2024-08 r2024-09-05 ~0.39/1.9/0.195/0.78
moonshotai/Kimi-K2-Thinking c32768 o4096 <t +trh k2024-08 r2024-11-01 ~0.55/2.25/0.275/1.1
openai/gpt-oss-120b c131072 o4096 <t +th -r k2024-10 r2024-12-01 ~0.04/0.4/0.02/0.08
openai/gpt-oss-20b c64000 o4096 <t +th -r k2024-10 r2024-12-01 ~0.03/0.14/0.015/0.06
zai-org/GLM-4.6 c200000 o4096 <t +th -r k2024-10 r2024-11-15 ~0.4/1.75/0.2/0.8
`;
