/** What an answer's text holds as a value, or why it holds none. */
export type ReadValue = { readonly value: unknown } | { readonly problem: string };

/**
 * Reads JSON out of an answer: strictly first, then repaired only in stated ways: `<think>` blocks taken away, a code fence
 * opened, prose around one object or list cut off. Never silently empty.
 */
export function readValue(text: string): ReadValue {
  const plain = text.trim();
  if (plain === '') return { problem: 'The answer is empty.' };
  const strict = parse(plain);
  if (strict !== undefined) return strict;
  const spoken = plain.replace(/<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/gi, '').trim();
  const fenced = /```(?:json)?\s*\n?([\s\S]*?)```/i.exec(spoken)?.[1]?.trim();
  return (
    parse(spoken) ??
    (fenced === undefined ? undefined : parse(fenced)) ??
    parse(between(spoken, '{', '}')) ??
    parse(between(spoken, '[', ']')) ?? { problem: `The answer is not JSON: ${shortened(plain)}` }
  );
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function between(text: string, open: string, close: string): string {
  const start = text.indexOf(open);
  const end = text.lastIndexOf(close);
  return start === -1 || end < start ? '' : text.slice(start, end + 1);
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** What the model is told when its answer does not fit. */
export const reaskMessage = (problems: readonly string[]): string =>
  `Your answer does not fit the schema:\n${problems.map((problem) => `- ${problem}`).join('\n')}\nAnswer again with JSON that fits the schema, and nothing else.`;
