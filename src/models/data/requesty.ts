// What is known of the models of requesty.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
anthropic/claude-3-7-sonnet c200000 o64000 <tip +trh enone,low,medium,high,max b- k2024-01 r2025-02-19 ~3/15/0.3/3.75
anthropic/claude-haiku-4-5 c200000 o62000 <tip +trh enone,low,medium,high,max b- k2025-02-01 r2025-10-15 ~1/5/0.1/1.25
anthropic/claude-opus-4 c200000 o32000 <tip +trh enone,low,medium,high,max b- k2025-03-31 r2025-05-22 ~15/75/1.5/18.75
anthropic/claude-opus-4-1 c200000 o32000 <tip +trh enone,low,medium,high,max b- k2025-03-31 r2025-08-05 ~15/75/1.5/18.75
anthropic/claude-opus-4-5 c200000 o64000 <tip +trh enone,low,medium,high,max b- k2025-03-31 r2025-11-24 ~5/25/0.5/6.25
anthropic/claude-opus-4-6 c1000000 o128000 <tip +trsh enone,low,medium,high,max b- k2025-05-31 r2026-02-05 ~5/25/0.5/6.25;>200000:10/37.5/1/12.5
anthropic/claude-sonnet-4 c200000 o64000 <tip +trh enone,low,medium,high,max b- k2025-03-31 r2025-05-22 ~3/15/0.3/3.75
anthropic/claude-sonnet-4-5 c1000000 o64000 <tip +trh enone,low,medium,high,max b- k2025-07-31 r2025-09-29 ~3/15/0.3/3.75
anthropic/claude-sonnet-4-6 c1000000 o128000 <ti +trsh enone,low,medium,high,max b- k2025-08-31 r2026-02-17 ~3/15/0.3/3.75;>200000:6/22.5/0.6/7.5
google/gemini-2.5-flash c1048576 o65536 <tiavp +trh enone,low,medium,high,max b- k2025-01 r2025-06-17 ~0.3/2.5/0.075/0.55
google/gemini-2.5-pro c1048576 o65536 <tiavp +trh enone,low,medium,high,max b- k2025-01 r2025-06-17 ~1.25/10/0.31/2.375;>200000:2.5/15/0.25/2.375
google/gemini-3-flash-preview c1048576 o65536 <tiavp +trh enone,low,medium,high,max b- k2025-01 r2025-12-17 ~0.5/3/0.05/1
google/gemini-3-pro-preview c1048576 o65536 <tiavp +trh enone,low,medium,high,max b- k2025-01 r2025-11-18 ~2/12/0.2/4.5
openai/gpt-4.1 c1047576 o32768 <ti +th -r k2024-04 r2025-04-14 ~2/8/0.5
openai/gpt-4.1-mini c1047576 o32768 <ti +th -r k2024-04 r2025-04-14 ~0.4/1.6/0.1
openai/gpt-4o-mini c128000 o16384 <ti +th -r k2024-10 r2024-07-18 ~0.15/0.6/0.08
openai/gpt-5 c400000 o128000 <taiv >tai +tr -h enone,low,medium,high,max b- k2024-09-30 r2025-08-07 ~1.25/10/0.13
openai/gpt-5-chat c400000 o128000 <ti +rsh -t enone,low,medium,high,max b- k2024-09-30 r2025-08-07 ~1.25/10
openai/gpt-5-codex c400000 o128000 <ti +trsh enone,low,medium,high,max b- k2024-10-01 r2025-09-15 ~1.25/10/0.125
openai/gpt-5-image c400000 o128000 <tip >ti +trsh enone,low,medium,high,max b- k2024-10-01 r2025-10-14 ~5/10/1.25
openai/gpt-5-mini c128000 o32000 <ti +tr -h enone,low,medium,high,max b- k2024-05-30 r2025-08-07 ~0.25/2/0.03
openai/gpt-5-nano c16000 o4000 <t +tr -h enone,low,medium,high,max b- k2024-05-30 r2025-08-07 ~0.05/0.4/0.01
openai/gpt-5-pro c400000 o272000 <ti +trs -h enone,low,medium,high,max b- k2024-09-30 r2025-10-06 ~15/120
openai/gpt-5.1 c400000 o128000 <ti +trsh enone,low,medium,high,max b- k2024-09-30 r2025-11-13 ~1.25/10/0.125
openai/gpt-5.1-chat c128000 o16384 <ti +trsh enone,low,medium,high,max b- k2024-09-30 r2025-11-13 ~1.25/10/0.125
openai/gpt-5.1-codex c400000 o128000 <ti +trsh enone,low,medium,high,max b- k2024-09-30 r2025-11-13 ~1.25/10/0.125
openai/gpt-5.1-codex-max c400000 o128000 <ti +trsh enone,low,medium,high,max b- k2024-09-30 r2025-11-13 ~1.1/9/0.11
openai/gpt-5.1-codex-mini c400000 o100000 <ti +trsh enone,low,medium,high,max b- k2024-09-30 r2025-11-13 ~0.25/2/0.025
openai/gpt-5.2 c400000 o128000 <ti +trs -h enone,low,medium,high,max b- k2025-08-31 r2025-12-11 ~1.75/14/0.175
openai/gpt-5.2-chat c128000 o16384 <ti +trs -h enone,low,medium,high,max b- k2025-08-31 r2025-12-11 ~1.75/14/0.175
openai/gpt-5.2-codex c400000 o128000 <ti +trsh enone,low,medium,high,max b- k2025-08-31 r2026-01-14 ~1.75/14/0.175
openai/gpt-5.2-pro c400000 o128000 <ti +trs -h enone,low,medium,high,max b- k2025-08-31 r2025-12-11 ~21/168
openai/gpt-5.3-codex c400000 o128000 <tip +trs -h enone,low,medium,high,max b- k2025-08-31 r2026-02-24 ~1.75/14/0.175
openai/gpt-5.4 c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,max b- k2025-08-31 r2026-03-05 ~2.5/15/0.25;>272000:5/22.5/0.5
openai/gpt-5.4-pro c1050000 i922000 o128000 <tip +tr -sh enone,low,medium,high,max b- k2025-08-31 r2026-03-05 ~30/180/30
openai/o4-mini c200000 o100000 <ti +trh enone,low,medium,high,max b- k2024-06 r2025-04-16 ~1.1/4.4/0.28
xai/grok-4 c256000 o64000 <ti +trh k2025-01 r2025-09-09 ~3/15/0.75/3
xai/grok-4-fast c2000000 o64000 <t +trh k2025-01 r2025-09-19 ~0.2/0.5/0.05/0.2
`;
