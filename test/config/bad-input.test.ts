import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { validateConfig } from '../../src/index.ts';
import { createFrom, errorsOf, only, placesOf } from '../support/documents.ts';

const block = (...lines: string[]): string =>
  ['llm:', '  provider: openai', '  config:', ...lines.map((line) => `    ${line}`), ''].join('\n');

interface Case {
  readonly name: string;
  readonly text: string;
  readonly at: readonly string[];
  readonly says?: RegExp;
}

const cases: readonly Case[] = [
  { name: 'an unknown provider', text: 'llm:\n  provider: opnai\n', at: ['FC1016 2:13'], says: /"openai"/ },
  {
    name: 'a provider like no other',
    text: 'llm:\n  provider: qqqqq\n',
    at: ['FC1016 2:13'],
    says: /fromconfig providers/,
  },
  {
    name: 'an unknown key',
    text: block('model: gpt-4o', 'temprature: 1'),
    at: ['FC1003 5:5'],
    says: /"temperature"/,
  },
  {
    name: 'a key of a group',
    text: block('respect_retry_after: 3s'),
    at: ['FC1003 4:5'],
    says: /under `retry`/,
  },
  { name: 'a key like no other', text: block('zzzzzzzz: 1'), at: ['FC1003 4:5'], says: /extra_body/ },
  {
    name: 'an unknown section',
    text: 'llm: openai/gpt-4o\nmodles: {}\n',
    at: ['FC1003 2:1'],
    says: /"models"/,
  },
  {
    name: 'settings beside the config',
    text: 'llm:\n  provider: openai\n  model: gpt-4o\n',
    at: ['FC1003 3:3'],
    says: /under `config`/,
  },
  {
    name: 'a typo in a profile',
    text: 'llm: openai/gpt-4o\nprofiles:\n  dev:\n    lmm: x\n',
    at: ['FC1003 4:5'],
    says: /"llm"/,
  },
  { name: 'a key that objects have', text: 'llm: openai/gpt-4o\nconstructor: 1\n', at: ['FC1003 2:1'] },
  { name: 'a setting that objects have', text: block('model: gpt-4o', 'toString: 1'), at: ['FC1003 5:5'] },
  {
    name: 'a value of the wrong type',
    text: block('temperature: warm'),
    at: ['FC1004 4:18'],
    says: /a number, is text/,
  },
  {
    name: 'a fraction for a whole number',
    text: block('max_tokens: 1.5'),
    at: ['FC1004 4:17'],
    says: /whole number/,
  },
  { name: 'a list for a mapping', text: block('custom_headers: [a]'), at: ['FC1004 4:21'], says: /mapping/ },
  { name: 'a provider that is a number', text: 'llm:\n  provider: 5\n', at: ['FC1004 2:13'] },
  { name: 'a block that is a list', text: 'llm: [openai]\n', at: ['FC1004 1:6'] },
  {
    name: 'a block without a provider',
    text: 'llm:\n  config: { model: x }\n',
    at: ['FC1006 1:1'],
    says: /provider/,
  },
  { name: 'a value too high', text: block('temperature: 3'), at: ['FC1005 4:18'], says: /at most 2, is 3/ },
  { name: 'a value too low', text: block('max_tokens: 0'), at: ['FC1005 4:17'], says: /at least 1, is 0/ },
  {
    name: 'a value outside of a list',
    text: block('vision_details: hgih'),
    at: ['FC1005 4:21'],
    says: /"high"/,
  },
  {
    name: 'a duration in words',
    text: block('timeouts: { total: soon }'),
    at: ['FC1005 4:24'],
    says: /500ms, 30s, 5m/,
  },
  { name: 'a version of the future', text: 'version: 7\nllm: openai/gpt-4o\n', at: ['FC1005 1:10'] },
  {
    name: 'one setting under two names',
    text: block('base_url: https://a.example', 'openai_base_url: https://b.example'),
    at: ['FC1007 5:5'],
    says: /Keep "base_url"/,
  },
  { name: 'one setting in two spellings', text: block('max_tokens: 5', 'maxTokens: 6'), at: ['FC1007 5:5'] },
  {
    name: 'a key that stands twice',
    text: block('model: a', 'model: b'),
    at: ['FC1008 5:5'],
    says: /one of the two/,
  },
  { name: 'a section that stands twice', text: 'llm: openai/a\nllm: openai/b\n', at: ['FC1008 2:1'] },
  { name: 'a custom tag', text: 'llm: !include other.yaml\n', at: ['FC1009 1:6'] },
  {
    name: 'a tag of a language',
    text: 'llm: !!python/object:os.system\n  provider: openai\n',
    at: ['FC1009 1:6'],
  },
  { name: 'a binary tag', text: block('model: !!binary aGVsbG8='), at: ['FC1009 4:12'] },
  { name: 'an alias without an anchor', text: 'llm: *nothing\n', at: ['FC1002 1:6'], says: /&nothing/ },
  { name: '__proto__ at the root', text: '__proto__: { a: 1 }\nllm: openai/gpt-4o\n', at: ['FC1011 1:1'] },
  { name: '__proto__ in a config', text: block('__proto__: { a: 1 }'), at: ['FC1011 4:5'] },
  { name: 'a value inside itself', text: 'llm: &x\n  provider: openai\n  config: *x\n', at: ['FC1010 3:11'] },
  { name: 'a list for a document', text: '- a\n', at: ['FC1012 1:1'] },
  { name: 'a word for a document', text: 'hello', at: ['FC1012 1:1'] },
  { name: 'only a comment', text: '# later\n', at: ['FC1012 1:1'] },
  { name: 'nothing at all', text: '', at: ['FC1012'] },
  { name: 'nothing but spaces', text: ' \r\n\t', at: ['FC1012'] },
  { name: 'two documents', text: 'llm: openai/a\n---\nllm: openai/b\n', at: ['FC1002 2:1'] },
  { name: 'a tab as indent', text: 'llm:\n\tprovider: openai\n', at: ['FC1002 2:1'], says: /spaces/ },
  { name: 'a bracket left open', text: 'llm: { provider: openai\n', at: ['FC1002 2:1'] },
  { name: 'a crooked indent', text: 'llm:\n  provider: openai\n config: {}\n', at: ['FC1002 3:1'] },
  { name: 'a placeholder left open', text: block('model: ${MODEL'), at: ['FC1028 4:12'], says: /\$\$/ },
  { name: 'a placeholder without a name', text: block('model: ${1X}'), at: ['FC1028 4:12'] },
  {
    name: 'an unknown preset',
    text: 'extends: opnai\nllm: openai/gpt-4o\n',
    at: ['FC1024 1:10'],
    says: /"openai"/,
  },
];

describe('a mistake is told at its place', () => {
  it.each(cases)('$name', async ({ text, at, says }) => {
    const issues = await validateConfig(text, { environment: only() });
    expect(placesOf(errorsOf(issues))).toEqual(at);
    if (says !== undefined) expect(`${issues.at(-1)?.message} ${issues.at(-1)?.suggestion}`).toMatch(says);
  });

  it.each(cases)('$name: nothing is built or sent, and no library speaks', async ({ text, at }) => {
    const { llm, error, transport } = await createFrom(text);
    expect(llm).toBeUndefined();
    expect(transport.requests).toHaveLength(0);
    expect(placesOf(errorsOf(error!.issues))).toEqual(expect.arrayContaining([...at]));
    expect(error!.code).toBe('FC1000');
    expect(error!.cause).toBeUndefined();
    const shown = inspect(error, { depth: 9 }).replaceAll(error!.stack ?? '', '');
    expect(shown + error!.message + JSON.stringify(error)).not.toMatch(
      /node_modules|YAML\w*Error|parseAllDocuments|schemaPath|instancePath|unevaluated|\n {4}at /,
    );
  });
});

describe('many mistakes', () => {
  const text = block('temperature: 9', 'top_p: high', 'modle: x', 'stop: 5');

  it('are told at once, in order of place, with a frame each', async () => {
    const { error } = await createFrom(text);
    expect(placesOf(error!.issues)).toEqual(['FC1005 4:18', 'FC1004 5:12', 'FC1003 6:5', 'FC1004 7:11']);
    expect(error!.message).toMatch(/^4 mistakes/);
    expect(error!.issues[0]!.frame).toBe(
      [
        '  3 |   config:',
        '> 4 |     temperature: 9',
        '    |                  ^',
        '  5 |     top_p: high',
      ].join('\n'),
    );
    expect(error!.issues.map(({ path, pointer }) => [path, pointer])[2]).toEqual([
      'llm.config.modle',
      '/llm/config/modle',
    ]);
  });

  it('carry a change that a tool can make', async () => {
    const { error } = await createFrom(text);
    expect(error!.issues.flatMap(({ fix }) => fix?.replace ?? [])).toEqual(['model']);
  });

  it('stand at the same places behind a byte order mark and with other line ends', async () => {
    const expected = placesOf(await validateConfig(text));
    for (const other of [`\uFEFF${text}`, text.replaceAll('\n', '\r\n')])
      expect(placesOf(await validateConfig(other))).toEqual(expected);
  });

  it('are not more than anybody reads', async () => {
    const keys = Array.from({ length: 5000 }, (_, index) => `key${index}: 1`).join('\n');
    expect(await validateConfig(keys)).toHaveLength(200);
    expect(await validateConfig('a: 1\n'.repeat(5000))).toHaveLength(50);
  });
});
