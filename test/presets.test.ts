import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LlmFactory, presetNames, presetSummary, presetText, validateFile } from '../src/index.ts';
import type { Transport } from '../src/wire/http.ts';

const folder = join(import.meta.dirname, '../configs');
const modeline =
  '# yaml-language-server: $schema=https://unpkg.com/fromconfig/schemas/fromconfig.schema.json';

const values: Readonly<Record<string, string>> = {
  AZURE_OPENAI_ENDPOINT: 'https://example.openai.azure.com',
  GOOGLE_CLOUD_PROJECT: 'my-project',
};
const environment = (name: string): string | undefined =>
  /KEY|TOKEN/.test(name) ? 'test-key-123456' : values[name];

const noNetwork: Transport = {
  send: () => Promise.reject(new Error('Building a preset sends nothing.')),
};

describe('presets', () => {
  it.each(presetNames())('%s says what it is for and names its schema', async (name) => {
    const [first, second] = readFileSync(join(folder, `${name}.yaml`), 'utf8').split('\n');
    expect(first).toBe(`# ${presetSummary(name)}`);
    expect(presetSummary(name)).toMatch(/^[A-Z].*\.$/);
    expect(second).toBe(modeline);
    expect(await presetText(name)).toBe(readFileSync(join(folder, `${name}.yaml`), 'utf8'));
  });

  it.each(presetNames())('%s is a document without findings', async (name) => {
    expect(await validateFile(join(folder, `${name}.yaml`), { environment })).toEqual([]);
  });

  it.each(presetNames())('%s builds, and sends nothing', async (name) => {
    await using factory = new LlmFactory({ environment, transport: noNetwork });
    const llm = await factory.fromPreset(name);
    expect(llm.provider).not.toBe('');
    expect(llm.model).not.toBe('');
  });

  it('can be built on', async () => {
    await using factory = new LlmFactory({ environment, transport: noNetwork });
    const llm = await factory.fromConfig('extends: groq\nllm: { config: { model: openai/gpt-oss-20b } }');
    expect([llm.provider, llm.model]).toEqual(['groq', 'openai/gpt-oss-20b']);
  });
});
