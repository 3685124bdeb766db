import { describe, expect, it } from 'vitest';
import { type DocumentOptions, type Issue, validateConfig } from '../../src/index.ts';
import { createFrom, errorsOf, only, placesOf } from '../support/documents.ts';

const keys = { OPENAI_API_KEY: 'sk-1', GROQ_API_KEY: 'gsk-1', ANTHROPIC_API_KEY: 'ant-1' };
const toml = `
[session]
provider_id = "anthropic"
model_id = "claude-sonnet-4-5"

[commit]
provider_id = "groq"
model_id = "llama-3.3-70b-versatile"

[suggest]
provider_id = "openai"
model_id = "gpt-4o-mini"

[name_of_mine]
provider_id = "groq"
model_id = "other"
`;

async function model(
  document: string | object,
  options: DocumentOptions = {},
): Promise<string | readonly Issue[]> {
  const { llm, error } = await createFrom(document, options, keys);
  return llm === undefined ? (error?.issues ?? []) : `${llm.provider}/${llm.model}`;
}

describe('models by role', () => {
  it.each([
    [undefined, 'anthropic/claude-sonnet-4-5'],
    ['commit', 'groq/llama-3.3-70b-versatile'],
    ['suggest', 'openai/gpt-4o-mini'],
    ['name_of_mine', 'groq/other'],
    ['groq/third', 'groq/third'],
  ])('are chosen by name from TOML: %s', async (role, expected) => {
    expect(await model(toml, { format: 'toml', model: role })).toBe(expected);
  });

  it('are told of as another spelling, at their places', async () => {
    const issues = await validateConfig(toml, { format: 'toml', environment: only() });
    expect(errorsOf(issues)).toEqual([]);
    expect(placesOf(issues)).toEqual(['FC1020 2:2', 'FC1020 6:2', 'FC1020 10:2', 'FC1020 14:2']);
    const wrong = toml.replace('"groq"', '"groqq"');
    expect(placesOf(errorsOf(await validateConfig(wrong, { format: 'toml', environment: only() })))).toEqual([
      'FC1016 7:15',
    ]);
  });

  it('are entries of models', async () => {
    const document = { llm: 'openai/gpt-4o-mini', models: { commit: 'groq/m', suggest: 'commit' } };
    expect(await model(document)).toBe('openai/gpt-4o-mini');
    expect(await model(document, { model: 'commit' })).toBe('groq/m');
    expect(await model(document, { model: 'suggest' })).toBe('groq/m');
  });

  it('may be spelled so in any block', async () => {
    const block = { provider_id: 'groq', model_id: 'm' };
    expect(await model({ llm: block })).toBe('groq/m');
    expect(await model({ llm: 'openai/o', models: { commit: block } }, { model: 'commit' })).toBe('groq/m');
  });

  it('leave a session its own settings, and llm its place', async () => {
    const document = {
      llm: 'openai/gpt-4o-mini',
      session: { provider_id: 'groq', model_id: 'm', max_context_messages: 20 },
    };
    expect(await model(document)).toBe('openai/gpt-4o-mini');
    expect(await model(document, { model: 'session' })).toBe('groq/m');
    expect(errorsOf(await validateConfig(document, { environment: only() }))).toEqual([]);
    const wrong = { ...document, session: { ...document.session, max_context_mesages: 1 } };
    expect(errorsOf(await validateConfig(wrong, { environment: only() }))).toMatchObject([
      { code: 'FC1003' },
    ]);
  });

  it('are given once', async () => {
    const twice = {
      commit: { provider_id: 'groq', model_id: 'm' },
      models: { commit: 'openai/o' },
      llm: 'openai/o',
    };
    expect(errorsOf(await validateConfig(twice, { environment: only() }))).toMatchObject([
      { code: 'FC1007' },
    ]);
  });

  it('do not make any table at the top a role', async () => {
    const other = { llm: 'openai/o', commt: { provider_id: 'groq', model_id: 'm', colour: 'red' } };
    expect(errorsOf(await validateConfig(other, { environment: only() }))).toMatchObject([
      { code: 'FC1003' },
    ]);
  });
});
