// What is known of the models of nano-gpt.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
Alibaba-NLP/Tongyi-DeepResearch-30B-A3B c128000 o65536 <t -trs r2025-08-26 ~0.08/0.24
Baichuan-M2 c32768 o32768 <t -trs r2025-08-19 ~15.73/15.73
Baichuan4-Air c32768 o32768 <t -trs r2025-08-19 ~0.157/0.157
Baichuan4-Turbo c128000 o32768 <t -trs r2025-08-19 ~2.42/2.42
Doctor-Shotgun/MS3.2-24B-Magnum-Diamond c16384 <t -trs r2025-11-24 ~0.493/0.493
EVA-UNIT-01/EVA-LLaMA-3.33-70B-v0.0 c16384 o16384 <t -trs r2025-07-26 ~2.006/2.006
EVA-UNIT-01/EVA-LLaMA-3.33-70B-v0.1 c16384 o16384 <t -trs r2025-09-25 ~2.006/2.006
EVA-UNIT-01/EVA-Qwen2.5-32B-v0.2 c16384 o8192 <t -trs r2025-07-26 ~0.799/0.799
EVA-UNIT-01/EVA-Qwen2.5-72B-v0.2 c16384 o8192 <t -trs r2025-09-25 ~0.799/0.799
Envoid/Llama-3.05-NT-Storybreaker-Ministral-70B c16384 o8192 <t -trs r2024-12-01 ~0.493/0.493
Envoid/Llama-3.05-Nemotron-Tenyxchat-Storybreaker-70B c16384 o8192 <t -trs r2024-12-01 ~0.493/0.493
GLM-4.6-Derestricted-v5 c131072 o8192 <t -trs r2025-12-23 ~0.4/1.5
GalrionSoftworks/MN-LooseCannon-12B-v1 c16384 o8192 <t -trs r2024-07-01 ~0.493/0.493
Gemma-4-31B-Claude-4.6-Opus-Reasoning-Distilled c262144 o16384 <tiv +r -ts r2026-05-01 ~0.306/0.306/0.0306
Gemma-4-31B-Cognitive-Unshackled c262144 o16384 <tiv +r -ts w r2026-05-01 ~0.306/0.306
Gemma-4-31B-DarkIdol c262144 o16384 <tiv +r -ts w r2026-05-01 ~0.306/0.306
Gemma-4-31B-GarnetV2 c262144 o16384 <tiv +r -ts w r2026-05-01 ~0.306/0.306
Gemma-4-31B-Gemopus c262144 o16384 <tiv +r -ts w r2026-05-01 ~0.306/0.306
Gemma-4-31B-Musica-v1 c262144 o16384 <tiv +r -ts w r2026-05-01 ~0.306/0.306
Gemma-4-31B-Queen c262144 o16384 <tiv +r -ts w r2026-05-01 ~0.306/0.306
Gemma-4-31B-it c262144 o16384 <tiv +r -ts w r2026-04-09 ~0.306/0.306
Gryphe/MythoMax-L2-13b c4000 <t -trs r2025-08-08 ~0.1003/0.1003
Infermatic/MN-12B-Inferor-v0.0 c16384 o8192 <t -trs r2024-07-01 ~0.255/0.493
KAT-Coder-Air-V1 c128000 o32768 <t -trs r2025-10-28 ~0.1/0.2
KAT-Coder-Exp-72B-1010 c128000 o32768 <t -trs r2025-10-28 ~0.1/0.2
LLM360/K2-Think c128000 o32768 <t -trs r2025-07-26 ~0.17/0.68
LatitudeGames/Wayfarer-Large-70B-Llama-3.3 c16384 o16384 <t -trs r2025-02-20 ~0.70000001/0.70000001
Magistral-Small-2506 c32768 o32768 <t -trs r2025-09-25 ~0.4/1.4
MarinaraSpaghetti/NemoMix-Unleashed-12B c32768 o8192 <t -trs r2024-07-01 ~0.493/0.493
Meta-Llama-3-1-8B-Instruct-FP8 c128000 o16384 <t -trs r2024-07-23 ~0.02/0.03
MiniMax-M1 c1000000 o131072 <t -trs r2025-06-16 ~0.1394/1.3328
MiniMax-M2 c200000 o131072 <t +r -ts r2025-10-25 ~0.17/1.53
MiniMaxAI/MiniMax-M1-80k c1000000 o131072 <t -trs r2025-06-16 ~0.6052/2.4225
NeverSleep/Lumimaid-v0.2-70B c16384 o8192 <t -trs r2024-07-01 ~1/1.5
NousResearch/DeepHermes-3-Mistral-24B-Preview c128000 o32768 <t -trs r2025-05-10 ~0.3/0.3
NousResearch/Hermes-4-70B:thinking c128000 o8192 <t -trs r2025-09-17 ~0.2006/0.3995
NousResearch/hermes-3-llama-3.1-70b c65536 o8192 <t -trs r2026-01-07 ~0.408/0.408
NousResearch/hermes-4-405b c128000 o8192 <t +s -tr r2025-08-26 ~0.3/1.2
NousResearch/hermes-4-405b:thinking c128000 o8192 <t +s -tr r2024-01-01 ~0.3/1.2
NousResearch/hermes-4-70b c128000 o8192 <t -trs r2025-07-03 ~0.2006/0.3995
Qwen2.5-32B-EVA-v0.2 c24576 o8192 <t -trs r2024-09-01 ~0.493/0.493
Qwen3.5-27B-Anko c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
Qwen3.5-27B-BlueStar-Derestricted c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-06 ~0.306/0.306
Qwen3.5-27B-BlueStar-Derestricted-Lite c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-06 ~0.306/0.306
Qwen3.5-27B-BlueStar-v2-Derestricted c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-06 ~0.306/0.306
Qwen3.5-27B-BlueStar-v2-Derestricted-Lite c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-06 ~0.306/0.306
Qwen3.5-27B-BlueStar-v3-Derestricted c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
Qwen3.5-27B-BlueStar-v3-Derestricted-Lite c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
Qwen3.5-27B-Derestricted c262144 o16384 <tiv +r -ts b1024-81920 w r2026-03-17 ~0.306/0.306
Qwen3.5-27B-Infracelestial c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
Qwen3.5-27B-Marvin-DPO-V2-Derestricted c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
Qwen3.5-27B-Marvin-DPO-V2-Derestricted-Lite c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
Qwen3.5-27B-Marvin-V2-Derestricted c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
Qwen3.5-27B-Marvin-V2-Derestricted-Lite c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
Qwen3.5-27B-Musica-v1 c262144 o16384 <tiv +r -ts b1024-81920 w r2026-03-27 ~0.306/0.306
Qwen3.5-27B-NaNovel-Derestricted c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
Qwen3.5-27B-NaNovel-Derestricted-Lite c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
Qwen3.5-27B-Omega-Evolution-v2.0-Derestricted c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-06 ~0.306/0.306
Qwen3.5-27B-Omega-Evolution-v2.0-Derestricted-Lite c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-06 ~0.306/0.306
Qwen3.5-27B-Omega-Evolution-v2.2-Derestricted c262144 o16384 <tiv +r -ts b1024-81920 w r2026-05-02 ~0.306/0.306
Qwen3.5-27B-Omega-Evolution-v2.2-Derestricted-Lite c262144 o16384 <tiv +r -ts b1024-81920 w r2026-05-02 ~0.306/0.306
Qwen3.5-27B-Queen-Derestricted c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
Qwen3.5-27B-Queen-Derestricted-Lite c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
Qwen3.5-27B-RpRMax-v1 c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
Qwen3.5-27B-Vivid-Durian c262144 o16384 <tiv +r -ts b1024-81920 w r2026-03-18 ~0.306/0.306
Qwen3.5-27B-Writer-Derestricted c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-06 ~0.306/0.306
Qwen3.5-27B-Writer-Derestricted-Lite c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-06 ~0.306/0.306
Qwen3.5-27B-Writer-V2-Derestricted c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-06 ~0.306/0.306
Qwen3.5-27B-Writer-V2-Derestricted-Lite c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-06 ~0.306/0.306
Qwen3.5-27B-earica-Derestricted c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
Qwen3.5-27B-earica-Derestricted-Lite c262144 o16384 <tiv +r -ts b1024-81920 w r2026-04-30 ~0.306/0.306
ReadyArt/MS3.2-The-Omega-Directive-24B-Unslop-v2.0 c16384 <t -trs r2025-12-08 ~0.5/0.5
Salesforce/Llama-xLAM-2-70b-fc-r c128000 o16384 <t -trs r2025-04-13 ~2.5/2.5
Sao10K/L3-8B-Stheno-v3.2 c16384 o8192 <t -trs r2024-11-29 ~0.2006/0.2006
Sao10K/L3.1-70B-Euryale-v2.2 c20480 o16384 <t -trs r2024-07-23 ~0.306/0.357
Sao10K/L3.1-70B-Hanami-x1 c16384 o16384 <t -trs r2024-07-23 ~0.493/0.493
Sao10K/L3.3-70B-Euryale-v2.3 c20480 o16384 <t -trs r2024-12-06 ~0.493/0.493
Steelskull/L3.3-Cu-Mai-R1-70b c16384 o16384 <t -trs r2024-12-06 ~0.493/0.493
Steelskull/L3.3-Electra-R1-70b c16384 o16384 <t -trs r2024-12-06 ~0.69989/0.69989
Steelskull/L3.3-MS-Evalebis-70b c16384 o16384 <t -trs r2024-12-06 ~0.493/0.493
Steelskull/L3.3-MS-Evayale-70B c16384 o16384 <t -trs r2024-12-06 ~0.493/0.493
Steelskull/L3.3-MS-Nevoria-70b c16384 o16384 <t -trs r2024-12-06 ~0.493/0.493
Steelskull/L3.3-Nevoria-R1-70b c16384 o16384 <t -trs r2024-12-06 ~0.493/0.493
TEE/deepseek-v3.1 c164000 o8192 <t -trs r2025-08-21 ~1/2.5
TEE/deepseek-v3.2 c164000 o65536 <t -trs r2025-12-01 ~0.5/1
TEE/deepseek-v4-pro c800000 o65536 <t +trs w r2026-04-25 ~1.5/5.25/0.15
TEE/deepseek-v4-pro:thinking c800000 o65536 <t +trs r2026-04-29 ~1.5/5.25/0.15
TEE/gemma-3-27b-it c131072 o8192 <t -trs r2025-03-10 ~0.2/0.8
TEE/gemma-4-26b-a4b-uncensored c65536 o65536 <ti +ts -r r2026-05-23 ~0.15/0.7
TEE/gemma-4-31b-it c262144 o262144 <t +tr -s w r2026-05-26 ~0.15/0.46
TEE/gemma4-31b c262144 o131072 <t +s -tr r2026-04-04 ~0.45/1
TEE/gemma4-31b:thinking c262144 o131072 <t +rs -t r2026-05-02 ~0.45/1
TEE/glm-4.7 c131000 o65535 <t -trs r2026-01-29 ~0.85/3.3
TEE/glm-4.7-flash c203000 o65535 <t -trs r2026-01-19 ~0.15/0.5
TEE/glm-5 c203000 o65535 <t -trs r2026-02-11 ~1.2/3.5
TEE/glm-5.1 c202752 o65535 <t -trs r2026-04-20 ~1.5/5.25/0.3
TEE/glm-5.1-thinking c202752 o65535 <t +trs r2026-04-20 ~1.5/5.25/0.3
TEE/gpt-oss-120b c131072 o16384 <t -trs r2025-08-05 ~2/2
TEE/gpt-oss-20b c131072 o8192 <t -trs r2025-08-05 ~0.2/0.8
TEE/kimi-k2.5 c128000 o65535 <t -trs r2026-01-29 ~0.3/1.9
TEE/kimi-k2.5-thinking c128000 o65535 <t +r -ts r2026-01-29 ~0.3/1.9
TEE/kimi-k2.6 c262144 o65536 <ti +t -rs r2026-04-21 ~1.5/5.25/0.375
TEE/llama3-3-70b c128000 o16384 <t -trs r2025-07-03 ~2/2
TEE/minimax-m2.5 c196608 o131072 <t +trs r2026-04-20 ~0.2/1.38
TEE/qwen2.5-vl-72b-instruct c65536 o8192 <ti -trs r2025-02-01 ~0.7/0.7
TEE/qwen3-30b-a3b-instruct-2507 c262000 o32768 <t -trs r2025-07-29 ~0.15/0.45
TEE/qwen3.5-122b-a10b c262144 o262144 <t +tr -s w r2026-05-26 ~0.46/3.68
TEE/qwen3.5-27b c262144 o65536 <tiv -trs r2026-03-13 ~0.3/2.4
TEE/qwen3.5-397b-a17b c258048 o65536 <t -trs r2026-02-28 ~0.6/3.6
TEE/qwen3.6-35b-a3b-uncensored c131072 o131072 <ti +trs b1024-131072 w r2026-05-23 ~0.3/1.5
THUDM/GLM-4-32B-0414 c128000 o65536 <t -trs r2025-04-14 ~0.2/0.2
THUDM/GLM-4-9B-0414 c32000 o8000 <t -trs r2025-04-14 ~0.2/0.2
THUDM/GLM-Z1-32B-0414 c128000 o65536 <t -trs r2025-04-15 ~0.2/0.2
THUDM/GLM-Z1-9B-0414 c32000 o8000 <t -trs r2025-04-14 ~0.2/0.2
TheDrummer/Anubis-70B-v1 c65536 o16384 <t -trs r2024-01-01 ~0.31/0.31
TheDrummer/Anubis-70B-v1.1 c131072 o16384 <t -trs r2024-01-01 ~0.31/0.31
TheDrummer/Cydonia-24B-v2 c16384 <t -trs r2025-02-17 ~0.1003/0.1207
TheDrummer/Cydonia-24B-v4 c16384 <t -trs r2025-07-22 ~0.2006/0.2414
TheDrummer/Cydonia-24B-v4.1 c16384 <t -trs r2025-08-19 ~0.1003/0.1207
TheDrummer/Cydonia-24B-v4.3 c32768 o32768 <t -trs r2025-12-25 ~0.1003/0.1207
TheDrummer/Magidonia-24B-v4.3 c32768 o32768 <t -trs r2025-12-25 ~0.1003/0.1207
TheDrummer/Rocinante-12B-v1.1 c16384 o8192 <t -trs r2024-01-01 ~0.408/0.595
TheDrummer/Skyfall-31B-v4.2 c131072 o16384 <tp -trs r2026-03-26 ~0.55/0.8
TheDrummer/UnslopNemo-12B-v4.1 c32768 o8192 <tp -trs r2024-01-01 ~0.493/0.493
TheDrummer/skyfall-36b-v2 c64000 o32768 <tp -trs r2025-03-10 ~0.493/0.493
Tongyi-Zhiwen/QwenLong-L1-32B c128000 o40960 <t -trs r2025-01-25 ~0.14/0.6
Unbabel/M-Prometheus-14B c32768 o8192 <t -trs r2026-05-29 ~0.2/0.2
VongolaChouko/Starcannon-Unleashed-12B-v1.0 c16384 o8192 <t -trs r2024-07-01 ~0.493/0.493
abacusai/Dracarys-72B-Instruct c16384 o8192 <t -trs r2025-08-02 ~0.493/0.493
aion-labs/aion-1.0 c65536 o8192 <t -trs r2025-02-01 ~3.995/7.99
aion-labs/aion-1.0-mini c131072 o8192 <t -trs r2025-02-20 ~0.799/1.394
aion-labs/aion-2.0 c131072 o32768 <t -trs r2026-02-23 ~0.8/1.6
aion-labs/aion-2.5 c131072 o32768 <t -trs r2026-03-20 ~1/3/0.35
aion-labs/aion-rp-llama-3.1-8b c32768 o16384 <t -trs r2024-07-23 ~0.2006/0.2006
alibaba/qwen3.6-27b c260096 o65536 <tiv -trs r2026-04-23 ~0.203/2.24
alibaba/qwen3.6-27b:thinking c260096 o65536 <tiv +r -ts b1024-131072 r2026-04-23 ~0.203/2.24
alibaba/qwen3.6-flash c991800 o65536 <tiv -trs r2026-04-17 ~0.19/1.16
allenai/olmo-3-32b-think c128000 o8192 <t +r -ts r2025-11-01 ~0.3/0.45
amazon/nova-2-lite-v1 c1000000 o65535 <t -trs r2024-12-03 ~0.51/4.25
amazon/nova-lite-v1 c300000 o5120 <t -trs r2024-12-03 ~0.0595/0.238
amazon/nova-micro-v1 c128000 o5120 <t -trs r2024-12-03 ~0.0357/0.1394
amazon/nova-pro-v1 c300000 o32000 <t -trs r2024-12-03 ~0.799/3.196
anthracite-org/magnum-v2-72b c16384 o8192 <t -trs r2024-07-01 ~2.006/2.992
anthracite-org/magnum-v4-72b c16384 o8192 <tp -trs r2025-01-01 ~2.006/2.992
anthropic/claude-haiku-latest c200000 o64000 <tip +trs b1024-63999 w r2026-03-29 ~1/5/0.1
anthropic/claude-opus-4.6 c1000000 o128000 <tip +trs enone,low,medium,high,xhigh b1024-127999 r2026-02-05 ~4.998/25.007
anthropic/claude-opus-4.6:thinking c1000000 o128000 <tip +trs r2026-02-05 ~4.998/25.007
anthropic/claude-opus-4.6:thinking:low c1000000 o128000 <tip +trs r2026-02-05 ~4.998/25.007
anthropic/claude-opus-4.6:thinking:max c1000000 o128000 <tip +trs r2026-02-05 ~4.998/25.007
anthropic/claude-opus-4.6:thinking:medium c1000000 o128000 <tip +trs r2026-02-05 ~4.998/25.007
anthropic/claude-opus-4.7 c1000000 o128000 <tip +trs enone,low,medium,high,xhigh r2026-04-16 ~4.998/25.007/0.4998
anthropic/claude-opus-4.7:thinking c1000000 o128000 <tip +trs r2026-04-16 ~4.998/25.007/0.4998
anthropic/claude-opus-4.8 c1000000 o128000 <tip +trs enone,low,medium,high,xhigh r2026-05-28 ~4.998/25.007/0.4998
anthropic/claude-opus-4.8:thinking c1000000 o128000 <tip +trs r2026-05-28 ~4.998/25.007/0.4998
anthropic/claude-opus-latest c1000000 o128000 <tip +trs enone,low,medium,high,xhigh r2026-03-29 ~4.998/25.007/0.4998
anthropic/claude-sonnet-4.6 c1000000 o128000 <tip +ts -r k2025-08-31 r2026-02-17 ~2.992/14.994
anthropic/claude-sonnet-4.6:thinking c1000000 o128000 <tip +trs k2025-08-31 r2026-02-17 ~2.992/14.994
anthropic/claude-sonnet-latest c1000000 o128000 <tip +trs enone,low,medium,high,xhigh b1024-63999 r2026-03-01 ~2.992/14.994/0.2992
arcee-ai/trinity-large-thinking c262144 o80000 <t +tr -s r2026-04-01 ~0.25/0.9
arcee-ai/trinity-mini c131072 o8192 <t -trs r2025-12-01 ~0.045/0.15
asi1-mini c128000 o16384 <tp -trs r2025-03-25 ~1/1
auto-model c1000000 o1000000 <t -trs r2024-06-01
auto-model-basic c1000000 o1000000 <t -trs r2024-06-01 ~9.996/19.992
auto-model-premium c1000000 o1000000 <t -trs r2024-06-01 ~9.996/19.992
auto-model-standard c1000000 o1000000 <t -trs r2024-06-01 ~9.996/19.992
azure-gpt-4-turbo c128000 o4096 <t -trs r2023-11-06 ~9.996/30.005
azure-gpt-4o c128000 o16384 <ti +ts -r r2024-05-13 ~2.499/9.996
azure-gpt-4o-mini c128000 o16384 <ti +ts -r r2024-07-18 ~0.1496/0.595
azure-o1 c200000 o100000 <t -trs r2024-12-17 ~14.994/59.993
azure-o3-mini c200000 o65536 <t -trs r2025-01-31 ~1.088/4.3996
baidu/ernie-4.5-vl-28b-a3b c32768 o16384 <ti -trs r2025-06-30 ~0.14/0.56
baseten/Kimi-K2-Instruct-FP4 c128000 <t -trs r2025-07-11 ~0.1/2
brave c8192 o8192 <t -trs r2023-03-02 ~5/5
brave-pro c8192 o8192 <t -trs r2023-03-02 ~5/5
brave-research c16384 o16384 <t -trs r2023-03-02 ~5/5
bytedance-seed/seed-2.0-lite c262144 o131072 <t +s -tr r2026-03-10 ~0.25/2
chutesai/Mistral-Small-3.2-24B-Instruct-2506 c128000 <t -trs r2025-04-15 ~0.2/0.4
claude-3-5-haiku-20241022 c200000 o8192 <tip +ts -r r2024-10-22 ~0.8/4
claude-haiku-4-5-20251001 c200000 o64000 <tip +ts -r r2025-10-15 ~1/5
claude-haiku-4-5-20251001-thinking c200000 o64000 <tip +trs r2025-10-15 ~1/5/0.1
claude-opus-4-1-20250805 c200000 o32000 <tip +ts -r r2025-08-05 ~14.994/75.004
claude-opus-4-1-thinking c200000 o32000 <tip +trs r2025-05-22 ~14.994/75.004
claude-opus-4-1-thinking:1024 c200000 o32000 <tip +trs r2025-05-22 ~14.994/75.004
claude-opus-4-1-thinking:32000 c200000 o32000 <tip +trs r2025-05-22 ~14.994/75.004
claude-opus-4-1-thinking:32768 c200000 o32000 <tip +trs r2025-05-22 ~14.994/75.004
claude-opus-4-1-thinking:8192 c200000 o32000 <tip +trs r2025-05-22 ~14.994/75.004
claude-opus-4-20250514 c200000 o32000 <tip +ts -r r2025-05-14 ~14.994/75.004
claude-opus-4-5-20251101 c200000 o32000 <tip +trs enone,low,medium,high b1024-63999 r2025-11-01 ~4.998/25.007
claude-opus-4-5-20251101:thinking c200000 o32000 <tip +trs r2025-11-01 ~4.998/25.007
claude-opus-4-thinking c200000 o32000 <tip +trs r2025-07-15 ~14.994/75.004
claude-opus-4-thinking:1024 c200000 o32000 <tip +trs r2025-05-22 ~14.994/75.004
claude-opus-4-thinking:32000 c200000 o32000 <tip +trs r2025-05-22 ~14.994/75.004
claude-opus-4-thinking:32768 c200000 o32000 <tip +trs r2025-05-22 ~14.994/75.004
claude-opus-4-thinking:8192 c200000 o32000 <tip +trs r2025-05-22 ~14.994/75.004
claude-sonnet-4-20250514 c200000 o64000 <tip +ts -r r2025-09-29 ~2.992/14.994
claude-sonnet-4-5-20250929 c1000000 o64000 <tip +ts -r r2025-09-29 ~2.992/14.994
claude-sonnet-4-5-20250929-thinking c1000000 o64000 <tip +trs r2025-09-29 ~2.992/14.994
claude-sonnet-4-thinking c1000000 o64000 <tip +trs r2025-02-24 ~2.992/14.994
claude-sonnet-4-thinking:1024 c1000000 o64000 <tip +trs r2025-05-22 ~2.992/14.994
claude-sonnet-4-thinking:32768 c1000000 o64000 <tip +trs r2025-05-22 ~2.992/14.994
claude-sonnet-4-thinking:64000 c1000000 o64000 <tip +trs r2025-05-22 ~2.992/14.994
claude-sonnet-4-thinking:8192 c1000000 o64000 <tip +trs r2025-05-22 ~2.992/14.994
claw-high c1000000 o128000 <tip +trs r2026-05-11 ~4.998/25.007
claw-low c1048576 o65536 <tip +trs r2026-05-11 ~0.25/1.5/0.025
claw-medium c204800 o131072 <t +trs r2026-05-11 ~0.3/1.2
cognitivecomputations/dolphin-2.9.2-qwen2-72b c8192 o4096 <t -trs r2025-02-27 ~0.306/0.306
cohere/command-r c128000 o4096 <t -trs r2024-03-11 ~0.476/1.428
cohere/command-r-plus-08-2024 c128000 o4096 <t +t -rs r2024-08-30 ~2.856/14.246
command-a-plus-05-2026 c128000 o64000 <ti +rs -t elow,medium,high r2026-05-22 ~2.5/10
command-a-reasoning-08-2025 c256000 o8192 <t -trs r2025-08-22 ~2.5/10
deepclaude c128000 o8192 <tp -trs r2025-02-01 ~3/15
deepcogito/cogito-v1-preview-qwen-32B c128000 o32768 <t -trs r2025-05-10 ~1.8/1.8
deepseek-ai/DeepSeek-R1-0528 c128000 <t +r -ts r2025-05-28 ~0.4/1.7
deepseek-ai/DeepSeek-V3.1 c128000 o65536 <tp -trs r2025-07-26 ~0.2/0.7
deepseek-ai/DeepSeek-V3.1-Terminus c128000 o65536 <t +ts -r r2025-08-02 ~0.25/0.7
deepseek-ai/DeepSeek-V3.1-Terminus:thinking c128000 o65536 <t +ts -r r2025-09-22 ~0.25/0.7
deepseek-ai/DeepSeek-V3.1:thinking c128000 o65536 <t -trs r2025-08-21 ~0.2/0.7
deepseek-ai/deepseek-v3.2-exp c163840 o65536 <t -trs r2025-09-29 ~0.28/0.42
deepseek-ai/deepseek-v3.2-exp-thinking c163840 o65536 <t +r -ts r2025-09-29 ~0.28/0.42
deepseek-chat c128000 o8192 <tp +ts -r r2025-02-27 ~0.25/0.7
deepseek-chat-cheaper c128000 o8192 <tp +ts -r r2025-04-15 ~0.25/0.7
deepseek-math-v2 c128000 o65536 <t -trs r2025-12-03 ~0.6/2.2
deepseek-r1 c128000 o8192 <t +r -ts r2025-01-20 ~0.4/1.7
deepseek-r1-sambanova c128000 o4096 <t -trs r2025-02-20 ~4.998/6.987
deepseek-reasoner c64000 <t -trs r2025-01-20 ~0.4/1.7
deepseek-reasoner-cheaper c128000 o65536 <t -trs r2025-01-20 ~0.4/1.7
deepseek-v3-0324 c128000 o8192 <t +ts -r r2025-03-24 ~0.25/0.7
deepseek/deepseek-latest c1048576 o384000 <t +trs ehigh,xhigh r2026-05-03 ~1.1/2.2/0.11
deepseek/deepseek-prover-v2-671b c160000 o16384 <t -trs r2025-04-30 ~1/2.5
deepseek/deepseek-v3.2 c163000 o65536 <tp +ts -r r2025-12-01 ~0.28/0.42
deepseek/deepseek-v3.2-speciale c163000 o65536 <tp +r -ts r2025-12-02 ~0.28/0.42
deepseek/deepseek-v3.2:thinking c163000 o65536 <tp +trs r2025-12-01 ~0.28/0.42
deepseek/deepseek-v4-flash c1048576 o384000 <t +trs ehigh,xhigh w r2026-04-24 ~0.14/0.28/0.028
deepseek/deepseek-v4-flash:thinking c1048576 o384000 <t +trs ehigh,xhigh r2026-04-24 ~0.14/0.28/0.028
deepseek/deepseek-v4-pro c1048576 o384000 <t +trs ehigh,xhigh w r2026-04-24 ~1.1/2.2/0.11
deepseek/deepseek-v4-pro-cheaper c1048576 o384000 <t +trs ehigh,xhigh w r2026-04-25 ~0.435/0.87/0.003625
deepseek/deepseek-v4-pro-cheaper:thinking c1048576 o384000 <t +trs ehigh,xhigh r2026-04-25 ~0.435/0.87/0.003625
deepseek/deepseek-v4-pro:thinking c1048576 o384000 <t +trs ehigh,xhigh r2026-04-24 ~1.1/2.2/0.11
dmind/dmind-1 c32768 o8192 <t -trs r2025-06-01 ~0.3/0.6
dmind/dmind-1-mini c32768 o8192 <t -trs r2025-06-01 ~0.2/0.4
doubao-1-5-thinking-pro-250415 c128000 o16384 <tp -trs r2025-04-17 ~0.6/2.4
doubao-1-5-thinking-pro-vision-250415 c128000 o16384 <ti -trs r2025-04-15 ~0.6/2.4
doubao-1-5-thinking-vision-pro-250428 c128000 o16384 <ti -trs r2025-05-15 ~0.55/1.43
doubao-1.5-pro-256k c256000 o16384 <t -trs r2025-03-12 ~0.799/1.445
doubao-1.5-pro-32k c32000 o8192 <t -trs r2025-01-22 ~0.1343/0.3349
doubao-1.5-vision-pro-32k c32000 o8192 <ti -trs r2025-01-22 ~0.459/1.377
doubao-seed-1-6-250615 c256000 o16384 <t -trs r2025-06-15 ~0.204/0.51
doubao-seed-1-6-flash-250615 c256000 o16384 <t -trs r2025-06-15 ~0.0374/0.374
doubao-seed-1-6-thinking-250615 c256000 o16384 <t -trs r2025-06-15 ~0.204/2.04
doubao-seed-1-8-251215 c128000 o8192 <t -trs r2025-12-15 ~0.612/6.12
doubao-seed-2-0-code-preview-260215 c256000 o128000 <t -trs r2026-02-14 ~0.782/3.893
doubao-seed-2-0-lite-260215 c256000 o32000 <t -trs r2026-02-14 ~0.1462/0.8738
doubao-seed-2-0-mini-260215 c256000 o32000 <t -trs r2026-02-14 ~0.0493/0.4845
doubao-seed-2-0-pro-260215 c256000 o128000 <t -trs r2026-02-14 ~0.782/3.876
ernie-4.5-8k-preview c8000 <t -trs r2025-03-25 ~0.66/2.6
ernie-4.5-turbo-128k c128000 o16384 <ti -trs r2025-05-08 ~0.132/0.55
ernie-4.5-turbo-vl-32k c32000 o16384 <ti -trs r2025-05-08 ~0.495/1.43
ernie-5.0-thinking-preview c128000 o16384 <ti +r -ts r2025-11-18 ~1.1/2
ernie-5.1 c119000 o64000 <tiv -trs r2026-05-10 ~0.75/3/0.75
ernie-5.1:thinking c119000 o64000 <tiv +r -ts r2026-05-10 ~0.75/3/0.75
ernie-x1-32k c32000 o16384 <ti -trs r2025-05-08 ~0.33/1.32
ernie-x1-32k-preview c32000 o16384 <t -trs r2025-04-03 ~0.33/1.32
ernie-x1-turbo-32k c32000 o16384 <tip -trs r2025-05-08 ~0.165/0.66
ernie-x1.1-preview c64000 o8192 <tp -trs r2025-09-10 ~0.15/0.6
essentialai/rnj-1-instruct c128000 o8192 <t -trs r2025-12-13 ~0.15/0.15
exa-answer c4096 o4096 <t -trs r2025-06-04 ~2.5/2.5
exa-research c8192 o8192 <t -trs r2025-06-04 ~2.5/2.5
exa-research-pro c16384 o16384 <t -trs r2025-06-04 ~2.5/2.5
failspy/Meta-Llama-3-70B-Instruct-abliterated-v3.5 c8192 o8192 <t -trs r2025-07-26 ~0.7/0.7
fastgpt c32768 o32768 <t -trs r2023-08-01 ~7.5/7.5
featherless-ai/Qwerky-72B c32000 o8192 <t -trs r2025-03-20 ~0.5/0.5
gemini-2.0-flash-001 c1000000 o8192 <ti +ts -r r2024-12-11 ~0.1003/0.408
gemini-2.0-flash-exp-image-generation c32767 o8192 <t -trs r2025-02-19 ~0.2/0.8
gemini-2.0-flash-thinking-exp-01-21 c1000000 o8192 <ti +r -ts r2025-01-21 ~0.306/1.003
gemini-2.0-flash-thinking-exp-1219 c32767 o8192 <t -trs r2024-12-19 ~0.1003/0.408
gemini-2.0-pro-exp-02-05 c2097152 o8192 <ti -trs r2025-02-05 ~1.989/7.956
gemini-2.0-pro-reasoner c128000 o65536 <t -trs r2025-02-05 ~1.292/4.998
gemini-2.5-flash c1048756 o65536 <ti +r -ts enone,low,medium,high w r2025-06-05 ~0.3/2.5
gemini-2.5-flash-lite c1048756 o65536 <ti +r -ts enone,low,medium,high w r2025-06-17 ~0.1/0.4
gemini-2.5-flash-lite-preview-06-17 c1048756 o65536 <ti +r -ts enone,low,medium,high w r2025-06-17 ~0.15/0.6
gemini-2.5-flash-lite-preview-09-2025 c1048756 o65536 <tip +trs enone,low,medium,high w r2025-09-25 ~0.1/0.4
gemini-2.5-flash-lite-preview-09-2025-thinking c1048756 o65536 <tip +trs r2025-09-25 ~0.1/0.4
gemini-2.5-flash-nothinking c1048756 o65536 <tip -trs r2025-06-05 ~0.3/2.5
gemini-2.5-flash-preview-04-17 c1048756 o65536 <ti +r -ts enone,low,medium,high w r2025-04-17 ~0.15/0.6
gemini-2.5-flash-preview-04-17:thinking c1048756 o65536 <ti +r -ts r2025-04-17 ~0.15/3.5
gemini-2.5-flash-preview-05-20 c1048000 o65536 <ti -trs r2025-05-20 ~0.15/0.6
gemini-2.5-flash-preview-05-20:thinking c1048000 o65536 <ti +r -ts r2025-05-20 ~0.15/3.5
gemini-2.5-flash-preview-09-2025 c1048756 o65536 <tip +trs enone,low,medium,high w r2025-09-25 ~0.3/2.5
gemini-2.5-flash-preview-09-2025-thinking c1048756 o65536 <tip +trs r2025-09-25 ~0.3/2.5
gemini-2.5-pro c1048756 o65536 <ti +r -ts elow,medium,high r2025-06-05 ~2.5/10
gemini-2.5-pro-exp-03-25 c1048756 o65536 <ti +r -ts elow,medium,high r2025-03-25 ~2.5/10
gemini-2.5-pro-preview-03-25 c1048756 o65536 <ti +r -ts elow,medium,high r2025-03-25 ~2.5/10
gemini-2.5-pro-preview-05-06 c1048756 o65536 <ti +r -ts elow,medium,high r2025-05-06 ~2.5/10
gemini-2.5-pro-preview-06-05 c1048756 o65536 <ti +r -ts elow,medium,high r2025-06-05 ~2.5/10
gemini-3-pro-image-preview c1048756 o65536 <ti -trs r2025-11-18 ~2/12
gemini-exp-1206 c2097152 o8192 <ti -trs r2024-12-06 ~1.258/4.998
gemma-4-31B-Fabled c262144 o16384 <tiv +r -ts w r2026-05-02 ~0.306/0.306
gemma-4-31B-Garnet c262144 o16384 <tiv +r -ts w r2026-05-02 ~0.306/0.306
gemma-4-31B-K1-v5 c262144 o16384 <tiv +r -ts w r2026-05-02 ~0.306/0.306
gemma-4-31B-Larkspur-v0.5 c262144 o16384 <tiv +r -ts w r2026-05-02 ~0.306/0.306
gemma-4-31B-MeroMero c262144 o16384 <tiv +r -ts w r2026-05-02 ~0.306/0.306
glm-4 c128000 o4096 <t -trs r2024-01-16 ~14.994/14.994
glm-4-air c128000 o4096 <t -trs r2024-06-05 ~0.2006/0.2006
glm-4-air-0111 c128000 o4096 <t -trs r2025-01-11 ~0.1394/0.1394
glm-4-airx c8000 o4096 <t -trs r2024-06-05 ~2.006/2.006
glm-4-flash c128000 o4096 <t -trs r2024-08-01 ~0.1003/0.1003
glm-4-long c1000000 o4096 <t -trs r2024-08-01 ~0.2006/0.2006
glm-4-plus c128000 o4096 <t -trs r2024-08-01 ~7.497/7.497
glm-4-plus-0111 c128000 o4096 <t -trs r2025-02-19 ~9.996/9.996
glm-4.1v-thinking-flash c64000 o8192 <ti -trs r2025-07-09 ~0.3/0.3
glm-4.1v-thinking-flashx c64000 o8192 <ti -trs r2025-07-09 ~0.3/0.3
glm-z1-air c32000 o16384 <t +ts -r r2025-04-15 ~0.07/0.07
glm-z1-airx c32000 o16384 <t +ts -r r2025-04-15 ~0.7/0.7
glm-zero-preview c8000 o4096 <t -trs r2024-12-01 ~1.802/1.802
google/gemini-3-flash-preview c1048756 o65536 <ti +trs eminimal,low,medium,high r2025-12-17 ~0.5/3
google/gemini-3-flash-preview-thinking c1048756 o65536 <ti +r -ts r2025-12-17 ~0.5/3
google/gemini-3.1-flash-lite c1048576 o65536 <tip +trs eminimal,low,medium,high r2026-03-03 ~0.25/1.5/0.025
google/gemini-3.1-pro-preview c1048756 o65536 <ti +trs elow,medium,high r2026-02-19 ~2/12/0.2
google/gemini-3.1-pro-preview-customtools c1048756 o65536 <ti +trs elow,medium,high r2026-02-27 ~2/12/0.2
google/gemini-3.1-pro-preview-high c1048756 o65536 <ti +trs r2026-02-21 ~2/12/0.2
google/gemini-3.1-pro-preview-low c1048756 o65536 <ti +trs r2026-02-21 ~2/12/0.2
google/gemini-3.5-flash c1048576 o65536 <tia +trs eminimal,low,medium,high r2026-05-19 ~1.5/9/0.15
google/gemini-3.5-flash-thinking c1048576 o65536 <ti +r -ts r2026-05-19 ~1.5/9/0.15
google/gemini-flash-1.5 c2000000 o8192 <t -trs r2024-05-14 ~0.0748/0.306
google/gemini-flash-latest c1048756 o65536 <ti +r -ts eminimal,low,medium,high r2026-03-29 ~1.5/9/0.15
google/gemini-flash-lite-latest c1048576 o65536 <tip +trs eminimal,low,medium,high r2026-03-29 ~0.25/1.5/0.025
google/gemini-pro-latest c1048756 o65536 <ti +trs elow,medium,high r2026-03-29 ~2/12/0.2
google/gemma-4-26b-a4b-it c262144 o131072 <ti +rs -t w r2026-04-02 ~0.13/0.4
google/gemma-4-26b-a4b-it:thinking c262144 o131072 <ti +rs -t r2026-04-02 ~0.13/0.4
google/gemma-4-31b-it c262144 o131072 <ti +rs -t w r2026-04-02 ~0.1/0.35
google/gemma-4-31b-it:thinking c262144 o131072 <ti +rs -t r2026-04-02 ~0.1/0.35
hermes-high c1000000 o128000 <tip +trs r2026-05-11 ~4.998/25.007
hermes-low c1048576 o65536 <tip +trs r2026-05-11 ~0.25/1.5/0.025
hermes-medium c204800 o131072 <t +trs r2026-05-11 ~0.3/1.2
holo3-35b-a3b c65536 o65536 <ti +trs w r2024-01-01 ~0.25/1.8
holo3-35b-a3b:thinking c65536 o65536 <ti +trs r2024-01-01 ~0.25/1.8
huihui-ai/DeepSeek-R1-Distill-Llama-70B-abliterated c16384 o8192 <t +r -ts r2025-01-20 ~0.7/0.7
huihui-ai/DeepSeek-R1-Distill-Qwen-32B-abliterated c16384 o8192 <t +r -ts r2025-01-20 ~1.4/1.4
huihui-ai/Llama-3.3-70B-Instruct-abliterated c16384 o16384 <t -trs r2025-08-08 ~0.7/0.7
huihui-ai/Qwen2.5-32B-Instruct-abliterated c32768 o8192 <t -trs r2025-01-06 ~0.7/0.7
hunyuan-turbos-20250226 c24000 o8192 <t -trs r2025-02-27 ~0.187/0.374
ibm-granite/granite-4.1-8b c131072 o131072 <t +ts -r r2026-04-29 ~0.05/0.1/0.05
inclusionai/ling-2.6-1t c262144 o32768 <t +ts -r r2026-04-23 ~0.3/2.5/0.06
inclusionai/ling-2.6-flash c262144 o32768 <t +ts -r r2026-04-21 ~0.08/0.24
inclusionai/ring-2.6-1t c262144 o65536 <t +trs r2026-05-08 ~1/3
inflatebot/MN-12B-Mag-Mell-R1 c16384 o8192 <t -trs r2024-07-01 ~0.493/0.493
inflection/inflection-3-pi c8000 o4096 <t -trs r2024-10-11 ~2.499/9.996
inflection/inflection-3-productivity c8000 o4096 <t -trs r2024-10-11 ~2.499/9.996
jamba-large c256000 o4096 <t -trs r2025-07-09 ~1.989/7.99
jamba-large-1.6 c256000 o4096 <t -trs r2025-03-12 ~1.989/7.99
jamba-large-1.7 c256000 o4096 <t -trs r2025-07-09 ~1.989/7.99
jamba-mini c256000 o4096 <t -trs r2025-07-09 ~0.1989/0.408
jamba-mini-1.6 c256000 o4096 <t -trs r2025-03-01 ~0.1989/0.408
jamba-mini-1.7 c256000 o4096 <t -trs r2025-07-09 ~0.1989/0.408
kimi-k2-instruct-fast c131072 o16384 <tp -trs r2025-07-15 ~0.1/2
kimi-thinking-preview c128000 o16384 <tp -trs r2025-05-07 ~31.46/31.46
kwaipilot/kat-coder-pro-v2 c256000 o80000 <t -trs r2026-03-28 ~0.3/1.2
learnlm-1.5-pro-experimental c32767 o8192 <t -trs r2024-05-14 ~3.502/10.506
liquid/lfm-2-24b-a2b c32768 o32768 <t -trs r2025-12-20 ~0.03/0.12
meganova-ai/manta-flash-1.0 c16384 o16384 <t -trs r2025-12-20 ~0.02/0.16
meganova-ai/manta-mini-1.0 c8192 o8192 <t -trs r2025-12-20 ~0.02/0.16
meganova-ai/manta-pro-1.0 c32768 o32768 <t -trs r2025-12-20 ~0.06/0.5
mercury-2 c128000 o50000 <t +trs r2024-01-01 ~0.25/0.75/0.025
meta-llama/llama-3.1-8b-instruct c131072 o16384 <t -trs r2024-07-23 ~0.0544/0.0544
meta-llama/llama-3.2-3b-instruct c131072 o8192 <tp -trs r2024-09-25 ~0.0306/0.0493
meta-llama/llama-3.3-70b-instruct c131072 o16384 <t +ts -r r2025-02-27 ~0.05/0.23
meta-llama/llama-4-maverick c1048576 o65536 <ti +ts -r r2025-09-05 ~0.18/0.8
meta-llama/llama-4-scout c328000 o65536 <ti +ts -r r2025-09-05 ~0.085/0.46
microsoft/wizardlm-2-8x22b c65536 o8192 <tp -trs r2025-04-15 ~0.493/0.493
minimax/minimax-01 c1000192 o16384 <tp -trs r2025-01-15 ~0.1394/1.122
minimax/minimax-latest c512000 o80000 <ti +trs w r2026-05-03 ~0.3/1.2/0.06
minimax/minimax-m2-her c65532 o2048 <t -trs r2026-01-24 ~0.302/1.207
minimax/minimax-m2.1 c200000 o131072 <t +trs r2025-12-19 ~0.33/1.32
minimax/minimax-m2.5 c204800 o131072 <t +trs r2026-02-12 ~0.3/1.2
minimax/minimax-m2.7 c204800 o131072 <t +trs r2026-03-18 ~0.3/1.2
minimax/minimax-m2.7-turbo c204800 o131072 <t +trs r2026-03-18 ~0.6/2.4
minimax/minimax-m3 c512000 o80000 <ti +ts -r r2026-06-01 ~0.3/1.2/0.06
minimax/minimax-m3:thinking c512000 o80000 <ti +trs r2026-06-01 ~0.3/1.2/0.06
mirothinker-1-7-deepresearch c262144 o16384 <t +r -ts r2026-05-11 ~4/25
mirothinker-1-7-deepresearch-mini c262144 o16384 <t +r -ts r2026-05-11 ~1.25/10
mistral-code-agent-latest c262144 o32768 <t +ts -r r2026-06-02 ~0.4/2
mistral-code-latest c256000 o32768 <t +ts -r r2026-06-02 ~0.3/0.9
mistral-small-31-24b-instruct c128000 <ti -trs r2025-04-15 ~0.1/0.3
mistral/mistral-medium-3.5 c256000 o32768 <ti +trs w r2026-04-29 ~1.5/7.5
mistral/mistral-medium-3.5:thinking c256000 o32768 <ti +trs r2026-04-30 ~1.5/7.5
mistralai/Devstral-Small-2505 c32768 o8192 <t -trs r2025-08-02 ~0.06/0.06
mistralai/Mistral-Nemo-Instruct-2407 c16384 o8192 <t -trs r2024-07-18 ~0.1003/0.1207
mistralai/codestral-2508 c256000 o32768 <t -trs r2025-08-01 ~0.3/0.9
mistralai/devstral-2-123b-instruct-2512 c262144 o65536 <t -trs r2025-12-09 ~0.4/1.4
mistralai/ministral-14b-2512 c262144 o32768 <t -trs r2025-12-04 ~0.2/0.2
mistralai/ministral-14b-instruct-2512 c262144 o32768 <ti -trs r2025-12-02 ~0.1/0.4
mistralai/ministral-3b-2512 c131072 o32768 <t -trs r2025-12-04 ~0.1/0.1
mistralai/ministral-8b-2512 c262144 o32768 <t -trs r2025-12-04 ~0.15/0.15
mistralai/mistral-large c128000 <t -trs r2024-02-26 ~2.006/6.001
mistralai/mistral-large-3-675b-instruct-2512 c262144 o256000 <ti -trs r2025-12-02 ~1/3
mistralai/mistral-medium-3 c131072 o32768 <ti -trs r2025-09-25 ~0.4/2
mistralai/mistral-medium-3.1 c131072 o32768 <t -trs r2025-09-05 ~0.4/2
mistralai/mistral-saba c32000 <t -trs r2025-02-17 ~0.1989/0.595
mistralai/mistral-small-4-119b-2603 c262144 o16384 <ti +trs w r2026-03-16 ~0.4/1.4
mistralai/mistral-small-4-119b-2603:thinking c262144 o16384 <ti +trs r2026-03-17 ~0.4/1.4
mistralai/mixtral-8x22b-instruct-v0.1 c65536 o32768 <t -trs r2025-12-11 ~0.9/0.9
mistralai/mixtral-8x7b-instruct-v0.1 c32768 o32768 <t -trs r2025-12-11 ~0.27/0.27
mlabonne/NeuralDaredevil-8B-abliterated c8192 o8192 <t -trs r2024-12-01 ~0.44/0.44
moonshotai/Kimi-K2-Instruct-0905 c256000 <t +ts -r r2025-09-25 ~0.4/2
moonshotai/kimi-k2-instruct c256000 o8192 <t +ts -r r2025-07-01 ~0.1/2
moonshotai/kimi-k2-instruct-0711 c128000 o8192 <t +ts -r r2025-07-11 ~0.1/2
moonshotai/kimi-k2-thinking c256000 <t +ts -r r2025-11-06 ~0.3/1.2
moonshotai/kimi-k2-thinking-original c256000 o16384 <t +r -ts r2025-11-06 ~0.6/2.5
moonshotai/kimi-k2-thinking-turbo-original c256000 o16384 <t +r -ts r2025-11-06 ~1.15/8
moonshotai/kimi-k2.5 c256000 o65536 <ti +t -rs r2026-01-26 ~0.3/1.9
moonshotai/kimi-k2.5:thinking c256000 o65536 <ti +tr -s r2026-01-26 ~0.3/1.9
moonshotai/kimi-k2.6 c256000 o65536 <ti +t -rs r2026-04-16 ~0.53/2.73
moonshotai/kimi-k2.6:thinking c256000 o65536 <ti +tr -s r2026-04-16 ~0.53/2.73
moonshotai/kimi-latest c256000 o65536 <ti +tr -s r2026-05-03 ~0.5/2.6/0.125
nanogpt/coding-router c1000000 o128000 <t +trs r2026-05-12 ~1.1/2.2/0.11
nanogpt/coding-router:high c1000000 o128000 <t +trs r2026-05-12 ~1.1/2.2/0.11
nanogpt/coding-router:low c1000000 o128000 <t +trs r2026-05-12 ~0.14/0.28/0.028
nanogpt/coding-router:max c1000000 o128000 <t +trs r2026-05-12 ~5/30/0.5
nanogpt/coding-router:medium c1000000 o128000 <t +trs r2026-05-12 ~0.14/0.28/0.028
nex-agi/deepseek-v3.1-nex-n1 c128000 o8192 <t -trs r2025-12-10 ~0.28/0.42
nothingiisreal/L3.1-70B-Celeste-V0.1-BF16 c16384 o16384 <t -trs r2024-07-23 ~0.493/0.493
nvidia/Llama-3.1-Nemotron-70B-Instruct-HF c16384 o8192 <t +h -trs r2025-04-15 ~0.357/0.408
nvidia/Llama-3.3-Nemotron-Super-49B-v1 c128000 o16384 <t +h -trs r2025-08-08 ~0.15/0.15
nvidia/Llama-3_3-Nemotron-Super-49B-v1_5 c128000 o16384 <t +h -trs r2025-08-08 ~0.05/0.25
nvidia/nemotron-3-nano-30b-a3b c256000 <t +h -trs r2025-12-15 ~0.17/0.68
nvidia/nemotron-3-nano-omni-30b-a3b-reasoning c256000 o65536 <ti +trh -s r2026-04-28 ~0.105/0.42
nvidia/nemotron-3-super-120b-a12b c262144 o16384 <t +trh -s w r2026-03-01 ~0.05/0.25
nvidia/nemotron-3-super-120b-a12b:thinking c262144 o16384 <t +trh -s r2026-03-01 ~0.05/0.25
nvidia/nvidia-nemotron-nano-9b-v2 c128000 o16384 <t +h -trs r2025-08-18 ~0.17/0.68
openai/gpt-3.5-turbo c16385 o4096 <t -trs r2022-11-30 ~0.5/1.5
openai/gpt-4-turbo c128000 o4096 <ti -trs r2023-11-06 ~10/30
openai/gpt-4-turbo-preview c128000 o4096 <t -trs r2023-11-06 ~9.996/30.005
openai/gpt-4.1 c1047576 o32768 <tip +ts -r r2025-09-10 ~2/8
openai/gpt-4.1-mini c1047576 o32768 <ti -trs r2025-04-14 ~0.4/1.6
openai/gpt-4.1-nano c1047576 o32768 <tip -trs r2025-04-14 ~0.1/0.4
openai/gpt-4o c128000 o16384 <ti -trs r2024-05-13 ~2.499/9.996
openai/gpt-4o-2024-08-06 c128000 o16384 <ti -trs r2024-08-06 ~2.499/9.996
openai/gpt-4o-2024-11-20 c128000 o16384 <ti -trs r2024-11-20 ~2.5/10
openai/gpt-4o-mini c128000 o16384 <ti -trs r2024-07-18 ~0.1496/0.595
openai/gpt-4o-mini-search-preview c128000 o16384 <t -trs r2024-07-18 ~0.088/0.35
openai/gpt-4o-search-preview c128000 o16384 <ti -trs r2024-05-13 ~1.47/5.88
openai/gpt-5 c400000 o128000 <tip +trs eminimal,low,medium,high r2025-08-07 ~1.25/10
openai/gpt-5-codex c256000 o32768 <t -trs r2025-09-15 ~9.996/19.992
openai/gpt-5-mini c400000 o128000 <ti +r -ts eminimal,low,medium,high r2025-08-07 ~0.25/2
openai/gpt-5-nano c400000 o128000 <ti +r -ts eminimal,low,medium,high r2025-08-07 ~0.05/0.4
openai/gpt-5-pro c400000 o128000 <ti +r -ts ehigh r2025-08-07 ~15/120
openai/gpt-5.1 c400000 o128000 <tip +trs enone,low,medium,high r2025-11-13 ~1.25/10
openai/gpt-5.1-2025-11-13 c1000000 o32768 <t -trs r2025-11-13 ~1.25/10
openai/gpt-5.1-codex c400000 o128000 <ti +r -ts elow,medium,high r2025-11-13 ~1.25/10
openai/gpt-5.1-codex-max c400000 o128000 <tip +trs elow,medium,high,xhigh r2025-11-13 ~2.5/20
openai/gpt-5.1-codex-mini c400000 o128000 <ti +r -ts elow,medium,high r2025-11-13 ~0.25/2
openai/gpt-5.2 c400000 o128000 <tip +trs enone,low,medium,high,xhigh r2026-01-01 ~1.75/14
openai/gpt-5.2-codex c400000 o128000 <tip +trs elow,medium,high,xhigh r2026-01-14 ~1.75/14
openai/gpt-5.2-pro c400000 o128000 <tip +trs enone,low,medium,high,xhigh r2026-01-01 ~21/168
openai/gpt-5.3-codex c400000 o128000 <tip +trs elow,medium,high,xhigh r2026-02-24 ~1.75/14/0.175
openai/gpt-5.4 c922000 o128000 <tip +trs enone,low,medium,high,xhigh r2026-03-05 ~2.5/15/0.25
openai/gpt-5.4-mini c400000 o128000 <tip +trs enone,low,medium,high,xhigh r2026-03-17 ~0.75/4.5/0.075
openai/gpt-5.4-nano c400000 o128000 <tip +trs enone,low,medium,high,xhigh r2026-03-17 ~0.2/1.25/0.02
openai/gpt-5.4-pro c922000 o128000 <tip +trs enone,low,medium,high,xhigh r2026-03-05 ~30/180/3
openai/gpt-5.5 c1000000 o128000 <tip +trs enone,low,medium,high,xhigh r2026-04-23 ~5/30/0.5
openai/gpt-chat-latest c400000 o128000 <tip +ts -r r2026-05-03 ~5/30/0.5
openai/gpt-latest c1000000 o128000 <tip +trs enone,low,medium,high,xhigh r2026-03-29 ~5/30/0.5
openai/gpt-oss-120b c128000 o16384 <t +trs elow,medium,high r2025-08-05 ~0.05/0.25
openai/gpt-oss-20b c128000 o16384 <t +r -ts elow,medium,high r2025-08-05 ~0.04/0.15
openai/gpt-oss-safeguard-20b c128000 o16384 <t +r -ts elow,medium,high r2025-10-29 ~0.075/0.3
openai/o1 c200000 o100000 <t +r -ts elow,medium,high r2024-12-17 ~14.994/59.993
openai/o1-preview c128000 o32768 <t +r -ts elow,medium,high r2024-09-12 ~14.994/59.993
openai/o1-pro c200000 o100000 <tip -trs r2025-01-25 ~150/600
openai/o3 c200000 o100000 <t -trs r2025-04-16 ~2/8
openai/o3-deep-research c200000 o100000 <t +r -ts emedium r2025-04-16 ~9.996/19.992
openai/o3-mini c200000 o100000 <t +trs elow,medium,high r2025-01-31 ~1.1/4.4
openai/o3-mini-high c200000 o100000 <t +trs r2025-01-31 ~0.64/2.588
openai/o3-mini-low c200000 o100000 <t +trs r2025-01-31 ~9.996/19.992
openai/o3-pro-2025-06-10 c200000 o100000 <t +trs elow,medium,high r2025-06-10 ~9.996/19.992
openai/o4-mini c200000 o100000 <t +trs elow,medium,high r2025-04-16 ~1.1/4.4
openai/o4-mini-deep-research c200000 o100000 <t +r -ts emedium r2025-04-16 ~9.996/19.992
openai/o4-mini-high c200000 o100000 <t +trs r2025-04-16 ~1.1/4.4
owl c1048756 o262144 <t +ts -r r2026-05-01 ~0.1/0.3
pamanseau/OpenReasoning-Nemotron-32B c32768 <t +r -ts r2025-08-21 ~0.1/0.4
perceptron/perceptron-mk1 c32768 o8192 <tiv +rs -t r2026-05-12 ~0.15/1.5
phi-4-mini-instruct c128000 o16384 <t -trs r2025-07-26 ~0.17/0.68
phi-4-multimodal-instruct c128000 o16384 <t -trs r2025-07-26 ~0.07/0.11
poolside/laguna-m.1 c128000 o32768 <t -trs r2026-04-29 ~0.1/0.3
poolside/laguna-xs.2 c128000 o32768 <t -trs r2026-04-29 ~0.1/0.3
qvq-max c128000 o8192 <ti -trs r2025-03-28 ~1.4/5.3
qwen-3.6-plus c991800 o65536 <tiv -trs r2026-04-02 ~0.45/2.7
qwen-long c10000000 o8192 <tp -trs r2025-01-25 ~0.1003/0.408
qwen-max c32000 o8192 <t -trs r2024-04-03 ~1.5997/6.392
qwen-plus c995904 o32768 <t +r -ts b1024-81920 w r2024-01-25 ~0.3995/1.2002
qwen-turbo c1000000 o8192 <t -trs r2024-11-01 ~0.04998/0.2006
qwen/Qwen2.5-Coder-32B-Instruct c32000 o8192 <t -trs r2025-07-03 ~0.2006/0.2006
qwen/Qwen3-235B-A22B-Instruct-2507 c256000 <t +ts -r r2025-07-25 ~0.13/0.5
qwen/Qwen3-235B-A22B-Instruct-2507-TEE c256000 <t +ts -r r2025-07-25 ~0.13/0.5
qwen/Qwen3-235B-A22B-Thinking-2507 c256000 <t -trs r2025-09-11 ~0.3/0.5
qwen/Qwen3-8B c41000 o32768 <t -trs r2024-01-01 ~0.47/0.47
qwen/Qwen3-Next-80B-A3B-Instruct c256000 <t +ts -r r2025-09-11 ~0.15/0.65
qwen/Qwen3-VL-235B-A22B-Instruct c128000 <ti -trs r2024-01-01 ~0.3/1.2
qwen/Qwen3.6-35B-A3B c262144 o16384 <tiv -trs r2026-04-17 ~0.112/0.8
qwen/Qwen3.6-35B-A3B:thinking c262144 o16384 <tiv +r -ts r2026-04-19 ~0.112/0.8
qwen/qwen-2.5-72b-instruct c131072 o8192 <t -trs r2025-07-03 ~0.357/0.408
qwen/qwen3-14b c41000 o32768 <t -trs r2024-01-01 ~0.08/0.24
qwen/qwen3-235b-a22b c41000 o32768 <tp +ts -r r2025-04-29 ~0.3/0.5
qwen/qwen3-30b-a3b c41000 o32768 <t -trs r2025-02-27 ~0.1/0.3
qwen/qwen3-32b c41000 o32768 <tp -trs r2024-01-01 ~0.1/0.3
qwen/qwen3-coder c262000 o65536 <t +ts -r r2026-03-17 ~0.13/0.5
qwen/qwen3-coder-flash c128000 o65536 <t -trs r2025-09-17 ~0.3/1.5
qwen/qwen3-coder-next c262144 o65536 <t +ts -r r2025-12-08 ~0.15/1.5
qwen/qwen3-coder-plus c128000 o65536 <t -trs r2025-09-17 ~1/5
qwen/qwen3-max c256000 o32768 <t -trs r2025-09-05 ~1.08018/5.4009
qwen/qwen3-next-80b-a3b-thinking c256000 o32768 <t -trs r2024-01-01 ~0.15/0.65
qwen/qwen3.5-397b-a17b c258048 o65536 <tiv -trs r2026-02-16 ~0.6/3.6
qwen/qwen3.5-397b-a17b-thinking c258048 o65536 <tiv +r -ts b1024-81920 r2026-02-16 ~0.6/3.6
qwen/qwen3.5-9b c256000 o65536 <ti +r -ts b1024-81920 w r2026-03-10 ~0.05/0.15
qwen/qwen3.5-plus c983616 o65536 <tiv -trs r2026-02-16 ~0.4/2.4/0.04
qwen/qwen3.5-plus-thinking c983616 o65536 <tiv +r -ts b1024-81920 r2026-02-16 ~0.4/2.4/0.04
qwen/qwq-32b-preview c32768 o32768 <t -trs r2025-02-27 ~0.2/0.2
qwen25-vl-72b-instruct c32000 <ti -trs r2025-05-10 ~0.69989/0.69989
qwen3-30b-a3b-instruct-2507 c256000 o32768 <t -trs r2025-02-20 ~0.2/0.5
qwen3-coder-30b-a3b-instruct c128000 o65536 <t +ts -r r2025-08-05 ~0.1/0.4
qwen3-max-2026-01-23 c256000 o32768 <t -trs r2026-01-26 ~1.2002/6.001
qwen3-vl-235b-a22b-instruct-original c32768 o32768 <ti -trs r2025-09-25 ~0.5/1.2
qwen3-vl-235b-a22b-thinking c32768 o32768 <ti +r -ts b1024-81920 r2025-08-26 ~0.5/6
qwen3.5-122b-a10b c260096 o65536 <tiv -trs r2026-02-24 ~0.36/2.88
qwen3.5-122b-a10b:thinking c260096 o65536 <tiv +r -ts b1024-81920 r2026-02-24 ~0.36/2.88
qwen3.5-27b c260096 o65536 <tiv -trs r2026-02-24 ~0.27/2.16
qwen3.5-27b:thinking c260096 o65536 <tiv +r -ts b1024-81920 r2026-02-24 ~0.27/2.16
qwen3.5-35b-a3b c260096 o65536 <tiv -trs r2026-02-24 ~0.225/1.8
qwen3.5-35b-a3b:thinking c260096 o65536 <tiv +r -ts b1024-81920 r2026-02-24 ~0.225/1.8
qwen3.5-flash c991808 o65536 <tiv -trs r2026-02-24 ~0.09/0.36
qwen3.5-flash:thinking c991808 o65536 <tiv +r -ts b1024-81920 r2026-02-24 ~0.09/0.36
qwen3.5-omni-flash c49152 o16384 <tiva -trs r2026-03-30
qwen3.5-omni-plus c983616 o65536 <tiva -trs r2026-03-30
qwen3.6-max-preview c245800 o65536 <t -trs r2026-04-20 ~1.3/7.8
qwen3.7-max c1000000 o65536 <t -trs r2026-05-21 ~2.5/7.5/0.25
qwen3.7-max:thinking c1000000 o65536 <t +r -ts b1024-262144 r2026-05-21 ~2.5/7.5/0.25
qwen3.7-plus c991808 o65536 <tiv -trs r2026-06-01 ~0.4/1.6/0.04
qwen3.7-plus:thinking c983616 o65536 <tiv +r -ts b1024-262144 r2026-06-01 ~0.4/1.6/0.04
qwq-32b c128000 o32768 <t -trs r2025-04-15 ~0.25599999/0.30499999
sarvam-105b c131072 o4096 <t +tr -s r2026-05-12 ~0.045/0.177/0.028
sarvam-30b c65536 o4096 <t +tr -s r2026-05-12 ~0.028/0.111/0.017
shisa-ai/shisa-v2-llama3.3-70b c128000 o16384 <t -trs r2025-07-26 ~0.5/0.5
shisa-ai/shisa-v2.1-llama3.3-70b c32768 o4096 <t -trs r2024-12-06 ~0.5/0.5
sonar c127000 <t -trs r2025-02-19 ~1.003/1.003
sonar-deep-research c60000 <t -trs r2025-02-25 ~3.4/13.6
sonar-pro c200000 o128000 <t -trs r2025-02-19 ~2.992/14.994
sonar-reasoning-pro c127000 <t +r -ts r2025-02-19 ~2.006/7.9985
soob3123/GrayLine-Qwen3-8B c16384 <t -trs r2025-09-25 ~0.3/0.3
soob3123/Veiled-Calla-12B c32768 o8192 <t -trs r2025-04-13 ~0.3/0.3
soob3123/amoral-gemma3-27B-v2 c32768 o8192 <t -trs r2025-05-23 ~0.3/0.3
step-2-16k-exp c16000 o8192 <t -trs r2024-07-05 ~7.004/19.992
step-2-mini c8000 o4096 <t -trs r2024-07-05 ~0.2006/0.408
step-3 c65536 o8192 <ti -trs r2025-07-31 ~0.2499/0.6494
step-r1-v-mini c128000 o65536 <t -trs r2025-04-08 ~2.5/11
stepfun-ai/step-3.5-flash c256000 o256000 <t +r -ts elow,medium,high r2026-02-02 ~0.2/0.5
stepfun-ai/step-3.5-flash-2603 c256000 o256000 <t +r -ts elow,medium,high r2026-04-14 ~0.1/0.3
stepfun/step-3.7-flash:thinking c256000 o256000 <tiv +trs r2026-05-29 ~0.2/1.15/0.04
tencent/Hunyuan-MT-7B c8192 o8192 <t -trs r2025-09-18 ~10/20
tencent/hy3-preview c262144 o262144 <t -trs r2026-04-23 ~0.066/0.26/0.029
undi95/remm-slerp-l2-13b c6144 o4096 <tp -trs r2025-01-01 ~0.799/1.207
universal-summarizer c32768 o32768 <t -trs r2023-05-01 ~30/30
unsloth/gemma-3-12b-it c128000 <tp -trs r2025-03-10 ~0.272/0.272
unsloth/gemma-3-27b-it c128000 o96000 <tp -trs r2025-03-10 ~0.2992/0.2992
unsloth/gemma-3-4b-it c128000 o8192 <tp -trs r2025-03-10 ~0.2006/0.2006
upstage/solar-pro-3 c128000 o128000 <t -trs r2026-03-03 ~0.15/0.6/0.015
v0-1.0-md c200000 o64000 <t -trs r2025-07-04 ~3/15
v0-1.5-lg c1000000 o64000 <t -trs r2025-07-04 ~15/75
v0-1.5-md c200000 o64000 <t -trs r2025-07-04 ~3/15
venice-uncensored c128000 o16384 <t -trs r2025-02-24 ~0.4/0.4
venice-uncensored:web c80000 o16384 <t -trs r2024-05-01 ~0.4/0.4
x-ai/grok-4.20 c2000000 o131072 <ti +trs elow,medium,high r2026-03-31 ~2/6
x-ai/grok-4.20-multi-agent c2000000 o131072 <ti +trs elow,medium,high r2026-03-31 ~2/6
x-ai/grok-4.3 c1000000 o1000000 <ti +trs elow,medium,high r2026-04-30 ~1.25/2.5/0.2
x-ai/grok-build-0.1 c256000 o256000 <ti +trs elow,medium,high r2026-05-20 ~1/2/0.2
x-ai/grok-latest c1000000 o1000000 <ti +trs elow,medium,high r2026-05-03 ~1.25/2.5/0.2
xiaomi/mimo-v2-flash c256000 o32768 <t +r -ts w r2025-12-17 ~0.102/0.306
xiaomi/mimo-v2-flash-original c256000 o32768 <t +r -ts w r2025-12-17 ~0.102/0.306
xiaomi/mimo-v2-flash-thinking c256000 o32768 <t +r -ts w r2025-12-17 ~0.102/0.306
xiaomi/mimo-v2-flash-thinking-original c256000 o32768 <t +r -ts w r2025-12-17 ~0.102/0.306
xiaomi/mimo-v2-omni c262144 o65536 <tiva +tr -s w r2026-03-19 ~0.4/2/0.08
xiaomi/mimo-v2-pro c1048576 o131072 <t +trs w r2026-03-19 ~1/3/0.2
xiaomi/mimo-v2.5 c1048576 o131072 <tiv +trs w r2026-04-22 ~0.14/0.28/0.0028
xiaomi/mimo-v2.5-pro c1048576 o131072 <t +trs w r2026-04-22 ~0.435/0.87/0.0036
yi-large c32000 o4096 <t -trs r2024-05-13 ~3.196/3.196
yi-lightning c12000 o4096 <t -trs r2024-10-16 ~0.2006/0.2006
yi-medium-200k c200000 o4096 <t -trs r2024-03-01 ~2.499/2.499
z-ai/glm-4.5v c64000 <ti +r -ts w r2025-11-22 ~0.6/1.8
z-ai/glm-4.5v:thinking c64000 <ti +r -ts r2025-11-22 ~0.6/1.8
z-ai/glm-4.6 c200000 o65535 <t +trs w r2025-09-30 ~0.4/1.5
z-ai/glm-4.6:thinking c200000 o65535 <t +trs r2025-09-29 ~0.4/1.5
z-ai/glm-5-turbo c202800 o131072 <t +ts -r r2026-03-15 ~1.2/4/0.24
z-ai/glm-5v-turbo c202800 o131100 <ti +ts -r r2026-04-01 ~1.2/4/0.24
z-ai/glm-5v-turbo:thinking c202800 o131100 <ti +trs r2026-04-02 ~1.2/4/0.24
zai-org/GLM-4.5-Air c128000 o98304 <t +ts -r r2025-04-15 ~0.12/0.8
zai-org/GLM-4.5-Air:thinking c128000 o98304 <t +trs r2024-01-01 ~0.12/0.8
zai-org/GLM-4.5:thinking c128000 o65536 <t +r -ts r2024-01-01 ~0.3/1.3
zai-org/GLM-4.6-turbo c200000 <t -trs r2025-10-02 ~1/3
zai-org/GLM-4.6-turbo:thinking c200000 <t +r -ts r2025-10-02 ~1/3
zai-org/glm-4.5 c128000 o65536 <t -trs r2025-04-15 ~0.3/1.3
zai-org/glm-4.6-original c256000 o65535 <t +r -ts w r2025-12-11 ~0.35/1.4
zai-org/glm-4.6v c128000 o24000 <ti -trs r2025-12-11 ~0.3/0.9
zai-org/glm-4.6v-flash-original c128000 o24000 <tiv -trs r2025-12-08 ~0.1/0.4
zai-org/glm-4.6v-original c128000 o24000 <ti -trs r2025-12-08 ~0.6/0.9
zai-org/glm-4.7 c200000 o128000 <t +trs w r2026-01-29 ~0.15/0.8
zai-org/glm-4.7-flash c200000 o128000 <t +trs w r2026-01-19 ~0.07/0.4
zai-org/glm-4.7-flash-original c200000 o128000 <t +trs w r2026-01-19 ~0.07/0.4
zai-org/glm-4.7-flash-original:thinking c200000 o128000 <t +r -ts r2026-01-19 ~0.07/0.4
zai-org/glm-4.7-flash:thinking c200000 o128000 <t +r -ts r2026-01-19 ~0.07/0.4
zai-org/glm-4.7-original c200000 o65535 <t +trs w r2025-12-22 ~0.6/2.2/0.11
zai-org/glm-4.7-original:thinking c200000 o65535 <t +trs r2025-12-22 ~0.6/2.2/0.11
zai-org/glm-4.7:thinking c200000 o65535 <t +trs r2025-12-22 ~0.2/0.8
zai-org/glm-5 c200000 o128000 <t +trs w r2026-02-11 ~0.3/2.55
zai-org/glm-5-original c200000 o128000 <t +trs w r2026-02-11 ~1/3.2/0.2
zai-org/glm-5-original:thinking c200000 o128000 <t +trs r2026-02-11 ~1/3.2/0.2
zai-org/glm-5.1 c200000 o131072 <t +trs w r2026-03-27 ~0.3/2.55
zai-org/glm-5.1:thinking c200000 o131072 <t +trs r2026-03-27 ~0.3/2.55
zai-org/glm-5:thinking c200000 o128000 <t +trs r2026-02-11 ~0.3/2.55
zai-org/glm-latest c200000 o131072 <t +trs ehigh,xhigh r2026-05-03 ~0.75/2.6/0.15
`;
