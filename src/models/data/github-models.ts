// What is known of the models of github-models.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
ai21-labs/ai21-jamba-1.5-large c256000 o4096 <t +trh k2024-03 r2024-08-29
ai21-labs/ai21-jamba-1.5-mini c256000 o4096 <t +trh k2024-03 r2024-08-29
cohere/cohere-command-a c128000 o4096 <t +trh k2024-03 r2024-11-01
cohere/cohere-command-r c128000 o4096 <t +trh k2024-03 r2024-03-11
cohere/cohere-command-r-08-2024 c128000 o4096 <t +th -r k2024-03 r2024-08-01
cohere/cohere-command-r-plus c128000 o4096 <t +th -r k2024-03 r2024-04-04
cohere/cohere-command-r-plus-08-2024 c128000 o4096 <t +th -r k2024-03 r2024-08-01
core42/jais-30b-chat c8192 o2048 <t +trh k2023-03 r2023-08-30
deepseek/deepseek-r1 c65536 o8192 <t +trh k2024-06 r2025-01-20
deepseek/deepseek-r1-0528 c65536 o8192 <t +trh k2024-06 r2025-05-28
deepseek/deepseek-v3-0324 c128000 o8192 <t +trh k2024-06 r2025-03-24
meta/llama-3.2-11b-vision-instruct c128000 o8192 <tia +trh k2023-12 r2024-09-25
meta/llama-3.2-90b-vision-instruct c128000 o8192 <tia +trh k2023-12 r2024-09-25
meta/llama-3.3-70b-instruct c128000 o32768 <t +trh k2023-12 r2024-12-06
meta/llama-4-maverick-17b-128e-instruct-fp8 c128000 o8192 <ti +trh k2024-12 r2025-01-31
meta/llama-4-scout-17b-16e-instruct c128000 o8192 <ti +trh k2024-12 r2025-01-31
meta/meta-llama-3-70b-instruct c8192 o2048 <t +trh k2023-12 r2024-04-18
meta/meta-llama-3-8b-instruct c8192 o2048 <t +trh k2023-12 r2024-04-18
meta/meta-llama-3.1-405b-instruct c128000 o32768 <t +trh k2023-12 r2024-07-23
meta/meta-llama-3.1-70b-instruct c128000 o32768 <t +trh k2023-12 r2024-07-23
meta/meta-llama-3.1-8b-instruct c128000 o32768 <t +trh k2023-12 r2024-07-23
microsoft/mai-ds-r1 c65536 o8192 <t +trh k2024-06 r2025-01-20
microsoft/phi-3-medium-128k-instruct c128000 o4096 <t +trh k2023-10 r2024-04-23
microsoft/phi-3-medium-4k-instruct c4096 o1024 <t +trh k2023-10 r2024-04-23
microsoft/phi-3-mini-128k-instruct c128000 o4096 <t +trh k2023-10 r2024-04-23
microsoft/phi-3-mini-4k-instruct c4096 o1024 <t +trh k2023-10 r2024-04-23
microsoft/phi-3-small-128k-instruct c128000 o4096 <t +trh k2023-10 r2024-04-23
microsoft/phi-3-small-8k-instruct c8192 o2048 <t +trh k2023-10 r2024-04-23
microsoft/phi-3.5-mini-instruct c128000 o4096 <t +trh k2023-10 r2024-08-20
microsoft/phi-3.5-moe-instruct c128000 o4096 <t +trh k2023-10 r2024-08-20
microsoft/phi-3.5-vision-instruct c128000 o4096 <ti +trh k2023-10 r2024-08-20
microsoft/phi-4 c16000 o4096 <t +trh k2023-10 r2024-12-11
microsoft/phi-4-mini-instruct c128000 o4096 <t +trh k2023-10 r2024-12-11
microsoft/phi-4-mini-reasoning c128000 o4096 <t +trh k2023-10 r2024-12-11
microsoft/phi-4-multimodal-instruct c128000 o4096 <tia +trh k2023-10 r2024-12-11
microsoft/phi-4-reasoning c128000 o4096 <t +trh k2023-10 r2024-12-11
mistral-ai/codestral-2501 c32000 o8192 <t +trh k2024-03 r2025-01-01
mistral-ai/ministral-3b c128000 o8192 <t +trh k2024-03 r2024-10-22
mistral-ai/mistral-large-2411 c128000 o32768 <t +trh k2024-09 r2024-11-01
mistral-ai/mistral-medium-2505 c128000 o32768 <ti +trh k2024-09 r2025-05-01
mistral-ai/mistral-nemo c128000 o8192 <t +trh k2024-03 r2024-07-18
mistral-ai/mistral-small-2503 c128000 o32768 <ti +trh k2024-09 r2025-03-01
openai/gpt-4.1 c128000 o16384 <ti +th -r k2024-04 r2025-04-14
openai/gpt-4.1-mini c128000 o16384 <ti +th -r k2024-04 r2025-04-14
openai/gpt-4.1-nano c128000 o16384 <ti +th -r k2024-04 r2025-04-14
openai/gpt-4o c128000 o16384 <tia +th -r k2023-10 r2024-05-13
openai/gpt-4o-mini c128000 o16384 <tia +th -r k2023-10 r2024-07-18
openai/o1 c200000 o100000 <ti +r -th k2023-10 r2024-09-12
openai/o1-mini c128000 o65536 <t +r -th k2023-10 r2024-09-12
openai/o1-preview c128000 o32768 <t +r -th k2023-10 r2024-09-12
openai/o3 c200000 o100000 <ti +r -th k2024-04 r2025-01-31
openai/o3-mini c200000 o100000 <t +r -th k2024-04 r2025-01-31
openai/o4-mini c200000 o100000 <ti +r -th k2024-04 r2025-01-31
xai/grok-3 c128000 o8192 <t +trh k2024-10 r2024-12-09
xai/grok-3-mini c128000 o8192 <t +trh k2024-10 r2024-12-09
`;
