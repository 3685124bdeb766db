// What is known of the models of openai.
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
ada $0.4/0.4
babbage $0.5/0.5
chatgpt-4o-latest c128000 $5/15
chatgpt-image-latest <ti >ti -trh r2025-12-16
codex-mini c200000 $1.5/6/0.375
curie $2/2
davinci $20/20
gpt-3.5-0301 $1.5/2
gpt-3.5-turbo c16385 o4096 <t +tph -rs k2021-09-01 r2023-03-01 d2026-08-19 $0.5/1.5
gpt-3.5-turbo-0613 c16385 $1.5/2
gpt-3.5-turbo-1106 c16385 $1/2
gpt-3.5-turbo-16k c16385 $3/4
gpt-4 c8192 o8192 <t +tph -rs k2023-11 r2023-11-06 d2026-08-19 $30/60
gpt-4-32k c32000 $60/120
gpt-4-turbo c128000 o4096 <ti +tph -rs k2023-12 r2023-11-06 d2026-08-19 $10/30
gpt-4-vision-preview c128000 $10/30
gpt-4.1 c1047576 o32768 <tip +tpsh -r k2024-04 r2025-04-14 $2/8/0.5
gpt-4.1-mini c1047576 o32768 <tip +tpsh -r k2024-04 r2025-04-14 $0.4/1.6/0.1
gpt-4.1-nano c1047576 o32768 <ti +tpsh -r k2024-04 r2025-04-14 d2026-08-19 $0.1/0.4/0.025
gpt-4o c128000 o16384 <tip +tpsh -r k2023-09 r2024-05-13 $2.5/10/1.25
gpt-4o-2024-05-13 c128000 o4096 <ti +tpsh -r k2023-09 r2024-05-13 d2026-08-19 $5/15
gpt-4o-2024-08-06 c128000 o16384 <ti +tpsh -r k2023-09 r2024-08-06 $2.5/10/1.25
gpt-4o-2024-11-20 c128000 o16384 <ti +tpsh -r k2023-09 r2024-11-20 $2.5/10/1.25
gpt-4o-mini c128000 o16384 <tip +tpsh -r k2023-09 r2024-07-18 $0.15/0.6/0.075
gpt-4o-mini-transcribe c16000 $1.25/5
gpt-4o-mini-tts $0.6/12
gpt-4o-search-preview c128000 $2.5/10
gpt-4o-transcribe c16000 $2.5/10
gpt-4o:extended $6/18
gpt-5 c400000 i272000 o128000 <ti +tprs -h eminimal,low,medium,high k2024-09-30 r2025-08-07 $1.25/10/0.125
gpt-5-chat-latest c400000 i272000 o128000 <ti +prsh -t k2024-09-30 r2025-08-07 $1.25/10/0.125
gpt-5-codex c400000 i272000 o128000 <ti +tprs -h elow,medium,high k2024-09-30 r2025-09-15 $1.25/10/0.125
gpt-5-image $10/10/1.25
gpt-5-image-mini $2.5/2/0.25
gpt-5-mini c400000 i272000 o128000 <ti +tprs -h eminimal,low,medium,high k2024-05-30 r2025-08-07 $0.25/2/0.025
gpt-5-nano c400000 i272000 o128000 <ti +tprs -h eminimal,low,medium,high k2024-05-30 r2025-08-07 $0.05/0.4/0.005
gpt-5-pro c400000 i272000 o272000 <ti +tprs -h ehigh k2024-09-30 r2025-10-06 $15/120
gpt-5.1 c400000 i272000 o128000 <ti +tprs -h enone,low,medium,high k2024-09-30 r2025-11-13 $1.25/10/0.125
gpt-5.1-chat-latest c128000 o16384 <ti +tprs -h emedium k2024-09-30 r2025-11-13 $1.25/10/0.125
gpt-5.1-codex c400000 i272000 o128000 <ti +tprs -h elow,medium,high k2024-09-30 r2025-11-13 $1.25/10/0.125
gpt-5.1-codex-max c400000 i272000 o128000 <ti +tprs -h elow,medium,high,xhigh k2024-09-30 r2025-11-13 $1.25/10/0.125
gpt-5.1-codex-mini c400000 i272000 o128000 <ti +tprs -h elow,medium,high k2024-09-30 r2025-11-13 $0.25/2/0.025
gpt-5.2 c400000 i272000 o128000 <ti +tprs -h enone,low,medium,high,xhigh k2025-08-31 r2025-12-11 $1.75/14/0.175
gpt-5.2-chat-latest c128000 o16384 <ti +tprs -h emedium k2025-08-31 r2025-12-11 $1.75/14/0.175
gpt-5.2-codex c400000 i272000 o128000 <tip +tprs -h elow,medium,high,xhigh k2025-08-31 r2025-12-11 $1.75/14/0.175
gpt-5.2-pro c400000 i272000 o128000 <ti +tpr -sh emedium,high,xhigh k2025-08-31 r2025-12-11 $21/168
gpt-5.3-chat-latest c128000 o16384 <ti +tpsh -r k2025-08-31 r2026-03-03 $1.75/14/0.175
gpt-5.3-codex c400000 i272000 o128000 <tip +tprs -h enone,low,medium,high,xhigh k2025-08-31 r2026-02-05 $1.75/14/0.175
gpt-5.3-codex-spark c128000 i100000 o32000 <tip +trs -h enone,low,medium,high,xhigh k2025-08-31 r2026-02-05 ~1.75/14/0.175
gpt-5.4 c1050000 i922000 o128000 <tip +tprs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-05 $2.5/15/0.25;>271999:5/22.5/0.5
gpt-5.4-image-2 $8/15/2
gpt-5.4-mini c400000 i272000 o128000 <ti +tprs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-17 $0.75/4.5/0.075
gpt-5.4-nano c400000 i272000 o128000 <ti +tprs -h enone,low,medium,high,xhigh k2025-08-31 r2026-03-17 $0.2/1.25/0.02
gpt-5.4-pro c1050000 i922000 o128000 <ti +tpr -sh emedium,high,xhigh k2025-08-31 r2026-03-05 $30/180;>271999:60/270
gpt-5.5 c1050000 i922000 o128000 <tip +tprs -h enone,low,medium,high,xhigh k2025-12-01 r2026-04-23 $5/30/0.5;>271999:10/45/1
gpt-5.5-pro c1050000 i922000 o128000 <tip +tprs -h emedium,high,xhigh k2025-12-01 r2026-04-23 $30/180;>271999:60/270
gpt-5.6 c1050000 i922000 o128000 <tip +trs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $4/20/0.4/5;>271999:8/30/0.8/10
gpt-5.6-luna c1050000 i922000 o128000 <tip +tprs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $0.2/1.2/0.02/0.25;>271999:0.4/1.8/0.04/0.5
gpt-5.6-sol c1050000 i922000 o128000 <tip +tprs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $4/20/0.4/5;>271999:8/30/0.8/10
gpt-5.6-terra c1050000 i922000 o128000 <tip +tprs -h enone,low,medium,high,xhigh,max k2026-02-16 r2026-07-09 @2 $2/12/0.2/2.5;>271999:4/18/0.4/5
gpt-6-astra c1050000 i922000 o128000 <ti +tr -h elow,medium,high,xhigh,max @4 $10/50/1/12.5;>271999:20/75/2/25
gpt-6-luna c1050000 i922000 o128000 <ti +trs -h enone,low,medium,high,xhigh,max k2026-05-18 r2026-09-22 @4 $0.1/0.5/0.01/0.125;>272000:0.2/0.75/0.02/0.25
gpt-6-sol c1050000 i922000 +tr -h enone,low,medium,high,xhigh,max @4 $2/10/0.2/2.5;>272000:4/15/0.4/5
gpt-6.1-sol c1050000 i922000 o128000 <ti +tr -h elow,medium,high,xhigh,max r2026-09-29 @4 ~2/10/0.1/2.5
gpt-6.1-terra c1050000 i922000 o128000 <ti +trs -h enone,low,medium,high,xhigh,max k2026-06-01 r2026-10-26 @4 ~1/5/0.05/1.25;>272000:2/7.5/0.1/1.25
gpt-audio c128000 $2.5/10
gpt-audio-mini c128000 $0.6/2.4
gpt-chat-latest $5/30/0.5
gpt-image-1 <ti >i -trh r2025-04-24 d2026-08-19 $5/40/1.25
gpt-image-1-mini <ti >ti -trh r2025-09-26 $2/8/0.2
gpt-image-1.5 <ti >ti -trh r2025-11-25 $5/10/1.25
gpt-image-2 <ti >i -trh r2026-04-21 $5/30/1.25
gpt-oss-120b c131072 $0.039/0.18
gpt-oss-20b c131072 $0.029/0.14
gpt-oss-safeguard-20b c131072 $0.075/0.3/0.037
gpt-realtime c32000 $4/16/0.4
gpt-realtime-2.1 c128000 i96000 o32000 <tai >ta +tr -h eminimal,low,medium,high,xhigh k2024-09-30 r2026-07-06 @2 $4/24/0.4
gpt-realtime-mini $0.6/2.4/0.06
o1 c200000 o100000 <tip +tprs -h elow,medium,high k2023-09 r2024-12-05 d2026-08-19 $15/60/7.5
o1-mini c128000 $1.1/4.4/0.55
o1-preview c128000 $15/60/7.5
o1-pro c200000 o100000 <ti +tprs -h elow,medium,high k2023-09 r2025-03-19 d2026-08-19 $150/600
o3 c200000 o100000 <tip +trs -h elow,medium,high k2024-05 r2025-04-16 $2/8/0.5
o3-deep-research c200000 o100000 <ti +tr -h emedium k2024-05 r2024-06-26 $10/40/2.5
o3-mini c200000 o100000 <t +tprs -h elow,medium,high k2024-05 r2024-12-20 d2026-08-19 $1.1/4.4/0.55
o3-pro c200000 o100000 <ti +trs -h elow,medium,high k2024-05 r2025-06-10 $20/80
o4-mini c200000 o100000 <ti +trs -h elow,medium,high k2024-05 r2025-04-16 d2026-08-19 $1.1/4.4/0.275
o4-mini-deep-research c200000 o100000 <ti +tr -h emedium k2024-05 r2024-06-26 $2/8/0.5
text-davinci-002 $20/20
text-davinci-003 $20/20
text-embedding-3-large c8191 o3072 <t -trh k2024-01 r2024-01-25 $0.13
text-embedding-3-small c8191 o1536 <t -trh k2024-01 r2024-01-25 $0.02
text-embedding-ada-002 c8192 o1536 <t -trh k2022-12 r2022-12-15 $0.1
`;
