// What is known of the models of vertexai.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
  '@2': 'models.dev of 2026-08-19',
  '@4': "vendors' pages of 2026-11-20",
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
claude-3-5-haiku@20241022 c200000 o8192 <tip +th -r k2024-07-31 r2024-10-22 d2026-06-08 $0.8/4/0.08/1
claude-haiku-4-5@20251001 c200000 o64000 <tip +trh b1024- k2025-02-28 r2025-10-15 ~1/5/0.1/1.25
claude-opus-4-1@20250805 c200000 o32000 <tip +trh b1024- k2025-03-31 r2025-08-05 d2026-06-08 $15/75/1.5/18.75
claude-opus-4-5@20251101 c200000 o64000 <tip +trh elow,medium,high b1024- k2025-03-31 r2025-11-01 ~5/25/0.5/6.25
claude-opus-4-6@default c1000000 o128000 <tip +trh elow,medium,high,max b1024- k2025-05-31 r2026-02-05 $5/25/0.5/6.25;>200000:10/37.5/1/12.5
claude-opus-4-7@default c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max k2026-01-31 r2026-04-16 $5/25/0.5/6.25
claude-opus-4-8@default c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max r2026-05-28 $5/25/0.5/6.25
claude-opus-4@20250514 c200000 o32000 <tip +trh b1024- k2025-03-31 r2025-05-22 d2026-06-08 $15/75/1.5/18.75
claude-sonnet-4-5@20250929 c200000 o64000 <tip +trh b1024- k2025-07-31 r2025-09-29 $3/15/0.3/3.75;>200000:6/22.5/0.6/7.5
claude-sonnet-4-6@default c1000000 o128000 <tip +trh elow,medium,high,max b1024- k2025-08-31 r2026-02-17 $3/15/0.3/3.75
claude-sonnet-4@20250514 c200000 o64000 <tip +trh b1024- k2025-03-31 r2025-05-22 d2026-06-08 $3/15/0.3/3.75
claude-sonnet-5@default c1000000 o128000 <tip +tr -h elow,medium,high,xhigh,max w k2026-01-31 r2026-06-30 ~2/10/0.2/2.5
deepseek-ai/deepseek-v3.1-maas c163840 o32768 <tp +trsh r2025-08-28 d2026-08-19 ~0.6/1.7
deepseek-ai/deepseek-v3.2-maas c163840 o65536 <tp +trsh r2025-12-17 d2026-08-19 ~0.56/1.68/0.056
gemini-2.5-flash c1048576 o65536 <tiavp +trh b-24576 w k2025-01 r2025-06-17 $0.3/2.5/0.03
gemini-2.5-flash-lite c1048576 o65536 <tiavp +trh b512-24576 w k2025-01 r2025-06-17 $0.1/0.4/0.01
gemini-2.5-flash-tts c32768 o16384 <t >a -trh k2025-01 r2025-09-30 $0.5/10
gemini-2.5-pro c1048576 o65536 <tiavp +trh b128-32768 k2025-01 r2025-06-17 $1.25/10/0.125;>200000:2.5/15/0.25
gemini-2.5-pro-tts c32768 o16384 <t >a -trh k2025-01 r2025-09-30 $1/20
gemini-3-flash-preview c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2025-01 r2025-12-17 $0.5/3/0.05
gemini-3.1-flash-lite c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2025-01 r2026-05-07 $0.25/1.5/0.025
gemini-3.1-flash-lite-image c65536 o65536 <ti >ti +trh eminimal,high k2025-01 r2026-06-30 @2 $0.25/1.5
gemini-3.1-flash-lite-preview c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2025-01 r2026-03-03 d2026-06-24 $0.25/1.5/0.025
gemini-3.1-pro-preview c1048576 o65536 <tivap +trsh elow,medium,high k2025-01 r2026-02-19 $2/12/0.2;>200000:4/18/0.4
gemini-3.1-pro-preview-customtools c1048576 o65536 <tivap +trsh elow,medium,high k2025-01 r2026-02-19 $2/12/0.2;>200000:4/18/0.4
gemini-3.5-flash c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2025-01 r2026-05-19 $1.5/9/0.15
gemini-3.5-flash-lite c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2026-03 r2026-07-21 @2 $0.3/2.5/0.03
gemini-3.6-flash c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2026-03 r2026-07-21 @2 $0.75/3.75/0.075;@2027-01-01:1.5/7.5/0.15
gemini-3.7-flash c1048576 o65536 <tivap +trsh elow,medium,high k2026-03 r2026-08-13 @2 $0.75/3.75/0.075;@2027-01-01:1.5/7.5/0.15
gemini-3.8-flash c1048576 o65536 <tivap +trs elow,medium,high r2026-09-02 @4 $0.75/3.75/0.075;@2027-01-01:1.5/7.5/0.15
gemini-4-argon c1048576 o65536 <tiva +tr elow,medium,high r2026-09-30 @4
gemini-embedding-001 c2048 o1 <t -trh k2025-05 r2025-05-20 $0.15
gemini-flash-latest c1048576 o65536 <tiavp +trh eminimal,low,medium,high k2025-01 r2025-09-25 @2 ~1.5/9/0.15
gemini-flash-lite-latest c1048576 o65536 <tiavp +trh eminimal,low,medium,high k2025-01 r2025-09-25 @2 ~0.25/1.5/0.025
meta/llama-3.3-70b-instruct-maas c128000 o8192 <t +tsh -r k2023-12 r2025-04-29 d2026-08-19 ~0.72/0.72
meta/llama-4-maverick-17b-128e-instruct-maas c524288 o8192 <ti +tsh -r k2024-08 r2025-04-29 ~0.35/1.15
moonshotai/kimi-k2-thinking-maas c262144 o262144 <t +trsh k2024-08 r2025-11-13 d2026-08-19 ~0.6/2.5
openai/gpt-oss-120b-maas c131072 o32768 <t +trh elow,medium,high r2025-08-05 ~0.09/0.36
openai/gpt-oss-20b-maas c131072 o32768 <t +trh elow,medium,high r2025-08-05 d2026-08-19 ~0.07/0.25
qwen/qwen3-235b-a22b-instruct-2507-maas c262144 o16384 <t +trsh r2025-08-13 d2026-08-19 ~0.22/0.88
zai-org/glm-4.7-maas c200000 o128000 <tp +trsh w k2025-04 r2026-01-06 d2026-08-19 ~0.6/2.2
zai-org/glm-5-maas c202752 o131072 <t +trh w r2026-02-11 d2026-08-19 ~1/3.2/0.1
`;
