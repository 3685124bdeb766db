// What is known of the models of modelscope.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
Qwen/Qwen3-235B-A22B-Instruct-2507 c262144 o131072 <t +th -r k2025-04 r2025-04-28
Qwen/Qwen3-235B-A22B-Thinking-2507 c262144 o131072 <t +trh k2025-04 r2025-07-25
Qwen/Qwen3-30B-A3B-Instruct-2507 c262144 o16384 <t +th -r k2025-04 r2025-07-30
Qwen/Qwen3-30B-A3B-Thinking-2507 c262144 o32768 <t +trh k2025-04 r2025-07-30
Qwen/Qwen3-Coder-30B-A3B-Instruct c262144 o65536 <t +th -r k2025-04 r2025-07-31
ZhipuAI/GLM-4.5 c131072 o98304 <t +trh w k2025-04 r2025-07-28
ZhipuAI/GLM-4.6 c202752 o98304 <t +trh w k2025-07 r2025-09-30
`;
