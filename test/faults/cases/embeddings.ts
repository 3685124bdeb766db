import { expect } from 'vitest';
import type { FailureKind } from '../../../src/failures.ts';
import { EmbedderFactory, type EmbedderSettings, type FromConfigError } from '../../../src/index.ts';
import { createManualClock, createScriptedTransport, type ScriptedReply } from '../../../src/testing.ts';
import { createTransport } from '../../../src/wire/undici.ts';
import { closedPort } from '../../support/raw-server.ts';
import { expectError, expectNoKey, whileTimePasses } from '../call.ts';
import { type FaultCase, fateOf } from '../fault-case.ts';
import { headOf, type Step, saying, serverOf } from '../server.ts';
import { KEY } from '../speakers.ts';

interface Format {
  readonly protocol: string;
  readonly provider: string;
  readonly reply: string;
  readonly refuses: (status: number) => string;
}

const message = `Not now, ${KEY}.`;
const formats: readonly Format[] = [
  {
    protocol: 'openai-embeddings',
    provider: 'openai',
    reply: JSON.stringify({ data: [{ index: 0, embedding: [1, 2] }], usage: { prompt_tokens: 1 } }),
    refuses: () => JSON.stringify({ error: { message } }),
  },
  {
    protocol: 'cohere-embed',
    provider: 'cohere',
    reply: JSON.stringify({ embeddings: { float: [[1, 2]] } }),
    refuses: () => JSON.stringify({ message }),
  },
];

const settings = (base_url: string): EmbedderSettings =>
  ({ base_url, api_key: KEY, model: 'm', retry: { max_retries: 1, base: '1ms' } }) as EmbedderSettings;

/** Sent twice, and where it may pass once more alone; then the good reply is taken. */
async function fails({ provider, reply }: Format, fault: ScriptedReply, kind: FailureKind): Promise<void> {
  for (const script of [[fault], [fault, { body: reply }]]) {
    const clock = createManualClock();
    const transport = createScriptedTransport(script);
    await using factory = new EmbedderFactory({ transport, clock, environment: () => undefined });
    const embedder = await factory.create(provider, settings('https://api.example'));
    const call = embedder.embed('Hi').catch((error: unknown) => error);
    const came = await whileTimePasses(clock, call);
    expectNoKey(came);
    const { retryable } = fateOf(kind);
    if (script.length > 1 && retryable) expect(came).toEqual([1, 2]);
    else expectError(came, fateOf(kind));
    expect(transport.requests).toHaveLength(!retryable ? 1 : script.length > 1 ? 2 : 4);
    expect(clock.pending).toBe(0);
  }
}

async function breaks({ provider, reply }: Format, step: Step, kind: FailureKind): Promise<void> {
  const good = saying([headOf('application/json'), reply], ({ socket }) => socket.end());
  await using server = await serverOf(step, good);
  const network = createTransport();
  await using factory = new EmbedderFactory({ transport: network, environment: () => undefined });
  const embedder = await factory.create(provider, settings(server.origin));
  const { vectors, attempts } = await embedder.embedMany(['Hi']);
  expect({ vectors, kinds: attempts.map(({ error }) => error?.kind) }).toEqual({
    vectors: [[1, 2]],
    kinds: [kind, undefined],
  });
  await network.close?.();
}

async function refused({ provider }: Format): Promise<void> {
  const network = createTransport();
  await using factory = new EmbedderFactory({ transport: network, environment: () => undefined });
  const embedder = await factory.create(provider, settings(`http://127.0.0.1:${await closedPort()}`));
  const error = (await embedder.embed('Hi').catch((reason: unknown) => reason)) as FromConfigError;
  expectError(error, fateOf('refused'));
  await network.close?.();
}

const caseOf = (row: string, name: string, run: (format: Format) => Promise<void>): FaultCase[] =>
  formats.map((format) => ({
    row,
    form: 'embeddings',
    protocol: format.protocol,
    name,
    run: () => run(format),
  }));
const status = (row: string, code: number, kind: FailureKind): FaultCase[] =>
  caseOf(row, String(code), (format) => fails(format, { status: code, body: format.refuses(code) }, kind));
const body = (row: string, text: string, kind: FailureKind): FaultCase[] =>
  caseOf(row, text === '' ? 'nothing' : text.replace(KEY, 'KEY'), (format) =>
    fails(format, { body: text }, kind),
  );

const chunked = headOf('application/json', 'transfer-encoding: chunked');

export const embeddingCases: readonly FaultCase[] = [
  ...caseOf('F01', 'on loopback', refused),
  ...caseOf('F05', 'RST', (format) => breaks(format, (connection) => connection.reset(), 'reset')),
  ...caseOf('F06', 'RST', (format) =>
    breaks(
      format,
      saying([chunked], (connection) => connection.reset()),
      'reset',
    ),
  ),
  ...caseOf('F09', 'broken chunks', (format) =>
    breaks(
      format,
      saying([chunked, 'zz\r\nno chunk'], () => undefined),
      'protocol',
    ),
  ),
  ...body('F13', `{"broken ${KEY}`, 'protocol'),
  ...body('F13', '', 'protocol'),
  ...body('F13', 'null', 'protocol'),
  ...body('F14', `<html><head><title>Log in ${KEY}</title></head></html>`, 'unexpected-content'),
  ...status('F20', 402, 'quota'),
  ...status('F21', 500, 'server'),
  ...status('F22', 503, 'overloaded'),
  ...status('F23', 408, 'server'),
  ...status('F24', 400, 'invalid-request'),
  ...status('F26', 401, 'authentication'),
];
