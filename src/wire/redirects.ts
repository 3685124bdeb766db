import { type FromConfigError, failure } from '../errors.ts';
import type { Transport, WireRequest, WireResponse } from './http.ts';

/**
 * Follows redirects within one origin: no credential can reach another one. A redirect to elsewhere, a circle, one too
 * many, or one that would turn a POST into a GET is a NetworkError of kind `redirect`.
 */
export function followingRedirects(inner: Transport, most: number): Transport {
  return {
    async send(request, options) {
      if (options.redirects === false) return inner.send(request, options);
      const seen = new Set([request.path]);
      let current = request;
      for (let followed = 0; ; followed++) {
        const response = await inner.send(current, options);
        const { location } = response.headers;
        if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined) return response;
        await response.body.return?.();
        const to = whereTo(current, location);
        const problem = problemOf(current, response, to, seen);
        if (problem !== undefined) throw refused(current, response, to, problem);
        if (followed === most) throw refused(current, response, to, `is one more than ${most}`);
        const path = to!.pathname + to!.search;
        seen.add(path);
        current = { ...current, path };
      }
    },
    close: () => inner.close?.() ?? Promise.resolve(),
  };
}

function whereTo({ origin, path }: WireRequest, location: string): URL | undefined {
  const base = new URL(path, origin);
  return URL.canParse(location, base.href) ? new URL(location, base) : undefined;
}

function problemOf(
  request: WireRequest,
  { status }: WireResponse,
  to: URL | undefined,
  seen: ReadonlySet<string>,
): string | undefined {
  if (to === undefined) return 'leads to no URL';
  const from = new URL(request.origin);
  if (from.protocol === 'https:' && to.protocol === 'http:') return 'leads from https to http';
  if (to.origin !== from.origin) return 'leads to another origin';
  if (request.method === 'POST' && status < 307) return 'would lose the body of the request';
  return seen.has(to.pathname + to.search) ? 'leads in a circle' : undefined;
}

function refused(
  request: WireRequest,
  { status }: WireResponse,
  to: URL | undefined,
  problem: string,
): FromConfigError {
  const { host } = new URL(request.origin);
  // What stands behind the question mark may be a key.
  const shown = to === undefined ? '' : `${to.origin === 'null' ? to.protocol : to.origin + to.pathname}`;
  const direct =
    shown === '' ? {} : { suggestion: `Set base_url to where the server redirects to: ${shown}` };
  return failure(
    'redirect',
    `${host}: the redirect (${status})${shown && ` to ${shown}`} ${problem}; it was not followed.`,
    {
      status,
      ...direct,
    },
  );
}
