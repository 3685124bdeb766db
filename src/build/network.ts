import { isTree } from '../config/path.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type { Services } from '../services.ts';
import { proxiesOfEnvironment } from './proxies.ts';

/**
 * The services with the transport that a model's network settings ask for: the factory's own where neither they nor the
 * environment say anything. Reads the certificate files; throws ConfigurationError with every mistake at its place.
 */
export async function withNetwork(model: ResolvedModel, services: Services): Promise<Services> {
  const block = isTree(model.config.network) ? model.config.network : {};
  const inherited = block.proxy === undefined ? proxiesOfEnvironment(services.environment) : undefined;
  if (inherited === undefined && Object.keys(block).every((key) => block[key] === null)) return services;
  const { settingsOf } = await import('./network-settings.ts');
  const settings = await settingsOf(model, block, inherited, services.environment);
  const transport = await services.transports.transportFor(settings);
  return Object.create(services, { transport: { value: transport, enumerable: true } }) as Services;
}
