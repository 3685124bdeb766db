// What is known of the models of cohere.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
c4ai-aya-expanse-32b c128000 o4000 <t +h -tr r2024-10-24 $0.5/1.5
c4ai-aya-expanse-8b c8000 o4000 <t +h -tr r2024-10-24 $0.5/1.5
c4ai-aya-vision-32b c16000 o4000 <ti +h -tr r2025-03-04
c4ai-aya-vision-8b c16000 o4000 <ti +h -tr r2025-03-04
command $1/2
command-a-03-2025 c256000 o8000 <t +th -r k2024-06-01 r2025-03-13 $2.5/10
command-a-plus-05-2026 c128000 o64000 <ti +trsh b1- w k2025-04-01 r2026-05-20 ~2.5/10
command-a-reasoning-08-2025 c256000 o32000 <t +trh b1- w k2024-06-01 r2025-08-21 ~2.5/10
command-a-translate-08-2025 c8000 o8000 <t +th -r k2024-06-01 r2025-08-28 ~2.5/10
command-a-vision-07-2025 c128000 o8000 <ti +h -tr k2024-06-01 r2025-07-31 ~2.5/10
command-r-08-2024 c128000 o4000 <t +th -r k2024-06-01 r2024-08-30 $0.15/0.6
command-r-plus-08-2024 c128000 o4000 <t +th -r k2024-06-01 r2024-08-30 $2.5/10
command-r7b-12-2024 c128000 o4000 <t +th -r k2024-06-01 r2024-12-02 $0.0375/0.15
command-r7b-arabic-02-2025 c128000 o4000 <t +th -r k2024-06-01 r2025-02-27 ~0.0375/0.15
embed-v4.0 c128000 $0.12
north-mini-code-1-0 c256000 o64000 <t +trsh enone,high k2025-09-23 r2026-06-09
`;
