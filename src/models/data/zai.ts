// What is known of the models of zai.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
GLM-5.3 c1000000 $1.4/4.4/0.26
GLM-5.3-Flash c1000000 $0.075/0.25/0.015
glm-4.5 c131072 o98304 <t +trh w k2025-04 r2025-07-28 ~0.6/2.2/0.11
glm-4.5-air c131072 o98304 <t +trh w k2025-04 r2025-07-28 ~0.2/1.1/0.03
glm-4.5-flash c131072 o98304 <t +trh w k2025-04 r2025-07-28
glm-4.5v c64000 o16384 <tiv +trh w k2025-04 r2025-08-11 ~0.6/1.8
glm-4.6 c204800 o131072 <t +trh w k2025-04 r2025-09-30 ~0.6/2.2/0.11
glm-4.6v c128000 o32768 <tiv +trh w k2025-04 r2025-12-08 ~0.3/0.9
glm-4.7 c204800 o131072 <t +trh w k2025-04 r2025-12-22 ~0.6/2.2/0.11
glm-4.7-flash c200000 o131072 <t +trh w k2025-04 r2026-01-19
glm-4.7-flashx c200000 o131072 <t +trh w k2025-04 r2026-01-19 ~0.07/0.4/0.01
glm-5 c204800 o131072 <t +trh w r2026-02-12 ~1/3.2/0.2
glm-5-turbo c200000 o131072 <t +trsh w r2026-03-16 ~1.2/4/0.24
glm-5.1 c200000 o131072 <t +trsh w r2026-04-07 ~1.4/4.4/0.26
glm-5.2 c1000000 o131072 <t +trsh ehigh,max r2026-06-13 $1.4/4.4/0.26
glm-5v-turbo c200000 o131072 <tivp +trh w r2026-04-01 ~1.2/4/0.24
`;
