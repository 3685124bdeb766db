import { describe, expect, it } from 'vitest';
import { AuthenticationError, EmbeddingError, RateLimitError, ValidationError } from '../../src/index.ts';
import { inputOf, openAi, openAiReply, vectorFor } from '../support/embedders.ts';

const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => `text ${at}`);
const once = { retry: null };

describe('an embedder', () => {
  it('gives the vector of one text', async () => {
    const { embedder } = await openAi({});
    expect(await embedder.embed('Hello')).toEqual(vectorFor('Hello'));
    expect(embedder.tokensUsed).toEqual({ input: 1, output: 0 });
    expect([embedder.provider, embedder.model]).toEqual(['openai', 'text-embedding-3-small']);
  });

  it('splits many texts by batch_size and keeps their order', async () => {
    const { embedder, transport } = await openAi({ batch_size: 3 });
    const texts = numbered(10);
    const { vectors, usage, attempts } = await embedder.embedMany(texts);
    expect(vectors).toEqual(texts.map(vectorFor));
    expect(transport.requests.map((request) => inputOf(request).length).sort()).toEqual([1, 3, 3, 3]);
    expect(usage).toEqual({ inputTokens: 10, source: 'provider' });
    expect(attempts).toHaveLength(4);
  });

  it('keeps the limit of tokens in one request', async () => {
    const { embedder, transport } = await openAi({});
    const long = 'word '.repeat(80_000);
    await embedder.embedMany([long, long, long]);
    expect(transport.requests.map((request) => inputOf(request).length)).toEqual([2, 1]);
  });

  it('has no more requests under way than it is told', async () => {
    let now = 0;
    let most = 0;
    const { embedder, transport } = await openAi({ batch_size: 1 });
    const { send } = transport;
    transport.send = async (...given) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now--;
      return send(...given);
    };
    await embedder.embedMany(numbered(9), { concurrency: 2 });
    expect(most).toBe(2);
  });

  it('sends nothing for no texts, and refuses empty ones', async () => {
    const { embedder, transport } = await openAi({});
    expect((await embedder.embedMany([])).vectors).toEqual([]);
    await expect(embedder.embedMany(['a', '  '])).rejects.toThrow(ValidationError);
    await expect(embedder.embedMany(['a', '  '])).rejects.toMatchObject({ details: { index: 1 } });
    expect(transport.requests).toEqual([]);
  });
});

describe('the length of vectors', () => {
  it('is what the document says, without a request', async () => {
    const { embedder, transport } = await openAi({ dimensions: 256 });
    expect(await embedder.dimensions()).toBe(256);
    expect(transport.requests).toEqual([]);
  });

  it('is what the data says of the default model, without a request', async () => {
    const { embedder, transport } = await openAi({});
    expect(await embedder.dimensions()).toBe(1536);
    expect(transport.requests).toEqual([]);
  });

  it('is learned by one request for any other model, and kept', async () => {
    const { embedder, transport } = await openAi({ model: 'another-model' });
    expect(await Promise.all([embedder.dimensions(), embedder.dimensions()])).toEqual([3, 3]);
    expect(await embedder.dimensions()).toBe(3);
    expect(transport.requests).toHaveLength(1);
  });

  it('is asked for again when the first request failed', async () => {
    const { embedder } = await openAi({ model: 'another-model', ...once }, (_texts, index) =>
      index === 0 ? { status: 401 } : undefined,
    );
    await expect(embedder.dimensions()).rejects.toThrow(AuthenticationError);
    expect(await embedder.dimensions()).toBe(3);
  });
});

describe('a reply that cannot be used', () => {
  it.each([
    ['too few vectors', openAiReply([[1, 2]]), { expected: 2, received: 1 }],
    ['too many vectors', openAiReply([[1], [2], [3]]), { expected: 2, received: 3 }],
    [
      'a number that is none',
      openAiReply([
        [1, 2],
        [1, 'NaN'],
      ]),
      { index: 1, place: 1 },
    ],
    [
      'a null among the numbers',
      openAiReply([
        [1, 2],
        [1, null],
      ]),
      { index: 1, place: 1 },
    ],
    ['vectors of two lengths', openAiReply([[1, 2], [1]]), { index: 1, expected: 2, dimensions: 1 }],
    ['an empty vector', openAiReply([[1], []]), { index: 1 }],
    ['no vector for a text', openAiReply([[1], null]), { index: 1 }],
    ['base64 of half a number', openAiReply([[1], 'AAA=']), { index: 1 }],
  ])('%s', async (_name, reply, details) => {
    const { embedder } = await openAi(once, () => reply);
    const failed = embedder.embedMany(['a', 'b']);
    await expect(failed).rejects.toThrow(EmbeddingError);
    await expect(failed).rejects.toMatchObject({ kind: 'embedding', details });
  });

  it('another length than was asked for', async () => {
    const { embedder } = await openAi({ dimensions: 2 });
    await expect(embedder.embed('a')).rejects.toMatchObject({ details: { expected: 2, dimensions: 3 } });
  });

  it('another length than in the batches before', async () => {
    const { embedder } = await openAi({ batch_size: 1, ...once }, (_texts, index) =>
      index === 1 ? openAiReply([[1, 2]]) : undefined,
    );
    const failed = embedder.embedMany(['a', 'b'], { concurrency: 1 });
    await expect(failed).rejects.toMatchObject({
      kind: 'embedding',
      details: { expected: 3, dimensions: 2, from: 1 },
    });
  });

  it.each([
    ['a page', '<!doctype html><title>Sign in</title>', 'unexpected-content'],
    ['no JSON', 'data: {', 'protocol'],
    ['no embeddings', '{"object":"list"}', 'protocol'],
    [
      'an error with status 200',
      '{"error":{"message":"Invalid key","code":"invalid_api_key"}}',
      'authentication',
    ],
  ])('%s', async (_name, reply, kind) => {
    const { embedder } = await openAi(once, () => reply);
    await expect(embedder.embed('a')).rejects.toMatchObject({ kind });
  });
});

describe('a batch that fails', () => {
  it('is sent once more, alone, when the others are through', async () => {
    let failures = 0;
    const { embedder, transport } = await openAi(
      { batch_size: 1, retry: { max_retries: 1, base: 0 } },
      ([text]) => (text === 'text 1' && failures++ < 2 ? { status: 500 } : undefined),
    );
    const texts = numbered(4);
    const { vectors, attempts } = await embedder.embedMany(texts);
    expect(vectors).toEqual(texts.map(vectorFor));
    expect(attempts.filter(({ error }) => error !== undefined)).toHaveLength(2);
    expect(inputOf(transport.requests.at(-1)!)).toEqual(['text 1']);
  });

  it('names its texts when it fails again', async () => {
    const { embedder } = await openAi({ batch_size: 2, retry: { max_retries: 1, base: 0 } }, ([text]) =>
      text === 'text 2' ? { status: 500 } : undefined,
    );
    await expect(embedder.embedMany(numbered(5))).rejects.toMatchObject({
      kind: 'server',
      message: expect.stringContaining('texts 2 to 3'),
      details: { from: 2, to: 3 },
    });
  });

  it('is not sent again where the document says so', async () => {
    const { embedder, transport } = await openAi(once, () => ({ status: 500 }));
    await expect(embedder.embed('a')).rejects.toMatchObject({ kind: 'server' });
    expect(transport.requests).toHaveLength(1);
  });

  it('ends the call at once when sending again is of no use', async () => {
    const { embedder, transport } = await openAi({ batch_size: 1 }, () => ({ status: 401 }));
    await expect(embedder.embedMany(numbered(20), { concurrency: 1 })).rejects.toThrow(AuthenticationError);
    expect(transport.requests).toHaveLength(1);
  });

  it('is retried by the policy of the document', async () => {
    const { embedder, transport } = await openAi({ retry: { max_retries: 3, base: 0 } }, (_texts, index) =>
      index < 3 ? { status: 503 } : undefined,
    );
    expect(await embedder.embed('a')).toEqual(vectorFor('a'));
    expect(transport.requests).toHaveLength(4);
  });

  it('meets the faults that the document makes', async () => {
    const { embedder, transport } = await openAi({ faults: [{ kind: 'rate-limit' }], retry: null });
    await expect(embedder.embed('a')).rejects.toThrow(RateLimitError);
    expect(transport.requests).toEqual([]);
  });
});

describe('an abort', () => {
  it("ends the call with the caller's reason", async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const { embedder, transport } = await openAi({ batch_size: 1 }, (_texts, index) => {
      if (index === 2) controller.abort(reason);
      return undefined;
    });
    const failed = embedder.embedMany(numbered(20), { signal: controller.signal, concurrency: 1 });
    await expect(failed).rejects.toBe(reason);
    expect(transport.requests).toHaveLength(3);
  });

  it('before the call sends nothing', async () => {
    const { embedder, transport } = await openAi({});
    const reason = new Error('enough');
    await expect(embedder.embed('a', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(transport.requests).toEqual([]);
  });
});
