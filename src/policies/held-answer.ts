import { addSpent, type Spent } from '../chat/spent.ts';
import type { ChatEvent, ChatStream, FinishEvent } from '../chat/types.ts';
import { type FromConfigError, failure } from '../errors.ts';

/** An answer that is too short, with what it cost. */
export interface ShortAnswer {
  readonly error: FromConfigError;
  spent(before: Spent | undefined): Spent;
}

/**
 * Holds an answer back until it has this many characters, so that a shorter one is noticed before anything is delivered. Tool
 * calls and refusals are answers of their own kind, however short.
 */
export async function held(
  answer: ChatStream,
  minLength: number,
): Promise<{ readonly stream: ChatStream; readonly short?: ShortAnswer | undefined }> {
  const batches: (readonly ChatEvent[])[] = [];
  const iterator = answer[Symbol.asyncIterator]();
  let text = '';
  for (;;) {
    const read = await iterator.next();
    if (read.done === true) break;
    batches.push(read.value);
    let isEnough = false;
    for (const event of read.value) {
      if (event.type === 'text-delta') text += event.text;
      else if (event.type === 'tool-call-delta' || event.type === 'refusal-delta') isEnough = true;
      else if (event.type === 'finish' && !isEnough && text.trim().length < minLength)
        return { stream: answer, short: shortAnswer(text.trim().length, minLength, event) };
    }
    if (isEnough || text.trim().length >= minLength) break;
  }
  return { stream: resumed(answer, batches, iterator) };
}

const shortAnswer = (length: number, least: number, finish: FinishEvent): ShortAnswer => ({
  error: failure('protocol', `The answer has ${length} characters; at least ${least} are asked for.`, {
    provider: finish.provider,
    model: finish.model,
    requestId: finish.requestId,
    retryable: false,
    suggestion: 'Lower fallback.min_response_length, or add a target.',
    details: { short: true, length, least },
  }),
  spent: (before) => addSpent(before, finish),
});

/** What was read, then what is still to come. */
const resumed = (
  answer: ChatStream,
  batches: readonly (readonly ChatEvent[])[],
  rest: AsyncIterator<readonly ChatEvent[]>,
): ChatStream => ({
  get ended() {
    return answer.ended;
  },
  async *[Symbol.asyncIterator](): AsyncGenerator<readonly ChatEvent[]> {
    try {
      yield* batches;
      for (;;) {
        const read = await rest.next();
        if (read.done === true) return;
        yield read.value;
      }
    } finally {
      await rest.return?.();
    }
  },
});
