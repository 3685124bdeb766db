import { expect, it } from 'vitest';
import { LlmFactory } from '../../src/index.ts';
import { createScriptedTransport } from '../../src/testing.ts';

it.each([
  ['https://a.example/v1', '/v1/chat/completions'],
  ['https://a.example/v1/', '/v1/chat/completions'],
  ['https://a.example/v1/chat/completions', '/v1/chat/completions'],
  ['https://a.example/v1/Chat/Completions/', '/v1/Chat/Completions'],
  ['https://a.example', '/v1/chat/completions'],
  ['https://a.example/v1/v1', '/v1/chat/completions'],
  ['https://a.example/openai/v1/openai/v1', '/openai/v1/chat/completions'],
  ['https://a.example/v1/proxy/v1', '/v1/proxy/v1/chat/completions'],
  ['https://a.example/api?team=7', '/api/chat/completions?team=7'],
])('a base URL %s leads to %s', async (base, path) => {
  const body = JSON.stringify({ choices: [{ message: { content: 'Hi' }, finish_reason: 'stop' }] });
  const transport = createScriptedTransport([{ body }]);
  const factory = new LlmFactory({ transport, environment: () => undefined });
  const llm = await factory.create('openai-compatible', { base_url: base, model: 'm' });
  await llm.generate('Hello');
  expect(transport.requests[0]?.path).toBe(path);
});
