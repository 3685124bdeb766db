import type { AssistantMessage, ChatRequest, ImagePart, Message, Part, ToolCall } from '../../chat/types.ts';
import { acceptableHistory, argumentsOf, callsById, type ReplayRule } from '../replay.ts';
import { cachePointOf, type Fields, ownReasoningOf } from './own-data.ts';

/** What rendering a conversation depends on besides the request. */
export interface ConversationSettings {
  readonly vendor: string;
  readonly prompt: string;
  /** What the system prompt says besides. */
  readonly instructions: readonly string[];
  /** Whether the request lists tools: without any, calls and results in the history are refused. */
  readonly hasTools: boolean;
  readonly idPattern: string | undefined;
  /** Ends of the system prompt and of the last message that are to be cached. */
  readonly cachePoints: Readonly<Record<'system' | 'messages', Fields | undefined>>;
}

interface WireMessage {
  readonly role: 'user' | 'assistant';
  readonly content: Fields[];
}

export interface Conversation {
  readonly system: readonly Fields[];
  readonly messages: readonly WireMessage[];
}

const NAMES = /^[a-zA-Z0-9_-]{1,64}$/;

export function renderConversation(request: ChatRequest, settings: ConversationSettings): Conversation {
  const { idPattern, cachePoints } = settings;
  const rule: ReplayRule = {
    idPattern: idPattern === undefined ? NAMES : new RegExp(idPattern),
    namePattern: NAMES,
  };
  const history = acceptableHistory(request.messages, rule, request.tools);
  const calls = settings.hasTools ? undefined : callsById(history);
  const system = textBlocks({ text: settings.prompt });
  const messages: WireMessage[] = [];
  for (const message of history) {
    if (message.role === 'system')
      system.push(
        ...partsOf(message)
          .filter((part) => part.type === 'text')
          .flatMap(textBlocks),
      );
    else add(messages, roleOf(message), blocksOf(message, settings, calls));
  }
  system.push(...settings.instructions.flatMap((text) => textBlocks({ text })));
  if (cachePoints.system !== undefined && system.length > 0) system.push(cachePoints.system);
  if (messages[0]?.role === 'assistant') messages.unshift({ role: 'user', content: [{ text: '…' }] });
  trimEnd(messages.at(-1));
  const asked = messages.findLast(({ role }) => role === 'user');
  if (cachePoints.messages !== undefined) asked?.content.push(cachePoints.messages);
  return { system, messages };
}

/** Roles have to alternate; a message of cache points alone is refused, like one of nothing. */
function add(messages: WireMessage[], role: WireMessage['role'], blocks: readonly Fields[]): void {
  if (blocks.every((block) => block.cachePoint !== undefined)) return;
  const last = messages.at(-1);
  if (last?.role === role) last.content.push(...blocks);
  else messages.push({ role, content: [...blocks] });
}

const roleOf = ({ role }: Message): WireMessage['role'] => (role === 'assistant' ? 'assistant' : 'user');

function blocksOf(
  message: Message,
  settings: ConversationSettings,
  calls: ReadonlyMap<string, ToolCall> | undefined,
): Fields[] {
  if (message.role === 'assistant') return answerBlocks(message, settings);
  const content = partsOf(message).flatMap((part) => inputBlocks(part));
  if (message.role !== 'tool') return content;
  if (calls !== undefined)
    return [{ text: told(calls.get(message.toolCallId), message.isError) }, ...content];
  return [{ toolResult: toolResult(message.toolCallId, content, message.isError === true, settings.vendor) }];
}

function answerBlocks(message: AssistantMessage, { vendor, hasTools }: ConversationSettings): Fields[] {
  const blocks = partsOf(message).flatMap((part): Fields[] => {
    if (part.type === 'text') return textBlocks(part);
    return part.type === 'reasoning' ? reasoningBlocks(part, vendor) : [];
  });
  if (!hasTools) return blocks;
  const called = (message.toolCalls ?? []).map((call) => ({
    toolUse: { toolUseId: call.id, name: call.name, input: argumentsOf(call) },
  }));
  return [...blocks, ...called];
}

/** Only what its own vendor signed goes back; anything else would be refused. */
function reasoningBlocks(part: Part & { readonly type: 'reasoning' }, vendor: string): Fields[] {
  const own = ownReasoningOf(part, vendor);
  if (own?.redactedContent !== undefined)
    return [{ reasoningContent: { redactedContent: own.redactedContent } }];
  if (own?.signature === undefined) return [];
  return [{ reasoningContent: { reasoningText: { text: part.text, signature: own.signature } } }];
}

/** Vendors whose models take the status of a result; others read it in the text. */
const takesStatus = (vendor: string): boolean => vendor === 'anthropic' || vendor === 'amazon';

function toolResult(toolUseId: string, content: readonly Fields[], isError: boolean, vendor: string): Fields {
  const result = content.filter((block) => block.cachePoint === undefined);
  if (result.length === 0) result.push({ text: '(empty)' });
  if (!isError) return { toolUseId, content: result };
  if (takesStatus(vendor)) return { toolUseId, content: result, status: 'error' };
  const says = result.some(({ text }) => typeof text === 'string' && /^error/i.test(text));
  return { toolUseId, content: says ? result : [{ text: 'Error:' }, ...result] };
}

/** How a result reads where there are no tools to relate it to. */
function told(call: ToolCall | undefined, isError: boolean | undefined): string {
  const what = isError === true ? 'Error' : 'Result';
  return call === undefined
    ? `${what} of a tool:`
    : `${what} of the tool ${call.name}, called with ${JSON.stringify(argumentsOf(call))}:`;
}

function inputBlocks(part: Part): Fields[] {
  if (part.type === 'image') return [{ image: image(part) }];
  return part.type === 'text' ? textBlocks(part) : [];
}

function image({ data, mediaType, url }: ImagePart): Fields {
  const inline = /^data:([^;,]*)[^,]*,(.*)$/s.exec(url ?? '');
  const format = (inline?.[1] || mediaType || 'image/png').replace('image/', '').toLowerCase();
  return { format: format === 'jpg' ? 'jpeg' : format, source: { bytes: inline?.[2] ?? data ?? '' } };
}

/** Blank texts are refused. */
function textBlocks(part: Pick<Part & { readonly type: 'text' }, 'text' | 'opaque'>): Fields[] {
  const mark = cachePointOf(part);
  const text = part.text.trim() === '' ? [] : [{ text: part.text }];
  return mark === undefined ? text : [...text, mark];
}

/** An answer begun by the caller must not end in white space. */
function trimEnd(message: WireMessage | undefined): void {
  const last = message?.content.at(-1);
  if (message?.role !== 'assistant' || typeof last?.text !== 'string') return;
  message.content[message.content.length - 1] = { text: last.text.trimEnd() };
}

const partsOf = ({ content }: Message): readonly Part[] =>
  typeof content === 'string' ? [{ type: 'text', text: content }] : content;
