import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/models/facts.ts';

describe('what is known of a model', () => {
  it.each([
    ['openai', 'gpt-4o-mini', 'listed', 128_000, 16_384],
    ['openai', 'GPT-4o-Mini', 'listed', 128_000, 16_384],
    ['openai', 'gpt-4o-2031-01-01', 'same', 128_000, 16_384],
    ['anthropic', 'claude-haiku-4-5-20301231', 'same', 200_000, 64_000],
    ['gemini', 'models/gemini-2.5-pro', 'same', 1_048_576, 65_536],
    ['bedrock', 'eu.anthropic.claude-sonnet-4-5-20250929-v1:0', 'listed', 200_000, 64_000],
    ['openai-responses', 'gpt-5', 'listed', 400_000, 128_000],
    ['openrouter', 'anthropic/claude-opus-5-5', 'maker', 1_000_000, 128_000],
    ['vllm', 'openai/gpt-4o', 'maker', 128_000, 16_384],
    ['my-gateway', 'gpt-4o-mini', 'maker', 128_000, 16_384],
    ['my-gateway', 'qwen3-32b', 'same-or-maker', 131_072, 16_384],
  ])('%s %s is %s', async (provider, model, found, context, output) => {
    const facts = await factsOf(provider, model);
    if (found !== 'same-or-maker') expect(facts.found).toBe(found);
    expect([facts.provider, facts.model]).toEqual([provider, model]);
    expect([facts.contextWindow, facts.maxOutputTokens]).toEqual([context, output]);
  });

  it.each([
    ['openai', 'no-such-model'],
    ['my-gateway', 'my-own-model'],
    ['constructor', '__proto__'],
    ['groq', ''],
  ])('is nothing for %s %s', async (provider, model) => {
    expect(await factsOf(provider, model)).toEqual({ provider, model, found: 'unknown', isSure: false });
  });

  it('is sure only where those say it who run the model', async () => {
    expect((await factsOf('openai', 'gpt-4o')).isSure).toBe(true);
    expect((await factsOf('openrouter', 'openai/gpt-4o')).isSure).toBe(false);
    expect((await factsOf('azure', 'gpt-4o')).isSure).toBe(false);
  });

  it('never lends the price of another', async () => {
    expect((await factsOf('my-gateway', 'gpt-4o')).price).toBeUndefined();
    expect((await factsOf('openai', 'ft:gpt-4o:acme::1')).price).toBeUndefined();
    expect((await factsOf('openai', 'ft:gpt-4o:acme::1')).contextWindow).toBe(128_000);
    expect((await factsOf('bedrock', 'ap.anthropic.claude-sonnet-4-5')).price).toBeUndefined();
    expect((await factsOf('openai-codex', 'gpt-5')).price).toBeUndefined();
    expect((await factsOf('ollama', 'gpt-oss:20b')).price).toBeUndefined();
  });

  it('says where a price was read, and of which day it is', async () => {
    expect((await factsOf('openai', 'gpt-4o')).price).toEqual({
      input: 2.5,
      output: 10,
      cacheRead: 1.25,
      source: expect.stringMatching(/^genai-prices \S+ of \d{4}-\d\d-\d\d$/),
    });
    expect((await factsOf('openai', 'gpt-6.1-terra')).price?.source).toMatch(/ of \d{4}-\d\d-\d\d$/);
  });

  it('knows a price that was announced', async () => {
    const before = await factsOf('gemini', 'gemini-3.7-flash', [], '2026-12-31');
    const after = await factsOf('gemini', 'gemini-3.7-flash', [], '2027-01-01');
    expect([before.price?.input, after.price?.input]).toEqual([0.75, 1.5]);
    expect(after.price?.source).toContain('announced');
  });

  it('gives way to what definitions and documents say, the later first', async () => {
    const facts = await factsOf('openai', 'gpt-4o', [
      { context_length: 1000, tools_supported: false, price: { input: 1, output: 2, cache_read: 0.5 } },
      { context_limit: 500 },
      null,
    ]);
    expect(facts).toMatchObject({ contextWindow: 500, tools: false, maxOutputTokens: 16_384 });
    expect(facts.price).toEqual({ input: 1, output: 2, cacheRead: 0.5, source: 'configuration' });
    expect(facts.given).toEqual(['contextWindow', 'tools', 'price']);
  });

  it('says what a model reads, writes and can', async () => {
    expect(await factsOf('openai', 'gpt-5')).toMatchObject({
      inputModalities: ['text', 'image'],
      tools: true,
      reasoning: true,
      temperature: false,
      efforts: ['minimal', 'low', 'medium', 'high'],
      knowledge: '2024-09-30',
    });
    expect((await factsOf('openai', 'gpt-4')).deprecated).toBe('2026-08-19');
  });
});
