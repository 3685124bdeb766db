// What is known of the models of venice.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
aion-labs-aion-2-0 c128000 o32768 <t +r -t elow,medium,high r2026-03-24 ~1/2/0.25
arcee-trinity-large-thinking c256000 o65536 <t +trs elow,medium,high r2026-04-02 ~0.3125/1.125/0.075
claude-fable-5 c1000000 o128000 <ti +trs -h k2026-01-31 r2026-06-10 ~12/60/1.2/15
claude-opus-4-5 c198000 o32768 <ti +trsh k2025-03-31 r2025-12-06 ~6/30/0.6/7.5
claude-opus-4-6 c1000000 o128000 <ti +trsh k2025-05-31 r2026-02-05 ~6/30/0.6/7.5
claude-opus-4-7 c1000000 o128000 <ti +trs -h k2026-01-31 r2026-04-16 ~6/30/0.6/7.5
claude-opus-4-7-fast c1000000 o128000 <ti +trs -h k2026-01-31 r2026-05-14 ~36/180/3.6/45
claude-opus-4-8 c1000000 o128000 <ti +trs -h r2026-05-28 ~6/30/0.6/7.5
claude-opus-4-8-fast c1000000 o128000 <ti +trs -h r2026-05-28 ~12/60/1.2/15
claude-sonnet-4-5 c198000 o64000 <ti +trsh k2025-07-31 r2025-01-15 ~3.75/18.75/0.375/4.69
claude-sonnet-4-6 c1000000 o64000 <ti +trsh k2025-08-31 r2026-02-17 ~3.6/18/0.36/4.5
deepseek-v3.2 c160000 o32768 <t +trs enone,low,medium,high r2025-12-04 ~0.33/0.48/0.16
deepseek-v4-flash c1000000 o32768 <t +trsh k2025-05 r2026-04-24 ~0.138/0.275/0.028
deepseek-v4-pro c1000000 o32768 <t +trsh k2025-05 r2026-04-24 ~1.65/3.301/0.33
gemini-3-1-pro-preview c1000000 o32768 <tiav +trsh elow,medium,high k2025-01 r2026-02-19 ~2.5/15/0.5/0.5;>200000:5/22.5/0.5/0.5
gemini-3-5-flash c1000000 o65536 <tiav +trsh elow,medium,high k2025-01 r2026-05-22 ~1.55/9.45/0.155/0.086
gemini-3-flash-preview c256000 o65536 <tivap +trsh enone,low,medium,high k2025-01 r2025-12-19 ~0.7/3.75/0.07
gemma-4-uncensored c256000 o8192 <ti +ts -r r2026-04-13 ~0.1625/0.5
google-gemma-3-27b-it c198000 o16384 <ti +ts -r r2025-11-04 ~0.12/0.2
google-gemma-4-26b-a4b-it c256000 o8192 <tiv +trsh enone,low,medium,high r2026-04-02 ~0.1625/0.5
google-gemma-4-31b-it c256000 o8192 <tiv +trsh enone,low,medium,high r2026-04-03 ~0.12/0.36/0.09
grok-4-20 c2000000 o128000 <ti +trs r2026-03-12 ~1.42/2.83/0.23;>200000:2.83/5.67/0.45
grok-4-20-multi-agent c2000000 o128000 <ti +rs -t r2026-03-12 ~1.42/2.83/0.23;>200000:2.83/5.67/0.45
grok-4-3 c1000000 o32000 <ti +trsh enone,low,medium,high r2026-04-18 ~1.42/2.83/0.23;>200000:2.83/5.67/0.45
grok-build-0-1 c256000 o65536 <ti +trsh r2026-05-21 ~1/2/0.2;>200000:2/4/0.4
hermes-3-llama-3.1-405b c128000 o16384 <t -tr r2025-09-25 ~1.1/3
kimi-k2-5 c256000 o65536 <ti +trs -h enone,low,medium,high k2024-04 r2026-01-27 ~0.56/3.5/0.22
kimi-k2-6 c256000 o65536 <ti +trsh k2025-01 r2026-04-20 ~0.75/3.5/0.16
kimi-k2-7-code c256000 o65536 <ti +trs -h elow,medium,high k2025-01 r2026-06-13 ~0.9/4.3/0.2
llama-3.2-3b c128000 o4096 <t +t -r r2024-10-03 ~0.15/0.6
llama-3.3-70b c128000 o4096 <t +t -r r2025-04-06 ~0.7/2.8
mercury-2 c128000 o50000 <t +trs enone,low,medium,high r2026-02-20 ~0.3125/0.9375/0.03125
minimax-m25 c198000 o32768 <t +trh elow,medium,high r2026-02-12 ~0.34/1.19/0.04
minimax-m27 c198000 o32768 <t +trh enone,low,medium,high r2026-03-18 ~0.375/1.5/0.06875
minimax-m3-preview c524288 o65536 <t +tr r2026-06-12 ~0.3/1.2/0.06
mistral-small-2603 c256000 o65536 <ti +trsh enone,high k2025-06 r2026-03-16 ~0.1875/0.75
mistral-small-3-2-24b-instruct c256000 o16384 <t +ts -r r2026-01-15 ~0.09375/0.25
nvidia-nemotron-3-nano-30b-a3b c128000 o16384 <t +tsh -r r2026-01-27 ~0.075/0.3
nvidia-nemotron-3-ultra-550b-a55b c256000 o32768 <t +trsh enone,low,medium,high r2026-06-04 ~0.625/3.125/0.1875
nvidia-nemotron-cascade-2-30b-a3b c256000 o32768 <t +trsh enone,low,medium,high r2026-03-24 ~0.14/0.8
olafangensan-glm-4.7-flash-heretic c200000 o24000 <t +trs enone,low,medium,high r2026-02-04 ~0.14/0.8
openai-gpt-4o-2024-11-20 c128000 o16384 <ti +tsh -r k2023-09 r2026-02-28 ~3.125/12.5
openai-gpt-4o-mini-2024-07-18 c128000 o16384 <ti +tsh -r k2023-09 r2026-02-28 ~0.1875/0.75/0.09375
openai-gpt-52 c256000 o65536 <t +trs -h enone,minimal,low,medium,high k2025-08-31 r2025-12-13 ~2.19/17.5/0.219
openai-gpt-52-codex c256000 i272000 o65536 <ti +trs -h enone,minimal,low,medium,high k2025-08 r2025-01-15 ~2.19/17.5/0.219
openai-gpt-53-codex c400000 i272000 o128000 <ti +trs -h enone,minimal,low,medium,high k2025-08-31 r2026-02-24 ~2.19/17.5/0.219
openai-gpt-54 c1000000 i922000 o131072 <ti +trs -h enone,minimal,low,medium,high k2025-08-31 r2026-03-05 ~3.13/18.8/0.313
openai-gpt-54-mini c400000 i272000 o128000 <ti +trs -h enone,minimal,low,medium,high k2025-08-31 r2026-03-27 ~0.9375/5.625/0.09375
openai-gpt-54-pro c1000000 i922000 o128000 <ti +trs -h enone,minimal,low,medium,high k2025-08-31 r2026-03-05 ~37.5/225;>272000:75/337.5
openai-gpt-55 c1000000 i922000 o131072 <ti +trs -h enone,minimal,low,medium,high k2025-12-01 r2026-04-23 ~6.25/37.5/0.625;>272000:12.5/56.25/1.25
openai-gpt-55-pro c1000000 i922000 o128000 <ti +trs -h enone,minimal,low,medium,high k2025-12-01 r2026-04-24 ~37.5/225
openai-gpt-oss-120b c128000 o16384 <t +trsh enone,low,medium,high r2025-11-06 ~0.07/0.3
qwen-3-6-plus c1000000 o65536 <tiv +trsh k2025-04 r2026-04-06 ~0.625/3.75/0.0625/0.78;>256000:2.5/7.5/0.0625/0.78
qwen-3-7-max c1000000 o65536 <tiv +trh r2026-05-22 ~2.7/8.05/0.27/3.35
qwen-3-7-plus c1000000 o65536 <tiv +trsh k2025-04 r2026-06-02 ~0.5/2/0.05/0.625;>256000:1.5/6/0.15/1.875
qwen3-235b-a22b-instruct-2507 c128000 o16384 <t +ts -r r2025-04-29 ~0.15/0.75
qwen3-235b-a22b-thinking-2507 c128000 o16384 <t +trs elow,medium,high r2025-04-29 ~0.45/3.5
qwen3-5-35b-a3b c256000 o16384 <tiv +trsh enone,low,medium,high r2026-02-25 ~0.3125/1.25/0.15625
qwen3-5-397b-a17b c128000 o32768 <tiv +trsh enone,low,medium,high r2026-02-16 ~0.75/4.5
qwen3-5-9b c256000 o32768 <ti +trsh enone,low,medium,high r2026-03-05 ~0.1/0.15
qwen3-6-27b c256000 o65536 <tiv +trsh enone,low,medium,high r2026-04-24 ~0.325/3.25
qwen3-coder-480b-a35b-instruct-turbo c256000 o65536 <t +ts -r r2026-01-27 ~0.35/1.5/0.04
qwen3-next-80b c256000 o16384 <t +ts -r r2025-04-29 ~0.35/1.9
qwen3-vl-235b-a22b c128000 o16384 <ti +ts -r r2026-01-16 ~0.25/1.5
venice-uncensored-1-2 c128000 o8192 <ti +ts -r r2026-04-01 ~0.2/0.9
venice-uncensored-role-play c128000 o4096 <ti +ts -r r2026-02-20 ~0.5/2
xiaomi-mimo-v2-5 c1000000 o65536 <tiav +trsh enone,low,medium,high k2024-12 r2026-06-11 ~0.175/0.35/0.0625
z-ai-glm-5-turbo c200000 o32768 <t +trsh enone,low,medium,high r2026-03-15 ~1.2/4/0.24
z-ai-glm-5v-turbo c200000 o32768 <ti +trsh enone,low,medium,high r2026-04-01 ~1.5/5/0.3
zai-org-glm-4.6 c198000 o16384 <t +trsh elow,medium,high k2025-04 r2024-04-01 ~0.43/1.75/0.08
zai-org-glm-4.7 c198000 o16384 <t +trsh elow,medium,high k2025-04 r2025-12-24 ~0.55/2.65/0.11
zai-org-glm-4.7-flash c128000 o16384 <t +trsh enone,low,medium,high k2025-04 r2026-01-29 ~0.125/0.5
zai-org-glm-5 c198000 o32000 <t +trsh enone,low,medium,high r2026-02-11 ~1/3.2/0.2
zai-org-glm-5-1 c200000 o24000 <t +trsh enone,low,medium,high r2026-04-07 ~1.75/5.5/0.325
zai-org-glm-5-2 c1000000 o131072 <t +trsh r2026-06-16 ~1.4/4.4/0.26
`;
