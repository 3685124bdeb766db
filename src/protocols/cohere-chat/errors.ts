import type { FailureKind } from '../../errors.ts';
import { parseOpenAiFailure } from '../openai-errors.ts';
import type { ParsedFailure } from '../protocol.ts';

/** Statuses that mean something else here than elsewhere. */
const kinds: Readonly<Record<number, FailureKind>> = { 498: 'authentication', 501: 'invalid-request' };

/** Trial keys are limited by the minute and by the month; waiting helps only with the first. */
const usedUp = /^(?!.*\bminute\b).*\btrial key\b|(?:\bper|\/) ?month\b/is;

/** Reads a failed reply: a message, and little else. */
export function parseCohereFailure(status: number, body: string): ParsedFailure | undefined {
  const parsed = parseOpenAiFailure(status, body);
  if (parsed === undefined) return undefined;
  const isUsedUp = status === 429 && usedUp.test(parsed.message);
  return { ...parsed, kind: isUsedUp ? 'quota' : (kinds[status] ?? parsed.kind) };
}
