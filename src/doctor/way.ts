import { FromConfigError, failure } from '../errors.ts';
import { type Checks, failed } from './check.ts';
import { openSocket, placeOf, resolveName, shakeHands } from './connection.ts';
import { askProxy, type ProxyOnTheWay, proxyFor } from './proxy.ts';
import type { Subject } from './target.ts';

/** From the name of the server to its certificate, through the proxy where one is set. */
export async function examineConnection(subject: Subject, checks: Checks): Promise<void> {
  const { plan, services, network } = subject;
  const url = new URL(plan!.target.url);
  const target = placeOf(url);
  const isSecure = url.protocol === 'https:';
  const proxy = chosenProxy(subject, url);
  const first =
    proxy === undefined || proxy instanceof FromConfigError ? target : placeOf(new URL(proxy.proxy.origin));
  const whose = first === target ? '' : 'proxy ';
  const ofProxy = proxy === undefined || proxy instanceof FromConfigError ? undefined : proxy.from;
  await checks.run('dns', (signal) =>
    naming(
      ofProxy,
      async () => whose + (await resolveName(first, first === target ? network : undefined, signal)),
    ),
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
      (await askProxy(proxy, target, isSecure, signal))?.destroy();
      return `${first.hostname}:${first.port} from ${proxy.from} lets it through`;
    });
  if (!isSecure) checks.skip('tls', 'the address is plain http');
  else if (!isReached || checks.hasFailed('proxy')) checks.skip('tls', 'there is no connection');
  else
    await checks.run('tls', async (signal) => {
      const isDirect = proxy === undefined || proxy instanceof FromConfigError;
      const socket = isDirect
        ? await openSocket(target, signal)
        : await askProxy(proxy, target, true, signal);
      return shakeHands(socket!, target, { network, nowMs: services.clock.date() }, signal);
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

function chosenProxy(subject: Subject, url: URL): ProxyOnTheWay | FromConfigError | undefined {
  try {
    return proxyFor(subject, url);
  } catch (error) {
    if (error instanceof FromConfigError) return error;
    throw error;
  }
}
