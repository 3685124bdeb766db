// What is known of the models of novita.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
baichuan/baichuan-m2-32b c131072 o131072 <t +h -trs k2024-12 r2025-08-13 ~0.07/0.07
baidu/ernie-4.5-21B-a3b c120000 o8000 <t +th -r k2025-03 r2025-06-30 ~0.07/0.28
baidu/ernie-4.5-21B-a3b-thinking c131072 o65536 <t +rh -t k2025-03 r2025-09-19 ~0.07/0.28
baidu/ernie-4.5-300b-a47b-paddle c123000 o12000 <t +sh -tr r2025-06-30 ~0.28/1.1
baidu/ernie-4.5-vl-28b-a3b c30000 o8000 <ti +trh r2025-06-30 ~0.14/0.56
baidu/ernie-4.5-vl-28b-a3b-thinking c131072 o65536 <tiv +trsh r2025-11-26 ~0.39/0.39
baidu/ernie-4.5-vl-424b-a47b c123000 o16000 <ti +rh -t r2025-06-30 ~0.42/1.25
cognitivecomputations/dolphin-mixtral-8x22b $0.9/0.9
deepseek/deepseek-ocr c8192 o8192 <ti +sh -tr r2025-10-24 ~0.03/0.03
deepseek/deepseek-ocr-2 c8192 o8192 <ti -tr r2026-01-27 ~0.03/0.03
deepseek/deepseek-prover-v2-671b c160000 o160000 <t +h -tr r2025-04-30 ~0.7/2.5
deepseek/deepseek-r1 c64000 $4/4
deepseek/deepseek-r1-0528 c163840 o32768 <t +trsh k2024-07 r2025-05-28 ~0.7/2.5/0.35
deepseek/deepseek-r1-0528-qwen3-8b c128000 o32000 <t +rh -t r2025-05-29 ~0.06/0.09
deepseek/deepseek-r1-distill-llama-70b c8192 o8192 <t +rsh -t r2025-01-27 $0.8/0.8
deepseek/deepseek-r1-distill-llama-8b $0.04/0.04
deepseek/deepseek-r1-distill-qwen-14b c32768 o16384 <t +h -tr r2025-01-20 $0.15/0.15
deepseek/deepseek-r1-distill-qwen-32b c64000 o32000 <t +h -tr r2025-01-20 $0.3/0.3
deepseek/deepseek-r1-turbo c64000 o16000 <t +trh r2025-03-05 ~0.7/2.5
deepseek/deepseek-v3-0324 c163840 o163840 <t +tsh -r k2024-07 r2025-03-25 ~0.27/1.12/0.135
deepseek/deepseek-v3-turbo c64000 o16000 <t +th -r r2025-03-05 ~0.4/1.3
deepseek/deepseek-v3.1 c131072 o32768 <t +trsh w r2025-08-21 ~0.27/1/0.135
deepseek/deepseek-v3.1-terminus c131072 o32768 <t +trsh w r2025-09-22 ~0.27/1/0.135
deepseek/deepseek-v3.2 c163840 o65536 <t +trsh w r2025-12-01 ~0.269/0.4/0.1345
deepseek/deepseek-v3.2-exp c163840 o65536 <t +trsh w r2025-09-29 ~0.27/0.41
deepseek/deepseek-v4-flash c1048576 o393216 <t +trsh eminimal,low,medium,high,xhigh w k2025-05 r2026-04-24 ~0.14/0.28/0.028
deepseek/deepseek-v4-pro c1048576 o393216 <t +trsh elow,medium,high,xhigh w k2025-05 r2026-04-24 ~1.69/3.38/0.13
deepseek/deepseek_v3 c64000 $0.89/0.89
google/gemma-2-9b-it $0.08/0.08
google/gemma-3-12b-it c131072 o8192 <ti +h -tr r2025-03-13 ~0.05/0.1
google/gemma-3-27b-it c98304 o16384 <ti +h -tr r2025-03-25 ~0.119/0.2
google/gemma-4-26b-a4b-it c262144 o131072 <ti +trsh w r2026-04-02 ~0.13/0.4
google/gemma-4-31b-it c262144 o131072 <ti +trsh w r2026-04-02 ~0.14/0.4
gryphe/mythomax-l2-13b c4096 o3200 <t +h -tr r2024-04-25 $0.09/0.09
inclusionai/ling-2.6-1t c262144 o32768 <t +tsh -r r2026-04-23 ~0.3/2.5/0.06
inclusionai/ling-2.6-flash c262144 o32768 <t +tsh -r r2026-04-24 ~0.1/0.3/0.02
inclusionai/ring-2.6-1t c262144 o65536 <t +trsh r2026-05-08 ~0.3/2.5/0.06
jondurbin/airoboros-l2-70b $0.5/0.5
kwaipilot/kat-coder-pro c256000 o128000 <t +tsh -r r2026-01-05 ~0.3/1.2/0.06
meta-llama/llama-3-70b-instruct c8192 o8000 <t +sh -tr r2024-04-25 $0.51/0.74
meta-llama/llama-3-8b-instruct c8192 o8192 <t +h -tr r2024-04-25 $0.04/0.04
meta-llama/llama-3.1-70b-instruct $0.34/0.39
meta-llama/llama-3.1-8b-instruct c16384 o16384 <t +h -tr r2024-07-24 $0.05/0.05
meta-llama/llama-3.1-8b-instruct-bf16 $0.06/0.06
meta-llama/llama-3.2-11b-vision-instruct $0.06/0.06
meta-llama/llama-3.2-1b-instruct c131000 $0.02/0.02
meta-llama/llama-3.2-3b-instruct c32768 o32000 <t +h -tr r2024-09-18 $0.03/0.05
meta-llama/llama-3.3-70b-instruct c131072 o120000 <t +th -r k2023-12 r2024-12-07 $0.39/0.39
meta-llama/llama-4-maverick-17b-128e-instruct-fp8 c1048576 o8192 <ti +h -tr r2025-04-06 ~0.27/0.85
meta-llama/llama-4-scout-17b-16e-instruct c131072 o131072 <ti +h -tr r2025-04-06 ~0.18/0.59
microsoft/wizardlm-2-8x22b c65535 o8000 <t +h -tr r2024-04-24 $0.62/0.62
minimax/minimax-m2 c204800 o131072 <t +trh r2025-10-27 ~0.3/1.2/0.03
minimax/minimax-m2.1 c204800 o131072 <t +tsh -r r2025-12-23 ~0.3/1.2/0.03
minimax/minimax-m2.5 c204800 o131100 <t +trsh r2026-02-12 ~0.3/1.2/0.03
minimax/minimax-m2.5-highspeed c204800 o131100 <t +trsh r2026-02-12 ~0.6/2.4/0.03
minimax/minimax-m2.7 c204800 o131072 <t +trsh r2026-03-18 ~0.3/1.2/0.06
minimax/minimax-m2.7-highspeed c204800 o131072 <t +trsh r2026-03-18 ~0.6/2.4/0.06/0.375
minimaxai/minimax-m1-80k c1000000 o40000 <t +trh r2025-06-17 ~0.55/2.2
mistralai/mistral-7b-instruct $0.059/0.059
mistralai/mistral-nemo c60288 o16000 <t +sh -tr r2024-07-30 $0.17/0.17
moonshotai/kimi-k2-0905 c262144 o262144 <t +tsh -r k2024-10 r2025-09-05 ~0.6/2.5
moonshotai/kimi-k2-instruct c131072 o32768 <t +th -r r2025-07-11 ~0.57/2.3
moonshotai/kimi-k2-thinking c262144 o262144 <t +trsh r2025-11-07 ~0.6/2.5/0.15
moonshotai/kimi-k2.5 c262144 o262144 <tiv +trsh w k2025-01 r2026-01-27 ~0.6/3/0.1
moonshotai/kimi-k2.6 c262144 o262144 <tiv +trsh w k2025-01 r2026-04-21 ~0.95/4/0.16
nousresearch/hermes-2-pro-llama-3-8b c8192 o8192 <t +sh -tr r2024-06-27 $0.14/0.14
nousresearch/nous-hermes-llama2-13b c4096 $0.17/0.17
openai/gpt-oss-120b c131072 o32768 <ti +trsh elow,medium,high r2025-08-06 ~0.05/0.25
openai/gpt-oss-20b c131072 o32768 <ti +rsh -t elow,medium,high r2025-08-06 ~0.04/0.15
openchat/openchat-7b c4096 $0.06/0.06
paddlepaddle/paddleocr-vl c16384 o16384 <ti +h -tr r2025-10-22 ~0.02/0.02
qwen/qwen-2-7b-instruct c32768 $0.054/0.054
qwen/qwen-2-vl-72b-instruct c32768 $0.45/0.45
qwen/qwen-2.5-72b-instruct c32000 o8192 <t +tsh -r k2024-04 r2024-10-15 $0.38/0.4
qwen/qwen-mt-plus c16384 o8192 <t +h -tr r2025-09-03 ~0.25/0.75
qwen/qwen2.5-7b-instruct c32000 o32000 <t +tsh -r r2025-04-16 ~0.07/0.07
qwen/qwen2.5-vl-72b-instruct c32768 o32768 <tiv +h -tr r2025-03-25 ~0.8/0.8
qwen/qwen3-235b-a22b-fp8 c40960 o20000 <t +rh -t r2025-04-29 ~0.2/0.8
qwen/qwen3-235b-a22b-instruct-2507 c131072 o16384 <t +tsh -r k2025-04 r2025-07-22 ~0.09/0.58
qwen/qwen3-235b-a22b-thinking-2507 c131072 o32768 <t +trh k2025-04 r2025-07-25 ~0.3/3
qwen/qwen3-30b-a3b-fp8 c40960 o20000 <t +rh -t r2025-04-29 ~0.09/0.45
qwen/qwen3-32b-fp8 c40960 o20000 <t +rh -t r2025-04-29 ~0.1/0.45
qwen/qwen3-4b-fp8 c128000 o20000 <t +rh -t r2025-04-29 ~0.03/0.03
qwen/qwen3-8b-fp8 c128000 o20000 <t +rh -t r2025-04-29 ~0.035/0.138
qwen/qwen3-coder-30b-a3b-instruct c160000 o32768 <t +tsh -r r2025-10-09 ~0.07/0.27
qwen/qwen3-coder-480b-a35b-instruct c262144 o65536 <t +tsh -r k2025-04 r2025-07-23 ~0.3/1.3
qwen/qwen3-coder-next c262144 o65536 <t +tsh -r r2026-02-03 ~0.2/1.5
qwen/qwen3-max c262144 o65536 <t +tsh -r k2025-04 r2025-09-24 ~2.11/8.45
qwen/qwen3-next-80b-a3b-instruct c131072 o32768 <t +tsh -r r2025-09-10 ~0.15/1.5
qwen/qwen3-next-80b-a3b-thinking c131072 o32768 <t +trsh r2025-09-10 ~0.15/1.5
qwen/qwen3-omni-30b-a3b-instruct c65536 o16384 <tvai >ta +tsh -r k2024-04 r2025-09-24 ~0.25/0.97
qwen/qwen3-omni-30b-a3b-thinking c65536 o16384 <tavi +trsh r2025-09-24 ~0.25/0.97
qwen/qwen3-vl-235b-a22b-instruct c131072 o32768 <tiv +tsh -r r2025-09-24 ~0.3/1.5
qwen/qwen3-vl-235b-a22b-thinking c131072 o32768 <tiv +rh -t r2025-09-24 ~0.98/3.95
qwen/qwen3-vl-30b-a3b-instruct c131072 o32768 <tvi +tsh -r r2025-10-11 ~0.2/0.7
qwen/qwen3-vl-30b-a3b-thinking c131072 o32768 <tiv +tsh -r r2025-10-11 ~0.2/1
qwen/qwen3-vl-8b-instruct c131072 o32768 <tiv +tsh -r r2025-10-17 ~0.08/0.5
qwen/qwen3.5-122b-a10b c262144 o65536 <tiv +trsh w r2026-02-26 ~0.4/3.2
qwen/qwen3.5-27b c262144 o65536 <tiv +trsh w r2026-02-26 ~0.3/2.4
qwen/qwen3.5-35b-a3b c262144 o65536 <tiv +trsh w r2026-02-26 ~0.25/2
qwen/qwen3.5-397b-a17b c262144 o64000 <tiv +trsh w r2026-02-17 ~0.6/3.6
qwen/qwen3.7-max c1000000 o65536 <t +trsh w r2026-05-21 ~1.25/3.75/0.125/1.5625
sao10K/L3-8B-stheno-v3.2 c8192 <t +th -r r2024-11-29 $0.05/0.05
sao10K/l3-70b-euryale-v2.1 c8192 o8192 <t +th -r r2024-06-18 $1.48/1.48
sao10K/l3-8b-lunaris c8192 o8192 <t +sh -tr r2024-11-28 $0.05/0.05
sao10K/l31-70b-euryale-v2.2 c8192 o8192 <t +th -r r2024-09-19 $1.48/1.48
sophosympatheia/midnight-rose-70b $0.8/0.8
teknium/openhermes-2.5-mistral-7b c4096 $0.17/0.17
xiaomimimo/mimo-v2-flash c262144 o32000 <t +trsh k2024-12 r2025-12-19 ~0.1/0.3/0.3
xiaomimimo/mimo-v2-pro c1048576 o131072 <t +trsh k2024-12 r2026-03-18 ~2/6/0.4;>256000:2/6/0.4
xiaomimimo/mimo-v2.5-pro c1048576 o131072 <t +trsh k2024-12 r2026-04-22 ~2/6/0.4;>256000:2/6/0.4
zai-org/autoglm-phone-9b-multilingual c65536 o65536 <ti +h -tr r2025-12-10 ~0.035/0.138
zai-org/glm-4.5 c131072 o98304 <t +trh w r2025-07-28 ~0.6/2.2/0.11
zai-org/glm-4.5-air c131072 o98304 <t +trh w k2025-04 r2025-10-13 ~0.13/0.85
zai-org/glm-4.5v c65536 o16384 <tvi +trsh w k2025-04 r2025-08-11 ~0.6/1.8/0.11
zai-org/glm-4.6 c204800 o131072 <t +trsh w r2025-09-30 ~0.55/2.2/0.11
zai-org/glm-4.6v c131072 o32768 <tvi +trsh w k2025-04 r2025-12-08 ~0.3/0.9/0.055
zai-org/glm-4.7 c204800 o131072 <t +trsh w r2025-12-22 ~0.6/2.2/0.11
zai-org/glm-4.7-flash c200000 o128000 <t +trsh w k2025-04 r2026-01-19 ~0.07/0.4/0.01
zai-org/glm-5 c202800 o131072 <t +trsh w r2026-02-11 ~1/3.2/0.2
zai-org/glm-5.1 c204800 o131072 <t +trsh w r2026-03-27 ~1.4/4.4/0.26
zai-org/glm-5.2 c1048576 o131072 <t +trsh enone,high,max r2026-06-13 ~1.4/4.4/0.26
`;
