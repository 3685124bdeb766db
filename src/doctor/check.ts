import { FromConfigError, failure } from '../errors.ts';
import type { Clock } from '../ports.ts';

/** What is looked at, in this order. */
export const checkNames = ['configuration', 'dns', 'tcp', 'proxy', 'tls', 'auth', 'models', 'ping'] as const;
export type CheckName = (typeof checkNames)[number];

/** The verdict on one part of the way to an answer. */
export interface Check {
  readonly name: CheckName;
  readonly verdict: 'ok' | 'failed' | 'skipped';
  /** What was found, or why it was skipped; without any secret. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy?: string | undefined;
  /** Code of the error it failed with. */
  readonly code?: string | undefined;
  readonly ms?: number | undefined;
}

/** A check with the error it ended in. */
export interface Measured extends Check {
  readonly error?: FromConfigError | undefined;
}

/** Runs checks and keeps their verdicts; whatever a check throws is its verdict. */
export interface Checks {
  readonly done: readonly Check[];
  /** Only measures; `add` enters it. */
  measure(name: CheckName, work: (signal: AbortSignal) => Promise<string>): Promise<Measured>;
  add(check: Measured): void;
  run(name: CheckName, work: (signal: AbortSignal) => Promise<string>): Promise<void>;
  skip(name: CheckName, reason: string): void;
  hasFailed(...names: readonly CheckName[]): boolean;
}

export interface CheckTools {
  readonly timeoutMs: number;
  readonly clock: Pick<Clock, 'now' | 'after'>;
  redact(text: string): string;
}

export function createChecks({ timeoutMs, clock, redact }: CheckTools): Checks {
  const done: Check[] = [];
  const add = ({ error: _error, ...check }: Measured): void => {
    const { message, remedy } = check;
    done.push({
      ...check,
      message: redact(message),
      ...(remedy !== undefined && { remedy: redact(remedy) }),
    });
  };
  const measure: Checks['measure'] = async (name, work) => {
    const began = clock.now();
    const limit = new AbortController();
    const cancel = clock.after(timeoutMs, () => limit.abort(tooLate(timeoutMs)));
    const ms = (): number => Math.round(clock.now() - began);
    try {
      return { name, verdict: 'ok', message: await work(limit.signal), ms: ms() };
    } catch (error) {
      if (!(error instanceof FromConfigError)) throw error;
      return { ...failed(name, error), ms: ms() };
    } finally {
      cancel();
    }
  };
  return {
    done,
    measure,
    add,
    run: async (name, work) => add(await measure(name, work)),
    skip: (name, message) => add({ name, verdict: 'skipped', message }),
    hasFailed: (...names) => done.some(({ name, verdict }) => verdict === 'failed' && names.includes(name)),
  };
}

export const failed = (name: CheckName, error: FromConfigError): Measured => ({
  name,
  verdict: 'failed',
  message: error.message,
  remedy: error.suggestion,
  code: error.code,
  error,
});

const tooLate = (ms: number): FromConfigError =>
  failure('total-timeout', `no answer within ${ms} ms`, {
    suggestion: 'Look for a firewall on the way, or wait longer with --timeout.',
  });
