// What is known of the models of bedrock.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
  '@2': 'models.dev of 2026-08-19',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
amazon.nova-2-lite-v1:0 c128000 o4096 <tiv +trh elow,medium,high w r2024-12-01 ~0.33/2.75
amazon.nova-lite-v1:0 c300000 o8192 <tiv +th -r k2024-10 r2024-12-03 $0.06/0.24/0.015
amazon.nova-micro-v1:0 c128000 o8192 <t +th -r k2024-10 r2024-12-03 $0.035/0.14/0.00875
amazon.nova-pro-v1:0 c300000 o8192 <tiv +th -r k2024-10 r2024-12-03 $0.8/3.2/0.2
anthropic.claude-fable-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-06-09 @2 $11/55/1.1/13.75
anthropic.claude-haiku-4-5-20251001-v1:0 c200000 o64000 <tip +trsh b1024- k2025-02-28 r2025-10-15 $1.1/5.5/0.11/1.375
anthropic.claude-opus-4-1-20250805-v1:0 c200000 o32000 <tip +trh b1024- k2025-03-31 r2025-08-05 d2026-08-19 $15/75/1.5/18.75
anthropic.claude-opus-4-5-20251101-v1:0 c200000 o64000 <tip +trsh elow,medium,high b1024- k2025-03-31 r2025-11-24 $5.5/27.5/0.55/6.875
anthropic.claude-opus-4-6-v1 c1000000 o128000 <tip +trsh elow,medium,high,max b1024- k2025-05-31 r2026-02-05 $5.5/27.5/0.55/6.875
anthropic.claude-opus-4-7 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-04-16 $5.5/27.5/0.55/6.875
anthropic.claude-opus-4-8 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max r2026-05-28 $5.5/27.5/0.55/6.875
anthropic.claude-opus-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-05 r2026-07-24 @2 $5.5/27.5/0.55/6.875
anthropic.claude-sonnet-4-5-20250929-v1:0 c200000 o64000 <tip +trsh b1024- k2025-07-31 r2025-09-29 $3.3/16.5/0.33/4.125
anthropic.claude-sonnet-4-6 c1000000 o64000 <tip +trsh elow,medium,high,max b1024- k2025-08-31 r2026-02-17 $3.3/16.5/0.33/4.125
anthropic.claude-sonnet-5 c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w k2026-01-31 r2026-06-30 $2.2/11/0.22/2.75
au.anthropic.claude-haiku-4-5-20251001-v1:0 c200000 o64000 <tip +trsh b1024- k2025-02-28 r2025-10-15 $1.1/5.5/0.11/1.375
au.anthropic.claude-opus-4-6-v1 c1000000 o128000 <tip +trsh elow,medium,high,max b1024- k2025-05 r2026-02-05 $5.5/27.5/0.55/6.875
au.anthropic.claude-opus-4-8 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max r2026-05-28 $5.5/27.5/0.55/6.875
au.anthropic.claude-opus-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-05 r2026-07-24 @2 $5.5/27.5/0.55/6.875
au.anthropic.claude-sonnet-4-5-20250929-v1:0 c200000 o64000 <tip +trsh b1024- k2025-07-31 r2025-09-29 $3.3/16.5/0.33/4.125
au.anthropic.claude-sonnet-4-6 c1000000 o128000 <tip +trsh elow,medium,high,max b1024- k2025-08 r2026-02-17 $3.3/16.5/0.33/4.125
au.anthropic.claude-sonnet-5 c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w k2026-01-31 r2026-06-30 $2.2/11/0.22/2.75
deepseek.r1-v1:0 c128000 o32768 <t +trh k2024-07 r2025-01-20 $1.35/5.4
deepseek.v3-v1:0 c163840 o81920 <t +trsh k2024-07 r2025-09-18 ~0.58/1.68
deepseek.v3.2 c163840 o81920 <t +trsh k2024-07 r2026-02-06 ~0.62/1.85
eu.anthropic.claude-fable-5 c1000000 o128000 <ti +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-06-09 ~11/55/1.1/13.75
eu.anthropic.claude-haiku-4-5-20251001-v1:0 c200000 o64000 <tip +trsh b1024- k2025-02-28 r2025-10-15 $1.1/5.5/0.11/1.375
eu.anthropic.claude-opus-4-5-20251101-v1:0 c200000 o64000 <tip +trsh elow,medium,high b1024- k2025-03-31 r2025-11-24 $5.5/27.5/0.55/6.875
eu.anthropic.claude-opus-4-6-v1 c1000000 o128000 <tip +trsh elow,medium,high,max b1024- k2025-05-31 r2026-02-05 $5.5/27.5/0.55/6.875
eu.anthropic.claude-opus-4-7 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-04-16 $5.5/27.5/0.55/6.875
eu.anthropic.claude-opus-4-8 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max r2026-05-28 $5.5/27.5/0.55/6.875
eu.anthropic.claude-opus-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-05 r2026-07-24 @2 $5.5/27.5/0.55/6.875
eu.anthropic.claude-sonnet-4-5-20250929-v1:0 c200000 o64000 <tip +trsh b1024- k2025-07-31 r2025-09-29 $3.3/16.5/0.33/4.125
eu.anthropic.claude-sonnet-4-6 c1000000 o64000 <tip +trsh elow,medium,high,max b1024- k2025-08-31 r2026-02-17 $3.3/16.5/0.33/4.125
eu.anthropic.claude-sonnet-5 c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w k2026-01-31 r2026-06-30 $2.2/11/0.22/2.75
global.anthropic.claude-fable-5 c1000000 o128000 <ti +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-06-09 $10/50/1/12.5
global.anthropic.claude-haiku-4-5-20251001-v1:0 c200000 o64000 <tip +trsh b1024- k2025-02-28 r2025-10-15 $1/5/0.1/1.25
global.anthropic.claude-opus-4-5-20251101-v1:0 c200000 o64000 <tip +trsh elow,medium,high b1024- k2025-03-31 r2025-11-24 $5/25/0.5/6.25
global.anthropic.claude-opus-4-6-v1 c1000000 o128000 <tip +trsh elow,medium,high,max b1024- k2025-05-31 r2026-02-05 $5/25/0.5/6.25
global.anthropic.claude-opus-4-7 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-04-16 $5/25/0.5/6.25
global.anthropic.claude-opus-4-8 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max r2026-05-28 $5/25/0.5/6.25
global.anthropic.claude-opus-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-05 r2026-07-24 @2 $5/25/0.5/6.25
global.anthropic.claude-sonnet-4-5-20250929-v1:0 c200000 o64000 <tip +trsh b1024- k2025-07-31 r2025-09-29 $3/15/0.3/3.75
global.anthropic.claude-sonnet-4-6 c1000000 o64000 <tip +trsh elow,medium,high,max b1024- k2025-08-31 r2026-02-17 $3/15/0.3/3.75
global.anthropic.claude-sonnet-5 c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w k2026-01-31 r2026-06-30 $2/10/0.2/2.5
global.openai.gpt-5.6-luna c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $0.2/1.2/0.02/0.25;>271999:0.4/1.8/0.04/0.5
global.openai.gpt-5.6-sol c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $4/20/0.4/5;>271999:8/30/0.8/10
global.openai.gpt-5.6-terra c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $2/12/0.2/2.5;>271999:4/18/0.4/5
google.gemma-3-12b-it c131072 o8192 <ti +sh -tr k2024-12 r2024-12-01 $0.09/0.29
google.gemma-3-27b-it c202752 o8192 <ti +tsh -r k2025-07 r2025-07-27 $0.23/0.38
google.gemma-3-4b-it c128000 o4096 <ti +th -r r2024-12-01 $0.04/0.08
jp.anthropic.claude-opus-4-7 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-04-16 $5.5/27.5/0.55/6.875
jp.anthropic.claude-opus-4-8 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max r2026-05-28 $5.5/27.5/0.55/6.875
jp.anthropic.claude-opus-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-05 r2026-07-24 @2 $5.5/27.5/0.55/6.875
jp.anthropic.claude-sonnet-4-5-20250929-v1:0 c200000 o64000 <tip +trsh b1024- k2025-07-31 r2025-09-29 $3.3/16.5/0.33/4.125
jp.anthropic.claude-sonnet-4-6 c1000000 o64000 <tip +trsh elow,medium,high,max b1024- k2025-08-31 r2026-02-17 $3.3/16.5/0.33/4.125
jp.anthropic.claude-sonnet-5 c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w k2026-01-31 r2026-06-30 $2.2/11/0.22/2.75
meta.llama3-1-70b-instruct-v1:0 c128000 o4096 <t +th -r k2023-12 r2024-07-23 $0.72/0.72
meta.llama3-1-8b-instruct-v1:0 c128000 o4096 <t +th -r k2023-12 r2024-07-23 $0.22/0.22
meta.llama3-3-70b-instruct-v1:0 c128000 o4096 <t +th -r k2023-12 r2024-12-06 $0.72/0.72
meta.llama4-maverick-17b-instruct-v1:0 c1000000 o16384 <ti +th -r k2024-08 r2025-04-05 $0.24/0.97
meta.llama4-scout-17b-instruct-v1:0 c3500000 o16384 <ti +th -r k2024-08 r2025-04-05 $0.17/0.66
minimax.minimax-m2 c204608 o128000 <t +trh -s r2025-10-27 ~0.3/1.2
minimax.minimax-m2.1 c204800 o131072 <t +trh -s r2025-12-23 ~0.3/1.2
minimax.minimax-m2.5 c196608 o98304 <t +trh -s r2026-03-18 ~0.3/1.2
mistral.devstral-2-123b c256000 o8192 <t +tsh -r r2026-02-17 $0.4/2
mistral.magistral-small-2509 c128000 o40000 <ti +trsh r2025-12-02 $0.5/1.5
mistral.ministral-3-14b-instruct c128000 o4096 <t +tsh -r r2024-12-01 $0.2/0.2
mistral.ministral-3-3b-instruct c256000 o8192 <ti +tsh -r r2025-12-02 $0.1/0.1
mistral.ministral-3-8b-instruct c128000 o4096 <t +tsh -r r2024-12-01 $0.15/0.15
mistral.mistral-large-3-675b-instruct c256000 o8192 <ti +tsh -r r2025-12-02 $0.5/1.5
mistral.pixtral-large-2502-v1:0 c128000 o8192 <ti +th -r r2025-04-08 $2/6
mistral.voxtral-mini-3b-2507 c128000 o4096 <at +tsh -r r2024-12-01 $0.04/0.04
mistral.voxtral-small-24b-2507 c32000 o8192 <ta +tsh -r r2025-07-01 $0.1/0.3
moonshot.kimi-k2-thinking c262143 o16000 <t +trsh r2025-12-02 ~0.6/2.5
moonshotai.kimi-k2.5 c262143 o16000 <ti +trsh r2026-02-06 ~0.6/3
nvidia.nemotron-nano-12b-v2 c128000 o4096 <ti +tsh -r r2024-12-01 ~0.2/0.6
nvidia.nemotron-nano-3-30b c128000 o4096 <t +trsh r2025-12-23 $0.06/0.24
nvidia.nemotron-nano-9b-v2 c128000 o4096 <t +tsh -r r2024-12-01 $0.06/0.23
nvidia.nemotron-super-3-120b c262144 o131072 <t +trsh r2026-03-11 $0.15/0.65
openai.gpt-5.4 c272000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-05 $2.75/16.5/0.275
openai.gpt-5.5 c272000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-12-01 r2026-04-23 $5.5/33/0.55
openai.gpt-5.6-luna c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $0.22/1.32/0.022/0.275;>271999:0.44/1.98/0.044/0.55
openai.gpt-5.6-sol c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $4.4/22/0.44/5.5;>271999:8.8/33/0.88/11
openai.gpt-5.6-terra c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $2.2/13.2/0.22/2.75;>271999:4.4/19.8/0.44/5.5
openai.gpt-oss-120b c128000 o16384 <t +trsh elow,medium,high r2025-08-05 ~0.15/0.6
openai.gpt-oss-120b-1:0 c128000 o16384 <t +trsh elow,medium,high r2025-08-05 $0.15/0.6
openai.gpt-oss-20b c128000 o16384 <t +trsh elow,medium,high r2025-08-05 ~0.07/0.3
openai.gpt-oss-20b-1:0 c128000 o16384 <t +trsh elow,medium,high r2025-08-05 $0.07/0.3
openai.gpt-oss-safeguard-120b c128000 o16384 <t +tsh -r r2025-10-29 ~0.15/0.6
openai.gpt-oss-safeguard-20b c128000 o16384 <t +tsh -r r2025-10-29 ~0.07/0.2
qwen.qwen3-235b-a22b-2507-v1:0 c262144 o131072 <t +tsh -r k2024-04 r2025-09-18 ~0.22/0.88
qwen.qwen3-32b-v1:0 c16384 o16384 <t +trsh k2024-04 r2025-09-18 $0.15/0.6
qwen.qwen3-coder-30b-a3b-v1:0 c262144 o131072 <t +tsh -r k2024-04 r2025-09-18 $0.15/0.6
qwen.qwen3-coder-480b-a35b-v1:0 c131072 o65536 <t +tsh -r k2024-04 r2025-09-18 $0.45/1.8
qwen.qwen3-coder-next c131072 o65536 <t +trsh r2026-02-06 ~0.22/1.8
qwen.qwen3-next-80b-a3b c262000 o262000 <t +tsh -r r2025-09-18 ~0.14/1.4
qwen.qwen3-vl-235b-a22b c262000 o262000 <ti +tsh -r r2025-10-04 $0.53/2.66
us.anthropic.claude-fable-5 c1000000 o128000 <ti +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-06-09 ~10/50/1/12.5
us.anthropic.claude-haiku-4-5-20251001-v1:0 c200000 o64000 <tip +trsh b1024- k2025-02-28 r2025-10-15 $1.1/5.5/0.11/1.375
us.anthropic.claude-opus-4-1-20250805-v1:0 c200000 o32000 <tip +trh b1024- k2025-03-31 r2025-08-05 d2026-08-19 $15/75/1.5/18.75
us.anthropic.claude-opus-4-5-20251101-v1:0 c200000 o64000 <tip +trsh elow,medium,high b1024- k2025-03-31 r2025-11-24 $5.5/27.5/0.55/6.875
us.anthropic.claude-opus-4-6-v1 c1000000 o128000 <tip +trsh elow,medium,high,max b1024- k2025-05-31 r2026-02-05 $5.5/27.5/0.55/6.875
us.anthropic.claude-opus-4-7 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-04-16 $5.5/27.5/0.55/6.875
us.anthropic.claude-opus-4-8 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max r2026-05-28 $5.5/27.5/0.55/6.875
us.anthropic.claude-opus-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-05 r2026-07-24 @2 $5.5/27.5/0.55/6.875
us.anthropic.claude-sonnet-4-5-20250929-v1:0 c200000 o64000 <tip +trsh b1024- k2025-07-31 r2025-09-29 $3.3/16.5/0.33/4.125
us.anthropic.claude-sonnet-4-6 c1000000 o64000 <tip +trsh elow,medium,high,max b1024- k2025-08-31 r2026-02-17 $3.3/16.5/0.33/4.125
us.anthropic.claude-sonnet-5 c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w k2026-01-31 r2026-06-30 $2.2/11/0.22/2.75
us.deepseek.r1-v1:0 c128000 o32768 <t +trh k2024-07 r2025-01-20 $1.35/5.4
us.meta.llama4-maverick-17b-instruct-v1:0 c1000000 o16384 <ti +th -r k2024-08 r2025-04-05 $0.24/0.97
us.meta.llama4-scout-17b-instruct-v1:0 c3500000 o16384 <ti +th -r k2024-08 r2025-04-05 $0.17/0.66
us.openai.gpt-5.6-luna c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $0.22/1.32/0.022/0.275;>271999:0.44/1.98/0.044/0.55
us.openai.gpt-5.6-sol c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $4.4/22/0.44/5.5;>271999:8.8/33/0.88/11
us.openai.gpt-5.6-terra c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $2.2/13.2/0.22/2.75;>271999:4.4/19.8/0.44/5.5
writer.palmyra-x4-v1:0 c122880 o8192 <t +trh r2025-04-28 $2.5/10
writer.palmyra-x5-v1:0 c1040000 o8192 <t +trh r2025-04-28 $0.6/6
xai.grok-4.3 c1000000 o131072 <ti +trsh enone,low,medium,high r2026-04-17 ~1.25/2.5/0.2
zai.glm-4.7 c204800 o131072 <t +trsh k2025-04 r2025-12-22 ~0.6/2.2
zai.glm-4.7-flash c200000 o131072 <t +trsh k2025-04 r2026-01-19 ~0.07/0.4
zai.glm-5 c202752 o101376 <t +trsh r2026-03-18 ~1/3.2
`;
