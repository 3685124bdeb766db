import { isTree } from '../config/path.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type { Services } from '../services.ts';
import type { NetworkSettings } from '../wire/network.ts';
import { proxiesOfEnvironment } from './proxies.ts';

/**
 * The services with the transport that a model's network settings ask for: the factory's own where neither they nor the
 * environment say anything. Reads the certificate files; throws ConfigurationError with every mistake at its place.
 */
export async function withNetwork(model: ResolvedModel, services: Services): Promise<Services> {
  const settings = await networkOf(model, services);
  if (settings === undefined) return services;
  const transport = await services.transports.transportFor(settings);
  return Object.create(services, { transport: { value: transport, enumerable: true } }) as Services;
}

/** What a model's document and the environment say of the network; `undefined` where they say nothing. */
export async function networkOf(
  model: ResolvedModel,
  { environment }: Pick<Services, 'environment'>,
): Promise<NetworkSettings | undefined> {
  const block = isTree(model.config.network) ? model.config.network : {};
  const inherited = block.proxy === undefined ? proxiesOfEnvironment(environment) : undefined;
  if (inherited === undefined && Object.keys(block).every((key) => block[key] === null)) return undefined;
  const { settingsOf } = await import('./network-settings.ts');
  return settingsOf(model, block, inherited, environment);
}
