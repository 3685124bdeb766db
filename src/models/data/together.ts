// What is known of the models of together.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
Austism/chronos-hermes-13b $0.3/0.3
Gryphe/MythoMax-L2-13b $0.3/0.3
LiquidAI/LFM2-24B-A2B c32768 o32768 <t +h -tr r2026-02-25 ~0.03/0.12
MiniMaxAI/MiniMax-M2.5 c204800 o131072 <t +trh r2026-02-12 d2026-06-10 ~0.3/1.2/0.06
MiniMaxAI/MiniMax-M2.7 c202752 o131072 <t +trsh r2026-03-18 ~0.3/1.2/0.06
MiniMaxAI/MiniMax-M3 c524288 o250000 <ti +trsh r2026-06-12 ~0.3/1.2/0.06
Nexusflow/NexusRaven-V2-13B $0.3/0.3
NousResearch/Nous-Capybara-7B-V1p9 $0.2/0.2
NousResearch/Nous-Hermes-2-Mixtral-8x7B-DPO $0.9/0.9
NousResearch/Nous-Hermes-2-Mixtral-8x7B-SFT $0.9/0.9
NousResearch/Nous-Hermes-2-Yi-34B $0.8/0.8
NousResearch/Nous-Hermes-Llama2-13b $0.225/0.225
NousResearch/Nous-Hermes-llama-2-7b $0.2/0.2
Open-Orca/Mistral-7B-OpenOrca $0.2/0.2
Qwen/Qwen1.5-0.5B $0.1/0.1
Qwen/Qwen1.5-1.8B $0.1/0.1
Qwen/Qwen1.5-14B $0.3/0.3
Qwen/Qwen1.5-4B $0.1/0.1
Qwen/Qwen1.5-72B $0.9/0.9
Qwen/Qwen1.5-7B $0.2/0.2
Qwen/Qwen2.5-7B-Instruct-Turbo c32768 o32768 <t +tsh -r r2024-09-19 ~0.3/0.3
Qwen/Qwen3-235B-A22B-Instruct-2507-tput c262144 o262144 <t +th -r k2025-07 r2025-07-25 ~0.2/0.6
Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8 c262144 o262144 <t +th -r k2025-04 r2025-07-23 d2026-06-10 ~2/2
Qwen/Qwen3-Coder-Next-FP8 c262144 o262144 <t +th -r k2026-02-03 r2026-02-03 d2026-06-10 ~0.5/1.2
Qwen/Qwen3.5-397B-A17B c262144 o130000 <ti +trh w r2026-02-16 ~0.6/3.6
Qwen/Qwen3.5-9B c262144 o65536 <ti +trsh w r2026-03-03 ~0.17/0.25
Qwen/Qwen3.6-Plus c1000000 o500000 <t +trh w r2026-04-30 ~0.5/3
Qwen/Qwen3.7-Max c1000000 o500000 <t +th -r r2026-05-21 ~1.25/3.75
Undi95/ReMM-SLERP-L2-13B $0.3/0.3
Undi95/Toppy-M-7B $0.2/0.2
WizardLM/WizardLM-13B-V1.2 $0.3/0.3
allenai/OLMo-7B $0.2/0.2
codellama/CodeLlama-13b-Instruct-hf $0.225/0.225
codellama/CodeLlama-34b-Instruct-hf $0.776/0.776
codellama/CodeLlama-70b-Instruct-hf $0.9/0.9
codellama/CodeLlama-7b-Instruct-hf $0.2/0.2
deepcogito/cogito-v2-1-671b c163840 o163840 <t +rh -t w r2025-11-13 ~1.25/1.25
deepseek-ai/DeepSeek-R1 c163839 o163839 <t +rh -t k2024-07 r2025-01-20 d2026-06-10 ~3/7
deepseek-ai/DeepSeek-V3 c131072 o131072 <t +th -r k2024-07 r2024-12-26 d2026-06-10 ~1.25/1.25
deepseek-ai/DeepSeek-V3-1 c131072 o131072 <t +trh w k2025-08 r2025-08-21 d2026-06-10 ~0.6/1.7
deepseek-ai/DeepSeek-V4-Pro c512000 o384000 <t +trsh ehigh,max w r2026-04-24 ~1.74/3.48/0.2
deepseek-ai/deepseek-coder-33b-instruct $0.8/0.8
essentialai/Rnj-1-Instruct c32768 o32768 <t +th -r k2024-10 r2025-12-05 ~0.15/0.15
garage-bAInd/Platypus2-70B-instruct $0.9/0.9
google/gemma-2b $0.1/0.1
google/gemma-3n-E4B-it c32768 o32768 <t +sh -tr r2025-05-20 ~0.06/0.12
google/gemma-4-31B-it c262144 o131072 <ti +trsh k2025-01 r2026-04-07 ~0.39/0.97
google/gemma-7b $0.2/0.2
lmsys/vicuna-13b-v1.5 $0.3/0.3
lmsys/vicuna-7b-v1.5 $0.2/0.2
meta-llama/Llama-2-13b-chat-hf $0.225/0.225
meta-llama/Llama-2-70b-chat-hf $0.9/0.9
meta-llama/Llama-2-7b-chat-hf $0.2/0.2
meta-llama/Llama-3-70b-chat-hf $0.9/0.9
meta-llama/Llama-3-8b-chat-hf $0.2/0.2
meta-llama/Llama-3.3-70B-Instruct-Turbo c131072 o131072 <t +th -r k2023-12 r2024-12-06 $0.88/0.88
meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8 $0.27/0.85
meta-llama/Llama-4-Scout-17B-16E-Instruct $0.18/0.59
meta-llama/Meta-Llama-3-70B-Instruct-Lite $0.54/0.54
meta-llama/Meta-Llama-3-70B-Instruct-Turbo $0.88/0.88
meta-llama/Meta-Llama-3-8B-Instruct-Lite c8192 o8192 <t +h -tr r2024-04-18 $0.1/0.1
meta-llama/Meta-Llama-3-8B-Instruct-Turbo $0.18/0.18
meta-llama/Meta-Llama-3.1-405B-Instruct-Turbo $3.5/3.5
meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo $0.88/0.88
meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo $0.18/0.18
meta-llama/Meta-Llama-3.3-70B-Instruct-Turbo $0.88/0.88
microsoft/WizardLM-2-8x22B $1.2/1.2
microsoft/phi-2 $0.1/0.1
mistralai/Mistral-7B-Instruct-v0.1 $0.2/0.2
mistralai/Mistral-7B-Instruct-v0.2 $0.2/0.2
mistralai/Mistral-7B-v0.1 $0.2/0.2
mistralai/Mixtral-8x22B-Instruct-v0.1 $2.4/2.4
mistralai/Mixtral-8x7B-Instruct-v0.1 $0.9/0.9
mistralai/Mixtral-8x7B-v0.1 $0.9/0.9
moonshotai/Kimi-K2.5 c262144 o262144 <ti +trh w k2026-01 r2026-01-27 d2026-06-10 ~0.5/2.8
moonshotai/Kimi-K2.6 c262144 o131000 <tiv +trsh w k2025-01 r2026-04-21 ~1.2/4.5/0.2
moonshotai/Kimi-K2.7-Code c262144 o131072 <t +trsh r2026-06-14 ~0.95/4/0.19
nvidia/nemotron-3-ultra-550b-a55b c512300 o512300 <t +trsh w r2026-06-04 ~0.6/3.6/0.2
openai/gpt-oss-120b c131072 o131072 <t +trh elow,medium,high k2025-08 r2025-08-05 ~0.15/0.6
openai/gpt-oss-20b c131072 o131072 <t +trsh elow,medium,high r2025-08-05 ~0.05/0.2
openchat/openchat-3.5-1210 $0.2/0.2
pearl-ai/gemma-4-31b-it c32000 o32000 <t +rh -t r2026-04-07 ~0.28/0.86
snorkelai/Snorkel-Mistral-PairRM-DPO $0.2/0.2
teknium/OpenHermes-2-Mistral-7B $0.2/0.2
teknium/OpenHermes-2p5-Mistral-7B $0.2/0.2
togethercomputer/GPT-JT-Moderation-6B $0.2/0.2
togethercomputer/Llama-2-7B-32K-Instruct $0.2/0.2
togethercomputer/RedPajama-INCITE-7B-Base $0.2/0.2
togethercomputer/RedPajama-INCITE-7B-Chat $0.2/0.2
togethercomputer/RedPajama-INCITE-7B-Instruct $0.2/0.2
togethercomputer/RedPajama-INCITE-Base-3B-v1 $0.1/0.1
togethercomputer/RedPajama-INCITE-Chat-3B-v1 $0.1/0.1
togethercomputer/RedPajama-INCITE-Instruct-3B-v1 $0.1/0.1
togethercomputer/StripedHyena-Hessian-7B $0.2/0.2
togethercomputer/StripedHyena-Nous-7B $0.2/0.2
togethercomputer/alpaca-7b $0.2/0.2
upstage/SOLAR-10.7B-Instruct-v1.0 $0.3/0.3
zai-org/GLM-5 c202752 o131072 <t +trsh w r2026-02-11 ~1/3.2
zai-org/GLM-5.1 c202752 o131072 <t +trsh w k2025-11 r2026-04-07 ~1.4/4.4
zai-org/GLM-5.2 c262144 o164000 <t +trsh ehigh,max w r2026-06-16 ~1.4/4.4/0.26
zero-one-ai/Yi-34B $0.8/0.8
zero-one-ai/Yi-6B $0.2/0.2
`;
