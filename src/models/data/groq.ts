// What is known of the models of groq.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = true;
export const models: string = `
canopylabs/orpheus-arabic-saudi c4000 <t >a -trh r2025-12-16 sbeta
canopylabs/orpheus-v1-english c4000 <t >a -trh r2025-12-19 sbeta
deepseek-r1-distill-llama-70b c131072 $0.75/0.99
gemma-7b-it $0.07/0.07
gemma2-9b-it $0.2/0.2
groq/compound c131072 o8192 <t +h -tr r2025-09-04
groq/compound-mini c131072 o8192 <t +h -tr r2025-09-04
llama-3.1-405b-reasoning $0.59/0.79
llama-3.1-70b-versatile $0.59/0.79
llama-3.1-8b-instant c131072 o131072 <t +th -r k2023-12 r2024-07-23 $0.05/0.08
llama-3.2-11b-text-preview $0.18/0.18
llama-3.2-11b-vision-preview $0.18/0.18
llama-3.2-1b-preview $0.04/0.04
llama-3.2-3b-preview $0.06/0.06
llama-3.2-90b-text-preview $0.9/0.9
llama-3.2-90b-vision-preview $0.9/0.9
llama-3.3-70b-specdec $0.59/0.99
llama-3.3-70b-versatile c131072 o32768 <t +th -r k2023-12 r2024-12-06 $0.59/0.79
llama-guard-3-8b $0.2/0.2
llama2-70b-4096 $0.7/0.8
llama3-70b-8192 $0.59/0.79
llama3-8b-8192 $0.05/0.08
llama3-groq-70b-8192-tool-use-preview $0.89/0.89
llama3-groq-8b-8192-tool-use-preview $0.19/0.19
meta-llama/llama-4-maverick-17b-128e-instruct c131072 $0.2/0.6
meta-llama/llama-4-scout-17b-16e-instruct c131072 o8192 <ti +tsh -r k2024-08 r2025-04-05 sbeta $0.11/0.34
meta-llama/llama-guard-4-12b c131072 $0.2/0.2
meta-llama/llama-prompt-guard-2-22m c512 o512 <t -trh r2025-05-29 sbeta ~0.03/0.03
meta-llama/llama-prompt-guard-2-86m c512 o512 <t -trh r2025-05-29 sbeta ~0.04/0.04
mistral-saba-24b $0.79/0.79
mixtral-8x7b-32768 $0.24/0.24
moonshotai/kimi-k2-instruct c131072 $1/3/0.5
openai/gpt-oss-120b c131072 o65536 <t +trsh elow,medium,high r2025-08-05 $0.15/0.6/0.075
openai/gpt-oss-20b c131072 o65536 <t +trsh elow,medium,high r2025-08-05 $0.075/0.3/0.0375
openai/gpt-oss-safeguard-20b c131072 o65536 <t +trsh elow,medium,high r2025-10-29 sbeta $0.15/0.6/0.075
qwen/qwen3-32b c131072 o40960 <t +trh enone,default r2025-06-11 sbeta $0.29/0.59
whisper-large-v3 <a +h -tr r2023-09-01
whisper-large-v3-turbo <a +h -tr r2024-10-01
`;
