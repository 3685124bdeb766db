import { addSpent, type Spent } from '../chat/spent.ts';
import type { ChatEvent, ChatStream, Ended } from '../chat/types.ts';
import { FromConfigError } from '../errors.ts';

/**
 * A stream that may go on as another one: where it breaks off, `next` gives the stream that starts again, or throws. The finish
 * carries what all of them cost, with `spent` for what came before.
 */
export function relayed(
  first: ChatStream,
  spent: Spent | undefined,
  next: (error: unknown) => Promise<ChatStream>,
): ChatStream {
  let current = first;
  let before = spent;
  let settle: (ended: Ended) => void = () => undefined;
  const ended = new Promise<Ended>((resolve) => {
    settle = resolve;
  });
  const total = (one: Spent): Spent => (before === undefined ? one : addSpent(before, one));

  async function* events(): AsyncGenerator<readonly ChatEvent[]> {
    try {
      for (;;) {
        try {
          for await (const batch of current) {
            const last = batch.at(-1);
            yield last?.type === 'finish' && before !== undefined
              ? [...batch.slice(0, -1), { ...last, ...total(last) }]
              : batch;
          }
          return;
        } catch (error) {
          const broken = current;
          current = await next(error);
          before = total(await broken.ended);
          if (error instanceof FromConfigError) yield [{ type: 'restart', reason: error.kind }];
        }
      }
    } finally {
      void current.ended.then((end) => settle({ ...end, ...total(end) }));
    }
  }

  return { ended, [Symbol.asyncIterator]: events };
}
