// What is known of the models of poe.
// The form of a line is told in src/models/table.ts. Prices marked $ are written by npm run update-models.
export const sources: Readonly<Record<string, string>> = {
  '': 'models.dev of 2026-07-01',
  $: 'genai-prices 0.1.8 of 2026-09-23',
};
/** Whether the list is that of who runs the models, so that what it says is enough to refuse a request. */
export const isFirstHand = false;
export const models: string = `
anthropic/claude-haiku-3 c189096 o8192 <tip +t -rh r2024-03-09 ~0.21/1.1/0.021/0.26
anthropic/claude-haiku-3.5 c189096 o8192 <tip +t -rh r2024-10-01 ~0.68/3.4/0.068/0.85
anthropic/claude-haiku-4.5 c192000 o64000 <tip +tr -h b-63999 r2025-10-15 ~0.85/4.3/0.085/1.1
anthropic/claude-opus-4 c192512 o28672 <tip +tr -h r2025-05-21 ~13/64/1.3/16
anthropic/claude-opus-4.1 c196608 o32000 <tip +tr -h b-31999 r2025-08-05 ~13/64/1.3/16
anthropic/claude-opus-4.5 c196608 o64000 <tip +tr -h elow,medium,high b-63999 r2025-11-21 ~4.3/21/0.43/5.3
anthropic/claude-opus-4.6 c983040 o128000 <tip +tr -h enone,low,medium,high,max r2026-02-04 ~4.3/21/0.43/5.3
anthropic/claude-opus-4.7 c1048576 o128000 <tip +tr -h enone,low,medium,high,xhigh,max r2026-04-15 ~4.3/21/0.43/5.4
anthropic/claude-opus-4.8 c1048576 o128000 <tip +tr -h enone,low,medium,high,xhigh,max r2026-05-28 ~4.2929/21.4646
anthropic/claude-sonnet-3.5 c189096 o8192 <tip +t -rh r2024-06-05 d2026-04-13 ~2.6/13/0.26/3.2
anthropic/claude-sonnet-3.5-june c189096 o8192 <tip +t -rh r2024-11-18 d2026-04-13 ~2.6/13/0.26/3.2
anthropic/claude-sonnet-3.7 c196608 o128000 <tip +tr -h r2025-02-19 ~2.6/13/0.26/3.2
anthropic/claude-sonnet-4 c983040 o64000 <tip +tr -h r2025-05-21 ~2.6/13/0.26/3.2
anthropic/claude-sonnet-4.5 c983040 o32768 <tip +tr -h b-31999 r2025-09-26 ~2.6/13/0.26/3.2
anthropic/claude-sonnet-4.6 c983040 o128000 <tip +tr -h enone,low,medium,high,max r2026-02-05 ~2.6/13/0.26/3.2
cerebras/gpt-oss-120b-cs c128000 <t +tr -h elow,medium,high r2025-08-06 ~0.35/0.75
cerebras/llama-3.1-8b-cs c128000 <t +t -rh r2025-05-13 ~0.1/0.1
cerebras/llama-3.3-70b-cs <t -trh r2025-05-13 d2026-04-13
cerebras/qwen3-235b-2507-cs <t +tr -h r2025-08-06 d2026-04-13
cerebras/qwen3-32b-cs <t +tr -h r2025-05-15 d2026-04-13
elevenlabs/elevenlabs-music c2000 <t >a +t -rh r2025-08-29
elevenlabs/elevenlabs-v2.5-turbo c128000 <t >a +t -rh r2024-10-28
elevenlabs/elevenlabs-v3 c128000 <t >a +t -rh r2025-06-05
empiriolabs/deepseek-v4-flash-el c1000000 o384000 <t +tr r2026-04-24 ~0.14/0.28
empiriolabs/deepseek-v4-pro-el c1000000 o384000 <t +tr r2026-04-24 ~1.67/3.33
fireworks-ai/kimi-k2.5-fw c262144 i245760 o16384 <ti +t -rh r2026-01-27
google/gemini-2.0-flash c990000 o8192 <tiva +t -rh r2024-12-11 ~0.1/0.42
google/gemini-2.0-flash-lite c990000 o8192 <tiva +t -rh r2025-02-05 ~0.052/0.21
google/gemini-2.5-flash c1065535 o65535 <tiva +tr -h b-24576 r2025-04-26 ~0.21/1.8/0.021
google/gemini-2.5-flash-lite c1024000 o64000 <tiva +tr -h b-24576 r2025-06-19 ~0.07/0.28
google/gemini-2.5-pro c1065535 o65535 <tiva +tr -h b-32768 r2025-02-05 ~0.87/7/0.087
google/gemini-3-flash c1048576 o65536 <tiva +tr -h eminimal,low,high r2025-10-07 ~0.4/2.4/0.04
google/gemini-3-pro c1048576 o65536 <tiva +tr -h r2025-10-22 d2026-04-13 ~1.6/9.6/0.16
google/gemini-3.1-flash-lite c1048576 o65536 <tiva +tr -h eminimal,low,high r2026-02-18 ~0.25/1.5
google/gemini-3.1-pro c1048576 o65536 <tiva +tr -h elow,high r2026-02-19 ~2/12/0.2
google/gemini-3.5-flash c1048576 o65536 <tia +trs -h eminimal,low,high k2025-01 r2026-05-19 ~1.5152/9.0909/0.1515
google/gemini-deep-research c1048576 <tiv +tr -h r2025-12-11 d2026-04-13 ~1.6/9.6
google/gemma-4-31b c262144 o8192 <ti +t -rh r2026-04-02
google/imagen-3 c480 <t >i +t -rh r2024-10-15
google/imagen-3-fast c480 <t >i +t -rh r2024-10-17
google/imagen-4 c480 <t >i +t -rh r2025-05-22
google/imagen-4-fast c480 <t >i +t -rh r2025-06-25
google/imagen-4-ultra c480 <t >i +t -rh r2025-05-24
google/lyria <t >a +t -rh r2025-06-04
google/nano-banana c65536 <ti >ti +t -rh r2025-08-21 ~0.21/1.8/0.021
google/nano-banana-pro c65536 <ti >i +t -rh r2025-11-19 ~2/12/0.2
google/veo-2 c480 <t >v +t -rh r2024-12-02
google/veo-3 c480 <t >v +t -rh r2025-05-21
google/veo-3-fast c480 <t >v +t -rh r2025-10-13
google/veo-3.1 c480 <t >v +t -rh r2025-10-15
google/veo-3.1-fast c480 <ti >v +t -rh r2025-10-15
ideogramai/ideogram c150 <ti >i +t -rh r2024-04-03
ideogramai/ideogram-v2 c150 <ti >i +t -rh r2024-08-21
ideogramai/ideogram-v2a c150 <t >i +t -rh r2025-02-27
ideogramai/ideogram-v2a-turbo c150 <t >i +t -rh r2025-02-27
lumalabs/ray2 c5000 <ti >v +t -rh r2025-02-20
novita/deepseek-v3.2 c128000 <t +trh w r2025-12-01 ~0.27/0.4/0.13
novita/glm-4.6 <t +t -rh r2025-09-30
novita/glm-4.6v c131000 o32768 <ti +tr -h w r2025-12-09
novita/glm-4.7 c205000 o131072 <t +trh r2025-12-22 d2026-04-13
novita/glm-4.7-flash c200000 o65500 <t +tr -h w r2026-01-19
novita/glm-4.7-n c205000 o131072 <t +tr -h w r2025-12-22
novita/glm-5 c205000 o131072 <t +trh w r2026-02-15 ~1/3.2/0.2
novita/kimi-k2-thinking c256000 <t +tr -h w r2025-11-07
novita/kimi-k2.5 c128000 <tiv +trh w r2026-01-27 ~0.6/3/0.1
novita/kimi-k2.6 c262144 o262144 <tiv +trh w k2025-04 r2026-04-20 ~0.96/4.04/0.16
novita/minimax-m2.1 c205000 o131072 <t +tr -h w r2025-12-26
openai/chatgpt-4o-latest c128000 o8192 <ti +t -rh r2024-08-14 d2026-04-13 ~4.5/14
openai/dall-e-3 c800 <t >i +t -rh r2023-11-06
openai/gpt-3.5-turbo c16384 o2048 <ti +t -rh r2023-09-13 ~0.45/1.4
openai/gpt-3.5-turbo-instruct c3500 o1024 <ti +t -rh r2023-09-20 ~1.4/1.8
openai/gpt-3.5-turbo-raw c4524 o2048 <ti +t -rh r2023-09-27 ~0.45/1.4
openai/gpt-4-classic c8192 o4096 <ti +t -rh r2024-03-25 d2026-04-13 ~27/54
openai/gpt-4-classic-0314 c8192 o4096 <ti +t -rh r2024-08-26 d2026-04-13 ~27/54
openai/gpt-4-turbo c128000 o4096 <ti +t -rh r2023-09-13 ~9/27
openai/gpt-4.1 c1047576 o32768 <ti +t -rh r2025-04-14 ~1.8/7.2/0.45
openai/gpt-4.1-mini c1047576 o32768 <ti +t -rh r2025-04-15 ~0.36/1.4/0.09
openai/gpt-4.1-nano c1047576 o32768 <ti +t -rh r2025-04-15 ~0.09/0.36/0.022
openai/gpt-4o c128000 o8192 <ti +t -rh r2024-05-13
openai/gpt-4o-aug c128000 o8192 <ti +t -rh r2024-11-21 ~2.2/9/1.1
openai/gpt-4o-mini c124096 o4096 <ti +t -rh r2024-07-18 ~0.14/0.54/0.068
openai/gpt-4o-mini-search c128000 o8192 <t +t -rh r2025-03-11 ~0.14/0.54
openai/gpt-4o-search c128000 o8192 <t +t -rh r2025-03-11 ~2.2/9
openai/gpt-5 c400000 o128000 <ti +tr -h eminimal,low,medium,high r2025-08-05 ~1.1/9/0.11
openai/gpt-5-chat c128000 o16384 <ti +t -rh r2025-08-07 ~1.1/9/0.11
openai/gpt-5-codex c400000 o128000 <ti +tr -h elow,medium,high r2025-09-23 ~1.1/9
openai/gpt-5-mini c400000 o128000 <ti +tr -h eminimal,low,medium,high r2025-06-25 ~0.22/1.8/0.022
openai/gpt-5-nano c400000 o128000 <ti +tr -h eminimal,low,medium,high r2025-08-05 ~0.045/0.36/0.0045
openai/gpt-5-pro c400000 o128000 <ti +tr -h r2025-10-06 ~14/110
openai/gpt-5.1 c400000 o128000 <ti +tr -h enone,low,medium,high r2025-11-12 ~1.1/9/0.11
openai/gpt-5.1-codex c400000 o128000 <ti +tr -h elow,medium,high r2025-11-12 ~1.1/9/0.11
openai/gpt-5.1-codex-max c400000 o128000 <ti +tr -h elow,medium,high,xhigh r2025-12-08 ~1.1/9/0.11
openai/gpt-5.1-codex-mini c400000 o128000 <t +tr -h elow,medium,high r2025-11-12 ~0.22/1.8/0.022
openai/gpt-5.1-instant c128000 o16384 <ti +tr -h r2025-11-12 ~1.1/9/0.11
openai/gpt-5.2 c400000 o128000 <ti +tr -h enone,low,medium,high,xhigh r2025-12-08 ~1.6/13/0.16
openai/gpt-5.2-codex c400000 o128000 <ti +tr -h elow,medium,high,xhigh r2026-01-14 ~1.6/13/0.16
openai/gpt-5.2-instant c128000 o16384 <ti +t -rh r2025-12-11 ~1.6/13/0.16
openai/gpt-5.2-pro c400000 o128000 <ti +tr -h emedium,high,xhigh r2025-12-11 ~19/150
openai/gpt-5.3-codex c400000 o128000 <ti +tr -h elow,medium,high,xhigh r2026-02-10 ~1.6/13/0.16
openai/gpt-5.3-codex-spark c128000 o16384 <t +tr -h r2026-03-04
openai/gpt-5.3-instant c128000 i111616 o16384 <ti +t -rh r2026-03-03 ~1.6/13/0.16
openai/gpt-5.4 c1050000 i922000 o128000 <tip >i +tr -h enone,low,medium,high,xhigh r2026-02-26 ~2.2/14/0.22
openai/gpt-5.4-mini c400000 i272000 o128000 <ti +tr -h enone,low,medium,high,xhigh r2026-03-12 ~0.68/4/0.068
openai/gpt-5.4-nano c400000 i272000 o128000 <ti +tr -h enone,low,medium,high,xhigh r2026-03-11 ~0.18/1.1/0.018
openai/gpt-5.4-pro c1050000 i922000 o128000 <ti >i +tr -h emedium,high,xhigh r2026-03-05 ~27/160
openai/gpt-5.5 c400000 o128000 <ti >ti +trs -h enone,low,medium,high,xhigh k2025-12-01 r2026-04-08 ~4.5455/27.2727/0.4545
openai/gpt-5.5-pro c400000 o128000 <ti >ti +tr -sh emedium,high,xhigh k2025-12-01 r2026-04-08 ~27.2727/163.6364
openai/gpt-image-1 c128000 <ti >i +t -rh r2025-03-31
openai/gpt-image-1-mini <ti >i +t -rh r2025-08-26
openai/gpt-image-1.5 c128000 <ti >i -trh r2025-12-16
openai/gpt-image-2 <ti >i -trh r2026-04-21 ~5.0505/32.3232/1.2626
openai/o1 c200000 o100000 <ti +tr -h elow,medium,high r2024-12-18 ~14/54
openai/o1-pro c200000 o100000 <ti +tr -h elow,medium,high r2025-03-19 ~140/540
openai/o3 c200000 o100000 <ti +tr -h elow,medium,high r2025-04-16 ~1.8/7.2/0.45
openai/o3-deep-research c200000 o100000 <t +tr -h r2025-06-27 ~9/36/2.2
openai/o3-mini c200000 o100000 <ti +tr -h elow,medium,high r2025-01-31 ~0.99/4
openai/o3-mini-high c200000 o100000 <ti +tr -h r2025-01-31 ~0.99/4
openai/o3-pro c200000 o100000 <ti +tr -h elow,medium,high r2025-06-10 ~18/72
openai/o4-mini c200000 o100000 <ti +tr -h elow,medium,high r2025-04-16 ~0.99/4/0.25
openai/o4-mini-deep-research c200000 o100000 <t +tr -h r2025-06-27 ~1.8/7.2/0.45
openai/sora-2 <ti >v +t -rh r2025-10-06
openai/sora-2-pro <ti >v +t -rh r2025-10-06
poetools/claude-code <t +tr -h r2025-11-27
runwayml/runway c256 <ti >v +t -rh r2024-10-11
runwayml/runway-gen-4-turbo c256 <ti >v +t -rh r2025-05-09
stabilityai/stablediffusionxl c200 <ti >i +t -rh r2023-07-09
topazlabs-co/topazlabs c204 <t >i +t -rh r2024-12-03
trytako/tako c2048 <t +t -rh r2024-08-15
xai/grok-3 c131072 o8192 <t +t -rh r2025-04-11 ~3/15/0.75
xai/grok-3-mini c131072 o8192 <t +tr -h elow,medium,high r2025-04-11 ~0.3/0.5/0.075
xai/grok-4 c256000 o128000 <ti +tr -h r2025-07-10 ~3/15/0.75
xai/grok-4-fast-non-reasoning c2000000 o128000 <ti +t -rh r2025-09-16 ~0.2/0.5/0.05
xai/grok-4-fast-reasoning c2000000 o128000 <ti +tr -h r2025-09-16 ~0.2/0.5/0.05
xai/grok-4.1-fast-non-reasoning c2000000 o30000 <ti +t -rh r2025-11-19
xai/grok-4.1-fast-reasoning c2000000 o30000 <ti +tr -h r2025-11-19
xai/grok-4.20-multi-agent c128000 <ti +t -rh r2026-03-13 ~2/6/0.2
xai/grok-code-fast-1 c256000 o128000 <t +tr -h r2025-08-22 ~0.2/1.5/0.02
`;
