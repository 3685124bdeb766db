// What is known of the models of friendli.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
MiniMaxAI/MiniMax-M2.5 c196608 o196608 <t +trsh r2026-02-12 ~0.3/1.2/0.06
Qwen/Qwen3-235B-A22B-Instruct-2507 c262144 o262144 <t +trsh k2025-04 r2025-07-29 ~0.2/0.8
deepseek-ai/DeepSeek-V3.2 c163840 o163840 <t +trsh w r2025-12-01 ~0.5/1.5/0.25
google/gemma-4-31B-it c262144 o32768 <ti +trsh w r2026-04-02 ~0.14/0.4
zai-org/GLM-5 c202752 o202752 <t +trsh r2026-02-12 ~1/3.2/0.5
zai-org/GLM-5.1 c202752 o202752 <t +trsh r2026-04-07 ~1.4/4.4/0.26
zai-org/GLM-5.2 c1000000 o131072 <t +trsh ehigh,max r2026-06-13 ~1.4/4.4/0.26
`;
