// What is known of the models of perplexity.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
anthropic/claude-haiku-4-5 c200000 o64000 <tip +trh elow,medium,high,xhigh,max k2025-02-28 r2025-10-15 ~1/5/0.1
anthropic/claude-opus-4-5 c200000 o64000 <tip +trh elow,medium,high,xhigh,max k2025-03-31 r2025-11-24 ~5/25/0.5
anthropic/claude-opus-4-6 c200000 o128000 <tip +trh elow,medium,high,xhigh,max k2025-05-31 r2026-02-05 ~5/25/0.5
anthropic/claude-opus-4-7 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-04-16 ~5/25/0.5
anthropic/claude-sonnet-4-5 c200000 o64000 <tip +trh elow,medium,high,xhigh,max k2025-07-31 r2025-09-29 ~3/15/0.3
anthropic/claude-sonnet-4-6 c200000 o64000 <tip +trh elow,medium,high,xhigh,max k2025-08-31 r2026-02-17 ~3/15/0.3
google/gemini-2.5-flash c1048576 o65536 <tiavp +trh elow,medium,high,xhigh,max k2025-01 r2025-03-20 ~0.3/2.5/0.03
google/gemini-2.5-pro c1048576 o65536 <tiavp +trh elow,medium,high,xhigh,max k2025-01 r2025-03-20 ~1.25/10/0.125;>200000:2.5/15/0.25
google/gemini-3-flash-preview c1048576 o65536 <tivap +trh elow,medium,high,xhigh,max k2025-01 r2025-12-17 ~0.5/3/0.05;>200000:0.5/3/0.05
google/gemini-3.1-pro-preview c1048576 o65536 <tivap +trh elow,medium,high,xhigh,max k2025-01 r2026-02-19 ~2/12/0.2;>200000:4/18/0.4
nvidia/nemotron-3-super-120b-a12b c1000000 o32000 <t +trh elow,medium,high,xhigh,max k2026-02 r2026-03-11 ~0.25/2.5
openai/gpt-5-mini c400000 i272000 o128000 <ti +tr -h elow,medium,high,xhigh,max k2024-05-30 r2025-08-07 ~0.25/2/0.025
openai/gpt-5.1 c400000 i272000 o128000 <ti +tr -h elow,medium,high,xhigh,max k2024-09-30 r2025-11-13 ~1.25/10/0.125
openai/gpt-5.2 c400000 i272000 o128000 <ti +tr -h elow,medium,high,xhigh,max k2025-08-31 r2025-12-11 ~1.75/14/0.175
openai/gpt-5.4 c1050000 i922000 o128000 <ti +tr -h elow,medium,high,xhigh,max k2025-08-31 r2026-03-05 ~2.5/15/0.25
openai/gpt-5.5 c1050000 i922000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2025-12-01 r2026-04-23 ~5/30/0.5
perplexity/sonar c128000 o8192 <t +th -r k2025-09-01 r2024-01-01 ~0.25/2.5/0.0625
xai/grok-4-1-fast-non-reasoning c2000000 o30000 <ti +th -r k2025-07 r2025-11-19 ~0.2/0.5/0.05
`;
