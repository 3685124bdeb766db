import type { Socket } from 'node:net';
import { failure } from '../errors.ts';
import type { Environment } from '../ports.ts';
import { openSocket, type Place, placeOf, unlessLeft } from './connection.ts';

/** A proxy on the way, and where it was named. */
export interface ProxyChoice {
  readonly url: URL;
  readonly from: string;
}

/** The proxy that the environment names for a URL; `undefined` for none, and for hosts that NO_PROXY lists. */
export function proxyFor(target: URL, environment: Environment): ProxyChoice | undefined {
  const scheme = target.protocol.slice(0, -1).toUpperCase();
  const names = [`${scheme}_PROXY`, 'ALL_PROXY'].flatMap((name) => [name.toLowerCase(), name]);
  const from = names.find((name) => (environment(name) ?? '') !== '');
  if (from === undefined) return undefined;
  const { hostname } = placeOf(target);
  if (isExempt(hostname, environment('no_proxy') ?? environment('NO_PROXY') ?? '')) return undefined;
  const text = environment(from) ?? '';
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(whole))
    throw failure('proxy', `${from} is not the address of a proxy.`, {
      suggestion: `Write ${from}=http://proxy.example.com:3128.`,
    });
  return { url: new URL(whole), from };
}

const isExempt = (hostname: string, list: string): boolean =>
  list
    .split(/[\s,]+/)
    .map((entry) =>
      entry
        .replace(/^\*?\./, '')
        .replace(/:\d+$/, '')
        .toLowerCase(),
    )
    .some((entry) => entry !== '' && (entry === '*' || hostname === entry || hostname.endsWith(`.${entry}`)));

const MAX_HEAD = 16_384;

/** Asks a proxy for a tunnel. Rejects with NetworkError that says what the proxy answered. */
export async function openTunnel(proxy: ProxyChoice, target: Place, signal: AbortSignal): Promise<Socket> {
  const place = placeOf(proxy.url);
  const socket = await openSocket(place, signal);
  try {
    const host = target.hostname.includes(':') ? `[${target.hostname}]` : target.hostname;
    const authority = `${host}:${target.port}`;
    const { username, password } = proxy.url;
    const user = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString(
      'base64',
    );
    const login = username === '' ? '' : `Proxy-Authorization: Basic ${user}\r\n`;
    socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${login}\r\n`);
    const head = await unlessLeft(headOf(socket), place.origin, signal);
    const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(head)?.[1] ?? 0);
    if (status >= 200 && status <= 299) return socket;
    throw failure(
      'proxy',
      `${placeText(place)} refused to connect to ${authority}: ${saysOf(status, head)}.`,
      {
        suggestion: remedyFor(status, proxy.from, target.hostname),
      },
    );
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

const placeText = ({ hostname, port }: Place): string => `the proxy ${hostname}:${port}`;

const saysOf = (status: number, head: string): string =>
  status === 0 ? 'it does not answer as a proxy' : head.split('\r\n')[0]!.replace(/^\S+ /, '').slice(0, 60);

function remedyFor(status: number, from: string, host: string): string {
  if (status === 407) return `Put user and password into ${from}: http://USER:PASSWORD@proxy:port.`;
  if (status === 0) return `Check host and port in ${from}.`;
  return `Ask whoever runs the proxy to let ${host} through, or add it to NO_PROXY.`;
}

function headOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (data: Buffer): void => {
      text += data.toString('latin1');
      if (!text.includes('\r\n\r\n') && text.length < MAX_HEAD) return;
      socket.off('data', read);
      socket.pause();
      resolve(text);
    };
    socket.on('data', read);
    socket.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
  });
}
