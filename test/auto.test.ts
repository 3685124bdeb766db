import { describe, expect, it } from 'vitest';
import { autoCandidates } from '../src/config/auto.ts';
import { explainConfig, LlmFactory } from '../src/index.ts';
import { createScriptedTransport, type ScriptedReply } from '../src/testing.ts';
import { answer, only, setUp, type Variables } from './support/documents.ts';

const auto = { provider: 'auto' } as const;
const servers = autoCandidates(new LlmFactory().providers()).filter(
  ({ auto: { probe } }) => probe !== undefined,
);

/** A machine on which these local servers answer with these models. */
const machine = (up: Readonly<Record<string, readonly string[]>>, variables: Variables = {}) => {
  const reply = ({ origin, path }: { origin: string; path: string }): ScriptedReply | Error => {
    const server = servers.find((entry) => entry.auto.probe === origin + path);
    if (server === undefined) return { body: answer() };
    const models = up[server.id];
    return models === undefined
      ? new Error('refused')
      : { body: JSON.stringify({ data: models.map((id) => ({ id })) }) };
  };
  const transport = createScriptedTransport(reply);
  return { transport, factory: new LlmFactory({ transport, environment: only(variables) }) };
};

describe('provider auto', () => {
  it('takes the first provider whose key is there, and says so', async () => {
    const keys = { GROQ_API_KEY: 'g-0001', OPENAI_API_KEY: 'sk-0001', TOGETHER_API_KEY: 't-0001' };
    const { factory, transport } = setUp(keys);
    const llm = await factory.create(auto);
    expect(llm.provider).toBe('openai');
    expect(llm.notices).toMatchObject([
      { code: 'FC1033', message: expect.stringContaining('OPENAI_API_KEY') },
    ]);
    expect(transport.requests).toHaveLength(0);
    expect((await setUp({ GROQ_API_KEY: 'g-0001' }).factory.create(auto)).provider).toBe('groq');
    expect((await setUp({ ...keys, OPENAI_API_KEY: '' }).factory.create(auto)).provider).toBe('groq');
  });

  it('has an order in which keys come before local servers', () => {
    const candidates = autoCandidates(new LlmFactory().providers());
    const firstLocal = candidates.findIndex(({ local }) => local);
    expect(candidates.slice(0, firstLocal).every(({ keyVariables }) => keyVariables.length > 0)).toBe(true);
    expect(candidates.slice(firstLocal).every(({ local }) => local)).toBe(true);
    expect(servers.map(({ id }) => id)).toEqual(expect.arrayContaining(['ollama', 'lmstudio', 'vllm']));
  });

  it('takes a local server that answers, with a model that it has', async () => {
    const { factory, transport } = machine({ lmstudio: ['text-embedding-x', 'qwen3-4b'] });
    const llm = await factory.create(auto);
    expect([llm.provider, llm.model]).toEqual(['lmstudio', 'qwen3-4b']);
    expect(transport.requests.map(({ origin, path }) => origin + path).sort()).toEqual(
      servers.map((entry) => entry.auto.probe).sort(),
    );
    await llm.generate('Hello');
    expect(transport.requests.at(-1)).toMatchObject({ origin: 'http://localhost:1234' });
  });

  it('asks local servers once', async () => {
    const { factory, transport } = machine({ ollama: ['llama3.2'] });
    expect((await factory.create(auto)).model).toBe('llama3.2');
    await factory.create(auto);
    expect(transport.requests).toHaveLength(servers.length);
  });

  it('keeps the model and the settings of the document', async () => {
    const { factory, transport } = machine({ lmstudio: ['a', 'b'] });
    const llm = await factory.create({ provider: 'auto', model: 'c', temperature: 0 });
    await llm.generate('Hello');
    expect(JSON.parse(transport.requests.at(-1)!.text)).toMatchObject({ model: 'c', temperature: 0 });
  });

  it('lists what it looked for when nothing is there', async () => {
    const { factory, transport } = machine({});
    const refused = factory.create(auto);
    await expect(refused).rejects.toMatchObject({ issues: [{ code: 'FC1027', path: 'llm.provider' }] });
    await expect(refused).rejects.toThrow(/OPENAI_API_KEY.*Ollama \(localhost:11434\)/);
    expect(transport.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('takes the mock only where that is allowed, and says so', async () => {
    const { factory } = machine({});
    const llm = await factory.create({ provider: 'auto', allow_mock: true });
    expect([llm.provider, llm.notices[0]?.code]).toEqual(['mock', 'FC1033']);
    expect(await llm.generate('Hello')).toContain('mock');
    expect((await factory.fromPreset('quickstart')).provider).toBe('mock');
  });

  it('is not kept waiting by what is not JSON, nor by a list without models', async () => {
    for (const body of ['<html>', '{}', '[]', 'null', '{"data": 5}']) {
      const transport = createScriptedTransport([{ body }]);
      const factory = new LlmFactory({ transport, environment: only() });
      await expect(factory.create(auto)).rejects.toMatchObject({ issues: [{ code: 'FC1027' }] });
    }
  });

  it('opens no socket when it is explained', async () => {
    const request = { messages: [{ role: 'user', content: 'Hello' }] } as const;
    const config = { llm: { provider: 'auto', config: {} } };
    const shown = await explainConfig(config, request, { environment: only({ GROQ_API_KEY: 'g-0001' }) });
    expect(shown.auto).toMatchObject({
      chosen: 'groq',
      localServers: servers.map((entry) => entry.auto.probe),
    });
    expect(shown.targets[0]).toMatchObject({
      provider: 'groq',
      request: { url: expect.stringContaining('groq') },
    });
    const nothing = await explainConfig(config, request, { environment: only() });
    expect(nothing.auto?.chosen).toBeUndefined();
  });
});
