import type { AssistantMessage, ChatRequest, ImagePart, Message, Part } from '../../chat/types.ts';
import type { Dialect } from '../../generated/types.ts';
import { shortenedId } from '../tool-call-ids.ts';
import { isDetail, joinDetails } from './reasoning.ts';

type WireMessage = Record<string, unknown>;

/** What rendering messages depends on besides the request. */
export interface MessageSettings {
  readonly protocol: string;
  readonly dialect: Dialect;
  /** The system prompt, all its sources joined; empty for none. */
  readonly system: string;
  readonly detail: unknown;
}

export function renderMessages(request: ChatRequest, settings: MessageSettings): WireMessage[] {
  const role = settings.dialect.system_role ?? 'system';
  const messages: WireMessage[] = [];
  // Images a tool gave back: tool messages carry text only, and must follow one another.
  let images: ImagePart[] = [];
  if (settings.system !== '') messages.push({ role, content: settings.system });
  for (const message of request.messages) {
    if (message.role !== 'tool' && images.length > 0) {
      messages.push(imagesOfTools(images, settings));
      images = [];
    }
    if (message.role === 'tool') images.push(...imagesIn(message.content));
    messages.push(renderMessage(message, settings, role));
  }
  if (images.length > 0) messages.push(imagesOfTools(images, settings));
  return settings.dialect.system_first === true ? systemFirst(messages, role) : messages;
}

function renderMessage(message: Message, settings: MessageSettings, systemRole: string): WireMessage {
  switch (message.role) {
    case 'system':
      return named({ role: systemRole, content: textOf(message.content) }, message.name);
    case 'user':
      return named({ role: 'user', content: renderContent(message.content, settings) }, message.name);
    case 'assistant':
      return renderAssistant(message, settings);
    case 'tool': {
      const text = textOf(message.content);
      const content = message.isError === true && !/^error/i.test(text) ? `Error: ${text}` : text;
      return {
        role: 'tool',
        tool_call_id: shortenedId(message.toolCallId, settings.dialect.tool_call_id_max),
        content,
      };
    }
  }
}

function named(message: WireMessage, name: string | undefined): WireMessage {
  return name === undefined ? message : { ...message, name };
}

function renderAssistant(message: AssistantMessage, settings: MessageSettings): WireMessage {
  const { dialect } = settings;
  const text = textOf(message.content);
  const calls = message.toolCalls ?? [];
  return {
    role: 'assistant',
    content: text === '' && calls.length > 0 ? null : text,
    ...renderReasoning(message, settings),
    ...(calls.length > 0 && {
      tool_calls: calls.map(({ id, name, arguments: value, argumentsText }) => ({
        id: shortenedId(id, dialect.tool_call_id_max),
        type: 'function',
        // Callers who build history by hand may leave the text out.
        function: { name, arguments: (argumentsText ?? JSON.stringify(value)) || '{}' },
      })),
    }),
  };
}

/** Earlier reasoning, in the field where this provider wants it back. */
function renderReasoning(message: AssistantMessage, { dialect, protocol }: MessageSettings): WireMessage {
  const field = dialect.reasoning_replay ?? 'none';
  if (field === 'none' || typeof message.content === 'string') return {};
  const parts = message.content.filter((part) => part.type === 'reasoning');
  if (field === 'reasoning_details') {
    const own = parts.filter((part) => part.opaque?.protocol === protocol);
    const details = own.flatMap(({ opaque }) =>
      Array.isArray(opaque?.data) ? opaque.data.filter(isDetail) : [],
    );
    return details.length === 0 ? {} : { reasoning_details: joinDetails(details) };
  }
  const text = parts.map((part) => part.text).join('');
  return text === '' ? {} : { [field]: text };
}

function renderContent(content: string | readonly Part[], settings: MessageSettings): string | WireMessage[] {
  if (typeof content === 'string') return content;
  const parts = content.filter((part) => part.type !== 'reasoning');
  const [first] = parts;
  if (parts.length === 1 && first?.type === 'text') return first.text;
  return parts.map((part) =>
    part.type === 'text' ? { type: 'text', text: part.text } : renderImage(part, settings),
  );
}

function renderImage(image: ImagePart, settings: MessageSettings): WireMessage {
  const url = image.url ?? `data:${image.mediaType ?? 'image/png'};base64,${image.data ?? ''}`;
  const detail = image.detail ?? settings.detail;
  return { type: 'image_url', image_url: detail === undefined ? { url } : { url, detail } };
}

function imagesIn(content: string | readonly Part[]): ImagePart[] {
  return typeof content === 'string' ? [] : content.filter((part) => part.type === 'image');
}

function imagesOfTools(images: readonly ImagePart[], settings: MessageSettings): WireMessage {
  const text = 'Images from the tool results above:';
  return {
    role: 'user',
    content: [{ type: 'text', text }, ...images.map((image) => renderImage(image, settings))],
  };
}

function systemFirst(messages: readonly WireMessage[], role: string): WireMessage[] {
  const system = messages.filter((message) => message.role === role);
  if (system.length === 0) return [...messages];
  const content = system.map((message) => message.content).join('\n\n');
  return [{ role, content }, ...messages.filter((message) => message.role !== role)];
}

function textOf(content: string | readonly Part[]): string {
  if (typeof content === 'string') return content;
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}
