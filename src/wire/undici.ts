import type { Socket } from 'node:net';
import type { Agent, buildConnector, Pool } from 'undici';
import { failure } from '../errors.ts';
import { Exchange } from './exchange.ts';
import type { SendOptions, Transport, WireRequest, WireResponse } from './http.ts';

const MANY = 64;

export interface TransportOptions {
  /** Connections to one origin; further requests wait for one of them. Default 512. */
  readonly connections?: number | undefined;
  /** For connections made without a limit of their own, in ms. Default 30 s. */
  readonly connectMs?: number | undefined;
  /** What TLS connections are made with, as `node:tls` takes it: `ca`, `cert`, `key`. */
  readonly tls?: Readonly<Record<string, unknown>> | undefined;
  /** How long an unused connection is kept, in ms. Default 4 s. */
  readonly keepAliveMs?: number | undefined;
  /** Puts together what makes connections, from connectors that take options of `node:net` and `node:tls`. */
  readonly connectors?:
    | ((build: (options: Readonly<Record<string, unknown>>) => Connector) => Connector)
    | undefined;
}

/** Makes one connection; undici's typings leave out that it gives back what ends the attempt. */
export type Connector = buildConnector.connector;

/** HTTP over undici, which is loaded by the first request. Left unclosed it does not keep the process alive. */
export function createTransport(options: TransportOptions = {}): Transport {
  let agent: Agent | null = null;
  let loading: Promise<Agent> | null = null;
  let closed = false;
  /** The exchange whose dispatch is running: undici connects in the same call, so a connection knows who it is for. */
  let dispatching: Exchange | null = null;
  /** Requests that no connection has taken yet, and how many there may be before they are looked through. */
  const waiting = new Set<Exchange>();
  let many = MANY;
  const isWaiting = (exchange: Exchange): boolean => !exchange.settled && !exchange.isStarted;
  /** undici makes a new connection for a request that was aborted on the old one; nobody waits for that. */
  const isWanted = (host: string | undefined): boolean =>
    [...waiting].some((exchange) => isWaiting(exchange) && new URL(exchange.request.origin).host === host);
  const noteWaiting = (exchange: Exchange): void => {
    waiting.add(exchange);
    if (waiting.size <= many) return;
    for (const one of waiting) if (!isWaiting(one)) waiting.delete(one);
    many = Math.max(MANY, 2 * waiting.size);
  };

  async function load(): Promise<Agent> {
    const undici = await loadUndici();
    // The limits below are per connection and per request; undici's own know neither.
    const build = (given: Readonly<Record<string, unknown>> | undefined): Connector =>
      undici.buildConnector({ ...given, timeout: 0 });
    const connector = options.connectors === undefined ? build(options.tls) : options.connectors(build);
    agent = new undici.Agent({
      connections: options.connections ?? 512,
      // Agent would use a bare Client for one connection, where a failed connection fails all that wait for it.
      factory: (origin, settings) => new undici.Pool(origin, settings),
      headersTimeout: 0,
      bodyTimeout: 0,
      ...keptFor(options.keepAliveMs),
      connect: boundedConnector(
        connector,
        { callerOf: () => dispatching, isWanted },
        options.connectMs ?? 30_000,
      ),
    });
    return agent;
  }

  function dispatch(to: Agent, exchange: Exchange): void {
    const { method, origin, path, headers, body } = exchange.request;
    dispatching = exchange;
    noteWaiting(exchange);
    try {
      to.dispatch({ origin, path, method, headers: headers as string[], body: body as string }, exchange);
    } catch (error) {
      exchange.onResponseError(null, error);
    } finally {
      dispatching = null;
    }
  }

  return {
    send(request: WireRequest, sending: SendOptions): Promise<WireResponse> {
      if (sending.signal?.aborted) return Promise.reject(sending.signal.reason);
      if (closed) return Promise.reject(failure('validation', 'This client has been closed.'));
      const exchange = new Exchange(request, sending);
      if (agent !== null) {
        dispatch(agent, exchange);
      } else {
        loading ??= load();
        loading.then(
          (loaded) => exchange.settled || dispatch(loaded, exchange),
          (error) => exchange.onResponseError(null, error),
        );
      }
      return exchange.response;
    },
    async close(): Promise<void> {
      closed = true;
      const open = agent ?? (await loading?.catch(() => null));
      agent = null;
      await open?.destroy();
    },
  };
}

/** A server's own keep-alive hint is followed up to the limit. */
const keptFor = (ms: number | undefined): { keepAliveTimeout?: number; keepAliveMaxTimeout?: number } =>
  ms === undefined ? {} : { keepAliveTimeout: Math.max(1, ms), keepAliveMaxTimeout: Math.max(1, ms) };

interface Undici {
  readonly Agent: typeof Agent;
  readonly Pool: typeof Pool;
  readonly buildConnector: typeof buildConnector;
}

/** The whole package costs 50 ms more to load than the modules needed, which are not a public path. */
async function loadUndici(): Promise<Undici> {
  try {
    const [agent, pool, connect] = await Promise.all([
      import('undici/lib/dispatcher/agent.js'),
      import('undici/lib/dispatcher/pool.js'),
      import('undici/lib/core/connect.js'),
    ]);
    return { Agent: agent.default, Pool: pool.default, buildConnector: connect.default };
  } catch {
    return import('undici');
  }
}

interface Callers {
  /** Whose request is being dispatched. */
  callerOf(): Exchange | null;
  isWanted(host: string | undefined): boolean;
}

/** Ends a connection that takes too long, or whose caller has left: undici would go on until its own timeout. */
function boundedConnector(
  connector: Connector,
  { callerOf, isWanted }: Callers,
  defaultMs: number,
): Connector {
  return (target, callback) => {
    const caller = callerOf();
    if (caller === null && !isWanted(target.host)) {
      callback(new Error('Nobody waits for this connection.'), null);
      return;
    }
    const limit = caller?.connectMs ?? defaultMs;
    const timer = setTimeout(() => {
      const place = `${target.hostname}:${target.port || (target.protocol === 'https:' ? 443 : 80)}`;
      socket.destroy(failure('connect-timeout', `${place}: no connection within ${limit} ms.`));
    }, limit);
    timer.unref();
    const settle = (...result: Parameters<buildConnector.Callback>): void => {
      clearTimeout(timer);
      if (caller !== null) caller.connecting = null;
      callback(...result);
    };
    // The typings leave out that the connector gives back the socket.
    const socket = connector(target, settle) as unknown as Socket;
    if (caller !== null) caller.connecting = socket;
  };
}
