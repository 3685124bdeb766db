// What is known of the models of cloudflare.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
@cf/ai4bharat/indictrans2-en-indic-1B $0.342/0.342
@cf/aisingapore/gemma-sea-lion-v4-27b-it c128000 o128000 <t +h -trs r2025-09-23 $0.351/0.555
@cf/baai/bge-base-en-v1.5 $0.067
@cf/baai/bge-large-en-v1.5 $0.204
@cf/baai/bge-m3 $0.012
@cf/baai/bge-reranker-base $0.003
@cf/baai/bge-small-en-v1.5 $0.02
@cf/deepseek-ai/deepseek-r1-distill-qwen-32b c80000 o80000 <t +rh -ts k2024-07 r2025-01-20 $0.497/4.881
@cf/deepseek-ai/deepseek-v4-flash-0731 $0.44/1.32/0.014
@cf/deepseek-ai/deepseek-v4-pro-0813 $1.32/3.96/0.044
@cf/google/gemma-3-12b-it $0.345/0.556
@cf/google/gemma-4-26b-a4b-it c256000 o16384 <ti +trsh elow,medium,high w r2026-04-02 $0.1/0.3
@cf/huggingface/distilbert-sst-2-int8 $0.026
@cf/ibm-granite/granite-4.0-h-micro c131000 o131000 <t +th -rs r2025-10-07 $0.017/0.112
@cf/meta/llama-2-7b-chat-fp16 $0.556/6.667
@cf/meta/llama-3-8b-instruct $0.282/0.827
@cf/meta/llama-3-8b-instruct-awq $0.123/0.266
@cf/meta/llama-3.1-70b-instruct-fp8-fast $0.293/2.253
@cf/meta/llama-3.1-8b-instruct $0.282/0.827
@cf/meta/llama-3.1-8b-instruct-awq $0.123/0.266
@cf/meta/llama-3.1-8b-instruct-fp8 c32000 o32000 <t +h -trs r2024-07-25 $0.152/0.287
@cf/meta/llama-3.1-8b-instruct-fp8-fast $0.045/0.384
@cf/meta/llama-3.2-11b-vision-instruct c128000 o128000 <ti +h -trs r2024-09-25 $0.049/0.676
@cf/meta/llama-3.2-1b-instruct c60000 o60000 <t +h -trs r2024-09-25 $0.027/0.201
@cf/meta/llama-3.2-3b-instruct c80000 o80000 <t +h -trs r2024-09-25 $0.051/0.335
@cf/meta/llama-3.3-70b-instruct-fp8-fast c24000 o24000 <t +th -rs k2023-12 r2024-12-06 $0.293/2.253
@cf/meta/llama-4-scout-17b-16e-instruct c131000 o16384 <ti +th -rs k2024-08 r2025-04-05 $0.27/0.85
@cf/meta/llama-guard-3-8b c131072 o131072 <t +h -trs r2025-01-22 $0.484/0.03
@cf/meta/m2m100-1.2b $0.342/0.342
@cf/mistral/mistral-7b-instruct-v0.1 $0.11/0.19
@cf/mistralai/mistral-small-3.1-24b-instruct c128000 o128000 <t +th -rs r2025-03-18 $0.351/0.555
@cf/moondream/moondream3.1-9B-A2B $0.3/1
@cf/moonshotai/kimi-k2.5 $0.6/3/0.1
@cf/moonshotai/kimi-k2.6 c262144 o256000 <ti +trsh elow,medium,high w k2025-01 r2026-04-21 $0.95/4/0.16
@cf/moonshotai/kimi-k2.7-code c262144 o262144 <ti +trsh elow,medium,high w k2025-01 r2026-06-12 $0.95/4/0.19
@cf/nvidia/nemotron-3-120b-a12b c256000 o256000 <t +trsh elow,medium,high w r2026-03-11 $0.5/1.5
@cf/openai/gpt-oss-120b c128000 o16384 <t +trsh elow,medium,high r2025-08-05 $0.35/0.75
@cf/openai/gpt-oss-20b c128000 o16384 <t +trsh r2025-08-05 $0.2/0.3
@cf/pfnet/plamo-embedding-1b $0.019
@cf/qwen/qwen2.5-coder-32b-instruct c32768 o32768 <t +h -trs r2025-02-27 $0.66/1
@cf/qwen/qwen3-30b-a3b-fp8 c32768 o32768 <t +trh -s r2025-04-30 $0.051/0.335
@cf/qwen/qwen3-embedding-0.6b $0.012
@cf/qwen/qwen3.8-27b c262144 $0.45/3.2
@cf/qwen/qwq-32b c24000 o24000 <t +rh -ts r2025-03-05 $0.66/1
@cf/zai-org/glm-4.7-flash c131072 o131072 <t +trsh elow,medium,high w k2025-04 r2026-01-19 $0.06/0.4
@cf/zai-org/glm-5.2 c262144 o262144 <t +trsh elow,medium,high w r2026-06-13 $1.4/4.4/0.26
@cf/zai-org/glm-5.3-flash $0.15/0.5/0.03
`;
