// What is known of the models of mistral.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
  '@2': 'models.dev of 2026-08-19',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
codestral-2508 c256000 $0.3/0.9/0.03
codestral-latest c256000 o4096 <t +tph -r k2024-10 r2024-05-29 $0.3/0.9
devstral-2512 c262144 o262144 <t +tph -r k2025-12 r2025-12-09 d2026-06-02 $0.4/2/0.04
devstral-latest c262144 o262144 <t +tph -r k2025-12 r2025-12-09 d2026-06-02 ~0.4/2
devstral-medium-2507 c128000 o128000 <t +th -r k2025-05 r2025-07-10 d2026-06-02 ~0.4/2
devstral-medium-latest c262144 o262144 <t +tph -r k2025-12 r2025-12-02 d2026-06-02 ~0.4/2
devstral-small-2505 c128000 o128000 <t +th -r k2025-05 r2025-05-07 d2026-06-02 $0.1/0.3
devstral-small-2507 c128000 o128000 <t +th -r k2025-05 r2025-07-10 d2026-06-02 $0.1/0.3
labs-devstral-small-2512 c256000 o256000 <ti +th -r k2025-12 r2025-12-09 d2026-06-02 $0.1/0.3
magistral-medium-latest c128000 o16384 <t +tprh k2025-06 r2025-03-17 $2/5
magistral-small c128000 o128000 <t +trh k2025-06 r2025-03-17 ~0.5/1.5
ministral-14b-2512 c262144 $0.2/0.2/0.02
ministral-3b $0.04/0.04
ministral-3b-2512 c131072 $0.1/0.1/0.01
ministral-3b-latest c128000 o128000 <t +tph -r k2024-10 r2024-10-01 ~0.04/0.04
ministral-8b $0.1/0.1
ministral-8b-2512 c262144 $0.15/0.15/0.015
ministral-8b-latest c128000 o128000 <t +tph -r k2024-10 r2024-10-01 $0.15/0.15/0.015
mistral-embed c8000 o3072 <t -trh r2023-12-11 $0.1/0.1
mistral-large-2411 c131072 o16384 <t +th -r k2024-11 r2024-11-18 $2/6
mistral-large-2512 c262144 o262144 <ti +tph -r k2024-11 r2024-11-01 $0.5/1.5/0.05
mistral-large-latest c262144 o262144 <ti +tph -r k2024-11 r2024-11-01 $2/6
mistral-medium-2312 $2.7/8.1
mistral-medium-2505 c131072 o131072 <ti +tph -r k2025-05 r2025-05-07 $0.4/2/0.04
mistral-medium-2508 c262144 o262144 <ti +tph -r k2025-05 r2025-08-12 $0.4/2/0.04
mistral-medium-2604 c262144 o262144 <ti +tprsh enone,high r2026-04-29 ~1.5/7.5
mistral-medium-3-5 c262144 $1.5/7.5/0.15
mistral-medium-latest c262144 o262144 <ti +tph -r k2025-05 r2025-08-12 @2 $1.5/7.5/0.15
mistral-nemo c128000 o128000 <t +th -r k2024-07 r2024-07-01 $0.15/0.15
mistral-saba $0.2/0.6
mistral-small-24b-instruct-2501 $0.05/0.08
mistral-small-2506 c128000 o16384 <ti +th -r k2025-03 r2025-06-20 ~0.1/0.3
mistral-small-2603 c256000 o256000 <ti +tprh enone,high k2025-06 r2026-03-16 $0.15/0.6/0.015
mistral-small-3.1-24b-instruct $0.351/0.555
mistral-small-3.2-24b-instruct $0.075/0.2
mistral-small-latest c256000 o256000 <ti +tprh enone,high k2025-06 r2026-03-16 $0.1/0.3
mistral-tiny $0.25/0.25
mixtral-8x22b-instruct $0.9/0.9
open-mistral-7b c8000 o8000 <t +th -r k2023-12 r2023-09-27 $0.25/0.25
open-mistral-nemo c128000 o128000 <t +th -r k2024-07 r2024-07-01 d2026-06-02 $0.15/0.15
open-mixtral-8x22b c64000 o64000 <t +th -r k2024-04 r2024-04-17 ~2/6
open-mixtral-8x7b c32000 o32000 <t +th -r k2024-01 r2023-12-11 $0.7/0.7
pixtral-12b c128000 o128000 <ti +th -r k2024-09 r2024-09-01 $0.15/0.15
pixtral-large-latest c128000 o128000 <ti +th -r k2024-11 r2024-11-01 $2/6
voxtral-small-24b-2507 c32768 $0.1/0.4/0.01
`;
