import { describe, expect, it } from 'vitest';
import { Catalog } from '../../src/config/catalog.ts';
import { createEmbeddings } from '../../src/embeddings/index.ts';
import { ConfigurationError, EmbedderFactory, LlmFactory } from '../../src/index.ts';
import type { Environment } from '../../src/ports.ts';
import { createScriptedTransport } from '../../src/testing.ts';
import { originsOf } from '../support/provider-cases.ts';

/** As a token begins, so that no provider exchanges it first. */
const KEY = 'eyJtest-key-123456';
const reachable = EmbedderFactory.providers().filter(({ id }) => id !== 'local' && id !== 'mock');

/** Settings that a minimal config cannot do without, found by giving what the errors ask for. */
async function minimal(id: string, environment: Environment): Promise<Record<string, string>> {
  const schema = (await import(`../../schemas/providers/${id}.schema.json`, { with: { type: 'json' } }))
    .default as { properties: Readonly<Record<string, { readonly examples?: readonly unknown[] }>> };
  const config: Record<string, string> = {};
  for (let step = 0; step < 5; step++) {
    const found = await problemsOf(id, config, environment);
    if (found.length === 0) break;
    for (const { path, message } of found) {
      const name = path.split('.').at(-1) ?? '';
      const example = name === 'model' ? 'an-embedding-model' : schema.properties[name]?.examples?.[0];
      if (example === undefined) throw new Error(`${id} asks for ${path}: ${message}`);
      config[name] = String(example);
    }
  }
  return config;
}

async function problemsOf(id: string, config: Readonly<Record<string, unknown>>, environment: Environment) {
  try {
    await new EmbedderFactory({ environment, transport: createScriptedTransport([]) }).create(id, config);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.issues.filter(({ severity }) => severity === 'error');
  }
}

async function environmentOf(id: string): Promise<Environment> {
  const { definition } = await new Catalog().load(id);
  const [variable] = [definition.api_key_vars ?? []].flat();
  return (name) => (name === variable ? KEY : undefined);
}

describe.each(reachable.map(({ id }) => id))('%s', (id) => {
  it('asks its own host for vectors, at the path of its data, with the key in one header', async () => {
    const environment = await environmentOf(id);
    const config = await minimal(id, environment);
    const { definition, properties } = await new Catalog().load(id);
    const transport = createScriptedTransport([{ status: 400, body: '{"error":{"message":"no"}}' }]);
    const embedder = await new EmbedderFactory({ environment, transport }).create(id, config);
    await expect(embedder.embed('Hello')).rejects.toMatchObject({ provider: id, status: 400 });
    expect(transport.requests).toHaveLength(1);
    const [sent] = transport.requests;
    const defaults = Object.entries(properties).flatMap(([name, facts]) =>
      facts.default === undefined || name === 'base_url' ? [] : [[name, facts.default]],
    );
    const values = { ...Object.fromEntries(defaults), ...config };
    const { url, path } = definition.embeddings ?? {};
    const own = originsOf({ ...definition, url: url ?? undefined }, values, properties.base_url?.default);
    expect(own).toContain(sent!.origin);
    if (path != null && url == null) expect(sent!.path.endsWith(path)).toBe(true);
    expect(sent!.headers.filter((text) => text.includes(KEY))).toHaveLength(
      [definition.api_key_vars ?? []].flat().length > 0 ? 1 : 0,
    );
    expect(sent!.text + sent!.path).not.toContain(KEY);
    expect(sent!.text).toContain('Hello');
    expect(decodeURIComponent(sent!.text + sent!.path)).toContain(embedder.model);
  });

  it('names the variables of its key when none is there', async () => {
    const config = await minimal(id, await environmentOf(id));
    const { definition } = await new Catalog().load(id);
    const methods = definition.auth_methods ?? ['api_key'];
    const isNeeded =
      definition.api_key_optional !== true &&
      [definition.api_key_vars ?? []].flat().length > 0 &&
      methods.every((method) => typeof method === 'object' || method === 'api_key');
    const found = await problemsOf(id, config, () => undefined);
    if (isNeeded) {
      expect(found.map(({ code }) => code)).toEqual(['FC1018']);
      for (const variable of [definition.api_key_vars].flat()) expect(found[0]!.message).toContain(variable);
    }
  });
});

describe('providers of embeddings', () => {
  it('speak formats that are there', async () => {
    const formats = createEmbeddings();
    for (const { id } of EmbedderFactory.providers().filter((entry) => entry.id !== 'local')) {
      const { definition } = await new Catalog().load(id);
      const { embeddings, response_type: chat } = definition;
      expect([id, formats.has(embeddings?.response_type ?? chat ?? '')]).toEqual([id, true]);
    }
  });

  it.each(
    'openai ollama huggingface azure_openai gemini google vertexai together lmstudio aws_bedrock mock'.split(
      ' ',
    ),
  )('has the id %s of another system', (id) => {
    const factory = new EmbedderFactory();
    expect(factory.providers().map((entry) => entry.id)).toContain(
      LlmFactory.providers().find(
        (entry) => entry.id === id || entry.aliases.some((alias) => alias.replace('-', '_') === id),
      )?.id,
    );
  });

  it('can be one of your own', async () => {
    const transport = createScriptedTransport([{ body: '[[1,2]]' }]);
    const factory = new EmbedderFactory({ transport, environment: () => undefined });
    await factory.register({
      id: 'my-tei',
      base_url: 'https://tei.example.com',
      custom_headers: { 'x-team': 'search' },
      embeddings: { response_type: 'TEI', model: 'bge-small', dimensions: 2 },
    });
    const embedder = await factory.create('my-tei', {});
    expect(await embedder.embed('Hello')).toEqual([1, 2]);
    expect(await embedder.dimensions()).toBe(2);
    expect(transport.requests[0]).toMatchObject({ origin: 'https://tei.example.com', path: '/embed' });
    expect(transport.requests[0]!.headers).toContain('search');
  });
});
