// What is known of the models of snowflake-cortex.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
claude-fable-5 c1000000 o128000 <tip +tr -h k2026-01-31 r2026-06-09
claude-haiku-4-5 c200000 o16384 <tip +trh b- k2025-02-28 r2025-10-15
claude-opus-4-7 c1000000 o128000 <tip +tr -h k2026-01-31 r2026-04-16 sbeta
claude-opus-4-8 c1000000 o128000 <tip +tr -h r2026-05-28
claude-sonnet-4-5 c200000 o16384 <tip +trh b- k2025-07-31 r2025-09-29
claude-sonnet-4-6 c1000000 o16384 <tip +trh b- k2025-08-31 r2026-02-17
deepseek-r1 c128000 o32768 <t +trh k2024-07 r2025-01-20
gemini-3.1-pro c1048576 o65536 <tivap +trsh k2025-01 r2026-02-19
mistral-large2 c262144 o262144 <ti +th -r k2024-11 r2024-11-01
openai-gpt-4.1 c1047576 o32768 <tip +tsh -r k2024-04 r2025-04-14
openai-gpt-5 c400000 i272000 o128000 <ti +trs -h enone,minimal,low,medium,high k2024-09-30 r2025-08-07 sbeta
openai-gpt-5-mini c272000 o8192 <ti +trs -h enone,minimal,low,medium,high k2024-05-30 r2025-08-07 sbeta
openai-gpt-5-nano c400000 i272000 o128000 <ti +trs -h enone,minimal,low,medium,high k2024-05-30 r2025-08-07 sbeta
openai-gpt-5.1 c400000 i272000 o128000 <ti +trs -h enone,minimal,low,medium,high k2024-09-30 r2025-11-13
openai-gpt-5.2 c400000 o128000 <ti +trs -h enone,minimal,low,medium,high k2025-08-31 r2025-12-11
openai-gpt-5.4 c1050000 i922000 o128000 <tip +trs -h enone,minimal,low,medium,high k2025-08-31 r2026-03-05 sbeta
openai-gpt-5.5 c1050000 i922000 o128000 <tip +trs -h enone,minimal,low,medium,high k2025-12-01 r2026-04-23 sbeta
snowflake-llama3.3-70b c128000 o4096 <t +th -r k2023-12 r2024-12-06
`;
