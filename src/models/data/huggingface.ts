// What is known of the models of huggingface.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
MiniMaxAI/MiniMax-M2 c204800 o128000 <t +trh r2025-10-27 ~0.3/1.2
MiniMaxAI/MiniMax-M2.1 c204800 o131072 <t +trh k2025-10 r2025-12-23 ~0.3/1.2
MiniMaxAI/MiniMax-M2.5 c204800 o131072 <t +trh r2026-02-12 ~0.3/1.2/0.03
MiniMaxAI/MiniMax-M2.7 c204800 o131072 <t +trsh r2026-03-18 ~0.3/1.2/0.06
MiniMaxAI/MiniMax-M3 c524288 o128000 <ti +trsh r2026-06-01 ~0.3/1.2
Qwen/Qwen3-235B-A22B c40960 o16384 <t +trsh k2025-04 r2025-04 ~0.2/0.8
Qwen/Qwen3-235B-A22B-Thinking-2507 c262144 o131072 <t +trh k2025-04 r2025-07-25 ~0.3/3
Qwen/Qwen3-32B c131072 o16384 <t +trsh k2025-04 r2025-04 ~0.29/0.59
Qwen/Qwen3-Coder-30B-A3B-Instruct c262144 o65536 <t +tsh -r k2025-04 r2025-04 ~0.07/0.26
Qwen/Qwen3-Coder-480B-A35B-Instruct c262144 o66536 <t +th -r k2025-04 r2025-07-23 ~2/2
Qwen/Qwen3-Coder-Next c262144 o65536 <t +th -r k2025-04 r2026-02-03 ~0.2/1.5
Qwen/Qwen3-Embedding-4B c32000 o2048 <t -trh k2024-12 r2025-01-01 ~0.01
Qwen/Qwen3-Embedding-8B c32000 o4096 <t -trh k2024-12 r2025-01-01 ~0.01
Qwen/Qwen3-Next-80B-A3B-Instruct c262144 o66536 <t +th -r k2025-04 r2025-09-11 ~0.25/1
Qwen/Qwen3-Next-80B-A3B-Thinking c262144 o131072 <t +th -r k2025-04 r2025-09-11 ~0.3/2
Qwen/Qwen3.5-122B-A10B c262144 o65536 <ti +trsh r2026-02-23 ~0.4/3.2
Qwen/Qwen3.5-27B c262144 o65536 <ti +trsh r2026-02-23 ~0.3/2.4
Qwen/Qwen3.5-35B-A3B c262144 o65536 <ti +trsh r2026-02-23 ~0.25/2
Qwen/Qwen3.5-397B-A17B c262144 o32768 <ti +trh enone,low,medium,high k2025-04 r2026-02-01 ~0.6/3.6
Qwen/Qwen3.5-9B c262144 o65536 <ti +trsh r2026-02-23 ~0.17/0.25
Qwen/Qwen3.6-27B c262144 o65536 <ti +trsh r2026-04-22 ~0.47/3.19
Qwen/Qwen3.6-35B-A3B c262144 o65536 <ti +trsh r2026-04-17 ~0.15/0.95
XiaomiMiMo/MiMo-V2-Flash c262144 o4096 <t +trh k2024-12 r2025-12-16 ~0.1/0.3
XiaomiMiMo/MiMo-V2.5-Pro c1048576 o131072 <t +trsh k2024-12 r2026-04-22 ~1/3
deepseek-ai/DeepSeek-R1 c64000 o32768 <t +trsh k2024-07 r2025-01-20 ~0.7/2.5
deepseek-ai/DeepSeek-R1-0528 c163840 o163840 <t +trh k2025-05 r2025-05-28 ~3/5
deepseek-ai/DeepSeek-V3.2 c163840 o65536 <t +trh k2024-07 r2025-12-01 ~0.28/0.4
deepseek-ai/DeepSeek-V4-Flash c1048576 o384000 <t +trsh k2025-05 r2026-04-24 ~0.14/0.28
deepseek-ai/DeepSeek-V4-Pro c1048576 o393216 <t +trsh ehigh k2025-05 r2026-04-24 ~0.435/0.87/0.003625
google/gemma-4-26B-A4B-it c262144 o32768 <ti +trsh r2026-04-02 ~0.13/0.4
google/gemma-4-31B-it c262144 o32768 <ti +trsh r2026-04-02 ~0.14/0.4
meta-llama/Llama-3.3-70B-Instruct c131072 o4096 <t +tsh -r k2023-12 r2024-12-06 ~0.59/0.79
moonshotai/Kimi-K2-Instruct c131072 o16384 <t +th -r k2024-10 r2025-07-14 ~1/3
moonshotai/Kimi-K2-Instruct-0905 c262144 o16384 <t +th -r k2024-10 r2025-09-04 ~1/3
moonshotai/Kimi-K2-Thinking c262144 o262144 <t +trh k2024-08 r2025-11-06 ~0.6/2.5/0.15
moonshotai/Kimi-K2.5 c262144 o262144 <tiv +trh k2025-01 r2026-01-01 ~0.6/3/0.1
moonshotai/Kimi-K2.6 c262144 o262144 <tiv +trh k2025-01 r2026-04-20 ~0.95/4/0.16
moonshotai/Kimi-K2.7-Code c262144 o262144 <ti +trs -h k2025-01 r2026-06-12 ~0.95/4
openai/gpt-oss-120b c131072 o32768 <t +trsh elow,medium,high r2025-08-05 ~0.25/0.69
stepfun-ai/Step-3.5-Flash c262144 o256000 <t +trh k2025-01 r2026-01-29 ~0.1/0.3
stepfun-ai/Step-3.7-Flash c262144 o256000 <ti +trh elow,medium,high k2026-01-01 r2026-05-29 ~0.2/1.15
zai-org/GLM-4.5 c131072 o98304 <t +trh k2025-04 r2025-07-28 ~0.6/2.2
zai-org/GLM-4.5-Air c131072 o98304 <t +trh k2025-04 r2025-07-28 ~0.13/0.85
zai-org/GLM-4.5V c65536 o16384 <ti +trh k2025-04 r2025-08-11 ~0.6/1.8
zai-org/GLM-4.6 c204800 o131072 <t +trh k2025-04 r2025-09-30 ~0.55/2.2
zai-org/GLM-4.7 c204800 o131072 <t +trh k2025-04 r2025-12-22 ~0.6/2.2/0.11
zai-org/GLM-4.7-Flash c200000 o128000 <t +trh k2025-04 r2025-08-08
zai-org/GLM-5 c202752 o131072 <t +trh r2026-02-11 ~1/3.2/0.2
zai-org/GLM-5.1 c202752 o131072 <t +trh r2026-04-03 ~1/3.2/0.2
zai-org/GLM-5.2 c262144 o131072 <t +trsh r2026-06-13 ~1.4/4.4
`;
