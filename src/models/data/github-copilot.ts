// What is known of the models of github-copilot.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
claude-fable-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-06-09 ~10/50/1/12.5
claude-haiku-4.5 c200000 i136000 o64000 <tip +trh b1024-32000 k2025-02-28 r2025-10-15 ~1/5/0.1/1.25
claude-opus-4.5 c200000 i168000 o32000 <tip +trh b1024-32000 k2025-03-31 r2025-11-24 ~5/25/0.5/6.25
claude-opus-4.6 c200000 i168000 o32000 <tip +trh elow,medium,high,max k2025-05-31 r2026-02-05 ~5/25/0.5/6.25
claude-opus-4.7 c200000 i168000 o32000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-04-16 ~5/25/0.5/6.25
claude-opus-4.8 c200000 i168000 o64000 <tip +tr -h elow,medium,high,xhigh,max r2026-05-28 ~5/25/0.5/6.25
claude-sonnet-4 c216000 i128000 o16000 <tip +trh k2025-03-31 r2025-05-22 ~3/15/0.3/3.75
claude-sonnet-4.5 c200000 i168000 o32000 <tip +trh b1024-32000 k2025-07-31 r2025-09-29 ~3/15/0.3/3.75
claude-sonnet-4.6 c200000 i168000 o32000 <tip +trh elow,medium,high,max b1024-32000 k2025-08-31 r2026-02-17 ~3/15/0.3/3.75
claude-sonnet-5 c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-06-30
gemini-2.5-pro c128000 o64000 <tiavp +trsh b128-32768 k2025-01 r2025-06-17 ~1.25/10/0.125;>200000:2.5/15/0.25
gemini-3-flash-preview c128000 o64000 <tivap +trsh elow,medium,high b256-32000 k2025-01 r2025-12-17 ~0.5/3/0.05
gemini-3.1-pro-preview c200000 i136000 o64000 <tivap +trsh elow,medium,high b256-32000 k2025-01 r2026-02-19 ~2/12/0.2;>200000:4/18/0.4
gemini-3.5-flash c200000 i128000 o64000 <tivap +trsh eminimal,low,medium,high b256-24000 k2025-01 r2026-05-19 ~1.5/9/0.15
gpt-4.1 c128000 o16384 <tip +tsh -r k2024-04 r2025-04-14 ~2/8/0.5
gpt-5-mini c264000 i128000 o64000 <ti +trs -h elow,medium,high k2024-05-30 r2025-08-07 ~0.25/2/0.025
gpt-5.2 c400000 i272000 o128000 <ti +trs -h k2025-08-31 r2025-12-11 ~1.75/14/0.175
gpt-5.2-codex c400000 i272000 o128000 <tip +trs -h k2025-08-31 r2025-12-11 ~1.75/14/0.175
gpt-5.3-codex c400000 i272000 o128000 <tip +trs -h elow,medium,high,xhigh k2025-08-31 r2026-02-05 ~1.75/14/0.175
gpt-5.4 c400000 i272000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-05 ~2.5/15/0.25;>272000:5/22.5/0.5
gpt-5.4-mini c400000 i272000 o128000 <ti +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-17 ~0.75/4.5/0.075
gpt-5.4-nano c400000 i272000 o128000 <ti +trs -h k2025-08-31 r2026-03-17 ~0.2/1.25/0.02
gpt-5.5 c400000 i272000 o128000 <tip +trs -h enone,low,medium,high,xhigh k2025-12-01 r2026-04-23 ~5/30/0.5;>272000:10/45/1
`;
