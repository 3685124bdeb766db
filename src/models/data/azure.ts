// What is known of the models of azure.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request: names of deployments are anybody's. */
export const isFirstHand = false;
export const models: string = `
claude-fable-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-06-09 ~10/50/1/12.5
claude-haiku-4-5 c200000 o64000 <tip +trsh b1024- k2025-02-31 r2025-11-18 ~1/5/0.1/1.25
claude-opus-4-1 c200000 o32000 <tip +trsh b1024- k2025-03-31 r2025-11-18 ~15/75/1.5/18.75
claude-opus-4-5 c200000 o64000 <tip +trh elow,medium,high b1024- k2025-03-31 r2025-11-24 ~5/25/0.5/6.25
claude-opus-4-6 c200000 o128000 <tip +trh elow,medium,high,max b1024- k2025-05-31 r2026-02-05 ~5/25/0.5/6.25;>200000:10/37.5/1/12.5
claude-opus-4-8 c200000 o128000 <tip +trh elow,medium,high,max k2025-12-31 r2026-05-28 ~5/25/0.5/6.25;>200000:10/37.5/1/12.5
claude-sonnet-4-5 c200000 o64000 <tip +trsh b1024- k2025-07-31 r2025-11-18 ~3/15/0.3/3.75
claude-sonnet-4-6 c1000000 o64000 <tip +trsh elow,medium,high,max b1024- k2025-08-31 r2026-02-17 ~3/15/0.3/3.75
claude-sonnet-5 c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w k2026-01-31 r2026-06-30 sbeta ~2/10/0.2/2.5
codestral-2501 c256000 o256000 <t +th -r k2024-03 r2025-01-01 ~0.3/0.9
codex-mini c200000 o100000 <t +tr -h elow,medium,high k2024-04 r2025-05-16 ~1.5/6/0.375
cohere-command-a c256000 o8000 <t +trh k2024-06-01 r2025-03-13 ~2.5/10
cohere-command-r-08-2024 c128000 o4000 <t +th -r k2024-06-01 r2024-08-30 ~0.15/0.6
cohere-command-r-plus-08-2024 c128000 o4000 <t +th -r k2024-06-01 r2024-08-30 ~2.5/10
cohere-embed-v-4-0 c128000 o1536 <ti -trh r2025-04-15 ~0.12
cohere-embed-v3-english c512 <t -trh r2023-11-07 ~0.1
cohere-embed-v3-multilingual c512 <t -trh r2023-11-07 ~0.1
deepseek-r1 c163840 o163840 <t +rh -t k2024-07 r2025-01-20 ~1.35/5.4
deepseek-r1-0528 c163840 o163840 <t +trh k2024-07 r2025-05-28 ~1.35/5.4
deepseek-v3-0324 c131072 o131072 <t +th -r k2024-07 r2025-03-24 ~1.14/4.56
deepseek-v3.1 c131072 o131072 <t +trh k2024-07 r2025-08-21 ~0.56/1.68
deepseek-v3.2 c128000 o128000 <t +trh k2024-07 r2025-12-01 ~0.58/1.68
deepseek-v3.2-speciale c128000 o128000 <t +rh -t k2024-07 r2025-12-01 ~0.58/1.68
deepseek-v4-flash c1000000 o384000 <t +rsh -t k2025-05 r2026-04-24 ~0.19/0.51
deepseek-v4-pro c1000000 o384000 <t +rsh -t k2025-05 r2026-04-24 ~1.74/3.48
gpt-3.5-turbo-0125 c16384 o4096 <t +th -r k2021-08 r2024-01-25 ~0.5/1.5
gpt-3.5-turbo-0301 c4096 o4096 <t +h -tr k2021-08 r2023-03-01 ~1.5/2
gpt-3.5-turbo-0613 c16384 o4096 <t +th -r k2021-08 r2023-06-13 ~3/4
gpt-3.5-turbo-1106 c16384 o4096 <t +th -r k2021-08 r2023-11-06 ~1/2
gpt-3.5-turbo-instruct c4096 o4096 <t +h -tr k2021-08 r2023-09-21 ~1.5/2
gpt-4 c8192 o8192 <t +th -r k2023-11 r2023-03-14 ~60/120
gpt-4-32k c32768 o32768 <t +th -r k2023-11 r2023-03-14 ~60/120
gpt-4-turbo c128000 o4096 <ti +th -r k2023-12 r2023-11-06 ~10/30
gpt-4-turbo-vision c128000 o4096 <ti +th -r k2023-11 r2023-11-06 ~10/30
gpt-4.1 c1047576 o32768 <ti +th -r k2024-04 r2025-04-14 ~2/8/0.5
gpt-4.1-mini c1047576 o32768 <ti +th -r k2024-04 r2025-04-14 ~0.4/1.6/0.1
gpt-4.1-nano c1047576 o32768 <ti +th -r k2024-04 r2025-04-14 ~0.1/0.4/0.025
gpt-4o c128000 o16384 <ti +th -r k2023-09 r2024-05-13 ~2.5/10/1.25
gpt-4o-mini c128000 o16384 <ti +th -r k2023-09 r2024-07-18 ~0.15/0.6/0.075
gpt-5 c272000 o128000 <ti +tr -h eminimal,low,medium,high k2024-09-30 r2025-08-07 ~1.25/10/0.13
gpt-5-chat c128000 o16384 <ti +r -th k2024-10-24 r2025-08-07 ~1.25/10/0.13
gpt-5-codex c400000 o128000 <ti +tr -h elow,medium,high k2024-09-30 r2025-09-15 ~1.25/10/0.13
gpt-5-mini c272000 o128000 <ti +tr -h eminimal,low,medium,high k2024-05-30 r2025-08-07 ~0.25/2/0.03
gpt-5-nano c272000 o128000 <ti +tr -h eminimal,low,medium,high k2024-05-30 r2025-08-07 ~0.05/0.4/0.01
gpt-5-pro c400000 o272000 <ti +trs -h ehigh k2024-09-30 r2025-10-06 ~15/120
gpt-5.1 c272000 o128000 <tia >tia +trs -h enone,low,medium,high k2024-09-30 r2025-11-14 ~1.25/10/0.125
gpt-5.1-chat c128000 o16384 <tia >tia +trs -h emedium k2024-09-30 r2025-11-14 ~1.25/10/0.125
gpt-5.1-codex c400000 o128000 <tia >tia +trs -h elow,medium,high k2024-09-30 r2025-11-14 ~1.25/10/0.125
gpt-5.1-codex-max c400000 o128000 <ti +trs -h elow,medium,high,xhigh k2024-09-30 r2025-11-13 ~1.25/10/0.125
gpt-5.1-codex-mini c400000 o128000 <ti +trs -h elow,medium,high k2024-09-30 r2025-11-14 ~0.25/2/0.025
gpt-5.2 c400000 o128000 <ti +trs -h enone,low,medium,high,xhigh k2025-08-31 r2025-12-11 ~1.75/14/0.125
gpt-5.2-chat c128000 o16384 <ti +trs -h emedium k2025-08-31 r2025-12-11 ~1.75/14/0.175
gpt-5.2-codex c400000 o128000 <ti +trs -h elow,medium,high,xhigh k2025-08-31 r2026-01-14 ~1.75/14/0.175
gpt-5.3-chat c128000 o16384 <ti +trs -h emedium k2025-08-31 r2026-03-03 ~1.75/14/0.175
gpt-5.3-codex c400000 o128000 <ti +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-02-24 ~1.75/14/0.175
gpt-5.4 c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-05 ~2.5/15/0.25;>272000:5/22.5/0.5
gpt-5.4-mini c400000 i272000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-17 ~0.75/4.5/0.075
gpt-5.4-nano c400000 i272000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-17 ~0.2/1.25/0.02
gpt-5.4-pro c1050000 i922000 o128000 <ti +tr -sh emedium,high,xhigh k2025-08-31 r2026-03-05 ~30/180;>272000:60/270
gpt-5.5 c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-12-01 r2026-04-24 ~5/30/0.5;>272000:10/45/1
gpt-image-1 <ti >i -trh r2025-04-24 ~5/40/1.25
gpt-image-1.5 <ti >ti -trh r2025-11-25 ~5/32/1.25
gpt-image-2 <ti >i -trh r2026-04-21 ~5/30/1.25
grok-4-1-fast-non-reasoning c128000 o8192 <ti +th -r r2025-06-27 sbeta ~0.2/0.5/0.05
grok-4-1-fast-reasoning c128000 o8192 <ti +trh r2025-06-27 sbeta ~0.2/0.5/0.05
grok-4-20-non-reasoning c262000 o8192 <t +th -r k2025-09 r2026-04-08 sbeta ~2/6
grok-4-20-reasoning c262000 o8192 <t +trh k2025-09 r2026-04-08 sbeta ~2/6
grok-4-fast-reasoning c2000000 o30000 <ti +trh k2025-07 r2025-09-19 ~0.2/0.5/0.05
kimi-k2-thinking c262144 o262144 <t +trh k2024-08 r2025-11-06 ~0.6/2.5/0.15
kimi-k2.5 c262144 o262144 <ti +trsh w k2025-01 r2026-02-06 ~0.6/3
kimi-k2.6 c262144 o262144 <ti +trsh w k2025-01 r2026-04-22 ~0.95/4
llama-3.2-11b-vision-instruct c128000 o8192 <ti +th -r k2023-12 r2024-09-25 ~0.37/0.37
llama-3.2-90b-vision-instruct c128000 o8192 <ti +th -r k2023-12 r2024-09-25 ~2.04/2.04
llama-3.3-70b-instruct c128000 o32768 <t +th -r k2023-12 r2024-12-06 ~0.71/0.71
llama-4-maverick-17b-128e-instruct-fp8 c128000 o8192 <ti +th -r k2024-08 r2025-04-05 ~0.25/1
llama-4-scout-17b-16e-instruct c128000 o8192 <ti +th -r k2024-08 r2025-04-05 ~0.2/0.78
meta-llama-3-70b-instruct c8192 o2048 <t +h -tr k2023-12 r2024-04-18 ~2.68/3.54
meta-llama-3-8b-instruct c8192 o2048 <t +h -tr k2023-12 r2024-04-18 ~0.3/0.61
meta-llama-3.1-405b-instruct c128000 o32768 <t +th -r k2023-12 r2024-07-23 ~5.33/16
meta-llama-3.1-70b-instruct c128000 o32768 <t +th -r k2023-12 r2024-07-23 ~2.68/3.54
meta-llama-3.1-8b-instruct c128000 o32768 <t +th -r k2023-12 r2024-07-23 ~0.3/0.61
ministral-3b c128000 o8192 <t +th -r k2024-03 r2024-10-22 ~0.04/0.04
mistral-large-2411 c128000 o32768 <t +th -r k2024-09 r2024-11-01 ~2/6
mistral-medium-2505 c128000 o128000 <ti +th -r k2025-05 r2025-05-07 ~0.4/2
mistral-nemo c128000 o128000 <t +th -r k2024-07 r2024-07-18 ~0.15/0.15
mistral-small-2503 c128000 o32768 <ti +th -r k2024-09 r2025-03-01 ~0.1/0.3
model-router c128000 o16384 <ti +t -r r2025-05-19 ~0.14
o1 c200000 o100000 <ti +tr -h elow,medium,high k2023-09 r2024-12-05 $15/60/7.5
o1-mini c128000 o65536 <t +tr -h k2023-09 r2024-09-12 $1.1/4.4/0.55
o3 c200000 o100000 <ti +tr -h elow,medium,high k2024-05 r2025-04-16 $2/8/0.5
o3-mini c200000 o100000 <t +tr -h elow,medium,high k2024-05 r2024-12-20 $1.1/4.4/0.55
o4-mini c200000 o100000 <ti +tr -h elow,medium,high k2024-05 r2025-04-16 $1.1/4.4/0.28
phi-3-medium-128k-instruct c128000 o4096 <t +h -tr k2023-10 r2024-04-23 $1/1
phi-3-medium-4k-instruct c4096 o1024 <t +h -tr k2023-10 r2024-04-23 ~0.17/0.68
phi-3-mini-128k-instruct c128000 o4096 <t +h -tr k2023-10 r2024-04-23 $0.1/0.1
phi-3-mini-4k-instruct c4096 o1024 <t +h -tr k2023-10 r2024-04-23 ~0.13/0.52
phi-3-small-128k-instruct c128000 o4096 <t +h -tr k2023-10 r2024-04-23 ~0.15/0.6
phi-3-small-8k-instruct c8192 o2048 <t +h -tr k2023-10 r2024-04-23 ~0.15/0.6
phi-3.5-mini-instruct c128000 o4096 <t +h -tr k2023-10 r2024-08-20 ~0.13/0.52
phi-3.5-moe-instruct c128000 o4096 <t +h -tr k2023-10 r2024-08-20 ~0.16/0.64
phi-4 c128000 o4096 <t +h -tr k2023-10 r2024-12-11 $0.07/0.14
phi-4-mini c128000 o4096 <t +th -r k2023-10 r2024-12-11 ~0.075/0.3
phi-4-mini-reasoning c128000 o4096 <t +trh k2023-10 r2024-12-11 ~0.075/0.3
phi-4-multimodal c128000 o4096 <tia +h -tr k2023-10 r2024-12-11 ~0.08/0.32
phi-4-reasoning c32000 o4096 <t +rh -t k2023-10 r2024-12-11 ~0.125/0.5
phi-4-reasoning-plus c32000 o4096 <t +rh -t k2023-10 r2024-12-11 $0.07/0.35
text-embedding-3-large c8191 o3072 <t -tr r2024-01-25 $0.13
text-embedding-3-small c8191 o1536 <t -tr r2024-01-25 $0.02
text-embedding-ada-002 c8192 o1536 <t -tr r2022-12-15 $0.1
`;
