import type { AssistantMessage, ChatRequest, ImagePart, Message, Part, ToolCall } from '../../chat/types.ts';
import type { Target } from '../protocol.ts';
import { acceptableHistory, argumentsOf, callsById } from '../replay.ts';
import type { Fields } from './fields.ts';
import { type Maker, ownDataOf } from './own-data.ts';

interface Content {
  readonly role: 'user' | 'model';
  readonly parts: Fields[];
}

type Text = Pick<Extract<Part, { readonly type: 'text' }>, 'text' | 'opaque'>;
type ToolMessage = Message & { readonly role: 'tool' };

const rule = { namePattern: /^[a-zA-Z_][a-zA-Z0-9_.:-]{0,63}$/ };
/** Stands where a conversation that begins with the model would have the user. */
const OPENING = '(The conversation begins here.)';
/** What the API documents for calls that no thought of its own stands behind. */
const NO_SIGNATURE = 'skip_thought_signature_validator';

/** The conversation in turns of user and model by turns; system messages are left to `systemTexts`. */
export function renderContents(request: ChatRequest, target: Target, system: string): Content[] {
  const history = acceptableHistory(request.messages, rule, request.tools);
  const calls = callsById(history);
  const order = new Map([...calls.keys()].map((id, place) => [id, place]));
  const contents: Content[] = [];
  for (let at = 0; at < history.length; ) {
    const message = history[at++]!;
    if (message.role !== 'tool') {
      if (message.role !== 'system') add(contents, message.role, partsOf(message, target));
      continue;
    }
    const results: ToolMessage[] = [message];
    for (let next = history[at]; next?.role === 'tool'; next = history[++at]) results.push(next);
    // Results have to come in the order of their calls, images they hold after them.
    results.sort((one, two) => (order.get(one.toolCallId) ?? 0) - (order.get(two.toolCallId) ?? 0));
    add(contents, 'user', [
      ...results.map((result) => renderResult(result, calls, target)),
      ...imagesOf(results),
    ]);
  }
  if (contents[0]?.role !== 'user') contents.unshift({ role: 'user', parts: [{ text: system || OPENING }] });
  else if (system !== '') contents[0].parts.unshift({ text: system });
  return contents;
}

/** What the conversation's own system messages say. */
export function systemTexts({ messages }: ChatRequest): string[] {
  const texts = messages.filter((message) => message.role === 'system').map(({ content }) => textOf(content));
  return texts.filter((text) => text !== '');
}

function add(contents: Content[], role: 'user' | 'assistant', parts: Fields[]): void {
  if (parts.length === 0) return;
  const wire = role === 'user' ? 'user' : 'model';
  const last = contents.at(-1);
  if (last?.role === wire) last.parts.push(...parts);
  else contents.push({ role: wire, parts });
}

function partsOf(message: Exclude<Message, ToolMessage>, target: Target): Fields[] {
  if (message.role === 'assistant') return answerParts(message, target);
  if (typeof message.content === 'string') return textParts({ text: message.content }, target);
  return message.content.flatMap((part) => {
    if (part.type === 'image') return [renderImage(part)];
    return part.type === 'text' ? textParts({ text: part.text }, target) : [];
  });
}

function answerParts({ content, toolCalls = [] }: AssistantMessage, target: Target): Fields[] {
  const parts: readonly Part[] = typeof content === 'string' ? [{ type: 'text', text: content }] : content;
  return [
    ...parts.flatMap((part) => {
      if (part.type === 'text') return textParts(part, target);
      return part.type === 'reasoning' ? thoughtParts(part, target) : [];
    }),
    ...toolCalls.map((call, index) => renderCall(call, index === 0, target)),
  ];
}

/** An empty text goes back only for the signature on it. */
function textParts(part: Text, maker: Maker): Fields[] {
  const { signature } = ownDataOf(part, maker);
  if (signature !== undefined) return [{ text: part.text, thoughtSignature: signature }];
  return part.text === '' ? [] : [{ text: part.text }];
}

/** Thoughts are read, and not sent back, unless a signature is on them. */
const thoughtParts = (part: Text, maker: Maker): Fields[] =>
  textParts(part, maker).flatMap((text) =>
    text.thoughtSignature === undefined ? [] : [{ ...text, thought: true }],
  );

function renderCall(call: ToolCall, isFirst: boolean, target: Target): Fields {
  const { signature, id } = ownDataOf(call, target);
  // From Gemini 3 on the first call of a step must carry one.
  const needed = isFirst && (target.dialect.reasoning ?? 'level') === 'level' ? NO_SIGNATURE : undefined;
  const thoughtSignature = signature ?? needed;
  return {
    functionCall: { ...idField(id, target), name: call.name, args: argumentsOf(call) },
    ...(thoughtSignature !== undefined && { thoughtSignature }),
  };
}

function renderResult(message: ToolMessage, calls: ReadonlyMap<string, ToolCall>, target: Target): Fields {
  const call = calls.get(message.toolCallId);
  const id = call === undefined ? undefined : ownDataOf(call, target).id;
  const said = textOf(message.content);
  const response = message.isError === true ? { error: said } : { output: said };
  return { functionResponse: { ...idField(id, target), name: call?.name ?? message.toolCallId, response } };
}

const idField = (id: string | undefined, target: Target): Fields =>
  id === undefined || target.dialect.tool_call_ids === false ? {} : { id };

function imagesOf(results: readonly ToolMessage[]): Fields[] {
  const images = results.flatMap(({ content }) =>
    typeof content === 'string' ? [] : content.filter((part) => part.type === 'image'),
  );
  if (images.length === 0) return [];
  return [{ text: 'Images from the tool results above:' }, ...images.map(renderImage)];
}

const typesByName: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  heic: 'image/heic',
};

function renderImage({ url, data, mediaType }: ImagePart): Fields {
  if (url === undefined) return { inlineData: { mimeType: mediaType ?? 'image/png', data: data ?? '' } };
  const ending = /\.([a-z]+)(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const mimeType = mediaType ?? typesByName[ending];
  return { fileData: { ...(mimeType !== undefined && { mimeType }), fileUri: url } };
}

function textOf(content: string | readonly Part[]): string {
  if (typeof content === 'string') return content;
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}
