import { homedir } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withDotenv } from '../../src/config/environment.ts';
import { LlmFactory } from '../../src/index.ts';
import { createScriptedTransport } from '../../src/testing.ts';
import { answer, folderWith, only } from '../support/documents.ts';

const text = 'llm: { provider: openai, config: { model: "${FC_TEST_MODEL:-gpt-4o}" } }';
const keysOf = async (folder: string, options: object = {}, variables = {}): Promise<readonly string[]> => {
  const transport = createScriptedTransport([{ body: answer() }]);
  const factory = new LlmFactory({ transport, environment: only(variables) });
  const llm = await factory.fromFile(`${folder}/app.yaml`, { folder, ...options });
  await llm.generate('Hello');
  const { headers, text } = transport.requests[0]!;
  return [headers[headers.indexOf('authorization') + 1]!, JSON.parse(text).model];
};

describe('.env', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is read from the working folder, without touching the environment', async () => {
    await using folder = await folderWith({
      'app.yaml': text,
      '.env': 'OPENAI_API_KEY="sk-from-file"\nFC_TEST_MODEL=m # why\n',
    });
    expect(await keysOf(folder.path)).toEqual(['Bearer sk-from-file', 'm']);
    expect(process.env.FC_TEST_MODEL).toBeUndefined();
    expect(process.env.OPENAI_API_KEY).not.toBe('sk-from-file');
  });

  it('comes after the real environment', async () => {
    await using folder = await folderWith({
      'app.yaml': text,
      '.env': 'OPENAI_API_KEY=sk-from-file\nFC_TEST_MODEL=m\n',
    });
    expect(await keysOf(folder.path, {}, { OPENAI_API_KEY: 'sk-real' })).toEqual(['Bearer sk-real', 'm']);
  });

  it('is not looked at where that is switched off, nor for a text', async () => {
    await using folder = await folderWith({ 'app.yaml': text, '.env': 'OPENAI_API_KEY=sk-from-file\n' });
    await expect(keysOf(folder.path, { dotenv: false })).rejects.toMatchObject({
      issues: [{ code: 'FC1018' }],
    });
    const factory = new LlmFactory({ environment: only() });
    await expect(factory.fromConfig(text, { folder: folder.path })).rejects.toMatchObject({
      issues: [{ code: 'FC1018' }],
    });
    await expect(factory.fromConfig(text, { folder: folder.path, dotenv: true })).resolves.toBeDefined();
  });

  it('of the home folder comes last', async () => {
    await using home = await folderWith({ '.env': 'A=home\nB=home\n' });
    await using folder = await folderWith({ '.env': 'B=folder\nC=folder\n' });
    const read = withDotenv(only({ C: 'real' }), folder.path, home.path);
    expect(['A', 'B', 'C', 'D'].map(read)).toEqual(['home', 'folder', 'real', undefined]);
    vi.stubEnv('HOME', home.path);
    if (homedir() === home.path) expect(withDotenv(only(), folder.path)('A')).toBe('home');
  });

  it('may be missing, a folder, or nonsense', async () => {
    await using folder = await folderWith({ '.env': new Uint8Array([0, 255, 61, 10, 0x41, 61, 49]) });
    expect(withDotenv(only(), `${folder.path}/nowhere`, folder.path)('X')).toBeUndefined();
    expect(() => withDotenv(only(), '/', '/')('X')).not.toThrow();
  });
});
