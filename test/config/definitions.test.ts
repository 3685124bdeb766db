import { describe, expect, it } from 'vitest';
import { type ProviderDefinition, validateConfig } from '../../src/index.ts';
import { createFrom, errorsOf, placesOf, setUp } from '../support/documents.ts';

const good = {
  id: 'mine',
  response_type: 'OpenAI',
  base_url: 'https://mine.example/v1',
  api_key_vars: ['MINE_KEY'],
};
const document = (providers: unknown, provider = 'mine', config: object = { model: 'm' }): object => ({
  providers,
  llm: { provider, config },
});

describe('provider definitions in a document', () => {
  it('are a list or a mapping by id', async () => {
    const { id, ...fields } = good;
    for (const providers of [[good], { [id]: fields }]) {
      const { factory, transport } = setUp({ MINE_KEY: 'mine-key-0001' });
      const llm = await factory.fromConfig(document(providers));
      expect(await llm.generate('Hello')).toBe('Hello');
      expect(transport.requests[0]).toMatchObject({
        origin: 'https://mine.example',
        path: '/v1/chat/completions',
      });
    }
  });

  const bad = `providers:
  - id: broken
    base_ulr: https://x.example
  - id: mine
    response_type: OpenAI
    base_url: https://mine.example/v1
llm: { provider: mine, config: { model: m } }
`;

  it('that are bad are told and passed over', async () => {
    const issues = await validateConfig(bad);
    expect(placesOf(issues)).toEqual(['FC1030 3:5']);
    expect(issues[0]).toMatchObject({ severity: 'warning', path: 'providers[0].base_ulr' });
    const { llm } = await createFrom(bad);
    expect([llm?.provider, llm?.notices.map(({ code }) => code)]).toEqual(['mine', ['FC1030']]);
  });

  it('that are bad are errors where that is asked for', async () => {
    expect(errorsOf(await validateConfig(bad, { strict: true }))).toHaveLength(1);
    const { error } = await createFrom(bad, { strict: true });
    expect(placesOf(error!.issues)).toEqual(['FC1030 3:5']);
  });

  it('that are bad and named give the document their own error', async () => {
    for (const llm of ['llm: { provider: broken, config: { model: m } }', 'llm: broken/m']) {
      const text = bad.replace(/llm:.*/, llm);
      const { error, transport } = await createFrom(text);
      expect(placesOf(errorsOf(error!.issues))).toEqual(['FC1030 3:5']);
      expect(transport.requests).toHaveLength(0);
      expect(placesOf(await validateConfig(text))).toEqual(['FC1030 3:5']);
    }
  });

  it.each([
    ['text', 'text'],
    ['a number', 5],
    ['a list of texts', ['mine']],
    ['an entry without an id', [{ base_url: 'https://a.example' }]],
    ['an empty id', [{ id: '' }]],
    ['a field of the wrong type', [{ id: 'mine', api_key_vars: 5 }]],
    [
      'settings that are no schema',
      [{ id: 'mine', base_url: 'https://a.example', settings: { properties: 5 } }],
    ],
    [
      'settings with a bad pattern',
      [{ id: 'mine', base_url: 'https://a.example', settings: { properties: { a: { pattern: '(' } } } }],
    ],
    [
      'settings with an unknown type',
      [{ id: 'mine', base_url: 'https://a.example', settings: { properties: { a: { type: 'strng' } } } }],
    ],
    [
      'settings that refer to nothing',
      [{ id: 'mine', base_url: 'https://a.example', settings: { properties: { a: { $ref: '#/nowhere' } } } }],
    ],
    [
      'a pattern of models that is none',
      [{ id: 'mine', base_url: 'https://a.example', variants: [{ when: { models: ['('] } }] }],
    ],
    ['a model pattern that is none', [{ id: 'mine', base_url: 'https://a.example', model_patterns: ['('] }]],
    ['a protocol that is not there', [{ id: 'mine', base_url: 'https://a.example', response_type: 'Smoke' }]],
    ['a template that is not well-formed', [{ ...good, base_url: 'https://{{#each X}}.example' }]],
  ])('never break anything: %s', async (_name, providers) => {
    const found = await validateConfig(document(providers));
    expect(found.every(({ code }) => /^FC10(04|05|06|16|23|30)$/.test(code))).toBe(true);
    const { llm, error, transport } = await createFrom(document(providers));
    expect(llm).toBeUndefined();
    expect(error?.message).not.toBe('');
    expect(JSON.stringify(error)).not.toMatch(/node_modules|ajv|schemaPath/);
    expect(transport.requests).toHaveLength(0);
  });

  it('speak OpenAI where they do not say what, and are told so', async () => {
    const { response_type: _unsaid, ...silent } = good;
    const issues = await validateConfig(document([silent]));
    expect(issues.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['FC1035', 'warning', 'providers[0]'],
    ]);
    expect(errorsOf(await validateConfig(document([silent]), { strict: true }))).toHaveLength(1);
  });

  it('change a known provider field by field', async () => {
    const { factory, transport } = setUp({ GROQ_API_KEY: 'gsk-0001' });
    const headers = { 'X-Team': 'search' };
    const llm = await factory.fromConfig(document([{ id: 'groq', custom_headers: headers }], 'groq'));
    await llm.generate('Hello');
    expect(transport.requests[0]).toMatchObject({
      origin: 'https://api.groq.com',
      headers: expect.arrayContaining(['x-team', 'search']),
    });
  });

  it('of one document are not seen by the next', async () => {
    const { factory } = setUp({ MINE_KEY: 'mine-key-0001' });
    await factory.fromConfig(document([good]));
    await expect(factory.fromConfig(document(undefined))).rejects.toMatchObject({
      issues: [{ code: 'FC1016' }],
    });
  });

  it('check the settings that they declare', async () => {
    const settings = {
      properties: {
        tier: { enum: ['a', 'b'] },
        api_version: { type: 'string', default: '1', 'x-send': false },
      },
    };
    const own = [{ ...good, api_key_optional: true, settings }];
    const { error } = await createFrom(document(own, 'mine', { model: 'm', tier: 'c', teir: 1 }));
    expect(error?.issues.map(({ code, path }) => [code, path])).toEqual([
      ['FC1003', 'llm.config.teir'],
      ['FC1005', 'llm.config.tier'],
    ]);
    const { llm, transport } = await createFrom(document(own, 'mine', { model: 'm', tier: 'a' }));
    await llm!.generate('Hello');
    expect(JSON.parse(transport.requests[0]!.text)).toMatchObject({ model: 'm', tier: 'a' });
    expect(transport.requests[0]!.text).not.toContain('api_version');
  });
});

describe('registered definitions', () => {
  it('are refused with their mistakes', async () => {
    const { factory } = setUp();
    await expect(
      factory.register({ id: 'mine', base_ulr: 'x' } as unknown as ProviderDefinition),
    ).rejects.toMatchObject({
      name: 'ConfigurationError',
      issues: [{ code: 'FC1030', path: 'base_ulr' }],
    });
    await expect(factory.create('mine')).rejects.toMatchObject({ issues: [{ code: 'FC1030' }] });
    await factory.register({ ...good, api_key_optional: true });
    expect((await factory.create('mine/m')).model).toBe('m');
  });

  it('lie under those of a document', async () => {
    const { factory, transport } = setUp({ MINE_KEY: 'mine-key-0001' });
    await factory.register(good);
    const llm = await factory.fromConfig(document([{ id: 'mine', custom_headers: { 'X-A': '1' } }]));
    await llm.generate('Hello');
    expect(transport.requests[0]).toMatchObject({
      origin: 'https://mine.example',
      headers: expect.arrayContaining(['x-a']),
    });
  });
});
