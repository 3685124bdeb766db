// What is known of the models of nebius.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
MiniMaxAI/MiniMax-M2.5 c196608 i190000 o8192 <t +trsh k2025-01 r2025-01-20 ~0.3/1.2/0.03/0.375
MiniMaxAI/MiniMax-M2.5-fast c8000 i7000 <t +trsh k2025-01 r2025-01-20 d2026-06-10 ~0.3/1.2/0.03/0.375
NousResearch/Hermes-4-405B c128000 i120000 o8192 <t +trsh k2025-11 r2026-01-30 ~1/3/0.1/1.25
NousResearch/Hermes-4-70B c128000 i120000 o8192 <t +trsh k2025-11 r2026-01-30 ~0.13/0.4/0.013/0.16
PrimeIntellect/INTELLECT-3 c128000 i120000 o8192 <t +tsh -r k2025-10 r2026-01-25 d2026-06-10 ~0.2/1.1/0.02/0.25
Qwen/Qwen2.5-VL-72B-Instruct c128000 i120000 o8192 <ti +tsh -r k2024-12 r2025-01-20 ~0.25/0.75/0.025/0.31
Qwen/Qwen3-235B-A22B-Instruct-2507 c262144 o8192 <t +th -r k2025-07 r2025-07-25 ~0.2/0.6
Qwen/Qwen3-235B-A22B-Thinking-2507-fast c8000 i7000 <t +trsh k2025-07 r2025-07-25 d2026-06-10 ~0.5/2/0.05/0.625
Qwen/Qwen3-30B-A3B-Instruct-2507 c128000 i120000 o8192 <t +tsh -r k2025-12 r2026-01-28 ~0.1/0.3/0.01/0.125
Qwen/Qwen3-32B c128000 i120000 o8192 <t +tsh -r k2025-12 r2026-01-28 ~0.1/0.3/0.01/0.125
Qwen/Qwen3-Embedding-8B c32768 <t -trsh k2025-10 r2026-01-10 ~0.01
Qwen/Qwen3-Next-80B-A3B-Thinking c128000 i120000 o16384 <t +trsh k2025-12 r2026-01-28 ~0.15/1.2/0.015/0.18
Qwen/Qwen3-Next-80B-A3B-Thinking-fast c8000 i7000 <t +trsh k2025-07 r2025-07-25 d2026-06-10 ~0.15/1.2/0.015/0.1875
Qwen/Qwen3.5-397B-A17B c262144 i250000 o8192 <t +trsh w k2025-07 r2025-07-15 ~0.6/3.6/0.06/0.75
Qwen/Qwen3.5-397B-A17B-fast c8000 i7000 <t +trsh w k2025-07 r2025-07-15 d2026-06-10 ~0.6/3.6/0.06/0.75
deepseek-ai/DeepSeek-V3.2 c163000 i160000 o16384 <t +trsh w k2025-11 r2026-01-20 d2026-06-10 ~0.3/0.45/0.03/0.375
deepseek-ai/DeepSeek-V3.2-fast c8000 i7000 <t +trsh w k2025-01 r2025-01-27 d2026-06-10 ~0.4/2/0.04/0.5
deepseek-ai/DeepSeek-V4-Pro c1000000 o384000 <t +trsh elow,medium,high w k2025-05 r2026-04-24 ~1.75/3.5/0.15
google/gemma-3-27b-it c110000 i100000 o8192 <ti +tsh -r k2025-10 r2026-01-20 ~0.1/0.3/0.01/0.125
meta-llama/Llama-3.3-70B-Instruct c128000 i120000 o8192 <t +tsh -r k2025-08 r2025-12-05 ~0.13/0.4/0.013/0.16
moonshotai/Kimi-K2.5 c256000 o8192 <ti +trsh w k2025-06 r2025-12-15 d2026-06-10 ~0.5/2.5/0.05/0.625
moonshotai/Kimi-K2.5-fast c256000 o8192 <ti +trsh w k2025-06 r2025-12-15 d2026-06-10 ~0.5/2.5/0.05/0.625
nvidia/Llama-3_1-Nemotron-Ultra-253B-v1 c128000 i120000 o4096 <t +tsh -r k2024-12 r2025-01-15 ~0.6/1.8/0.06/0.75
nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B c32000 i30000 o4096 <t +tsh -r k2025-05 r2025-08-10 ~0.06/0.24/0.006/0.075
nvidia/Nemotron-3-Nano-Omni c65536 i60000 o8192 <t +trsh k2025-01 r2025-01-20 ~0.06/0.24/0.006/0.075
nvidia/nemotron-3-super-120b-a12b c256000 o32768 <t +trsh k2026-02 r2026-03-11 ~0.3/0.9
openai/gpt-oss-120b c128000 i124000 o8192 <t +trsh elow,medium,high k2025-09 r2026-01-10 ~0.15/0.6/0.015/0.18
openai/gpt-oss-120b-fast c8000 i7000 <t +trsh elow,medium,high k2025-06 r2025-06-10 d2026-06-10 ~0.1/0.5/0.01/0.125
zai-org/GLM-5 c200000 o16384 <t +trsh w k2026-01 r2026-03-01 d2026-06-10 ~1/3.2/0.1/1
zai-org/GLM-5.2 c432000 o432000 <t +trsh elow,medium,high r2026-06-13 ~1.4/4.4
`;
