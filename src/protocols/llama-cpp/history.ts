import type { AssistantMessage, ChatRequest, Message, Part } from '../../chat/types.ts';
import { failure } from '../../errors.ts';
import type { Target } from '../protocol.ts';
import { acceptableHistory, argumentsOf, ownData } from '../replay.ts';
import type { ChatHistoryItem, ChatModelItem } from './library.ts';

export const NAME = 'llama-cpp';

type ToolMessage = Message & { readonly role: 'tool' };

/** The conversation as the engine takes it: results stand with their calls, and the model's turn is open at the end. */
export function renderHistory(request: ChatRequest, system: string, target: Target): ChatHistoryItem[] {
  const messages = acceptableHistory(request.messages, {}, request.tools ?? []);
  const results = new Map(
    messages
      .filter((message): message is ToolMessage => message.role === 'tool')
      .map((one) => [one.toolCallId, one]),
  );
  const history: ChatHistoryItem[] = system === '' ? [] : [{ type: 'system', text: system }];
  for (const message of messages) {
    if (message.role === 'assistant') addResponse(history, responseOf(message, results));
    else if (message.role !== 'tool')
      history.push({ type: message.role, text: textOf(message.content, target) });
  }
  if (history.at(-1)?.type !== 'model') history.push({ type: 'model', response: [] });
  return history;
}

/** Turns of the model that only results part are one turn. */
function addResponse(history: ChatHistoryItem[], response: readonly ChatModelItem[]): void {
  const last = history.at(-1);
  if (last?.type !== 'model') history.push({ type: 'model', response });
  else history[history.length - 1] = { type: 'model', response: [...last.response, ...response] };
}

function responseOf(message: AssistantMessage, results: ReadonlyMap<string, ToolMessage>): ChatModelItem[] {
  const parts: readonly Part[] =
    typeof message.content === 'string' ? [{ type: 'text', text: message.content }] : message.content;
  const said = parts.flatMap((part): ChatModelItem[] => {
    if (part.type === 'text') return part.text === '' ? [] : [part.text];
    if (part.type !== 'reasoning' || ownData(part, NAME) === undefined) return [];
    return [{ type: 'segment', segmentType: 'thought', text: part.text, ended: true }];
  });
  const calls = (message.toolCalls ?? []).map((call): ChatModelItem => {
    const rawCall = ownData(call, NAME);
    const result = resultOf(results.get(call.id));
    const item = { type: 'functionCall' as const, name: call.name, params: argumentsOf(call), result };
    return rawCall === undefined ? item : { ...item, rawCall };
  });
  return [...said, ...calls];
}

function resultOf(message: ToolMessage | undefined): unknown {
  if (message === undefined) return undefined;
  const text = plainText(message.content);
  return message.isError === true ? { error: text } : text;
}

function textOf(content: string | readonly Part[], { provider, model }: Target): string {
  if (typeof content !== 'string' && content.some((part) => part.type === 'image')) {
    throw failure('validation', `${provider} takes no images in this process.`, {
      provider,
      model,
      suggestion: 'Run the model in a server that knows images and set base_url, or leave the images out.',
      details: { field: 'messages' },
    });
  }
  return plainText(content);
}

const plainText = (content: string | readonly Part[]): string =>
  typeof content === 'string'
    ? content
    : content.map((part) => (part.type === 'text' ? part.text : '')).join('');
