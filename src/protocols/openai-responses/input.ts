import type { AssistantMessage, ChatRequest, ImagePart, Message, Part, ToolCall } from '../../chat/types.ts';
import type { Target } from '../protocol.ts';
import { acceptableHistory, type ReplayRule } from '../replay.ts';
import { itemData } from './opaque.ts';

type Item = Readonly<Record<string, unknown>>;

/** What rendering a conversation depends on besides the request. */
export interface InputSettings {
  readonly target: Target;
  /** How closely images are looked at unless they say so themselves. */
  readonly detail: unknown;
  /** Whether the provider keeps answers, and with them the reasoning that an id stands for. */
  readonly isStored: boolean;
}

const CALL_ID_MAX = 64;

/** The conversation as input items. */
export function renderInput(request: ChatRequest, settings: InputSettings): Item[] {
  const { dialect } = settings.target;
  const idMax = dialect.tool_call_id_max ?? CALL_ID_MAX;
  const rule: ReplayRule = { idMax, namePattern: /^[\w-]+$/ };
  const custom = new Set<string>();
  const items: Item[] = [];
  for (const message of acceptableHistory(request.messages, rule, request.tools)) {
    switch (message.role) {
      case 'system':
        if (dialect.system_first !== true)
          items.push({ role: dialect.system_role ?? 'system', content: textOf(message.content) });
        break;
      case 'user':
        items.push({ role: 'user', content: renderContent(message.content, settings) });
        break;
      case 'assistant':
        for (const call of message.toolCalls ?? [])
          if (itemData(call, settings.target)?.custom === true) custom.add(call.id);
        items.push(...renderAssistant(message, settings));
        break;
      case 'tool':
        items.push(renderResult(message, custom.has(message.toolCallId), settings));
    }
  }
  return items;
}

/** The system messages of a conversation, for providers that want them all at its start. */
export function systemMessagesOf(request: ChatRequest): string[] {
  return request.messages.flatMap((message) => (message.role === 'system' ? [textOf(message.content)] : []));
}

function renderResult(
  message: Extract<Message, { role: 'tool' }>,
  isCustom: boolean,
  settings: InputSettings,
): Item {
  const { content, isError } = message;
  const hasImages = typeof content !== 'string' && content.some((part) => part.type === 'image');
  const text = textOf(content);
  const marked = isError === true && !/^error/i.test(text) ? `Error: ${text}` : text;
  return {
    type: isCustom ? 'custom_tool_call_output' : 'function_call_output',
    call_id: message.toolCallId,
    output: hasImages ? renderParts(content, settings) : marked,
  };
}

/** An item of one assistant message, with its place in the answer it came from. */
interface Placed {
  readonly place: number;
  readonly item: Item;
}

/** Reasoning, text and calls in the order the model gave them; what has no place follows what came before it. */
function renderAssistant(message: AssistantMessage, settings: InputSettings): Item[] {
  const placed = placedContent(message.content, settings);
  for (const call of message.toolCalls ?? []) {
    const data = itemData(call, settings.target);
    const item = renderCall(call, data?.custom === true);
    placed.push({ place: data?.place ?? Number.POSITIVE_INFINITY, item });
  }
  const items = placed.sort((one, two) => compare(one.place, two.place)).map(({ item }) => item);
  // Reasoning that led to nothing, as of an answer cut short, is refused.
  while (items.at(-1)?.type === 'reasoning') items.pop();
  return items;
}

const compare = (one: number, two: number): number => (one < two ? -1 : one > two ? 1 : 0);

function placedContent(content: string | readonly Part[], settings: InputSettings): Placed[] {
  const placed: Placed[] = [];
  let place = -1;
  let open: Item[] | undefined;
  for (const part of typeof content === 'string' ? [{ type: 'text' as const, text: content }] : content) {
    if (part.type === 'image') continue;
    const data = itemData(part, settings.target);
    place = data?.place ?? place;
    if (part.type === 'reasoning') {
      const item = renderReasoning(data?.item, settings);
      if (item !== undefined) placed.push({ place, item });
      open = undefined;
    } else if (part.text !== '') {
      const text = { type: 'output_text', text: part.text, annotations: [] };
      if (open === undefined || data !== undefined) {
        open = [text];
        placed.push({ place, item: assistantMessage(open, data?.phase) });
        if (data !== undefined) open = undefined;
      } else {
        open.push(text);
      }
    }
  }
  return placed;
}

const assistantMessage = (content: readonly Item[], phase: string | undefined): Item => ({
  type: 'message',
  role: 'assistant',
  content,
  ...(phase !== undefined && { phase }),
});

/** Only what the provider can read without having kept it, unless it was told to keep answers. */
function renderReasoning(item: Item | undefined, { target, isStored }: InputSettings): Item | undefined {
  if (target.dialect.reasoning_replay !== 'encrypted_content') return undefined;
  return isStored || typeof item?.encrypted_content === 'string' ? item : undefined;
}

function renderCall({ id, name, arguments: value, argumentsText }: ToolCall, isCustom: boolean): Item {
  // Callers who build history by hand may leave the text out.
  const text = argumentsText ?? JSON.stringify(value);
  return isCustom
    ? { type: 'custom_tool_call', call_id: id, name, input: text ?? '' }
    : { type: 'function_call', call_id: id, name, arguments: text || '{}' };
}

function renderContent(content: string | readonly Part[], settings: InputSettings): string | Item[] {
  if (typeof content === 'string') return content;
  const parts = renderParts(content, settings);
  const [first] = parts;
  return parts.length === 1 && typeof first?.text === 'string' ? first.text : parts;
}

function renderParts(content: readonly Part[], settings: InputSettings): Item[] {
  const items: Item[] = [];
  for (const part of content) {
    if (part.type === 'text') items.push({ type: 'input_text', text: part.text });
    else if (part.type === 'image') items.push(renderImage(part, settings));
  }
  return items;
}

function renderImage(image: ImagePart, { detail }: InputSettings): Item {
  const url = image.url ?? `data:${image.mediaType ?? 'image/png'};base64,${image.data ?? ''}`;
  return { type: 'input_image', image_url: url, detail: image.detail ?? detail };
}

function textOf(content: string | readonly Part[]): string {
  if (typeof content === 'string') return content;
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}
