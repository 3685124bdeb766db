import type { Form, Target } from './protocol.ts';

/** Where requests to a target go, and the headers they all have. */
export interface Endpoint {
  readonly origin: string;
  readonly path: string;
  readonly headers: Readonly<Record<Form, readonly string[]>>;
}

/** Takes the target's URL and headers apart once; `streamType` is the media type of a streamed answer. */
export function endpointOf(target: Target, streamType = 'text/event-stream'): Endpoint {
  const { origin, pathname, search } = new URL(target.url);
  const headersFor = (accept: string): readonly string[] =>
    Object.entries({ 'content-type': 'application/json', accept, ...target.headers }).flat();
  return {
    origin,
    path: pathname + search,
    headers: { stream: headersFor(streamType), whole: headersFor('application/json') },
  };
}
