import { FromConfigError } from '../errors.ts';
import type { Transport } from './http.ts';
import { type HttpProxy, proxyFailure, proxySaying } from './proxy.ts';

const ofTheProxy = new Set(['dns', 'refused', 'reset', 'tls']);

/** Sends plain HTTP through the proxy of its origin; what goes to https is tunnelled when its connection is made. */
export function throughProxy(
  inner: Transport,
  proxyOf: (origin: string) => HttpProxy | undefined,
): Transport {
  return {
    async send(request, options) {
      const proxy = proxyOf(request.origin);
      if (proxy === undefined || request.origin.startsWith('https:')) return inner.send(request, options);
      const { host } = new URL(request.origin);
      const headers = [...request.headers, 'host', host];
      if (proxy.authorization !== undefined) headers.push('proxy-authorization', proxy.authorization);
      const path = `http://${host}${request.path}`;
      try {
        const response = await inner.send({ ...request, origin: proxy.origin, path, headers }, options);
        if (response.status !== 407) return response;
        await response.body.return?.();
      } catch (error) {
        if (!(error instanceof FromConfigError) || !ofTheProxy.has(error.kind)) throw error;
        throw proxyFailure(proxy, proxySaying(error.details.code), { cause: error });
      }
      throw proxyFailure(proxy, '', { status: 407 });
    },
    close: () => inner.close?.() ?? Promise.resolve(),
  };
}
