// What is known of the models of helicone.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
chatgpt-4o-latest c128000 o16384 <ti +th -r k2024-08 r2024-08-14 ~5/20/2.5
claude-3-haiku-20240307 c200000 o4096 <ti +th -r k2024-03 r2024-03-07 ~0.25/1.25/0.03/0.3
claude-3.5-haiku c200000 o8192 <ti +th -r k2024-10 r2024-10-22 ~0.8/4/0.08/1
claude-3.5-sonnet-v2 c200000 o8192 <ti +th -r k2024-10 r2024-10-22 ~3/15/0.3/3.75
claude-3.7-sonnet c200000 o64000 <ti +th -r k2025-02 r2025-02-19 ~3/15/0.3/3.75
claude-4.5-haiku c200000 o8192 <ti +th -r k2025-10 r2025-10-01 ~1/5/0.1/1.25
claude-4.5-opus c200000 o64000 <ti +trh b1024-63999 w k2025-11 r2025-11-24 ~5/25/0.5/6.25
claude-4.5-sonnet c200000 o64000 <ti +trh b1024-63999 w k2025-09 r2025-09-29 ~3/15/0.3/3.75
claude-haiku-4-5-20251001 c200000 o8192 <ti +th -r k2025-10 r2025-10-01 ~1/5/0.1/1.25
claude-opus-4 c200000 o32000 <ti +trh b1024-31999 w k2025-05 r2025-05-14 ~15/75/1.5/18.75
claude-opus-4-1 c200000 o32000 <ti +trh b1024-31999 w k2025-08 r2025-08-05 ~15/75/1.5/18.75
claude-opus-4-1-20250805 c200000 o32000 <ti +trh b1024-31999 w k2025-08 r2025-08-05 ~15/75/1.5/18.75
claude-sonnet-4 c200000 o64000 <ti +trh b1024-63999 w k2025-05 r2025-05-14 ~3/15/0.3/3.75
claude-sonnet-4-5-20250929 c200000 o64000 <ti +trh b1024-63999 w k2025-09 r2025-09-29 ~3/15/0.3/3.75
deepseek-r1-distill-llama-70b c128000 o4096 <t +trh k2025-01 r2025-01-20 ~0.03/0.13
deepseek-reasoner c128000 o64000 <t +h -tr k2025-01 r2025-01-20 ~0.56/1.68/0.07
deepseek-tng-r1t2-chimera c130000 <t +th -r k2025-07 r2025-07-02 ~0.3/1.2
deepseek-v3 c128000 o8192 <t +th -r k2024-12 r2024-12-26 ~0.56/1.68/0.07
deepseek-v3.1-terminus c128000 o16384 <t +trh k2025-09 r2025-09-22 ~0.27/1/0.216
deepseek-v3.2 c163840 o65536 <t +th -r k2025-09 r2025-09-22 ~0.27/0.41
ernie-4.5-21b-a3b-thinking c128000 o8000 <t +rh -t k2025-03 r2025-03-16 ~0.07/0.28
gemini-2.5-flash c1048576 o65535 <ti +trh b-24576 w k2025-06 r2025-06-17 ~0.3/2.5/0.075/0.3
gemini-2.5-flash-lite c1048576 o65535 <ti +trh b512-24576 w k2025-07 r2025-07-22 ~0.1/0.4/0.025/0.1
gemini-2.5-pro c1048576 o65536 <ti +trh b128-32768 k2025-06 r2025-06-17 ~1.25/10/0.3125/1.25
gemini-3-pro-preview c1048576 o65536 <tiav +trh elow,high k2025-11 r2025-11-18 ~2/12/0.2
gemma-3-12b-it c131072 o8192 <ti +h -tr k2024-12 r2024-12-01 ~0.05/0.1
gemma2-9b-it c8192 o8192 <t +h -tr k2024-06 r2024-06-25 ~0.01/0.03
glm-4.6 c204800 o131072 <t +trh k2024-07 r2024-07-18 ~0.45/1.5
gpt-4.1 c1047576 o32768 <ti +th -r k2025-04 r2025-04-14 ~2/8/0.5
gpt-4.1-mini c1047576 o32768 <ti +th -r k2025-04 r2025-04-14 ~0.4/1.6/0.1
gpt-4.1-mini-2025-04-14 c1047576 o32768 <ti +th -r k2025-04 r2025-04-14 ~0.4/1.6/0.1
gpt-4.1-nano c1047576 o32768 <ti +th -r k2025-04 r2025-04-14 ~0.1/0.4/0.025
gpt-4o c128000 o16384 <ti +th -r k2024-05 r2024-05-13 ~2.5/10/1.25
gpt-4o-mini c128000 o16384 <ti +th -r k2024-07 r2024-07-18 ~0.15/0.6/0.075
gpt-5 c400000 o128000 <ti +t -rh k2025-01 r2025-01-01 ~1.25/10/0.125
gpt-5-chat-latest c128000 o16384 <ti +t -rh k2024-09 r2024-09-30 ~1.25/10/0.125
gpt-5-codex c400000 o128000 <t +t -rh k2025-01 r2025-01-01 ~1.25/10/0.125
gpt-5-mini c400000 o128000 <ti +t -rh k2025-01 r2025-01-01 ~0.25/2/0.025
gpt-5-nano c400000 o128000 <ti +t -rh k2025-01 r2025-01-01 ~0.05/0.4/0.005
gpt-5-pro c128000 o32768 <t -trh k2025-01 r2025-01-01 ~15/120
gpt-5.1 c400000 o128000 <ti >ti +t -rh k2025-01 r2025-01-01 ~1.25/10/0.125
gpt-5.1-chat-latest c128000 o16384 <ti >ti +t -rh k2025-01 r2025-01-01 ~1.25/10/0.125
gpt-5.1-codex c400000 o128000 <ti >ti +t -rh k2025-01 r2025-01-01 ~1.25/10/0.125
gpt-5.1-codex-mini c400000 o128000 <ti >ti +t -rh k2025-01 r2025-01-01 ~0.25/2/0.025
gpt-oss-120b c131072 o131072 <t +trh elow,medium,high k2024-06 r2024-06-01 ~0.04/0.16
gpt-oss-20b c131072 o131072 <t +trh elow,medium,high k2024-06 r2024-06-01 ~0.05/0.2
grok-3 c131072 o131072 <t +th -r k2024-06 r2024-06-01 ~3/15/0.75
grok-3-mini c131072 o131072 <t +th -r k2024-06 r2024-06-01 ~0.3/0.5/0.075
grok-4 c256000 o256000 <t +th -r k2024-07 r2024-07-09 ~3/15/0.75
grok-4-1-fast-non-reasoning c2000000 o30000 <ti >ti +th -r k2025-11 r2025-11-17 ~0.2/0.5/0.05
grok-4-1-fast-reasoning c2000000 o2000000 <ti +trh k2025-11 r2025-11-17 ~0.2/0.5/0.05
grok-4-fast-non-reasoning c2000000 o2000000 <tia +th -r k2025-09 r2025-09-19 ~0.2/0.5/0.05
grok-4-fast-reasoning c2000000 o2000000 <ti +trh k2025-09 r2025-09-01 ~0.2/0.5/0.05
grok-code-fast-1 c256000 o10000 <t +th -r k2024-08 r2024-08-25 ~0.2/1.5/0.02
hermes-2-pro-llama-3-8b c131072 o131072 <t +th -r k2024-05 r2024-05-27 ~0.14/0.14
kimi-k2-0711 c131072 o16384 <t +th -r k2025-01 r2025-01-01 ~0.57/2.3
kimi-k2-0905 c262144 o16384 <t +th -r k2025-09 r2025-09-05 ~0.5/2/0.4
kimi-k2-thinking c256000 <t +th -r k2025-11 r2025-11-06 ~0.48/2
llama-3.1-8b-instant c131072 o32678 <t +th -r k2024-07 r2024-07-01 ~0.05/0.08
llama-3.1-8b-instruct c16384 o16384 <t +th -r k2024-07 r2024-07-23 ~0.02/0.05
llama-3.1-8b-instruct-turbo c128000 o128000 <t +th -r k2024-07 r2024-07-23 ~0.02/0.03
llama-3.3-70b-instruct c128000 o16400 <t +th -r k2024-12 r2024-12-06 ~0.13/0.39
llama-3.3-70b-versatile c131072 o32678 <t +th -r k2024-12 r2024-12-06 ~0.59/0.79
llama-4-maverick c131072 o8192 <ti +th -r k2025-01 r2025-01-01 ~0.15/0.6
llama-4-scout c131072 o8192 <ti +th -r k2025-01 r2025-01-01 ~0.08/0.3
llama-guard-4 c131072 o1024 <ti +h -tr k2025-01 r2025-01-01 ~0.21/0.21
llama-prompt-guard-2-22m c512 o2 <t +h -tr k2024-10 r2024-10-01 ~0.01/0.01
llama-prompt-guard-2-86m c512 o2 <t +h -tr k2024-10 r2024-10-01 ~0.01/0.01
mistral-large-2411 c128000 o32768 <t +th -r k2024-07 r2024-07-24 ~2/6
mistral-nemo c128000 o16400 <ti +h -tr k2024-07 r2024-07-18 ~20/40
mistral-small c128000 o16384 <ti +th -r k2025-03 r2025-06-20 ~0.075/0.2
o1 c200000 o100000 <t -trh k2025-01 r2025-01-01 ~15/60/7.5
o1-mini c128000 o65536 <t -trh k2025-01 r2025-01-01 ~1.1/4.4/0.55
o3 c200000 o100000 <ti +t -rh k2024-06 r2024-06-01 ~2/8/0.5
o3-mini c200000 o100000 <t +t -rh k2023-10 r2023-10-01 ~1.1/4.4/0.55
o3-pro c200000 o100000 <ti +t -rh k2024-06 r2024-06-01 ~20/80
o4-mini c200000 o100000 <ti +t -rh k2024-06 r2024-06-01 ~1.1/4.4/0.275
qwen2.5-coder-7b-fast c32000 o8192 <t +h -tr k2024-09 r2024-09-15 ~0.03/0.09
qwen3-235b-a22b-thinking c262144 o81920 <tiv +rh -t k2025-07 r2025-07-25 ~0.3/2.9
qwen3-30b-a3b c41000 o41000 <ti +th -r k2025-06 r2025-06-01 ~0.08/0.29
qwen3-32b c131072 o40960 <t +trh k2025-04 r2025-04-28 ~0.29/0.59
qwen3-coder c262144 o16384 <tiav +th -r k2025-07 r2025-07-23 ~0.22/0.95
qwen3-coder-30b-a3b-instruct c262144 o262144 <t +th -r k2025-07 r2025-07-31 ~0.1/0.3
qwen3-next-80b-a3b-instruct c262000 o16384 <tiv +th -r k2025-01 r2025-01-01 ~0.14/1.4
qwen3-vl-235b-a22b-instruct c256000 o16384 <tiv +th -r k2025-09 r2025-09-23 ~0.3/1.5
sonar c127000 o4096 <t +h -tr k2025-01 r2025-01-27 ~1/1
sonar-deep-research c127000 o4096 <t +rh -t eminimal,low,medium,high k2025-01 r2025-01-27 ~2/8
sonar-pro c200000 o4096 <t +h -tr k2025-01 r2025-01-27 ~3/15
sonar-reasoning c127000 o4096 <t +rh -t k2025-01 r2025-01-27 ~1/5
sonar-reasoning-pro c127000 o4096 <t +rh -t eminimal,low,medium,high k2025-01 r2025-01-27 ~2/8
`;
