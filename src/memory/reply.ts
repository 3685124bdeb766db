import { readValue } from '../chat/structured.ts';

/** What a reply says, or why it cannot be used. */
export type Reading<Value> = { readonly value: Value } | { readonly problem: string };

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Facts {
  readonly facts: readonly string[];
  /** Entries that are no facts, as they came. */
  readonly unreadable: readonly string[];
}

/**
 * Reads `{ facts: [text, …] }`: strictly, else repaired by taking away think tags, a code fence or prose around the one
 * object, and by taking `{ fact }` and `{ text }` for their text. Anything else is a problem, never an empty list.
 */
export function readFacts(text: string): Reading<Facts> {
  const list = listIn(text, 'facts');
  if ('problem' in list) return list;
  const facts: string[] = [];
  const unreadable: string[] = [];
  for (const entry of list.value) {
    const said = isFields(entry) ? (entry.fact ?? entry.text) : entry;
    if (typeof said === 'string' && said.trim() !== '') facts.push(said.trim());
    else unreadable.push(JSON.stringify(entry));
  }
  if (facts.length === 0 && unreadable.length > 0)
    return { problem: `"facts" holds no text: ${unreadable[0]}` };
  return { value: { facts, unreadable } };
}

/** One entry of a decision as the model wrote it, not yet held against what it was asked about. */
export interface Entry {
  readonly event: string;
  readonly id: string;
  readonly text: string;
  /** Number of the fact that it is about; custom prompts may leave it out. */
  readonly fact?: number | undefined;
  readonly raw: string;
}

/** Reads `{ memory: [{ fact, event, id, text }, …] }` in the same way; a list without entries decides nothing, and is a problem. */
export function readDecision(text: string): Reading<readonly Entry[]> {
  const list = listIn(text, 'memory');
  if ('problem' in list) return list;
  if (list.value.length === 0) return { problem: '"memory" is empty, and the facts are not decided about.' };
  const wrong = list.value.findIndex((entry) => !isFields(entry) || typeof entry.event !== 'string');
  if (wrong !== -1)
    return { problem: `"memory" has an entry without an event: ${JSON.stringify(list.value[wrong])}` };
  return { value: (list.value as readonly Fields[]).map(entryOf) };
}

function entryOf(entry: Fields): Entry {
  const { event, id, text, fact } = entry;
  const number = typeof fact === 'string' && /^\d+$/.test(fact) ? Number(fact) : fact;
  return {
    event: String(event).trim().toUpperCase(),
    id: typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '',
    text: typeof text === 'string' ? text.trim() : '',
    ...(typeof number === 'number' ? { fact: number } : {}),
    raw: JSON.stringify(entry),
  };
}

function listIn(text: string, name: string): Reading<readonly unknown[]> {
  const read = readValue(text);
  if ('problem' in read) return read;
  if (!isFields(read.value)) return { problem: `The answer must be an object with "${name}".` };
  const list = read.value[name];
  return Array.isArray(list) ? { value: list } : { problem: `The answer has no list "${name}".` };
}
