import { wrap } from './screen.ts';
import type { Entry } from './starter.ts';

export type DocumentFormat = 'yaml' | 'json' | 'toml';

/** A first document, before it is written in one of the formats. */
export interface Starter {
  readonly provider: string;
  /** What the document is, in one line. */
  readonly title: string;
  readonly entries: readonly Entry[];
}

const schema = 'https://unpkg.com/fromconfig/schemas/fromconfig.schema.json';

/** The text of a first document; JSON has no comments and so only what is set. */
export const starterText: Readonly<Record<DocumentFormat, (starter: Starter) => string>> = {
  yaml: ({ provider, title, entries }) => {
    const blocks = entries.map((entry) => block(entry, '    ', `${entry.key}: ${inYaml(entry.value)}`));
    const head = [`# yaml-language-server: $schema=${schema}`, wrap(title, '# '), 'version: 1', 'llm:'];
    return [...head, `  provider: ${inYaml(provider)}`, '  config:', ...spaced(blocks)].join('\n');
  },
  toml: ({ provider, title, entries }) => {
    const blocks = entries.map((entry) => block(entry, '', `${entry.key} = ${inToml(entry.value)}`));
    const head = [`#:schema ${schema}`, wrap(title, '# '), 'version = 1', ''];
    const llm = ['[llm]', `provider = ${inToml(provider)}`, '', '[llm.config]'];
    return [...head, ...llm, ...spaced(blocks)].join('\n');
  },
  json: ({ provider, entries }) => {
    const config = Object.fromEntries(
      entries.filter(({ isSet }) => isSet).map(({ key, value }) => [key, value]),
    );
    return `${JSON.stringify({ $schema: schema, version: 1, llm: { provider, config } }, null, 2)}\n`;
  },
};

const block = ({ words, isSet }: Entry, indent: string, line: string): string =>
  `${wrap(words, `${indent}# `)}\n${indent}${isSet ? '' : '# '}${line}`;

const spaced = (blocks: readonly string[]): string[] => blocks.flatMap((text) => [text, '']);

/** On one line; quoted unless the text can only be read as this text. */
function inYaml(value: unknown): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${inYaml(part)}`)
    .join(', ')} }`;
}

const isPlain = (text: string): boolean =>
  /^(?:[A-Za-z](?:[\w./@ -]|:(?! |$))*[\w./]|\d+(?:ms|s|m|h)|\$\{\w+\})$/.test(text) &&
  !/^(?:true|false|null|yes|no|on|off)$/i.test(text);

function inToml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inToml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key} = ${inToml(part)}`)
    .join(', ')} }`;
}
