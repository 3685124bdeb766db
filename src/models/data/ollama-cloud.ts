// What is known of the models of ollama-cloud.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
  '@2': 'models.dev of 2026-08-19',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
cogito-2.1:671b c163840 o32000 <t +tr w r2025-11-19 d2026-06-08
deepseek-v3.1:671b c163840 o163840 <t +tr w r2025-08-21
deepseek-v3.2 c163840 o65536 <t +tr w r2025-06-15
deepseek-v4-flash c1048576 o1048576 <t +tr ehigh,max w r2026-04-24
deepseek-v4-flash:0731 c1048576 o1048576 <t +trsh ehigh,max w k2025-05 r2026-07-31 @2
deepseek-v4-pro c1048576 o1048576 <t +tr ehigh,max w r2026-04-24
devstral-2:123b c262144 o262144 <t +t -r r2025-12-09
devstral-small-2:24b c262144 o262144 <ti +t -r r2025-12-09
gemini-3-flash-preview c1048576 o65536 <ti +tr w k2025-01 r2025-12-17
gemma3:12b c131072 o131072 <ti -tr r2024-12-01
gemma3:27b c131072 o131072 <ti -tr r2025-07-27
gemma3:4b c131072 o131072 <ti -tr r2024-12-01
gemma4:31b c262144 o262144 <ti +tr w k2025-01 r2026-04-02
glm-4.6 c202752 o131072 <t +tr w r2025-09-29 d2026-06-08
glm-4.7 c202752 o131072 <t +tr w r2025-12-22
glm-5 c202752 o131072 <t +tr w r2026-02-11
glm-5.1 c202752 o131072 <t +tr w r2026-03-27
glm-5.2 c976000 o131072 <t +trsh ehigh,max r2026-06-13
gpt-oss:120b c131072 o32768 <t +tr elow,medium,high r2025-08-05
gpt-oss:20b c131072 o32768 <t +tr elow,medium,high r2025-08-05
kimi-k2-thinking c262144 o262144 <t +tr k2024-08 r2025-11-06 d2026-06-08
kimi-k2.5 c262144 o262144 <ti +tr w r2026-01-27
kimi-k2.6 c262144 o262144 <ti +tr w r2026-04-20
kimi-k2.7-code c262144 o262144 <ti +trs -h w k2025-01 r2026-06-12
kimi-k2:1t c262144 o262144 <t +t -r k2024-10 r2025-07-11 d2026-06-08
kimi-k3 c1048576 o131072 <ti +trs -h elow,high,max w r2026-07-16 @2
minimax-m2 c204800 o128000 <t +tr r2025-10-23 d2026-06-08
minimax-m2.1 c204800 o131072 <t +tr r2025-12-23
minimax-m2.5 c204800 o131072 <t +tr k2025-01 r2026-02-12
minimax-m2.7 c196608 o196608 <t +tr w r2026-03-18
minimax-m3 c512000 o131072 <tiv +trh elow,medium,high,max w k2025-01 r2026-05-31
ministral-3:14b c262144 o128000 <ti +t -r r2024-12-01
ministral-3:3b c262144 o128000 <ti +t -r r2024-10-22
ministral-3:8b c262144 o128000 <ti +t -r r2024-12-01
mistral-large-3:675b c262144 o262144 <ti +t -r r2025-12-02
nemotron-3-nano:30b c1048576 o131072 <t +trh w r2025-12-15
nemotron-3-super c262144 o65536 <t +trh w r2026-03-11
nemotron-3-ultra c262144 o128000 <t +trh w r2026-06-04
qwen3-coder-next c262144 o65536 <t +t -r r2026-02-02
qwen3-coder:480b c262144 o65536 <t +t -r r2025-07-22
qwen3-next:80b c262144 o32768 <t +tr r2025-09-15 d2026-06-08
qwen3-vl:235b c262144 o32768 <ti +tr r2025-09-22 d2026-06-08
qwen3-vl:235b-instruct c262144 o131072 <ti +t -r r2025-09-22 d2026-06-08
qwen3.5:397b c262144 o65536 <ti +tr w r2026-02-15
rnj-1:8b c32768 o4096 <t +t -r r2025-12-06
`;
