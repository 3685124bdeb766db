import { failure } from '../errors.ts';
import type { EmbeddingTarget } from './embedding-protocol.ts';

type Vector = readonly number[];

/** The vectors of one reply: one a text, all numbers, all of one length. Throws EmbeddingError. */
export function checkedVectors(
  found: readonly unknown[],
  count: number,
  target: EmbeddingTarget,
  requestId?: string | undefined,
): readonly Vector[] {
  const refuse = (message: string, details: Readonly<Record<string, unknown>>): never => {
    const { provider, model } = target;
    // A reply that lost a text may be whole when it is asked for again; one of wrong numbers is so by the model.
    const retryable = 'received' in details;
    throw failure('embedding', message, { provider, model, requestId, details, retryable });
  };
  if (found.length !== count)
    refuse(`The reply has ${found.length} vectors for ${count} texts.`, {
      expected: count,
      received: found.length,
    });
  let length: number | undefined;
  for (let index = 0; index < count; index++) {
    const vector = found[index];
    if (!isList(vector)) {
      refuse(`The reply has no vector for text ${index}.`, {
        index,
        expected: count,
        received: found.filter(isList).length,
      });
    } else if (vector.length === 0) refuse(`The vector of text ${index} is empty.`, { index });
    else if (!vector.every(Number.isFinite)) {
      const place = vector.findIndex((value) => !Number.isFinite(value));
      refuse(`The vector of text ${index} has ${String(vector[place])} at ${place}, not a number.`, {
        index,
        place,
      });
    } else {
      length ??= vector.length;
      if (vector.length !== length)
        refuse(`The vector of text ${index} has ${vector.length} numbers, others have ${length}.`, {
          index,
          expected: length,
          dimensions: vector.length,
        });
    }
  }
  if (target.dimensions !== undefined && length !== undefined && length !== target.dimensions)
    refuse(`The vectors have ${length} numbers; dimensions: ${target.dimensions} was asked for.`, {
      expected: target.dimensions,
      dimensions: length,
    });
  return found as readonly Vector[];
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
