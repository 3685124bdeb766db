// What is known of the models of zai-coding.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
glm-4.5-air c131072 o98304 <t +trh w k2025-04 r2025-07-28
glm-4.7 c204800 o131072 <t +trh w k2025-04 r2025-12-22
glm-5-turbo c200000 o131072 <t +trsh w r2026-03-16
glm-5.1 c200000 o131072 <t +trsh w r2026-03-27
glm-5.2 c1000000 o131072 <t +trsh ehigh,max r2026-06-13
glm-5v-turbo c200000 o131072 <tivp +trh w r2026-04-01
`;
