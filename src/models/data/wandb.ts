// What is known of the models of wandb.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
MiniMaxAI/MiniMax-M2.5 c196608 o196608 <t +trsh r2026-02-12 ~0.3/1.2
OpenPipe/Qwen3-14B-Instruct c32768 o32768 <t +tsh -r r2025-04-29 ~0.05/0.22
Qwen/Qwen3-235B-A22B-Instruct-2507 c262144 o262144 <t +tsh -r k2025-04 r2025-04-28 ~0.1/0.1
Qwen/Qwen3-235B-A22B-Thinking-2507 c262144 o262144 <t +trsh k2025-04 r2025-07-25 ~0.1/0.1
Qwen/Qwen3-30B-A3B-Instruct-2507 c262144 o262144 <t +tsh -r r2025-07-29 ~0.1/0.3
Qwen/Qwen3-Coder-480B-A35B-Instruct c262144 o262144 <t +tsh -r k2025-04 r2025-07-23 ~1/1.5
deepseek-ai/DeepSeek-V3.1 c161000 o161000 <t +tsh -r r2025-08-21 ~0.55/1.65
meta-llama/Llama-3.1-70B-Instruct c128000 o128000 <t +tsh -r r2024-07-23 ~0.8/0.8
meta-llama/Llama-3.1-8B-Instruct c128000 o128000 <t +tsh -r k2023-12 r2024-07-23 ~0.22/0.22
meta-llama/Llama-3.3-70B-Instruct c128000 o128000 <t +tsh -r k2023-12 r2024-12-06 ~0.71/0.71
meta-llama/Llama-4-Scout-17B-16E-Instruct c64000 o64000 <ti +tsh -r k2024-12 r2025-01-31 ~0.17/0.66
microsoft/Phi-4-mini-instruct c128000 o128000 <t +tsh -r k2023-10 r2024-12-11 ~0.08/0.35
moonshotai/Kimi-K2.5 c262144 o262144 <ti +trsh r2026-01-27 ~0.5/2.85
nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-FP8 c262144 o262144 <t +trsh w r2026-03-11 ~0.2/0.8
openai/gpt-oss-120b c131072 o131072 <t +trsh r2025-08-05 ~0.15/0.6
openai/gpt-oss-20b c131072 o131072 <t +trsh r2025-08-05 ~0.05/0.2
zai-org/GLM-5-FP8 c200000 o200000 <t +tsh -r r2026-02-11 ~1/3.2
zai-org/GLM-5.1 c200000 o131072 <t +trsh w r2026-04-07 ~1.4/4.4/0.26
`;
