import type { AssistantMessage, ChatRequest, ImagePart, Message, Part } from '../../chat/types.ts';
import { acceptableHistory } from '../replay.ts';
import { type Fields, fieldOf } from './own-data.ts';

/** What rendering messages depends on besides the request. */
export interface MessageSettings {
  /** The system prompt, all its sources joined; empty for none. */
  readonly system: string;
  readonly detail: unknown;
}

const NAMES = /^[a-zA-Z_][a-zA-Z0-9_-]*$/;

export function renderMessages(request: ChatRequest, settings: MessageSettings): Fields[] {
  const messages: Fields[] = settings.system === '' ? [] : [{ role: 'system', content: settings.system }];
  // Images a tool gave back: its messages carry text only, and must follow one another.
  let images: ImagePart[] = [];
  for (const message of acceptableHistory(request.messages, { namePattern: NAMES }, request.tools)) {
    if (message.role !== 'tool' && images.length > 0) {
      messages.push(imagesOfTools(images, settings));
      images = [];
    }
    if (message.role === 'tool') images.push(...partsOf(message).filter((part) => part.type === 'image'));
    messages.push(renderMessage(message, settings));
  }
  if (images.length > 0) messages.push(imagesOfTools(images, settings));
  return messages;
}

function renderMessage(message: Message, settings: MessageSettings): Fields {
  switch (message.role) {
    case 'system':
      return { role: 'system', content: textOf(message) };
    case 'user':
      return { role: 'user', content: renderContent(message, settings) };
    case 'assistant':
      return renderAssistant(message);
    case 'tool': {
      const text = textOf(message);
      const content = message.isError === true && !/^error/i.test(text) ? `Error: ${text}` : text;
      return { role: 'tool', tool_call_id: message.toolCallId, content };
    }
  }
}

function renderAssistant(message: AssistantMessage): Fields {
  const text = textOf(message);
  const thinking = reasoningIn(message, 'thinking');
  const plan = reasoningIn(message, 'tool_plan');
  const calls = (message.toolCalls ?? []).map(({ id, name, arguments: value, argumentsText }) => ({
    id,
    type: 'function',
    // Callers who build history by hand may leave the text out.
    function: { name, arguments: (argumentsText ?? JSON.stringify(value)) || '{}' },
  }));
  return {
    role: 'assistant',
    ...(thinking !== ''
      ? { content: [{ type: 'thinking', thinking }, ...(text === '' ? [] : [{ type: 'text', text }])] }
      : (text !== '' || calls.length === 0) && { content: text }),
    ...(plan !== '' && { tool_plan: plan }),
    ...(calls.length > 0 && { tool_calls: calls }),
  };
}

/** Only reasoning that came from here goes back; that of others is no thought of this model. */
function reasoningIn(message: AssistantMessage, field: string): string {
  const own = partsOf(message).filter((part) => part.type === 'reasoning' && fieldOf(part) === field);
  return own.map((part) => (part.type === 'reasoning' ? part.text : '')).join('');
}

function renderContent(message: Message, settings: MessageSettings): string | Fields[] {
  const parts = partsOf(message).filter((part) => part.type !== 'reasoning');
  if (parts.every((part) => part.type === 'text')) return textOf(message);
  return parts.map((part) =>
    part.type === 'text' ? { type: 'text', text: part.text } : renderImage(part, settings),
  );
}

function renderImage(image: ImagePart, settings: MessageSettings): Fields {
  const url = image.url ?? `data:${image.mediaType ?? 'image/png'};base64,${image.data ?? ''}`;
  const detail = image.detail ?? settings.detail;
  return { type: 'image_url', image_url: detail === undefined ? { url } : { url, detail } };
}

function imagesOfTools(images: readonly ImagePart[], settings: MessageSettings): Fields {
  const text = 'Images from the tool results above:';
  return {
    role: 'user',
    content: [{ type: 'text', text }, ...images.map((image) => renderImage(image, settings))],
  };
}

const partsOf = ({ content }: Message): readonly Part[] =>
  typeof content === 'string' ? [{ type: 'text', text: content }] : content;

const textOf = (message: Message): string =>
  partsOf(message)
    .map((part) => (part.type === 'text' ? part.text : ''))
    .join('');
