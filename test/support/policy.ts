import type {
  Answered,
  CallNotice,
  CallOptions,
  CallRecord,
  ChatEvent,
  ChatStream,
  FinishEvent,
} from '../../src/chat/types.ts';
import { createManualClock, type ManualClock } from '../../src/testing.ts';

/** One scripted try: what it throws, or the texts it answers with; `hang` answers when the signal fires. */
export type Try = Error | readonly string[] | 'hang';

export const finish: FinishEvent = {
  type: 'finish',
  reason: 'stop',
  usage: { inputTokens: 10, outputTokens: 5, source: 'provider' },
  cost: { usd: 0.01, source: 'test' },
  provider: 'test',
  model: 'm',
};

export interface Bench {
  readonly clock: ManualClock;
  readonly notices: CallNotice[];
  /** When each try began, in ms. */
  readonly tries: number[];
  readonly options: (more?: Partial<CallOptions>) => CallOptions;
  readonly handler: (request: unknown, options: CallOptions) => Promise<ChatStream>;
}

/** A handler that does what its script says, on a clock that moves only when told. The last entry stays. */
export function policyBench(script: readonly Try[]): Bench {
  const clock = createManualClock();
  const notices: CallNotice[] = [];
  const tries: number[] = [];
  const call: CallRecord = { tags: [], attempts: [], warnings: [], notify: (notice) => notices.push(notice) };
  return {
    clock,
    notices,
    tries,
    options: (more = {}) => ({ delivery: 'whole', call, ...more }),
    async handler(_request, options) {
      const step = script[Math.min(tries.length, script.length - 1)]!;
      tries.push(clock.now());
      if (step === 'hang') return hang(options.signal);
      if (step instanceof Error) throw step;
      return streamOf(step);
    },
  };
}

const hang = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_resolve, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true }),
  );

/** An answer of these texts, one batch each. */
export function streamOf(
  texts: readonly string[],
  gate: (index: number) => Promise<void> = async () => undefined,
): ChatStream {
  const { usage, cost } = finish;
  let settle: (ended: Awaited<ChatStream['ended']>) => void;
  const ended = new Promise<Awaited<ChatStream['ended']>>((resolve) => {
    settle = resolve;
  });
  return {
    ended,
    async *[Symbol.asyncIterator](): AsyncGenerator<readonly ChatEvent[]> {
      for (const [index, text] of texts.entries()) {
        await gate(index);
        yield [{ type: 'text-delta', text }];
      }
      settle({ usage, cost });
      yield [finish];
    },
  };
}

export async function textOf(answer: Answered): Promise<string> {
  let text = '';
  for await (const batch of answer as ChatStream)
    for (const event of batch) if (event.type === 'text-delta') text += event.text;
  return text;
}

export const silentLogger = { debug() {}, info() {}, warn() {}, error() {} };
