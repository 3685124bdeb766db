// What is known of models wherever they are served, by maker and name; no prices.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
alibaba/qwen-flash c1000000 o32768 <t +trh k2024-04 r2025-07-28
alibaba/qwen-max c32768 o8192 <t +th -r k2024-04 r2024-04-03
alibaba/qwen-omni-turbo c32768 o2048 <tiav >ta +th -r k2024-04 r2025-01-19
alibaba/qwen-plus c1000000 o32768 <t +trh k2024-04 r2024-01-25
alibaba/qwen-turbo c1000000 o16384 <t +trh k2024-04 r2024-11-01
alibaba/qwen-vl-max c131072 o8192 <ti +th -r k2024-04 r2024-04-08
alibaba/qwen-vl-plus c131072 o8192 <ti +th -r k2024-04 r2024-01-25
alibaba/qwen2-5-vl-72b-instruct c131072 o8192 <ti +th -r k2024-04 r2024-09
alibaba/qwen3-235b-a22b c131072 o16384 <t +trh k2025-04 r2025-04
alibaba/qwen3-32b c131072 o16384 <t +trh k2025-04 r2025-04
alibaba/qwen3-coder-30b-a3b-instruct c262144 o65536 <t +th -r k2025-04 r2025-04
alibaba/qwen3-coder-480b-a35b-instruct c262144 o65536 <t +th -r k2025-04 r2025-04
alibaba/qwen3-coder-flash c1000000 o65536 <t +th -r k2025-04 r2025-07-28
alibaba/qwen3-coder-plus c1048576 o65536 <t +th -r k2025-04 r2025-07-23
alibaba/qwen3-max c262144 o65536 <t +th -r k2025-04 r2025-09-23
alibaba/qwen3-next-80b-a3b-instruct c131072 o32768 <t +th -r k2025-04 r2025-09
alibaba/qwen3-next-80b-a3b-thinking c131072 o32768 <t +trh k2025-04 r2025-09
alibaba/qwen3-vl-plus c262144 o32768 <ti +trh k2025-04 r2025-09-23
alibaba/qwen3.5-122b-a10b c262144 o65536 <tiva +trsh r2026-02-23
alibaba/qwen3.5-27b c262144 o65536 <tiva +trsh r2026-02-23
alibaba/qwen3.5-35b-a3b c262144 o65536 <tiva +trsh r2026-02-23
alibaba/qwen3.5-397b-a17b c262144 o65536 <tiva +trsh r2026-02-15
alibaba/qwen3.5-9b c262144 o65536 <t +trsh r2026-02-23
alibaba/qwen3.5-plus c1000000 o65536 <tiv +trh k2025-04 r2026-02-16
alibaba/qwen3.6-27b c262144 o65536 <tiva +trsh r2026-04-22
alibaba/qwen3.6-35b-a3b c262144 o65536 <tiva +trsh r2026-04-17
alibaba/qwen3.6-flash c1000000 o65536 <tiv +trsh r2026-04-27
alibaba/qwen3.6-max-preview c262144 o65536 <t +trh k2025-04 r2026-04-20
alibaba/qwen3.6-plus c1000000 o65536 <tiv +trh k2025-04 r2026-04-02
alibaba/qwen3.7-max c1000000 o65536 <t +trh r2026-05-21
alibaba/qwen3.7-plus c1000000 o64000 <ti +trh k2025-04 r2026-06-02
alibaba/qwq-plus c131072 o8192 <t +trh k2024-04 r2025-03-05
anthropic/claude-3-5-haiku-20241022 c200000 o8192 <tip +th -r k2024-07-31 r2024-10-22
anthropic/claude-3-5-sonnet-20241022 c200000 o8192 <tip +th -r k2024-04-30 r2024-10-22
anthropic/claude-3-7-sonnet-20250219 c200000 o64000 <tip +trh k2024-10-31 r2025-02-19
anthropic/claude-fable-5 c1000000 o128000 <tip +tr -h k2026-01-31 r2026-06-09
anthropic/claude-haiku-4-5 c200000 o64000 <tip +trh k2025-02-28 r2025-10-15
anthropic/claude-haiku-4-5-20251001 c200000 o64000 <tip +trh k2025-02-28 r2025-10-15
anthropic/claude-opus-4-0 c200000 o32000 <tip +trh k2025-03-31 r2025-05-22
anthropic/claude-opus-4-1 c200000 o32000 <tip +trh k2025-03-31 r2025-08-05
anthropic/claude-opus-4-1-20250805 c200000 o32000 <tip +trh k2025-03-31 r2025-08-05
anthropic/claude-opus-4-20250514 c200000 o32000 <tip +trh k2025-03-31 r2025-05-22
anthropic/claude-opus-4-5 c200000 o64000 <tip +trh k2025-03-31 r2025-11-24
anthropic/claude-opus-4-5-20251101 c200000 o64000 <tip +trh k2025-03-31 r2025-11-01
anthropic/claude-opus-4-6 c1000000 o128000 <tip +trh k2025-05-31 r2026-02-05
anthropic/claude-opus-4-7 c1000000 o128000 <tip +tr -h k2026-01-31 r2026-04-16
anthropic/claude-opus-4-8 c1000000 o128000 <tip +tr -h r2026-05-28
anthropic/claude-sonnet-4-0 c200000 o64000 <tip +trh k2025-03-31 r2025-05-22
anthropic/claude-sonnet-4-20250514 c200000 o64000 <tip +trh k2025-03-31 r2025-05-22
anthropic/claude-sonnet-4-5 c200000 o64000 <tip +trh k2025-07-31 r2025-09-29
anthropic/claude-sonnet-4-5-20250929 c200000 o64000 <tip +trh k2025-07-31 r2025-09-29
anthropic/claude-sonnet-4-6 c1000000 o64000 <tip +trh k2025-08-31 r2026-02-17
anthropic/claude-sonnet-5 c1000000 o128000 <tip +tr -h k2026-01-31 r2026-06-30
cohere/command-a-03-2025 c256000 o8000 <t +th -r k2024-06-01 r2025-03-13
cohere/command-a-plus-05-2026 c128000 o64000 <ti +trsh k2025-04-01 r2026-05-20
cohere/command-r-08-2024 c128000 o4000 <t +th -r k2024-06-01 r2024-08-30
cohere/command-r-plus-08-2024 c128000 o4000 <t +th -r k2024-06-01 r2024-08-30
cohere/command-r7b-12-2024 c128000 o4000 <t +th -r k2024-06-01 r2024-12-02
cohere/north-mini-code-1-0 c256000 o64000 <t +trsh k2025-09-23 r2026-06-09
deepreinforce/ornith-1.0-31b c262144 <ti +trh r2026-06-25
deepreinforce/ornith-1.0-35b c262144 <ti +trh r2026-06-25
deepreinforce/ornith-1.0-397b c262144 <ti +trh r2026-06-25
deepreinforce/ornith-1.0-9b c262144 <ti +trh r2026-06-25
deepseek/deepseek-chat c1000000 o384000 <t +th -r k2025-09 r2025-12-01
deepseek/deepseek-r1 c128000 o32768 <t +trh k2024-07 r2025-01-20
deepseek/deepseek-reasoner c1000000 o384000 <t +trh k2025-09 r2025-12-01
deepseek/deepseek-v4-flash c1000000 o384000 <t +trsh k2025-05 r2026-04-24
deepseek/deepseek-v4-pro c1000000 o384000 <t +trsh k2025-05 r2026-04-24
google/gemini-2.0-flash c1048576 o8192 <tiavp +tsh -r k2024-06 r2024-12-11
google/gemini-2.0-flash-lite c1048576 o8192 <tiavp +tsh -r k2024-06 r2024-12-11
google/gemini-2.5-flash c1048576 o65536 <tiavp +trsh k2025-01 r2025-06-17
google/gemini-2.5-flash-image c32768 o32768 <ti >ti +rh -t k2025-06 r2025-08-26
google/gemini-2.5-flash-lite c1048576 o65536 <tiavp +trsh k2025-01 r2025-06-17
google/gemini-2.5-flash-tts c32768 o16384 <t >a +h -tr k2025-01 r2025-09-30
google/gemini-2.5-pro c1048576 o65536 <tiavp +trsh k2025-01 r2025-06-17
google/gemini-2.5-pro-tts c32768 o16384 <t >a -trh k2025-01 r2025-09-30
google/gemini-3-flash-preview c1048576 o65536 <tivap +trsh k2025-01 r2025-12-17
google/gemini-3-pro-image-preview c65536 o32768 <ti >ti +rh -t k2025-01 r2025-11-20
google/gemini-3-pro-preview c1048576 o65536 <tivap +trsh k2025-01 r2025-11-18
google/gemini-3.1-flash-image-preview c65536 o65536 <tip >ti +rh -t k2025-01 r2026-02-26
google/gemini-3.1-flash-lite c1048576 o65536 <tivap +trsh k2025-01 r2026-05-07
google/gemini-3.1-flash-lite-preview c1048576 o65536 <tivap +trsh k2025-01 r2026-03-03
google/gemini-3.1-pro-preview c1048576 o65536 <tivap +trsh k2025-01 r2026-02-19
google/gemini-3.1-pro-preview-customtools c1048576 o65536 <tivap +trsh k2025-01 r2026-02-19
google/gemini-3.5-flash c1048576 o65536 <tivap +trsh k2025-01 r2026-05-19
google/gemini-embedding-001 c2048 o1 <t -trh k2025-05 r2025-05-20
google/gemini-flash-latest c1048576 o65536 <tiavp +trsh k2025-01 r2025-09-25
google/gemini-flash-lite-latest c1048576 o65536 <tiavp +trsh k2025-01 r2025-09-25
google/gemma-4-26b-a4b-it c262144 o32768 <ti +trsh r2026-04-02
google/gemma-4-31b-it c262144 o32768 <ti +trsh r2026-04-02
google/gemma-4-E2B-it c131072 o8192 <tia +trsh r2026-04-02
google/gemma-4-E4B-it c131072 o8192 <tia +trsh r2026-04-02
meta/llama-3.3-70b-instruct c128000 o4096 <t +th -r k2023-12 r2024-12-06
meta/llama-4-maverick-17b-instruct c1000000 o16384 <ti +th -r k2024-08 r2025-04-05
meta/llama-4-scout-17b-instruct c3500000 o16384 <ti +th -r k2024-08 r2025-04-05
minimax/MiniMax-M2 c196608 o128000 <t +trh r2025-10-27
minimax/MiniMax-M2.1 c204800 o131072 <t +trh r2025-12-23
minimax/MiniMax-M2.5 c204800 o131072 <t +trh r2026-02-12
minimax/MiniMax-M2.5-highspeed c204800 o131072 <t +trh r2026-02-13
minimax/MiniMax-M2.7 c204800 o131072 <t +trh r2026-03-18
minimax/MiniMax-M2.7-highspeed c204800 o131072 <t +trh r2026-03-18
minimax/MiniMax-M3 c512000 o128000 <tiv +trh r2026-06-01
mistral/codestral-latest c256000 o4096 <t +th -r k2024-10 r2024-05-29
mistral/devstral-2512 c262144 o262144 <t +th -r k2025-12 r2025-12-09
mistral/devstral-medium-2507 c128000 o128000 <t +th -r k2025-05 r2025-07-10
mistral/devstral-medium-latest c262144 o262144 <t +th -r k2025-12 r2025-12-02
mistral/devstral-small-2507 c128000 o128000 <t +th -r k2025-05 r2025-07-10
mistral/magistral-medium-latest c128000 o16384 <t +trh k2025-06 r2025-03-17
mistral/mistral-large-2411 c131072 o16384 <t +th -r k2024-11 r2024-11-18
mistral/mistral-large-2512 c262144 o262144 <ti +th -r k2024-11 r2024-11-01
mistral/mistral-large-latest c262144 o262144 <ti +th -r k2024-11 r2024-11-01
mistral/mistral-medium-2505 c131072 o131072 <ti +th -r k2025-05 r2025-05-07
mistral/mistral-medium-2604 c262144 o262144 <ti +trsh r2026-04-29
mistral/mistral-medium-latest c262144 o262144 <ti +th -r k2025-05 r2025-08-12
mistral/mistral-nemo c128000 o128000 <t +th -r k2024-07 r2024-07-01
mistral/mistral-small-2506 c128000 o16384 <ti +th -r k2025-03 r2025-06-20
mistral/mistral-small-2603 c256000 o256000 <ti +trh k2025-06 r2026-03-16
mistral/mistral-small-latest c256000 o256000 <ti +trh k2025-06 r2026-03-16
mistral/pixtral-12b c128000 o128000 <ti +th -r k2024-09 r2024-09-01
mistral/pixtral-large-latest c128000 o128000 <ti +th -r k2024-11 r2024-11-01
moonshotai/kimi-k2-thinking c262144 o262144 <t +trh k2024-08 r2025-11-06
moonshotai/kimi-k2-thinking-turbo c262144 o262144 <t +trh k2024-08 r2025-11-06
moonshotai/kimi-k2.5 c262144 o262144 <tiv +trs -h k2025-01 r2026-01
moonshotai/kimi-k2.6 c262144 o262144 <tiv +trsh k2025-01 r2026-04-21
moonshotai/kimi-k2.7-code c262144 o262144 <tiv +trs -h k2025-01 r2026-06-12
moonshotai/kimi-k2.7-code-highspeed c262144 o262144 <tiv +trs -h k2025-01 r2026-06-12
nvidia/llama-3.1-nemotron-70b-instruct c128000 o8192 <t +th -r r2025-04-15
nvidia/llama-3.1-nemotron-safety-guard-8b-v3 c128000 o4096 <t -trh r2025-10-28
nvidia/llama-3.1-nemotron-ultra-253b c128000 o8192 <t +trh r2025-04-07
nvidia/llama-3.3-nemotron-super-49b-v1 c131072 o131072 <t +trh r2025-04-07
nvidia/llama-3.3-nemotron-super-49b-v1.5 c131072 o131072 <t +trh r2025-07-25
nvidia/llama-nemotron-embed-vl-1b-v2 c32768 o2048 <ti -trh r2026-02-10
nvidia/llama-nemotron-rerank-vl-1b-v2 c128000 o4096 <ti -trh r2026-03-31
nvidia/mistral-nemotron c128000 o8192 <t +th -r r2025-06-11
nvidia/nemotron-3-content-safety c128000 o4096 <t -trh r2026-04-16
nvidia/nemotron-3-nano-30b-a3b c262144 o262144 <t +trh r2025-12-15
nvidia/nemotron-3-nano-omni-30b-a3b-reasoning c256000 o65536 <tiva +trh r2026-04-28
nvidia/nemotron-3-super-120b-a12b c262144 o262144 <t +trh r2026-03-11
nvidia/nemotron-3-ultra-550b-a55b c1000000 o128000 <t +trh r2026-06-04
nvidia/nemotron-3.5-content-safety c128000 o8192 <ti +rh -t r2026-06-04
nvidia/nemotron-cascade-2-30b-a3b c256000 o32768 <t +trh r2026-03-24
nvidia/nemotron-content-safety-reasoning-4b c128000 o4096 <t +r -th r2026-01-22
nvidia/nemotron-mini-4b-instruct c128000 o8192 <t +th -r r2024-08-21
nvidia/nemotron-nano-12b-v2-vl c128000 o128000 <tiv +trh r2025-10-28
nvidia/nemotron-nano-9b-v2 c131072 o131072 <t +trh r2025-08-18
nvidia/nemotron-voicechat c128000 o8192 <ta +th -r r2026-03-16
openai/gpt-3.5-turbo c16385 o4096 <t +h -trs k2021-09-01 r2023-03-01
openai/gpt-4 c8192 o8192 <t +th -rs k2023-11 r2023-11-06
openai/gpt-4-turbo c128000 o4096 <ti +th -rs k2023-12 r2023-11-06
openai/gpt-4.1 c1047576 o32768 <tip +tsh -r k2024-04 r2025-04-14
openai/gpt-4.1-mini c1047576 o32768 <tip +tsh -r k2024-04 r2025-04-14
openai/gpt-4.1-nano c1047576 o32768 <ti +tsh -r k2024-04 r2025-04-14
openai/gpt-4o c128000 o16384 <tip +tsh -r k2023-09 r2024-05-13
openai/gpt-4o-2024-05-13 c128000 o4096 <ti +tsh -r k2023-09 r2024-05-13
openai/gpt-4o-2024-08-06 c128000 o16384 <ti +tsh -r k2023-09 r2024-08-06
openai/gpt-4o-2024-11-20 c128000 o16384 <ti +tsh -r k2023-09 r2024-11-20
openai/gpt-4o-mini c128000 o16384 <tip +tsh -r k2023-09 r2024-07-18
openai/gpt-5 c400000 i272000 o128000 <ti +trs -h k2024-09-30 r2025-08-07
openai/gpt-5-chat-latest c400000 i272000 o128000 <ti +rsh -t k2024-09-30 r2025-08-07
openai/gpt-5-codex c400000 i272000 o128000 <ti +trs -h k2024-09-30 r2025-09-15
openai/gpt-5-mini c400000 i272000 o128000 <ti +trs -h k2024-05-30 r2025-08-07
openai/gpt-5-nano c400000 i272000 o128000 <ti +trs -h k2024-05-30 r2025-08-07
openai/gpt-5-pro c400000 o272000 <ti +trs -h k2024-09-30 r2025-10-06
openai/gpt-5.1 c400000 i272000 o128000 <ti +trs -h k2024-09-30 r2025-11-13
openai/gpt-5.1-chat-latest c128000 o16384 <ti +trs -h k2024-09-30 r2025-11-13
openai/gpt-5.1-codex c400000 i272000 o128000 <ti +trs -h k2024-09-30 r2025-11-13
openai/gpt-5.1-codex-max c400000 o128000 <ti +trs -h k2024-09-30 r2025-11-13
openai/gpt-5.1-codex-mini c400000 i272000 o128000 <ti +trs -h k2024-09-30 r2025-11-13
openai/gpt-5.2 c400000 o128000 <ti +trs -h k2025-08-31 r2025-12-11
openai/gpt-5.2-chat-latest c128000 o16384 <ti +trs -h k2025-08-31 r2025-12-11
openai/gpt-5.2-codex c400000 i272000 o128000 <tip +trs -h k2025-08-31 r2025-12-11
openai/gpt-5.2-pro c400000 i272000 o128000 <ti +tr -sh k2025-08-31 r2025-12-11
openai/gpt-5.3-chat-latest c128000 o16384 <ti +tsh -r k2025-08-31 r2026-03-03
openai/gpt-5.3-codex c400000 i272000 o128000 <tip +trs -h k2025-08-31 r2026-02-05
openai/gpt-5.4 c1050000 i922000 o128000 <tip +trs -h k2025-08-31 r2026-03-05
openai/gpt-5.4-mini c400000 i272000 o128000 <ti +trs -h k2025-08-31 r2026-03-17
openai/gpt-5.4-nano c400000 i272000 o128000 <ti +trs -h k2025-08-31 r2026-03-17
openai/gpt-5.4-pro c1050000 i922000 o128000 <ti +tr -sh k2025-08-31 r2026-03-05
openai/gpt-5.5 c1050000 i922000 o128000 <tip +trs -h k2025-12-01 r2026-04-23
openai/gpt-5.5-instant c400000 o128000 <tip +trsh k2025-12-01 r2026-05-05
openai/gpt-5.5-pro c1050000 i922000 o128000 <tip +trs -h k2025-12-01 r2026-04-23
openai/gpt-image-1 <ti >i -trh r2025-04-24
openai/gpt-image-1.5 <ti >ti -trh r2025-11-25
openai/gpt-image-2 <ti >i -trh r2026-04-21
openai/gpt-oss-120b c131072 o32768 <t +trsh r2025-08-05
openai/gpt-oss-safeguard-120b c131072 o32768 <t +trsh r2025-10-29
openai/o1 c200000 o100000 <tip +trs -h k2023-09 r2024-12-05
openai/o1-pro c200000 o100000 <ti +trs -h k2023-09 r2025-03-19
openai/o3 c200000 o100000 <tip +trs -h k2024-05 r2025-04-16
openai/o3-deep-research c200000 o100000 <ti +tr -h k2024-05 r2024-06-26
openai/o3-mini c200000 o100000 <t +trs -h k2024-05 r2024-12-20
openai/o3-pro c200000 o100000 <ti +trs -h k2024-05 r2025-06-10
openai/o4-mini c200000 o100000 <ti +trs -h k2024-05 r2025-04-16
openai/o4-mini-deep-research c200000 o100000 <ti +tr -h k2024-05 r2024-06-26
openai/whisper-large-v3 c448 o4096 <a -tr r2024-10-01
openai/whisper-large-v3-turbo c448 o448 <a -tr r2024-10-01
perplexity/sonar c128000 o4096 <t +h -tr k2025-09-01 r2024-01-01
perplexity/sonar-pro c200000 o8192 <ti +h -tr k2025-09-01 r2024-01-01
perplexity/sonar-reasoning-pro c128000 o4096 <ti +rh -t k2025-09-01 r2024-01-01
sakana/fugu c1000000 <ti +trs -h r2026-06-15
sakana/fugu-ultra c1000000 <ti +trs -h r2026-06-15
sarvam/sarvam-105b c131072 o131072 <t +trh r2025-09-01
sarvam/sarvam-30b c128000 o128000 <t +trh r2026-02-18
stepfun/step-3.5-flash c256000 o256000 <t +trh k2025-01 r2026-01-29
stepfun/step-3.5-flash-2603 c256000 o256000 <t +trh k2025-01 r2026-04-02
stepfun/step-3.7-flash c256000 o256000 <ti +trh k2026-01-01 r2026-05-29
tencent/hy3-preview c256000 o64000 <t +trh r2026-04-20
xai/grok-4.20-0309-non-reasoning c1000000 o30000 <tip +tsh -r r2026-03-09
xai/grok-4.20-0309-reasoning c1000000 o30000 <tip +trsh r2026-03-09
xai/grok-4.3 c1000000 o30000 <tip +trsh r2026-04-17
xai/grok-build-0.1 c256000 o256000 <tip +trsh r2026-04-16
xiaomi/mimo-v2-flash c262144 o65536 <t +trh k2024-12-01 r2025-12-16
xiaomi/mimo-v2-omni c262144 o131072 <tiavp +trh k2024-12 r2026-03-18
xiaomi/mimo-v2-pro c1048576 o131072 <t +trh k2024-12 r2026-03-18
xiaomi/mimo-v2.5 c1048576 o131072 <tiav +trh k2024-12 r2026-04-22
xiaomi/mimo-v2.5-pro c1048576 o131072 <t +trh k2024-12 r2026-04-22
xiaomi/mimo-v2.5-pro-ultraspeed c1048576 o131072 <t +trh k2024-12 r2026-06-08
zhipuai/glm-4.5 c131072 o98304 <t +trh k2025-04 r2025-07-28
zhipuai/glm-4.5-air c131072 o98304 <t +trh k2025-04 r2025-07-28
zhipuai/glm-4.5-flash c131072 o98304 <t +trh k2025-04 r2025-07-28
zhipuai/glm-4.5v c64000 o16384 <tiv +trh k2025-04 r2025-08-11
zhipuai/glm-4.6 c204800 o131072 <t +trh k2025-04 r2025-09-30
zhipuai/glm-4.6v c128000 o32768 <tiv +trh k2025-04 r2025-12-08
zhipuai/glm-4.7 c204800 o131072 <t +trh k2025-04 r2025-12-22
zhipuai/glm-4.7-flash c200000 o131072 <t +trh k2025-04 r2026-01-19
zhipuai/glm-4.7-flashx c200000 o131072 <t +trh k2025-04 r2026-01-19
zhipuai/glm-5 c204800 o131072 <t +trh r2026-02-12
zhipuai/glm-5-turbo c200000 o131072 <t +trsh r2026-03-16
zhipuai/glm-5.1 c200000 o131072 <t +trsh r2026-04-07
zhipuai/glm-5.2 c1000000 o131072 <t +trsh r2026-06-13
zhipuai/glm-5v-turbo c200000 o131072 <tivp +trh r2026-04-01
`;
