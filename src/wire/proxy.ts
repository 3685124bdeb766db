import { type FromConfigError, failure } from '../errors.ts';
import type { HostRule } from './hosts.ts';
import { placeOf } from './transport-errors.ts';

/** A proxy as it is reached. */
export interface HttpProxy {
  /** `http://proxy.example.com:3128`, without user and password. */
  readonly origin: string;
  /** The value of Proxy-Authorization: a secret. */
  readonly authorization?: string | undefined;
}

/** What a URL of a proxy says; text says what is wrong with it, without repeating it. */
export function parseProxy(text: string): HttpProxy | string {
  const url = text.includes('://') ? text : `http://${text}`;
  if (!URL.canParse(url)) return 'is not a URL';
  const { protocol, origin, username, password, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:')
    return `names a ${protocol}// proxy, which is not supported`;
  if (hostname === '') return 'names no host';
  if (username === '' && password === '') return { origin };
  try {
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return { origin, authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
  } catch {
    return 'has a user or password with a % that encodes nothing';
  }
}

/** Which proxy a scheme goes through; text in place of a proxy says why it cannot be used. */
export interface Proxies {
  readonly http?: HttpProxy | string | undefined;
  readonly https?: HttpProxy | string | undefined;
}

/** The proxy of an origin; `undefined` where it is reached directly. Throws NetworkError for a proxy that cannot be used. */
export function createProxyChoice(
  proxies: Proxies,
  exceptions: readonly HostRule[],
): (origin: string) => HttpProxy | undefined {
  const chosen = new Map<string, HttpProxy | undefined>();
  return (origin) => {
    if (chosen.has(origin)) return chosen.get(origin);
    const proxy = origin.startsWith('https:') ? proxies.https : proxies.http;
    const { hostname, port } = placeOf(origin);
    const isDirect = proxy === undefined || exceptions.some((rule) => rule(hostname, port));
    if (!isDirect && typeof proxy === 'string')
      throw failure('proxy', proxy, { suggestion: 'Correct it, or set network.proxy.' });
    const choice = isDirect ? undefined : (proxy as HttpProxy);
    chosen.set(origin, choice);
    return choice;
  };
}

/** The typed error of a proxy, which it names without its credentials. */
export function proxyFailure(
  proxy: HttpProxy,
  says: string,
  more: { status?: number; cause?: unknown } = {},
): FromConfigError {
  const { host, hostname, port } = placeOf(proxy.origin);
  const { status, cause } = more;
  const asks =
    proxy.authorization === undefined ? 'needs a user and password' : 'refuses this user and password';
  return failure('proxy', `The proxy ${host} ${status === 407 ? `${asks} (407)` : says}.`, {
    details: { proxy: host, host: hostname, port, ...(status !== undefined && { proxyStatus: status }) },
    cause,
    ...(status === 407 && {
      suggestion: 'Give them in the URL of the proxy: http://user:${PROXY_PASSWORD}@host.',
    }),
  });
}

const sayings: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ENOTFOUND: 'is not known: its host name does not exist',
  EAI_AGAIN: 'cannot be looked up: the name server does not answer',
  ECONNRESET: 'reset the connection',
  EPIPE: 'cut the connection',
  UND_ERR_SOCKET: 'closed the connection',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
};

/** What became of a connection to a proxy, by the code of its error. */
export function proxySaying(code: unknown): string {
  const known = sayings[String(code)];
  return known === undefined
    ? `cannot be used${typeof code === 'string' ? ` (${code})` : ''}`
    : `${known} (${String(code)})`;
}
