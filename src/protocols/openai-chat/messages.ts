import type { AssistantMessage, ChatRequest, ImagePart, Message, Part } from '../../chat/types.ts';
import type { Dialect } from '../../generated/types.ts';
import { acceptableHistory, type ReplayRule } from '../replay.ts';
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
  for (const message of acceptableHistory(request.messages, ruleOf(settings.dialect), request.tools)) {
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

/** What servers demand of ids differs; names follow OpenAI's rule everywhere. */
function ruleOf({ tool_call_id_max: idMax, tool_call_id_pattern: pattern }: Dialect): ReplayRule {
  const idPattern = pattern == null ? undefined : new RegExp(pattern);
  return { idMax, idPattern, namePattern: /^[a-zA-Z0-9_-]+$/, nameMax: 64 };
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
      return { role: 'tool', tool_call_id: message.toolCallId, content };
    }
  }
}

function named(message: WireMessage, name: string | undefined): WireMessage {
  return name === undefined ? message : { ...message, name };
}

function renderAssistant(message: AssistantMessage, settings: MessageSettings): WireMessage {
  const text = textOf(message.content);
  const calls = message.toolCalls ?? [];
  return {
    role: 'assistant',
    content: renderThoughts(message, settings) ?? (text === '' && calls.length > 0 ? null : text),
    ...renderReasoning(message, settings),
    ...(calls.length > 0 && {
      tool_calls: calls.map(({ id, name, arguments: value, argumentsText }) => ({
        id,
        type: 'function',
        // Callers who build history by hand may leave the text out.
        function: { name, arguments: (argumentsText ?? JSON.stringify(value)) || '{}' },
      })),
    }),
  };
}

/** Content whose first part is earlier reasoning, for providers that want it there. */
function renderThoughts({ content }: AssistantMessage, { dialect }: MessageSettings): unknown {
  if (dialect.reasoning_replay !== 'thinking_parts' || typeof content === 'string') return undefined;
  const thoughts = content.map((part) => (part.type === 'reasoning' ? part.text : '')).join('');
  const text = textOf(content);
  if (thoughts === '') return undefined;
  const thinking = { type: 'thinking', thinking: [{ type: 'text', text: thoughts }], closed: true };
  return text === '' ? [thinking] : [thinking, { type: 'text', text }];
}

/** Earlier reasoning, in the field where this provider wants it back. */
function renderReasoning(message: AssistantMessage, { dialect, protocol }: MessageSettings): WireMessage {
  const field = dialect.reasoning_replay ?? 'none';
  if (field === 'none' || field === 'thinking_parts') return {};
  const content = typeof message.content === 'string' ? [] : message.content;
  const parts = content.filter((part) => part.type === 'reasoning');
  if (field === 'reasoning_details') {
    const own = parts.filter((part) => part.opaque?.protocol === protocol);
    const details = own.flatMap(({ opaque }) =>
      Array.isArray(opaque?.data) ? opaque.data.filter(isDetail) : [],
    );
    return details.length === 0 ? {} : { reasoning_details: joinDetails(details) };
  }
  const text = parts
    .filter(isOfNobodyElse)
    .map((part) => part.text)
    .join('');
  // Thinking servers refuse calls without the field; one of another provider may have no text for it.
  const isNeeded = field === 'reasoning_content' && (message.toolCalls?.length ?? 0) > 0;
  return text === '' && !isNeeded ? {} : { [field]: text };
}

/** Thoughts that another protocol signed are not this model's. */
const isOfNobodyElse = ({ opaque }: Part & { readonly type: 'reasoning' }): boolean =>
  opaque === undefined || opaque.protocol === 'openai-chat';

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
