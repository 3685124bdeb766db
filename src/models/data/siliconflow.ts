// What is known of the models of siliconflow.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
ByteDance-Seed/Seed-OSS-36B-Instruct c262000 o262000 <t +tsh -r r2025-09-04 ~0.21/0.57
MiniMaxAI/MiniMax-M2.5 c197000 o131000 <t +th -rs r2026-02-15 ~0.3/1.2
PaddlePaddle/PaddleOCR-VL-1.5 c16384 o16384 <ti +h -tr r2026-01-29
Pro/MiniMaxAI/MiniMax-M2.5 c192000 o131000 <t +tsh -r r2026-02-13 ~0.3/1.22
Pro/deepseek-ai/DeepSeek-R1 c164000 o164000 <t +trsh b128-32768 r2025-05-28 ~0.5/2.18
Pro/deepseek-ai/DeepSeek-V3 c164000 o164000 <t +tsh -r r2024-12-26 ~0.25/1
Pro/deepseek-ai/DeepSeek-V3.1-Terminus c164000 o164000 <t +trsh w r2025-09-29 ~0.27/1
Pro/deepseek-ai/DeepSeek-V3.2 c164000 o164000 <t +trsh w r2025-12-03 ~0.27/0.42
Pro/moonshotai/Kimi-K2.5 c262000 o262000 <ti +trsh r2026-01-27 ~0.45/2.25
Pro/moonshotai/Kimi-K2.6 c262000 o262000 <ti +trsh r2026-04-21 ~0.95/4/0.16
Pro/zai-org/GLM-5 c205000 o205000 <t +trsh w r2026-02-12 ~1/3.2
Pro/zai-org/GLM-5.1 c205000 o205000 <t +trsh r2026-04-08 ~1.4/4.4
Qwen/Qwen2.5-72B-Instruct c33000 o4000 <t +tsh -r r2024-09-18 ~0.59/0.59
Qwen/Qwen2.5-7B-Instruct c33000 o4000 <t +tsh -r r2024-09-18 ~0.05/0.05
Qwen/Qwen3-14B c131000 o131000 <t +trsh b128-32768 w r2025-04-30 ~0.07/0.28
Qwen/Qwen3-235B-A22B-Thinking-2507 c262000 o262000 <t +trsh b128-32768 r2025-07-28 ~0.13/0.6
Qwen/Qwen3-30B-A3B-Instruct-2507 c262000 o262000 <t +tsh -r r2025-07-30 ~0.09/0.3
Qwen/Qwen3-32B c131000 o131000 <t +trsh b128-32768 w r2025-04-30 ~0.14/0.57
Qwen/Qwen3-8B c131000 o131000 <t +trsh b128-32768 w r2025-04-30 ~0.06/0.06
Qwen/Qwen3-Coder-30B-A3B-Instruct c262000 o262000 <t +tsh -r r2025-08-01 ~0.07/0.28
Qwen/Qwen3-Coder-480B-A35B-Instruct c262000 o262000 <t +tsh -r r2025-07-31 ~0.25/1
Qwen/Qwen3-VL-235B-A22B-Instruct c262000 o262000 <ti +tsh -r r2025-10-04 ~0.3/1.5
Qwen/Qwen3-VL-235B-A22B-Thinking c262000 o262000 <ti +trsh r2025-10-04 ~0.45/3.5
Qwen/Qwen3-VL-30B-A3B-Instruct c262000 o262000 <ti +tsh -r r2025-10-05 ~0.29/1
Qwen/Qwen3-VL-30B-A3B-Thinking c262000 o262000 <ti +trsh r2025-10-11 ~0.29/1
Qwen/Qwen3-VL-32B-Instruct c262000 o262000 <ti +tsh -r r2025-10-21 ~0.2/0.6
Qwen/Qwen3-VL-32B-Thinking c262000 o262000 <ti +trsh r2025-10-21 ~0.2/1.5
Qwen/Qwen3-VL-8B-Instruct c262000 o262000 <ti +tsh -r r2025-10-15 ~0.18/0.68
Qwen/Qwen3.5-122B-A10B c262144 o262144 <t +tsh -r r2026-02-23 ~0.26/2.08
Qwen/Qwen3.5-27B c262144 o262144 <t +tsh -r r2026-02-23 ~0.25/2
Qwen/Qwen3.5-35B-A3B c262144 o262144 <t +tsh -r r2026-02-23 ~0.24/1.8
Qwen/Qwen3.5-397B-A17B c262144 o262144 <t +tsh -r r2026-02-15 ~0.39/2.34
Qwen/Qwen3.5-4B c262144 o65536 <tiv +trh w k2025-04 r2026-03-03
Qwen/Qwen3.5-9B c262144 o262144 <t +tsh -r r2026-03-03 ~0.1/0.15
Qwen/Qwen3.6-27B c262144 o262144 <t +tsh -r r2026-04-22 ~0.3/3.2
Qwen/Qwen3.6-35B-A3B c262144 o262144 <t +tsh -r r2026-04-17 ~0.2/1.6
baidu/ERNIE-4.5-300B-A47B c131000 o131000 <t +tsh -r r2025-07-02 ~0.28/1.1
deepseek-ai/DeepSeek-OCR c8192 o8192 <ti +h -tr r2025-10-20
deepseek-ai/DeepSeek-R1 c164000 o164000 <t +trsh b128-32768 r2025-05-28 ~0.5/2.18
deepseek-ai/DeepSeek-V3 c164000 o164000 <t +tsh -r r2024-12-26 ~0.25/1
deepseek-ai/DeepSeek-V3.1 c164000 o164000 <t +trsh b128-32768 w r2025-08-25 ~0.27/1
deepseek-ai/DeepSeek-V3.1-Terminus c164000 o164000 <t +trsh b128-32768 w r2025-09-29 ~0.27/1
deepseek-ai/DeepSeek-V3.2 c164000 o164000 <t +trsh b128-32768 w r2025-12-03 ~0.27/0.42
deepseek-ai/DeepSeek-V3.2-Exp c164000 o164000 <t +trsh b128-32768 w r2025-10-10 ~0.27/0.41
deepseek-ai/DeepSeek-V4-Flash c1000000 o384000 <t +trsh b128-32768 k2025-05 r2026-04-24 ~0.14/0.28/0.028
deepseek-ai/DeepSeek-V4-Pro c1000000 o384000 <t +trsh b128-32768 k2025-05 r2026-04-24 ~1.74/3.48/0.145
google/gemma-4-26B-A4B-it c262144 o262144 <t +tsh -r r2026-04-02 ~0.12/0.4
google/gemma-4-31B-it c262144 o262144 <t +tsh -r r2026-04-02 ~0.13/0.4
inclusionAI/Ling-flash-2.0 c131000 o131000 <t +tsh -r r2025-09-18 ~0.14/0.57
moonshotai/Kimi-K2.5 c262000 o262000 <ti +trsh b128-32768 r2026-01-27 ~0.45/2.25
moonshotai/Kimi-K2.6 c262000 o262000 <ti +trsh b128-32768 r2026-04-21 ~0.77/4/0.2
openai/gpt-oss-120b c131000 o8000 <t +trsh b128-32768 r2025-08-13 ~0.05/0.45
openai/gpt-oss-20b c131000 o8000 <t +tsh -r r2025-08-13 ~0.04/0.18
stepfun-ai/Step-3.5-Flash c262000 o262000 <t +trsh r2026-02-11 ~0.1/0.3
tencent/Hunyuan-A13B-Instruct c131000 o131000 <t +trsh b128-32768 w r2025-06-30 ~0.14/0.57
tencent/Hy3-preview c262144 o262144 <t +trh b128-32768 r2026-04-20 ~0.066/0.26/0.029
zai-org/GLM-4.5-Air c131000 o131000 <t +tsh -r r2025-07-28 ~0.14/0.86
zai-org/GLM-5 c205000 o205000 <t +trsh b128-32768 r2026-02-12 ~0.95/2.55
zai-org/GLM-5.1 c205000 o205000 <t +trsh b128-32768 r2026-04-08 ~1.4/4.4
zai-org/GLM-5.2 c1049000 o262000 <t +trsh ehigh,max r2026-06-13 ~1.4/4.4
zai-org/GLM-5V-Turbo c200000 o131072 <ti +trh b128-32768 w r2026-04-01 ~1.2/4
`;
