// What is known of the models of zhipu.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
  '@3': 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
GLM-4-Air c128000 $0.069/0.069/0.034
GLM-4-AirX c8000 $1.379/1.379
GLM-4-Assistant c128000 $0.69/0.69
GLM-4-FlashX-250414 c128000 $0.014/0.014/0.007
GLM-4-Long c1000000 $0.138/0.138/0.069
GLM-4-Plus c128000 $0.69/0.69/0.345
GLM-5-Turbo c200000 $0.69/3.034/0.166
glm-4.5 c131072 o98304 <t +trh w k2025-04 r2025-07-28 ~0.6/2.2/0.11
glm-4.5-air c131072 o98304 <t +trh w k2025-04 r2025-07-28 $0.11/0.276/0.022
glm-4.5-flash c131072 o98304 <t +trh w k2025-04 r2025-07-28
glm-4.5v c64000 o16384 <tiv +trh w k2025-04 r2025-08-11 ~0.6/1.8
glm-4.6 c204800 o131072 <t +trh w k2025-04 r2025-09-30 ~0.6/2.2/0.11
glm-4.6v c128000 o32768 <tiv +trh w k2025-04 r2025-12-08 ~0.3/0.9
glm-4.7 c204800 o131072 <t +trh w k2025-04 r2025-12-22 $0.276/1.103/0.055
glm-4.7-flash c200000 o131072 <t +trh w k2025-04 r2026-01-19
glm-4.7-flashx c200000 o131072 <t +trh w k2025-04 r2026-01-19 $0.069/0.414/0.014
glm-5 c204800 o131072 <t +trh w r2026-02-11 $0.552/2.483/0.138
glm-5.1 c200000 o131072 <t +trsh w r2026-03-27 $0.828/3.31/0.179
glm-5.2 c1000000 o131072 <t +trsh ehigh,max r2026-06-13 $1.103/3.862/0.276
glm-5.3 c1000000 @3 $1.103/3.862/0.276
glm-5.3-flash c1000000 @3 $0.055/0.193/0.016
glm-5v-turbo c200000 o131072 <tivp +trh w r2026-04-01 ~5/22/1.2
`;
