// What is known of the models of dashscope.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
MiniMax-M2.5 c204800 o131072 <t +trh r2026-02-12 ~0.3/1.2
MiniMax/MiniMax-M2.7 c204800 o131072 <t +trh r2026-03-18 ~0.3/1.2/0.06/0.375
deepseek-r1 c131072 o16384 <t +trh r2025-01-01 ~0.574/2.294
deepseek-r1-0528 c131072 o16384 <t +trh r2025-05-28 ~0.574/2.294
deepseek-r1-distill-llama-70b c32768 o16384 <t +trh r2025-01-01 ~0.287/0.861
deepseek-r1-distill-llama-8b c32768 o16384 <t +trh r2025-01-01
deepseek-r1-distill-qwen-1-5b c32768 o16384 <t +trh r2025-01-01
deepseek-r1-distill-qwen-14b c32768 o16384 <t +trh r2025-01-01 ~0.144/0.431
deepseek-r1-distill-qwen-32b c32768 o16384 <t +trh r2025-01-01 ~0.287/0.861
deepseek-r1-distill-qwen-7b c32768 o16384 <t +trh r2025-01-01 ~0.072/0.144
deepseek-v3 c65536 o8192 <t +th -r r2024-12-01 ~0.287/1.147
deepseek-v3-1 c131072 o65536 <t +th -r r2025-01-01 ~0.574/1.721
deepseek-v3-2-exp c131072 o65536 <t +th -r r2025-01-01 ~0.287/0.431
deepseek-v4-flash c1000000 o384000 <t +trsh ehigh,max w k2025-05 r2026-04-24 ~0.14/0.28/0.0028
deepseek-v4-pro c1000000 o384000 <t +trsh ehigh,max w k2025-05 r2026-04-24 ~0.435/0.87/0.003625
glm-5 c202752 o16384 <t +trh b-32768 w r2026-02-11 ~0.86/3.15
glm-5.1 c202752 o128000 <t +trsh b-131072 w r2026-04-14 ~0.87/3.48/0.17
kimi-k2-thinking c262144 o16384 <t +trsh b- r2025-11-06 ~0.574/2.294
kimi-k2.5 c262144 o32768 <tiv +trh -s b-81920 w k2025-01 r2026-01-27 ~0.574/2.411
kimi-k2.6 c262144 o16384 <tiv +trh -s b-81920 w k2025-01 r2026-04-21 ~0.929/3.858
kimi/kimi-k2.5 c262144 o262144 <tiv +trs -h w k2025-01 r2026-01-27 ~0.6/3/0.1
moonshot-kimi-k2-instruct c131072 o8192 <t +th -rs r2025-01-01 ~0.574/2.294
qvq-max c131072 o8192 <ti +trh k2024-04 r2025-03-25 ~1.2/4.8
qwen-deep-research c1000000 o32768 <t +th -r k2024-04 r2024-01 ~7.742/23.367
qwen-doc-turbo c131072 o8192 <t +th -r k2024-04 r2024-01 ~0.087/0.144
qwen-flash c1000000 o32768 <t +trh b- w k2024-04 r2025-07-28 ~0.05/0.4
qwen-long c10000000 o8192 <t +th -r k2024-04 r2025-01-25 ~0.072/0.287
qwen-math-plus c4096 o3072 <t +th -r k2024-04 r2024-08-16 ~0.574/1.721
qwen-math-turbo c4096 o3072 <t +th -r k2024-04 r2024-09-19 ~0.287/0.861
qwen-max c32768 o8192 <t +th -r k2024-04 r2024-04-03 ~1.6/6.4
qwen-mt-plus c16384 o8192 <t +h -tr k2024-04 r2025-01 ~2.46/7.37
qwen-mt-turbo c16384 o8192 <t +h -tr k2024-04 r2025-01 ~0.16/0.49
qwen-omni-turbo c32768 o2048 <tiav >ta +th -r k2024-04 r2025-01-19 ~0.07/0.27
qwen-omni-turbo-realtime c32768 o2048 <tia >ta +th -r k2024-04 r2025-05-08 ~0.27/1.07
qwen-plus c1000000 o32768 <t +trh b- w k2024-04 r2024-01-25 ~0.4/1.2;r4
qwen-plus-character c32768 o4096 <t +th -r k2024-04 r2024-01 ~0.115/0.287
qwen-plus-character-ja c8192 o512 <t +th -r k2024-04 r2024-01 ~0.5/1.4
qwen-turbo c1000000 o16384 <t +trh b- w k2024-04 r2024-11-01 ~0.05/0.2;r0.5
qwen-vl-max c131072 o8192 <ti +th -r k2024-04 r2024-04-08 ~0.8/3.2
qwen-vl-ocr c34096 o4096 <ti +h -tr k2024-04 r2024-10-28 ~0.72/0.72
qwen-vl-plus c131072 o8192 <ti +th -r k2024-04 r2024-01-25 ~0.21/0.63
qwen2-5-14b-instruct c131072 o8192 <t +th -r k2024-04 r2024-09 ~0.35/1.4
qwen2-5-32b-instruct c131072 o8192 <t +th -r k2024-04 r2024-09 ~0.7/2.8
qwen2-5-72b-instruct c131072 o8192 <t +th -r k2024-04 r2024-09 ~1.4/5.6
qwen2-5-7b-instruct c131072 o8192 <t +th -r k2024-04 r2024-09 ~0.175/0.7
qwen2-5-coder-32b-instruct c131072 o8192 <t +th -r k2024-04 r2024-11 ~0.287/0.861
qwen2-5-coder-7b-instruct c131072 o8192 <t +th -r k2024-04 r2024-11 ~0.144/0.287
qwen2-5-math-72b-instruct c4096 o3072 <t +th -r k2024-04 r2024-09 ~0.574/1.721
qwen2-5-math-7b-instruct c4096 o3072 <t +th -r k2024-04 r2024-09 ~0.144/0.287
qwen2-5-omni-7b c32768 o2048 <tiav >ta +th -r k2024-04 r2024-12 ~0.1/0.4
qwen2-5-vl-72b-instruct c131072 o8192 <ti +th -r k2024-04 r2024-09 ~2.8/8.4
qwen2-5-vl-7b-instruct c131072 o8192 <ti +th -r k2024-04 r2024-09 ~0.35/1.05
qwen3-14b c131072 o8192 <t +trh b- w k2025-04 r2025-04 ~0.35/1.4;r4.2
qwen3-235b-a22b c131072 o16384 <t +trh b- w k2025-04 r2025-04 ~0.7/2.8;r8.4
qwen3-32b c131072 o16384 <t +trh b- w k2025-04 r2025-04 ~0.7/2.8;r8.4
qwen3-8b c131072 o8192 <t +trh b- w k2025-04 r2025-04 ~0.18/0.7;r2.1
qwen3-asr-flash c53248 o4096 <a -trh k2024-04 r2025-09-08 ~0.035/0.035
qwen3-coder-30b-a3b-instruct c262144 o65536 <t +th -r k2025-04 r2025-04 ~0.45/2.25
qwen3-coder-480b-a35b-instruct c262144 o65536 <t +th -r k2025-04 r2025-04 ~1.5/7.5
qwen3-coder-flash c1000000 o65536 <t +th -r k2025-04 r2025-07-28 ~0.3/1.5
qwen3-coder-plus c1048576 o65536 <t +th -r k2025-04 r2025-07-23 ~1/5
qwen3-livetranslate-flash-realtime c53248 o4096 <tiav >ta +h -tr k2024-04 r2025-09-22 ~10/10
qwen3-max c262144 o65536 <t +th -r k2025-04 r2025-09-23 ~1.2/6
qwen3-next-80b-a3b-instruct c131072 o32768 <t +th -r k2025-04 r2025-09 ~0.5/2
qwen3-next-80b-a3b-thinking c131072 o32768 <t +trh b- k2025-04 r2025-09 ~0.5/6
qwen3-omni-flash c65536 o16384 <tiav >ta +trh w k2024-04 r2025-09-15 ~0.43/1.66
qwen3-omni-flash-realtime c65536 o16384 <tiav >ta +th -r k2024-04 r2025-09-15 ~0.52/1.99
qwen3-vl-235b-a22b c131072 o32768 <ti +trh b- k2025-04 r2025-04 ~0.7/2.8;r8.4
qwen3-vl-30b-a3b c131072 o32768 <ti +trh b- k2025-04 r2025-04 ~0.2/0.8;r2.4
qwen3-vl-plus c262144 o32768 <ti +trh b- w k2025-04 r2025-09-23 ~0.2/1.6;r4.8
qwen3.5-122b-a10b c262144 o65536 <tiva +trsh b- w r2026-02-23 ~0.4/3.2
qwen3.5-27b c262144 o65536 <tiva +trsh b- w r2026-02-23 ~0.3/2.4
qwen3.5-35b-a3b c262144 o65536 <tiva +trsh b- w r2026-02-23 ~0.25/2
qwen3.5-397b-a17b c262144 o65536 <tiva +trsh b- w r2026-02-15 ~0.6/3.6
qwen3.5-flash c1000000 o65536 <tiv +trsh b-81920 w k2025-04 r2026-02-23 ~0.172/1.72
qwen3.5-plus c1000000 o65536 <tiv +trh b- w k2025-04 r2026-02-16 ~0.4/2.4
qwen3.6-27b c262144 o65536 <tiva +trsh b- w r2026-04-22 ~0.6/3.6
qwen3.6-35b-a3b c262144 o65536 <tiva +trsh b- w r2026-04-17 ~0.248/1.485
qwen3.6-flash c1000000 o65536 <tiv +trsh b- w r2026-04-27 ~0.1875/1.125//0.234375
qwen3.6-max-preview c262144 o65536 <t +trh b- w k2025-04 r2026-04-20 ~1.3/7.8/0.13/1.625
qwen3.6-plus c1000000 o65536 <tiv +trh b- w k2025-04 r2026-04-02 ~0.5/3/0.05/0.625;>256000:2/6/0.2/2.5
qwen3.7-max c1000000 o65536 <t +trh b- w r2026-05-21 ~2.5/7.5/0.5/3.125
qwen3.7-plus c1000000 o65536 <tiv +trh b- w k2025-04 r2026-06-02 ~0.5/3/0.05/0.625;>256000:2/6/0.2/2.5
qwq-32b c131072 o8192 <t +trh k2024-04 r2024-12 ~0.287/0.861
qwq-plus c131072 o8192 <t +trh k2024-04 r2025-03-05 ~0.8/2.4
siliconflow/deepseek-r1-0528 c163840 o32768 <t +trsh r2025-05-28 ~0.5/2.18
siliconflow/deepseek-v3-0324 c163840 o163840 <t +tsh -r r2024-12-26 ~0.25/1
siliconflow/deepseek-v3.1-terminus c163840 o65536 <t +trsh w r2025-09-29 ~0.27/1
siliconflow/deepseek-v3.2 c163840 o65536 <t +trsh w r2025-12-03 ~0.27/0.42
tongyi-intent-detect-v3 c8192 o1024 <t +h -tr k2024-04 r2024-01 ~0.058/0.144
`;
