import { describe, expect, it } from 'vitest';
import { ConfigurationError, explainConfig, validateConfig } from '../../src/index.ts';
import { only } from '../support/documents.ts';
import { failed, host, hosts, said, target } from '../support/targets.ts';

const provider = 'openai-compatible';
const gateway = { id: 'gateway', base_url: 'https://b.example/v1', api_key_vars: 'KEY' };
const bodies = (requests: readonly { readonly text: string }[]): Record<string, unknown>[] =>
  requests.map(({ text }) => JSON.parse(text) as Record<string, unknown>);

describe('targets of a document', () => {
  it('take over base settings as a string, only policies as a block, never what belongs to a provider', async () => {
    const { llm, transport } = await hosts(
      { a: [failed(503)], b: [failed(503), failed(503), said('Hi')] },
      {
        providers: [gateway],
        llm: {
          provider,
          config: host('a', {
            temperature: 0.3,
            extra_body: { mark: 'of a' },
            custom_headers: { 'x-mark': 'of a' },
            fallback: ['gateway/m1', 'named', { provider: 'gateway', config: { model: 'm3' } }],
          }),
        },
        models: { named: { provider: 'gateway', config: { model: 'm2', temperature: 0.9 } } },
      },
    );
    expect(await llm.generate('Hello')).toBe('Hi');
    expect(
      bodies(transport.requests).map(({ model, temperature, mark }) => [model, temperature, mark]),
    ).toEqual([
      ['model-a', 0.3, 'of a'],
      ['m1', 0.3, undefined],
      ['m2', 0.9, undefined],
      ['m3', undefined, undefined],
    ]);
    const headers = transport.requests.map((request) => request.headers.join(' '));
    expect(headers.map((text) => text.includes('of a'))).toEqual([true, false, false, false]);
    expect(headers.map((text) => text.includes('sk-of-a'))).toEqual([true, false, false, false]);
  });

  it('have fallbacks of their own', async () => {
    const { llm, asked } = await hosts(
      { a: [failed(503)], b: [failed(503)], c: [said('from c')], d: [said('from d')] },
      {
        llm: { provider, config: host('a', { fallback: ['second', target('d')] }) },
        models: { second: { provider, config: host('b', { fallback: [target('c')] }) } },
      },
    );
    expect(await llm.generate('Hello')).toBe('from c');
    expect(asked()).toEqual(['a', 'b', 'c']);
  });

  it('are left out without a key, and used from the start where the model itself has none', async () => {
    const keyless = { ...host('a'), api_key: undefined };
    const document = {
      providers: [
        { ...gateway, id: 'main', base_url: 'https://a.example/v1', api_key_vars: 'NOWHERE' },
        gateway,
      ],
      llm: { provider: 'main', config: { ...keyless, fallback: ['gateway/m', 'main/other'] } },
    };
    const { llm, asked, warned } = await hosts({ b: [said('Hi')] }, document);
    expect(await llm.generate('Hello')).toBe('Hi');
    expect(asked()).toEqual(['b']);
    expect(llm.notices.filter(({ code }) => code === 'FC1018')).toHaveLength(2);
    expect(warned.join()).toContain('NOWHERE');
    const none = { ...document, llm: { provider: 'main', config: { ...keyless, fallback: ['main/other'] } } };
    await expect(hosts({}, none)).rejects.toThrow(ConfigurationError);
  });

  it('are left out where their variables are not set', async () => {
    const inner = {
      provider,
      config: { model: 'm', base_url: 'https://b.example/v1', api_key: '${NOT_SET}' },
    };
    const { llm } = await hosts(
      { a: [failed(503)], c: [said('Hi')] },
      { llm: { provider, config: host('a', { fallback: [inner, target('c')] }) } },
    );
    expect(await llm.generate('Hello')).toBe('Hi');
    expect(llm.notices.map(({ code }) => code)).toContain('FC1015');
  });

  it.each([
    ['a name nobody has', { fallback: ['nobody'] }, {}, 'FC1016'],
    ['an unknown provider', { fallback: [{ provider: 'opanai', config: {} }] }, {}, 'FC1016'],
    ['an unknown key', { fallback: [{ provider, config: { temprature: 1 } }] }, {}, 'FC1003'],
    ['a wrong value', { routing: { targets: [{ provider, config: { temperature: 9 } }] } }, {}, 'FC1005'],
  ])('are checked: %s', async (_what, config, more, code) => {
    const found = await validateConfig({ llm: { provider, config: host('a', config) }, ...more });
    expect(found.map((issue) => issue.code)).toEqual([code]);
    expect(found[0]!.path).toMatch(/^llm\.config\.(fallback|routing)/);
  });

  it('may not lead back to themselves', async () => {
    const circle = {
      llm: { provider, config: host('a', { fallback: ['one'] }) },
      models: {
        one: { provider, config: host('b', { fallback: ['two'] }) },
        two: { provider, config: host('c', { fallback: ['one'] }) },
      },
    };
    await expect(hosts({}, circle)).rejects.toThrow(/one → two → one/);
  });

  it('keep the keys of their blocks to themselves', async () => {
    const document = { llm: { provider, config: host('a', { fallback: [target('b')] }) } };
    const explained = await explainConfig(
      document,
      { messages: [{ role: 'user', content: 'Hi' }] },
      { environment: only() },
    );
    expect(explained.targets.map(({ model }) => model)).toEqual(['model-a', 'model-b']);
    expect(JSON.stringify(explained)).not.toContain('sk-of-');
  });

  it('hear a whole conversation, in the protocol of each', async () => {
    const { llm, transport } = await hosts(
      {
        a: [failed(503)],
        b: [{ body: JSON.stringify({ content: [{ type: 'text', text: 'Hi' }], stop_reason: 'end_turn' }) }],
      },
      {
        llm: {
          provider,
          config: host('a', {
            fallback: [{ provider: 'anthropic-compatible', config: host('b', { max_tokens: 9 }) }],
          }),
        },
      },
    );
    const text = await llm.generateWithMessages([
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'One' },
      { role: 'assistant', content: 'Two' },
      { role: 'user', content: 'Three' },
    ]);
    expect(text).toBe('Hi');
    expect(bodies(transport.requests)[1]).toMatchObject({
      system: expect.anything(),
      messages: [{ role: 'user' }, { role: 'assistant' }, { role: 'user' }],
    });
  });
});
