import { isIP, type LookupFunction } from 'node:net';
import * as tls from 'node:tls';
import { failure } from '../errors.ts';
import { deniedAddress, guardedLookup, isPrivateAddress } from './addresses.ts';
import { allowedHost, bare, exceptedHost, type HostRule } from './hosts.ts';
import type { Transport } from './http.ts';
import { throughProxy } from './proxied.ts';
import { createProxyChoice, type HttpProxy, type Proxies } from './proxy.ts';
import { followingRedirects } from './redirects.ts';
import { placeOf } from './transport-errors.ts';
import { tunnel } from './tunnel.ts';
import { type Connector, createTransport } from './undici.ts';

/** How connections are made; settings that are equal share one transport. */
export interface NetworkSettings {
  readonly proxies: Proxies;
  /** Hosts that are reached without the proxy; `no_proxy` says how they are written. */
  readonly directHosts: readonly string[];
  /** Certificates to trust beside the usual ones, as PEM. */
  readonly certificates: readonly string[];
  readonly allowedHosts?: readonly string[] | undefined;
  readonly denyPrivate: boolean;
  readonly acceptInvalidCertificates: boolean;
  readonly minTlsVersion?: '1.2' | '1.3' | undefined;
  /** Redirects that are followed, within one origin. */
  readonly redirects: number;
  /** Connections to one origin. */
  readonly connections?: number | undefined;
  /** How long an unused connection is kept, in ms. */
  readonly keepAliveMs?: number | undefined;
}

/** A transport that keeps to settings of its own. Names are resolved by the system unless a lookup is given. */
export function createNetworkTransport(settings: NetworkSettings, lookup?: LookupFunction): Transport {
  const { proxies, directHosts, denyPrivate, connections, keepAliveMs, redirects } = settings;
  const proxyOf = createProxyChoice(proxies, rulesOf(directHosts, exceptedHost));
  const hasProxy = proxies.http !== undefined || proxies.https !== undefined;
  const secure = tlsOptions(settings);
  const plain = { ...secure, ...(lookup && { lookup }) };
  const guarded = denyPrivate ? { ...secure, lookup: guardedLookup(lookup) } : plain;
  const base = createTransport({
    connections,
    keepAliveMs,
    connectors: (build) =>
      hasProxy ? connectorOf(build(guarded), build(plain), proxies, proxyOf, plain) : build(guarded),
  });
  const proxied = hasProxy ? throughProxy(base, proxyOf) : base;
  const limited = withinHosts(proxied, settings);
  return redirects > 0 ? followingRedirects(limited, redirects) : limited;
}

function rulesOf(entries: readonly string[], read: (entry: string) => HostRule | undefined): HostRule[] {
  return entries.flatMap((entry) => read(entry) ?? []);
}

/** Parsing all roots costs 10 ms, so it is done once and not for every connection. */
function tlsOptions(settings: NetworkSettings): Readonly<Record<string, unknown>> {
  const { certificates, minTlsVersion, acceptInvalidCertificates } = settings;
  const own = certificates.length > 0 ? { ca: [...usualRoots(), ...certificates] } : {};
  const version = minTlsVersion === undefined ? {} : { minVersion: `TLSv${minTlsVersion}` as const };
  const context = tls.createSecureContext({ ...own, ...version });
  return { secureContext: context, ...(acceptInvalidCertificates && { rejectUnauthorized: false }) };
}

/** Newer releases of Node tell what they trust with all that was added to it; older ones only what they came with. */
function usualRoots(): readonly string[] {
  const { getCACertificates: all } = tls as { getCACertificates?(of: string): readonly string[] };
  return all?.('default') ?? tls.rootCertificates;
}

/** Plain HTTP to a proxy is a connection to the proxy itself, whose address is the operator's own choice. */
function connectorOf(
  direct: Connector,
  unguarded: Connector,
  { http }: Proxies,
  proxyOf: (origin: string) => HttpProxy | undefined,
  proxyTls: Readonly<Record<string, unknown>>,
): Connector {
  const proxyOrigin = typeof http === 'object' ? http.origin : undefined;
  const tunnels = new Map<HttpProxy, Connector>();
  return (target, callback) => {
    const origin = `${target.protocol}//${target.host}`;
    if (origin === proxyOrigin) return unguarded(target, callback);
    const proxy = target.protocol === 'https:' ? proxyOf(origin) : undefined;
    if (proxy === undefined) return direct(target, callback);
    const made = tunnels.get(proxy) ?? tunnel(proxy, unguarded, proxyTls);
    tunnels.set(proxy, made);
    return made(target, callback);
  };
}

/** Holds the host of every request, redirected ones too, against the rules. Names are looked at again when they are resolved. */
function withinHosts(inner: Transport, { allowedHosts, denyPrivate }: NetworkSettings): Transport {
  if (allowedHosts === undefined && !denyPrivate) return inner;
  const rules = rulesOf(allowedHosts ?? [], allowedHost);
  return {
    send(request, options) {
      const { host, hostname, port } = placeOf(request.origin);
      if (allowedHosts !== undefined && !rules.some((rule) => rule(hostname, port)))
        return Promise.reject(
          failure('host-denied', `${host}: this host is not among network.allowed_hosts.`, {
            details: { host: hostname, port },
          }),
        );
      const address = bare(hostname);
      if (denyPrivate && isIP(address) !== 0 && isPrivateAddress(address))
        return Promise.reject(deniedAddress(host));
      return inner.send(request, options);
    },
    close: () => inner.close?.() ?? Promise.resolve(),
  };
}
