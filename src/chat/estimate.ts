import type { ChatEvent, ChatRequest, Part } from './types.ts';

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
  for (const message of request.messages) {
    tokens += TOKENS_PER_MESSAGE;
    if (typeof message.content === 'string') tokens += estimateTokens(message.content);
    else for (const part of message.content) tokens += tokensOf(part);
    if (message.role === 'assistant')
      for (const call of message.toolCalls ?? []) tokens += estimateTokens(call.name + call.argumentsText);
  }
  if (request.tools !== undefined) tokens += estimateTokens(JSON.stringify(request.tools));
  return tokens;
}

const tokensOf = (part: Part): number =>
  part.type === 'image' ? TOKENS_PER_IMAGE : estimateTokens(part.text);

/** The characters a batch of events carries, for an estimate at the end. */
export function lengthOf(events: readonly ChatEvent[]): number {
  let length = 0;
  for (const event of events) {
    if (event.type === 'text-delta' || event.type === 'reasoning-delta') length += event.text.length;
    else if (event.type === 'tool-call-delta') length += event.arguments?.length ?? 0;
  }
  return length;
}
