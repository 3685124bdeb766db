import { resolve as resolvePath } from 'node:path';
import { buildLlm, targetsOf } from './build/llm.ts';
import {
  type DocumentOptions,
  hasErrorAt,
  knownProvider,
  readNamed,
  readWhole,
  servicesFor,
  unique,
  withHooks,
} from './build/reading.ts';
import { withShared } from './build/shared-state.ts';
import type { Warning } from './chat/types.ts';
import { type Draft, renameAt } from './config/blocks.ts';
import { Catalog } from './config/catalog.ts';
import { withProviderFile } from './config/definitions.ts';
import type { Configuration } from './config/document.ts';
import { loadFile } from './config/files.ts';
import { formatIssue, throwOnErrors } from './config/issues.ts';
import type { Layer } from './config/layers.ts';
import { type Loaded, loadObject, loadText } from './config/load.ts';
import type { Tree } from './config/path.ts';
import { loadPreset } from './config/presets.ts';
import { loadProviderFile } from './config/provider-file.ts';
import type { CatalogEntry } from './config/provider-module.ts';
import { type Resolution, resolveModel, resolveObject } from './config/resolve.ts';
import { objectSource } from './config/source.ts';
import { ConfigurationError, type Issue } from './errors.ts';
import type {
  DocumentConfig,
  LlmConfig,
  ProviderConfigMap,
  ProviderDefinition,
  ProviderId,
} from './generated/types.ts';
import type { Llm } from './llm.ts';
import type { ListOptions, ModelList } from './models/list.ts';
import type { Hooks } from './policies/hooks.ts';
import { createServices, type ServiceScope, type Services } from './services.ts';

export type { DocumentOptions } from './build/reading.ts';

/** What a config made in code may hold beside its settings. */
export interface CodeSettings {
  /** The same as `hooks.onResponse`. */
  readonly response_callback?: Hooks['onResponse'];
}

/** A config that names its provider: `{ provider, model, … }`. */
export type FlatConfig =
  | { readonly [P in ProviderId]: { readonly provider: P } & ProviderConfigMap[P] }[ProviderId]
  | ({ readonly provider: string } & LlmConfig);

/**
 * Turns configuration into providers that answer. Each factory has its own services, registry, credentials and
 * connections; the static methods of the same names run on one default factory.
 */
export class LlmFactory implements AsyncDisposable {
  readonly #scope: ServiceScope;
  #catalog = new Catalog();
  /** What ends the instances that hold something of their own. */
  readonly #open = new Set<() => Promise<void>>();
  #isClosed = false;

  constructor(services: Partial<Services> = {}) {
    this.#scope = createServices(services);
  }

  /** A provider by id with its config, by model string, or by one flat object. Sends nothing; throws ConfigurationError. */
  create<P extends ProviderId>(
    provider: P,
    config?: ProviderConfigMap[P] & CodeSettings,
    overrides?: ProviderConfigMap[P],
  ): Promise<Llm<ProviderConfigMap[P]>>;
  create(config: FlatConfig): Promise<Llm<LlmConfig>>;
  create(
    model: string,
    config?: LlmConfig & CodeSettings & Tree,
    overrides?: LlmConfig & Tree,
  ): Promise<Llm<LlmConfig>>;
  async create(named: string | FlatConfig, config: Tree = {}, overrides: Tree = {}): Promise<Llm<LlmConfig>> {
    this.#mustBeOpen();
    const notices: Warning[] = [];
    const given = { ...config, ...overrides };
    const read = await readNamed(named as string | Tree, given, this.#catalog, notices);
    const { provider } = read;
    const { settings, services } = withCallback(read.settings, this.#scope.services);
    const resolution = await this.#resolved(provider, settings, services);
    return this.#finish(resolution, undefined, services, notices);
  }

  /** Settings made in code, under their own names, checked. */
  async #resolved(provider: string, settings: Tree, services: Services): Promise<Resolution> {
    const { properties } = await this.#catalog.load(provider);
    const draft: Draft = { value: settings, source: objectSource('config'), moved: new Map(), issues: [] };
    renameAt(draft, [], properties);
    const layer: Layer = { value: draft.value, source: draft.source, role: '', base: [], moved: draft.moved };
    const resolution = await resolveObject(this.#catalog, provider, layer, services);
    return { ...resolution, issues: [...draft.issues, ...resolution.issues] };
  }

  /** A document as text or object. Throws ConfigurationError that lists every mistake at its place. */
  async fromConfig(
    document: string | DocumentConfig,
    options: DocumentOptions = {},
  ): Promise<Llm<LlmConfig>> {
    const loaded =
      typeof document === 'string'
        ? await loadText(document, options.format ?? 'yaml', '<text>')
        : loadObject(document, '<object>');
    return this.#fromLoaded(loaded, { dotenv: false, ...options });
  }

  /** A document from disk, by its ending `.yaml`, `.yml`, `.json` or `.toml`; `.env` is looked at. */
  async fromFile(path: string, options: DocumentOptions = {}): Promise<Llm<LlmConfig>> {
    return this.#fromLoaded(await loadFile(resolvePath(path), options.format), { dotenv: true, ...options });
  }

  /** A shipped document by name; `fromconfig presets` lists them. */
  async fromPreset(name: string, options: DocumentOptions = {}): Promise<Llm<LlmConfig>> {
    return this.#fromLoaded(await loadPreset(name), { dotenv: false, ...options });
  }

  /** Adds a provider, or lays fields over one with the same id. Throws ConfigurationError for a definition that cannot be used. */
  async register(definition: ProviderDefinition): Promise<void> {
    await this.#catalog.register(definition);
  }

  /** Takes a registered provider away; `false` when there was none. */
  unregister(id: string): boolean {
    return this.#catalog.unregister(id);
  }

  /** Also knows the providers of the user's own `provider.json` from now on, as documents do; gives what is wrong with it. */
  async loadProviders(): Promise<readonly Issue[]> {
    const file = await loadProviderFile(this.#scope.services.environment);
    const issues: Issue[] = [];
    if (file !== undefined) this.#catalog = await withProviderFile(this.#catalog, file, {}, issues);
    return issues;
  }

  /** Every provider that can be named. */
  providers(): readonly CatalogEntry[] {
    return this.#catalog.entries();
  }

  /**
   * The models that a provider has, by the settings that lead to it. A list of the last 7 days is taken from disk; one
   * that cannot be had says so in its `status` and `error`.
   */
  async listModels(
    provider: string,
    config: LlmConfig & Tree = {},
    options: ListOptions & Pick<DocumentOptions, 'dotenv'> = {},
  ): Promise<ModelList> {
    this.#mustBeOpen();
    const services = servicesFor(this.#scope.services, { dotenv: options.dotenv });
    const { id } = knownProvider(provider, this.#catalog);
    const { model, issues } = await this.#resolved(id, config, services);
    throwOnErrors(issues);
    return (await import('./build/list-models.ts')).listModels(model!, services, options);
  }

  /** Closes connections and whatever else this factory holds; idempotent. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await Promise.all([...this.#open].map((close) => close()));
    await this.#scope.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #mustBeOpen(): void {
    if (this.#isClosed)
      throw new ConfigurationError('This factory is closed.', [], { suggestion: 'Make a new LlmFactory.' });
  }

  async #fromLoaded(loaded: Loaded, options: DocumentOptions): Promise<Llm<LlmConfig>> {
    this.#mustBeOpen();
    const services = servicesFor(this.#scope.services, options);
    const {
      configuration,
      issues: found,
      isReadable,
    } = await readWhole(loaded, this.#catalog, services, options);
    const inUse =
      isReadable && !hasErrorAt(found, '/llm') && !hasErrorAt(found, '/network')
        ? await resolveModel(configuration, ['llm'], services)
        : undefined;
    const shared = withShared(services, configuration);
    return this.#finish(
      { model: inUse?.model, issues: unique([...found, ...(inUse?.issues ?? []), ...shared.issues]) },
      configuration,
      shared.services,
      [],
    );
  }

  async #finish(
    resolution: Resolution,
    configuration: Configuration | undefined,
    services: Services,
    notices: Warning[],
  ): Promise<Llm<LlmConfig>> {
    const { issues, model } = resolution;
    throwOnErrors(issues);
    for (const issue of issues) notices.push({ code: issue.code, message: formatIssue(issue) });
    if (model === undefined) throw new ConfigurationError('The document names no llm.', issues);
    const targets = targetsOf(services, configuration?.catalog ?? this.#catalog, configuration);
    return buildLlm({ model, services, targets, notices, open: this.#open });
  }

  static create<P extends ProviderId>(
    provider: P,
    config?: ProviderConfigMap[P] & CodeSettings,
    overrides?: ProviderConfigMap[P],
  ): Promise<Llm<ProviderConfigMap[P]>>;
  static create(config: FlatConfig): Promise<Llm<LlmConfig>>;
  static create(
    model: string,
    config?: LlmConfig & CodeSettings & Tree,
    overrides?: LlmConfig & Tree,
  ): Promise<Llm<LlmConfig>>;
  static create(named: string | FlatConfig, config?: Tree, overrides?: Tree): Promise<Llm<LlmConfig>> {
    return shared().create(named as string, config as LlmConfig & Tree, overrides as LlmConfig & Tree);
  }
  static fromConfig(document: string | DocumentConfig, options?: DocumentOptions): Promise<Llm<LlmConfig>> {
    return shared().fromConfig(document, options);
  }
  static fromFile(path: string, options?: DocumentOptions): Promise<Llm<LlmConfig>> {
    return shared().fromFile(path, options);
  }
  static fromPreset(name: string, options?: DocumentOptions): Promise<Llm<LlmConfig>> {
    return shared().fromPreset(name, options);
  }
  static listModels(
    provider: string,
    config?: LlmConfig & Tree,
    options?: ListOptions & Pick<DocumentOptions, 'dotenv'>,
  ): Promise<ModelList> {
    return shared().listModels(provider, config, options);
  }
  static register(definition: ProviderDefinition): Promise<void> {
    return shared().register(definition);
  }
  static unregister(id: string): boolean {
    return shared().unregister(id);
  }
  static loadProviders(): Promise<readonly Issue[]> {
    return shared().loadProviders();
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

let defaultFactory: LlmFactory | undefined;

function shared(): LlmFactory {
  defaultFactory ??= new LlmFactory();
  return defaultFactory;
}

/** Takes the callback out of a config made in code; anything but a function stays, and is an unknown key. */
function withCallback(settings: Tree, services: Services): { settings: Tree; services: Services } {
  const { response_callback: callback, ...rest } = settings;
  if (typeof callback !== 'function') return { settings, services };
  return { settings: rest, services: withHooks(services, { onResponse: callback as Hooks['onResponse'] }) };
}
