import type { Environment } from '../ports.ts';
import { type HttpProxy, type Proxies, parseProxy } from '../wire/proxy.ts';

export interface InheritedProxies {
  readonly proxies: Proxies;
  readonly directHosts: readonly string[];
}

/** Go and curl never send what stays on this machine to a proxy that somebody else named. */
const ownMachine = ['localhost', '127.0.0.0/8', '::1'];

/** The proxies that the environment names; `undefined` where it names none. A lower-case name is read first. */
export function proxiesOfEnvironment(environment: Environment): InheritedProxies | undefined {
  const read = (name: string): string | undefined => environment(name) || undefined;
  const either = (name: string): [string, string] | undefined => {
    const lower = read(name);
    if (lower !== undefined) return [name, lower];
    // Under CGI this one is a header of whoever asks.
    if (name === 'http_proxy' && read('REQUEST_METHOD') !== undefined) return undefined;
    const upper = read(name.toUpperCase());
    return upper === undefined ? undefined : [name.toUpperCase(), upper];
  };
  const all = either('all_proxy');
  const http = either('http_proxy') ?? all;
  const https = either('https_proxy') ?? all;
  if (http === undefined && https === undefined) return undefined;
  const exceptions = either('no_proxy')?.[1] ?? '';
  return {
    proxies: { http: proxyIn(http), https: proxyIn(https) },
    directHosts: [...ownMachine, ...exceptions.split(/[\s,]+/).filter((entry) => entry !== '')],
  };
}

function proxyIn(found: [string, string] | undefined): HttpProxy | string | undefined {
  if (found === undefined) return undefined;
  const [name, text] = found;
  const proxy = parseProxy(text);
  return typeof proxy === 'string' ? `The environment variable ${name} ${proxy}.` : proxy;
}
