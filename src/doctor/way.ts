import { FromConfigError, failure } from '../errors.ts';
import { type Checks, failed } from './check.ts';
import { openSocket, placeOf, resolveName, shakeHands } from './connection.ts';
import { openTunnel, type ProxyChoice, proxyFor } from './proxy.ts';
import type { Subject } from './target.ts';

/** From the name of the server to its certificate, through the proxy where one is set. */
export async function examineConnection({ plan, services }: Subject, checks: Checks): Promise<void> {
  const url = new URL(plan!.target.url);
  const target = placeOf(url);
  const proxy = chosenProxy(url, services.environment);
  const first = proxy === undefined || proxy instanceof FromConfigError ? target : placeOf(proxy.url);
  const whose = first === target ? '' : 'proxy ';
  const ofProxy = proxy === undefined || proxy instanceof FromConfigError ? undefined : proxy.from;
  await checks.run('dns', (signal) =>
    naming(ofProxy, async () => whose + (await resolveName(first, signal))),
  );
  if (checks.hasFailed('dns')) checks.skip('tcp', 'the name has no address');
  else
    await checks.run('tcp', (signal) =>
      naming(ofProxy, async () => {
        (await openSocket(first, signal)).destroy();
        return `${whose}${first.hostname}:${first.port} takes connections`;
      }),
    );
  const isReached = !checks.hasFailed('dns', 'tcp');
  if (proxy === undefined) checks.skip('proxy', 'none is set for this host');
  else if (proxy instanceof FromConfigError) checks.add(failed('proxy', proxy));
  else if (!isReached) checks.skip('proxy', 'the proxy is not reached');
  else
    await checks.run('proxy', async (signal) => {
      (await openTunnel(proxy, target, signal)).destroy();
      return `${first.hostname}:${first.port} from ${proxy.from} lets it through`;
    });
  if (url.protocol !== 'https:') checks.skip('tls', 'the address is plain http');
  else if (!isReached || checks.hasFailed('proxy')) checks.skip('tls', 'there is no connection');
  else
    await checks.run('tls', async (signal) => {
      const isDirect = proxy === undefined || proxy instanceof FromConfigError;
      const socket = isDirect ? await openSocket(target, signal) : await openTunnel(proxy, target, signal);
      return shakeHands(socket, target, services.clock.date(), signal);
    });
}

/** A proxy that is not there is corrected where it is named. */
async function naming(from: string | undefined, work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (from === undefined || !(error instanceof FromConfigError)) throw error;
    const suggestion = `Check host and port of the proxy in ${from}.`;
    throw failure('proxy', `the proxy ${error.message}`, { suggestion, cause: error });
  }
}

function chosenProxy(
  url: URL,
  environment: Subject['services']['environment'],
): ProxyChoice | FromConfigError | undefined {
  try {
    return proxyFor(url, environment);
  } catch (error) {
    if (error instanceof FromConfigError) return error;
    throw error;
  }
}
