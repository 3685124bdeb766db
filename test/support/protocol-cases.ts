import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChatEvent, ChatRequest, Warning } from '../../src/chat/types.ts';
import { FromConfigError } from '../../src/errors.ts';
import type { Form, Protocol, Target } from '../../src/protocols/protocol.ts';
import { encodeEvents } from './event-stream.ts';

const root = join(import.meta.dirname, '../protocols');

/** One folder: what is asked, what goes out, what comes back and what it means. */
export interface ProtocolCase {
  readonly name: string;
  readonly target: Target;
  readonly request: ChatRequest;
  readonly form: Form;
  readonly wire: unknown;
  readonly reply: Buffer | undefined;
  readonly outcome: Outcome;
}

/** What a decoder makes of a reply. */
export interface Outcome {
  readonly events: readonly ChatEvent[];
  readonly error?: { readonly kind: string } | undefined;
  readonly warnings?: readonly string[] | undefined;
}

const plainTarget: Omit<Target, 'protocol'> = {
  provider: 'example',
  model: 'example-model',
  url: 'https://api.example.com/v1/chat/completions',
  headers: {},
  settings: {},
  parameters: {},
  options: {},
  dialect: {},
};

export function protocolNames(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** The protocol a folder is named after, whichever file or folder it lives in. */
export async function loadProtocol(name: string): Promise<Protocol> {
  const source = join(import.meta.dirname, '../../src/protocols');
  const file = existsSync(join(source, name)) ? join(source, name, 'index.ts') : join(source, `${name}.ts`);
  const exported = Object.values((await import(file)) as Record<string, unknown>);
  const found = exported.find((value) => (value as { name?: unknown } | null)?.name === name);
  if (found === undefined) throw new Error(`${file} exports no protocol named ${name}.`);
  return found as Protocol;
}

export function casesOf(protocol: string): ProtocolCase[] {
  return readdirSync(join(root, protocol)).map((name) => readCase(protocol, name));
}

function readCase(protocol: string, name: string): ProtocolCase {
  const file = (part: string): string => join(root, protocol, name, part);
  const read = <Value>(part: string): Value | undefined =>
    existsSync(file(part)) ? (JSON.parse(readFileSync(file(part), 'utf8')) as Value) : undefined;
  const streamed = readdirSync(join(root, protocol, name)).find((part) => /^reply\.(?!json$)/.test(part));
  const whole = existsSync(file('reply.json'));
  const said = read<readonly ChatEvent[] | Outcome>('events.json') ?? [];
  return {
    name,
    target: { ...plainTarget, protocol, ...read<Partial<Target>>('target.json') },
    request: read<ChatRequest>('request.json') ?? { messages: [{ role: 'user', content: 'Hi' }] },
    form: whole ? 'whole' : 'stream',
    wire: read('wire.json'),
    reply: whole
      ? readFileSync(file('reply.json'))
      : streamed === undefined
        ? undefined
        : readReply(file(streamed)),
    outcome: Array.isArray(said) ? { events: said } : (said as Outcome),
  };
}

/** The bytes of a streamed reply; binary frames are written as text and encoded here. */
function readReply(path: string): Buffer {
  return path.endsWith('.eventstream') ? encodeEvents(readFileSync(path, 'utf8')) : readFileSync(path);
}

/** What goes out, as a case folder writes it: the body parsed. */
export function wireOf(protocol: Protocol, { request, target, form }: ProtocolCase): unknown {
  const { method, origin, path, headers, body } = protocol.renderRequest(request, target, form);
  const pairs = headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1]]] : []));
  return { method, url: origin + path, headers: Object.fromEntries(pairs), body: JSON.parse(String(body)) };
}

/** Decodes a reply that comes in these reads. */
export function outcomeOf(
  protocol: Protocol,
  { target, form }: ProtocolCase,
  reads: Iterable<Uint8Array>,
): Outcome {
  const warnings: Warning[] = [];
  const events: ChatEvent[] = [];
  const framing = protocol.framing[form]();
  const decoder = protocol.createDecoder(target, form, 'request-1', (code, message) =>
    warnings.push({ code, message }),
  );
  let error: Outcome['error'];
  try {
    for (const read of reads) for (const frame of framing.push(read)) decoder.decode(frame, events);
    for (const frame of framing.end()) decoder.decode(frame, events);
    decoder.end(events);
  } catch (reason) {
    if (!(reason instanceof FromConfigError)) throw reason;
    const { kind, message, status, details } = reason;
    error = JSON.parse(
      JSON.stringify({ kind, message, status, details: { ...details, retryAfterMs: undefined } }),
    );
  }
  return {
    events: JSON.parse(JSON.stringify(events)),
    ...(error !== undefined && { error }),
    ...(warnings.length > 0 && { warnings: warnings.map(({ code }) => code) }),
  };
}
