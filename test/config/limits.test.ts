import { describe, expect, it } from 'vitest';
import { validateConfig } from '../../src/index.ts';
import { createFrom, errorsOf, placesOf } from '../support/documents.ts';

const codesOf = async (text: string, format?: 'yaml' | 'json' | 'toml'): Promise<string[]> =>
  errorsOf(await validateConfig(text, { format })).map(({ code }) => code);

const layers = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const below = index === 0 ? 'x' : `*a${index - 1}`;
    return `x-${index}: &a${index} [${Array(9).fill(below).join(', ')}]`;
  }).join('\n');

describe('limits', () => {
  it('refuses aliases that multiply', async () => {
    expect(await codesOf(`${layers(9)}\nllm: openai/gpt-4o\n`)).toEqual(['FC1010']);
  });

  it('takes a few aliases', async () => {
    const uses = Array.from({ length: 20 }, (_, index) => `x-use${index}: *a0`).join('\n');
    expect(await codesOf(`${layers(1)}\n${uses}\nllm: openai/gpt-4o\n`)).toEqual([]);
  });

  it.each([
    ['yaml', `# ${'x'.repeat(2 * 1024 * 1024)}\nllm: openai/gpt-4o\n`],
    ['json', JSON.stringify({ 'x-a': 'y'.repeat(2 * 1024 * 1024), llm: 'openai/gpt-4o' })],
    ['toml', `llm = "openai/gpt-4o"\n# ${'x'.repeat(2 * 1024 * 1024)}`],
  ] as const)('refuses 2 MiB of %s', async (format, text) => {
    expect(await codesOf(text, format)).toEqual(['FC1010']);
  });

  const nested = (open: string, close: string, depth: number): string =>
    open.repeat(depth) + close.repeat(depth);

  it.each([
    ['yaml lists', `x-a: ${nested('[', ']', 100)}`, 'yaml'],
    ['yaml mappings', `x-a: ${'{a: '.repeat(100)}1${'}'.repeat(100)}`, 'yaml'],
    [
      'yaml indents',
      Array.from({ length: 100 }, (_, index) => `${' '.repeat(index)}x-a:`).join('\n'),
      'yaml',
    ],
    ['yaml list marks', `x-a:\n  ${'- '.repeat(100)}1`, 'yaml'],
    ['yaml question marks', '? '.repeat(100), 'yaml'],
    ['json lists', `{"x-a": ${nested('[', ']', 100)}}`, 'json'],
    ['toml lists', `x-a = ${nested('[', ']', 100)}`, 'toml'],
    ['toml keys', `x-a${'.a'.repeat(100)} = 1`, 'toml'],
    ['toml tables', `[x-a${'.a'.repeat(100)}]`, 'toml'],
  ] as const)('refuses 100 levels: %s', async (_name, text, format) => {
    expect(await codesOf(text, format)).toEqual(['FC1010']);
    const { error, transport } = await createFrom(text, { format });
    expect([error?.issues.length, transport.requests.length]).toEqual([1, 0]);
  });

  it.each([
    ['yaml', '['],
    ['yaml', '{'],
    ['yaml', '- '],
    ['yaml', '? '],
    ['json', '['],
    ['json', '{"a":'],
    ['toml', '['],
    ['toml', 'a = ['],
  ] as const)('does not fall over a %s of nothing but %j', async (format, mark) => {
    const text = mark.repeat(Math.floor((1024 * 1024 - 1) / mark.length));
    expect((await codesOf(text, format))[0]).toMatch(/^FC10(02|10)$/);
  });

  it('takes 40 levels, and brackets in texts and comments', async () => {
    const text = `x-a: ${nested('[', ']', 40)}\nx-b: "${'['.repeat(200)}"\n# ${'{'.repeat(200)}\nllm: openai/gpt-4o\n`;
    expect(await codesOf(text)).toEqual([]);
    expect(await codesOf(JSON.stringify({ 'x-a': '['.repeat(200), llm: 'openai/gpt-4o' }), 'json')).toEqual(
      [],
    );
    expect(await codesOf(`llm = "openai/gpt-4o"\nx-a = '${'['.repeat(200)}'\n`, 'toml')).toEqual([]);
  });

  it('takes brackets that come one after the other', async () => {
    const models = Array.from(
      { length: 200 },
      (_, index) => `  m${index}: { provider: openai, config: { stop: [a] } }`,
    );
    expect(await codesOf(`models:\n${models.join('\n')}\n`)).toEqual([]);
  });

  it('reads many keys in little time', async () => {
    const keys = Array.from({ length: 40_000 }, (_, index) => `x-${index}: 1`).join('\n');
    const models = Array.from({ length: 20_000 }, (_, index) => `  m${index}: openai/gpt-4o`).join('\n');
    expect(await codesOf(keys)).toEqual([]);
    expect(await codesOf(`models:\n${models}\n`)).toEqual([]);
  });

  it('refuses placeholders in placeholders without end', async () => {
    const text = `llm: { provider: openai, config: { system_prompt: "${'${A:-'.repeat(9000)}${'}'.repeat(9000)}" } }`;
    expect(placesOf(await validateConfig(text))).toEqual(['FC1028 1:51']);
  });

  it('never changes what all objects have in common', async () => {
    const texts = [
      '__proto__: { polluted: 1 }',
      'constructor: { prototype: { polluted: 1 } }',
      'x-a: { __proto__: { polluted: 1 } }',
    ];
    for (const text of texts) await createFrom(`${text}\nllm: openai/gpt-4o\n`);
    await createFrom('{"__proto__": {"polluted": 1}, "llm": "openai/gpt-4o"}', { format: 'json' });
    await createFrom('[__proto__]\npolluted = 1\n', { format: 'toml' });
    await createFrom(JSON.parse('{"llm": {"provider": "openai", "config": {"__proto__": {"polluted": 1}}}}'));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('takes an object that contains itself for what it is', async () => {
    const circle: Record<string, unknown> = { llm: 'openai/gpt-4o' };
    circle['x-self'] = circle;
    const { error } = await createFrom(circle);
    expect(error?.issues.map(({ code }) => code)).toEqual(['FC1010']);
  });
});
