import { resolve as resolvePath } from 'node:path';
import { chosen } from '../build/choose.ts';
import { buildEmbedder } from '../build/embedder.ts';
import { buildLlm, targetsOf } from '../build/llm.ts';
import { hasErrorAt, type ReadWhole, readWhole, servicesFor, unique } from '../build/reading.ts';
import { withShared } from '../build/shared-state.ts';
import type { Warning } from '../chat/types.ts';
import { Catalog } from '../config/catalog.ts';
import { EmbedderProviders } from '../config/embedder.ts';
import { loadFile } from '../config/files.ts';
import { formatIssue, throwOnErrors } from '../config/issues.ts';
import { asMerged, type Merged } from '../config/layers.ts';
import { type Loaded, loadObject, loadText } from '../config/load.ts';
import { isTree } from '../config/path.ts';
import { loadPreset } from '../config/presets.ts';
import {
  overNetwork,
  type Resolution,
  type ResolvedModel,
  resolveBlock,
  resolveModel,
} from '../config/resolve.ts';
import { resolveEmbedder } from '../config/resolve-embedder.ts';
import { resolveSections, type Sections } from '../config/resolve-sections.ts';
import { objectSource } from '../config/source.ts';
import type { Embedder } from '../embeddings/embedder.ts';
import { ConfigurationError, type Issue } from '../errors.ts';
import type { DocumentConfig } from '../generated/types.ts';
import type { Llm } from '../llm.ts';
import { createServices, type Services } from '../services.ts';
import type { MemoryOptions } from './memory.ts';
import { createLine, type MemoryParts } from './parts.ts';
import { readSettings } from './settings.ts';
import { chooseStore, storeOpener } from './store.ts';

export type MemoryServices = Partial<Services>;

/** A Memory's parts, what loading had to say, and the end of everything that was opened. */
export interface OpenedMemory {
  readonly parts: MemoryParts;
  readonly notices: readonly Warning[];
  readonly close: () => Promise<void>;
}

export async function openGiven(
  document: string | DocumentConfig,
  options: MemoryOptions,
): Promise<OpenedMemory> {
  const loaded =
    typeof document === 'string'
      ? await loadText(document, options.format ?? 'yaml', '<text>')
      : loadObject(document, '<object>');
  return openLoaded(loaded, { dotenv: false, ...options });
}

export const openFile = async (path: string, options: MemoryOptions): Promise<OpenedMemory> =>
  openLoaded(await loadFile(resolvePath(path), options.format), { dotenv: true, ...options });

export const openPreset = async (name: string, options: MemoryOptions): Promise<OpenedMemory> =>
  openLoaded(await loadPreset(name), { dotenv: false, ...options });

/** Reads the document once for model, embedder and store; lists every mistake in any of them. */
async function openLoaded(loaded: Loaded, options: MemoryOptions): Promise<OpenedMemory> {
  const scope = createServices(options.services);
  const open = new Set<() => Promise<void>>();
  const closeAll = async (): Promise<void> => {
    await Promise.all([...open].map((close) => close()));
    await scope.close();
  };
  try {
    const own = servicesFor(scope.services, options);
    const read = await readWhole(loaded, new Catalog(), own, options);
    const { services, issues: unshared } = withShared(own, read.configuration);
    throwOnErrors(unshared);
    const { llm, embedder, sections } = await resolveParts(read, services);
    const issues = unique([...read.issues, ...llm.issues, ...embedder.issues, ...sections.issues]);
    throwOnErrors(issues);
    const notices = issues.map((issue) => ({ code: issue.code, message: formatIssue(issue) }));
    const model = llm.model === undefined ? undefined : await modelOf(llm.model, read, services, notices);
    const built = await buildBoth(model, embedder.model!, read, services, notices, open);
    const { store, notice } = await chooseStore(sections.store, services);
    if (notice !== undefined) {
      notices.push(notice);
      services.logger.warn(`${notice.code} ${notice.message}`);
    }
    const opener = storeOpener(store, built.embedder, services);
    const parts: MemoryParts = {
      ...built,
      seesImages: model?.config.enable_vision === true,
      settings: readSettings(sections.memory),
      reranker: options.reranker,
      clock: services.clock,
      logger: services.logger,
      open: opener.open,
      inLine: createLine(),
    };
    let ending: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      await opener.close();
      await built.llm?.close();
      await built.embedder.close();
      await closeAll();
    };
    return { parts, notices, close: () => (ending ??= close()) };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function resolveParts({ configuration, issues, isReadable }: ReadWhole, services: Services) {
  const nothing: Resolution = { issues: [] };
  const noSections: Sections = { memory: {}, issues: [] };
  const { merged, catalog } = configuration;
  const isUsable = (section: string): boolean => isReadable && !hasErrorAt(issues, `/${section}`);
  const [llm, embedder, sections] = await Promise.all([
    !isUsable('llm')
      ? nothing
      : merged.value.llm === undefined
        ? resolveBlock(catalog, 'auto', overNetwork(merged, defaultsOf(merged)), ['llm', 'config'], services)
        : resolveModel(configuration, ['llm'], services),
    !isUsable('embedder')
      ? nothing
      : merged.value.embedder === undefined
        ? resolveBlock(new EmbedderProviders(catalog), 'local', empty(), ['embedder', 'config'], services)
        : resolveEmbedder(configuration, services),
    isReadable ? resolveSections(configuration, services.vectorStores.names(), services) : noSections,
  ]);
  return { llm, embedder, sections };
}

const empty = (): Merged =>
  asMerged({ value: {}, source: objectSource('default'), role: 'default', base: [], moved: new Map() });

const defaultsOf = (merged: Merged): Merged =>
  isTree(merged.value.defaults) ? merged.at(['defaults']) : empty();

/** The model to build; nothing where `auto` finds none: a mock's facts would be made up. */
async function modelOf(
  model: ResolvedModel,
  { configuration }: ReadWhole,
  services: Services,
  notices: Warning[],
): Promise<ResolvedModel | undefined> {
  const isNamed = configuration.merged.value.llm !== undefined;
  try {
    const found = await chosen(model, configuration.catalog, services);
    if (found.notice === undefined) return found.model;
    if (found.model.module.definition.response_type !== 'mock') {
      notices.push(found.notice);
      return found.model;
    }
  } catch (error) {
    if (isNamed || !(error instanceof ConfigurationError)) throw error;
  }
  const message = 'No key is set and no local server answers: without a model, messages are stored as said.';
  notices.push({ code: 'FC1033', message });
  return undefined;
}

/** Model and embedder; the mistakes of both are told at once. */
async function buildBoth(
  model: ResolvedModel | undefined,
  embedder: ResolvedModel,
  { configuration }: ReadWhole,
  services: Services,
  notices: Warning[],
  open: Set<() => Promise<void>>,
): Promise<{ readonly llm?: Llm; readonly embedder: Embedder }> {
  const targets = targetsOf(services, configuration.catalog, configuration);
  const [llm, vectors] = await Promise.allSettled([
    model === undefined ? undefined : buildLlm({ model, services, targets, notices: [], open }),
    buildEmbedder(embedder, services, []),
  ]);
  const failed = [llm, vectors].flatMap((part) =>
    part.status === 'rejected' ? [part.reason as unknown] : [],
  );
  if (failed.length > 0 || llm.status === 'rejected' || vectors.status === 'rejected') {
    throwOnErrors(unique(failed.flatMap(issuesOf)));
    throw failed[0];
  }
  notices.push(...(llm.value?.notices ?? []), ...vectors.value.notices);
  return { ...(llm.value === undefined ? {} : { llm: llm.value as Llm }), embedder: vectors.value };
}

const issuesOf = (error: unknown): readonly Issue[] =>
  error instanceof ConfigurationError ? error.issues : [];
