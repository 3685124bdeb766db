// What is known of the models of ovhcloud.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
DeepSeek-R1-Distill-Llama-70B c131072 $0.74/0.74
Llama-3.1-8B-Instruct c131072 $0.11/0.11
Mixtral-8x7B-Instruct-v0.1 c32768 $0.7/0.7
bge-base-en-v1.5 c512 $0.01
bge-m3 c8192 $0.01
bge-multilingual-gemma2 c8192 $0.01
gpt-oss-120b c131072 o131072 <t +trs elow,medium,high r2025-08-28 $0.09/0.47
gpt-oss-20b c131072 o131072 <t +trs elow,medium,high r2025-08-28 $0.05/0.18
meta-llama-3_3-70b-instruct c131072 o131072 <t +tsh -r r2025-04-01 $0.74/0.74
mistral-7b-instruct-v0.3 c65536 o65536 <t +tsh -r r2025-04-01 $0.11/0.11
mistral-nemo-instruct-2407 c65536 o65536 <t +tsh -r r2024-11-20 $0.14/0.14
mistral-small-3.2-24b-instruct-2506 c131072 o131072 <ti +tsh -r r2025-07-16 $0.1/0.31
qwen2.5-vl-72b-instruct c32768 o32768 <ti +sh -tr r2025-03-31 $1.01/1.01
qwen3-32b c32768 o32768 <t +trsh w r2025-07-16 $0.09/0.25
qwen3-coder-30b-a3b-instruct c262144 o262144 <t +tsh -r r2025-10-28 $0.07/0.26
qwen3.5-397b-a17b c262144 o262144 <ti +trsh enone,low,medium,high r2026-05-18 ~0.71/4.25
qwen3.5-9b c262144 o262144 <ti +trsh enone,low,medium,high r2026-04-22 ~0.12/0.18
qwen3.6-27b c262144 o262144 <ti +trsh enone,minimal,low,medium,high r2026-06-01 ~0.47/3.19
qwen3guard-gen-0.6b c32768 o16384 <t +h -tr r2026-01-22
qwen3guard-gen-8b c32768 o16384 <t +h -tr r2026-01-22
`;
