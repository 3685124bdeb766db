import type { Answered, CallOptions, Handler } from '../chat/types.ts';
import { milliseconds } from '../duration.ts';
import { FromConfigError, failure } from '../errors.ts';
import type { CacheConfig } from '../generated/types.ts';
import type { Clock } from '../ports.ts';
import { LOOKUP_MS } from './kept-answers.ts';
import { linkedSignal } from './linked-signal.ts';
import type { Bounds, Fingerprint, PolicyDefinition, PolicyTools, Recording } from './policy.ts';
import { SharedCall } from './shared-call.ts';

type Needs = 'clock' | 'target' | 'kept' | 'fingerprint' | 'record' | 'replay';
type Tools<Request, Answer extends Answered> = Pick<PolicyTools<Request, Answer>, Needs>;

/** Answers what was asked before without sending it, and sends once what is asked several times at once. */
export const cache: PolicyDefinition<Exclude<CacheConfig, boolean>, Needs> = {
  name: 'cache',
  create(config, tools) {
    const ttlMs = milliseconds(config.ttl);
    return (next) => async (request, options) => {
      options.signal?.throwIfAborted();
      const named = await nameOf(request, options, tools);
      if (named === undefined) return next(request, options);
      const stored = await tools.kept.read(named.key, options);
      const answer = stored === undefined ? undefined : tools.replay(stored);
      const isHit = answer !== undefined;
      const isJoined = tools.kept.underWay.has(placeOf(named, options));
      tools.kept.count(isHit || isJoined);
      options.call.notify?.({ type: 'cache', target: tools.target, hit: isHit || isJoined });
      return answer ?? asked(named, options, next, ttlMs, tools);
    };
  },
  // At worst the store is waited for in vain.
  bound: (_config, inner): Bounds => ({ ...inner, ms: inner.ms + LOOKUP_MS }),
};

/** A request that cannot be rendered has no name; sending it says why. */
async function nameOf<Request, Answer extends Answered>(
  request: Request,
  options: CallOptions,
  tools: Tools<Request, Answer>,
): Promise<Fingerprint<Request> | undefined> {
  try {
    return await tools.fingerprint(request, options.signal);
  } catch {
    options.signal?.throwIfAborted();
    return undefined;
  }
}

/** Who wants the answer as it comes cannot wait for one that comes as a whole. */
const placeOf = ({ key }: { readonly key: string }, { delivery }: CallOptions): string =>
  `${delivery} ${key}`;

/** Joins the call that is under way for the same, or makes it. */
async function asked<Request, Answer extends Answered>(
  { key, request }: Fingerprint<Request>,
  options: CallOptions,
  next: Handler<Request, Answer>,
  ttlMs: number | undefined,
  tools: Tools<Request, Answer>,
): Promise<Answer> {
  const { kept } = tools;
  const place = placeOf({ key }, options);
  for (;;) {
    let call = kept.underWay.get(place);
    if (call === undefined) {
      const made: SharedCall<Answer> = new SharedCall(options, start, () => over(made));
      call = made;
      kept.underWay.set(place, made);
    }
    try {
      return await within(call, options, tools.clock);
    } catch (error) {
      if (!wasTooShort(error, call, options)) throw error;
    }
  }

  function over(call: SharedCall<Answer>): void {
    if (kept.underWay.get(place) === call) kept.underWay.delete(place);
  }

  async function start(shared: CallOptions): Promise<Recording<Answer>> {
    const answer = await next(request, shared);
    return tools.record(answer, request, (stored) => kept.keep(key, stored, ttlMs, shared));
  }
}

/** A caller whose time is over before the call's leaves by itself. */
async function within<Answer extends Answered>(
  call: SharedCall<Answer>,
  options: CallOptions,
  clock: Clock,
): Promise<Answer> {
  const { deadline = Number.POSITIVE_INFINITY } = options;
  if (deadline >= call.deadline) return call.join(options);
  const link = linkedSignal(options.signal);
  const cancel = clock.after(deadline - clock.now(), () =>
    link.abort(failure('total-timeout', 'The call was not over within timeouts.total.')),
  );
  const release = (): void => {
    cancel();
    link.release();
  };
  try {
    const answer = await call.join({ ...options, signal: link.signal });
    void answer.ended.then(release);
    return answer;
  } catch (error) {
    release();
    throw error;
  }
}

/** The others' time limit ended the call, and this caller has time left. */
const wasTooShort = (
  error: unknown,
  call: { readonly deadline: number },
  { deadline = Number.POSITIVE_INFINITY, signal }: CallOptions,
): boolean =>
  error instanceof FromConfigError &&
  error.kind === 'total-timeout' &&
  deadline > call.deadline &&
  signal?.aborted !== true;
