import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import type { FailureKind } from '../../../src/failures.ts';
import { createTransport, type TransportOptions } from '../../../src/wire/undici.ts';
import { closedPort } from '../../support/raw-server.ts';
import { type Came, type ChatForm, callerOf, came, expectError } from '../call.ts';
import { casesFor, type FaultCase, fateOf } from '../fault-case.ts';
import {
  good,
  headOf,
  pem,
  piece,
  type Step,
  saying,
  serverOf,
  startBlackHole,
  startTlsServer,
} from '../server.ts';
import { type Answering, everyone, type Speaker, speakers, textIn } from '../speakers.ts';

const end: Step = ({ socket }) => socket.end();
const reset: Step = (connection) => connection.reset();
const wait: Step = () => undefined;

/** One call to an address, with a network of its own; one retry, at once. */
async function callTo(
  origin: string,
  speaker: Answering,
  form: ChatForm,
  { more = {}, transport = {} }: { readonly more?: object; readonly transport?: TransportOptions } = {},
): Promise<Came> {
  const network = createTransport(transport);
  try {
    const retry = { max_retries: 1, base: '1ms' };
    await using caller = await callerOf(
      speaker,
      { transport: network },
      { base_url: origin, retry, ...more },
    );
    return await came(caller, form);
  } finally {
    await network.close?.();
  }
}

/** The fault twice: the call fails; once: it answers. `tries` connections are seen for the first. */
async function strikes(
  speaker: Answering,
  form: ChatForm,
  fault: Step,
  kind: FailureKind,
  more: object = {},
): Promise<void> {
  const fate = fateOf(kind);
  {
    await using server = await serverOf(fault);
    const { error, events } = await callTo(server.origin, speaker, form, { more });
    expectError(error, fate);
    expect(events).toEqual([]);
    expect(server.connections).toHaveLength(fate.retryable ? 2 : 1);
    expect(error.attempts).toHaveLength(fate.retryable ? 2 : 1);
    for (const { closed } of server.connections) await closed;
  }
  if (!fate.retryable) return;
  await using server = await serverOf(fault, good(speaker, form));
  const { result } = await callTo(server.origin, speaker, form, { more });
  expect(result).toMatchObject({ text: speaker.text[form], finishReason: 'stop' });
  expect(result?.attempts.map(({ error }) => error?.kind)).toEqual([kind, undefined]);
}

const typeOf = (speaker: Answering, form: ChatForm): string => speaker.contentType[form];
const chunkedHead = (speaker: Answering, form: ChatForm): string =>
  headOf(typeOf(speaker, form), 'transfer-encoding: chunked');
const bodyOf = ({ good: { whole, stream } }: Answering, form: ChatForm): Buffer =>
  form === 'whole' ? whole : Buffer.concat(stream);

/** What a server that breaks off after the first text has written by then. */
const begun = (speaker: Speaker, form: ChatForm): Uint8Array[] =>
  form === 'whole'
    ? [piece(speaker.good.whole.subarray(0, 20))]
    : speaker.good.stream.slice(0, speaker.first.pieces).map(piece);

async function afterDelivery(speaker: Speaker, how: Step): Promise<void> {
  await using server = await serverOf(
    saying([chunkedHead(speaker, 'stream'), ...begun(speaker, 'stream')], how),
    good(speaker, 'stream'),
  );
  const { error, events } = await callTo(server.origin, speaker, 'stream');
  expectError(error, fateOf('stream-interrupted'));
  expect(error.details.delivered).toBe(events.length);
  expect({ text: textIn(events), connections: server.connections.length }).toEqual({
    text: speaker.first.text,
    connections: 1,
  });
}

/** A name server that says so, and how often it was asked. */
function namesFailingWith(code: string) {
  const state = { asked: 0 };
  const lookup = (_host: string, _options: object, done: (error: Error) => void): void => {
    state.asked++;
    done(Object.assign(new Error(`getaddrinfo ${code}`), { code, syscall: 'getaddrinfo' }));
  };
  return { state, tls: { lookup } };
}

async function names(speaker: Answering, form: ChatForm, code: string, retryable: boolean): Promise<void> {
  const { state, tls } = namesFailingWith(code);
  const { error } = await callTo('http://nowhere.example', speaker, form, { transport: { tls } });
  fateOf('dns');
  expectError(error, { kind: 'dns', retryable });
  expect(error.message).toContain('nowhere.example');
  expect(state.asked).toBe(retryable ? 2 : 1);
}

async function distrusted(
  speaker: Answering,
  form: ChatForm,
  certificate: string,
  trusts: boolean,
  suggestion: RegExp,
): Promise<void> {
  await using server = await startTlsServer(certificate, speaker, form);
  const transport = { tls: trusts ? { ca: pem('authority') } : {} };
  const { error } = await callTo(server.origin, speaker, form, { transport });
  expectError(error, fateOf('tls'));
  expect(error.suggestion).toMatch(suggestion);
  expect(server.count()).toBe(1);
}

const packings = { gzip: gzipSync, br: brotliCompressSync };

export const transportCases: readonly FaultCase[] = [
  ...casesFor('F01', 'on loopback', everyone, async (speaker, form) => {
    const { error } = await callTo(`http://127.0.0.1:${await closedPort()}`, speaker, form);
    expectError(error, fateOf('refused'));
    expect(error.attempts).toHaveLength(2);
  }),
  ...casesFor('F02', 'NXDOMAIN', everyone, (speaker, form) => names(speaker, form, 'ENOTFOUND', false)),
  ...casesFor('F02', 'EAI_AGAIN', everyone, (speaker, form) => names(speaker, form, 'EAI_AGAIN', true)),
  ...casesFor('F03', 'the system drops whoever knocks', everyone, async (speaker, form) => {
    await using hole = await startBlackHole();
    const more = { timeouts: { connect: '30ms' } };
    const started = performance.now();
    const { error } = await callTo(hole.origin, speaker, form, { more });
    expectError(error, fateOf('connect-timeout'));
    expect(error).toMatchObject({ phase: 'connect' });
    expect(error.attempts).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(5000);
  }),
  ...casesFor('F04', 'self-signed', everyone, (speaker, form) =>
    distrusted(speaker, form, 'self-signed', false, /network\.ca/),
  ),
  ...casesFor('F04', 'unknown authority', everyone, (speaker, form) =>
    distrusted(speaker, form, 'good', false, /network\.ca/),
  ),
  ...casesFor('F04', 'expired', everyone, (speaker, form) =>
    distrusted(speaker, form, 'expired', true, /Renew the certificate/),
  ),
  ...casesFor('F04', 'another host', everyone, (speaker, form) =>
    distrusted(speaker, form, 'other-host', true, /host name in base_url/),
  ),
  ...casesFor('F04', 'known authority: an answer', everyone, async (speaker, form) => {
    await using server = await startTlsServer('good', speaker, form);
    const { result } = await callTo(server.origin, speaker, form, {
      transport: { tls: { ca: pem('authority') } },
    });
    expect(result?.text).toBe(speaker.text[form]);
  }),
  ...casesFor('F05', 'RST', everyone, (speaker, form) => strikes(speaker, form, reset, 'reset')),
  ...casesFor('F05', 'FIN', everyone, (speaker, form) => strikes(speaker, form, end, 'reset')),
  ...casesFor('F06', 'RST', everyone, (speaker, form) =>
    strikes(speaker, form, saying([chunkedHead(speaker, form)], reset), 'reset'),
  ),
  ...casesFor('F07', 'RST', speakers, (speaker, form) =>
    form === 'stream'
      ? afterDelivery(speaker, reset)
      : strikes(speaker, form, saying([chunkedHead(speaker, form), ...begun(speaker, form)], reset), 'reset'),
  ),
  ...casesFor('F07', 'FIN within the chunks', speakers, (speaker, form) =>
    form === 'stream'
      ? afterDelivery(speaker, end)
      : strikes(speaker, form, saying([chunkedHead(speaker, form), ...begun(speaker, form)], end), 'reset'),
  ),
  ...casesFor('F09', 'fewer bytes than announced', everyone, (speaker, form) => {
    const length = `content-length: ${bodyOf(speaker, form).length + 50}`;
    return strikes(speaker, form, saying([headOf(typeOf(speaker, form), length), '{"'], end), 'protocol');
  }),
  ...casesFor('F09', 'broken chunks', everyone, (speaker, form) =>
    strikes(speaker, form, saying([chunkedHead(speaker, form), 'zz\r\nno chunk'], wait), 'protocol'),
  ),
  ...Object.entries(packings).flatMap(([encoding, pack]) => [
    ...casesFor('F16', `whole, in ${encoding}`, everyone, async (speaker, form) => {
      const packed = pack(bodyOf(speaker, form));
      const head = headOf(
        typeOf(speaker, form),
        `content-encoding: ${encoding}`,
        `content-length: ${packed.length}`,
      );
      await using server = await serverOf(saying([head, packed], end));
      const { result } = await callTo(server.origin, speaker, form);
      expect(result).toMatchObject({ text: speaker.text[form], finishReason: 'stop' });
    }),
    ...casesFor('F16', `cut, in ${encoding}`, everyone, (speaker, form) => {
      const packed = pack(bodyOf(speaker, form)).subarray(0, 12);
      const head = headOf(
        typeOf(speaker, form),
        `content-encoding: ${encoding}`,
        `content-length: ${packed.length}`,
      );
      return strikes(speaker, form, saying([head, packed], end), 'protocol');
    }),
  ]),
  ...casesFor('F31', 'on loopback', everyone, (speaker, form) =>
    strikes(speaker, form, wait, 'first-byte-timeout', { timeouts: { first_byte: '30ms' } }),
  ),
  ...casesFor('F35', 'no key goes to where the redirect leads', everyone, async (speaker, form) => {
    await using elsewhere = await serverOf(good(speaker, form));
    const location = `location: ${elsewhere.origin}/v1`;
    await using server = await serverOf(
      saying([`HTTP/1.1 308 Moved\r\n${location}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`], end),
    );
    const { error } = await callTo(server.origin, speaker, form);
    expectError(error, fateOf('redirect'));
    expect(error.suggestion).toContain(elsewhere.origin);
    expect([server.connections.length, elsewhere.connections.length]).toEqual([1, 0]);
  }),
];
