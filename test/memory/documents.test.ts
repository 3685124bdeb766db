import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigurationError, Memory, VectorStoreError, validateConfig } from '../../src/index.ts';
import { createScriptedTransport } from '../../src/testing.ts';
import { createVectorStores } from '../../src/vector-stores/index.ts';
import { answer, errorsOf, only, placesOf } from '../support/documents.ts';
import { alone, facts, memoryOf } from '../support/memories.ts';

const user = { userId: 'ana' };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fromconfig-memory-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('documents', () => {
  it('list the mistakes of all sections at once, and open nothing', async () => {
    const text =
      'llm: { provider: opnai }\nembedder: { provider: openai, config: { modl: x } }\nvector_store: { provider: sqlte, config: { pth: 1 } }\nmemory: { top_k: 0 }\n';
    const error = await Memory.fromConfig(text, { services: alone }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(placesOf((error as ConfigurationError).issues)).toEqual([
      'FC1016 1:18',
      'FC1003 2:41',
      'FC1016 3:27',
      'FC1003 3:44',
      'FC1005 4:18',
    ]);
  });

  it('name the keys that model and embedder miss at once', async () => {
    const document = { llm: 'groq/llama-3.3-70b-versatile', embedder: 'openai', vector_store: 'memory' };
    const error = await Memory.fromConfig(document, { services: alone }).catch((reason: unknown) => reason);
    expect((error as ConfigurationError).issues.map(({ code }) => code)).toEqual(['FC1018', 'FC1018']);
  });

  it('written for mem0 load, and say what is spelled otherwise', async () => {
    const document = {
      version: 'v1.1',
      llm: { provider: 'openai', config: { model: 'gpt-4o-mini', temperature: 0.1 } },
      embedder: { provider: 'openai', config: { model: 'text-embedding-3-small', embedding_dims: 1536 } },
      vector_store: { provider: 'memory', config: { collection_name: 'mine', embedding_model_dims: 1536 } },
      history_db_path: './history.db',
      custom_fact_extraction_prompt: 'List hobbies.',
      custom_update_memory_prompt: 'Decide.',
    };
    const services = { ...alone, environment: only({ OPENAI_API_KEY: 'sk-test-0001' }) };
    await using memory = await Memory.fromConfig(document as never, { services });
    expect(new Set(memory.notices.map(({ code }) => code))).toEqual(new Set(['FC1020', 'FC1021']));
    expect(await memory.describe()).toMatchObject({
      dimensions: 1536,
      llm: 'openai/gpt-4o-mini',
      embedder: 'openai/text-embedding-3-small',
    });
    expect(errorsOf(await validateConfig(JSON.stringify(document), { format: 'json' }))).toEqual([]);
  });

  it('send nothing while they load', async () => {
    const transport = createScriptedTransport([{ body: answer() }]);
    const services = { transport, environment: only({ OPENAI_API_KEY: 'sk-test-0001' }) };
    await using _memory = await Memory.fromConfig(
      { llm: 'openai/gpt-4o-mini', embedder: 'openai', vector_store: 'memory' },
      { services },
    );
    expect(transport.requests).toEqual([]);
  });

  it('take variables in the sections of memories', async () => {
    const services = { ...alone, environment: only({ STORE: 'memory', TOP: '3' }) };
    const text = 'llm: mock\nvector_store: "${STORE}"\nmemory:\n  infer: false\n  top_k: ${TOP}\n';
    await using memory = await Memory.fromConfig(text, { services });
    for (let at = 0; at < 5; at++) await memory.add(`note ${at}`, user);
    expect((await memory.search('note', user)).results).toHaveLength(3);
    await expect(Memory.fromConfig(text, { services: alone })).rejects.toBeInstanceOf(ConfigurationError);
  });

  it('without SQLite keep memories in the process, with one warning; those that name it need it', async () => {
    const vectorStores = createVectorStores();
    const has = vectorStores.has.bind(vectorStores);
    vectorStores.has = (name) => name !== 'sqlite' && has(name);
    await using memory = await Memory.fromConfig('llm: mock', { services: { ...alone, vectorStores } });
    expect(memory.notices.map(({ code }) => code)).toEqual(['FC1037']);
    expect(await memory.describe()).toMatchObject({ store: 'memory', isDurable: false });
  });

  it('with other dimensions than the embedder has are refused before anything is written', async () => {
    const document = { llm: 'mock', vector_store: { provider: 'memory', config: { dimensions: 100 } } };
    await using memory = await Memory.fromConfig(document, { services: alone });
    await expect(memory.add('x', { ...user, infer: false })).rejects.toBeInstanceOf(VectorStoreError);
    const store = { provider: 'sqlite', config: { path: join(folder, 'm.db') } };
    const first = await Memory.fromConfig({ llm: 'mock', vector_store: store }, { services: alone });
    await first.add('x', { ...user, infer: false });
    await first.close();
    const embedder = { provider: 'local', config: { dimensions: 64 } };
    await using other = await Memory.fromConfig(
      { llm: 'mock', embedder, vector_store: store },
      { services: alone },
    );
    await expect(other.add('y', { ...user, infer: false })).rejects.toBeInstanceOf(VectorStoreError);
  });

  it('on disk are there again, and presets and files load', async () => {
    const file = join(folder, 'app.yaml');
    await writeFile(
      file,
      `llm: mock\nvector_store: { provider: sqlite, config: { path: "${join(folder, 'm.db')}" } }\nmemory: { infer: false }\n`,
    );
    const first = await Memory.fromFile(file, { services: alone });
    await first.add('Likes tea', user);
    await first.close();
    await first.close();
    await expect(first.search('tea', user)).rejects.toBeInstanceOf(VectorStoreError);
    await using again = await Memory.fromFile(file, { services: alone });
    expect((await again.search('tea', user)).results).toMatchObject([{ memory: 'Likes tea' }]);
    await using preset = await Memory.fromPreset('quickstart', {
      services: alone,
      overrides: { vector_store: 'memory' },
    });
    expect(preset.notices.map(({ code }) => code)).toContain('FC1033');
  });
});

describe('a key', () => {
  it('stands in no result, error, note or export', async () => {
    const canary = 'sk-canary-8d1f0c';
    const transport = createScriptedTransport([
      { body: answer('no facts') },
      { body: answer(facts('Likes tea')) },
      { status: 401, body: `{"error":{"message":"bad key ${canary}"}}` },
    ]);
    const document = {
      llm: { provider: 'openai', config: { model: 'gpt-4o-mini', api_key: canary } },
      vector_store: 'memory',
    };
    await using memory = await Memory.fromConfig(document as never, { services: { ...alone, transport } });
    const seen: unknown[] = [memory.notices, await memory.describe(), await memory.add('x', user)];
    seen.push(
      await memory.add('y', user).catch((error: unknown) => [String(error), error, (error as Error).stack]),
    );
    for await (const line of memory.export()) seen.push(line);
    expect(transport.requests.length).toBeGreaterThan(2);
    expect(JSON.stringify(seen)).not.toContain('canary');
  });
});

describe('export and import', () => {
  it('bring everything into another memory, once', async () => {
    const from = await memoryOf([], { infer: false });
    await from.add('Likes tea', {
      ...user,
      agentId: 'x',
      metadata: { a: [1] },
      expirationDate: '2020-01-01',
    });
    await from.add('Has a dog', { userId: 'bob' });
    const file = join(folder, 'backup.jsonl');
    expect(await from.exportTo(file)).toBe(2);
    const to = await memoryOf([], { infer: false });
    expect(await to.import(file)).toEqual({ imported: 2, skipped: [], failed: [] });
    const again = await to.import(file);
    expect([again.imported, again.skipped.map(({ code }) => code)]).toEqual([0, ['FC3203', 'FC3203']]);
    const options = { ...user, showExpired: true };
    expect((await to.getAll(options)).results).toEqual((await from.getAll(options)).results);
    expect(await from.exportTo(file, { userId: 'bob' })).toBe(1);
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(2);
  });

  it('report lines that are no memories, and take the others', async () => {
    const memory = await memoryOf();
    const good = { id: '1', text: 'x', userId: 'ana', createdAt: 1 };
    const lines = [
      '',
      JSON.stringify(good),
      '{',
      '[]',
      JSON.stringify({ ...good, id: '2', userId: undefined }),
      JSON.stringify({ ...good, text: 3 }),
      '{"fromconfig_memory":9}',
    ];
    const { imported, failed } = await memory.import(lines);
    expect([imported, failed.map(({ code }) => code)]).toEqual([1, Array(5).fill('FC3231')]);
    await expect(memory.import(join(folder, 'none.jsonl'))).rejects.toMatchObject({ kind: 'storage' });
    await expect(memory.exportTo(join(folder, 'no/such/folder.jsonl'))).rejects.toMatchObject({
      kind: 'storage',
    });
  });

  it('reset empties the store', async () => {
    const memory = await memoryOf([], { infer: false });
    const [added] = (await memory.add('x', user)).results;
    await memory.reset();
    expect([(await memory.getAll(user)).results, await memory.history(added!.id)]).toEqual([[], []]);
  });
});
