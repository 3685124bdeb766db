import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpolate } from '../src/config/interpolate.ts';
import { asMerged } from '../src/config/layers.ts';
import { fillIn } from '../src/config/resolve.ts';
import { objectSource } from '../src/config/source.ts';
import { explainConfig, LlmFactory, validateConfig } from '../src/index.ts';
import { createScriptedTransport } from '../src/testing.ts';
import { answer, folderWith, only } from './support/documents.ts';

/** The same values on every run; FUZZ_SEED chooses others. */
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1) });

const request = { messages: [{ role: 'user', content: 'Hello' }] } as const;
const providers = ['openai', 'groq', 'together', 'openrouter', 'deepseek', 'vllm'] as const;
const environment = (name: string): string | undefined =>
  /_API_KEY$/.test(name) ? `env-${name}` : undefined;

/** Values that say which provider and which layer they belong to. */
const block = (provider: string, mark: string): fc.Arbitrary<object> =>
  fc
    .record(
      {
        model: fc.constant(`model-${provider}-${mark}`),
        base_url: fc.constant(`https://${provider}-${mark}.example/v1`),
        api_key: fc.constant(`key-${provider}-${mark}`),
        system_prompt: fc.constant(`prompt-${provider}-${mark}`),
        stop: fc.constant([`stop-${provider}-${mark}`]),
        custom_headers: fc.constant({ [`x-${provider}-${mark}`]: `header-${provider}-${mark}` }),
        extra_body: fc.constant({ [`extra_${provider}_${mark}`]: `extra-${provider}-${mark}` }),
        temperature: fc.double({ min: 0, max: 2, noNaN: true }),
      },
      { requiredKeys: [] },
    )
    .map((config) => ({ provider, config }));

const layer = (mark: string): fc.Arbitrary<{ readonly provider: string; readonly llm: object }> =>
  fc.constantFrom(...providers).chain((provider) => block(provider, mark).map((llm) => ({ provider, llm })));

describe('layers of several providers', () => {
  it('send nothing of one provider to another', async () => {
    await using folder = await folderWith({});
    const { writeFile } = await import('node:fs/promises');
    await fc.assert(
      fc.asyncProperty(layer('a'), layer('b'), layer('c'), layer('d'), async (a, b, c, d) => {
        await writeFile(folder.at('a.json'), JSON.stringify({ llm: a.llm, models: { spare: d.llm } }));
        await writeFile(
          folder.at('b.json'),
          JSON.stringify({ extends: './a.json', llm: b.llm, profiles: { p: { llm: c.llm } } }),
        );
        const transport = createScriptedTransport([{ body: answer() }]);
        const factory = new LlmFactory({ transport, environment });
        const llm = await factory.fromFile(folder.at('b.json'), {
          dotenv: false,
          profile: 'p',
          overrides: { llm: { provider: d.provider, config: { model: `model-${d.provider}-d` } } },
        });
        expect(llm.provider).toBe(d.provider);
        await llm.generate('Hello').catch(() => undefined);
        const [sent] = transport.requests;
        const text = `${sent!.origin}${sent!.path}${sent!.headers.join(' ')}${sent!.text}`;
        for (const { provider } of [a, b, c]) {
          if (provider !== d.provider)
            expect(text).not.toMatch(new RegExp(`-${provider}-[abc]|_${provider}_[abc]`));
        }
        expect(text).not.toMatch(new RegExp(`env-(?!${d.provider})[A-Z]`, 'i'));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a minimal config', () => {
  const entries = new LlmFactory()
    .providers()
    .filter(({ protocol }) => !/^(mock|auto|llama-?cpp)$/i.test(protocol));

  /** What each provider cannot do without, taken from its own examples. */
  const minimal = async (provider: string): Promise<object> => {
    const { readFile } = await import('node:fs/promises');
    const schema = JSON.parse(
      await readFile(new URL(`../schemas/providers/${provider}.schema.json`, import.meta.url), 'utf8'),
    ) as {
      readonly examples: readonly object[];
    };
    return { llm: { provider, config: { ...schema.examples[0], retry: null } } };
  };
  const exchangeHosts = async (provider: string): Promise<string[]> => {
    const { readFile } = await import('node:fs/promises');
    const text = await readFile(
      new URL(`../schemas/providers/${provider}.schema.json`, import.meta.url),
      'utf8',
    );
    return [...text.matchAll(/"token_url": "([^"]+)"/g)].map(([, url]) => new URL(url!).origin);
  };
  const unsent: string[] = [];
  const foreign = (own: string): string[] =>
    entries.filter(({ id }) => id !== own).flatMap(({ keyVariables }) => keyVariables);

  it.each(entries.map(({ id }) => id))(
    'of %s reaches one host, with no key of another provider',
    async (provider) => {
      const own = entries.find(({ id }) => id === provider)!.keyVariables;
      const strangers = new Map(
        foreign(provider)
          .filter((name) => !own.includes(name))
          .map((name) => [name, `stranger-${name}`]),
      );
      // A key that is a token already, so that none is exchanged at a host of its own first.
      const values = (name: string): string | undefined =>
        own.includes(name)
          ? 'eyJ-own-key'
          : (strangers.get(name) ??
            (/(ACCOUNT|GATEWAY|REGION|PROJECT|RESOURCE|HOST)/.test(name) ? 'own' : undefined));
      const document = await minimal(provider);
      const explained = await explainConfig(document, request, { environment: values }).catch(
        () => undefined,
      );
      // A key may have to be exchanged first, where its own definition says.
      const exchanges = await exchangeHosts(provider);
      const token = JSON.stringify({ access_token: 'token', expires_in: 3600 });
      const transport = createScriptedTransport(({ origin }) => ({
        body: exchanges.includes(origin) ? token : answer(),
      }));
      const factory = new LlmFactory({ transport, environment: values });
      const llm = await factory.fromConfig(document).catch(() => undefined);
      await llm?.generate('Hello').catch(() => undefined);
      const hosts = new Set(transport.requests.map(({ origin }) => origin));
      for (const origin of exchanges) hosts.delete(origin);
      expect(hosts.size).toBeLessThanOrEqual(1);
      if (hosts.size === 0) unsent.push(provider);
      expect(JSON.stringify(transport.requests)).not.toContain('stranger-');
      const target = explained?.targets[0]?.request;
      if (target !== undefined && 'url' in target && hosts.size === 1)
        expect(new URL(target.url).origin).toBe([...hosts][0]);
    },
  );

  it('is enough for nearly all to send a request', () =>
    expect(unsent.length, unsent.join()).toBeLessThan(12));
});

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => [key, ...keysOf(item)])
    : [];

const placeholder = fc.constantFrom(
  '${A}',
  '${B:-b}',
  '$$',
  '${C:?no}',
  '${',
  '${1}',
  '${A}${B:-${C:-d}}',
  'text',
  '$A',
);

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null)
    for (const item of Object.values(Object.freeze(value))) frozen(item);
  return value;
};

describe('interpolation', () => {
  const tree = fc.object({
    key: fc.oneof(placeholder, fc.string()),
    values: [placeholder, fc.string(), fc.integer()],
  });

  it('never changes keys, nor what it is given', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const given = frozen(value as Record<string, unknown>);
        const settings = asMerged({
          value: given,
          source: objectSource('x'),
          role: '',
          base: [],
          moved: new Map(),
        });
        const filled = fillIn(settings, [], only({ A: '${B} $$ {{x}}' }));
        expect(keysOf(filled.value)).toEqual(keysOf(given));
      }),
      { numRuns: 500 },
    );
  });

  it('ends for every text, and takes what a variable holds as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(placeholder, fc.string(), fc.constantFrom('{', '}', ':-', '$'))),
        fc.string(),
        (parts, value) => {
          interpolate(parts.join(''), only({ A: value }));
          expect(interpolate('${A}', only({ A: value })).text).toBe(value);
          expect(interpolate(value.replaceAll('$', '$$$$'), only()).text).toBe(value);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('inputs', () => {
  it('are never changed', async () => {
    const document = frozen({
      version: 'v1.1',
      'x-shared': { a: [1] },
      defaults: { maxTokens: 5 },
      providers: [
        { id: 'mine', base_url: 'https://mine.example/v1', api_key_var: 'K', api_key_optional: true },
      ],
      models: {
        fast: 'groq/m',
        slow: { provider: 'Azure OpenAI', config: { azure_kwargs: { azure_deployment: 'd' } } },
      },
      profiles: { dev: { llm: { provider: 'mine', config: { model: '${M:-m}' } } } },
      llm: {
        provider: 'Open AI',
        config: { model_name: 'm', temperature: '${T:-1}', stop: ['a'], custom_headers: { a: null } },
      },
    });
    const overrides = frozen({ llm: { config: { topP: 0.5 } } });
    await validateConfig(document);
    await explainConfig(document, frozen({ messages: [{ role: 'user', content: 'Hello' }] }), {
      environment,
    });
    const factory = new LlmFactory({ transport: createScriptedTransport([{ body: answer() }]), environment });
    for (const profile of [undefined, 'dev']) {
      const llm = await factory.fromConfig(document as never, {
        profile,
        overrides: profile === undefined ? (overrides as never) : undefined,
      });
      expect(await llm.generate('Hello', frozen({ temperature: 0 }))).toBe('Hello');
    }
    const config = frozen({ model: 'm', maxTokens: 5, custom_headers: { 'X-A': '1' } });
    await factory.create('openai', config as never, frozen({ temperature: 0 }));
    await factory.register(
      frozen({
        id: 'other',
        base_url: 'https://o.example/v1',
        settings: { properties: { a: { type: 'string' as const } } },
      }),
    );
  });
});
