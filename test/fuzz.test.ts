import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { ConfigurationError, explainConfig, type Issue, LlmFactory, validateConfig } from '../src/index.ts';
import { createScriptedTransport } from '../src/testing.ts';

/** The same documents on every run; FUZZ_SEED chooses others. */
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1), endOnFailure: true });

const yaml = `# a comment
version: 1
extends: openai
x-shared: &shared { temperature: 0.3, seed: 1 }
defaults: { top_p: 0.5, custom_headers: { X-Team: search } }
llm:
  provider: openai
  config:
    <<: *shared
    model: \${MODEL:-gpt-4o}
    maxTokens: 100
    stop: ["END", 'x']
    reasoning: { effort: low }
    system_prompt: |
      Be brief.
      And kind.
models:
  fast: groq/llama-3.3-70b-versatile
  slow: { provider: azure, config: { azure_kwargs: { azure_deployment: d, api_version: 2023-05-15 } } }
providers:
  - id: mine
    base_url: https://mine.example/v1
    settings: { properties: { tier: { type: string } } }
profiles:
  dev: { llm: { config: { temperature: 0 } } }
embedder: { provider: openai, config: { model: text-embedding-3-small } }
vectordb: { provider: chroma }
`;
const object = {
  version: 1,
  llm: {
    provider: 'openai',
    config: { model: '${MODEL:-gpt-4o}', temperature: 1, stop: ['END'], extra_body: { a: 1 } },
  },
  models: { fast: 'groq/m', slow: { provider: 'mock', config: { replies: ['a', { text: 'b' }] } } },
  defaults: { top_p: 0.5 },
  providers: { mine: { base_url: 'https://mine.example/v1', models: [{ id: 'm' }] } },
  profiles: { dev: { llm: 'fast' } },
};
const texts = {
  yaml,
  json: JSON.stringify(object, null, 2),
  toml: `version = 1
[llm]
provider = "openai"
config = { model = "gpt-4o", temperature = 1, stop = ["END"] }
[models]
fast = "groq/m"
[models.slow]
provider = "mock"
[[providers]]
id = "mine"
base_url = "https://mine.example/v1"
[profiles.dev.llm]
provider = "groq"
[profiles.dev.llm.config]
model = "m"
seed = 5
`,
} as const;
type Format = keyof typeof texts;

// biome-ignore format: a list of words
const nasty = [
  '__proto__', 'constructor', 'prototype', 'toString', '&a', '*a', '<<', '!!js', '${', '${A}', '- ', '? ',
  ': ', '{', '}', '[', ']', '"', "'", '|', '>', '\t', '\u0000', '\uFEFF', '\r', '\n', '#', '%YAML 1.1',
  '---', '...', '~', 'null', '1e999', '.nan', '0x', '2023-05-15', '\u2028', '\uD800', '=', '[[', '"""',
];

/** One change to a text: a line or characters deleted, put in or replaced. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom('delete-line', 'double-line', 'insert', 'delete', 'replace', 'swap-lines', 'cut'),
  text: fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 6 })),
  length: fc.integer({ min: 1, max: 8 }),
});

function changed(
  text: string,
  { at, how, text: put, length }: { at: number; how: string; text: string; length: number },
): string {
  const lines = text.split('\n');
  const line = Math.min(lines.length - 1, Math.floor(at * lines.length));
  const offset = Math.floor(at * text.length);
  switch (how) {
    case 'delete-line':
      return lines.toSpliced(line, 1).join('\n');
    case 'double-line':
      return lines.toSpliced(line, 0, lines[line]!).join('\n');
    case 'swap-lines':
      return lines.toSpliced(line, 2, lines[line + 1] ?? '', lines[line]!).join('\n');
    case 'insert':
      return text.slice(0, offset) + put + text.slice(offset);
    case 'delete':
      return text.slice(0, offset) + text.slice(offset + length);
    case 'cut':
      return text.slice(0, offset);
    default:
      return text.slice(0, offset) + put + text.slice(offset + length);
  }
}

const environment = (name: string): string | undefined => (/KEY/.test(name) ? 'key-0001' : undefined);
const request = { messages: [{ role: 'user', content: 'Hello' }] } as const;

const isIssue = (issue: Issue): boolean =>
  /^FC1\d{3}$/.test(issue.code) &&
  issue.message.length > 0 &&
  !/node_modules|undefined|\[object|YAML\w*Error/.test(issue.message) &&
  (issue.line === undefined || (issue.line >= 1 && issue.column! >= 1));

/** Work done since then; a busy machine does not count. */
const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** Findings, a model, or a ConfigurationError: nothing else comes of any document, and nothing is sent. */
async function survives(document: string | object, format?: Format): Promise<void> {
  const started = process.cpuUsage();
  const issues = await validateConfig(document, { format, environment });
  expect(issues.filter((issue) => !isIssue(issue))).toEqual([]);
  const transport = createScriptedTransport([new Error('nothing may be sent')]);
  const factory = new LlmFactory({ transport, environment });
  const isGood = issues.every(({ severity }) => severity !== 'error');
  try {
    await factory.fromConfig(document as string, { format });
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as ConfigurationError).issues.filter((issue) => !isIssue(issue))).toEqual([]);
  }
  if (isGood) {
    const refused = (error: unknown): void => expect(error).toBeInstanceOf(ConfigurationError) as undefined;
    await explainConfig(document as string, request, { format, environment }).catch(refused);
  }
  expect(transport.requests.filter(({ method }) => method !== 'GET')).toHaveLength(0);
  expect(cpuMs(started)).toBeLessThan(2000);
}

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

describe('a document that was changed at random', () => {
  it.each(['yaml', 'json', 'toml'] as const)(
    'is survived as %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) =>
          survives(changes.reduce(changed, texts[format]), format),
        ),
        { numRuns: 500 },
      );
    },
    60_000,
  );

  const values = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      Number.POSITIVE_INFINITY,
      '',
      'text',
      '${A}',
      '${',
      [],
      {},
      [[]],
      { a: 1 },
      Number.NaN,
      ['a', 1],
      '__proto__',
      'auto',
      'mock',
    ),
    fc.anything({ maxDepth: 2 }).filter((value) => typeof value !== 'symbol'),
  );

  /** Puts a value at a random place of an object. */
  const swapped = (value: unknown, steps: readonly number[], put: unknown): unknown => {
    const [step = 0, ...rest] = steps;
    if (typeof value !== 'object' || value === null || steps.length === 0) return put;
    const keys = Object.keys(value);
    if (keys.length === 0) return put;
    const key = keys[step % keys.length]!;
    const inside = swapped((value as Record<string, unknown>)[key], rest, put);
    return Array.isArray(value) ? value.with(Number(key), inside) : { ...value, [key]: inside };
  };

  it('is survived as an object with a value of another type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 5 }), values, (steps, put) =>
        survives(swapped(object, steps, put) as object),
      ),
      { numRuns: 600 },
    );
  }, 60_000);

  it('is survived when it is anything at all', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.array(fc.constantFrom(...nasty, 'llm', 'provider', 'openai', ' ')).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom<Format>('yaml', 'json', 'toml'), (document, format) =>
        survives(document, format),
      ),
      { numRuns: 600 },
    );
  }, 60_000);

  it('is survived with keys that every object has', async () => {
    for (const key of Object.getOwnPropertyNames(Object.prototype)) {
      for (const document of [
        `${key}: 1\n`,
        `llm: ${key}\n`,
        `llm: { provider: ${key}, config: { ${key}: 1 } }\n`,
        `llm: { provider: openai, config: { model: m, retry: { ${key}: 1 }, custom_headers: { ${key}: a } } }\n`,
        `models: { ${key}: mock }\nllm: ${key}\n`,
        `providers: { ${key}: { base_url: "https://a.example" } }\nllm: ${key}/m\n`,
        `profiles: { ${key}: { llm: mock } }\n`,
        `defaults: { ${key}: 1 }\nllm: mock\n`,
        `extends: ${key}\n`,
      ])
        await survives(document, 'yaml');
    }
  });
});
