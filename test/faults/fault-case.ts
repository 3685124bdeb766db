import { beforeEach, describe, expect, test } from 'vitest';
import { type FromConfigError, failures } from '../../src/errors.ts';
import type { FailureKind } from '../../src/failures.ts';
import { createQuota } from '../../src/policies/retry-quota.ts';
import type { ScriptedReply } from '../../src/testing.ts';
import { type ChatForm, chatForms, expectError, goodReply, type Script, scripted } from './call.ts';
import { type Form, rows } from './rows.ts';
import type { Answering } from './speakers.ts';

/** One row, in one form, over one protocol. */
export interface FaultCase {
  readonly row: string;
  readonly form: Form;
  readonly protocol: string;
  readonly name: string;
  run(): Promise<unknown>;
}

/** Makes tests of cases, grouped by the row they belong to. */
export function register(cases: readonly FaultCase[]): void {
  beforeEach(refill);
  for (const { id, fault } of rows) {
    const own = cases.filter(({ row }) => row === id);
    if (own.length > 0)
      describe(`${id} ${fault}`, () => {
        for (const { form, protocol, name, run } of own) test(`${name}: ${protocol}, ${form}`, run);
      });
  }
}

/** All retries of a process share a quota; so many successes as it holds fill it for the next case. */
function refill(): void {
  const quota = createQuota();
  for (let successes = 0; successes < 5000; successes++) quota.giveBack();
}

/** The same case for each of these protocols, whole and streamed. */
export function casesFor<One extends Pick<Answering, 'protocol'>>(
  row: string,
  name: string,
  speakers: readonly One[],
  run: (speaker: One, form: ChatForm) => Promise<unknown>,
  forms: readonly ChatForm[] = chatForms,
): FaultCase[] {
  return speakers.flatMap((speaker) =>
    forms.map((form) => ({ row, form, protocol: speaker.protocol, name, run: () => run(speaker, form) })),
  );
}

/** What the one table says of a failure, as a row expects it. */
export interface Fate {
  readonly kind: FailureKind;
  readonly retryable: boolean;
  readonly fallsBack: string | false;
}

const fates: Readonly<Record<string, Fate>> = {};

/** Written down here once more, so that a change of the table is noticed. */
function fate(kind: FailureKind, retryable: boolean, fallsBack: string | false): void {
  (fates as Record<string, Fate>)[kind] = { kind, retryable, fallsBack };
}
fate('refused', true, 'network');
fate('reset', true, 'network');
fate('dns', false, 'network');
fate('tls', false, 'network');
fate('redirect', false, 'network');
fate('proxy', false, 'network');
fate('unexpected-content', false, 'network');
fate('stream-interrupted', true, 'network');
fate('stream-truncated', true, 'network');
fate('connect-timeout', true, 'timeout');
fate('first-byte-timeout', true, 'timeout');
fate('first-token-timeout', true, 'timeout');
fate('idle-timeout', true, 'timeout');
fate('total-timeout', false, 'timeout');
fate('server', true, 'server');
fate('overloaded', true, 'server');
fate('protocol', true, 'server');
fate('limit-exceeded', false, 'server');
fate('rate-limit', true, 'rate_limit');
fate('quota', false, 'quota');
fate('authentication', false, 'auth');
fate('permission', false, 'auth');
fate('context-length', false, 'context_length');
fate('invalid-request', false, false);
fate('model-not-found', false, false);
fate('endpoint-not-found', false, false);
fate('content-filter', false, false);

/** Retried or not, answered by a fallback or not. */
export function fateOf(kind: FailureKind): Fate {
  const found = fates[kind];
  if (found === undefined) throw new Error(`No fate is written down for ${kind}.`);
  expect(failures[kind]).toMatchObject({ retryable: found.retryable, fallsBack: found.fallsBack });
  return found;
}

const TRIES = 3;

/** The call fails as it should, as often tried as it should be; where trying again may help, it does. */
export async function fails(
  speaker: Answering,
  form: ChatForm,
  reply: ScriptedReply | Error,
  /** One, or those of which it may be either. */
  ...kinds: readonly FailureKind[]
) {
  const { came, sent, pending } = await scripted(speaker, form, [reply]);
  const kind = kinds.find((one) => one === (came.error as FromConfigError).kind) ?? kinds[0]!;
  const retryable = fateOf(kind).retryable && !isPaid(speaker, reply);
  expectError(came.error, { kind, retryable });
  const tries = retryable ? TRIES : 1;
  expect(sent).toHaveLength(tries);
  expect(came.error.attempts.map(({ error }) => error?.kind)).toEqual(Array(tries).fill(kind));
  expect({ delivered: came.events, pending }).toEqual({ delivered: [], pending: 0 });
  if (retryable) await answers(speaker, form, [reply, goodReply(speaker, form)], 2);
  return came.error;
}

const isPaid = ({ costsPerRequest = false }: Answering, reply: ScriptedReply | Error): boolean =>
  costsPerRequest && !(reply instanceof Error) && (reply.status ?? 200) >= 500;

/** The call gives the good answer, after so many requests. */
export async function answers(speaker: Answering, form: ChatForm, script: Script, requests = 1) {
  const { came, sent, pending } = await scripted(speaker, form, script);
  expect(came.error).toBeUndefined();
  expect(came.result).toMatchObject({ text: speaker.text[form], finishReason: 'stop' });
  expect(sent).toHaveLength(requests);
  expect(came.result?.attempts).toHaveLength(requests);
  expect(pending).toBe(0);
  return { result: came.result!, sent };
}
