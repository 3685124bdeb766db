// What is known of the models of gemini.
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
gemini-1.0-pro-vision-001 c32768 $0.125/0.375
gemini-2.0-flash c1048576 o8192 <tiavp +tsh -r k2024-06 r2024-12-11 d2026-06-02 $0.1/0.4/0.025
gemini-2.0-flash-lite c1048576 o8192 <tiavp +tsh -r k2024-06 r2024-12-11 d2026-06-02 $0.075/0.3
gemini-2.5-flash c1048576 o65536 <tiavp +trsh b-24576 w k2025-01 r2025-06-17 $0.3/2.5/0.03
gemini-2.5-flash-image c32768 o32768 <ti >ti +rh -t k2025-06 r2025-08-26 $0.3/2.5
gemini-2.5-flash-lite c1048576 o65536 <tiavp +trsh b512-24576 w k2025-01 r2025-06-17 $0.1/0.4/0.01
gemini-2.5-flash-lite-preview-tts c8192 $0.5/10
gemini-2.5-flash-preview $0.15/0.6
gemini-2.5-flash-preview-tts c8192 <t >a +h -tr k2025-01 r2025-05-01 $0.5/10
gemini-2.5-pro c1048576 o65536 <tiavp +trsh b128-32768 k2025-01 r2025-06-17 $1.25/10/0.125;>200000:2.5/15/0.25
gemini-2.5-pro-preview-tts c8192 <t >a +h -tr k2025-01 r2025-05-01 $1/20
gemini-3-flash-preview c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2025-01 r2025-12-17 $0.5/3/0.05
gemini-3-pro-image-preview c131072 o32768 <ti >ti +rh -t k2025-01 r2025-11-20 $2/12
gemini-3-pro-preview c1048576 o65536 <tivap +trsh elow,high k2025-01 r2025-11-18 d2026-06-02 $2/12/0.2;>200000:4/18/0.4
gemini-3.1-flash-image-preview c65536 o65536 <tip >ti +rh -t eminimal,high k2025-01 r2026-02-26 $0.5/3
gemini-3.1-flash-lite c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2025-01 r2026-05-07 $0.25/1.5/0.025
gemini-3.1-flash-lite-image c65536 o65536 <ti >ti +trh eminimal,high k2025-01 r2026-06-30 @2 $0.25/1.5
gemini-3.1-flash-lite-preview c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2025-01 r2026-03-03 d2026-06-02 $0.25/1.5/0.025
gemini-3.1-pro-preview c1048576 o65536 <tivap +trsh elow,medium,high k2025-01 r2026-02-19 $2/12/0.2;>200000:4/18/0.4
gemini-3.1-pro-preview-customtools c1048576 o65536 <tivap +trsh elow,medium,high k2025-01 r2026-02-19 $2/12/0.2;>200000:4/18/0.4
gemini-3.5-flash c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2025-01 r2026-05-19 $1.5/9/0.15
gemini-3.5-flash-lite c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2026-03 r2026-07-21 @2 $0.3/2.5/0.03
gemini-3.5-live-translate-preview c16384 <a >at +h k2025-01 r2026-06-09 @2 ~3.5/21
gemini-3.6-flash c1048576 o65536 <tivap +trsh eminimal,low,medium,high k2026-03 r2026-07-21 @2 $0.75/3.75/0.075;@2027-01-01:1.5/7.5/0.15
gemini-3.7-flash c1048576 o65536 <tivap +trsh elow,medium,high k2026-03 r2026-08-13 @2 $0.75/3.75/0.075;@2027-01-01:1.5/7.5/0.15
gemini-3.8-flash c1048576 o65536 <tivap +trs elow,medium,high r2026-09-02 @4 $0.75/3.75/0.075;@2027-01-01:1.5/7.5/0.15
gemini-4-argon c1048576 o65536 <tiva +tr elow,medium,high r2026-09-30 @4 ~2/10/0.1;@2026-12-01:4/20/0.2
gemini-embedding-001 c2048 o1 <t -trh k2025-05 r2025-05-20 $0.15
gemini-embedding-2 c8192 $0.2
gemini-flash-1.5 $0.075/0.3/0.01875;>128000:0.15/0.6/0.0375
gemini-flash-1.5-8b c1000000 $0.0375/0.15/0.01;>128000:0.075/0.3/0.02
gemini-flash-latest c1048576 o65536 <tiavp +trsh b-24576 w k2025-01 r2025-09-25 @2 ~1.5/9/0.15
gemini-flash-lite-latest c1048576 o65536 <tiavp +trsh b512-24576 w k2025-01 r2025-09-25 @2 ~0.25/1.5/0.025
gemini-omni-flash-preview c131072 o65536 <tiv >v +rh r2026-06-30 @2 $1.5/9
gemini-pro c32768 $0.125/0.375
gemini-pro-1.5 c2000000 $1.25/5/0.3125;>128000:2.5/10/0.625
gemma-2-27b-it $0.65/0.65
gemma-4-26b-a4b-it c262144 o32768 <ti +trsh w r2026-04-02
gemma-4-26b-a4b-it-maas c262144 $0.15/0.6/0.015
gemma-4-31b-it c262144 o32768 <ti +trsh w r2026-04-02
`;
