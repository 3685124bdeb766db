// What is known of the models of baseten.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
MiniMaxAI/MiniMax-M2.5 c204000 o204000 <t +trh k2026-01 r2026-02-12 d2026-06-08 ~0.3/1.2
deepseek-ai/DeepSeek-V3.1 c164000 o131000 <t +trh r2025-08-25 d2026-06-08 ~0.5/1.5
deepseek-ai/DeepSeek-V4-Flash-0731 c1048000 $0.13/0.26/0.028
deepseek-ai/DeepSeek-V4-Pro c262144 o262144 <t +trsh elow,medium,high,xhigh k2025-05 r2026-04-24 $1.74/3.48/0.145
deepseek-ai/DeepSeek-V4-Pro-0813 c1048000 $1.32/3.96/0.132
moonshotai/Kimi-K2.5 c262000 o262000 <ti +trsh w k2025-12 r2026-01-30 ~0.6/3/0.12
moonshotai/Kimi-K2.6 c262000 o262000 <ti +trsh w k2025-01 r2026-04-21 $0.95/4/0.16
moonshotai/Kimi-K2.7-Code c262000 o262000 <ti +trsh w k2025-01 r2026-06-12 $0.95/4/0.16
moonshotai/Kimi-K3 c1048000 $3/15/0.3
nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B c202800 o202800 <t +trsh w r2026-06-04 $0.6/2.4/0.12
nvidia/Nemotron-120B-A12B c202800 o202800 <t +trsh w k2026-02 r2026-03-11 ~0.3/0.75/0.06
openai/gpt-oss-120b c128072 o128072 <t +trsh elow,medium,high k2025-08 r2025-08-05 $0.1/0.5
thinkingmachines/inkling c1048000 $1/4.05/0.17
thinkingmachines/inkling-small c1048000 $0.5/1.2/0.1
zai-org/GLM-4.7 c200000 o200000 <t +trsh w k2025-04 r2025-12-22 $0.6/2.2/0.12
zai-org/GLM-5 c202800 o202800 <t +trsh w k2026-01 r2026-02-12 ~0.95/3.15/0.2
zai-org/GLM-5.1 c202800 o202800 <t +trsh w r2026-04-07 ~1.3/4.3/0.26
zai-org/GLM-5.2 c202720 o202720 <t +trsh w r2026-06-13 $1.4/4.4/0.14
zai-org/GLM-5.2-Fast c1048000 $2.1/6.6/0.21
zai-org/GLM-5.3 c1048000 $1.4/4.4/0.14
zai-org/GLM-5.3-Flash c1048000 $0.15/0.5/0.03
`;
