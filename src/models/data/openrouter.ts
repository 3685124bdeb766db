// What is known of the models of openrouter.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
  '@2': 'models.dev of 2026-08-19',
  '@3': 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
01-ai/yi-large $3/3
aetherwiing/mn-starcannon-12b $0.8/1.2
ai21/jamba-1-5-large $2/8
ai21/jamba-1-5-mini $0.2/0.4
ai21/jamba-1.6-large $2/8
ai21/jamba-1.6-mini $0.2/0.4
ai21/jamba-instruct $0.5/0.7
ai21/jamba-large-1.7 c256000 o4096 <t +th -rs k2024-08-31 r2025-08-08 $2/8
aion-labs/aion-1.0 c131072 o32768 <t +rh -ts r2025-02-04 $4/8
aion-labs/aion-1.0-mini c131072 o32768 <t +rh -ts r2025-02-04 $0.7/1.4
aion-labs/aion-2.0 c131072 o32768 <t +rh -ts r2026-02-23 $0.8/1.6/0.2
aion-labs/aion-3.0 c131072 o32768 <t +trh r2026-07-07 @2 ~3/6/0.75
aion-labs/aion-3.0-mini c131072 o32768 <t +trh r2026-07-07 @2 ~0.7/1.4/0.18
aion-labs/aion-rp-llama-3.1-8b c32768 o32768 <t +h -trs k2023-12-31 r2025-02-04 $0.2/0.2
alfredpros/codellama-7b-instruct-solidity $0.8/1.2
all-hands/openhands-lm-32b-v0.1 $2.6/3.4
allenai/olmo-3-32b-think c65536 o65536 <t +rsh -t r2025-11-21 $0.15/0.5
alpindale/goliath-120b $6.5625/9.375
alpindale/magnum-72b $1.5/2.25
amazon/nova-2-lite-v1 c1000000 o65535 <tivp +trh -s r2025-12-02 $0.3/2.5
amazon/nova-lite-v1 c300000 o5120 <ti +th -rs k2024-10-31 r2024-12-05 $0.06/0.24
amazon/nova-micro-v1 c128000 o5120 <t +th -rs k2024-10-31 r2024-12-05 $0.035/0.14
amazon/nova-premier-v1 c1000000 o32000 <ti +th -rs r2025-10-31 $2.5/12.5/0.625
amazon/nova-pro-v1 c300000 o5120 <ti +th -rs k2024-10-31 r2024-12-05 $0.8/3.2
anthracite-org/magnum-v2-72b $3/3
anthracite-org/magnum-v4-72b c16384 o2048 <t +sh -tr k2024-06-30 r2024-10-22 $1.5/2.25
anthropic/claude-2 $8/24
anthropic/claude-3-haiku c200000 o4096 <ti +th -rs k2023-08-31 r2024-03-13 $0.25/1.25
anthropic/claude-3-opus $15/75
anthropic/claude-3-sonnet $3/15
anthropic/claude-3.5-haiku $0.8/4
anthropic/claude-3.5-sonnet $3/15
anthropic/claude-3.7-sonnet $3/15
anthropic/claude-fable-5 c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max k2026-01-31 r2026-06-09 @2 $10/50/1/12.5
anthropic/claude-fable-5.1 c1000000 $10/50/0.25/12.5
anthropic/claude-haiku-4.5 c200000 o64000 <tip +trsh b1024-63999 w k2025-02-28 r2025-10-15 $1/5/0.1/1.25
anthropic/claude-opus-4 c200000 o32000 <itp +trh -s b1024-31999 w k2025-01-31 r2025-05-22 $15/75/1.5/18.75
anthropic/claude-opus-4.1 c200000 o32000 <tip +trsh b1024-31999 w k2025-03-31 r2025-08-05 $15/75/1.5/18.75
anthropic/claude-opus-4.5 c200000 o64000 <tip +trsh elow,medium,high b1024-63999 w k2025-03-31 r2025-11-24 $5/25/0.5/6.25
anthropic/claude-opus-4.6 c1000000 o128000 <tip +trsh elow,medium,high,max b1024-127999 w k2025-05-31 r2026-02-05 $5/25/0.5/6.25
anthropic/claude-opus-4.6-fast $30/150/3/37.5
anthropic/claude-opus-4.7 c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w k2026-01-31 r2026-04-16 $5/25/0.5/6.25
anthropic/claude-opus-4.7-fast c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w r2026-05-12 $30/150/3/37.5
anthropic/claude-opus-4.8 c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w r2026-05-28 $5/25/0.5/6.25
anthropic/claude-opus-4.8-fast c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w r2026-05-27 $10/50/1/12.5
anthropic/claude-opus-5 c1000000 o128000 <tip +trsh elow,medium,high,xhigh,max w k2026-05 r2026-07-24 @2 $5/25/0.5/6.25
anthropic/claude-opus-5-fast c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w k2026-05 r2026-07-24 @2 $10/50/1/12.5
anthropic/claude-opus-5.5 c1000000 $4/20/0.2/5
anthropic/claude-sonnet-4 c1000000 o64000 <itp +trh -s b1024-63999 w k2025-01-31 r2025-05-22 $3/15/0.3/3.75
anthropic/claude-sonnet-4.5 c1000000 o64000 <tip +trsh b1024-63999 w k2025-07-31 r2025-09-29 $3/15/0.3/3.75;>200000:6/22.5/0.6/7.5
anthropic/claude-sonnet-4.6 c1000000 o128000 <tip +trsh elow,medium,high,max b1024-127999 w k2025-08-31 r2026-02-17 $3/15/0.3/3.75
anthropic/claude-sonnet-5 c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max k2026-01-31 r2026-06-30 $2/10/0.2/2.5
anubis-pro-105b-v1 $0.8/1
arcee-ai/coder-large c32768 o32768 <t +h -trs k2025-03-31 r2025-05-05 $0.5/0.8
arcee-ai/trinity-large-thinking c262144 o80000 <t +trh -s r2026-04-01 @2 $0.22/0.85/0.06
arcee-ai/trinity-mini c131072 o131072 <t +trsh r2025-12-01 $0.045/0.15
arcee-ai/virtuoso-large c131072 o64000 <t +th -rs k2025-03-31 r2025-05-05 $0.75/1.2
arcee-blitz $0.45/0.75
baidu/ernie-4.5-vl-424b-a47b c123000 o16000 <it +rh -ts k2025-03-31 r2025-06-30 $0.42/1.25
bytedance-seed/seed-1.6 c262144 o32768 <itv +trsh r2025-12-23 $0.25/2
bytedance-seed/seed-1.6-flash c262144 o32768 <itv +trsh r2025-12-23 $0.075/0.3
bytedance-seed/seed-2-1-turbo c262144 o262144 <tiv +trsh r2026-08-12 @2 ~0.5/2.5
bytedance-seed/seed-2.0-lite c262144 o131072 <tiv +trsh eminimal,low,medium,high r2026-03-10 $0.25/2
bytedance-seed/seed-2.0-mini c262144 o131072 <tiv +trsh eminimal,low,medium,high r2026-02-26 $0.1/0.4
bytedance/ui-tars-1.5-7b c128000 o2048 <it +sh -tr k2025-01-31 r2025-07-22 $0.1/0.2
caller-large $0.55/0.85
chatgpt-4o-latest $5/15
claude-2 $8/24
claude-3-opus $15/75/1.5/18.75
claude-3-sonnet $3/15/0.3/3.75
claude-3.5-sonnet $3/15/0.3/3.75
claude-3.7-sonnet $3/15/0.3/3.75
codellama-7b-instruct-solidity $0.8/1.2
codestral-2501 $0.3/0.9
codex-mini $1.5/6/0.375
cognitivecomputations/dolphin-mistral-24b-venice-edition:free c32768 o32768 <t +sh -tr k2024-04-30 r2025-07-09 ~0/0
cognitivecomputations/dolphin-mixtral-8x22b $0.9/0.9
cognitivecomputations/dolphin-mixtral-8x7b $0.5/0.5
cohere/command $1/2
cohere/command-a c256000 o8192 <t +sh -tr k2024-08-31 r2025-03-13 $2.5/10
cohere/command-r $0.5/1.5
cohere/command-r-08-2024 c128000 o4000 <t +tsh -r k2024-06-01 r2024-08-30 $0.15/0.6
cohere/command-r-plus $3/15
cohere/command-r-plus-08-2024 c128000 o4000 <t +tsh -r k2024-06-01 r2024-08-30 $2.5/10
cohere/command-r7b-12-2024 c128000 o4000 <t +sh -tr k2024-06-01 r2024-12-02 $0.0375/0.15
cohere/north-mini-code:free c256000 o64000 <t +trh -s r2026-06-17 ~0/0
command $1/2
command-r $0.5/1.5
command-r-plus $3/15
deepcogito/cogito-v2.1-671b c128000 o128000 <t +rsh -t r2025-11-13 $1.25/1.25
deepseek-prover-v2 $0.5/2.18
deepseek-r1-0528-qwen3-8b $0.05/0.1
deepseek-r1-distill-llama-8b $0.04/0.04
deepseek-r1-distill-qwen-1.5b $0.18/0.18
deepseek-r1-distill-qwen-14b $0.15/0.15
deepseek-r1-distill-qwen-7b $0.1/0.2
deepseek/deepseek-chat c128000 o16000 <t +tsh -r k2025-09 r2025-12-01 @2 $0.38/0.89
deepseek/deepseek-chat-v3-0324 c163840 o16384 <t +tsh -r k2024-07-31 r2025-03-24 @2 $0.3/0.88
deepseek/deepseek-chat-v3.1 c163840 o32768 <t +trsh w k2025-03-31 r2025-08-21 @2 $0.21/0.79/0.13
deepseek/deepseek-r1 c64000 o16000 <t +trsh k2024-07 r2025-01-20 $0.45/2.15
deepseek/deepseek-r1-0528 c163840 o32768 <t +trsh k2025-03-31 r2025-05-28 $0.5/2.15
deepseek/deepseek-r1-distill-llama-70b c8192 o8192 <t +rh -ts k2024-07-31 r2025-01-23 $0.1/0.4
deepseek/deepseek-r1-distill-llama-8b $0.04/0.04
deepseek/deepseek-r1-distill-qwen-1.5b $0.18/0.18
deepseek/deepseek-r1-distill-qwen-14b $0.15/0.15
deepseek/deepseek-r1-distill-qwen-32b $0.12/0.18
deepseek/deepseek-v3.1-terminus c163840 o32768 <t +trsh w k2025-03-31 r2025-09-22 @2 $0.23/0.9
deepseek/deepseek-v3.2 c128000 o64000 <t +trsh w k2024-07 r2025-12-01 @2 $0.2288/0.3432
deepseek/deepseek-v3.2-exp c163840 o65536 <t +trsh w k2025-07-31 r2025-09-29 $0.27/0.41
deepseek/deepseek-v4-flash c1048575 o65536 <t +trsh ehigh,xhigh w k2025-05 r2026-04-24 @2 $0.0983/0.1966/0.0197
deepseek/deepseek-v4-flash-0731 c1310720 o393216 <t +trsh elow,high,max w k2025-05 r2026-07-31 @2 ~0.14/0.28/0.028
deepseek/deepseek-v4-pro c1048576 o384000 <t +trsh ehigh,xhigh w k2025-05 r2026-04-24 @2 $0.435/0.87/0.003625
deepseek/deepseek-v4-pro-0813 c1048576 o384000 <t +trsh elow,high,max w r2026-08-12 @2 ~0.66/1.98/0.022
devstral-small $0.06/0.12
dobby-mini-unhinged-plus-llama-3.1-8b $0.2/0.2
dolphin-mixtral-8x22b $0.9/0.9
dots-studio/dots-3-note-preview:free c512000 o512000 <ti +trsh r2026-08-14 @2 ~0/0
eleutherai/llemma_7b $0.8/1.2
essentialai/rnj-1-instruct $0.15/0.15
eva-llama-3.33-70b $4/6
eva-qwen-2.5-32b $2.6/3.4
eva-qwen-2.5-72b $4/6
eva-unit-01/eva-llama-3.33-70b $4/6
eva-unit-01/eva-qwen-2.5-32b $2.6/3.4
eva-unit-01/eva-qwen-2.5-72b $0.9/1.2
fimbulvetr-11b-v2 $0.8/1.2
gemini-2.0-flash-001 $0.1/0.4/0.025/0.1833
gemini-2.0-flash-lite-001 $0.075/0.3
gemini-2.5-flash-lite-preview-06-17 $0.1/0.4
gemini-2.5-flash-preview $0.15/0.6/0.0375/0.2333
gemini-2.5-flash-preview-05-20:thinking $0.15/3.5/0.0375/0.2333
gemini-2.5-flash-preview:thinking $0.15/3.5/0.0375/0.2333
gemini-flash-1.5 $0.075/0.3/0.01875/0.1583
gemini-flash-1.5-8b $0.0375/0.15/0.01/0.0583
gemini-pro-1.5 $1.25/5
gemma-2-9b-it $0.2/0.2
glm-4-32b $0.24/0.24
glm-5v-turbo $1.2/4/0.24
glm-z1-32b $0.24/0.24
glm-z1-rumination-32b $0.24/0.24
goliath-120b $10/12.5
google/gemini-2.0-flash-001 $0.1/0.4
google/gemini-2.0-flash-lite-001 $0.075/0.3
google/gemini-2.5-flash c1048576 o65535 <tiavp +trsh b-24576 w k2025-01 r2025-06-17 $0.3/2.5/0.075/0.3833
google/gemini-2.5-flash-image c32768 o32768 <ti >ti +sh -tr k2025-06 r2025-08-26 $0.3/2.5/0.03/0.08333333333333334
google/gemini-2.5-flash-lite c1048576 o65535 <tiavp +trsh b512-24576 w k2025-01 r2025-06-17 $0.1/0.4/0.01/0.08333333333333334
google/gemini-2.5-flash-lite-preview-09-2025 c1048576 o65535 <tipav +trsh b512-24576 w k2025-01-31 r2025-09-25 $0.1/0.4
google/gemini-2.5-flash-preview $0.15/0.6
google/gemini-2.5-flash-preview-09-2025 $0.3/2.5/0.075/0.383
google/gemini-2.5-flash-preview:thinking $0.15/3.5
google/gemini-2.5-pro c1048576 o65536 <tiavp +trsh b128-32768 k2025-01 r2025-06-17 $1.25/10/0.31/1.625
google/gemini-2.5-pro-preview c1048576 o65536 <pita +trsh b128-32768 k2025-01-31 r2025-06-05 $1.25/10/0.31/1.625
google/gemini-2.5-pro-preview-03-25 $1.25/10
google/gemini-2.5-pro-preview-05-06 c1048576 o65535 <tipav +trsh b128-32768 k2025-01-31 r2025-05-07 $1.25/10/0.31/1.625
google/gemini-3-flash-preview c1048576 o65535 <tivap +trsh eminimal,low,medium,high k2025-01 r2025-12-17 $0.5/3/0.05/0.08333333333333334
google/gemini-3-pro-image c65536 o32768 <it >it +trsh r2026-06-18 ~2/12/0.2/0.375
google/gemini-3-pro-image-preview c65536 o32768 <ti >ti +rsh -t k2025-01 r2025-11-20 $2/12/0.2/0.375
google/gemini-3.1-flash-image c131072 o32768 <it >it +rsh -t ehigh,minimal r2026-06-18 ~0.5/3
google/gemini-3.1-flash-image-preview c131072 o32768 <it >ti +rsh -t eminimal,high k2025-01 r2026-02-26 $0.5/3
google/gemini-3.1-flash-lite c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2025-01 r2026-05-07 $0.25/1.5/0.025/0.08333333333333334
google/gemini-3.1-flash-lite-image c65536 <it >it +rh -ts eminimal,high k2025-01-01 r2026-06-30 ~0.25/1.5
google/gemini-3.1-flash-lite-preview c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2025-01 r2026-03-03 $0.25/1.5/0.025/0.08333333333333334
google/gemini-3.1-pro-preview c1048576 o65536 <tivap +trsh elow,medium,high k2025-01 r2026-02-19 $2/12/0.2/0.375
google/gemini-3.1-pro-preview-customtools c1048576 o65536 <tivap +trsh elow,medium,high k2025-01 r2026-02-19 $2/12/0.2/0.375
google/gemini-3.5-flash c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2025-01 r2026-05-19 $1.5/9/0.15/0.08333333333333334
google/gemini-3.5-flash-lite c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2026-03 r2026-07-21 @2 ~0.3/2.5/0.03/0.083333
google/gemini-3.6-flash c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2026-03 r2026-07-21 @2 ~0.75/3.75/0.075/0.041667
google/gemini-3.7-flash c1048576 o65536 <tivap +trsh elow,medium,high k2026-03 r2026-08-13 @2 ~0.375/1.875/0.0375/0.020833
google/gemini-flash-1.5 $0.075/0.3
google/gemini-flash-1.5-8b $0.0375/0.15
google/gemini-pro $0.5/1.5
google/gemini-pro-1.5 $1.25/5
google/gemma-2-27b-it c8192 o2048 <t +sh -tr k2024-06-30 r2024-07-13 $0.8/0.8
google/gemma-2-9b-it $0.07/0.07
google/gemma-3-12b-it c131072 o16384 <ti +tsh -r k2024-08-31 r2025-03-13 $0.05/0.1
google/gemma-3-27b-it c131072 o16384 <ti +tsh -r k2024-08-31 r2025-03-12 @2 $0.1/0.2
google/gemma-3-4b-it c131072 o16384 <ti +sh -tr k2024-08-31 r2025-03-13 $0.02/0.04
google/gemma-3n-e4b-it c32768 o32768 <t +sh -tr k2024-08-31 r2025-05-20 $0.06/0.12
google/gemma-4-26b-a4b-it c262144 o262144 <itv +trsh w r2026-04-02 @2 $0.06/0.33
google/gemma-4-26b-a4b-it:free c131072 o32768 <itv +trsh w r2026-04-02 ~0/0
google/gemma-4-31b-it c262144 o262144 <itv +trsh w r2026-04-02 @2 $0.09/0.34/0.05
google/gemma-4-31b-it:free c262144 o8192 <itv +trh -s w r2026-04-02 ~0/0
google/lyria-3-clip-preview c1048576 o65536 <ti >ta +h -trs r2026-03-30
google/lyria-3-pro-preview c1048576 o65536 <ti >ta +h -trs r2026-03-30
google/palm-2-chat-bison $1/2
google/palm-2-codechat-bison $1/2
gpt-3.5-turbo-1106 $1/2
gpt-4-1106-preview $10/30
gpt-4.5-preview $75/150/37.5
gpt-4o:extended $6/18
grok-2-1212 $2/10
grok-2-vision-1212 $2/10
grok-3 $3/15/0.75
grok-3-mini $0.3/0.5/0.075
grok-beta $5/15
grok-vision-beta $5/15
gryphe/mythomax-l2-13b c4096 o4096 <t +sh -tr k2023-06-30 r2023-07-02 $0.065/0.065
hermes-2-pro-llama-3-8b $0.025/0.04
ibm-granite/granite-4.0-h-micro c131000 o131000 <t +h -trs r2025-10-20 $0.017/0.112
ibm-granite/granite-4.1-8b c131072 o131072 <t +tsh -r r2026-04-30 $0.05/0.1
inception/mercury-2 c128000 o50000 <t +trsh enone,low,medium,high r2026-03-04 $0.25/0.75/0.025
inclusionai/ling-2.6-1t c262144 o32768 <t +tsh -r r2026-04-23 $0.075/0.625/0.015
inclusionai/ling-2.6-flash c262144 o32768 <t +tsh -r r2026-04-21 $0.01/0.03/0.002
inclusionai/ling-3.0-flash c262144 o32768 <t +trh r2026-07-23 @2 ~0.021/0.063/0.0042
inclusionai/ring-2.6-1t c262144 o65536 <t +trh -s ehigh,xhigh r2026-05-08 $0.075/0.625/0.015
infermatic/mn-inferor-12b $0.8/1.2
inflection/inflection-3-pi c8000 o1024 <t +h -trs k2024-10-31 r2024-10-11 $2.5/10
inflection/inflection-3-productivity c8000 o1024 <t +h -trs k2024-10-31 r2024-10-11 $2.5/10
jamba-1.6-large $2/8
jamba-1.6-mini $0.2/0.4
jondurbin/airoboros-l2-70b $0.5/0.5
kwaipilot/kat-coder-air-v2.5 c256000 o80000 <t +tsh r2026-07-10 @2 ~0.15/0.6/0.03
kwaipilot/kat-coder-pro-v2 c256000 o80000 <t +tsh -r r2026-03-27 $0.3/1.2/0.06
kwaipilot/kat-coder-pro-v2.5 c256000 o80000 <t +tsh r2026-07-10 @2 ~0.74/2.96/0.15
l3-euryale-70b $1.48/1.48
latitudegames/wayfarer-large-70b-llama-3.3 $0.8/0.9
lfm-3b $0.02/0.02
lfm-40b $0.15/0.15
lfm-7b $0.01/0.01
liquid/lfm-2-24b-a2b c32768 o32768 <t +h -trs r2026-02-25 $0.03/0.12
liquid/lfm-2.5-1.2b-instruct:free c32768 o32768 <t +sh -tr k2025-06 r2026-01-20 ~0/0
liquid/lfm-2.5-1.2b-thinking:free c32768 o32768 <t +trsh k2025-06 r2026-01-20 ~0/0
liquid/lfm-2.5-2.6b:free c128000 o8192 <t +trsh r2026-08-11 @2 ~0/0
liquid/lfm-2.5-embedding-350m:free c512 <t +h r2026-08-18 @2
liquid/lfm-3b $0.02/0.02
liquid/lfm-40b $0.15/0.15
liquid/lfm-7b $0.01/0.01
llama-3-lumimaid-70b $4/6
llama-3-lumimaid-8b $0.2/1.25
llama-3.1-405b $2/2
llama-3.1-405b-instruct $0.8/0.8
llama-3.1-lumimaid-70b $2.5/3
llama-3.1-lumimaid-8b $0.2/1.25
llama-3.1-nemotron-70b-instruct $0.12/0.3
llama-3.1-nemotron-ultra-253b-v1 $0.6/1.8
llama-3.1-sonar-large-128k-online $1/1
llama-3.1-sonar-small-128k-online $0.2/0.2
llama-3.2-90b-vision-instruct $1.2/1.2
llama-3.3-nemotron-super-49b-v1 $0.13/0.4
llama-guard-2-8b $0.2/0.2
llama3.1-typhoon2-70b-instruct $0.88/0.88
llemma_7b $0.8/1.2
maestro-reasoning $0.9/3.3
magistral-medium-2506 $2/5
magistral-small-2506 $0.5/1.5
magnum-72b $4/6
magnum-v2-72b $3/3
mancer/weaver c8000 o2000 <t +sh -tr k2023-06-30 r2023-08-02 @2 $1.125/1.125
meituan/longcat-2.0 c1048756 o262144 <t +trh b- r2026-07-20 @2 ~0.3/1.2/0.006
mercury-coder-small-beta $0.25/1
meta-llama/llama-2-13b-chat $0.22/0.22
meta-llama/llama-2-70b-chat $0.9/0.9
meta-llama/llama-3-70b-instruct $0.3/0.4
meta-llama/llama-3-8b-instruct c8192 o8192 <t +sh -tr k2023-12-31 r2024-04-18 $0.03/0.06
meta-llama/llama-3.1-405b $2/2
meta-llama/llama-3.1-405b-instruct $0.8/0.8
meta-llama/llama-3.1-70b-instruct c131072 o16384 <t +tsh -r k2023-12-31 r2024-07-23 $0.1/0.28
meta-llama/llama-3.1-8b-instruct c131072 o16384 <t +tsh -r k2023-12-31 r2024-07-23 @2 $0.02/0.03
meta-llama/llama-3.2-11b-vision-instruct c131072 o16384 <ti +h -trs k2023-12-31 r2024-09-25 $0.049/0.049
meta-llama/llama-3.2-1b-instruct c60000 o60000 <t +h -trs k2023-12-31 r2024-09-25 $0.005/0.01
meta-llama/llama-3.2-3b-instruct c80000 o80000 <t +h -trs k2023-12-31 r2024-09-25 @2 $0.01/0.02
meta-llama/llama-3.2-3b-instruct:free c131072 o131072 <t +h -trs k2023-12-31 r2024-09-25 ~0/0
meta-llama/llama-3.2-90b-vision-instruct $0.9/0.9
meta-llama/llama-3.3-70b-instruct c131072 o16384 <t +tsh -r k2023-12 r2024-12-06 $0.05/0.24
meta-llama/llama-3.3-70b-instruct:free c65536 <t +th -rs k2023-12 r2024-12-06 ~0/0
meta-llama/llama-4-maverick c1048576 o16384 <ti +tsh -r k2024-08-31 r2025-04-05 @2 $0.15/0.6
meta-llama/llama-4-scout c327680 o16384 <ti +tsh -r k2024-08-31 r2025-04-05 $0.08/0.3
meta-llama/llama-guard-2-8b $0.2/0.2
meta-llama/llama-guard-3-8b $0.02/0.06
meta-llama/llama-guard-4-12b c163840 o16384 <it +h -trs k2024-08-31 r2025-04-30 $0.05/0.05
meta/muse-glimmer-30b c131072 o131072 <ti +trsh elow,medium,high,xhigh k2026-01-04 r2026-08-10 @2 ~0.35/1.5/0.04
meta/muse-spark-1.2 c1048576 o1048576 <tivpa +trsh eminimal,low,medium,high,xhigh r2026-08-05 @2 ~1.25/4.25/0.15
microsoft/phi-3-medium-128k-instruct $1/1
microsoft/phi-3-mini-128k-instruct $0.1/0.1
microsoft/phi-3.5-mini-128k-instruct $0.1/0.1
microsoft/phi-4 c16384 o16384 <t +sh -tr k2024-06-30 r2025-01-10 $0.07/0.14
microsoft/phi-4-mini-instruct $0.08/0.35
microsoft/phi-4-multimodal-instruct $0.05/0.1
microsoft/wizardlm-2-7b $0.07/0.07
microsoft/wizardlm-2-8x22b c65535 o8000 <t +h -trs k2024-04-30 r2024-04-16 $0.5/0.5
midnight-rose-70b $0.8/0.8
minimax-m1:extended $0.55/2.2
minimax/minimax-01 c1000192 o1000192 <ti +h -trs k2024-03-31 r2025-01-15 $0.2/1.1
minimax/minimax-m1 c1000000 o40000 <t +trh -s k2024-06-30 r2025-06-17 @2 $0.3/1.65
minimax/minimax-m2 c196608 o196608 <t +trsh r2025-10-27 @2 $0.255/1/0.03
minimax/minimax-m2-her c65536 o2048 <t +h -trs r2026-01-23 $0.3/1.2/0.03
minimax/minimax-m2.1 c196608 o196608 <t +trsh r2025-12-23 @2 $0.29/0.95/0.03
minimax/minimax-m2.5 c196608 o196608 <t +trsh r2026-02-12 @2 $0.15/0.9/0.05
minimax/minimax-m2.7 c196608 o196608 <t +trsh r2026-03-18 @2 $0.27/1.08/0.054
minimax/minimax-m3 c524288 o512000 <tiv +trsh r2026-06-01 $0.3/1.2/0.06
ministral-3b $0.04/0.04
ministral-8b $0.1/0.1
mistral-7b-instruct $0.028/0.054
mistral-7b-instruct-v0.1 $0.11/0.19
mistral-7b-instruct-v0.2 $0.2/0.2
mistral-medium $2.75/8.1
mistral-small $0.2/0.6
mistral-tiny $0.25/0.25
mistral/ministral-8b $0.1/0.1
mistralai/codestral-2501 $0.3/0.9
mistralai/codestral-2508 c256000 o256000 <tp +tsh -r k2025-03-31 r2025-08-01 $0.3/0.9/0.03
mistralai/codestral-mamba $0.25/0.25
mistralai/devstral-2512 c262144 o262144 <tp +tsh -r k2025-12 r2025-12-09 d2026-06-03 $0.4/2/0.04
mistralai/ministral-14b-2512 c262144 o262144 <ti +tsh -r r2025-12-02 $0.2/0.2/0.02
mistralai/ministral-3b $0.04/0.04
mistralai/ministral-3b-2512 c131072 o131072 <ti +tsh -r r2025-12-02 $0.1/0.1/0.01
mistralai/ministral-8b $0.1/0.1
mistralai/ministral-8b-2512 c262144 o262144 <ti +tsh -r r2025-12-02 $0.15/0.15/0.015
mistralai/mistral-7b-instruct $0.029/0.059
mistralai/mistral-7b-instruct-v0.1 $0.2/0.2
mistralai/mistral-7b-instruct-v0.2 $0.2/0.2
mistralai/mistral-large c128000 o128000 <tp +tsh -r k2024-11-30 r2024-02-26 $2/6
mistralai/mistral-large-2407 c131072 o131072 <tp +tsh -r k2024-03-31 r2024-11-19 $2/6
mistralai/mistral-large-2512 c262144 o262144 <tip +tsh -r k2024-11 r2024-11-01 $0.5/1.5/0.05
mistralai/mistral-medium $2.75/8.1
mistralai/mistral-medium-3 c131072 o131072 <tip +tsh -r k2025-03-31 r2025-05-07 $0.4/2
mistralai/mistral-medium-3-5 c262144 o262144 <tip +trsh enone,high r2026-04-30 $1.5/7.5
mistralai/mistral-medium-3.1 c131072 <tip +tsh -r k2025-06-30 r2025-08-13 $0.4/2/0.04
mistralai/mistral-nemo c131072 o131072 <t +tsh -r k2024-07 r2024-07-01 @2 $0.01/0.019
mistralai/mistral-saba c32768 o32768 <tp +tsh -r k2024-09-30 r2025-02-17 $0.2/0.6
mistralai/mistral-small $0.2/0.6
mistralai/mistral-small-24b-instruct-2501 c32768 o16384 <t +sh -tr k2023-10-31 r2025-01-30 $0.05/0.09
mistralai/mistral-small-2603 c262144 o262144 <ti +trsh enone,high k2025-06 r2026-03-16 $0.15/0.6/0.015
mistralai/mistral-small-3.1-24b-instruct c128000 o128000 <ti +h -trs k2023-10-31 r2025-03-17 $0.05/0.15
mistralai/mistral-small-3.2-24b-instruct c128000 o16384 <it +tsh -r k2023-10-31 r2025-06-20 @2 $0.075/0.2
mistralai/mistral-tiny $0.25/0.25
mistralai/mixtral-8x22b-instruct c65536 o65536 <tp +tsh -r k2024-01-31 r2024-04-17 $0.9/0.9
mistralai/mixtral-8x7b-instruct $0.24/0.24
mistralai/pixtral-12b $0.1/0.1
mistralai/pixtral-large-2411 $2/6
mistralai/voxtral-small-24b-2507 c32000 o32000 <tap +tsh -r r2025-10-30 $0.1/0.3/0.01
mixtral-8x7b-instruct $0.08/0.24
mn-celeste-12b $0.8/1.2
mn-inferor-12b $0.8/1.2
mn-starcannon-12b $0.8/1.2
moonshotai/kimi-k2 c131072 o100352 <t +th -rs k2024-12-31 r2025-07-11 $0.57/2.3
moonshotai/kimi-k2-0905 c262144 o100352 <t +tsh -r k2024-12-31 r2025-09-04 $0.6/2.5
moonshotai/kimi-k2-thinking c262144 o262144 <t +trsh k2024-08 r2025-11-06 @2 $0.6/2.5
moonshotai/kimi-k2.5 c256000 o256000 <ti +trsh k2025-01 r2026-01 @2 $0.4/1.9/0.09
moonshotai/kimi-k2.6 c262144 o262144 <ti +trsh k2025-01 r2026-04-21 @2 $0.68/3.41/0.34
moonshotai/kimi-k2.7-code c262144 o16384 <ti +trsh k2025-01 r2026-06-12 @2 $0.75/3.5/0.16
moonshotai/kimi-k3 c1048576 o1048576 <tiv +trsh elow,high,max w r2026-07-16 @2 $3/15/0.3
morph/morph-v3-fast c81920 o38000 <t +h -trs r2025-07-07 $0.8/1.2
morph/morph-v3-large c262144 o131072 <t +sh -tr r2025-07-07 $0.9/1.9
mythalion-13b $0.8/1.2
neversleep/llama-3-lumimaid-70b $3.375/4.5
neversleep/llama-3-lumimaid-8b $0.09375/0.75
neversleep/llama-3.1-lumimaid-70b $1.5/2.25
neversleep/llama-3.1-lumimaid-8b $0.09375/0.75
neversleep/noromaid-20b $0.75/1.5
nex-agi/nex-n2-mini c262144 o262144 <ti +trsh r2026-06-24 @2 ~0.025/0.1/0.0025
nex-agi/nex-n2-pro c262144 o262144 <ti +rh -ts r2026-06-08 ~0.25/1/0.025
noromaid-20b $1.25/2
nothingiisreal/mn-celeste-12b $0.8/1.2
nous-hermes-2-mixtral-8x7b-dpo $0.6/0.6
nousresearch/hermes-2-pro-llama-3-8b $0.025/0.04
nousresearch/hermes-3-llama-3.1-405b c131072 o16384 <t +sh -tr k2023-12-31 r2024-08-16 $0.7/0.8
nousresearch/hermes-3-llama-3.1-405b:free c131072 o131072 <t +h -trs k2023-12-31 r2024-08-16 ~0/0
nousresearch/hermes-3-llama-3.1-70b c131072 o16384 <t +sh -tr k2023-12-31 r2024-08-18 $0.12/0.3
nousresearch/hermes-4-405b c131072 o131072 <t +rh -ts w k2024-08-31 r2025-08-26 $1/3
nousresearch/hermes-4-70b c131072 o131072 <t +rh -ts w k2024-08-31 r2025-08-26 $0.13/0.4
nousresearch/nous-hermes-2-mixtral-8x7b-dpo $0.6/0.6
nousresearch/nous-hermes-llama2-13b $0.18/0.18
nvidia/llama-3.1-nemotron-70b-instruct $0.12/0.3
nvidia/llama-3.3-nemotron-super-49b-v1.5 c131072 o16384 <t +trh -s r2025-07-25 $0.4/0.4
nvidia/llama-nemotron-rerank-vl-1b-v2:free c10240 <ti +h r2026-06-09 @2
nvidia/nemotron-3-embed-1b:free c32768 <t +h r2026-07-16 @2
nvidia/nemotron-3-nano-30b-a3b c262144 o228000 <t +trsh r2025-12-15 @2 $0.05/0.2
nvidia/nemotron-3-nano-30b-a3b:free c256000 o256000 <t +trh -s r2025-12-15 ~0/0
nvidia/nemotron-3-nano-omni-30b-a3b-reasoning:free c256000 o65536 <tiva +trh -s b- r2026-04-28 ~0/0
nvidia/nemotron-3-super-120b-a12b c262144 o16384 <t +trsh elow,medium b- r2026-03-11 $0.09/0.45
nvidia/nemotron-3-super-120b-a12b:free c262144 o262144 <t +trsh elow,medium b- r2026-03-11 ~0/0
nvidia/nemotron-3-ultra-550b-a55b c262144 o16384 <t +trsh emedium,high b- r2026-06-04 @2 $0.5/2.5/0.15
nvidia/nemotron-3-ultra-550b-a55b:free c1000000 o65536 <t +trh -s emedium,high b- r2026-06-04 ~0/0
nvidia/nemotron-3.5-content-safety:free c128000 o8192 <ti +rh -ts r2026-06-04 ~0/0
nvidia/nemotron-3.5-lightning c1000000 o131072 <t +trsh w r2026-08-11 @2 ~0.08/0.2/0.04
nvidia/nemotron-3.5-lightning:free c1000000 o65536 <t +trh w r2026-08-11 @2 ~0/0
nvidia/nemotron-nano-12b-v2-vl:free c128000 o128000 <tiv +trh -s r2025-10-28 ~0/0
nvidia/nemotron-nano-9b-v2 $0.04/0.16
nvidia/nemotron-nano-9b-v2:free c128000 o128000 <t +trsh r2025-08-18 ~0/0
o1-mini $1.1/4.4/0.55
openai/chatgpt-4o-latest $5/15
openai/codex-mini $1.5/6/0.375
openai/gpt-3.5-turbo c16385 o4096 <t +tsh -r k2021-09-01 r2023-03-01 $0.5/1.5
openai/gpt-3.5-turbo-0613 c4095 <t +tsh -r k2021-09-30 r2024-01-25 $1/2
openai/gpt-3.5-turbo-1106 $1/2
openai/gpt-3.5-turbo-16k c16385 o4096 <t +tsh -r k2021-09-30 r2023-08-28 $3/4
openai/gpt-3.5-turbo-instruct c4095 <t +sh -tr k2021-09-30 r2023-09-28 $1.5/2
openai/gpt-4 c8191 o4096 <t +tsh -r k2023-11 r2023-11-06 $30/60
openai/gpt-4-1106-preview $10/30
openai/gpt-4-32k $60/120
openai/gpt-4-turbo c128000 o4096 <ti +tsh -r k2023-12 r2023-11-06 $10/30
openai/gpt-4-turbo-preview c128000 o4096 <t +tsh -r k2023-12-31 r2024-01-25 $10/30
openai/gpt-4.1 c1047576 o32768 <tip +tsh -r k2024-04 r2025-04-14 $2/8/0.5
openai/gpt-4.1-mini c1047576 o32768 <tip +tsh -r k2024-04 r2025-04-14 $0.4/1.6/0.1
openai/gpt-4.1-nano c1047576 o32768 <itp +tsh -r k2024-04 r2025-04-14 $0.1/0.4/0.025
openai/gpt-4.5-preview $75/150
openai/gpt-4o c128000 o16384 <tip +tsh -r k2023-09 r2024-05-13 @2 $2.5/10
openai/gpt-4o-2024-05-13 c128000 o4096 <tip +tsh -r k2023-09 r2024-05-13 $5/15
openai/gpt-4o-2024-08-06 c128000 o16384 <tip +tsh -r k2023-09 r2024-08-06 $2.5/10
openai/gpt-4o-2024-11-20 c128000 o16384 <tip +tsh -r k2023-09 r2024-11-20 $2.5/10
openai/gpt-4o-mini c128000 o16384 <tip +tsh -r k2023-09 r2024-07-18 $0.15/0.6/0.075
openai/gpt-4o-mini-2024-07-18 c128000 o16384 <tip +tsh -r k2023-10-31 r2024-07-18 $0.15/0.6/0.075
openai/gpt-4o-mini-search-preview c128000 o16384 <t +s -trh k2023-10-31 r2025-03-12 $0.15/0.6
openai/gpt-4o-search-preview c128000 o16384 <t +s -trh k2023-10-31 r2025-03-12 $2.5/10
openai/gpt-4o:extended $6/18
openai/gpt-5 c400000 i272000 o128000 <tip +trs -h eminimal,low,medium,high k2024-09-30 r2025-08-07 $1.25/10/0.125
openai/gpt-5-chat c128000 o16384 <pit +s -trh k2024-09-30 r2025-08-07 $1.25/10/0.125
openai/gpt-5-codex c400000 i272000 o128000 <ti +trs -h elow,medium,high k2024-09-30 r2025-09-15 $1.25/10/0.125
openai/gpt-5-image c400000 o128000 <itp >it +rsh -t k2024-10-01 r2025-10-14 $10/10/1.25
openai/gpt-5-image-mini c400000 o128000 <pit >it +rsh -t r2025-10-16 $2.5/2/0.25
openai/gpt-5-mini c400000 i272000 o128000 <tip +trs -h eminimal,low,medium,high k2024-05-30 r2025-08-07 $0.25/2/0.025
openai/gpt-5-nano c400000 i272000 o128000 <tip +trs -h eminimal,low,medium,high k2024-05-30 r2025-08-07 @2 $0.05/0.4/0.01
openai/gpt-5-pro c400000 o128000 <itp +trs -h ehigh k2024-09-30 r2025-10-06 $15/120
openai/gpt-5.1 c400000 i272000 o128000 <itp +trs -h enone,low,medium,high k2024-09-30 r2025-11-13 @2 $1.25/10/0.13
openai/gpt-5.1-chat c128000 o32000 <pit +ts -rh k2024-09-30 r2025-11-13 $1.25/10/0.13
openai/gpt-5.1-codex c400000 i272000 o128000 <ti +trs -h elow,medium,high k2024-09-30 r2025-11-13 $1.25/10/0.13
openai/gpt-5.1-codex-max c400000 o128000 <ti +trs -h elow,medium,high,xhigh k2024-09-30 r2025-11-13 $1.25/10/0.125
openai/gpt-5.1-codex-mini c400000 i272000 o100000 <ti +trs -h elow,medium,high k2024-09-30 r2025-11-13 @2 $0.25/2/0.025
openai/gpt-5.2 c400000 i272000 o128000 <pit +trs -h enone,low,medium,high,xhigh k2025-08-31 r2025-12-11 $1.75/14/0.175
openai/gpt-5.2-chat c128000 o16384 <pit +ts -rh k2025-08-31 r2025-12-10 $1.75/14/0.175
openai/gpt-5.2-codex c400000 i272000 o128000 <ti +trs -h elow,medium,high,xhigh k2025-08-31 r2025-12-11 $1.75/14/0.175
openai/gpt-5.2-pro c400000 i272000 o128000 <itp +trs -h emedium,high,xhigh k2025-08-31 r2025-12-11 $21/168
openai/gpt-5.3-chat c128000 o16384 <tip +ts -rh r2026-03-03 $1.75/14/0.175
openai/gpt-5.3-codex c400000 i272000 o128000 <tip +trs -h elow,medium,high,xhigh k2025-08-31 r2026-02-05 $1.75/14/0.175
openai/gpt-5.4 c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-05 $2.5/15/0.25;>272000:5/22.5/0.5
openai/gpt-5.4-image-2 c272000 o128000 <itp >it +rs -th enone,low,medium,high,xhigh r2026-04-21 $8/15/2
openai/gpt-5.4-mini c400000 i272000 o128000 <pit +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-17 $0.75/4.5/0.075
openai/gpt-5.4-nano c400000 i272000 o128000 <pit +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-17 $0.2/1.25/0.02
openai/gpt-5.4-pro c1050000 i922000 o128000 <tip +trs -h emedium,high,xhigh k2025-08-31 r2026-03-05 $30/180;>272000:60/270
openai/gpt-5.5 c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-12-01 r2026-04-23 $5/30/0.5;>272000:10/45/1
openai/gpt-5.5-pro c1050000 i922000 o128000 <tip +trs -h emedium,high,xhigh k2025-12-01 r2026-04-23 $30/180;>272000:60/270
openai/gpt-5.6-luna c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $0.2/1.2/0.02/0.25;>272000:0.4/1.8/0.04/0.5
openai/gpt-5.6-luna-pro c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 ~0.2/1.2/0.02/0.25;>272000:0.4/1.8/0.04/0.5
openai/gpt-5.6-sol c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $2/10/0.2/2.5;>272000:4/15/0.4/5
openai/gpt-5.6-sol-pro c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 ~2.5/15/0.25/3.125;>272000:5/22.5/0.5/6.25
openai/gpt-5.6-terra c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $2/12/0.2/2.5;>272000:4/18/0.4/5
openai/gpt-5.6-terra-pro c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 ~2/12/0.2/2.5;>272000:4/18/0.4/5
openai/gpt-6-luna c1050000 $0.1/0.5/0.01/0.125;>272000:0.2/0.75/0.02/0.25
openai/gpt-6-luna:batch c1050000 $0.05/0.25/0.005/0.0625;>272000:0.1/0.375/0.01/0.125
openai/gpt-6-sol c1050000 $2/10/0.2/2.5;>272000:4/15/0.4/5
openai/gpt-6-sol:batch c1050000 $1/5/0.1/1.25;>272000:2/7.5/0.2/2.5
openai/gpt-audio c128000 o16384 <ta >ta +tsh -r r2026-01-19 $2.5/10
openai/gpt-audio-mini c128000 o16384 <ta >ta +tsh -r r2026-01-19 $0.6/2.4
openai/gpt-chat-latest c400000 o128000 <tip +ts -rh r2026-05-05 $5/30/0.5
openai/gpt-oss-120b c131072 o131072 <t +trsh elow,medium,high r2025-08-05 @2 $0.039/0.18
openai/gpt-oss-120b:free c131072 o131072 <t +trh -s elow,medium,high r2025-08-05 ~0/0
openai/gpt-oss-20b c131072 o131072 <t +trsh elow,medium,high k2024-06-30 r2025-08-05 @2 $0.029/0.14
openai/gpt-oss-20b:free c131072 o32768 <t +trsh elow,medium,high k2024-06-30 r2025-08-05 ~0/0
openai/gpt-oss-safeguard-20b c131072 o65536 <t +trsh elow,medium,high r2025-10-29 $0.075/0.3/0.037
openai/o1 c200000 o100000 <tip +trs -h elow,medium,high k2023-09 r2024-12-05 $15/60/7.5
openai/o1-mini $1.1/4.4
openai/o1-pro c200000 o100000 <tip +rs -th k2023-09 r2025-03-19 $150/600
openai/o3 c200000 o100000 <tip +trs -h elow,medium,high k2024-05 r2025-04-16 $2/8/0.5
openai/o3-deep-research c200000 o100000 <itp +trsh k2024-05 r2024-06-26 $10/40/2.5
openai/o3-mini c200000 o100000 <tp +trs -h elow,medium,high k2024-05 r2024-12-20 $1.1/4.4/0.55
openai/o3-mini-high c200000 o100000 <tp +trs -h ehigh k2023-10-31 r2025-02-12 $1.1/4.4/0.55
openai/o3-pro c200000 o100000 <tpi +trs -h elow,medium,high k2024-05 r2025-06-10 $20/80
openai/o4-mini c200000 o100000 <itp +trs -h elow,medium,high k2024-05 r2025-04-16 $1.1/4.4/0.275
openai/o4-mini-deep-research c200000 o100000 <pit +trsh k2024-05 r2024-06-26 $2/8/0.5
openai/o4-mini-high c200000 o100000 <itp +trs -h ehigh k2024-06-30 r2025-04-16 $1.1/4.4/0.275
openchat/openchat-7b $0.07/0.07
openhands-lm-32b-v0.1 $2.6/3.4
openrouter/auto c2000000 o2000000 <tiapv >ti +trsh r2023-11-08
openrouter/auto-beta c2000000 <tiapv >ti +tsh r2026-07-17 @2
openrouter/bodybuilder c128000 o128000 <t -trsh r2025-12-05
openrouter/free c200000 o8000 <ti +trsh r2026-02-01 ~0/0
openrouter/fusion c1000000 o128000 <t -trsh r2026-06-13
openrouter/pareto-code c2000000 o200000 <t -trsh r2026-04-21
perceptron/perceptron-mk1 c32768 o8192 <tiv +rsh -t r2026-05-12 $0.15/1.5
perplexity/llama-3.1-sonar-large-128k-online $1/1
perplexity/llama-3.1-sonar-small-128k-online $0.2/0.2
perplexity/r1-1776 $2/8
perplexity/sonar c127072 o127072 <ti +h -trs r2025-01-27 $1/1
perplexity/sonar-deep-research c128000 o128000 <t +rh -ts r2025-03-07 $2/8;r3
perplexity/sonar-pro c200000 o8000 <ti +h -trs r2025-03-07 $3/15
perplexity/sonar-pro-search c200000 o8000 <ti +rsh -t r2025-10-30 ~3/15
perplexity/sonar-reasoning $1/5
perplexity/sonar-reasoning-pro c128000 o128000 <ti +rh -ts r2025-03-07 $2/8
phi-3-medium-128k-instruct $1/1
phi-3-mini-128k-instruct $0.1/0.1
phi-3.5-mini-128k-instruct $0.1/0.1
phi-4-multimodal-instruct $0.05/0.1
phi-4-reasoning-plus $0.07/0.35
pixtral-12b $0.1/0.1
pixtral-large-2411 $2/6
poolside/laguna-m.1 c262144 o32768 <t +trh -s r2026-04-28 ~0.2/0.4/0.1
poolside/laguna-m.1:free c262144 o32768 <t +trh -s r2026-04-28 ~0/0
poolside/laguna-s-2.1 c1048576 o131072 <t +trh r2026-07-21 @2 ~0.09/0.18/0.009
poolside/laguna-s-2.1:free c262144 o32768 <t +trh r2026-07-21 @2 ~0/0
poolside/laguna-xs-2.1 c262144 o32768 <t +trh r2026-07-02 @2 ~0.06/0.12/0.03
poolside/laguna-xs-2.1:free c262144 o32768 <t +trh r2026-07-02 @2 ~0/0
poolside/laguna-xs.2 c262144 o32768 <t +trh -s r2026-04-28 ~0.1/0.2/0.05
poolside/laguna-xs.2:free c262144 o32768 <t +trh -s r2026-04-28 ~0/0
prime-intellect/intellect-3 $0.2/1.1
pygmalionai/mythalion-13b $0.5625/1.125
qwen-2-72b-instruct $0.9/0.9
qwen-2.5-vl-7b-instruct $0.2/0.2
qwen-max $1.6/6.4/0.64
qwen-turbo $0.05/0.2/0.02
qwen-vl-max $0.8/3.2
qwen-vl-plus $0.21/0.63
qwen/qwen-2-72b-instruct $0.9/0.9
qwen/qwen-2.5-72b-instruct c32768 o16384 <t +tsh -r k2024-06-30 r2024-09-19 $0.12/0.39
qwen/qwen-2.5-7b-instruct c32768 o32768 <t +tsh -r k2024-06-30 r2024-10-16 @2 $0.04/0.1
qwen/qwen-2.5-coder-32b-instruct c32768 o32768 <t +h -trs k2024-06-30 r2024-11-11 $0.06/0.15
qwen/qwen-2.5-vl-72b-instruct $0.6/0.6
qwen/qwen-2.5-vl-7b-instruct $0.2/0.2
qwen/qwen-max $1.6/6.4
qwen/qwen-plus c1000000 o32768 <t +tsh -r k2024-04 r2024-01-25 $0.4/1.2/0.16
qwen/qwen-plus-2025-07-28 c1000000 o32768 <t +tsh -r k2025-03-31 r2025-09-08 $0.26/0.78
qwen/qwen-plus-2025-07-28:thinking c1000000 o32768 <t +trsh b1-81920 k2025-03-31 r2025-09-08 @2 $0.26/0.78//0.325
qwen/qwen-turbo $0.05/0.2
qwen/qwen-vl-max $0.8/3.2
qwen/qwen-vl-plus $0.21/0.63
qwen/qwen2.5-coder-7b-instruct $0.2/0.2
qwen/qwen2.5-vl-32b-instruct $0.9/0.9
qwen/qwen2.5-vl-72b-instruct c128000 o128000 <ti +sh -tr k2024-06-30 r2025-02-01 $0.7/0.7
qwen/qwen3-14b c40960 o40960 <t +trsh w k2025-03-31 r2025-04-28 @2 $0.06/0.24
qwen/qwen3-235b-a22b c131072 o8192 <t +trh -s b1-38912 w k2025-04 r2025-04 $0.13/0.6
qwen/qwen3-235b-a22b-2507 c262144 o16384 <t +tsh -r k2025-06-30 r2025-07-21 @2 $0.09/0.1
qwen/qwen3-235b-a22b-thinking-2507 c131072 <t +trsh k2025-06-30 r2025-07-25 @2 $0.1/0.1
qwen/qwen3-30b-a3b c40960 o16384 <t +trsh w k2025-03-31 r2025-04-28 @2 $0.08/0.29
qwen/qwen3-30b-a3b-instruct-2507 c128000 o32000 <t +tsh -r k2025-06-30 r2025-07-29 $0.04815/0.19305
qwen/qwen3-30b-a3b-thinking-2507 c131072 o131072 <t +trsh k2025-06-30 r2025-08-28 @2 $0.08/0.4
qwen/qwen3-32b c40960 o16384 <t +trsh w k2025-04 r2025-04 $0.1/0.3
qwen/qwen3-8b c40960 o8192 <t +trsh w k2025-03-31 r2025-04-28 @2 $0.035/0.138
qwen/qwen3-coder c262144 o65536 <t +tsh -r k2025-06-30 r2025-07-23 @2 $0.22/1.8
qwen/qwen3-coder-30b-a3b-instruct c160000 o32768 <t +tsh -r k2025-04 r2025-04 @2 $0.07/0.27
qwen/qwen3-coder-flash c1000000 o65536 <t +th -rs k2025-04 r2025-07-28 $0.195/0.975/0.039/0.24375
qwen/qwen3-coder-next c262144 o262144 <t +tsh -r r2026-02-04 @2 $0.11/0.8/0.07
qwen/qwen3-coder-plus c1000000 o65536 <t +tsh -r k2025-04 r2025-07-23 $0.65/3.25/0.13/0.8125
qwen/qwen3-coder:free c262000 o262000 <t +th -rs k2025-06-30 r2025-07-23 ~0/0
qwen/qwen3-max c262144 o32768 <t +tsh -r k2025-04 r2025-09-23 $1.2/6
qwen/qwen3-max-thinking c262144 o32768 <t +trsh b1-81920 r2026-02-09 $0.78/3.9
qwen/qwen3-next-80b-a3b-instruct c262144 o16384 <t +tsh -r k2025-04 r2025-09 $0.09/1.1
qwen/qwen3-next-80b-a3b-instruct:free c262144 o262144 <t +tsh -r k2025-04 r2025-09 ~0/0
qwen/qwen3-next-80b-a3b-thinking c131072 o32768 <t +trsh k2025-04 r2025-09 @2 $0.0975/0.78
qwen/qwen3-reranker-8b c40960 <t +sh r2026-08-13 @2
qwen/qwen3-vl-235b-a22b-instruct c262144 o16384 <ti +tsh -r k2025-03-31 r2025-09-23 @2 $0.2/0.88/0.11
qwen/qwen3-vl-235b-a22b-thinking c131072 o32768 <ti +trsh k2025-03-31 r2025-09-23 @2 $0.26/2.6
qwen/qwen3-vl-30b-a3b-instruct c131072 o32768 <ti +tsh -r k2025-03-31 r2025-10-06 $0.13/0.52
qwen/qwen3-vl-30b-a3b-thinking c131072 o32768 <ti +trsh k2025-03-31 r2025-10-06 @2 $0.13/1.56
qwen/qwen3-vl-32b-instruct c131072 o32768 <ti +tsh -r r2025-10-23 $0.104/0.416
qwen/qwen3-vl-8b-instruct c131072 o32768 <it +tsh -r r2025-10-14 @2 $0.08/0.5
qwen/qwen3-vl-8b-thinking c131072 o32768 <it +trsh r2025-10-14 @2 $0.117/1.365
qwen/qwen3.5-122b-a10b c262144 o262144 <tiv +trsh w r2026-02-23 $0.26/2.08
qwen/qwen3.5-27b c262144 o65536 <tiv +trsh w r2026-02-23 $0.195/1.56
qwen/qwen3.5-35b-a3b c262144 o81920 <tiv +trsh w r2026-02-23 @2 $0.14/1/0.05
qwen/qwen3.5-397b-a17b c131072 o64000 <tiv +trsh w r2026-02-15 @2 $0.39/2.34
qwen/qwen3.5-9b c262144 o262144 <tiv +trsh w r2026-02-23 $0.1/0.15
qwen/qwen3.5-flash-02-23 c1000000 o65536 <tiv +trsh b1-81920 w r2026-02-25 $0.065/0.26
qwen/qwen3.5-plus-02-15 c1000000 o65536 <tiv +trsh b1-81920 w k2025-04 r2026-02-16 $0.4/2.4
qwen/qwen3.5-plus-20260420 c1000000 o65536 <tiv +trsh b1-81920 w r2026-04-27 $0.3/1.8//0.375
qwen/qwen3.6-27b c262140 o262140 <tiv +trsh w r2026-04-22 @2 $0.289/2.4
qwen/qwen3.6-35b-a3b c262144 o262144 <tiv +trsh w r2026-04-17 @2 $0.14/1
qwen/qwen3.6-flash c1000000 o65536 <tiv +trsh b1-81920 w r2026-04-27 $0.1875/1.125//0.234375
qwen/qwen3.6-max-preview c262144 o65536 <t +trsh b1-131072 w k2025-04 r2026-04-20 @2 $1.04/6.24//1.3
qwen/qwen3.6-plus c1000000 o65536 <tiv +trsh b1-81920 w k2025-04 r2026-04-02 $0.325/1.95//0.40625
qwen/qwen3.7-flash c1000000 i991000 o65536 <tiv +trh b- r2026-07-15 @2 ~0.03/0.13/0.006/0.038;>32000:0.1/0.4/0.02/0.125;>256000:0.2/0.8/0.04/0.25
qwen/qwen3.7-max c1000000 o65536 <t +trsh b1-262144 w r2026-05-21 @2 $1.25/3.75/0.25/1.5625
qwen/qwen3.7-plus c1000000 o65536 <ti +trsh b1-262144 w k2025-04 r2026-06-02 $0.4/1.6/0.08/0.5
qwen/qwen3.8-2.4t-a95b c1048576 o262144 <t +trsh elow,medium,xhigh r2026-08-12 @2 ~2/6/0.25
qwen/qwen3.8-27b c262144 o131072 <tiv +trsh elow,medium,xhigh w r2026-08-14 @2 ~0.45/3.2/0.05
qwen/qwen3.8-max c1000000 o131072 <tiv +trsh eminimal,low,medium,high,xhigh r2026-08-03 @2 ~2/6/0.25/2.5
qwen/qwq-32b $0.15/0.2
qwen/qwq-32b-preview $0.2/0.2
qwen2.5-vl-32b-instruct $0.9/0.9
qwq-32b $0.15/0.2
qwq-32b-preview $0.2/0.2
r1-1776 $2/8
raifle/sorcererlm-8x22b $4.5/4.5
rekaai/reka-edge c16384 o16384 <itv +tsh -r r2026-03-20 $0.1/0.1
rekaai/reka-flash-3 c65536 o65536 <t +rsh -t k2025-01-31 r2025-03-12 $0.1/0.2
relace/relace-apply-3 c256000 o128000 <t -trsh r2025-09-26 $0.85/1.25
relace/relace-search c256000 o128000 <t +th -rs r2025-12-08 $1/3
sakana/fugu-ultra c1000000 o128000 <ti +trs -h emax,xhigh,high r2026-06-24 ~5/30/0.5
sakana/sakana-namazu c262144 o65536 <tip +trs -h enone,high r2026-08-03 @2 ~0.95/4/0.15
sao10k/fimbulvetr-11b-v2 $0.8/1.2
sao10k/l3-euryale-70b $1.48/1.48
sao10k/l3-lunaris-8b c8192 <t +sh -tr k2023-12-31 r2024-08-13 $0.02/0.05
sao10k/l3.1-70b-hanami-x1 c16000 o16000 <t +sh -tr k2023-12-31 r2025-01-08 $3/3
sao10k/l3.1-euryale-70b c131072 o16384 <t +tsh -r k2023-12-31 r2024-08-28 $0.7/0.8
sao10k/l3.3-euryale-70b c131072 o16384 <t +sh -tr k2023-12-31 r2024-12-18 $0.7/0.8
scb10x/llama3.1-typhoon2-70b-instruct $0.88/0.88
scb10x/llama3.1-typhoon2-8b-instruct $0.18/0.18
sonar-reasoning $1/5
sophosympatheia/midnight-rose-70b $0.8/0.8
sorcererlm-8x22b $4.5/4.5
spotlight $0.18/0.18
steelskull/l3.3-electra-r1-70b $0.7/0.95
stepfun/step-3.5-flash c262144 o65536 <t +trh -s k2025-01 r2026-01-29 $0.09/0.3/0.02
stepfun/step-3.7-flash c256000 o256000 <tiv +trsh elow,medium,high k2026-01-01 r2026-05-29 $0.2/1.15/0.04
switchpoint/router c131072 o131072 <t +rh -ts r2025-07-11 $0.85/3.4
tencent/hunyuan-a13b-instruct c131072 o131072 <t +rsh -t k2025-03-31 r2025-07-08 $0.14/0.57
tencent/hy3 c262144 o128000 <t +trsh enone,low,high r2026-07-06 @2 ~0.132/0.528/0.033
tencent/hy3-preview c262144 o262144 <t +trh -s enone,low,high r2026-04-20 @2 $0.063/0.21/0.021
thedrummer/anubis-pro-105b-v1 $0.8/1
thedrummer/cydonia-24b-v4.1 c131072 o131072 <t +sh -tr k2024-04-30 r2025-09-27 $0.3/0.5/0.15
thedrummer/rocinante-12b c32768 o32768 <t +h -trs k2024-04-30 r2024-09-30 $0.25/0.5
thedrummer/skyfall-36b-v2 c32768 o32768 <t +sh -tr k2024-06-30 r2025-03-10 $0.5/0.8
thedrummer/unslopnemo-12b c32768 o32768 <t +tsh -r k2024-04-30 r2024-11-08 $0.5/0.5
thinkingmachines/inkling c1048576 o262144 <tia +trh enone,minimal,low,medium,high,max r2026-07-15 @2 ~0.95/4.05/0.16
thinkingmachines/inkling-small c524288 o262144 <tia +trsh enone,minimal,low,medium,high,max r2026-07-30 @2 ~0.45/1.2/0.1
toppy-m-7b $0.8/1.2
undi95/remm-slerp-l2-13b c6144 o4096 <t +sh -tr k2023-06-30 r2023-07-22 $0.8/1.2
undi95/toppy-m-7b $0.07/0.07
upstage/solar-pro-3 c128000 o128000 <t +trsh r2026-01-27 $0.15/0.6/0.015
upstage/solar-pro4 c524288 o131072 <t +trsh r2026-08-10 @2 ~0.03/0.12/0.006
valkyrie-49b-v1 $0.5/0.8
virtuoso-medium-v2 $0.5/0.8
voyageai/rerank-2.5 c32000 <t r2026-07-27 @2
voyageai/rerank-2.5-lite c32000 <t r2026-07-27 @2
voyageai/voyage-4 c32000 <t r2026-07-27 @2 ~0.06
voyageai/voyage-4-large c32000 <t r2026-07-27 @2 ~0.12
voyageai/voyage-4-lite c32000 <t r2026-07-27 @2 ~0.02
voyageai/voyage-code-4 c32000 <t r2026-08-13 @2 ~0.12
voyageai/voyage-multimodal-3.5 c32000 <ti r2026-07-27 @2 ~0.12
writer/palmyra-x5 c1040000 o8192 <t +h -trs r2026-01-21 $0.6/6
x-ai/grok-2-1212 $2/10
x-ai/grok-2-vision-1212 $2/10
x-ai/grok-3-beta $3/15
x-ai/grok-3-mini-beta $0.3/0.5
x-ai/grok-4-fast c2000000 $0.2/0.5/0.05;>128000:0.4/1/0.05
x-ai/grok-4.20 c2000000 o2000000 <tip +trsh k2025-09-01 r2026-03-31 $1.25/2.5/0.2
x-ai/grok-4.20-multi-agent c2000000 o2000000 <tip +rsh -t elow,high k2025-09-01 r2026-03-31 $2/6/0.2
x-ai/grok-4.3 c1000000 o1000000 <tip +trsh enone,low,medium,high r2026-04-17 $1.25/2.5/0.2
x-ai/grok-4.5 c500000 o500000 <tip +trsh elow,medium,high r2026-07-08 @2 ~2/6/0.3;>200000:4/12/0.6
x-ai/grok-4.6 c500000 o500000 <tip +trsh elow,medium,high,xhigh k2026-02-01 r2026-08-12 @2 ~2/6/0.5;>200000:4/12/1
x-ai/grok-beta $5/15
x-ai/grok-build-0.1 c256000 o256000 <ti +trsh r2026-04-16 $1/2/0.2
x-ai/grok-code-fast-1 c256000 $0.2/1.5/0.02
x-ai/grok-vision-beta $5/15
xiaomi/mimo-v2-flash $0.1/0.3/0.01
xiaomi/mimo-v2.5 c32000 <tiav +trsh w k2024-12 r2026-04-22 @2 $0.14/0.28/0.0028
xiaomi/mimo-v2.5-pro c1048576 o131072 <t +trsh w k2024-12 r2026-04-22 $0.435/0.87/0.0036
xwin-lm/xwin-lm-70b $3.75/3.75
yi-large $3/3
z-ai/glm-4.5 c131072 o98304 <t +trh -s w k2025-04 r2025-07-28 $0.6/2.2/0.11
z-ai/glm-4.5-air c131072 o98304 <t +trh -s w k2025-04 r2025-07-28 $0.125/0.85/0.06
z-ai/glm-4.5v c65536 o16384 <ti +trh -s w k2025-04 r2025-08-11 $0.6/1.8/0.11
z-ai/glm-4.6 c202752 o131072 <t +trsh k2025-04 r2025-09-30 @2 $0.43/1.74/0.08
z-ai/glm-4.6v c131072 o32768 <tiv +trh -s k2025-04 r2025-12-08 $0.3/0.9/0.05
z-ai/glm-4.7 c202752 o131072 <t +trsh k2025-04 r2025-12-22 $0.4/1.75/0.08
z-ai/glm-4.7-flash c202752 o16384 <t +trsh k2025-04 r2026-01-19 $0.06/0.4/0.01
z-ai/glm-5 c202752 o128000 <t +trsh r2026-02-12 $0.6/1.92/0.12
z-ai/glm-5-turbo c262144 o131072 <t +trh -s r2026-03-16 $1.2/4/0.24
z-ai/glm-5.1 c65536 <t +trsh r2026-04-07 @2 $0.98/3.08/0.182
z-ai/glm-5.2 c1048576 o32768 <t +trsh ehigh,xhigh r2026-06-13 @2 $1.4/4.4/0.26
z-ai/glm-5.2:free c256000 o256000 <t +trsh ehigh,xhigh w r2026-06-13 @2 ~0/0
z-ai/glm-5.3 c1048576 o131072 <t +trh elow,high,max r2026-08-14 @2 $1.4/4.4/0.26
z-ai/glm-5.3-flash c1310720 $0.075/0.25/0.015
z-ai/glm-5v-turbo c202752 o131072 <itv +trh -s r2026-04-01 ~1.2/4/0.24
~anthropic/claude-fable-latest c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max r2026-06-09 $10/50/1/12.5
~anthropic/claude-haiku-latest c200000 o64000 <tip +trsh b1024-63999 w r2026-04-27 $1/5/0.1/1.25
~anthropic/claude-opus-latest c1000000 o128000 <tip +trs -h elow,medium,high,xhigh,max w r2026-04-21 @3 $4/20/0.2/5
~anthropic/claude-sonnet-latest c1000000 o128000 <tip +trs -h elow,medium,high,max b1024-127999 w r2026-04-27 $3/15/0.3/3.75
~deepseek/deepseek-v4-flash-latest c1310720 o262144 <t +trsh elow,high,max w r2026-08-01 @2 ~0.0765/0.153/0.0153
~google/gemini-flash-latest c1048576 o65536 <tivpa +trsh eminimal,low,medium,high k2025-01-01 r2026-04-27 @2 $1.5/9/0.15/0.08333333333333334
~google/gemini-pro-latest c1048576 o65536 <apitv +trsh elow,medium,high r2026-04-27 $2/12/0.2/0.375
~moonshotai/kimi-latest c262144 o262144 <ti +trsh r2026-04-27 @2 $0.68/3.41/0.34
~openai/gpt-latest c1050000 o128000 <pit +trs -h enone,low,medium,high,xhigh k2025-12-01 r2026-04-27 @2 $5/30/0.5
~openai/gpt-mini-latest c400000 o128000 <pit +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-04-27 $0.75/4.5/0.075
~x-ai/grok-latest c500000 <tip +trsh elow,medium,high,xhigh r2026-07-08 @2 ~2/6/0.5;>200000:4/12/1
`;
