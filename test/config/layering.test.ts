import { describe, expect, it } from 'vitest';
import { explainConfig, explainFile, LlmFactory, validateConfig, validateFile } from '../../src/index.ts';
import { bodyOf, createFrom, errorsOf, folderWith, only, placesOf, setUp } from '../support/documents.ts';

const key = { OPENAI_API_KEY: 'sk-test-0001', GROQ_API_KEY: 'gsk-test-0001' };
const asked = { messages: [{ role: 'user', content: 'Hello' }] } as const;

describe('extends', () => {
  it('builds on a preset', async () => {
    const body = await bodyOf('extends: openai\nllm: { config: { temperature: 0 } }\n', {}, key);
    expect(body).toMatchObject({ model: 'gpt-4.1-mini', temperature: 0, max_completion_tokens: 1000 });
  });

  it('builds on files, later ones over earlier ones, each beside the one that names it', async () => {
    await using folder = await folderWith({
      'base.yaml': 'llm: { provider: openai, config: { model: base, temperature: 1, seed: 1 } }',
      'team.json': '{"extends": "./base.yaml", "llm": {"config": {"temperature": 0.5}}}',
      'more.toml': 'llm.config.seed = 2\n',
      'app.yaml': 'extends: [./team.json, ./more.toml]\nllm: { config: { top_p: 0.3 } }\n',
    });
    const { factory, transport } = setUp(key);
    const llm = await factory.fromFile(folder.at('app.yaml'));
    await llm.generate('Hello');
    const body = JSON.parse(transport.requests[0]!.text);
    expect(body).toMatchObject({ model: 'base', temperature: 0.5, seed: 2, top_p: 0.3 });
    const { targets } = await explainFile(folder.at('app.yaml'), asked, { environment: only(key) });
    expect(targets[0]!.origins.temperature).toMatch(/team\.json:1:\d+$/);
    expect(targets[0]!.origins.seed).toMatch(/more\.toml:1:\d+$/);
  });

  it('looks beside the folder that a text is given', async () => {
    await using folder = await folderWith({ 'base.yaml': 'llm: mock/base' });
    const { llm } = await createFrom('extends: ./base.yaml\n', { folder: folder.path });
    expect(llm?.model).toBe('base');
  });

  it('tells what is missing at its place', async () => {
    expect(placesOf(await validateConfig('extends: [openai, opnai, ./no.yaml, 5]\n'))).toEqual([
      'FC1024 1:19',
      'FC1014 1:26',
      'FC1004 1:37',
    ]);
  });

  it('tells of a circle where it closes', async () => {
    await using folder = await folderWith({
      'a.yaml': 'llm: mock\nextends: ./b.yaml\n',
      'b.yaml': 'extends: [openai, ./c.yaml]\n',
      'c.yaml': 'extends: ./a.yaml\n',
      'self.yaml': 'extends: ./self.yaml\nllm: mock\n',
    });
    const found = await validateFile(folder.at('a.yaml'));
    expect(placesOf(found)).toEqual(['FC1025 1:10']);
    expect(found[0]).toMatchObject({
      file: expect.stringMatching(/c\.yaml$/),
      message: expect.stringMatching(/a\.yaml → .*b\.yaml → .*c\.yaml → .*a\.yaml/),
    });
    expect(placesOf(await validateFile(folder.at('self.yaml')))).toEqual(['FC1025 1:10']);
  });

  it('tells the mistakes of every file in that file', async () => {
    await using folder = await folderWith({
      'base.yaml': 'llm: { provider: openai, config: { temprature: 1 } }',
      'app.yaml': 'extends: ./base.yaml\nllm: { config: { top_p: 5 } }\n',
    });
    const found = await validateFile(folder.at('app.yaml'));
    expect(found.map(({ file, code }) => [/\w+\.yaml$/.exec(file)?.[0], code])).toEqual([
      ['app.yaml', 'FC1005'],
      ['base.yaml', 'FC1003'],
    ]);
  });
});

describe('profiles', () => {
  const text =
    'llm: { provider: openai, config: { model: gpt-4o, temperature: 1 } }\nprofiles:\n  quiet: { llm: { config: { temperature: 0 } } }\n  local: { llm: ollama/llama3.2, app: {} }\n';

  it('are chosen by argument, then by FROMCONFIG_PROFILE, else not at all', async () => {
    expect(await bodyOf(text, {}, key)).toMatchObject({ temperature: 1 });
    expect(await bodyOf(text, { profile: 'quiet' }, key)).toMatchObject({ temperature: 0 });
    const ambient = { ...key, FROMCONFIG_PROFILE: 'local' };
    expect((await createFrom(text, {}, ambient)).llm?.provider).toBe('ollama');
    expect((await createFrom(text, { profile: 'quiet' }, ambient)).llm?.provider).toBe('openai');
  });

  it('that are not there are an error that names those that are', async () => {
    const { error } = await createFrom(text, { profile: 'quite' }, key);
    expect(placesOf(errorsOf(error!.issues))).toEqual(['FC1026 2:1']);
    expect(error!.issues[0]!.suggestion).toContain('"quiet"');
    expect((await createFrom(text, {}, { ...key, FROMCONFIG_PROFILE: 'nope' })).error?.issues[0]?.code).toBe(
      'FC1026',
    );
    expect((await createFrom(text, { profile: '__proto__' }, key)).error?.issues[0]?.code).toBe('FC1026');
    expect((await createFrom('llm: mock', {}, { FROMCONFIG_PROFILE: 'nope' })).llm?.provider).toBe('mock');
  });

  it('have spellings and mistakes of their own, at their own places', async () => {
    const spelled =
      'llm: openai/gpt-4o\nprofiles:\n  dev: { llm: { provider: openai, config: { maxTokens: 5, temprature: 1 } } }\n';
    const found = await validateConfig(spelled, { profile: 'dev' });
    expect(placesOf(found)).toEqual(['FC1020 3:45', 'FC1003 3:59']);
    const { llm } = await createFrom(text, { profile: 'local' });
    expect(llm?.notices.map(({ code }) => code)).toEqual(['FC1021']);
  });
});

describe('defaults and models', () => {
  it('puts defaults under every block, whose own values win', async () => {
    const text =
      'defaults: { temperature: 0.2, seed: 1, topP: 0.5 }\nllm: fast\nmodels:\n  fast: { provider: openai, config: { model: gpt-4o, seed: 2 } }\n';
    expect(await bodyOf(text, {}, key)).toMatchObject({ temperature: 0.2, seed: 2, top_p: 0.5 });
  });

  it('follows names to a block, over several steps', async () => {
    const tiers = 'llm: $TIER-SMART\nmodels: { $TIER-SMART: smart, smart: best, best: openai/gpt-4o }\n';
    expect((await createFrom(tiers)).llm?.model).toBe('gpt-4o');
  });

  it.each([
    ['two names', 'llm: a\nmodels: { a: b, b: a }\n', 'FC1032'],
    ['itself', 'llm: a\nmodels: { a: a }\n', 'FC1032'],
    [
      'names without end',
      `llm: m0\nmodels:\n${Array.from({ length: 20_000 }, (_, index) => `  m${index}: m${index + 1}`).join('\n')}\n  m20000: mock\n`,
      'FC1032',
    ],
    ['a block that is not there', 'llm: a\nmodels: { a: null }\n', 'FC1006'],
  ])('refuses a name that leads to %s', async (_name, text, code) => {
    const { error, transport } = await createFrom(text);
    expect([error?.issues.map((issue) => issue.code), transport.requests.length]).toEqual([[code], 0]);
  });

  it('says what a document lacks', async () => {
    const { error } = await createFrom('version: 1\n');
    expect([error?.issues[0]?.code, error?.issues[0]?.path]).toEqual(['FC1006', 'llm']);
    expect(await validateConfig('version: 1\n')).toEqual([]);
  });
});

describe('overrides', () => {
  it('lie over the whole document and its profile', async () => {
    const text =
      'llm: openai/gpt-4o\nprofiles: { dev: { llm: { provider: openai, config: { seed: 1, temperature: 1 } } } }\n';
    const overrides = { llm: { provider: 'openai', config: { temperature: 0, maxTokens: 9 } } };
    const body = await bodyOf(text, { profile: 'dev', overrides }, key);
    expect(body).toMatchObject({ model: 'gpt-4o', seed: 1, temperature: 0, max_completion_tokens: 9 });
  });

  it('are checked like a document', async () => {
    const { error } = await createFrom('llm: openai/gpt-4o', { overrides: { lmm: {} } as object });
    expect(error?.issues.map(({ code, file, path }) => [code, file, path])).toEqual([
      ['FC1003', 'argument', 'lmm'],
    ]);
  });
});

describe('null', () => {
  const sent = async (config: object, extra: object = {}): Promise<Record<string, unknown>> =>
    bodyOf(
      {
        defaults: { temperature: 1, seed: 1 },
        llm: { provider: 'openai', config: { model: 'gpt-4o', ...config } },
        ...extra,
      },
      {},
      key,
    );

  it('takes away what lower layers say', async () => {
    const body = await sent({ temperature: null });
    expect(body).toMatchObject({ seed: 1 });
    expect(body).not.toHaveProperty('temperature');
  });

  it('takes away a header, a default of the provider and a part of a group', async () => {
    const { factory, transport } = setUp(key);
    const headers = { 'X-Team': 'search', 'X-Trace': '1' };
    const llm = await factory.fromConfig(
      { llm: { provider: 'openai', config: { model: 'gpt-4o', custom_headers: headers } } },
      { overrides: { llm: { provider: 'openai', config: { custom_headers: { 'X-Team': null } } } } },
    );
    await llm.generate('Hello');
    expect(transport.requests[0]!.headers).toContain('x-trace');
    expect(transport.requests[0]!.headers).not.toContain('x-team');
    const { error } = await createFrom({ llm: { provider: 'openai', config: { model: null } } }, {}, key);
    expect(error?.issues.map(({ code, path }) => [code, path])).toEqual([['FC1006', 'llm.config.model']]);
  });

  it('switches a policy off', async () => {
    expect(await sent({ retry: null, cache: null, fallback: null })).toMatchObject({ model: 'gpt-4o' });
  });

  it('is accepted for every section', async () => {
    const sections = {
      embedder: null,
      vector_store: null,
      models: null,
      profiles: null,
      network: null,
      providers: null,
    };
    expect(await validateConfig(sections)).toEqual([]);
  });
});

describe('a block of another provider', () => {
  const base =
    'llm: { provider: openai, config: { model: gpt-4o, temperature: 1, api_key: sk-literal-0001 } }';

  it('replaces the whole block, and explain lists what was dropped', async () => {
    await using folder = await folderWith({
      'base.yaml': base,
      'app.yaml': 'extends: ./base.yaml\nllm: { provider: groq, config: { model: m } }\n',
    });
    const { targets } = await explainFile(folder.at('app.yaml'), asked, { environment: only(key) });
    expect(targets[0]).toMatchObject({ provider: 'groq', model: 'm', request: { body: { model: 'm' } } });
    expect(targets[0]!.request.body).not.toHaveProperty('temperature');
    expect(targets[0]!.dropped.map(({ path }) => path)).toEqual(['llm']);
    expect(JSON.stringify(targets)).not.toContain('sk-literal');
  });

  it('is told apart by provider, not by spelling', async () => {
    const overrides = { llm: { provider: 'Open AI', config: { seed: 4 } } };
    expect(await bodyOf('llm: openai/gpt-4o', { overrides }, key)).toMatchObject({
      model: 'gpt-4o',
      seed: 4,
    });
  });

  it('is a short form, too', async () => {
    const { targets } = await explainConfig(`${base}\nprofiles: { dev: { llm: groq/m } }`, asked, {
      environment: only(key),
      profile: 'dev',
    });
    expect(targets[0]!.request.body).not.toHaveProperty('temperature');
  });

  it('is one of the same provider when a short form names it: the block is replaced as well', async () => {
    const { targets } = await explainConfig(`${base}\nprofiles: { dev: { llm: openai/gpt-4.1 } }`, asked, {
      environment: only(key),
      profile: 'dev',
    });
    expect(targets[0]).toMatchObject({ model: 'gpt-4.1' });
    expect(targets[0]!.request.body).not.toHaveProperty('temperature');
  });
});

it('presets of one factory are those of all', async () => {
  await expect(LlmFactory.fromPreset('opnai')).rejects.toMatchObject({ issues: [{ code: 'FC1024' }] });
});
