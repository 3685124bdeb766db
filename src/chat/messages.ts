import { failure } from '../errors.ts';
import type { AssistantMessage, ChatRequest, ImagePart, Message, Part, ToolCall } from './types.ts';

/** What callers may hand in as a message: ours, or OpenAI's shape (`tool_calls`, `tool_call_id`, `image_url`). */
export type MessageInput = Message | OpenAiShaped;

export interface OpenAiShaped {
  readonly role: 'system' | 'developer' | 'user' | 'assistant' | 'tool';
  readonly content?: unknown;
  readonly name?: string | undefined;
  readonly tool_calls?: readonly unknown[] | undefined;
  readonly tool_call_id?: string | undefined;
}

/** Checks a request and brings its messages into our form. Throws ValidationError; nothing was sent then. */
export function normaliseRequest(
  request: Omit<ChatRequest, 'messages'> & { readonly messages: readonly MessageInput[] },
): ChatRequest {
  const { messages } = request as { messages: unknown };
  if (!Array.isArray(messages)) throw invalid('messages must be a list of { role, content }.', 'messages');
  if (messages.length === 0) throw invalid('messages is empty: there is nothing to answer.', 'messages');
  const plain = messages.every(isPlain);
  return plain ? (request as ChatRequest) : { ...request, messages: messages.map(normaliseMessage) };
}

const isPlain = (message: unknown): boolean => {
  const { role, content, toolCalls, tool_calls } = (message ?? {}) as Record<string, unknown>;
  return (
    typeof content === 'string' &&
    (role === 'user' ||
      role === 'system' ||
      (role === 'assistant' && toolCalls === undefined && tool_calls === undefined))
  );
};

function normaliseMessage(input: unknown, index: number): Message {
  const at = `messages[${index}]`;
  if (typeof input !== 'object' || input === null) throw invalid(`${at} must be { role, content }.`, at);
  const message = input as OpenAiShaped & Record<string, unknown>;
  switch (message.role) {
    case 'system':
    case 'developer':
    case 'user': {
      const role = message.role === 'user' ? 'user' : 'system';
      const content = contentOf(message.content, at);
      return message.name === undefined ? { role, content } : { role, content, name: message.name };
    }
    case 'assistant':
      return assistantOf(message, at);
    case 'tool': {
      const toolCallId = (message as { toolCallId?: unknown }).toolCallId ?? message.tool_call_id;
      if (typeof toolCallId !== 'string')
        throw invalid(`${at} answers a tool call and needs its toolCallId.`, `${at}.toolCallId`);
      const { isError } = message as { isError?: boolean };
      return { role: 'tool', toolCallId, content: contentOf(message.content, at), isError };
    }
    default:
      throw invalid(`${at}.role must be system, user, assistant or tool.`, `${at}.role`);
  }
}

function assistantOf(message: OpenAiShaped & Record<string, unknown>, at: string): AssistantMessage {
  const calls = (message.toolCalls as readonly unknown[] | undefined) ?? message.tool_calls ?? [];
  if (!Array.isArray(calls)) throw invalid(`${at}.toolCalls must be a list.`, `${at}.toolCalls`);
  const toolCalls = calls.map((call, index) => toolCallOf(call, `${at}.toolCalls[${index}]`));
  const content =
    message.content === null || message.content === undefined ? '' : contentOf(message.content, at);
  return toolCalls.length === 0 ? { role: 'assistant', content } : { role: 'assistant', content, toolCalls };
}

function toolCallOf(input: unknown, at: string): ToolCall {
  const call = (input ?? {}) as Record<string, unknown> & {
    function?: { name?: unknown; arguments?: unknown };
  };
  const name = call.name ?? call.function?.name;
  const raw = call.arguments ?? call.function?.arguments;
  if (typeof call.id !== 'string' || typeof name !== 'string')
    throw invalid(`${at} needs an id and a name.`, at);
  const written =
    typeof call.argumentsText === 'string'
      ? call.argumentsText
      : typeof raw === 'string'
        ? raw
        : JSON.stringify(raw ?? {});
  const opaque = call.opaque as ToolCall['opaque'];
  const parsed = {
    id: call.id,
    name,
    arguments: typeof raw === 'string' ? parsedOrUndefined(raw) : raw,
    argumentsText: written,
  };
  return opaque === undefined ? parsed : { ...parsed, opaque };
}

function parsedOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function contentOf(content: unknown, at: string): string | readonly Part[] {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content))
    throw invalid(`${at}.content must be text or a list of parts.`, `${at}.content`);
  return content.map((part, index) => partOf(part, `${at}.content[${index}]`));
}

function partOf(input: unknown, at: string): Part {
  const part = (input ?? {}) as Record<string, unknown>;
  switch (part.type) {
    case 'text':
    case 'reasoning':
      if (typeof part.text !== 'string') throw invalid(`${at}.text must be text.`, `${at}.text`);
      return part as unknown as Part;
    case 'image':
      return imageOf(part, at);
    case 'image_url': {
      const image = part.image_url as string | { url?: unknown; detail?: unknown } | undefined;
      const url = typeof image === 'string' ? image : image?.url;
      const detail = typeof image === 'object' ? image.detail : undefined;
      return imageOf({ type: 'image', url, ...(detail === undefined ? {} : { detail }) }, at);
    }
    default:
      throw invalid(
        `${at}.type must be text, image or reasoning, is ${JSON.stringify(part.type)}.`,
        `${at}.type`,
      );
  }
}

const DATA_URL = /^data:([^;,]+);base64,(.*)$/s;

function imageOf(part: Record<string, unknown>, at: string): ImagePart {
  const given = ['url', 'data', 'path'].filter((key) => part[key] !== undefined);
  if (given.length !== 1 || typeof part[given[0]!] !== 'string') {
    throw invalid(`${at} needs exactly one of url, data and path, as text.`, at);
  }
  const inline = DATA_URL.exec(String(part.url ?? ''));
  if (inline !== null) {
    const { url: _url, ...rest } = part;
    return { ...rest, type: 'image', mediaType: inline[1]!, data: inline[2]! } as ImagePart;
  }
  return part as unknown as ImagePart;
}

const invalid = (message: string, field: string) => failure('validation', message, { details: { field } });
