import type { CountTokens } from '../chat/estimate.ts';
import type { Message } from '../chat/types.ts';
import type { ContextItem } from './history.ts';
import { HEADING } from './summary-prompts.ts';

const MESSAGE_CHARACTERS = 2000;
const LINE_CHARACTERS = 240;

/** Messages as a record that a model can be asked about, whatever protocol they came from. */
export const transcriptOf = (items: readonly ContextItem[]): string =>
  items.map(({ message, isSummary }) => entryOf(message, isSummary === true)).join('\n\n');

function entryOf(message: Message, isSummary: boolean): string {
  const text = short(textOf(message), isSummary ? Number.POSITIVE_INFINITY : MESSAGE_CHARACTERS);
  if (isSummary) return text;
  if (message.role === 'tool') return `[tool result] ${text}`;
  const calls = message.role === 'assistant' ? (message.toolCalls ?? []) : [];
  const called = calls.map(
    ({ name, argumentsText }) => `[called ${name}] ${short(argumentsText, MESSAGE_CHARACTERS)}`,
  );
  return [...(text === '' ? [] : [`[${message.role}] ${text}`]), ...called].join('\n');
}

/** The text of a message without what a model thought; images are named. */
export function textOf({ content }: Message): string {
  if (typeof content === 'string') return content;
  return content
    .map((part) => (part.type === 'text' ? part.text : part.type === 'image' ? '[image]' : ''))
    .join('');
}

const short = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most)} […]`;

/**
 * A summary without a model: the beginning of each message in one line, the newest that fit into `most` tokens, after the
 * beginning of the summary that was there.
 */
export function digestOf(items: readonly ContextItem[], most: number, count: CountTokens): string {
  const lines = items.flatMap(({ message, isSummary }) => {
    if (isSummary) return [`Before: ${oneLine(textOf(message).replace(HEADING, ''), LINE_CHARACTERS * 4)}`];
    if (message.role === 'tool') return [];
    const calls = message.role === 'assistant' ? (message.toolCalls ?? []) : [];
    const text = oneLine(textOf(message), LINE_CHARACTERS);
    const said = text === '' ? [] : [`${message.role === 'user' ? 'User' : 'Assistant'}: ${text}`];
    return calls.length === 0 ? said : [...said, `Tools called: ${calls.map(({ name }) => name).join(', ')}`];
  });
  const kept: string[] = [];
  let tokens = 0;
  for (const line of lines.reverse()) {
    const size = count(line) + 1;
    if (tokens + size > most) break;
    tokens += size;
    kept.push(line);
  }
  return kept.reverse().join('\n');
}

const oneLine = (text: string, most: number): string => short(text.replace(/\s+/g, ' ').trim(), most);
