import { describe, expect, it } from 'vitest';
import { validateConfig } from '../../src/index.ts';
import { bodyOf, createFrom, errorsOf, only, placesOf, setUp, type Variables } from '../support/documents.ts';

const key = { OPENAI_API_KEY: 'sk-test-0001' };
const block = (...lines: string[]): string =>
  ['llm:', '  provider: openai', '  config:', ...lines.map((line) => `    ${line}`), ''].join('\n');

const created = async (text: string, variables: Variables = key): Promise<string[]> =>
  placesOf((await createFrom(text, {}, variables)).error?.issues ?? []);
const validated = async (text: string, variables?: Variables): Promise<string[]> => {
  const options = { env: variables !== undefined, environment: only(variables) };
  return placesOf(errorsOf(await validateConfig(text, options)));
};

describe('a variable that is not set', () => {
  const text = block('model: ${MODEL}', 'temperature: ${TEMPERATURE}', 'reasoning: ${EFFORT:?choose one}');

  it('is an error at its place when a model is made, and nothing else is said there', async () => {
    expect(await created(text)).toEqual(['FC1015 4:12', 'FC1015 5:18', 'FC1015 6:16']);
    const { error } = await createFrom(text);
    expect(error!.issues.map(({ message }) => message)).toEqual([
      'the variable MODEL is not set.',
      'the variable TEMPERATURE is not set.',
      '${EFFORT}: choose one',
    ]);
    expect(error!.issues[0]!.suggestion).toContain('MODEL');
  });

  it('is fine for validate, and an error where the environment is to be looked at', async () => {
    expect(await validated(text)).toEqual([]);
    expect(await validated(text, key)).toEqual(['FC1015 4:12', 'FC1015 5:18', 'FC1015 6:16']);
    expect(await validated(text, { MODEL: 'm', TEMPERATURE: '1', EFFORT: 'low' })).toEqual([]);
  });

  it('matters only in blocks that are used', async () => {
    const idle = `${block('model: gpt-4o')}models:\n  other: { provider: groq, config: { model: "\${MODEL}" } }\n  third: \${THIRD}\nprofiles:\n  dev: { llm: "\${DEV}" }\nembedder: { provider: openai, config: { model: "\${EMBED}" } }\n`;
    expect(await created(idle)).toEqual([]);
    const warned = await validateConfig(idle, { env: true, environment: only() });
    const open = warned.filter(({ code }) => code === 'FC1015');
    expect(open.map(({ path, severity }) => [path, severity])).toEqual([
      ['models.other.config.model', 'warning'],
      ['models.third', 'warning'],
      ['profiles.dev.llm', 'warning'],
      ['embedder.config.model', 'error'],
    ]);
  });

  it('matters in a model that is used by its name', async () => {
    const text = 'llm: smart\nmodels:\n  smart: { provider: openai, config: { model: "${MODEL}" } }\n';
    expect(await created(text)).toEqual(['FC1015 3:47']);
    expect(await validated(text, key)).toEqual(['FC1015 3:47']);
  });
});

describe('the value of a variable', () => {
  it('takes the type that the schema asks for', async () => {
    const text = block(
      'model: ${M:-gpt-4o}',
      'temperature: ${T}',
      'seed: ${S}',
      'stop: ${STOP}',
      'parallel_tool_calls: ${P}',
      'store: ${ST}',
    );
    const body = await bodyOf(text, {}, { ...key, T: '0.5', S: '7', STOP: '12', P: 'true', ST: 'FALSE' });
    expect(body).toMatchObject({ model: 'gpt-4o', temperature: 0.5, seed: 7, stop: '12', store: false });
  });

  it('is text where it stands in quotes or is not alone', async () => {
    expect(await created(block('temperature: "${T}"'), { ...key, T: '1' })).toEqual(['FC1004 4:18']);
    expect(await created(block('temperature: 0${T}'), { ...key, T: '1' })).toEqual(['FC1004 4:18']);
    expect(await bodyOf(block('model: gpt-${V}o'), {}, { ...key, V: '4' })).toMatchObject({
      model: 'gpt-4o',
    });
  });

  it('is checked like any other', async () => {
    expect(await created(block('temperature: ${T}'), { ...key, T: '9' })).toEqual(['FC1005 4:18']);
    expect(await created(block('temperature: ${T}'), { ...key, T: 'warm' })).toEqual(['FC1004 4:18']);
    expect(await validated(block('temperature: ${T}'), { T: '9' })).toEqual(['FC1005 4:18']);
  });

  it('is text for a key that has only digits', async () => {
    const { factory, transport } = setUp({ DIGITS: '123456789' });
    const llm = await factory.fromConfig(block('model: gpt-4o', 'api_key: ${DIGITS}'));
    await llm.generate('Hello');
    expect(transport.requests[0]!.headers).toContain('Bearer 123456789');
  });

  it('may name provider and model', async () => {
    const text = 'llm: { provider: "${P:-groq}", config: { model: "${M}" } }\n';
    const { llm } = await createFrom(text, {}, { ...key, P: 'oai', M: 'gpt-4o' });
    expect([llm?.provider, llm?.model]).toEqual(['openai', 'gpt-4o']);
    const short = await createFrom('llm: ${M}', {}, { ...key, M: 'openai/gpt-4o' });
    expect(short.llm?.model).toBe('gpt-4o');
    expect(await validated('llm: ${M}\n')).toEqual([]);
    expect(await validated(text)).toEqual([]);
    expect(await created('llm: ${M}\n')).toEqual(['FC1015 1:6']);
    expect(await created('llm:\n  provider: ${P}\n')).toEqual(['FC1015 2:13']);
    expect(await created('llm:\n  provider: ${P:-opnai}\n')).toEqual(['FC1016 2:13']);
  });

  it('with a placeholder in it is not read again', async () => {
    const body = await bodyOf(
      block('model: gpt-4o', 'system_prompt: ${P}'),
      {},
      { ...key, P: '${OPENAI_API_KEY} $$' },
    );
    expect(body.messages).toContainEqual({ role: 'system', content: '${OPENAI_API_KEY} $$' });
  });

  it('never changes a key of the document', async () => {
    const body = await bodyOf(
      block('model: gpt-4o', 'extra_body: { "${A}": "${A}", "$$": "$$" }'),
      {},
      { ...key, A: 'a' },
    );
    expect(body).toMatchObject({ '${A}': 'a', $$: '$' });
  });
});
