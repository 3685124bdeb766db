import { type FailureKind, failure } from '../errors.ts';
import { isHtml, shortened, titleOf, withoutSecrets } from './failures.ts';
import { failureInside } from './openai-errors.ts';
import type { Form, Target } from './protocol.ts';

const EXCERPT = 120;

/** The errors that one reply may end in. */
export interface ReplyErrors {
  of(kind: FailureKind, message: string): Error;
  /** What the provider says in a place that is for errors; `data` is quoted where it is in no known shape. */
  inside(value: unknown, data: string): Error;
  /** The error in a chunk of unknown meaning, if it is one. */
  insideAny(value: unknown): Error | undefined;
  garbage(data: string, index: number, cause: unknown): Error;
}

export function replyErrors(target: Target, form: Form, requestId: string | undefined): ReplyErrors {
  const place = { provider: target.provider, model: target.model, requestId };
  const of = (kind: FailureKind, message: string): Error => failure(kind, message, place);
  const insideAny = (value: unknown): Error | undefined => failureInside(target, value, requestId);
  return {
    of,
    insideAny,
    inside: (value, data) =>
      insideAny(value) ?? of('server', shortened(withoutSecrets(data)) || 'The provider reported an error.'),
    garbage(data, index, cause) {
      if (isHtml(data)) return of('unexpected-content', `${titleOf(data)}.`);
      const excerpt = shortened(withoutSecrets(data.trim()), EXCERPT);
      const what = form === 'whole' ? 'The reply' : `Event ${index} of the stream`;
      const details = { index, excerpt };
      return failure('protocol', `${what} is not what this protocol sends: ${excerpt}`, {
        ...place,
        details,
        cause,
      });
    },
  };
}
