import type { Issue } from '../errors.ts';
import type { CredentialStore, Environment } from '../ports.ts';
import type { Catalog } from './catalog.ts';
import type { Configuration } from './document.ts';
import { EmbedderProviders, embeddingsOf, withoutEmbeddings } from './embedder.ts';
import { asMerged, type Layer } from './layers.ts';
import {
  checkConfig,
  fillIn,
  findBlock,
  overNetwork,
  type Resolution,
  type ResolveContext,
  resolveBlock,
} from './resolve.ts';

const BLOCK = ['embedder'] as const;
const NAMED = [...BLOCK, 'provider'] as const;
const SETTINGS = [...BLOCK, 'config'] as const;

type Read = Pick<Configuration, 'merged' | 'catalog'>;

/** The document's `embedder` block; `defaults` are for language models and do not lie under it. */
export async function resolveEmbedder(configuration: Read, context: ResolveContext): Promise<Resolution> {
  const { merged } = configuration;
  const catalog = new EmbedderProviders(configuration.catalog);
  const found = findBlock({ merged, catalog }, BLOCK, context.environment);
  if ('issues' in found) return { issues: found.issues };
  const unfit = await unfitAt(configuration, catalog, found.provider);
  if (unfit !== undefined) return { issues: [unfit] };
  return resolveBlock(catalog, found.provider, overNetwork(merged, merged.at(SETTINGS)), SETTINGS, context);
}

/** As resolveEmbedder, for a config that is an object of the program's own: nothing is interpolated. */
export async function resolveEmbedderObject(
  catalog: Catalog,
  provider: string,
  layer: Layer,
  { credentials }: { readonly credentials: CredentialStore },
): Promise<Resolution> {
  const providers = new EmbedderProviders(catalog);
  const { definition } = await providers.load(provider);
  if (embeddingsOf(definition) === undefined) {
    const entry = providers.find(provider)!;
    return { issues: [withoutEmbeddings(entry, providers, layer.source, ['provider'])] };
  }
  return resolveBlock(providers, provider, asMerged(layer), [], { credentials, environment: undefined });
}

/** Every mistake in an embedder block whose provider is this; without an environment placeholders are right where they stand. */
export async function checkEmbedder(
  part: Read,
  provider: unknown,
  environment: Environment | undefined,
): Promise<readonly Issue[]> {
  const catalog = new EmbedderProviders(part.catalog);
  const entry = typeof provider === 'string' ? catalog.find(provider) : undefined;
  if (entry === undefined) return [];
  const unfit = await unfitAt(part, catalog, entry.id);
  if (unfit !== undefined) return [unfit];
  const settings = part.merged.at(SETTINGS);
  const filled = fillIn(settings, SETTINGS, environment ?? (() => undefined), environment === undefined);
  const unknown = new Set([...filled.unknown, ...(environment === undefined ? filled.coercible : [])]);
  const { coercible } = filled;
  const module = await catalog.load(entry.id);
  const found = await checkConfig(filled.value, settings, SETTINGS, module, { coercible, unknown });
  return [...filled.issues, ...found.issues];
}

async function unfitAt(
  { merged }: Read,
  catalog: EmbedderProviders,
  provider: string,
): Promise<Issue | undefined> {
  const { definition } = await catalog.load(provider);
  if (embeddingsOf(definition) !== undefined) return undefined;
  const { source } = merged.ownerOf(NAMED);
  return withoutEmbeddings(catalog.find(provider)!, catalog, source, merged.writtenAt(NAMED));
}
