import type { Warning } from '../chat/types.ts';
import { type AutoChoice, chooseProvider, nothingFound } from '../config/auto.ts';
import type { Catalog } from '../config/catalog.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type { Services } from '../services.ts';
import { withNetwork } from './network.ts';
import { probeLocalServer } from './probe.ts';

/** `provider: auto` replaced by what is there; the notice names the choice before anything is sent. */
export async function chosen(
  model: ResolvedModel,
  catalog: Catalog,
  given: Services,
): Promise<{ model: ResolvedModel; notice?: Warning }> {
  if (model.module.definition.response_type !== 'auto') return { model };
  const services = await withNetwork(model, given);
  const entries = catalog.entries();
  const choice = await chooseProvider(entries, services.environment, (url) =>
    probeLocalServer(url, services),
  );
  const fallback = entries.find((entry) => entry.protocol === 'mock');
  if (choice === undefined && (model.config.allow_mock !== true || fallback === undefined))
    throw nothingFound(entries);
  const mock: AutoChoice = {
    provider: fallback?.id ?? '',
    because: 'no key is set and no local server answers',
  };
  const { provider, because, models } = choice ?? mock;
  const module = await catalog.load(provider);
  const { allow_mock: _allowMock, ...config } = model.config;
  const wanted = config.model ?? module.properties.model?.default;
  const known = models?.filter((id) => !/embed/i.test(id));
  const picked =
    config.model === undefined && known?.[0] !== undefined && !known.includes(String(wanted))
      ? { model: known[0] }
      : {};
  const message = `provider auto chose ${provider}${'model' in picked ? ` with ${picked.model}` : ''}: ${because}.`;
  return {
    model: { ...model, provider, module, config: { ...config, ...picked } },
    notice: { code: 'FC1033', message },
  };
}
