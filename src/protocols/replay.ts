import type { AssistantMessage, Message, Opaque, Part, Tool, ToolCall } from '../chat/types.ts';
import { acceptableId, type IdRule, isAcceptableId } from './tool-call-ids.ts';

/** What a protocol demands of the tool calls in a history. */
export interface ReplayRule extends IdRule {
  /** What a tool's name must match; other characters than letters, digits, `_` and `-` become `_`. */
  readonly namePattern?: RegExp | undefined;
  readonly nameMax?: number | undefined;
}

type ToolMessage = Message & { readonly role: 'tool' };

const NO_RESULT = 'No result: this call was not answered.';

/**
 * The history as every protocol takes it: ids acceptable and unique, names acceptable, each call followed by its one result.
 * A call nobody answered gets an error as its result; a result without its call becomes the user's text. Deterministic,
 * and the same list where there are no tools in it. `offered` are the tools of the request: their names are the caller's own.
 */
export function acceptableHistory(
  messages: readonly Message[],
  rule: ReplayRule,
  offered: readonly Tool[] = [],
): readonly Message[] {
  if (!messages.some(hasTools)) return messages;
  const names = new Set(offered.map((tool) => tool.name));
  const taken = new Set<string>();
  const wanted = idsIn(messages, rule);
  const history: Message[] = [];
  for (let at = 0; at < messages.length; ) {
    const message = messages[at++]!;
    if (message.role !== 'assistant' || message.toolCalls === undefined || message.toolCalls.length === 0) {
      history.push(message.role === 'tool' ? orphaned(message) : message);
      continue;
    }
    const calls = message.toolCalls.map((call) => {
      const id = freeId(call.id, rule, taken, wanted);
      const name = names.has(call.name) ? call.name : acceptableName(call.name, rule);
      return { was: call.id, call: id === call.id && name === call.name ? call : { ...call, id, name } };
    });
    history.push({ ...message, toolCalls: calls.map(({ call }) => call) });
    const open = [...calls];
    const others: Message[] = [];
    for (; at < messages.length && messages[at]!.role !== 'assistant'; at++) {
      const next = messages[at]!;
      const place = next.role === 'tool' ? open.findIndex(({ was }) => was === next.toolCallId) : -1;
      if (next.role !== 'tool') others.push(next);
      else if (place === -1) others.push(orphaned(next));
      else history.push({ ...next, toolCallId: open.splice(place, 1)[0]!.call.id });
    }
    for (const { call } of open) history.push(unanswered(call.id));
    history.push(...others);
  }
  return history;
}

const hasTools = (message: Message): boolean =>
  message.role === 'tool' || (message.role === 'assistant' && (message.toolCalls?.length ?? 0) > 0);

/** Ids that need no change: a changed one must not become one of them. */
function idsIn(messages: readonly Message[], rule: IdRule): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const message of messages) {
    if (message.role !== 'assistant') continue;
    for (const { id } of message.toolCalls ?? []) if (isAcceptableId(id, rule)) ids.add(id);
  }
  return ids;
}

const TRIES = 100;

/** Servers that count calls anew in each turn give the same id twice; most others refuse that. */
function freeId(id: string, rule: IdRule, taken: Set<string>, wanted: ReadonlySet<string>): string {
  const isFree = (it: string): boolean =>
    !taken.has(it) && (it === id || !wanted.has(it)) && isAcceptableId(it, rule);
  let free = id;
  // A rule that nothing can meet ends with an id the provider will name in its refusal.
  for (let salt = 0; !isFree(free) && salt < TRIES; salt++) free = acceptableId(id, rule, salt);
  taken.add(free);
  return free;
}

/** The name with what a protocol refuses replaced; calls of the past only: tools that are offered keep their names. */
export function acceptableName(name: string, { namePattern, nameMax = 64 }: ReplayRule): string {
  if (namePattern === undefined || (name.length <= nameMax && namePattern.test(name))) return name;
  const clean = name.replace(/[^a-zA-Z0-9_-]/g, '_').slice(0, nameMax);
  return namePattern.test(clean) ? clean : `tool_${clean}`.slice(0, nameMax);
}

const unanswered = (toolCallId: string): Message => ({
  role: 'tool',
  toolCallId,
  content: NO_RESULT,
  isError: true,
});

function orphaned({ content }: ToolMessage): Message {
  const parts: readonly Part[] = typeof content === 'string' ? [{ type: 'text', text: content }] : content;
  const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
  const said = `Result of an earlier tool call: ${text}`;
  const images = parts.filter((part) => part.type === 'image');
  return { role: 'user', content: images.length === 0 ? said : [{ type: 'text', text: said }, ...images] };
}

/** What a part or a call carries that only this protocol can read; what other protocols left there is dropped. */
export function ownData(holder: { readonly opaque?: Opaque | undefined }, protocol: string): unknown {
  return holder.opaque?.protocol === protocol ? holder.opaque.data : undefined;
}

/** Arguments for protocols that take an object: what is none stands under `arguments`. */
export function argumentsOf(call: ToolCall): Readonly<Record<string, unknown>> {
  const value = call.arguments ?? parsed(call.argumentsText);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  const text = call.argumentsText ?? '';
  return value === undefined && text.trim() === '' ? {} : { arguments: value ?? text };
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The calls by id, for protocols whose results name the tool again. Ids are unique after `acceptableHistory`. */
export function callsById(messages: readonly Message[]): ReadonlyMap<string, ToolCall> {
  return new Map(
    messages
      .filter(isAssistant)
      .flatMap(callsOf)
      .map((call) => [call.id, call]),
  );
}

/** Stand-ins for tools that the history calls, for protocols that refuse such a history without a list of tools. */
export function toolsOf(messages: readonly Message[]): readonly Tool[] {
  const names = new Set(
    messages
      .filter(isAssistant)
      .flatMap(callsOf)
      .map((call) => call.name),
  );
  return [...names].map((name) => ({ name, parameters: { type: 'object' } }));
}

const isAssistant = (message: Message): message is AssistantMessage => message.role === 'assistant';
const callsOf = (message: AssistantMessage): readonly ToolCall[] => message.toolCalls ?? [];
