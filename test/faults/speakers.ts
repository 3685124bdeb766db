import type { ChatEvent } from '../../src/chat/types.ts';
import type { FailureKind } from '../../src/failures.ts';
import type { Protocol } from '../../src/protocols/protocol.ts';
import { encodeEvents } from '../support/event-stream.ts';
import { casesOf, loadProtocol, outcomeOf, type ProtocolCase } from '../support/protocol-cases.ts';

/** A failed reply, as the vendor writes it. */
export interface Failed {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Repeats itself in every error that is sent, as servers do with a key that they refuse. */
export const KEY = 'canary7Qe1zX0kk4Vb2';

/** What a provider says of itself in a reply that failed, by status. */
type Says = (status: number, message: string, code?: string) => Failed;

/** Who answers by one request and one reply, and what those look like. */
export interface Answering {
  readonly protocol: string;
  readonly provider: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** A good reply, whole and in pieces of one event. */
  readonly good: { readonly whole: Buffer; readonly stream: readonly Buffer[] };
  readonly contentType: { readonly whole: string; readonly stream: string };
  /** What the good reply says, by form. */
  readonly text: { readonly whole: string; readonly stream: string };
  readonly says: Says;
  /** A request that may have been carried out is not sent again: each one costs. */
  readonly costsPerRequest?: boolean;
}

/** One wire protocol with what is needed to speak it to a server of the test's own. */
export interface Speaker extends Answering {
  readonly wire: Protocol;
  /** One event of a stream with this data. */
  readonly event: (data: string) => Buffer;
  /** A failure as it comes inside an answer that began well, and what that is. */
  readonly broken: { readonly event: Buffer; readonly whole: string; readonly kind: FailureKind };
  /** Pieces of the stream until something can be delivered, and what that is. */
  readonly first: { readonly pieces: number; readonly text: string };
}

const json = (value: unknown): string => JSON.stringify(value);
const openai: Says = (status, message, code) => ({
  status,
  body: json({ error: { message, type: 'x', param: 'temperature', code: code ?? null } }),
});
const anthropic: Says = (status, message, code) => ({
  status,
  body: json({ type: 'error', error: { type: code ?? 'x', message }, request_id: 'req_1' }),
});
const google: Says = (status, message, code) => ({
  status,
  body: json({ error: { code: status, message, status: code ?? 'X' } }),
});
const bedrock: Says = (status, message, code) => ({
  status,
  headers: { 'x-amzn-errortype': code ?? 'XException' },
  body: json({ message }),
});
const cohere: Says = (status, message) => ({ status, body: json({ id: 'e1', message }) });
const ollama: Says = (status, message) => ({ status, body: json({ error: message }) });

const eventStream = 'text/event-stream';
const lines = 'application/x-ndjson';
const frames = 'application/vnd.amazon.eventstream';

interface Spec extends Pick<Speaker, 'protocol' | 'provider' | 'says'> {
  readonly settings?: object;
  readonly streamType?: string;
  /** How the vendor says inside an answer that it is overloaded, or that it failed where it has no word for that. */
  readonly broken: readonly [inStream: string, inWhole: string, kind: FailureKind];
}

const busy = `Busy, ${KEY}.`;
const openaiBusy = json({ error: { message: busy, code: 'server_is_overloaded' } });
const anthropicBusy = json({ type: 'error', error: { type: 'overloaded_error', message: busy } });
const googleBusy = json({ error: { code: 503, message: busy, status: 'UNAVAILABLE' } });
const bedrockBusy = json({ message: busy, __type: 'ServiceUnavailableException' });
const specs: readonly Spec[] = [
  {
    protocol: 'openai-chat',
    provider: 'openai-compatible',
    says: openai,
    broken: [openaiBusy, openaiBusy, 'overloaded'],
  },
  {
    protocol: 'openai-responses',
    provider: 'openai-responses-compatible',
    says: openai,
    broken: [
      json({ type: 'error', code: 'server_is_overloaded', message: busy }),
      json({ object: 'response', status: 'failed', error: { code: 'server_is_overloaded', message: busy } }),
      'overloaded',
    ],
  },
  {
    protocol: 'anthropic-messages',
    provider: 'anthropic-compatible',
    says: anthropic,
    broken: [anthropicBusy, anthropicBusy, 'overloaded'],
  },
  {
    protocol: 'vertex-anthropic',
    provider: 'vertexai-anthropic',
    says: anthropic,
    settings: { project: 'p', location: 'global' },
    broken: [anthropicBusy, anthropicBusy, 'overloaded'],
  },
  {
    protocol: 'google-generate-content',
    provider: 'gemini',
    says: google,
    broken: [googleBusy, googleBusy, 'overloaded'],
  },
  {
    protocol: 'bedrock-converse',
    provider: 'bedrock',
    says: bedrock,
    settings: { model: 'amazon.nova-lite-v1:0', aws_region: 'us-east-1' },
    streamType: frames,
    broken: [`!serviceUnavailableException ${json({ message: busy })}`, bedrockBusy, 'overloaded'],
  },
  {
    protocol: 'cohere-chat',
    provider: 'cohere',
    says: cohere,
    broken: [json({ id: 'e1', message: busy }), json({ id: 'e1', message: busy }), 'server'],
  },
  {
    protocol: 'ollama-chat',
    provider: 'ollama',
    says: ollama,
    streamType: lines,
    broken: [json({ error: busy }), json({ error: busy }), 'server'],
  },
  {
    protocol: 'aleph-alpha-complete',
    provider: 'aleph-alpha',
    says: openai,
    broken: [
      json({ error: busy, code: 'QUEUE_FULL' }),
      json({ error: busy, code: 'QUEUE_FULL' }),
      'overloaded',
    ],
  },
];

/** Every protocol that is one request and one reply. */
export const speakers: readonly Speaker[] = await Promise.all(specs.map(speakerOf));

const succeeded = Buffer.from(
  json({ id: 'p1', model: 'a/b', status: 'succeeded', output: ['Hel', 'lo'], urls: {}, error: null }),
);

/** A prediction that is over when it is made: as far as a protocol of several requests is one of one. */
const replicate: Answering = {
  protocol: 'replicate-predictions',
  provider: 'replicate',
  settings: { model: 'meta/meta-llama-3-70b-instruct' },
  good: { whole: succeeded, stream: [succeeded] },
  contentType: { whole: 'application/json', stream: 'application/json' },
  text: { whole: 'Hello', stream: 'Hello' },
  costsPerRequest: true,
  says: (status, message) => ({ status, body: json({ title: 'No', detail: message, status }) }),
};

/** All of them, and those that take several requests for an answer. */
export const everyone: readonly Answering[] = [...speakers, replicate];

async function speakerOf(spec: Spec): Promise<Speaker> {
  const { protocol, provider, says, streamType = eventStream, broken } = spec;
  const event = eventIn(streamType);
  const wire = await loadProtocol(protocol);
  const cases = casesOf(protocol);
  const named = (...names: string[]): ProtocolCase => {
    const found = cases.find(({ name }) => names.includes(name));
    if (found?.reply === undefined) throw new Error(`${protocol} has none of ${names.join(', ')}.`);
    return found;
  };
  const whole = named('text-whole');
  const stream = named('text-stream', 'text');
  const pieces = cut(stream.reply!, streamType);
  const first = firstOf(wire, stream, pieces);
  return {
    protocol,
    provider,
    wire,
    says,
    event,
    broken: { event: event(broken[0]), whole: broken[1], kind: broken[2] },
    settings: { model: 'example-model', ...spec.settings },
    good: { whole: whole.reply!, stream: pieces },
    contentType: { whole: 'application/json', stream: streamType },
    text: { whole: textIn(whole.outcome.events), stream: textIn(stream.outcome.events) },
    first,
  };
}

/** One event as the framing writes it; for binary frames its name stands before the data. */
function eventIn(type: string): (data: string) => Buffer {
  if (type === eventStream) return (data) => Buffer.from(`data: ${data}\n\n`);
  if (type === lines) return (data) => Buffer.from(`${data}\n`);
  return (data) => encodeEvents(/^!?\w+ /.test(data) ? data : `contentBlockDelta ${data}`);
}

/** The bytes of a stream as pieces of one event. */
function cut(bytes: Buffer, type: string): Buffer[] {
  const end = type === eventStream ? '\n\n' : '\n';
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(end, at);
    const next =
      type === frames ? at + bytes.readUInt32BE(at) : found === -1 ? bytes.length : found + end.length;
    pieces.push(bytes.subarray(at, next));
    at = next;
  }
  return pieces;
}

function firstOf(wire: Protocol, one: ProtocolCase, pieces: readonly Buffer[]): Speaker['first'] {
  for (let count = 1; count <= pieces.length; count++) {
    const text = textIn(outcomeOf(wire, one, pieces.slice(0, count)).events);
    if (text !== '') return { pieces: count, text };
  }
  throw new Error(`${wire.name}: the reply has no text.`);
}

export function textIn(events: readonly ChatEvent[]): string {
  return events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');
}
