import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createCollector } from '../../src/chat/collect.ts';
import type { AssistantMessage, Message, Part, Tool, ToolCall } from '../../src/chat/types.ts';
import { createProtocols } from '../../src/protocols/index.ts';
import type { Protocol, Target } from '../../src/protocols/protocol.ts';
import { casesOf, type ProtocolCase } from './protocol-cases.ts';

/** An answer as a caller keeps it, and the target it came from. */
export interface Answered {
  readonly message: AssistantMessage;
  readonly target: Target;
}

/** A protocol with answers that were recorded for it: one that thought, one that called tools; often the same. */
export interface Recorded {
  readonly protocol: Protocol;
  readonly target: Target;
  readonly thought: Answered | undefined;
  readonly called: Answered | undefined;
}

export const QUESTION = 'What is the weather in Oslo?';
export const RESULT = 'Three degrees, and rain.';
export const LAST = 'And tomorrow?';

/** Every wire format of the index that is one request and one reply. */
export async function recordedProtocols(): Promise<Recorded[]> {
  const registry = createProtocols();
  const parts = await Promise.all(registry.names().map((name) => registry.get(name)));
  return parts.filter((part): part is Protocol => 'createDecoder' in part).map(recorded);
}

function recorded(protocol: Protocol): Recorded {
  const hasCases = existsSync(join(import.meta.dirname, '../protocols', protocol.name));
  const cases = hasCases ? casesOf(protocol.name) : [];
  const answers = cases.flatMap(answeredBy);
  const thinks = ({ message }: Answered): boolean => reasoningOf(message).length > 0;
  const calls = ({ message }: Answered): boolean => (message.toolCalls ?? []).length > 0;
  const both = answers.find((answer) => thinks(answer) && calls(answer));
  const signed = answers.find((answer) => thinks(answer) && opaqueTexts(answer.message).length > 0);
  const [first] = cases;
  const target: Target = first?.target ?? {
    provider: 'example',
    model: 'example-model',
    protocol: protocol.name,
    url: `https://api.example.com/v1${protocol.chatPath}`,
    headers: {},
    settings: {},
    parameters: {},
    options: {},
    dialect: {},
  };
  return {
    protocol,
    target: { ...target, settings: {}, parameters: {}, dialect: {} },
    thought: both ?? signed ?? answers.find(thinks),
    called: both ?? answers.find(calls),
  };
}

function answeredBy({ outcome, target }: ProtocolCase): Answered[] {
  if (outcome.error !== undefined || outcome.events.length === 0) return [];
  const collector = createCollector();
  collector.push(outcome.events);
  return [{ message: collector.result({ tags: [], attempts: [], warnings: [] }).message, target }];
}

export const reasoningOf = ({ content }: AssistantMessage): (Part & { readonly type: 'reasoning' })[] =>
  typeof content === 'string' ? [] : content.filter((part) => part.type === 'reasoning');

/** A conversation around an answer: its calls get results, and the user goes on. */
export function historyOf(...answers: readonly (Answered | undefined)[]): Message[] {
  const messages: Message[] = [];
  for (const answer of new Set(answers)) {
    if (answer === undefined) continue;
    messages.push({ role: 'user', content: QUESTION }, answer.message);
    for (const { id } of answer.message.toolCalls ?? [])
      messages.push({ role: 'tool', toolCallId: id, content: RESULT });
  }
  messages.push({ role: 'user', content: LAST });
  return messages;
}

export const callsIn = (messages: readonly Message[]): ToolCall[] =>
  messages.flatMap((message) => (message.role === 'assistant' ? (message.toolCalls ?? []) : []));

export function toolsFor(messages: readonly Message[]): Tool[] {
  const names = new Set(callsIn(messages).map(({ name }) => name));
  return [...names].map((name) => ({
    name,
    description: 'A tool',
    parameters: { type: 'object', properties: {} },
  }));
}

/** What only the protocol that an answer came from can read: signatures, encrypted blocks. */
export function opaqueTexts(message: AssistantMessage): string[] {
  const parts = typeof message.content === 'string' ? [] : message.content;
  const holders = [...parts, ...(message.toolCalls ?? [])] as { opaque?: { data: unknown } }[];
  const known = JSON.stringify(holders.map(({ opaque: _opaque, ...rest }) => rest));
  return holders
    .flatMap(({ opaque }) =>
      textsIn(opaque?.data, ['type', 'id', 'provider', 'model', 'format', 'status', 'role']),
    )
    .filter(
      (text) =>
        text.length >= 4 && !/^[a-z_]+$/.test(text) && !known.includes(JSON.stringify(text).slice(1, -1)),
    );
}

/** All texts in a value, those under these keys left out. */
export function textsIn(value: unknown, but: readonly string[] = []): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (but.includes(key) ? [] : textsIn(one, but)));
}

type Node = Readonly<Record<string, unknown>>;

/** The ids, or where a protocol has none the names, of calls and results in a request's body of any shape. */
export function toolIdsIn(body: unknown): { readonly calls: string[]; readonly results: string[] } {
  const calls: unknown[] = [];
  const results: unknown[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    const inner = (key: string): Node => (node[key] ?? {}) as Node;
    for (const call of Array.isArray(node.tool_calls) ? (node.tool_calls as Node[]) : [])
      calls.push(call.id ?? (call.function as Node).name);
    if (node.role === 'tool') results.push(node.tool_call_id ?? node.tool_name);
    if (node.type === 'tool_use') calls.push(node.id);
    if (node.type === 'tool_result') results.push(node.tool_use_id);
    if (node.type === 'function_call') calls.push(node.call_id);
    if (node.type === 'function_call_output') results.push(node.call_id);
    if (node.toolUse) calls.push(inner('toolUse').toolUseId);
    if (node.toolResult) results.push(inner('toolResult').toolUseId);
    if (node.functionCall) calls.push(inner('functionCall').id ?? inner('functionCall').name);
    if (node.functionResponse) results.push(inner('functionResponse').id ?? inner('functionResponse').name);
    for (const one of Object.values(node)) visit(one);
  };
  visit(body);
  return { calls: calls.map(String), results: results.map(String) };
}
