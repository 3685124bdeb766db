import { type CountTokens, estimateMessage } from '../chat/estimate.ts';
import type { Message, Part } from '../chat/types.ts';
import type { ContextItem } from './history.ts';

const LEAST_TOKENS = 32;

/**
 * Cuts texts until the messages fit: the middle of the longest text first, then of the next longest, each to no fewer than
 * 32 tokens. `undefined` where even that is not enough. The items handed in stay as they are.
 */
export function cutToFit(
  items: readonly ContextItem[],
  most: number,
  count: CountTokens,
): readonly ContextItem[] | undefined {
  const cut = [...items];
  let tokens = items.reduce((sum, item) => sum + item.tokens, 0);
  const longestFirst = cut.map((_item, index) => index).sort((a, b) => items[b]!.tokens - items[a]!.tokens);
  for (const index of longestFirst) {
    if (tokens <= most) break;
    const item = cut[index]!;
    const room = Math.max(LEAST_TOKENS, item.tokens - (tokens - most));
    const message = shortened(item.message, room, count);
    const after = estimateMessage(message, count);
    if (after >= item.tokens) continue;
    cut[index] = { ...item, message, tokens: after };
    tokens -= item.tokens - after;
  }
  return tokens <= most ? cut : undefined;
}

/** The message with its longest text cut so that the whole has about `room` tokens. */
function shortened(message: Message, room: number, count: CountTokens): Message {
  if (typeof message.content === 'string') {
    const rest = estimateMessage({ ...message, content: '' }, count);
    return { ...message, content: withoutMiddle(message.content, Math.max(1, room - rest), count) };
  }
  const parts = message.content;
  const lengths = parts.map((part) => (part.type === 'text' ? part.text.length : -1));
  const longest = lengths.indexOf(Math.max(...lengths));
  const part = parts[longest];
  if (part?.type !== 'text') return message;
  const others: Part[] = parts.map((one, index) => (index === longest ? { type: 'text', text: '' } : one));
  const rest = estimateMessage({ ...message, content: others }, count);
  const text = withoutMiddle(part.text, Math.max(1, room - rest), count);
  return { ...message, content: parts.map((one, index) => (index === longest ? { ...part, text } : one)) };
}

/** The beginning and the end of a text, with what was left out said between them. */
function withoutMiddle(text: string, most: number, count: CountTokens): string {
  const written = (kept: number): string => {
    const head = whole(text.slice(0, Math.ceil(kept / 2)));
    const tail = whole(text.slice(text.length - Math.floor(kept / 2)));
    return `${head}\n[… ${text.length - head.length - tail.length} characters left out …]\n${tail}`;
  };
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (count(written(middle)) <= most) low = middle;
    else high = middle - 1;
  }
  return written(low);
}

/** Without the halves of a character at its ends. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
