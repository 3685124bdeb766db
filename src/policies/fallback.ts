import type { Spent } from '../chat/spent.ts';
import type { CallOptions, ChatHandler, ChatRequest, ChatStream } from '../chat/types.ts';
import { milliseconds } from '../duration.ts';
import { type FallbackClass, FromConfigError, failure, failures } from '../errors.ts';
import type { FallbackConfig } from '../generated/types.ts';
import type { Clock, Logger } from '../ports.ts';
import { held } from './held-answer.ts';
import type { Bounds } from './policy.ts';
import { relayed } from './relayed-stream.ts';
import { retryAfterOf } from './retry.ts';

/** One place that a call can go to. */
export interface FallbackTarget {
  /** `provider/model`, as notices and messages name it. */
  readonly name: string;
  readonly handler: ChatHandler;
  /** Why it cannot take the request, given the failure of the one before; `undefined` when it can. */
  unfit(
    request: ChatRequest,
    cause: FromConfigError | undefined,
    failed: string | undefined,
  ): string | undefined;
}

export interface FallbackTools {
  readonly clock: Clock;
  readonly logger: Logger;
  /** The order in which targets are asked for this call, as places in the list; without it the list's own. */
  order?(): readonly number[];
}

export interface FallbackRules {
  readonly on: readonly string[];
  readonly minLength: number;
  readonly restarts: boolean;
  readonly cooldownMs: number;
}

const ON: readonly Exclude<FallbackClass, false>[] = [
  'rate_limit',
  'server',
  'network',
  'timeout',
  'quota',
  'context_length',
];
const COOLDOWN_MS = 60_000;

export function fallbackRules(config: FallbackConfig | null | undefined): FallbackRules {
  const rules: Exclude<FallbackConfig, readonly unknown[]> | undefined =
    config == null || Array.isArray(config) ? undefined : config;
  return {
    on: rules?.on ?? ON,
    minLength: rules?.min_response_length ?? 0,
    restarts: rules?.mid_stream === 'restart',
    cooldownMs: milliseconds(rules?.cooldown) ?? COOLDOWN_MS,
  };
}

/**
 * Goes on to the next target when one fails, as long as nothing was delivered, or in mid-stream where the rules say so. A
 * target that failed is asked last until its cooldown is over; `coolUntil` remembers that, by name, in the clock's ms.
 */
export function fallback(
  targets: readonly FallbackTarget[],
  rules: FallbackRules,
  tools: FallbackTools,
  coolUntil = new Map<string, number>(),
): ChatHandler {
  return (request, options) => new Journey(targets, rules, tools, coolUntil, request, options).start();
}

/** The worst case: every target in turn, each as long and as dear as it can be. */
export const fallbackBound = (bounds: readonly Bounds[]): Bounds =>
  bounds.reduce((sum, one) => ({
    requests: sum.requests + one.requests,
    ms: sum.ms + one.ms,
    usd: sum.usd + one.usd,
  }));

/** One call on its way through the targets. */
class Journey {
  readonly #left: FallbackTarget[];
  readonly #rules: FallbackRules;
  readonly #tools: FallbackTools;
  readonly #coolUntil: Map<string, number>;
  readonly #request: ChatRequest;
  readonly #options: CallOptions;
  readonly #reasons: string[] = [];
  #failed: { readonly target: string; readonly error: FromConfigError } | undefined;
  #spent: Spent | undefined;

  constructor(
    targets: readonly FallbackTarget[],
    rules: FallbackRules,
    tools: FallbackTools,
    coolUntil: Map<string, number>,
    request: ChatRequest,
    options: CallOptions,
  ) {
    this.#rules = rules;
    this.#tools = tools;
    this.#coolUntil = coolUntil;
    this.#request = request;
    this.#options = options;
    const order = tools.order?.().map((at) => targets[at]!) ?? targets;
    const now = tools.clock.now();
    const until = ({ name }: FallbackTarget): number => {
      const end = coolUntil.get(name) ?? 0;
      return end > now ? end : 0;
    };
    this.#left = coolUntil.size === 0 ? [...order] : [...order].sort((a, b) => until(a) - until(b));
  }

  async start(): Promise<ChatStream> {
    const answer = await this.#next();
    if (answer !== undefined) return answer;
    if (this.#failed !== undefined) throw this.#failed.error;
    const reasons = this.#reasons.join('; ');
    throw failure('validation', `No target can take this request: ${reasons}.`, {
      suggestion: 'Change the request, or add a target that takes it.',
    });
  }

  /** The answer of the next target that gives one; `undefined` when none is left. Throws what ends the call. */
  async #next(): Promise<ChatStream | undefined> {
    for (let target = this.#left.shift(); target !== undefined; target = this.#left.shift()) {
      const { name } = target;
      const reason = target.unfit(this.#request, this.#failed?.error, this.#failed?.target);
      if (reason !== undefined) {
        this.#reasons.push(`${name} ${reason}`);
        this.#options.call.notify?.({ type: 'passed-over', target: name, reason });
        continue;
      }
      this.#tell(name);
      try {
        return await this.#answerOf(target);
      } catch (error) {
        this.#note(name, error);
      }
    }
    return undefined;
  }

  async #answerOf(target: FallbackTarget): Promise<ChatStream> {
    const answer = await target.handler(this.#request, this.#options);
    const { minLength, restarts } = this.#rules;
    const { stream, short } =
      minLength > 0 ? await held(answer, minLength) : { stream: answer, short: undefined };
    if (short !== undefined) {
      this.#spent = short.spent(this.#spent);
      throw short.error;
    }
    this.#coolUntil.delete(target.name);
    if (!restarts && this.#spent === undefined) {
      void stream.ended.then(({ error }) => this.#cool(target.name, error));
      return stream;
    }
    return relayed(stream, this.#spent, async (error) => {
      if (!restarts) throw error;
      this.#note(target.name, error);
      const next = await this.#next();
      if (next === undefined) throw this.#failed?.error ?? error;
      return next;
    });
  }

  #tell(to: string): void {
    if (this.#failed === undefined) return;
    const { target: from, error } = this.#failed;
    this.#options.call.notify?.({ type: 'fallback', from, to, error });
    this.#tools.logger.warn(`${from} failed, asking ${to}: ${error.message}`, { code: error.code });
  }

  /** Throws the error itself where it ends the call. */
  #note(target: string, error: unknown): void {
    const { signal, deadline } = this.#options;
    if (signal?.aborted || !(error instanceof FromConfigError) || !this.#leadsOn(error)) throw error;
    if (deadline !== undefined && this.#tools.clock.now() >= deadline) throw error;
    this.#failed = { target, error };
    this.#cool(target, error);
  }

  #leadsOn(error: FromConfigError): boolean {
    const { fallsBack } = failures[error.kind];
    return error.details.short === true || (fallsBack !== false && this.#rules?.on.includes(fallsBack));
  }

  /** What is wrong with this request alone says nothing about the next one. */
  #cool(target: string, error: unknown): void {
    if (!(error instanceof FromConfigError) || error.details.short === true) return;
    const { fallsBack } = failures[error.kind];
    if (fallsBack === false || fallsBack === 'context_length') return;
    const { cooldownMs } = this.#rules;
    if (cooldownMs === 0) return;
    const pause = Math.max(cooldownMs, retryAfterOf(error) ?? 0);
    this.#coolUntil.set(target, this.#tools.clock.now() + pause);
  }
}
