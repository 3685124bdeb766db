// What is known of the models of chutes.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
MiniMaxAI/MiniMax-M2.5-TEE c196608 o65536 <t +trsh r2026-02-12 ~0.15/1.2/0.075
Qwen/Qwen3-235B-A22B-Thinking-2507-TEE c262144 o262144 <t +trsh k2025-04 r2025-07 ~0.2989/1.1957/0.14945
Qwen/Qwen3-32B-TEE c40960 o40960 <t +trsh k2025-04 r2025-04 ~0.104/0.416/0.052
Qwen/Qwen3.5-397B-A17B-TEE c262144 o65536 <ti +trsh r2026-02-15 ~0.45/3/0.225
Qwen/Qwen3.6-27B-TEE c262144 o65536 <ti +trsh r2026-04-22 ~0.3/2/0.15
deepseek-ai/DeepSeek-V3.2-TEE c131072 o65536 <t +trsh r2025-12 ~1/1/0.5
google/gemma-4-31B-turbo-TEE c131072 o65536 <ti +trsh r2026-04-02 ~0.12/0.37/0.06
moonshotai/Kimi-K2.5-TEE c262144 o65535 <tiv +trsh k2024-10 r2026-01 ~0.44/2/0.22
moonshotai/Kimi-K2.6-TEE c262144 o65535 <tiv +trsh k2025-12 r2026-04-21 ~0.66/3.5/0.33
unsloth/Mistral-Nemo-Instruct-2407-TEE c131072 o131072 <t +h -tr k2024-07 r2024-07-01 ~0.0245/0.0978/0.01225
zai-org/GLM-5-TEE c202752 o65535 <t +trsh r2026-02-12 ~0.95/2.55/0.475
zai-org/GLM-5.1-TEE c202752 o65535 <t +trsh r2026-04-07 ~0.98/3.08/0.49
zai-org/GLM-5.2-TEE c1048576 o65535 <t +trsh r2026-06-13 ~1.4/4.4/0.7
`;
