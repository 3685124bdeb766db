// What is known of the models of deepinfra.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
MiniMaxAI/MiniMax-M2.5 c196608 o131072 <t +trh k2025-06 r2026-02-12 ~0.15/1.15/0.03/0.375
Qwen/Qwen3-Coder-480B-A35B-Instruct-Turbo c262144 o66536 <t +th -r k2025-04 r2025-07-23 ~0.3/1
Qwen/Qwen3.5-35B-A3B c262144 o81920 <tiv +trh k2025-01 r2026-02-01 ~0.14/1/0.05
Qwen/Qwen3.5-397B-A17B c262144 o81920 <tiv +trh k2025-01 r2026-02-01 ~0.45/3/0.22
Qwen/Qwen3.6-35B-A3B c262144 o81920 <tiv +trh r2026-04-01 ~0.15/0.95
XiaomiMiMo/MiMo-V2.5 c262144 o16384 <tiav +trh w k2024-12 r2026-04-22 ~0.4/2/0.08;>256000:0.8/4/0.16
XiaomiMiMo/MiMo-V2.5-Pro c1048576 o16384 <t +trh w k2024-12 r2026-04-22 ~1/3/0.2;>256000:2/6/0.4
deepseek-ai/DeepSeek-R1-0528 c163840 o64000 <t +trh k2024-07 r2025-05-28 ~0.5/2.15/0.35
deepseek-ai/DeepSeek-V3.2 c163840 o64000 <t +trh w k2024-12 r2025-12-02 ~0.26/0.38/0.13
deepseek-ai/DeepSeek-V4-Flash c1048576 o16384 <t +trsh elow,medium,high,xhigh w k2025-05 r2026-04-24 ~0.1/0.2/0.02
deepseek-ai/DeepSeek-V4-Pro c1048576 o16384 <t +trsh elow,medium,high,xhigh w k2025-05 r2026-04-24 ~1.3/2.6/0.1
google/gemma-4-26B-A4B-it c262144 o32768 <ti +trsh w r2026-04-02 ~0.07/0.34
google/gemma-4-31B-it c262144 o32768 <ti +trsh w r2026-04-02 ~0.13/0.38
meta-llama/Llama-3.3-70B-Instruct-Turbo c131072 o16384 <t +t -r r2024-12-06 ~0.1/0.32
meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8 c1048576 o16384 <ti -tr r2025-04-05 ~0.15/0.6
meta-llama/Llama-4-Scout-17B-16E-Instruct c327680 o16384 <ti +t -r r2025-04-05 ~0.1/0.3
moonshotai/Kimi-K2.5 c262144 o32768 <tiv +trsh w k2025-01 r2026-01-27 ~0.45/2.25/0.07
moonshotai/Kimi-K2.6 c262144 o16384 <tiv +trsh w k2024-04 r2026-04-21 ~0.75/3.5/0.15
moonshotai/Kimi-K2.7-Code c262144 o262144 <tiv +trs -h w k2025-01 r2026-06-12 ~0.74/3.5/0.15
openai/gpt-oss-120b c131072 o16384 <t +trh elow,medium,high r2025-08-05 ~0.039/0.19
openai/gpt-oss-20b c131072 o16384 <t +trh elow,medium,high r2025-08-05 ~0.03/0.14
zai-org/GLM-4.6 c202752 o131072 <t +trh w k2025-04 r2025-09-30 ~0.43/1.74/0.08
zai-org/GLM-4.7 c202752 o16384 <t +trh w k2025-04 r2025-12-22 ~0.4/1.75/0.08
zai-org/GLM-4.7-Flash c202752 o16384 <t +trh k2025-04 r2026-01-19 ~0.06/0.4
zai-org/GLM-5 c202752 o16384 <t +trh w k2025-12 r2026-02-12 ~0.6/2.08/0.12
zai-org/GLM-5.1 c202752 o16384 <t +trsh w k2025-04 r2026-04-07 ~1.05/3.5/0.205
zai-org/GLM-5.2 c1048576 o32768 <t +trsh elow,medium,high,xhigh w r2026-06-13 ~0.95/3/0.18
`;
