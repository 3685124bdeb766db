// What is known of the models of nvidia.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
abacusai/dracarys-llama-3_1-70b-instruct c128000 o8192 <t +th -r r2024-09-11
baai/bge-m3 c8192 o1024 <t -trh r2024-01-30
black-forest-labs/flux.1-dev c4096 <t >i +h -tr k2024-08 r2024-08-01
black-forest-labs/flux_1-kontext-dev c40960 o40960 <ti >i -trh r2025-08-12
black-forest-labs/flux_1-schnell c77 <t >i -trsh k2024-07 r2024-08-01
black-forest-labs/flux_2-klein-4b c40960 o40960 <it >i +h -tr k2025-06 r2026-01-14
bytedance/seed-oss-36b-instruct c262000 o262000 <t +tsh -r r2025-09-04
deepseek-ai/deepseek-v4-flash c1048576 o393216 <t +trsh enone,high,max k2025-05 r2026-04-24 ~0.14/0.28/0.0028
deepseek-ai/deepseek-v4-pro c1048576 o393216 <t +trsh enone,high,max k2025-05 r2026-04-24 ~0.435/0.87/0.003625
google/gemma-2-2b-it c128000 o4096 <t +tsh -r r2024-07-16
google/gemma-3n-e2b-it c128000 o4096 <ti +tsh -r k2024-06 r2025-06-12
google/gemma-3n-e4b-it c128000 o4096 <ti +tsh -r k2024-06 r2025-06-03
google/gemma-4-31b-it c256000 o16384 <tiv +trh w k2025-01 r2026-04-02
google/google-paligemma c128000 o8192 <ti +h -tr r2024-05-14
meta/esm2-650m c128000 o8192 <t +h -tr r2024-08-29
meta/esmfold c128000 o8192 <t +h -tr r2024-03-15
meta/llama-3.1-70b-instruct c128000 o4096 <t +tsh -r r2024-07-16
meta/llama-3.1-8b-instruct c16000 o4096 <t +th -r k2023-12 r2025-01-01
meta/llama-3.2-11b-vision-instruct c128000 o4096 <ti +tsh -r k2023-12 r2024-09-18
meta/llama-3.2-1b-instruct c128000 o4096 <t +tsh -r k2023-12 r2024-09-18
meta/llama-3.2-3b-instruct c32768 o32000 <t +sh -tr r2024-09-18
meta/llama-3.2-90b-vision-instruct c128000 o8192 <ti +th -r k2023-12 r2024-09-25
meta/llama-3.3-70b-instruct c128000 o4096 <t +tsh -r r2024-11-26
meta/llama-4-maverick-17b-128e-instruct c128000 o4096 <ti +tsh -r k2024-02 r2025-04-01
meta/llama-guard-4-12b c128000 o16384 <ti +h -tr r2025-04-05
microsoft/phi-4-mini-instruct c131072 o8192 <t +th -r k2024-12 r2024-12-01
microsoft/phi-4-multimodal-instruct c128000 o16384 <t -trs r2025-07-26
minimaxai/minimax-m2.7 c204800 o131072 <t +trh r2026-03-18
minimaxai/minimax-m3 c1000000 o16384 <tiv +trh w r2026-06-01
mistralai/magistral-small-2506 c32768 o32768 <t -trs r2025-09-25
mistralai/mistral-7b-instruct-v03 c65536 o65536 <t +tsh -r r2025-04-01
mistralai/mistral-large-3-675b-instruct-2512 c262144 o262144 <ti +tsh -r k2025-01 r2025-12-02
mistralai/mistral-medium-3-instruct c131072 o32768 <ti -trs r2025-09-25
mistralai/mistral-nemotron c128000 o8192 <t +th -r r2025-06-11
mistralai/mistral-small-4-119b-2603 c128000 o8192 <ti +trsh enone,high r2026-03-16
mistralai/mixtral-8x22b-instruct c65536 o13108 <t +th -r r2024-04-17
mistralai/mixtral-8x7b-instruct c32768 o16384 <t +th -r r2023-12-10
moonshotai/kimi-k2-instruct-0905 c262144 o262144 <t +th -r k2024-10 r2025-09-05
moonshotai/kimi-k2.6 c262144 o262144 <tiv +trsh enone,minimal,low,medium,high,xhigh,max k2025-01 r2026-04-21
nvidia/active-speaker-detection o4096 <v -trh r2026-04-16
nvidia/bevformer c128000 o8192 <v +h -tr r2025-03-18
nvidia/cosmos-predict1-5b <tiv >v -trh r2025-03-18
nvidia/cosmos-transfer1-7b <tiv >v -trh r2025-06-13
nvidia/cosmos-transfer2_5-2b <tiv >v -trh r2026-02-26
nvidia/gliner-pii c128000 o4096 <t +h -tr r2026-03-03
nvidia/llama-3_1-nemotron-safety-guard-8b-v3 c128000 o4096 <t -trh r2025-10-28
nvidia/llama-3_2-nemoretriever-300m-embed-v1 c32768 o2048 <t -trh r2025-07-24
nvidia/llama-nemotron-embed-vl-1b-v2 c32768 o2048 <ti -trh r2026-02-10
nvidia/llama-nemotron-rerank-vl-1b-v2 c128000 o4096 <ti -trh r2026-03-31
nvidia/magpie-tts-zeroshot <ta >a -trh r2025-05-22
nvidia/nemotron-3-content-safety c128000 o4096 <t -trh r2026-04-16
nvidia/nemotron-3-nano-30b-a3b c131072 o131072 <t +trh w k2024-09 r2024-12
nvidia/nemotron-3-nano-omni-30b-a3b-reasoning c256000 o65536 <tiva +trsh b-32768 w r2026-04-28
nvidia/nemotron-3-super-120b-a12b c262144 o262144 <t +trh w k2024-04 r2026-03-11 ~0.2/0.8
nvidia/nemotron-3-ultra-550b-a55b c1000000 o65536 <t +trsh w r2026-06-04 ~0.5/2.5/0.15
nvidia/nemotron-content-safety-reasoning-4b c128000 o4096 <t +r -th r2026-01-22
nvidia/nemotron-mini-4b-instruct c128000 o8192 <t +th -r r2024-08-21
nvidia/nemotron-voicechat c128000 o8192 <ta +th -r r2026-03-16
nvidia/nv-embed-v1 c32768 o2048 <t -trh r2024-06-07
nvidia/nv-embedcode-7b-v1 c32768 o2048 <t -trh r2025-03-17
nvidia/nvidia-nemotron-nano-9b-v2 c131072 o131072 <t +trh w k2024-09 r2025-08-18
nvidia/rerank-qa-mistral-4b c128000 o4096 <t -trh r2024-03-17
nvidia/riva-translate-4b-instruct-v1_1 c128000 o4096 <t -trh r2025-12-12
nvidia/sparsedrive c128000 o8192 <v +h -tr r2025-03-18
nvidia/streampetr c128000 o8192 <v +h -tr r2025-11-13
nvidia/studiovoice c128000 o8192 <t +h -tr r2024-10-03
nvidia/synthetic-video-detector o4096 <v +h -tr r2026-04-16
nvidia/usdcode c128000 o4096 <t +h -tr r2026-01-01
nvidia/usdvalidate o4096 <t -trh r2024-07-24
openai/gpt-oss-120b c128000 o8192 <t +trsh elow,medium,high k2025-08 r2025-08-04
openai/gpt-oss-20b c131072 o32768 <t +trsh elow,medium,high r2025-08-05
openai/whisper-large-v3 o4096 <a -trh k2023-09 r2023-09-01
qwen/qwen-image <ti >i +h -trs r2025-08-07
qwen/qwen-image-edit <ti >i +h -trs r2025-08-19
qwen/qwen2.5-coder-32b-instruct c128000 o4096 <t +tsh -r r2024-11-06
qwen/qwen3-coder-480b-a35b-instruct c262144 o66536 <t +th -r k2025-04 r2025-07-23
qwen/qwen3-next-80b-a3b-instruct c262144 o16384 <t +th -r k2024-12 r2024-12-01
qwen/qwen3.5-122b-a10b c262144 o65536 <tiva +trsh w r2026-02-23
qwen/qwen3.5-397b-a17b c262144 o8192 <ti +trsh w k2026-01 r2026-02-16
sarvamai/sarvam-m c128000 o8192 <t +th -r r2025-07-25
stepfun-ai/step-3.5-flash c256000 o16384 <t +trh elow,medium,high r2026-02-02
stepfun-ai/step-3.7-flash c256000 o16384 <ti +trh eminimal,low,medium,high,xhigh,max r2026-05-28
upstage/solar-10_7b-instruct c128000 o8192 <t +th -r r2024-06-05
z-ai/glm-5.1 c131072 o131072 <t +trsh w r2026-03-27
`;
