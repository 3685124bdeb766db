import type { AssistantMessage, ChatRequest, ImagePart, Message, Part, ToolCall } from '../../chat/types.ts';
import { acceptableHistory, argumentsOf, callsById } from '../replay.ts';

type WireMessage = Record<string, unknown>;

/** `system` is the system prompt, all its sources joined; empty for none. */
export function renderMessages({ messages, tools }: ChatRequest, system: string): WireMessage[] {
  const history = acceptableHistory(messages, {}, tools);
  const calls = callsById(history);
  const rendered: WireMessage[] = system === '' ? [] : [{ role: 'system', content: system }];
  // Images a tool gave back: its message carries text only, and results must follow one another.
  let images: ImagePart[] = [];
  for (const message of history) {
    if (message.role !== 'tool' && images.length > 0) {
      rendered.push(imagesOfTools(images));
      images = [];
    }
    if (message.role === 'tool') images.push(...imagesIn(message.content));
    rendered.push(renderMessage(message, calls));
  }
  if (images.length > 0) rendered.push(imagesOfTools(images));
  return rendered;
}

function renderMessage(message: Message, calls: ReadonlyMap<string, ToolCall>): WireMessage {
  const { role, content } = message;
  if (role === 'assistant') return renderAssistant(message);
  if (role !== 'tool') return { role, content: textOf(content), ...renderImages(imagesIn(content)) };
  const text = textOf(content);
  const { toolCallId: id, isError } = message;
  return {
    role,
    tool_name: calls.get(id)?.name,
    tool_call_id: id,
    content: isError === true && !/^error/i.test(text) ? `Error: ${text}` : text,
  };
}

function renderAssistant({ content, toolCalls = [] }: AssistantMessage): WireMessage {
  const thinking = thinkingOf(content);
  return {
    role: 'assistant',
    content: textOf(content),
    ...(thinking !== '' && { thinking }),
    ...(toolCalls.length > 0 && {
      tool_calls: toolCalls.map((call) => ({
        id: call.id,
        function: { name: call.name, arguments: argumentsOf(call) },
      })),
    }),
  };
}

/** Reasoning that something opaque belongs to is another protocol's. */
function thinkingOf(content: string | readonly Part[]): string {
  if (typeof content === 'string') return '';
  return content
    .map((part) => (part.type === 'reasoning' && part.opaque === undefined ? part.text : ''))
    .join('');
}

function textOf(content: string | readonly Part[]): string {
  if (typeof content === 'string') return content;
  return content
    .filter((part) => part.type === 'text' && part.text !== '')
    .map((part) => (part as { readonly text: string }).text)
    .join('\n');
}

function imagesIn(content: string | readonly Part[]): ImagePart[] {
  return typeof content === 'string' ? [] : content.filter((part) => part.type === 'image');
}

/** Base64 alone, without the media type. */
function renderImages(images: readonly ImagePart[]): WireMessage {
  return images.length === 0 ? {} : { images: images.map((image) => image.data ?? '') };
}

const imagesOfTools = (images: readonly ImagePart[]): WireMessage => ({
  role: 'user',
  content: 'Images from the tool results above:',
  ...renderImages(images),
});
