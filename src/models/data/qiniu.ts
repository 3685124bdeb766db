// What is known of the models of qiniu.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
MiniMax-M1 c1000000 o80000 <t +trh -s w r2025-08-05
claude-3.5-haiku c200000 o8192 <ti +th -rs r2025-08-26
claude-3.5-sonnet c200000 o8200 <ti +trh -s r2025-09-09
claude-3.7-sonnet c200000 o128000 <ti +trh -s r2025-08-05
claude-4.0-opus c200000 o32000 <ti +trh -s r2025-08-05
claude-4.0-sonnet c200000 o64000 <ti +trh -s r2025-08-05
claude-4.1-opus c200000 o32000 <ti +trh -s r2025-08-06
claude-4.5-haiku c200000 o64000 <ti +trh -s r2025-10-16
claude-4.5-opus c200000 o200000 <ti +trh -s r2025-11-25
claude-4.5-sonnet c200000 o64000 <ti +trh -s r2025-09-30
deepseek-r1 c128000 o32000 <t +trh -s r2025-08-05
deepseek-r1-0528 c128000 o32000 <t +trh -s r2025-08-05
deepseek-v3 c128000 o16000 <t +h -trs r2025-08-13
deepseek-v3-0324 c128000 o16000 <t +th -rs r2025-08-05
deepseek-v3.1 c128000 o32000 <t +trh -s r2025-08-19
deepseek/deepseek-math-v2 c160000 o160000 <t +rh -ts r2025-12-04
deepseek/deepseek-v3.1-terminus c128000 o32000 <t +th -rs r2025-09-22
deepseek/deepseek-v3.1-terminus-thinking c128000 o32000 <t +rh -ts r2025-09-22
deepseek/deepseek-v3.2-251201 c128000 o32000 <t +trh -s r2025-12-01
deepseek/deepseek-v3.2-exp c128000 o32000 <t +th -rs r2025-09-29
deepseek/deepseek-v3.2-exp-thinking c128000 o32000 <t +rh -ts r2025-09-29
doubao-1.5-pro-32k c128000 o12000 <t +th -rs r2025-08-05
doubao-1.5-thinking-pro c128000 o16000 <t +trh -s r2025-08-05
doubao-1.5-vision-pro c128000 o16000 <tiv +h -trs r2025-08-05
doubao-seed-1.6 c256000 o32000 <tiv +trh -s w r2025-08-15
doubao-seed-1.6-flash c256000 o32000 <tiv +trh -s w r2025-08-15
doubao-seed-1.6-thinking c256000 o32000 <itv +trh -s r2025-08-15
doubao-seed-2.0-code c256000 o128000 <tiv +trh -s w r2026-02-14
doubao-seed-2.0-lite c256000 o32000 <tiv +trh -s w r2026-02-14
doubao-seed-2.0-mini c256000 o32000 <tiv +trh -s w r2026-02-14
doubao-seed-2.0-pro c256000 o128000 <tiv +trh -s w r2026-02-14
gemini-2.0-flash c1048576 o8192 <tiav +th -rs r2025-08-05
gemini-2.0-flash-lite c1048576 o8192 <tiav +trh -s r2025-08-05
gemini-2.5-flash c1048576 o64000 <tiav +trh -s r2025-08-05
gemini-2.5-flash-image c32768 o8192 <ti >i +h -trs r2025-10-22
gemini-2.5-flash-lite c1048576 o64000 <tiav +th -rs r2025-08-05
gemini-2.5-pro c1048576 o65536 <tiva +trh -s r2025-08-05
gemini-3.0-flash-preview c1000000 o64000 <tiavp +trh -s r2025-12-18
gemini-3.0-pro-image-preview c32768 o8192 <ti >ti +h -trs r2025-11-20
gemini-3.0-pro-preview c1000000 o64000 <tivpa +trh -s r2025-11-19
glm-4.5 c131072 o98304 <t +trh -s w r2025-08-05
glm-4.5-air c131000 o4096 <t +trh -s w r2025-08-05
gpt-oss-120b c128000 o4096 <t +trh -s r2025-08-06
gpt-oss-20b c128000 o4096 <t +trh -s r2025-08-06
kimi-k2 c128000 o128000 <t +th -rs r2025-08-05
kling-v2-6 c99999999 o99999999 <tiv >v +h -trs r2026-01-13
meituan/longcat-flash-chat c131072 o131072 <t +h -trs r2025-11-05
meituan/longcat-flash-lite c256000 <t +th -rs r2026-02-06
mimo-v2-flash c256000 o256000 <t +trh k2024-12-01 r2025-12-16 ~0.1/0.3/0.01
minimax/minimax-m2 c200000 o128000 <t +trh -s w r2025-10-28
minimax/minimax-m2.1 c204800 o128000 <t +trh -s w r2025-12-23
minimax/minimax-m2.5 c204800 o128000 <t +trh -s w r2026-02-12
minimax/minimax-m2.5-highspeed c204800 o128000 <t +trh -s w r2026-02-14
moonshotai/kimi-k2-0905 c256000 o100000 <t +th -rs r2025-09-08
moonshotai/kimi-k2-thinking c256000 o100000 <t +th -rs r2025-11-07
moonshotai/kimi-k2.5 c256000 o256000 <tiv +th -rs r2026-01-28
openai/gpt-5 c400000 o128000 <t +th -rs r2025-09-19
openai/gpt-5.2 c400000 o128000 <ti +trh -s r2025-12-11
qwen-max-2025-01-25 c128000 o4096 <t +th -rs r2025-08-05
qwen-turbo c1000000 o4096 <t +trh -s w r2025-08-05
qwen-vl-max-2025-01-25 c128000 o4096 <tiav +th -rs r2025-08-05
qwen2.5-vl-72b-instruct c128000 o8192 <tiav +th -rs r2025-08-05
qwen2.5-vl-7b-instruct c128000 o8192 <tiav +th -rs r2025-08-05
qwen3-235b-a22b c128000 o32000 <t +th -rs r2025-08-05
qwen3-235b-a22b-instruct-2507 c262144 o64000 <t +th -rs r2025-08-12
qwen3-235b-a22b-thinking-2507 c262144 o4096 <t +trh -s w r2025-08-12
qwen3-30b-a3b c40000 o4096 <t +trh -s w r2025-08-05
qwen3-30b-a3b-instruct-2507 c128000 o32000 <t +th -rs r2026-02-04
qwen3-30b-a3b-thinking-2507 c126000 o32000 <t +trh -s w r2026-02-04
qwen3-32b c40000 o4096 <t +trh -s w r2025-08-05
qwen3-coder-480b-a35b-instruct c262000 o4096 <t +th -rs r2025-08-14
qwen3-max c262144 o65536 <t +th -rs r2025-09-24
qwen3-max-preview c256000 o64000 <t +th -rs r2025-09-06
qwen3-next-80b-a3b-instruct c131072 o32768 <t +th -rs r2025-09-12
qwen3-next-80b-a3b-thinking c131072 o32768 <t +trh -s w r2025-09-12
qwen3-vl-30b-a3b-thinking c128000 o32000 <tiv +th -rs r2026-02-09
qwen3.5-397b-a17b c256000 o64000 <ti +trh -s w r2026-02-22
stepfun-ai/gelab-zero-4b-preview c8192 o4096 <ti +th -rs r2025-12-23
stepfun/step-3.5-flash c64000 o4096 <ti +h -trs r2026-02-02
x-ai/grok-4-fast c2000000 o2000000 <tiav +trh -s r2025-09-20
x-ai/grok-4-fast-non-reasoning c2000000 o2000000 <tiav +th -rs r2025-12-18
x-ai/grok-4-fast-reasoning c2000000 o2000000 <tiav +trh -s r2025-12-18
x-ai/grok-4.1-fast c2000000 o2000000 <t +trh -s r2025-11-20
x-ai/grok-4.1-fast-non-reasoning c2000000 o2000000 <tiav +th -rs r2025-12-19
x-ai/grok-4.1-fast-reasoning c20000000 o2000000 <tiav +trh -s r2025-12-19
x-ai/grok-code-fast-1 c256000 o10000 <t +trh -s r2025-09-02
xiaomi/mimo-v2-flash c256000 o256000 <t +trh k2024-12-01 r2025-12-16 ~0.1/0.3/0.01
z-ai/autoglm-phone-9b c12800 o4096 <ti +th -rs r2025-12-23
z-ai/glm-4.6 c200000 o200000 <t +th -rs r2025-10-11
z-ai/glm-4.7 c200000 o200000 <t +trh -s w r2025-12-23
z-ai/glm-5 c200000 o128000 <t +trh -s w r2026-02-12
`;
