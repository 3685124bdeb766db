import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { failure } from '../errors.ts';
import { exceptedHost } from '../wire/hosts.ts';
import { createProxyChoice, type HttpProxy } from '../wire/proxy.ts';
import { type Place, placeOf, unlessLeft } from './connection.ts';
import type { Subject } from './target.ts';

/** A proxy on the way, and where it was named. */
export interface ProxyOnTheWay {
  readonly proxy: HttpProxy;
  readonly from: string;
}

/** The proxy that requests to a URL go through. Throws NetworkError for one that cannot be used. */
export function proxyFor({ model, network, services }: Subject, target: URL): ProxyOnTheWay | undefined {
  if (network === undefined) return undefined;
  const exceptions = network.directHosts.flatMap((entry) => exceptedHost(entry) ?? []);
  const proxy = createProxyChoice(network.proxies, exceptions)(target.origin);
  if (proxy === undefined) return undefined;
  const isOwn = (model?.config.network as { readonly proxy?: unknown } | undefined)?.proxy != null;
  const scheme = target.protocol.slice(0, -1);
  const names = [`${scheme}_proxy`, 'all_proxy'].flatMap((name) => [name, name.toUpperCase()]);
  const variable = names.find((name) => (services.environment(name) ?? '') !== '');
  return { proxy, from: isOwn ? 'network.proxy' : (variable ?? 'the environment') };
}

/** Asks a proxy to let a request through: by a tunnel for https. Rejects with NetworkError that says what it answered. */
export async function askProxy(
  { proxy, from }: ProxyOnTheWay,
  target: Place,
  isSecure: boolean,
  signal: AbortSignal,
): Promise<Socket | undefined> {
  const place = placeOf(new URL(proxy.origin));
  const host = target.hostname.includes(':') ? `[${target.hostname}]` : target.hostname;
  const authority = `${host}:${target.port}`;
  const asking = (proxy.origin.startsWith('https:') ? httpsRequest : httpRequest)({
    host: place.hostname,
    port: place.port,
    agent: false,
    setHost: false,
    ...(isSecure ? { method: 'CONNECT', path: authority } : { method: 'GET', path: `${target.origin}/` }),
    headers: {
      host: authority,
      ...(proxy.authorization !== undefined && { 'proxy-authorization': proxy.authorization }),
    },
  });
  const answered = new Promise<{ status: number; says: string; socket: Socket }>((resolve, reject) => {
    asking.once('error', reject);
    asking.once('response', ({ statusCode = 0, statusMessage = '', socket }) =>
      resolve({ status: statusCode, says: `${statusCode} ${statusMessage}`, socket }),
    );
    asking.once('connect', ({ statusCode = 0, statusMessage = '' }, socket: Socket) =>
      resolve({ status: statusCode, says: `${statusCode} ${statusMessage}`, socket }),
    );
    asking.end();
  });
  try {
    const { status, says, socket } = await unlessLeft(answered, place.origin, signal);
    const isRefused = isSecure ? status < 200 || status > 299 : status === 407;
    if (!isRefused && isSecure) return socket;
    socket.destroy();
    if (!isRefused) return undefined;
    throw failure('proxy', `the proxy ${place.hostname}:${place.port} refused ${authority}: ${says.trim()}`, {
      suggestion: remedyFor(status, from, target.hostname),
    });
  } catch (error) {
    asking.destroy();
    throw error;
  }
}

function remedyFor(status: number, from: string, host: string): string {
  if (status === 407) return `Put user and password into ${from}: http://USER:PASSWORD@proxy:port.`;
  return `Ask whoever runs the proxy to let ${host} through, or add it to NO_PROXY.`;
}
