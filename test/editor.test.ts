import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LlmFactory } from '../src/index.ts';
import { Editor } from './support/language-server.ts';

/** The language server that editors run, with the schema that documents name. */
describe('an editor', () => {
  const editor = new Editor();
  beforeAll(() => editor.start());
  afterAll(() => editor[Symbol.asyncDispose]());

  const block = (...lines: string[]): string =>
    ['llm:', '  provider: openai', '  config:', ...lines.map((line) => `    ${line}`), ''].join('\n');

  it('offers the providers', async () => {
    const offered = await editor.completions('llm:\n  provider: |\n');
    expect(offered).toEqual(expect.arrayContaining(LlmFactory.providers().map(({ id }) => id)));
  });

  it('offers the settings of the provider that was chosen', async () => {
    const openai = await editor.completions(block('model: gpt-4o', '|'));
    expect(openai).toEqual(expect.arrayContaining(['temperature', 'retry', 'verbosity', 'organization']));
    expect(openai).not.toContain('azure_endpoint');
    const azure = await editor.completions('llm:\n  provider: azure\n  config:\n    model: d\n    |\n');
    expect(azure).toEqual(expect.arrayContaining(['temperature', 'azure_endpoint', 'deployment_name']));
  });

  it('offers the values that a setting can have', async () => {
    expect(await editor.completions(block('vision_details: |'))).toEqual(
      expect.arrayContaining(['low', 'high', 'auto']),
    );
  });

  it('says what a setting is', async () => {
    expect(await editor.hover(block('temper|ature: 1'))).toContain('How freely the next token is chosen');
    expect(await editor.hover('ll|m: openai/gpt-4o\n')).toContain('The model that answers');
  });

  it('marks a typo at its place', async () => {
    const { diagnostics } = await editor.open(block('model: gpt-4o', 'temprature: 1'));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      message: expect.stringContaining('temprature'),
      range: { start: { line: 4, character: 4 } },
    });
  });

  it.each([
    ['a value out of range', block('temperature: 9')],
    ['an unknown section', 'lmm: openai/gpt-4o\n'],
    ['a typo in a named model', 'models:\n  fast:\n    provider: groq\n    config: { temprature: 1 }\n'],
    [
      'a typo in a profile',
      'profiles:\n  dev:\n    llm:\n      provider: groq\n      config: { temprature: 1 }\n',
    ],
  ])('marks %s', async (_name, text) => {
    expect((await editor.open(text)).diagnostics).not.toHaveLength(0);
  });

  it.each([
    ['a placeholder for a number', block('temperature: ${TEMPERATURE:-0.2}', 'max_tokens: ${MAX}')],
    ['a placeholder for a yes or no', block('stream: ${STREAM}')],
    ['a provider of your own', 'llm:\n  provider: my-gateway\n  config: { anything: 1 }\n'],
    ['null for what should not be sent', block('temperature: null', 'retry: null')],
    [
      'a profile that names no provider',
      'llm: openai/gpt-4o\nprofiles:\n  dev:\n    llm: { config: { temperature: 0 } }\n',
    ],
    [
      'anchors and merge keys',
      'x-shared: &shared { temperature: 0.3 }\nllm:\n  provider: openai\n  config:\n    <<: *shared\n    model: gpt-4o\n',
    ],
  ])('accepts %s', async (_name, text) => {
    expect((await editor.open(text)).diagnostics).toEqual([]);
  });
});
