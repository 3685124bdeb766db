import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Embedder, EmbedderFactory, type EmbedderSettings, RateLimitError } from '../../src/index.ts';

const server = new LLMock({ port: 0, logLevel: 'silent' });
const factory = new EmbedderFactory({ environment: () => undefined });
const settings = { api_key: 'test-key-123456', retry: null };
const embedder = (provider: string, path: string, more: EmbedderSettings = {}): Promise<Embedder> =>
  factory.create(provider, { ...settings, base_url: server.url + path, ...more });

beforeAll(async () => {
  server.onEmbedding(/hello/, { embedding: [0.25, -0.5, 1] });
  server.onEmbedding(/goodbye/, { embedding: [1, 0, 0] });
  server.onEmbedding(/busy/, {
    error: { message: 'Too many requests', type: 'rate_limit_error' },
    status: 429,
  });
  await server.start();
});
afterAll(async () => {
  await factory.close();
  await server.stop();
});

// Its Ollama answers with a single `embedding`, which the real server has only at another path.
const served: readonly [string, string, EmbedderSettings][] = [
  ['openai', '/v1', {}],
  ['mistral', '/v1', {}],
  ['ollama-openai', '/v1', {}],
  ['cohere', '', {}],
  ['azure', '/openai/v1', {}],
];

describe.each(served)('vectors over HTTP, against a server by others: %s', (provider, path, more) => {
  it('are those of the text', async () => {
    const one = await embedder(provider, path, more);
    expect((await one.embed('hello')).map((value) => Number(value.toFixed(6)))).toEqual([0.25, -0.5, 1]);
    expect(await one.embedMany(['goodbye'])).toMatchObject({
      vectors: [[1, 0, 0]],
      attempts: [{ provider, status: 200 }],
    });
  });

  it('are a typed failure when the server is busy', async () => {
    const failed = (await embedder(provider, path, more)).embed('busy');
    await expect(failed).rejects.toBeInstanceOf(RateLimitError);
  });
});
