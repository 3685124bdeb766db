// What is known of the models of digitalocean.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
alibaba-qwen3-32b c131000 o40960 <t +trsh enone,low,medium,high,max r2025-04-30 ~0.25/0.55
all-mini-lm-l6-v2 c256 <t -trh r2021-08-30 ~0.009
anthropic-claude-3-opus c200000 o4096 <ti +th -r k2023-08 r2024-02-29 d2026-05-07 ~15/75/1.5/18.75
anthropic-claude-3.5-haiku c200000 o8192 <t +th -r k2024-07 r2024-11-05 d2026-05-07 ~0.8/4/0.08/1
anthropic-claude-3.5-sonnet c200000 o8192 <ti +th -r k2024-04 r2024-06-20 d2026-05-07 ~3/15/0.3/3.75
anthropic-claude-3.7-sonnet c200000 o64000 <ti +trh elow,medium,high k2024-11 r2025-02-24 d2026-05-07 ~3/15/0.3/3.75
anthropic-claude-4.1-opus c200000 o32000 <tip +trh elow,medium,high k2025-03-31 r2025-08-05 ~15/75/1.5/18.75
anthropic-claude-4.5-haiku c200000 o64000 <ti +trh elow,medium,high k2025-02-28 r2025-10-15 ~1/5/1/1.25
anthropic-claude-4.5-sonnet c1000000 o64000 <tip +trh elow,medium,high k2025-07-31 r2025-09-29 ~3/15/0.3/3.75;>200000:6/22.5/0.3/3.75
anthropic-claude-4.6-sonnet c1000000 o64000 <tip +trh elow,medium,high k2025-08-31 r2026-02-17 ~3/15/0.3/3.75;>200000:6/22.5/0.3/3.75
anthropic-claude-fable-5 c1000000 o128000 <ti +trh elow,medium,high,xhigh r2026-06-09
anthropic-claude-haiku-4.5 c200000 o64000 <tip +trh elow,medium,high k2025-02-28 r2025-10-15 ~1/5/1/1.25
anthropic-claude-opus-4 c200000 o32000 <tip +trh elow,medium,high k2025-03-31 r2025-05-22 ~15/75/1.5/18.75
anthropic-claude-opus-4.5 c200000 o64000 <tip +trh elow,medium,high k2025-03-31 r2025-11-24 ~5/25/0.5/6.25
anthropic-claude-opus-4.6 c1000000 o128000 <tip +trh elow,medium,high k2025-05-31 r2026-02-05 ~5/25/0.5/6.25;>200000:10/37.5/0.5/6.25
anthropic-claude-opus-4.7 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh k2026-01-31 r2026-04-16 ~5/25/0.5/6.25
anthropic-claude-opus-4.8 c1000000 o128000 <ti +trh elow,medium,high,xhigh r2026-05-28 ~5/25/0.5/6.25
anthropic-claude-sonnet-4 c1000000 o64000 <tip +trh elow,medium,high k2025-03-31 r2025-05-22 ~3/15/0.3/3.75;>200000:6/22.5/0.3/3.75
arcee-trinity-large-thinking c256000 o128000 <t +trh elow,medium,high r2026-04-02 sbeta ~0.25/0.9/0.06
bge-m3 c8192 o1024 <t -trh r2024-01-30 ~0.02
bge-reranker-v2-m3 c8192 o1 <t -trh r2024-03-12 ~0.01
deepseek-3.2 c128000 o64000 <t +trh enone,low,medium,high k2024-12 r2025-12-02 ~0.5/1.6
deepseek-4-flash c262144 o8192 <t +th -r r2026-05-27
deepseek-r1-distill-llama-70b c131072 o32768 <t +trsh enone,low,medium,high,max r2025-01-30 ~0.99/0.99
deepseek-v3 c163840 o131072 <t +th -r k2024-07 r2024-12-26
deepseek-v4-pro c1048576 o393216 <t +trsh elow,medium,high,xhigh k2025-05 r2026-04-24 ~1.74/3.48
e5-large-v2 c512 <t -trh r2023-05-19 ~0.02
fal-ai/elevenlabs/tts/multilingual-v2 <t >a -trh r2023-08-22
fal-ai/fast-sdxl <t >i -trh r2023-07-26
fal-ai/flux/schnell <t >i -trh r2024-08-01
fal-ai/stable-audio-25/text-to-audio <t >a -trh r2025-10-08
gemma-4-31B-it c256000 o8192 <ti +tsh -r r2026-04-22 ~0.18/0.5
glm-5 c202752 o128000 <t +tr enone,low,medium,high,max r2026-02-11 ~1/3.2
gte-large-en-v1.5 c8192 o1024 <t -trh r2024-03-27 ~0.09
kimi-k2.5 c262144 o32768 <t +trs -h enone,low,medium,high k2025-01 r2026-01 ~0.5/2.7
kimi-k2.6 c262144 o262144 <ti +trs -h enone,low,medium,high k2025-01 r2026-04-21 ~0.95/4
llama-4-maverick c1000000 o16384 <ti +tsh -r k2024-08 r2025-04-05 ~0.25/0.87
llama3-8b-instruct c131072 o131072 <t +th -r k2023-12 r2024-07-23 ~0.198/0.198
llama3.3-70b-instruct c128000 o128000 <t +th -r k2023-12 r2024-12-06 ~0.65/0.65
minimax-m2.5 c204800 o128000 <t +trh elow,medium,high k2025-08 r2026-02-12 sbeta ~0.3/1.2
ministral-3-8b-instruct-2512 c262144 o262144 <ti +th -r r2025-12-15
mistral-3-14B c262144 o128000 <t +tsh -r r2025-12-15 ~0.2/0.2
mistral-7b-instruct-v0.3 c32768 o32768 <t +th -r r2024-05-22
mistral-nemo-instruct-2407 c128000 o16384 <t +th -r r2024-07-18 d2026-05-07 ~0.3/0.3
multi-qa-mpnet-base-dot-v1 c512 <t -trh r2021-08-30 ~0.009
nemotron-3-nano-30b c262144 o262144 <t +trh enone,low,medium,high,max r2025-04-14
nemotron-3-nano-omni c65536 o65536 <tiva +trsh enone,low,medium,high,max r2026-04-28 ~0.5/0.9
nemotron-3-ultra-550b c131072 o8192 <t +th -r r2026-06-04
nemotron-nano-12b-v2-vl c128000 o16384 <ti +trh enone,low,medium,high,max k2024-10 r2025-12-01 ~0.2/0.6
nvidia-nemotron-3-super-120b c256000 o32768 <t +trsh enone,low,medium,high,max k2026-02 r2026-03-11 sbeta ~0.3/0.65
openai-gpt-4.1 c1047576 o32768 <tip +tsh -r k2024-04 r2025-04-14 ~2/8/0.5
openai-gpt-4o c128000 o16384 <tip +tsh -r k2023-09 r2024-05-13 ~2.5/10/1.25
openai-gpt-4o-mini c128000 o16384 <tip +tsh -r k2023-09 r2024-07-18 ~0.15/0.6/0.075
openai-gpt-5 c400000 o128000 <ti +trs -h eminimal,low,medium,high k2024-09-30 r2025-08-07 ~1.25/10/0.125
openai-gpt-5-mini c400000 o128000 <ti +trs -h eminimal,low,medium,high k2024-05-30 r2025-08-07 ~0.25/2/0.025
openai-gpt-5-nano c400000 o128000 <ti +trs -h eminimal,low,medium,high k2024-05-30 r2025-08-07 ~0.05/0.4/0.005
openai-gpt-5.1-codex-max c400000 o128000 <ti +trs -h elow,medium,high,xhigh k2024-09-30 r2025-11-13 ~1.25/10/0.125
openai-gpt-5.2 c400000 o128000 <ti +trs -h enone,low,medium,high,xhigh k2025-08-31 r2025-12-11 ~1.75/14/0.175
openai-gpt-5.2-pro c400000 o128000 <ti +tr -h emedium,high,xhigh k2025-08-31 r2025-12-11 ~21/168
openai-gpt-5.3-codex c400000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-02-05 ~1.75/14/0.175
openai-gpt-5.4 c1000000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-05 ~2.5/15/0.25
openai-gpt-5.4-mini c400000 o128000 <ti +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-17 ~0.75/4.5/0.075
openai-gpt-5.4-nano c400000 o128000 <ti +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-17 ~0.2/1.25/0.02
openai-gpt-5.4-pro c400000 o128000 <ti +tr -h emedium,high,xhigh k2025-08-31 r2026-03-05 ~30/180
openai-gpt-5.5 c1000000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-12-01 r2026-04-23 ~5/30/0.5;>272000:10/45/1
openai-gpt-image-1 <ti >i -trh r2025-04-24 ~5/40/1.25
openai-gpt-image-1.5 <ti >i -trh r2025-11-25 ~5/10/1
openai-gpt-image-2 <ti >i -trh r2025-04-24
openai-gpt-oss-120b c131072 o131072 <t +trsh elow,medium,high k2024-06 r2025-08-05 ~0.1/0.7
openai-gpt-oss-20b c131072 o131072 <t +trsh elow,medium,high k2024-06 r2025-08-05 ~0.05/0.45
openai-o1 c200000 o100000 <tip +trs -h elow,medium,high k2023-09 r2024-12-05 ~15/60/7.5
openai-o3 c200000 o100000 <tip +trs -h elow,medium,high k2024-05 r2025-04-16 ~2/8/0.5
openai-o3-mini c200000 o100000 <t +trs -h elow,medium,high k2024-05 r2024-12-20 ~1.1/4.4/0.55
qwen-2.5-14b-instruct c131072 o131072 <t +th -r k2024-09 r2024-09-19
qwen3-coder-flash c262144 o65536 <t +th -r k2025-04 r2025-07-28 ~0.45/1.7
qwen3-embedding-0.6b c8000 o1024 <t -trh r2025-06-03 sbeta ~0.04
qwen3-tts-voicedesign c32768 o1 <t >a -trh r2026-04-21
qwen3.5-397b-a17b c262144 o81920 <t +trsh enone,low,medium,high r2026-02-15 ~0.55/3.5
stable-diffusion-3.5-large c256 o1 <t >i -trh r2024-10-22 ~0.08
wan2-2-t2v-a14b c100 o1 <t >v -trh r2025-07-28 ~0.6
`;
