import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { explainConfig, LlmFactory, validateConfig } from '../src/index.ts';
import { createScriptedTransport } from '../src/testing.ts';
import { answer, only, streamed } from './support/documents.ts';

const canary = 'CANARY-7f3b9c2e41';
const variables = {
  OPENAI_API_KEY: canary,
  AZURE_OPENAI_API_KEY: canary,
  GROQ_API_KEY: canary,
  SECRET: canary,
};

/** Everything that a thing shows of itself. */
const shown = (thing: unknown): string => {
  const text = inspect(thing, { depth: 12, showHidden: true, getters: true, maxStringLength: null });
  const stack = thing instanceof Error ? `${thing.message}${thing.stack}${thing}` : '';
  return text + stack + JSON.stringify(thing);
};

interface Place {
  readonly name: string;
  readonly llm: { readonly provider: string; readonly config: Readonly<Record<string, unknown>> };
  /** Header that carries the secret; without it no model can be made. */
  readonly header?: string;
}

const azure = { model: 'm', azure_endpoint: 'https://team.openai.azure.com' };
const places: readonly Place[] = [
  {
    name: 'an api_key',
    llm: { provider: 'openai', config: { model: 'm', api_key: canary } },
    header: 'authorization',
  },
  {
    name: 'an apiKey',
    llm: { provider: 'openai', config: { model: 'm', apiKey: canary } },
    header: 'authorization',
  },
  {
    name: 'a variable',
    llm: { provider: 'openai', config: { model: 'm', api_key: '${SECRET}' } },
    header: 'authorization',
  },
  {
    name: 'a variable with a default',
    llm: { provider: 'openai', config: { model: 'm', api_key: '${NOT_SET:-${SECRET}}' } },
    header: 'authorization',
  },
  {
    name: "the provider's own variable",
    llm: { provider: 'groq', config: { model: 'm' } },
    header: 'authorization',
  },
  {
    name: 'a header of that name',
    llm: {
      provider: 'openai',
      config: { model: 'm', custom_headers: { Authorization: `Bearer ${canary}` } },
    },
    header: 'authorization',
  },
  {
    name: 'a header of any name',
    llm: { provider: 'openai', config: { model: 'm', custom_headers: { 'X-Gateway': '${SECRET}' } } },
    header: 'x-gateway',
  },
  {
    name: 'a header around a variable',
    llm: { provider: 'openai', config: { model: 'm', custom_headers: { 'X-Gateway': 'Token ${SECRET}' } } },
    header: 'x-gateway',
  },
  {
    name: 'default_headers',
    llm: { provider: 'openai', config: { model: 'm', default_headers: { 'X-Api-Token': canary } } },
    header: 'x-api-token',
  },
  {
    name: 'azure_kwargs',
    llm: { provider: 'azure', config: { ...azure, azure_kwargs: { api_key: canary } } },
    header: 'api-key',
  },
  {
    name: 'headers in azure_kwargs',
    llm: {
      provider: 'azure',
      config: { ...azure, azure_kwargs: { default_headers: { 'Ocp-Apim-Subscription-Key': canary } } },
    },
    header: 'ocp-apim-subscription-key',
  },
  {
    name: 'a user in base_url',
    llm: { provider: 'openai', config: { model: 'm', base_url: `https://user:${canary}@example.com/v1` } },
  },
  {
    name: 'a user in base_url from a variable',
    llm: { provider: 'openai', config: { model: 'm', base_url: 'https://${SECRET}@example.com/v1' } },
  },
  {
    name: 'a base_url that is none',
    llm: { provider: 'openai', config: { model: 'm', base_url: `ftp://user:${canary}@example.com` } },
  },
];

const yaml = (llm: Place['llm'], more = ''): string =>
  `llm:\n  provider: ${llm.provider}\n  config: ${JSON.stringify(llm.config)}\n${more}`;
const toml = ({ provider, config }: Place['llm']): string => {
  const table = (value: unknown): string =>
    typeof value === 'object'
      ? `{ ${Object.entries(value as object)
          .map(([key, item]) => `${key} = ${table(item)}`)
          .join(', ')} }`
      : JSON.stringify(value);
  return `[llm]\nprovider = "${provider}"\nconfig = ${table(config)}\n`;
};
const block = (llm: Place['llm'], more: string): string => {
  const lines = (value: object, indent: string): string[] =>
    Object.entries(value).flatMap(([key, item]) =>
      typeof item === 'object' && item !== null
        ? [`${indent}${key}:`, ...lines(item as object, `${indent}  `)]
        : [`${indent}${key}: ${item}`],
    );
  return ['llm:', `  provider: ${llm.provider}`, '  config:', ...lines(llm.config, '    '), more].join('\n');
};

const setUp = (body: string | readonly string[] = answer(), status = 200) => {
  const said: unknown[] = [];
  const note = (message: string, details?: unknown): void => void said.push([message, details]);
  const logger = { debug: note, info: note, warn: note, error: note };
  const transport = createScriptedTransport([{ status, body }]);
  return { said, transport, factory: new LlmFactory({ transport, logger, environment: only(variables) }) };
};

describe.each(places)('a secret in $name', ({ llm, header }) => {
  it('is in no finding, whatever else is wrong around it', async () => {
    const wrong = { provider: llm.provider, config: { ...llm.config, temprature: 1, top_p: 9 } };
    const texts = [
      [yaml(wrong), 'yaml'],
      [block(wrong, 'lmm: 1\n'), 'yaml'],
      [JSON.stringify({ llm: wrong }, null, 1), 'json'],
      [JSON.stringify({ llm: wrong }), 'json'],
      [toml(wrong), 'toml'],
    ] as const;
    for (const [text, format] of texts) {
      const options = { format, environment: only(variables), env: true };
      const issues = await validateConfig(text, options);
      expect(issues.length).toBeGreaterThan(1);
      expect(shown(issues)).not.toContain(canary);
      const error = await setUp()
        .factory.fromConfig(text, { format })
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(shown(error)).not.toContain(canary);
    }
  });

  it('is in no syntax error beside it', async () => {
    for (const broken of [`${block(llm, '')}\n   x: [`, `${yaml(llm)}  - x\n`, `${yaml(llm)}llm: 1\n`]) {
      const issues = await validateConfig(broken);
      expect(issues.length).toBeGreaterThan(0);
      expect(shown(issues)).not.toContain(canary);
    }
  });

  it('is in nothing that a model or factory shows, says or explains', async () => {
    const { factory, said, transport } = setUp();
    const made = await factory.fromConfig({ llm } as object).catch((thrown: unknown) => thrown);
    expect(shown(made) + shown(said) + shown(factory)).not.toContain(canary);
    const request = { messages: [{ role: 'user', content: 'Hello' }] } as const;
    const options = { environment: only(variables) };
    const explained = await explainConfig(yaml(llm), request, options).catch((thrown: unknown) => thrown);
    expect(shown(explained)).not.toContain(canary);
    if (header === undefined) {
      expect(made).toMatchObject({ issues: [{ code: 'FC1023' }] });
      expect(transport.requests).toHaveLength(0);
    } else {
      expect(JSON.stringify(explained)).toContain(`"${header}":"`);
      expect(JSON.stringify(explained)).toContain('***');
    }
  });

  if (header !== undefined)
    it('is sent, and struck out of what a server says', async () => {
      const echo = JSON.stringify({ error: { message: `bad key ${canary}`, code: canary } });
      for (const [body, status] of [
        [echo, 401],
        [echo, 500],
        [echo, 200],
        [[...streamed('a').slice(0, 1), `data: ${echo}\n\n`], 200],
        [`<html>${canary}</html>`, 200],
      ] as const) {
        const { factory, said, transport } = setUp(body, status);
        const made = await factory.fromConfig(yaml({ ...llm, config: { ...llm.config, retry: null } }));
        const error = await made.generate('Hello').catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(Error);
        expect(shown(error) + shown(said) + shown(made)).not.toContain(canary);
        const { headers } = transport.requests[0]!;
        expect(headers[headers.indexOf(header!) + 1]).toContain(canary);
      }
    });
});

describe('a frame', () => {
  const frame = async (text: string, format?: 'json' | 'toml'): Promise<string> => {
    const issues = await validateConfig(text, { format });
    expect(issues.length).toBeGreaterThan(0);
    return shown(issues);
  };

  it.each([
    [
      'on the next line',
      `llm:\n  provider: openai\n  config:\n    api_key:\n      ${canary}\n    temprature: 1\n`,
    ],
    [
      'in a block of text',
      `llm:\n  provider: openai\n  config:\n    api_key: |\n      ${canary}\n    temprature: 1\n`,
    ],
    ['of digits', `llm:\n  provider: openai\n  config:\n    api_key: 7390217390217\n    temprature: 1\n`],
    ['in a list', `llm:\n  provider: openai\n  config:\n    api_key: [${canary}]\n`],
    ['after text that ends', `llm:\n  provider: openai\n  config:\n    api_key: "a" ${canary}\n`],
    [
      'under another name',
      `llm:\n  provider: openai\n  config:\n    apiKey: ${canary}\n    apikey: ${canary}\n`,
    ],
    [
      'of a store',
      `llm: mock\nvector_store:\n  provider: pgvector\n  config:\n    password: ${canary}\n    prt: 5\n`,
    ],
    ['of a server', `llm: mock\nredis:\n  url: redis://user:${canary}@host:6379\n  prfix: a\n`],
  ])('does not show a secret %s', async (_name, text) => {
    expect(await frame(text)).not.toMatch(/CANARY|7390217390217/);
  });

  it('shows no secret of JSON or TOML that is not well-formed', async () => {
    expect(await frame(`{"llm": {"config": {"api_key": ${canary}}}}`, 'json')).not.toContain(canary);
    expect(await frame(`{"llm": {"config": {"api_key": "${canary}}}}`, 'json')).not.toContain(canary);
    expect(await frame(`api_key = ${canary}`, 'toml')).not.toContain(canary);
    expect(await frame(`api_key = """\n${canary}\n"""\nllm = x`, 'toml')).not.toContain(canary);
  });

  it('keeps its caret under the place, and what is no secret', async () => {
    const text = `llm: { provider: openai, config: { api_key: ${canary}, temprature: 1, max_tokens: 0 } }\n`;
    const [unknown, low] = await validateConfig(text);
    const [line = '', caret = ''] = unknown!.frame!.split('\n');
    expect(line.slice(caret.indexOf('^'))).toMatch(/^temprature/);
    expect(low!.frame).toContain('max_tokens: 0');
  });
});

describe('keys', () => {
  it('are read when a call is made', async () => {
    const environment = { KEY: 'first-key-0001' as string | undefined };
    const transport = createScriptedTransport([{ body: answer() }]);
    const factory = new LlmFactory({
      transport,
      environment: (name) => (name === 'KEY' ? environment.KEY : undefined),
    });
    const config = { model: 'm', api_key: '${KEY}', custom_headers: { 'X-Token': '${KEY}' } };
    const llm = await factory.fromConfig({ llm: { provider: 'openai', config } });
    await llm.generate('Hello');
    environment.KEY = 'second-key-0002';
    await llm.generate('Hello');
    environment.KEY = undefined;
    await expect(llm.generate('Hello')).rejects.toMatchObject({ name: 'AuthenticationError' });
    const sent = transport.requests.map(({ headers }) => headers.filter((value) => value.includes('-key-')));
    expect(sent).toEqual([
      ['first-key-0001', 'Bearer first-key-0001'],
      ['second-key-0002', 'Bearer second-key-0002'],
    ]);
  });

  it("of the provider's own variable are read when a call is made", async () => {
    const environment: Record<string, string> = { OPENAI_API_KEY: 'first-key-0001' };
    const transport = createScriptedTransport([{ body: answer() }]);
    const factory = new LlmFactory({ transport, environment: (name) => environment[name] });
    const llm = await factory.create('openai', { model: 'm' });
    await llm.generate('Hello');
    environment.OPENAI_API_KEY = 'second-key-0002';
    await llm.generate('Hello');
    expect(transport.requests.map(({ headers }) => headers.at(-1))).toEqual([
      'Bearer first-key-0001',
      'Bearer second-key-0002',
    ]);
  });

  it('are never sent across lines', async () => {
    const { transport } = setUp();
    const factory = new LlmFactory({
      transport,
      environment: only({ OPENAI_API_KEY: 'key-0001\r\nX-Evil: 1' }),
    });
    const llm = await factory.create('openai', { model: 'm' });
    await expect(llm.generate('Hello')).rejects.toMatchObject({ name: 'AuthenticationError' });
    expect(transport.requests).toHaveLength(0);
  });
});
