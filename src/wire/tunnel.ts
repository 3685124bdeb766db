import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { FromConfigError } from '../errors.ts';
import { type HttpProxy, proxyFailure, proxySaying } from './proxy.ts';
import type { Connector } from './undici.ts';

interface Stage {
  destroy(error: Error): unknown;
}

/** Connects to an https origin through CONNECT; what it gives back ends the attempt at whatever stage it is. */
export function tunnel(
  proxy: HttpProxy,
  connect: Connector,
  tls: Readonly<Record<string, unknown>>,
): Connector {
  const { protocol, hostname, port } = new URL(proxy.origin);
  const ask = protocol === 'https:' ? httpsRequest : httpRequest;
  const reached = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
    agent: false as const,
    setHost: false,
    ...(protocol === 'https:' && tls),
  };
  const connectThrough = (target: Parameters<Connector>[0], callback: Parameters<Connector>[1]): Stage => {
    let isSettled = false;
    const settle = (error: Error | null, socket?: Socket): void => {
      if (isSettled) return;
      isSettled = true;
      if (error === null && socket !== undefined) callback(null, socket);
      else callback(error ?? new Error('There is no socket.'), null);
    };
    const name =
      target.hostname.includes(':') && !target.hostname.startsWith('[')
        ? `[${target.hostname}]`
        : target.hostname;
    const authority = `${name}:${target.port || 443}`;
    const headers = {
      host: authority,
      ...(proxy.authorization !== undefined && { 'proxy-authorization': proxy.authorization }),
    };
    const asking = ask({ ...reached, method: 'CONNECT', path: authority, headers });
    let stage: Stage = asking;
    asking.once('connect', (response, socket: Socket, head) => {
      const status = response.statusCode ?? 0;
      if (isSettled || status < 200 || status > 299) {
        socket.destroy();
        settle(proxyFailure(proxy, `refused to connect to ${authority} (${status})`, { status }));
        return;
      }
      if (head.length > 0) socket.unshift(head);
      // The typings leave out that the connector gives back the socket.
      stage = connect({ ...target, httpSocket: socket }, (error, made) =>
        error === null ? settle(null, made) : settle(cutOff(error, proxy, authority)),
      ) as unknown as Stage;
    });
    asking.on('error', (error: NodeJS.ErrnoException) =>
      settle(
        error instanceof FromConfigError
          ? error
          : proxyFailure(proxy, proxySaying(error.code), { cause: error }),
      ),
    );
    asking.end();
    return {
      destroy(error) {
        settle(error);
        stage.destroy(error);
      },
    };
  };
  return connectThrough as unknown as Connector;
}

/** A tunnel that ends during the TLS handshake was cut by the proxy, or by who is behind it. */
function cutOff(error: Error, proxy: HttpProxy, authority: string): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ECONNRESET' && code !== 'EPIPE') return error;
  return proxyFailure(proxy, `cut the connection to ${authority} (${code})`, { cause: error });
}
