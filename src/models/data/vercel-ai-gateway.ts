// What is known of the models of vercel-ai-gateway.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
alibaba/qwen-3-14b c40960 o16384 <t +trh w k2025-04 r2025-04-28 ~0.12/0.24
alibaba/qwen-3-235b c262144 o16384 <t +trh k2025-04 r2025-04-28 ~0.22/0.88
alibaba/qwen-3-30b c40960 o16384 <t +trh w k2025-04 r2025-04-28 ~0.12/0.5
alibaba/qwen-3-32b c128000 o8192 <t +trh b1-38912 w k2025-04 r2025-04-28 ~0.16/0.64
alibaba/qwen-3.6-max-preview c240000 o64000 <t +trh b1-131072 w r2026-04-20 ~1.3/7.8/0.26/1.625
alibaba/qwen3-235b-a22b-thinking c131072 o32768 <tip +trh b1-81920 k2025-04 r2025-09-23 ~0.4/4
alibaba/qwen3-coder c262144 o65536 <t +trh k2025-04 r2025-07-22 ~1.5/7.5/0.3
alibaba/qwen3-coder-30b-a3b c262144 o8192 <t +trh k2025-04 r2025-07-31 ~0.15/0.6
alibaba/qwen3-coder-next c256000 o256000 <t +trh r2025-07-22 ~0.5/1.2
alibaba/qwen3-coder-plus c1000000 o65536 <t +th -r k2025-04 r2025-07-23 ~1/5/0.2
alibaba/qwen3-embedding-0.6b c32768 o32768 <t +h -tr r2025-11-14
alibaba/qwen3-embedding-4b c32768 o32768 <t +h -tr r2025-06-05
alibaba/qwen3-embedding-8b c32768 o32768 <t +h -tr r2025-06-05
alibaba/qwen3-max c262144 o32768 <t +th -r k2025-04 r2025-09-23 ~1.2/6/0.24
alibaba/qwen3-max-preview c262144 o32768 <t +th -r k2025-04 r2025-09-05 ~1.2/6/0.24
alibaba/qwen3-max-thinking c256000 o65536 <t +trh b1-81920 k2025-01 r2026-01-23 ~1.2/6/0.24
alibaba/qwen3-next-80b-a3b-instruct c131072 o32768 <t +th -r k2025-04 r2025-09-11 ~0.15/1.2
alibaba/qwen3-next-80b-a3b-thinking c131072 o32768 <t +trh b1- k2025-09 r2025-09-11 ~0.15/1.2
alibaba/qwen3-vl-235b-a22b-instruct c131072 o129024 <ti +h -tr r2025-09-23 ~0.4/1.6
alibaba/qwen3-vl-instruct c131072 o129024 <ti +th -r k2025-04 r2025-09-23 ~0.4/1.6
alibaba/qwen3-vl-thinking c131072 o32768 <tip +trh b1-81920 k2025-09 r2025-09-23 ~0.4/4
alibaba/qwen3.5-flash c1000000 o64000 <tip +trh b1-81920 w r2026-02-24 ~0.1/0.4/0.001/0.125
alibaba/qwen3.5-plus c1000000 o64000 <tip +trh b1-81920 w k2025-04 r2026-02-16 ~0.4/2.4/0.04/0.5
alibaba/qwen3.6-27b c256000 o256000 <tip +trsh b1-131072 w r2026-04-22 ~0.6/3.6
alibaba/qwen3.6-plus c1000000 o64000 <tip +trh b1-131072 w k2025-04 r2026-04-02 ~0.5/3/0.1/0.625
alibaba/qwen3.7-max c991000 o64000 <t +trh b1-262144 w r2026-05-21 ~1.25/3.75/0.25/1.5625
alibaba/qwen3.7-plus c1000000 o64000 <tip +trh b1-262144 w k2025-04 r2026-06-02 ~0.4/1.6/0.08/0.5
alibaba/wan-v2.5-t2v-preview <t >v +h -tr r2025-09-24
alibaba/wan-v2.6-i2v <t >v +h -tr r2025-12-16
alibaba/wan-v2.6-i2v-flash <t >v +h -tr r2025-12-16
alibaba/wan-v2.6-r2v <t >v +h -tr r2025-12-16
alibaba/wan-v2.6-r2v-flash <t >v +h -tr r2025-12-16
alibaba/wan-v2.6-t2v <t >v +h -tr r2025-12-16
amazon/nova-2-lite c1000000 o1000000 <tip +rh -t elow,medium,high w k2024-10 r2025-12-02 ~0.3/2.5/0.075
amazon/nova-lite c300000 o8192 <tiv +th -r k2024-10 r2024-12-03 ~0.06/0.24/0.015
amazon/nova-micro c128000 o8192 <t +th -r k2024-10 r2024-12-03 ~0.035/0.14/0.00875
amazon/nova-pro c300000 o8192 <tiv +th -r k2024-10 r2024-12-03 ~0.8/3.2/0.2
amazon/titan-embed-text-v2 c8192 o1536 <t +h -tr r2024-04-30
anthropic/claude-3-haiku c200000 o4096 <tip +th -r k2023-08-31 r2024-03-13 d2026-06-02 ~0.25/1.25/0.03/0.3
anthropic/claude-3.5-haiku c200000 o8192 <tip +th -r k2024-07-31 r2024-11-04 ~0.8/4/0.08/1
anthropic/claude-haiku-4.5 c200000 o64000 <tip +trh b1024- w k2025-02-28 r2025-10-15 ~1/5/0.1/1.25
anthropic/claude-opus-4 c200000 o32000 <tip +trh b1024- k2025-03-31 r2025-05-22 ~15/75/1.5/18.75
anthropic/claude-opus-4.1 c200000 o32000 <tip +trh b1024- k2025-03-31 r2025-08-05 ~15/75/1.5/18.75
anthropic/claude-opus-4.5 c200000 o64000 <tip +trh b1024- w k2025-03-31 r2025-11-24 ~5/25/0.5/6.25
anthropic/claude-opus-4.6 c1000000 o128000 <tip +trh elow,medium,high b1024- w k2025-05-31 r2026-02-05 ~5/25/0.5/6.25
anthropic/claude-opus-4.7 c1000000 o128000 <tip +trh elow,medium,high,xhigh w k2026-01-31 r2026-04-16 ~5/25/0.5/6.25
anthropic/claude-opus-4.8 c1000000 o128000 <tip +trh elow,medium,high,xhigh w r2026-05-28 ~5/25/0.5/6.25
anthropic/claude-sonnet-4 c200000 o64000 <tip +trh b1024- k2025-03-31 r2025-05-22 ~3/15/0.3/3.75
anthropic/claude-sonnet-4.5 c200000 o64000 <tip +trh b1024- k2025-07-31 r2025-09-29 ~3/15/0.3/3.75
anthropic/claude-sonnet-4.6 c1000000 o128000 <tip +trh elow,medium,high b1024- w k2025-08-31 r2026-02-17 ~3/15/0.3/3.75;>200000:6/22.5/0.6/7.5
anthropic/claude-sonnet-5 c1000000 o128000 <tip +trh elow,medium,high,xhigh w k2026-01-31 r2026-06-29 ~2/10/0.2/2.5
arcee-ai/trinity-large-preview c131000 o131000 <t +th -r k2024-10 r2026-01-27 ~0.25/1
arcee-ai/trinity-large-thinking c262100 o80000 <t +trh r2026-04-01 ~0.25/0.9
arcee-ai/trinity-mini c131072 o131072 <t +h -tr k2024-10 r2025-12-01 ~0.045/0.15
bfl/flux-2-flex <t >i +h -tr r2025-11-25
bfl/flux-2-klein-4b <t >i +h -tr r2026-01-15
bfl/flux-2-klein-9b <t >i +h -tr r2026-01-15
bfl/flux-2-max c67300 o67300 <t >i +h -tr r2025-12-16
bfl/flux-2-pro c67300 o67300 <t >i +h -tr r2025-11-25
bfl/flux-kontext-max c512 <t >i +h -tr r2025-05-29
bfl/flux-kontext-pro c512 <t >i +h -tr r2025-05-29
bfl/flux-pro-1.0-fill c512 <t >i +h -tr r2024-10-01
bfl/flux-pro-1.1 c512 <t >i +h -tr r2024-10-02
bfl/flux-pro-1.1-ultra c512 <t >i +h -tr r2024-11-01
bytedance/seed-1.6 c256000 o32000 <ti +trh w k2024-10 r2025-09-01 ~0.25/2/0.05
bytedance/seed-1.8 c256000 o64000 <ti +trh eminimal,low,medium,high w k2024-10 r2025-09-01 ~0.25/2/0.05
bytedance/seedance-2.0 <ti >v +h -tr r2026-04-14
bytedance/seedance-2.0-fast <ti >v +h -tr r2026-04-14
bytedance/seedance-v1.0-pro <t >v +h -tr r2025-06-11
bytedance/seedance-v1.0-pro-fast <t >v +h -tr r2025-10-24
bytedance/seedance-v1.5-pro <t >v +h -tr r2025-12-16
bytedance/seedream-4.0 <t >i +h -tr r2025-09-09
bytedance/seedream-4.5 <t >i +h -tr r2025-12-03
bytedance/seedream-5.0-lite <t >i +h -tr r2026-02-13
cohere/command-a c256000 o8000 <t +th -r k2024-10 r2025-03-13 ~2.5/10
cohere/embed-v4.0 c128000 o1536 <t +h -tr r2025-04-15
cohere/rerank-v3.5 c4096 o4096 <t +h -tr r2024-12-02
cohere/rerank-v4-fast c32000 o32000 <t +h -tr r2025-12-11
cohere/rerank-v4-pro c32000 o32000 <t +h -tr r2025-12-11
deepseek/deepseek-r1 c128000 o32768 <t +trh k2024-07 r2025-01-20 ~1.35/5.4
deepseek/deepseek-v3 c163840 o163840 <t +th -r k2024-07 r2024-12-26 ~0.27/1.12/0.135
deepseek/deepseek-v3.1 c128000 o128000 <t +trh w k2024-07 r2025-08-21 ~0.6/1.7
deepseek/deepseek-v3.1-terminus c131072 o65536 <t +trh w k2025-07 r2025-09-22 ~0.27/1/0.135
deepseek/deepseek-v3.2 c128000 o8000 <t +h -tr k2024-07 r2025-12-01 ~0.28/0.42/0.028
deepseek/deepseek-v3.2-thinking c128000 o8000 <t +trh k2024-07 r2025-12-01 ~0.62/1.85
deepseek/deepseek-v4-flash c1000000 o384000 <t +trsh ehigh,xhigh w k2025-05 r2026-04-23 ~0.14/0.28/0.0028
deepseek/deepseek-v4-pro c1000000 o384000 <t +trsh ehigh,xhigh w k2025-05 r2026-04-23 ~0.435/0.87/0.0036
google/gemini-2.5-flash c1048576 o65536 <tiavp +trsh b-24576 w k2025-01 r2025-06-17 ~0.3/2.5/0.03
google/gemini-2.5-flash-image c32768 <t >ti +h -tr k2025-01 r2025-08-26 ~0.3/2.5/0.03
google/gemini-2.5-flash-lite c1048576 o65536 <tip +trsh b512-24576 w k2025-01 r2025-06-17 ~0.1/0.4/0.01
google/gemini-2.5-pro c1048576 o65536 <tiavp +trsh b128-32768 k2025-01 r2025-06-17 ~1.25/10/0.125;>200000:2.5/15/0.25
google/gemini-3-flash c1000000 o65000 <tip +trh eminimal,low,medium,high k2025-03 r2025-12-17 ~0.5/3/0.05
google/gemini-3-pro-image c65536 o32768 <t >ti +h -tr k2025-03 r2025-09-01 ~2/12/0.2
google/gemini-3-pro-preview c1000000 o64000 <tip +trsh elow,high k2025-01 r2025-11-18 ~2/12/0.2;>200000:4/18/0.4
google/gemini-3.1-flash-image c131072 o32768 <ti >ti +rh -t eminimal,high r2026-05-28 ~0.5/3/0.05
google/gemini-3.1-flash-image-preview c131072 o32768 <ti >ti +rh -t eminimal,high k2025-01 r2026-02-26 ~0.5/3/0.05
google/gemini-3.1-flash-lite c1000000 o65000 <tip +trsh eminimal,low,medium,high k2025-01 r2026-05-07 ~0.25/1.5/0.03
google/gemini-3.1-flash-lite-image c65536 o4096 <ti >ti +rh -t r2026-06-30 ~0.25/1.5/0.03
google/gemini-3.1-flash-lite-preview c1000000 o65000 <tip +trsh eminimal,low,medium,high k2025-01 r2026-03-03 ~0.25/1.5/0.03
google/gemini-3.1-pro-preview c1000000 o64000 <tip +trsh elow,medium,high k2025-01 r2025-11-18 ~2/12/0.2
google/gemini-3.5-flash c1000000 o64000 <tip +trsh eminimal,low,medium,high k2025-01 r2026-05-19 ~1.5/9/0.15
google/gemini-embedding-001 c8192 o1536 <t +h -tr k2025-05 r2025-05-20
google/gemini-embedding-2 <t +h -tr r2026-03-10
google/gemma-4-26b-a4b-it c262144 o131072 <tip +trsh r2026-04-02 ~0.15/0.6/0.015
google/gemma-4-31b-it c262144 o131072 <tip +tsh -r r2026-04-02 ~0.14/0.4
google/imagen-4.0-fast-generate-001 c480 <t >i +h -tr r2025-06-01
google/imagen-4.0-generate-001 c480 <t >i +h -tr r2025-05-20
google/imagen-4.0-ultra-generate-001 c480 <t >i -trh r2025-05-24
google/text-embedding-005 c8192 o1536 <t +h -tr r2024-08-01
google/text-multilingual-embedding-002 c8192 o1536 <t +h -tr r2024-03-01
google/veo-3.0-fast-generate-001 <t >v +h -tr r2025-07-31
google/veo-3.0-generate-001 <t >v +h -tr r2025-05-20
google/veo-3.1-fast-generate-001 <t >v +h -tr r2025-10-15
google/veo-3.1-generate-001 <t >v +h -tr r2025-10-15
inception/mercury-2 c128000 o128000 <t +trh elow,medium,high r2026-02-24 ~0.25/0.75/0.025
inception/mercury-coder-small c32000 o16384 <t +th -r r2025-02-26 ~0.25/1
interfaze/interfaze-beta c1000000 o32000 <tip +rh -t elow,medium,high r2025-10-07 ~1.5/3.5
klingai/kling-v2.5-turbo-i2v <t >v +h -tr r2025-09-23
klingai/kling-v2.5-turbo-t2v <t >v +h -tr r2025-09-23
klingai/kling-v2.6-i2v <t >v +h -tr r2025-12-03
klingai/kling-v2.6-motion-control <t >v +h -tr r2025-12-18
klingai/kling-v2.6-t2v <t >v +h -tr r2025-12-03
klingai/kling-v3.0-i2v <t >v +h -tr r2026-02-05
klingai/kling-v3.0-motion-control <t >v +h -tr r2026-03-04
klingai/kling-v3.0-t2v <t >v +h -tr r2026-02-05
kwaipilot/kat-coder-pro-v1 c256000 o32000 <t +rh -t k2024-10 r2025-11-09 ~0.3/1.2/0.06
kwaipilot/kat-coder-pro-v2 c256000 o256000 <t +trh r2026-03-27 ~0.3/1.2/0.06
meituan/longcat-flash-chat c128000 o100000 <t +th -r k2024-10 r2025-09-01
meituan/longcat-flash-thinking-2601 c32768 o32768 <t +rh -t w r2026-01-15
meta/llama-3.1-70b c128000 o8192 <t +th -r k2023-12 r2024-07-23 ~0.72/0.72
meta/llama-3.1-8b c128000 o8192 <t +th -r k2023-12 r2024-07-23 ~0.22/0.22
meta/llama-3.2-11b c128000 o8192 <ti +th -r k2023-12 r2024-09-25 ~0.16/0.16
meta/llama-3.2-1b c128000 o8192 <t +h -tr k2023-12 r2024-09-25 ~0.1/0.1
meta/llama-3.2-3b c128000 o8192 <t +h -tr k2023-12 r2024-09-25 ~0.15/0.15
meta/llama-3.2-90b c128000 o8192 <ti +th -r k2023-12 r2024-09-25 ~0.72/0.72
meta/llama-3.3-70b c128000 o4096 <t +th -r k2023-12 r2024-12-06
meta/llama-4-maverick c128000 o4096 <ti +th -r k2024-08 r2025-04-05
meta/llama-4-scout c128000 o4096 <ti +th -r k2024-08 r2025-04-05
minimax/minimax-m2 c205000 o205000 <t +trh k2024-10 r2025-10-27 ~0.3/1.2/0.03/0.375
minimax/minimax-m2.1 c204800 o131072 <t +trh k2024-10 r2025-12-23 ~0.3/1.2/0.03/0.375
minimax/minimax-m2.1-lightning c204800 o131072 <t +trh k2024-10 r2025-12-23 ~0.3/2.4/0.03/0.375
minimax/minimax-m2.5 c204800 o131000 <t +trh r2026-02-12 ~0.3/1.2/0.03/0.375
minimax/minimax-m2.5-highspeed c204800 o131000 <t +trh r2026-02-12 ~0.6/2.4/0.03/0.375
minimax/minimax-m2.7 c204800 o131000 <t +trh r2026-03-18 ~0.3/1.2/0.06/0.375
minimax/minimax-m2.7-highspeed c204800 o131100 <t +trh r2026-03-18 ~0.6/2.4/0.06/0.375
minimax/minimax-m3 c1000000 o1000000 <tip +trh w r2026-05-31 ~0.3/1.2/0.06
mistral/codestral c256000 o4096 <t +th -r k2024-10 r2024-05-29 ~0.3/0.9
mistral/codestral-embed c8192 o1536 <t +h -tr r2025-05-28
mistral/devstral-2 c256000 o256000 <t +th -r k2024-10 r2025-12-09 ~0.4/2
mistral/devstral-small c128000 o64000 <t +th -r k2024-10 r2025-05-21 ~0.1/0.3
mistral/devstral-small-2 c256000 o256000 <ti +th -r k2024-10 r2025-12-09 ~0.1/0.3
mistral/magistral-medium c128000 o16384 <t +trh k2025-06 r2025-03-17 ~2/5
mistral/magistral-small c128000 o128000 <t +trh k2025-06 r2025-03-17 ~0.5/1.5
mistral/ministral-14b c256000 o256000 <tip +h -tr k2024-10 r2025-12-02 ~0.2/0.2
mistral/ministral-3b c128000 o128000 <t +th -r k2024-10 r2024-10-01 ~0.04/0.04
mistral/ministral-8b c128000 o128000 <t +th -r k2024-10 r2024-10-01 ~0.1/0.1
mistral/mistral-embed c8192 o1536 <t +h -tr r2023-12-11
mistral/mistral-large-3 c256000 o256000 <ti +h -tr k2024-10 r2025-12-02 ~0.5/1.5
mistral/mistral-medium c128000 o64000 <ti +th -r k2024-10 r2025-05-07 ~0.4/2
mistral/mistral-medium-3.5 c256000 o256000 <ti +trh enone,high r2026-04-29 ~1.5/7.5
mistral/mistral-nemo c128000 o128000 <t +th -r k2024-04 r2024-07-18 ~0.15/0.15
mistral/mistral-small c32000 o4000 <ti +th -r k2025-06 r2024-09-17 ~0.1/0.3
mistral/pixtral-12b c128000 o128000 <ti +th -r k2024-09 r2024-09-01 ~0.15/0.15
mistral/pixtral-large c128000 o128000 <ti +th -r k2024-11 r2024-11-01 ~2/6
moonshotai/kimi-k2 c131072 o131072 <t +th -r r2025-07-11 ~0.57/2.3
moonshotai/kimi-k2-thinking c216144 o216144 <t +trh k2024-08 r2025-11-06 ~0.47/2/0.141
moonshotai/kimi-k2.5 c262114 o262114 <ti +trsh w k2025-01 r2026-01-26 ~0.6/3/0.1
moonshotai/kimi-k2.6 c262000 o262000 <ti +trsh w k2025-01 r2026-04-20 ~0.95/4/0.16
moonshotai/kimi-k2.7-code c256000 o32768 <tip +trsh k2025-01 r2026-06-12 ~0.95/4/0.19
moonshotai/kimi-k2.7-code-highspeed c262144 o32768 <tip +trsh k2025-01 r2026-06-15 ~1.9/8/0.38
morph/morph-v3-fast c16000 o16000 <t -trh r2024-08-15 ~0.8/1.2
morph/morph-v3-large c32000 o32000 <t -trh r2024-08-15 ~0.9/1.9
nvidia/nemotron-3-nano-30b-a3b c262144 o262144 <t +rh -t w k2024-10 r2025-12-15 ~0.05/0.24
nvidia/nemotron-3-super-120b-a12b c256000 o32000 <t +rh -t w r2026-03-11 ~0.15/0.65
nvidia/nemotron-3-ultra-550b-a55b c1000000 o65000 <t +trh w r2026-06-04 ~0.6/2.4/0.12
nvidia/nemotron-nano-12b-v2-vl c131072 o131072 <ti +trh w k2024-10 r2025-10-28 ~0.2/0.6
nvidia/nemotron-nano-9b-v2 c131072 o131072 <t +trh w k2024-10 r2025-08-18 ~0.06/0.23
openai/gpt-3.5-turbo c16385 i12289 o4096 <t +h -trs k2021-09 r2023-03-01 ~0.5/1.5
openai/gpt-3.5-turbo-instruct c8192 i4096 o4096 <t +h -tr k2021-09 r2023-09-18 ~1.5/2
openai/gpt-4-turbo c128000 o4096 <ti +th -rs k2023-12 r2023-11-06 ~10/30
openai/gpt-4.1 c1047576 o32768 <tip +tsh -r k2024-04 r2025-04-14 ~2/8/0.5
openai/gpt-4.1-mini c1047576 o32768 <tip +tsh -r k2024-04 r2025-04-14 ~0.4/1.6/0.1
openai/gpt-4.1-nano c1047576 o32768 <ti +tsh -r k2024-04 r2025-04-14 ~0.1/0.4/0.025
openai/gpt-4o c128000 o16384 <tip +tsh -r k2023-09 r2024-05-13 ~2.5/10/1.25
openai/gpt-4o-mini c128000 o16384 <tip +tsh -r k2023-09 r2024-07-18 ~0.15/0.6/0.075
openai/gpt-4o-mini-search-preview c128000 i111616 o16384 <t +h -trs k2023-09 r2025-03-12 ~0.15/0.6
openai/gpt-4o-mini-transcribe <a +h -tr r2024-03-13 ~1.25/5
openai/gpt-4o-transcribe <a +h -tr r2024-03-13 ~2.5/10
openai/gpt-5 c400000 i272000 o128000 <ti +trs -h eminimal,low,medium,high k2024-09-30 r2025-08-07 ~1.25/10/0.125
openai/gpt-5-chat c128000 i111616 o16384 <tip >ti +trh k2024-10 r2025-08-07 ~1.25/10/0.125
openai/gpt-5-codex c400000 i272000 o128000 <ti +trs -h elow,medium,high k2024-09-30 r2025-09-15 ~1.25/10/0.125
openai/gpt-5-mini c400000 i272000 o128000 <ti +trs -h eminimal,low,medium,high k2024-05-30 r2025-08-07 ~0.25/2/0.025
openai/gpt-5-nano c400000 i272000 o128000 <ti +trs -h eminimal,low,medium,high k2024-05-30 r2025-08-07 ~0.05/0.4/0.005
openai/gpt-5-pro c400000 i128000 o272000 <tip +trsh ehigh k2024-10 r2025-10-06 ~15/120
openai/gpt-5.1-codex c400000 i272000 o128000 <tip +trsh elow,medium,high k2024-10 r2025-11-12 ~1.25/10/0.125
openai/gpt-5.1-codex-max c400000 o128000 <tip +trsh elow,medium,high,xhigh k2024-10 r2025-11-19 ~1.25/10/0.125
openai/gpt-5.1-codex-mini c400000 i272000 o128000 <tip +trsh elow,medium,high k2024-10 r2025-11-12 ~0.25/2/0.025
openai/gpt-5.1-instant c128000 i111616 o16384 <tip +th -r k2024-10 r2025-11-12 ~1.25/10/0.125
openai/gpt-5.1-thinking c400000 i272000 o128000 <tip >ti +trh enone,low,medium,high k2024-10 r2025-11-12 ~1.25/10/0.125
openai/gpt-5.2 c400000 o128000 <tip +trsh enone,low,medium,high,xhigh k2024-10 r2025-12-11 ~1.75/14/0.175
openai/gpt-5.2-chat c128000 i111616 o16384 <tip +th -r k2024-10 r2025-12-11 ~1.75/14/0.175
openai/gpt-5.2-codex c400000 i272000 o128000 <tip +trsh elow,medium,high,xhigh k2024-10 r2025-12-18 ~1.75/14/0.175
openai/gpt-5.2-pro c400000 i272000 o128000 <tip +trh -s emedium,high,xhigh k2024-10 r2025-12-11 ~21/168
openai/gpt-5.3-chat c128000 i111616 o16384 <tip +th -r r2026-03-03 ~1.75/14/0.175
openai/gpt-5.3-codex c400000 i272000 o128000 <tip +trsh elow,medium,high,xhigh k2025-08-31 r2026-02-05 ~1.75/14/0.175
openai/gpt-5.4 c1050000 i922000 o128000 <tip +trsh enone,low,medium,high,xhigh k2025-08-31 r2026-03-05 ~2.5/15/0.25
openai/gpt-5.4-mini c400000 i272000 o128000 <tip +trsh enone,low,medium,high,xhigh k2025-08-31 r2026-03-17 ~0.75/4.5/0.075
openai/gpt-5.4-nano c400000 i272000 o128000 <tip +trsh enone,low,medium,high,xhigh k2025-08-31 r2026-03-17 ~0.2/1.25/0.02
openai/gpt-5.4-pro c1050000 i922000 o128000 <tip +trh -s emedium,high,xhigh k2025-08-31 r2026-03-05 ~30/180
openai/gpt-5.5 c1000000 i872000 o128000 <tip +trsh enone,low,medium,high,xhigh k2025-12-01 r2026-04-24 ~5/30/0.5
openai/gpt-5.5-pro c1000000 i872000 o128000 <tip +trsh emedium,high,xhigh k2025-12-01 r2026-04-24 ~30/180
openai/gpt-image-1 <t >i +h -tr r2025-03-25 ~5/40/1.25
openai/gpt-image-1-mini <t >i +h -tr r2025-10-06 ~2/8/0.2
openai/gpt-image-1.5 <t >i +h -tr r2025-12-16 ~5/32/1.25
openai/gpt-image-2 <t >i +h -tr r2026-04-21 ~5/30/1.25
openai/gpt-oss-120b c131072 o131072 <t +trsh elow,medium,high k2024-10 r2025-08-05 ~0.1/0.5
openai/gpt-oss-20b c131072 i122880 o8192 <t +trh elow,medium,high k2024-10 r2025-08-05 ~0.05/0.2
openai/gpt-oss-safeguard-20b c131072 i65536 o65536 <t +trh elow,medium,high k2024-10 r2025-10-29 ~0.075/0.3/0.037
openai/gpt-realtime-1.5 <ta >ta +h -tr r2026-02-23 ~4/16/0.4
openai/gpt-realtime-2 <ta >ta +h -tr r2026-05-07 ~4/24/0.4
openai/gpt-realtime-mini <ta >ta +h -tr r2025-10-10 ~0.6/2.4/0.06
openai/o1 c200000 o100000 <tip +trs -h elow,medium,high k2023-09 r2024-12-05 ~15/60/7.5
openai/o3 c200000 o100000 <tip +trs -h elow,medium,high k2024-05 r2025-04-16 ~2/8/0.5
openai/o3-deep-research c200000 i100000 o100000 <tip +trh emedium k2024-10 r2025-06-26 ~10/40/2.5
openai/o3-mini c200000 o100000 <t +trs -h elow,medium,high k2024-05 r2024-12-20 ~1.1/4.4/0.55
openai/o3-pro c200000 i100000 o100000 <tip +trsh elow,medium,high k2024-10 r2025-06-10 ~20/80
openai/o4-mini c200000 o100000 <ti +trs -h elow,medium,high k2024-05 r2025-04-16 ~1.1/4.4/0.275
openai/text-embedding-3-large c8192 i6656 o1536 <t +h -tr r2024-01-25
openai/text-embedding-3-small c8192 i6656 o1536 <t +h -tr r2024-01-25
openai/text-embedding-ada-002 c8192 i6656 o1536 <t +h -tr r2022-12-15
openai/tts-1 <t >a +h -tr r2023-11-06
openai/tts-1-hd <t >a +h -tr r2023-11-06
openai/whisper-1 <a +h -tr r2022-09-21
perplexity/sonar c127000 o8000 <ti +th -r k2025-02 r2025-02-19
perplexity/sonar-pro c200000 o8000 <ti +th -r k2025-09 r2025-02-19
perplexity/sonar-reasoning-pro c127000 o8000 <t +rh -t eminimal,low,medium,high k2025-09 r2025-02-19
prodia/flux-fast-schnell c512 <t >i +h -tr r2024-08-02
quiverai/arrow-1.1 c131072 o131072 <t >i +h -tr r2026-04-16
recraft/recraft-v2 c512 <t >i +h -tr r2024-03-13
recraft/recraft-v3 c512 <t >i +h -tr r2024-10-30
recraft/recraft-v4 <t >i +h -tr r2026-02-17
recraft/recraft-v4-pro <t >i +h -tr r2026-02-17
recraft/recraft-v4.1 <t >i +h -tr r2026-05-14
recraft/recraft-v4.1-pro <t >i +h -tr r2026-05-14
recraft/recraft-v4.1-utility <t >i +h -tr r2026-05-14
recraft/recraft-v4.1-utility-pro <t >i +h -tr r2026-05-14
sakana/fugu-ultra c1000000 o1000000 <ti +trh r2026-06-21 ~5/30/0.5
stepfun/step-3.5-flash c262114 o262114 <t +trh elow,medium,high k2025-01 r2026-01-29 ~0.09/0.3/0.02
stepfun/step-3.7-flash c256000 o256000 <ti +trh elow,medium,high k2026-01-01 r2026-05-28 ~0.2/1.15/0.04
voyage/rerank-2.5 c32000 o32000 <t +h -tr r2025-08-11
voyage/rerank-2.5-lite c32000 o32000 <t +h -tr r2025-08-11
voyage/voyage-3-large c8192 o1536 <t +h -tr r2025-01-07
voyage/voyage-3.5 c8192 o1536 <t +h -tr r2025-05-20
voyage/voyage-3.5-lite c8192 o1536 <t +h -tr r2025-05-20
voyage/voyage-4 c32000 <t +h -tr r2026-01-15
voyage/voyage-4-large c32000 <t +h -tr r2026-01-15
voyage/voyage-4-lite c32000 <t +h -tr r2026-01-15
voyage/voyage-code-2 c8192 o1536 <t +h -tr r2024-01-01
voyage/voyage-code-3 c8192 o1536 <t +h -tr r2024-12-04
voyage/voyage-finance-2 c8192 o1536 <t +h -tr r2024-06-03
voyage/voyage-law-2 c8192 o1536 <t +h -tr r2024-04-15
xai/grok-4.1-fast-non-reasoning c1000000 o1000000 <tip +th -r k2024-10 r2025-11-19 ~0.2/0.5/0.05
xai/grok-4.1-fast-reasoning c1000000 o1000000 <tip +trh k2024-10 r2025-11-19 ~0.2/0.5/0.05
xai/grok-4.20-multi-agent c2000000 o2000000 <tip +trh elow,medium,high,xhigh r2026-03-10 ~1.25/2.5/0.2
xai/grok-4.20-multi-agent-beta c2000000 o2000000 <tip +trh elow,medium,high,xhigh r2026-03-11 ~1.25/2.5/0.2
xai/grok-4.20-non-reasoning c2000000 o2000000 <tip +th -r r2026-03-10 ~1.25/2.5/0.2
xai/grok-4.20-non-reasoning-beta c2000000 o2000000 <tip +th -r r2026-03-11 ~1.25/2.5/0.4
xai/grok-4.20-reasoning c2000000 o2000000 <tip +trh r2026-03-10 ~1.25/2.5/0.2
xai/grok-4.20-reasoning-beta c2000000 o2000000 <tip +trh r2026-03-11 ~1.25/2.5/0.2
xai/grok-4.3 c1000000 o1000000 <tip +trsh enone,low,medium,high r2026-04-30 ~1.25/2.5/0.2
xai/grok-build-0.1 c256000 o256000 <ti +trsh r2026-05-20 ~1/2/0.2
xai/grok-imagine-image <t >ti +h -tr r2026-01-28
xai/grok-imagine-video <t >v +h -tr r2026-01-28
xai/grok-imagine-video-1.5 <t >v +h -tr r2026-06-22
xai/grok-imagine-video-1.5-preview <t >v +h -tr r2026-05-30
xai/grok-stt <a +h -tr r2026-03-16
xai/grok-tts <t >a +h -tr r2026-03-16
xai/grok-voice-think-fast-1.0 <ta >ta +h -tr r2026-04-23
xiaomi/mimo-v2-flash c262144 o32000 <t +trh w k2024-10 r2025-12-16 ~0.1/0.3/0.01
xiaomi/mimo-v2-pro c1000000 o128000 <t +trh w k2024-12 r2026-03-18 ~1/3/0.2
xiaomi/mimo-v2.5 c1050000 o131100 <tip +trh w k2024-12 r2026-04-22 ~0.14/0.28/0.0028
xiaomi/mimo-v2.5-pro c1050000 o131000 <tp +trh w k2024-12 r2026-04-22 ~0.435/0.87/0.0036
zai/glm-4.5 c128000 o96000 <t +trh w k2025-07 r2025-07-28 ~0.6/2.2/0.11
zai/glm-4.5-air c128000 o96000 <t +trh w k2025-04 r2025-07-28 ~0.2/1.1/0.03
zai/glm-4.5v c66000 o16000 <ti +trh w k2025-08 r2025-08-11 ~0.6/1.8/0.11
zai/glm-4.6 c200000 o96000 <t +trh w k2025-04 r2025-09-30 ~0.6/2.2/0.11
zai/glm-4.6v c128000 o24000 <tip +trh w k2024-10 r2025-09-30 ~0.3/0.9/0.05
zai/glm-4.6v-flash c128000 o24000 <tip +trh w k2024-10 r2025-09-30
zai/glm-4.7 c200000 o120000 <t +trh w k2024-10 r2025-12-22 ~0.6/2.2/0.12
zai/glm-4.7-flash c200000 o131000 <t +trh w k2025-04 r2026-01-19 ~0.07/0.4
zai/glm-4.7-flashx c200000 o128000 <t +trh w k2025-01 r2026-01-19 ~0.06/0.4/0.01
zai/glm-5 c202800 o131100 <t +trh w r2026-02-12 ~0.95/3.15/0.2
zai/glm-5-turbo c202800 o131100 <t +trsh w r2026-03-15 ~1.2/4/0.24
zai/glm-5.1 c202000 o202000 <t +trsh w r2026-04-07 ~1.3/4.3/0.26
zai/glm-5.2 c1000000 o128000 <t +trsh ehigh,xhigh w r2026-06-16 ~1.5/4.5/0.3
zai/glm-5.2-fast c1000000 o128000 <t +trh ehigh,xhigh w r2026-06-16 ~3/10.25/0.5
zai/glm-5v-turbo c200000 o128000 <tip +trh w r2026-04-01 ~1.2/4/0.24
`;
