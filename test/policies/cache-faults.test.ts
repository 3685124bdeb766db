import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintChat } from '../../src/call/fingerprint.ts';
import type { ChatRequest } from '../../src/chat/types.ts';
import { type Llm, LlmFactory, type Store } from '../../src/index.ts';
import { openaiChat } from '../../src/protocols/openai-chat/index.ts';
import type { Target } from '../../src/protocols/protocol.ts';
import { createManualClock, createScriptedTransport } from '../../src/testing.ts';
import { only } from '../support/documents.ts';
import { openAi, setUpEmbedder } from '../support/embedders.ts';

const KEY = 'sk-canary-000111222333';
const reply = {
  body: '{"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1}}',
};

/** A store whose entries a test can look at. */
function openStore(): Store & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    get: async (key) => entries.get(key),
    set: async (key, value) => void entries.set(key, value),
    delete: async (key) => void entries.delete(key),
    get size() {
      return entries.size;
    },
  };
}

/** Answers are kept without the caller waiting for it. */
const written = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function llmWith(store: Store, settings: object = {}) {
  const transport = createScriptedTransport([reply]);
  const clock = createManualClock();
  const warnings: string[] = [];
  const logger = { debug() {}, info() {}, warn: (text: string) => warnings.push(text), error() {} };
  const factory = new LlmFactory({
    transport,
    clock,
    logger,
    store,
    environment: only({ OPENAI_API_KEY: KEY }),
  });
  const config = { model: 'gpt-4o-mini', cache: true, ...settings };
  const llm = (await factory.create('openai', config)) as unknown as Llm;
  return { llm, transport, clock, warnings };
}

describe('a store that fails', () => {
  it.each([
    ['rejects', (): Promise<never> => Promise.reject(new Error('disk on fire'))],
    [
      'throws',
      (): Promise<never> => {
        throw new Error('disk on fire');
      },
    ],
  ])('by what it %s is a miss, and is said once', async (_how, fail) => {
    const { llm, warnings, clock } = await llmWith({ get: fail, set: fail, delete: fail });
    const first = await llm.chat({ messages: [{ role: 'user', content: 'Hello' }] });
    expect([first.text, first.warnings.map(({ code }) => code)]).toEqual(['Hi', ['FC3120']]);
    for (let times = 0; times < 3; times++) {
      await clock.advance(10_000);
      expect((await llm.chat({ messages: [{ role: 'user', content: 'Hello' }] })).warnings).toEqual([]);
    }
    expect(warnings).toEqual([expect.stringContaining('disk on fire')]);
  });

  it('by hanging costs the first call its limit, and the next nothing', async () => {
    const hang = (): Promise<never> => new Promise(() => undefined);
    const { llm, clock, warnings } = await llmWith({ get: hang, set: hang, delete: hang });
    const first = llm.generate('Hello');
    await clock.advance(500);
    expect(await first).toBe('Hi');
    expect(await llm.generate('Hello')).toBe('Hi');
    expect(warnings).toHaveLength(1);
  });

  it('lets an abort through while it hangs', async () => {
    const hang = (): Promise<never> => new Promise(() => undefined);
    const { llm } = await llmWith({ get: hang, set: hang, delete: hang });
    const controller = new AbortController();
    const call = expect(llm.generate('Hello', { signal: controller.signal })).rejects.toBe('gone');
    await Promise.resolve();
    controller.abort('gone');
    await call;
  });
});

describe('an entry', () => {
  const damage: readonly (readonly [string, (entry: string) => string])[] = [
    ['empty', () => ''],
    ['cut off', (entry) => entry.slice(0, -3)],
    ['changed in its text', (entry) => entry.replace('Hi', 'Ho')],
    ['of an older version', (entry) => entry.replace('fromconfig-answer-1', 'fromconfig-answer-0')],
    ['something else', () => '{"text":"Ho"}'],
  ];

  it.each(damage)('that is %s is a miss', async (_what, change) => {
    const store = openStore();
    const { llm, transport, warnings } = await llmWith(store);
    await llm.generate('Hello');
    await written();
    for (const [key, entry] of store.entries) store.entries.set(key, change(entry));
    expect([await llm.generate('Hello'), transport.requests.length, warnings]).toEqual(['Hi', 2, []]);
  });

  it('of another address under this key is a miss', async () => {
    const store = openStore();
    await (await llmWith(store, { base_url: 'https://evil.example/v1' })).llm.generate('Hello');
    await written();
    const [foreign] = store.entries.values();
    store.entries.clear();
    const { llm, transport } = await llmWith(store);
    await llm.generate('Hello');
    await written();
    for (const key of store.entries.keys()) store.entries.set(key, foreign!);
    await llm.generate('Hello');
    expect(transport.requests.length).toBe(2);
  });

  it('holds no key of the API, and is the same for another key', async () => {
    const store = openStore();
    const { llm } = await llmWith(store);
    await llm.generate('Hello');
    await written();
    expect([...store.entries].join()).not.toContain('canary');
    const other = await llmWith(store, { api_key: 'sk-another-canary-4711' });
    await other.llm.generate('Hello');
    expect([other.transport.requests.length, store.entries.size]).toEqual([0, 1]);
  });
});

describe('a fingerprint', () => {
  const transport = createScriptedTransport([]);
  const target: Target = {
    provider: 'one',
    model: 'm',
    protocol: 'openai-chat',
    url: 'https://one.example/v1/chat/completions',
    headers: { 'x-team': 'a' },
    settings: {},
    parameters: {},
    options: {},
    dialect: {},
  };
  const of = async (request: ChatRequest, more: Partial<Target> = {}): Promise<string> =>
    (await fingerprintChat(openaiChat, { ...target, ...more }, transport)(request, undefined)).key;
  const arbitrary = fc.record({
    content: fc.string(),
    system: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
    temperature: fc.option(fc.double({ min: 0, max: 2, noNaN: true }), { nil: undefined }),
    tool: fc.option(fc.stringMatching(/^[a-z]{1,8}$/), { nil: undefined }),
    url: fc.constantFrom('https://one.example/v1', 'https://two.example/v1', 'https://one.example/v2'),
    provider: fc.constantFrom('one', 'two'),
    header: fc.constantFrom('a', 'b'),
  });
  type Drawn = typeof arbitrary extends fc.Arbitrary<infer Value> ? Value : never;
  const asked = ({ content, system, temperature, tool }: Drawn): ChatRequest => ({
    system,
    messages: [{ role: 'user', content }],
    ...(tool !== undefined && { tools: [{ name: tool, parameters: { type: 'object' } }] }),
    ...(temperature !== undefined && { settings: { temperature } }),
  });
  const at = ({ url, provider, header }: Drawn): Partial<Target> => ({
    url,
    provider,
    headers: { 'x-team': header },
  });

  it('is the same exactly where what is sent, and to whom, is the same', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, arbitrary, async (one, two) => {
        const rendered = (drawn: Drawn): string => {
          const wire = openaiChat.renderRequest(asked(drawn), { ...target, ...at(drawn) }, 'whole');
          return JSON.stringify([drawn.provider, wire]);
        };
        const isSame = rendered(one) === rendered(two);
        expect((await of(asked(one), at(one))) === (await of(asked(two), at(two)))).toBe(isSame);
        expect(await of(asked(one), at(one))).toBe(await of({ ...asked(one) }, at(one)));
      }),
      { numRuns: 300 },
    );
  });

  it('does not ask in which order settings were given, but in which a schema names its properties', async () => {
    const messages = [{ role: 'user' as const, content: 'Hello' }];
    const one = { messages, settings: { temperature: 1, top_p: 1 } };
    const two = { messages, settings: { top_p: 1, temperature: 1 } };
    expect(await of(one)).toBe(await of(two));
    const tool = (properties: object): ChatRequest => ({
      messages,
      tools: [{ name: 'f', parameters: { type: 'object', properties } }],
    });
    expect(await of(tool({ a: {}, b: {} }))).not.toBe(await of(tool({ b: {}, a: {} })));
  });
});

describe('embeddings', () => {
  it('are kept for each request, and counted once', async () => {
    const { embedder, transport } = await openAi({ model: 'text-embedding-3-small', cache: true });
    const first = await embedder.embedMany(['one', 'two']);
    const second = await embedder.embedMany(['one', 'two']);
    expect(second.vectors).toEqual(first.vectors);
    expect([second.usage, second.cost]).toEqual([
      { inputTokens: 0, source: 'cache' },
      { usd: 0, source: 'cache' },
    ]);
    expect([transport.requests.length, embedder.cacheStats]).toEqual([1, { hits: 1, misses: 1, size: 1 }]);
    await embedder.embedMany(['one', 'two'], { task: 'query' });
    await embedder.embed('one');
    expect(embedder.tokensUsed.input).toBe(3);
  });

  it('asked for at once are sent once', async () => {
    const { embedder, transport } = await openAi({ model: 'text-embedding-3-small', cache: true });
    const vectors = await Promise.all(Array.from({ length: 5 }, () => embedder.embed('same')));
    expect([new Set(vectors.map(String)).size, transport.requests.length]).toEqual([1, 1]);
  });

  it('need no cache', async () => {
    const { factory } = setUpEmbedder([]);
    expect((await factory.create('local')).cacheStats).toEqual({ hits: 0, misses: 0, size: 0 });
  });
});
