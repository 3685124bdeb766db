import { resolve as resolvePath } from 'node:path';
import { buildEmbedder } from './build/embedder.ts';
import {
  type DocumentOptions,
  hasErrorAt,
  readNamed,
  readWhole,
  servicesFor,
  unique,
} from './build/reading.ts';
import { withShared } from './build/shared-state.ts';
import type { Warning } from './chat/types.ts';
import { type Draft, renameAt } from './config/blocks.ts';
import { Catalog } from './config/catalog.ts';
import { EmbedderProviders } from './config/embedder.ts';
import { loadFile } from './config/files.ts';
import { formatIssue, throwOnErrors } from './config/issues.ts';
import type { Layer } from './config/layers.ts';
import { type Loaded, loadObject, loadText } from './config/load.ts';
import type { Tree } from './config/path.ts';
import { loadPreset } from './config/presets.ts';
import type { CatalogEntry } from './config/provider-module.ts';
import type { Resolution } from './config/resolve.ts';
import { resolveEmbedder, resolveEmbedderObject } from './config/resolve-embedder.ts';
import { objectSource } from './config/source.ts';
import type { Embedder } from './embeddings/embedder.ts';
import { ConfigurationError } from './errors.ts';
import type { DocumentConfig, EmbedderConfig, ProviderDefinition } from './generated/types.ts';
import { createServices, type ServiceScope, type Services } from './services.ts';

/** Settings of an embedder, with those by which its provider is reached. */
export type EmbedderSettings = EmbedderConfig & Tree;
/** Settings that name their provider: `{ provider, model, … }`. */
export type FlatEmbedderConfig = { readonly provider: string } & EmbedderSettings;

/**
 * Turns configuration into embedders. Each factory has its own services, registry, credentials and connections, or those
 * that it is given; the static methods of the same names run on one default factory.
 */
export class EmbedderFactory implements AsyncDisposable {
  readonly #scope: ServiceScope;
  readonly #catalog = new Catalog();
  #isClosed = false;

  constructor(services: Partial<Services> = {}) {
    this.#scope = createServices(services);
  }

  /** A provider by id with its config, by `provider/model`, or by one flat object. Sends nothing; throws ConfigurationError. */
  create(provider: string, config?: EmbedderSettings, overrides?: EmbedderSettings): Promise<Embedder>;
  create(config: FlatEmbedderConfig): Promise<Embedder>;
  async create(
    named: string | FlatEmbedderConfig,
    config: EmbedderSettings = {},
    overrides: EmbedderSettings = {},
  ): Promise<Embedder> {
    this.#mustBeOpen();
    const notices: Warning[] = [];
    const providers = new EmbedderProviders(this.#catalog);
    const { provider, settings } = await readNamed(named, { ...config, ...overrides }, providers, notices);
    const { properties } = await providers.load(provider);
    const draft: Draft = { value: settings, source: objectSource('config'), moved: new Map(), issues: [] };
    renameAt(draft, [], properties);
    const layer: Layer = { value: draft.value, source: draft.source, role: '', base: [], moved: draft.moved };
    const resolution = await resolveEmbedderObject(this.#catalog, provider, layer, this.#scope.services);
    const issues = [...draft.issues, ...resolution.issues];
    return this.#finish({ ...resolution, issues }, this.#scope.services, notices);
  }

  /** The `embedder` block of a document as text or object. Throws ConfigurationError that lists every mistake at its place. */
  async fromConfig(document: string | DocumentConfig, options: DocumentOptions = {}): Promise<Embedder> {
    const loaded =
      typeof document === 'string'
        ? await loadText(document, options.format ?? 'yaml', '<text>')
        : loadObject(document, '<object>');
    return this.#fromLoaded(loaded, { dotenv: false, ...options });
  }

  /** A document from disk, by its ending `.yaml`, `.yml`, `.json` or `.toml`; `.env` is looked at. */
  async fromFile(path: string, options: DocumentOptions = {}): Promise<Embedder> {
    return this.#fromLoaded(await loadFile(resolvePath(path), options.format), { dotenv: true, ...options });
  }

  /** A shipped document by name; `fromconfig presets` lists them. */
  async fromPreset(name: string, options: DocumentOptions = {}): Promise<Embedder> {
    return this.#fromLoaded(await loadPreset(name), { dotenv: false, ...options });
  }

  /** Adds a provider, or lays fields over one with the same id. Throws ConfigurationError for a definition that cannot be used. */
  async register(definition: ProviderDefinition): Promise<void> {
    await this.#catalog.register(definition);
  }

  /** Every provider that an embedder can be of. */
  providers(): readonly CatalogEntry[] {
    return new EmbedderProviders(this.#catalog).entries().filter((entry) => entry.embeddings === true);
  }

  /** Closes connections and whatever else this factory made itself; idempotent. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#scope.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #mustBeOpen(): void {
    if (this.#isClosed)
      throw new ConfigurationError('This factory is closed.', [], {
        suggestion: 'Make a new EmbedderFactory.',
      });
  }

  async #fromLoaded(loaded: Loaded, options: DocumentOptions): Promise<Embedder> {
    this.#mustBeOpen();
    const services = servicesFor(this.#scope.services, options);
    const { configuration, issues, isReadable } = await readWhole(loaded, this.#catalog, services, options);
    const inUse =
      isReadable && !hasErrorAt(issues, '/embedder') && !hasErrorAt(issues, '/network')
        ? await resolveEmbedder(configuration, services)
        : undefined;
    const shared = withShared(services, configuration);
    const all = unique([...issues, ...(inUse?.issues ?? []), ...shared.issues]);
    return this.#finish({ model: inUse?.model, issues: all }, shared.services, []);
  }

  async #finish({ model, issues }: Resolution, services: Services, notices: Warning[]): Promise<Embedder> {
    throwOnErrors(issues);
    for (const issue of issues) notices.push({ code: issue.code, message: formatIssue(issue) });
    if (model === undefined) throw new ConfigurationError('The document names no embedder.', issues);
    return buildEmbedder(model, services, notices);
  }

  static create(provider: string, config?: EmbedderSettings, overrides?: EmbedderSettings): Promise<Embedder>;
  static create(config: FlatEmbedderConfig): Promise<Embedder>;
  static create(
    named: string | FlatEmbedderConfig,
    config?: EmbedderSettings,
    overrides?: EmbedderSettings,
  ): Promise<Embedder> {
    return shared().create(named as string, config, overrides);
  }
  static fromConfig(document: string | DocumentConfig, options?: DocumentOptions): Promise<Embedder> {
    return shared().fromConfig(document, options);
  }
  static fromFile(path: string, options?: DocumentOptions): Promise<Embedder> {
    return shared().fromFile(path, options);
  }
  static fromPreset(name: string, options?: DocumentOptions): Promise<Embedder> {
    return shared().fromPreset(name, options);
  }
  static register(definition: ProviderDefinition): Promise<void> {
    return shared().register(definition);
  }
  static providers(): readonly CatalogEntry[] {
    return shared().providers();
  }
  /** Closes the default factory; the next static call makes a new one. */
  static async close(): Promise<void> {
    const factory = defaultFactory;
    defaultFactory = undefined;
    await factory?.close();
  }
}

let defaultFactory: EmbedderFactory | undefined;

function shared(): EmbedderFactory {
  defaultFactory ??= new EmbedderFactory();
  return defaultFactory;
}
