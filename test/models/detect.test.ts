import { describe, expect, it } from 'vitest';
import { modelString } from '../../src/config/blocks.ts';
import { Catalog } from '../../src/config/catalog.ts';

const catalog = new Catalog();
const read = (text: string) => modelString(text, catalog);

describe('a bare model name', () => {
  it.each([
    ['claude-opus-4-6', 'anthropic'],
    ['Claude-Sonnet-5', 'anthropic'],
    ['gemini-2.5-flash', 'gemini'],
    ['GEMINI-3.5-flash', 'gemini'],
    ['command-a-03-2025', 'cohere'],
    ['mistral-large-latest', 'mistral'],
    ['open-mistral-nemo', 'mistral'],
    ['deepseek-chat', 'deepseek'],
    ['moonshot-v1-8k', 'moonshot'],
    ['kimi-k3', 'moonshot'],
    ['abab6.5s-chat', 'minimax'],
    ['MiniMax-M2.5', 'minimax'],
    ['glm-4.6', 'zhipu'],
    ['jamba-large', 'ai21'],
    ['luminous-base', 'aleph-alpha'],
    ['pharia-1-llm-7b-control', 'aleph-alpha'],
    ['@cf/meta/llama-3.1-8b-instruct', 'cloudflare'],
    ['@hf/thebloke/zephyr', 'cloudflare'],
    ['dbrx-instruct', 'databricks'],
    ['databricks-claude-sonnet-4', 'databricks'],
    ['ernie-4.5-turbo-128k', 'ernie'],
    ['sambanova-large', 'sambanova'],
    ['llama-3.3-70b-versatile', 'groq'],
    ['mixtral-8x7b-32768', 'groq'],
    ['gemma2-9b-it', 'groq'],
    ['gpt-4o', 'openai'],
    ['gpt-4', 'openai'],
    ['gpt-3.5-turbo', 'openai'],
    ['o1', 'openai'],
    ['o3-mini', 'openai'],
    ['o4-mini', 'openai'],
    ['claude-3-opus-20240229', 'anthropic'],
    ['grok-4.7', 'xai'],
    ['sonar-pro', 'perplexity'],
    ['qwen3-max', 'dashscope'],
  ])('%s goes to %s', async (text, provider) => {
    expect(await read(text)).toEqual({ provider, model: text });
  });

  it.each(['foo3-large', 'solo3', 'pro1-mini', 'turbo-o3x'])('%s is none of the o series', async (text) => {
    expect(await read(text)).toMatchObject({
      provider: 'openai',
      model: text,
      warning: expect.stringContaining('no pattern'),
    });
  });

  it('that nothing knows goes to the usual one, with the rule and what may have been meant', async () => {
    expect(await read('gtp-4o-mini')).toMatchObject({
      provider: 'openai',
      warning: '"gtp-4o-mini" is sent to openai, because no pattern knows this name.',
      suggestion: expect.stringContaining('Did you mean "gpt-4o-mini"?'),
    });
    expect(await read('Meta-Llama-3.1-8B-Instruct')).toMatchObject({
      provider: 'openai',
      suggestion: expect.stringContaining('Did you mean "llama-3.1-8b'),
    });
    expect(await read('zzzzzzzzzz-quux')).toMatchObject({
      suggestion: expect.stringMatching(/^Write "openai\//),
    });
  });

  it('that several take is refused with all of them', async () => {
    const mine = new Catalog(catalog);
    await mine.register({ id: 'my-grok', base_url: 'https://a.example', model_patterns: ['^grok'] });
    expect(await modelString('grok-4.7', mine)).toEqual({ ambiguous: ['xai', 'my-grok'] });
  });
});

describe('a name with a slash', () => {
  it.each([
    ['openai/gpt-4o', 'openai', 'gpt-4o'],
    ['openrouter/anthropic/claude-sonnet-4.5', 'openrouter', 'anthropic/claude-sonnet-4.5'],
    ['gemini/gemini-2.5-pro', 'gemini', 'gemini-2.5-pro'],
    ['google/gemini-2.5-pro', 'gemini', 'gemini-2.5-pro'],
    ['azure/my-deployment', 'azure', 'my-deployment'],
    ['anthropic/claude-opus-4-6', 'anthropic', 'claude-opus-4-6'],
    ['groq/openai/gpt-oss-120b', 'groq', 'openai/gpt-oss-120b'],
    ['deepseek/deepseek-r1:free', 'openrouter', 'deepseek/deepseek-r1:free'],
    ['mistralai/mistral-nemo:free', 'openrouter', 'mistralai/mistral-nemo:free'],
    ['mistralai/mistral-nemo', 'openrouter', 'mistralai/mistral-nemo'],
    ['openrouter/deepseek/deepseek-r1:free', 'openrouter', 'deepseek/deepseek-r1:free'],
    ['meta-llama/llama-3.3-70b-instruct', 'openrouter', 'meta-llama/llama-3.3-70b-instruct'],
    ['x-ai/grok-4', 'xai', 'grok-4'],
    ['Open_Router/qwen/qwen3-32b', 'openrouter', 'qwen/qwen3-32b'],
  ])('%s goes to %s as %s', async (text, provider, model) => {
    expect(await read(text)).toEqual({ provider, model });
  });
});
