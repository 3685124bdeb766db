// What is known of the models of cloudflare-ai-gateway.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
anthropic/claude-3-5-haiku c200000 o8192 <tip +th -r k2024-07-31 r2024-10-22 ~0.8/4/0.08/1
anthropic/claude-3-haiku c200000 o4096 <tip +th -r k2023-08-31 r2024-03-13 ~0.25/1.25/0.03/0.3
anthropic/claude-3-opus c200000 o4096 <tip +th -r k2023-08-31 r2024-02-29 ~15/75/1.5/18.75
anthropic/claude-3-sonnet c200000 o4096 <tip +th -r k2023-08-31 r2024-03-04 ~3/15/0.3/0.3
anthropic/claude-3.5-haiku c200000 o8192 <tip +th -r k2024-07-31 r2024-10-22 ~0.8/4/0.08/1
anthropic/claude-3.5-sonnet c200000 o8192 <tip +th -r k2024-04-30 r2024-10-22 ~3/15/0.3/3.75
anthropic/claude-fable-5 c1000000 o128000 <tip +tr -h elow,medium,high k2026-01-31 r2026-06-09 ~10/50/1/12.5
anthropic/claude-haiku-4-5 c200000 o64000 <tip +trh elow,medium,high k2025-02-28 r2025-10-15 ~1/5/0.1/1.25
anthropic/claude-opus-4 c200000 o32000 <tip +trh elow,medium,high k2025-03-31 r2025-05-22 ~15/75/1.5/18.75
anthropic/claude-opus-4-1 c200000 o32000 <tip +trh elow,medium,high k2025-03-31 r2025-08-05 ~15/75/1.5/18.75
anthropic/claude-opus-4-5 c200000 o64000 <tip +trh elow,medium,high k2025-03-31 r2025-11-24 ~5/25/0.5/6.25
anthropic/claude-opus-4-6 c1000000 o128000 <tip +trh elow,medium,high k2025-05-31 r2026-02-05 ~5/25/0.5/6.25;>200000:10/37.5/1/12.5
anthropic/claude-opus-4-7 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01 r2026-04-16 ~5/25/0.5/6.25
anthropic/claude-opus-4-8 c1000000 o128000 <tip +tr -h elow,medium,high r2026-05-28 ~5/25/0.5/6.25
anthropic/claude-sonnet-4 c200000 o64000 <tip +trh elow,medium,high k2025-03-31 r2025-05-22 ~3/15/0.3/3.75
anthropic/claude-sonnet-4-5 c200000 o64000 <tip +trh elow,medium,high k2025-07-31 r2025-09-29 ~3/15/0.3/3.75
anthropic/claude-sonnet-4-6 c1000000 o64000 <tip +trh elow,medium,high k2025-08-31 r2026-02-17 ~3/15/0.3/3.75;>200000:6/22.5/0.6/7.5
anthropic/claude-sonnet-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-06-30 ~2/10/0.2/2.5
openai/gpt-3.5-turbo c16385 o4096 <t +h -trs k2021-09-01 r2023-03-01 ~0.5/1.5/1.25
openai/gpt-4 c8192 o8192 <t +th -rs k2023-11 r2023-11-06 ~30/60
openai/gpt-4-turbo c128000 o4096 <ti +th -rs k2023-12 r2023-11-06 ~10/30
openai/gpt-4o c128000 o16384 <ti +tsh -r k2023-09 r2024-05-13 ~2.5/10/1.25
openai/gpt-4o-mini c128000 o16384 <ti +tsh -r k2023-09 r2024-07-18 ~0.15/0.6/0.08
openai/gpt-5.1 c400000 o128000 <ti +tr -h enone,low,medium,high k2024-09-30 r2025-11-13 ~1.25/10/0.13
openai/gpt-5.1-codex c400000 o128000 <ti +trs -h elow,medium,high k2024-09-30 r2025-11-13 ~1.25/10/0.125
openai/gpt-5.2 c400000 o128000 <ti +tr -h enone,low,medium,high,xhigh k2025-08-31 r2025-12-11 ~1.75/14/0.175
openai/gpt-5.2-codex c400000 i272000 o128000 <tip +trs -h elow,medium,high,xhigh k2025-08-31 r2025-12-11 ~1.75/14/0.175
openai/gpt-5.3-codex c400000 i272000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-02-05 ~1.75/14/0.175
openai/gpt-5.4 c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-05 ~2.5/15/0.25
openai/gpt-5.5 c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-12-01 r2026-04-23 ~5/30/0.5;>272000:10/45/1
openai/o1 c200000 o100000 <ti +trs -h elow,medium,high k2023-09 r2024-12-05 ~15/60/7.5
openai/o3 c200000 o100000 <ti +trs -h elow,medium,high k2024-05 r2025-04-16 ~2/8/0.5
openai/o3-mini c200000 o100000 <t +trs -h elow,medium,high k2024-05 r2024-12-20 ~1.1/4.4/0.55
openai/o3-pro c200000 o100000 <ti +trs -h elow,medium,high k2024-05 r2025-06-10 ~20/80
openai/o4-mini c200000 o100000 <ti +trs -h elow,medium,high k2024-05 r2025-04-16 ~1.1/4.4/0.28
workers-ai/@cf/ai4bharat/indictrans2-en-indic-1B c128000 o16384 <t +h -tr r2025-09-25 ~0.34/0.34
workers-ai/@cf/aisingapore/gemma-sea-lion-v4-27b-it c128000 o16384 <t +h -tr r2025-09-25 ~0.35/0.56
workers-ai/@cf/baai/bge-base-en-v1.5 c128000 o16384 <t +h -tr r2025-04-03 ~0.067
workers-ai/@cf/baai/bge-large-en-v1.5 c128000 o16384 <t +h -tr r2025-04-03 ~0.2
workers-ai/@cf/baai/bge-m3 c128000 o16384 <t +h -tr r2025-04-03 ~0.012
workers-ai/@cf/baai/bge-reranker-base c128000 o16384 <t +h -tr r2025-04-09 ~0.0031
workers-ai/@cf/baai/bge-small-en-v1.5 c128000 o16384 <t +h -tr r2025-04-03 ~0.02
workers-ai/@cf/deepgram/aura-2-en c128000 o16384 <t +h -tr r2025-11-14
workers-ai/@cf/deepgram/aura-2-es c128000 o16384 <t +h -tr r2025-11-14
workers-ai/@cf/deepgram/nova-3 c128000 o16384 <t +h -tr r2025-11-14
workers-ai/@cf/deepseek-ai/deepseek-r1-distill-qwen-32b c128000 o16384 <t +h -tr r2025-04-03 ~0.5/4.88
workers-ai/@cf/facebook/bart-large-cnn c128000 o16384 <t +h -tr r2025-04-09
workers-ai/@cf/google/gemma-3-12b-it c128000 o16384 <t +h -tr r2025-04-11 ~0.35/0.56
workers-ai/@cf/huggingface/distilbert-sst-2-int8 c128000 o16384 <t +h -tr r2025-04-03 ~0.026
workers-ai/@cf/ibm-granite/granite-4.0-h-micro c128000 o16384 <t +h -tr r2025-10-15 ~0.017/0.11
workers-ai/@cf/meta/llama-2-7b-chat-fp16 c128000 o16384 <t +h -tr r2025-04-03 ~0.56/6.67
workers-ai/@cf/meta/llama-3-8b-instruct c128000 o16384 <t +h -tr r2025-04-03 ~0.28/0.83
workers-ai/@cf/meta/llama-3-8b-instruct-awq c128000 o16384 <t +h -tr r2025-04-03 ~0.12/0.27
workers-ai/@cf/meta/llama-3.1-8b-instruct c128000 o16384 <t +h -tr r2025-04-03 ~0.28/0.83
workers-ai/@cf/meta/llama-3.1-8b-instruct-awq c128000 o16384 <t +h -tr r2025-04-03 ~0.12/0.27
workers-ai/@cf/meta/llama-3.1-8b-instruct-fp8 c128000 o16384 <t +h -tr r2025-04-03 ~0.15/0.29
workers-ai/@cf/meta/llama-3.2-11b-vision-instruct c128000 o16384 <t +h -tr r2025-04-03 ~0.049/0.68
workers-ai/@cf/meta/llama-3.2-1b-instruct c128000 o16384 <t +h -tr r2025-04-03 ~0.027/0.2
workers-ai/@cf/meta/llama-3.2-3b-instruct c128000 o16384 <t +h -tr r2025-04-03 ~0.051/0.34
workers-ai/@cf/meta/llama-3.3-70b-instruct-fp8-fast c128000 o16384 <t +h -tr r2025-04-03 ~0.29/2.25
workers-ai/@cf/meta/llama-4-scout-17b-16e-instruct c128000 o16384 <t +h -tr r2025-04-16 ~0.27/0.85
workers-ai/@cf/meta/llama-guard-3-8b c128000 o16384 <t +h -tr r2025-04-03 ~0.48/0.03
workers-ai/@cf/meta/m2m100-1.2b c128000 o16384 <t +h -tr r2025-04-03 ~0.34/0.34
workers-ai/@cf/mistral/mistral-7b-instruct-v0.1 c128000 o16384 <t +h -tr r2025-04-03 ~0.11/0.19
workers-ai/@cf/mistralai/mistral-small-3.1-24b-instruct c128000 o16384 <t +h -tr r2025-04-11 ~0.35/0.56
workers-ai/@cf/moonshotai/kimi-k2.5 c256000 o256000 <ti +trsh elow,medium,high w k2025-01 r2026-01-27 ~0.6/3/0.1
workers-ai/@cf/moonshotai/kimi-k2.6 c256000 o256000 <ti +trsh elow,medium,high w k2025-01 r2026-04-20 ~0.95/4/0.16
workers-ai/@cf/myshell-ai/melotts c128000 o16384 <t +h -tr r2025-11-14
workers-ai/@cf/nvidia/nemotron-3-120b-a12b c256000 o256000 <t +trh elow,medium,high w r2026-03-11 ~0.5/1.5
workers-ai/@cf/openai/gpt-oss-120b c128000 o16384 <t +h -tr r2025-08-05 ~0.35/0.75
workers-ai/@cf/openai/gpt-oss-20b c128000 o16384 <t +h -tr r2025-08-05 ~0.2/0.3
workers-ai/@cf/pfnet/plamo-embedding-1b c128000 o16384 <t +h -tr r2025-09-25 ~0.019
workers-ai/@cf/pipecat-ai/smart-turn-v2 c128000 o16384 <t +h -tr r2025-11-14
workers-ai/@cf/qwen/qwen2.5-coder-32b-instruct c128000 o16384 <t +h -tr r2025-04-11 ~0.66/1
workers-ai/@cf/qwen/qwen3-30b-a3b-fp8 c128000 o16384 <t +h -tr r2025-11-14 ~0.051/0.34
workers-ai/@cf/qwen/qwen3-embedding-0.6b c128000 o16384 <t +h -tr r2025-11-14 ~0.012
workers-ai/@cf/qwen/qwq-32b c128000 o16384 <t +h -tr r2025-04-11 ~0.66/1
workers-ai/@cf/zai-org/glm-4.7-flash c131072 o131072 <t +trh elow,medium,high w k2025-04 r2026-01-19 ~0.06/0.4
`;
