import type { ChatEvent, ChatRequest, Message, Part } from './types.ts';

/** How many tokens a text has, exactly or roughly. */
export type CountTokens = (text: string) => number;

const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]|[\ud800-\udbff][\udc00-\udfff]/g;
const TOKENS_PER_IMAGE = 765;
const TOKENS_PER_MESSAGE = 4;

/** Roughly how many tokens a text has: one per four characters, one per wide character. */
export function estimateTokens(text: string): number {
  if (text === '') return 0;
  const wide = text.match(WIDE)?.length ?? 0;
  return wide + Math.ceil((text.length - wide) / 4);
}

/** Roughly how many input tokens a request has. */
export function estimateInput(request: ChatRequest): number {
  let tokens = estimateTokens(request.system ?? '');
  for (const message of request.messages) tokens += estimateMessage(message);
  if (request.tools !== undefined) tokens += estimateTokens(JSON.stringify(request.tools));
  return tokens;
}

/** Roughly how many tokens a message has, its texts counted by `count`; never 0. */
export function estimateMessage(message: Message, count: CountTokens = estimateTokens): number {
  let tokens = TOKENS_PER_MESSAGE;
  if (typeof message.content === 'string') tokens += count(message.content);
  else for (const part of message.content) tokens += tokensOf(part, count);
  if (message.role === 'assistant')
    for (const call of message.toolCalls ?? []) tokens += count(call.name + call.argumentsText);
  return tokens;
}

const tokensOf = (part: Part, count: CountTokens): number =>
  part.type === 'image' ? TOKENS_PER_IMAGE : count(part.text);

/** The characters a batch of events carries, for an estimate at the end. */
export function lengthOf(events: readonly ChatEvent[]): number {
  let length = 0;
  for (const event of events) {
    if (event.type === 'text-delta' || event.type === 'reasoning-delta') length += event.text.length;
    else if (event.type === 'tool-call-delta') length += event.arguments?.length ?? 0;
  }
  return length;
}
