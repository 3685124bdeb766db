import { describe, expect, it } from 'vitest';
import { type Issue, validateConfig, validateFile } from '../../src/index.ts';
import { createFrom, errorsOf, folderWith, placesOf } from '../support/documents.ts';

/** One document with the same mistakes in three formats, a line for each mistake. */
const texts = {
  yaml: `llm:
  provider: openai
  config:
    model: gpt-4o
    temprature: 1
    top_p: 7
    stop: 5
    custom_headers: { X-Team: 5 }
models:
  fast:
    provider: nowhere
`,
  json: `{
  "llm": {
    "provider": "openai",
    "config": {
      "model": "gpt-4o",
      "temprature": 1,
      "top_p": 7,
      "stop": 5,
      "custom_headers": { "X-Team": 5 }
    }
  },
  "models": { "fast": {
    "provider": "nowhere"
  } }
}
`,
  toml: `[llm]
provider = "openai"
[llm.config]
model = "gpt-4o"
temprature = 1
top_p = 7
stop = 5
custom_headers = { "X-Team" = 5 }
[models.fast]
provider = "nowhere"
`,
} as const;

/** The word under the caret: what the place points at. */
const wordAt = (text: string, { line, column, endColumn }: Issue): string =>
  (text.split('\n')[line! - 1] ?? '').slice(column! - 1, endColumn! - 1);

describe('a document in three formats', () => {
  it.each(['yaml', 'json', 'toml'] as const)(
    'has the same findings in %s, at the same kind of place',
    async (format) => {
      const issues = errorsOf(await validateConfig(texts[format], { format }));
      expect(issues.map(({ code, path }) => [code, path])).toEqual([
        ['FC1003', 'llm.config.temprature'],
        ['FC1005', 'llm.config.top_p'],
        ['FC1004', 'llm.config.stop'],
        ['FC1004', 'llm.config.custom_headers.X-Team'],
        ['FC1016', 'models.fast.provider'],
      ]);
      const words = issues.map((issue) => wordAt(texts[format], issue).replaceAll('"', ''));
      expect(words).toEqual(['temprature', '7', '5', '5', 'nowhere']);
    },
  );

  it.each([
    ['yaml', 'llm:\n  provider: mock\n  config:\n    model: a\n    seed: 5\n'],
    ['json', '{"llm": {"provider": "mock", "config": {"model": "a", "seed": 5}}}'],
    ['toml', '[llm]\nprovider = "mock"\nconfig.model = "a"\nconfig.seed = 5\n'],
    ['toml', 'llm = { provider = "mock", config = { model = "a", seed = 5 } }'],
  ] as const)('is built from %s', async (format, text) => {
    const { llm, error } = await createFrom(text, { format });
    expect([llm?.provider, llm?.model, error]).toEqual(['mock', 'a', undefined]);
  });

  it('has a list of tables in TOML where YAML has a list', async () => {
    const text =
      '[[providers]]\nid = "mine"\nbase_url = "https://mine.example/v1"\nresponse_type = "OpenAI"\n[[providers]]\nid = "other"\nbase_ulr = "x"\n[llm]\nprovider = "mine"\nconfig = { model = "m" }\n';
    const { llm } = await createFrom(text, { format: 'toml' });
    expect(llm?.provider).toBe('mine');
    expect(placesOf(await validateConfig(text, { format: 'toml' }))).toEqual(['FC1030 7:1']);
  });

  it('keeps dates as text', async () => {
    const yaml = 'llm: { provider: azure, config: { model: m, api_version: 2023-05-15 } }';
    const toml = '[llm]\nprovider = "azure"\nconfig = { model = "m", api_version = 2023-05-15 }';
    expect(await validateConfig(yaml)).toEqual([]);
    expect(await validateConfig(toml, { format: 'toml' })).toEqual([]);
  });

  it.each([
    ['json', '{"llm": "openai/gpt-4o",}', 'FC1002 1:25'],
    ['json', '{"llm": "openai/gpt-4o"', 'FC1002 1:24'],
    ['json', "{'llm': 1}", 'FC1002 1:2'],
    ['json', '{"llm": "openai/gpt-4o",\n "llm": "openai/gpt-4o"}', 'FC1008 2:2'],
    ['json', '[1]', 'FC1012 1:1'],
    ['json', '{"__proto__": {"a": 1}}', 'FC1011 1:2'],
    ['toml', 'llm = openai', 'FC1002 1:7'],
    ['toml', 'llm = "a"\nllm = "b"', 'FC1008 2:1'],
    ['toml', '[__proto__]\na = 1', 'FC1011 1:2'],
    ['toml', 'a.__proto__.b = 1', 'FC1011 1:3'],
  ] as const)('is refused as %s: %j', async (format, text, at) => {
    const found = placesOf(errorsOf(await validateConfig(text, { format })));
    expect(found).toEqual([at]);
    expect((await createFrom(text, { format })).transport.requests).toHaveLength(0);
  });
});

describe('files', () => {
  const good = 'llm: mock\n';

  it('are read by their ending', async () => {
    await using folder = await folderWith({
      'a.yaml': good,
      'a.yml': good,
      'a.json': '{"llm": "mock"}',
      'A.TOML': 'llm = "mock"',
      'a.conf': good,
      'b.conf': 'llm = "mock"',
    });
    for (const name of ['a.yaml', 'a.yml', 'a.json', 'A.TOML', 'a.conf'])
      expect(await validateFile(folder.at(name)), name).toEqual([]);
    expect(await validateFile(folder.at('b.conf'), { format: 'toml' })).toEqual([]);
    expect(errorsOf(await validateFile(folder.at('b.conf')))).not.toEqual([]);
  });

  it('that cannot be read are findings like any other', async () => {
    await using folder = await folderWith({
      'empty.yaml': '',
      'binary.yaml': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]),
      'latin.yaml': new Uint8Array([0x6c, 0x6c, 0x6d, 0x3a, 0x20, 0xe9]),
      'zero.yaml': 'llm: mock\n\u0000',
      'large.yaml': `${good}# ${'x'.repeat(2 * 1024 * 1024)}`,
      'bom.yaml': `\uFEFF${good}`,
    });
    const found = async (name: string): Promise<string[]> => placesOf(await validateFile(folder.at(name)));
    expect(await found('missing.yaml')).toEqual(['FC1014']);
    expect(await found('')).toEqual(['FC1014']);
    expect(await found('empty.yaml')).toEqual(['FC1012']);
    expect(await found('binary.yaml')).toEqual(['FC1013']);
    expect(await found('latin.yaml')).toEqual(['FC1013']);
    expect(await found('zero.yaml')).toEqual(['FC1013']);
    expect(await found('large.yaml')).toEqual(['FC1010']);
    expect(await found('bom.yaml')).toEqual([]);
  });

  it('are named in their findings', async () => {
    await using folder = await folderWith({ 'a.yaml': 'lmm: mock\n' });
    const [issue] = await validateFile(folder.at('a.yaml'));
    expect(issue).toMatchObject({ code: 'FC1003', line: 1, column: 1, path: 'lmm' });
    expect(issue?.file).toMatch(/a\.yaml$/);
  });
});
