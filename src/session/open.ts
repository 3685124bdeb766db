import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { type DocumentOptions, servicesFor, withHooks } from '../build/reading.ts';
import { estimateTokens } from '../chat/estimate.ts';
import type { Warning } from '../chat/types.ts';
import { Catalog } from '../config/catalog.ts';
import { loadFile } from '../config/files.ts';
import { type Loaded, loadObject, loadText } from '../config/load.ts';
import { loadPreset } from '../config/presets.ts';
import { StorageError } from '../errors.ts';
import type { DocumentConfig, LlmConfig, ModelBlock, SessionConfig } from '../generated/types.ts';
import { Llm } from '../llm.ts';
import { createServices, type ServiceScope, type Services } from '../services.ts';
import { Compactor } from './compactor.ts';
import { Conversation } from './conversation.ts';
import { Events } from './events.ts';
import { type DocumentSource, type ModelChoice, readModels } from './models.ts';
import { openStore } from './open-store.ts';
import { Session } from './session.ts';
import { noTotals, type SessionStore, type StoredSession } from './store.ts';
import { Turns } from './turns.ts';
import type { SessionSummary } from './types.ts';

/** Where sessions are kept; without any of it as the document says. */
export interface StoreOptions {
  /** A store of the application's own; the session does not close it. */
  readonly store?: SessionStore | undefined;
  /** The SQLite file, in place of the document's. */
  readonly path?: string | undefined;
  readonly environment?: Services['environment'] | undefined;
}

/** How a session is made from a document. */
export interface SessionOptions extends DocumentOptions {
  /** In place of the document's `system_prompt`; kept with the session. */
  readonly system?: string | undefined;
  readonly title?: string | undefined;
  /** A store of the application's own; the session does not close it. */
  readonly store?: SessionStore | undefined;
  /** Counts the tokens of a text, in place of the estimate; what providers count calibrates it. */
  readonly countTokens?: ((text: string) => number) | undefined;
  /** Whether the document's files are watched, in place of `session.watch`. */
  readonly watch?: boolean | undefined;
  /** What the session works with, in place of the usual parts. */
  readonly services?: Partial<Services> | undefined;
}

/** The parts of a session that is made without a document. */
export interface CreateOptions extends Omit<SessionOptions, 'model'> {
  /** A model string, a name from `models`, a block, or an Llm that a factory made. */
  readonly model: ModelChoice;
  readonly models?: Readonly<Record<string, ModelBlock>> | undefined;
  readonly session?: SessionConfig | undefined;
}

/** Which session is taken up again, and with what. */
export interface LoadOptions extends SessionOptions {
  /** The document to go on with, as text or object; without it the model that answered last. */
  readonly document?: string | DocumentConfig | undefined;
  /** The document to go on with, from disk. */
  readonly file?: string | undefined;
  /** The shipped document to go on with. */
  readonly preset?: string | undefined;
  /** The SQLite file, in place of the document's. */
  readonly path?: string | undefined;
}

let shared: ServiceScope | undefined;
const sharedScope = (): ServiceScope => {
  shared ??= createServices();
  return shared;
};

interface Reading {
  load(): Promise<Loaded>;
  readonly isFile: boolean;
  readonly given?: Llm<LlmConfig> | undefined;
  readonly resume?: string | undefined;
}

export async function fromConfig(
  document: string | DocumentConfig,
  options: SessionOptions = {},
): Promise<Session> {
  const load = () => loadDocument(document, options);
  return open({ load, isFile: false }, { dotenv: false, ...options });
}

export async function fromFile(path: string, options: SessionOptions = {}): Promise<Session> {
  const load = () => loadFile(resolve(path), options.format);
  return open({ load, isFile: true }, { dotenv: true, ...options });
}

export async function fromPreset(name: string, options: SessionOptions = {}): Promise<Session> {
  return open({ load: () => loadPreset(name), isFile: false }, { dotenv: false, ...options });
}

export async function create({ model, models, session, ...options }: CreateOptions): Promise<Session> {
  const given = model instanceof Llm ? model : undefined;
  const document = {
    ...(given === undefined && { llm: model as ModelBlock }),
    ...(models !== undefined && { models }),
    ...(session !== undefined && { session }),
  };
  const load = async () => loadObject(document, '<object>');
  return open({ load, isFile: false, given }, { dotenv: false, ...options });
}

/** Takes a session up again; without a document with the settings and the model that it was kept with. */
export async function load(idOrTitle: string, options: LoadOptions = {}): Promise<Session> {
  const { document, file, preset, path, ...more } = options;
  const at = path === undefined ? {} : { session: { path } };
  const overrides = {
    ...more.overrides,
    ...(path !== undefined && { session: { ...more.overrides?.session, path } }),
  };
  const reading = { ...more, overrides, dotenv: more.dotenv ?? file !== undefined };
  const resume = idOrTitle;
  if (file !== undefined)
    return open({ load: () => loadFile(resolve(file), more.format), isFile: true, resume }, reading);
  if (preset !== undefined) return open({ load: () => loadPreset(preset), isFile: false, resume }, reading);
  if (document !== undefined)
    return open({ load: () => loadDocument(document, more), isFile: false, resume }, reading);
  const { store, close } = await storeFor(options);
  try {
    const stored = await found(store, idOrTitle);
    const { provider, model, settings } = stored.head;
    const llm = model === '' || model === provider ? provider : `${provider}/${model}`;
    const kept = { llm, session: { ...settings, ...at.session } };
    return await open(
      { load: async () => loadObject(kept, '<session>'), isFile: false, resume: idOrTitle },
      reading,
    );
  } finally {
    await close();
  }
}

export async function list(options: StoreOptions = {}): Promise<readonly SessionSummary[]> {
  const { store, close } = await storeFor(options);
  try {
    return await store.list();
  } finally {
    await close();
  }
}

export async function remove(id: string, options: StoreOptions = {}): Promise<boolean> {
  const { store, close } = await storeFor(options);
  try {
    return await store.delete(id);
  } finally {
    await close();
  }
}

const loadDocument = async (
  document: string | DocumentConfig,
  { format }: DocumentOptions,
): Promise<Loaded> =>
  typeof document === 'string'
    ? loadText(document, format ?? 'yaml', '<text>')
    : loadObject(document, '<object>');

async function storeFor({ store, path, ...more }: StoreOptions | LoadOptions) {
  const environment =
    ('environment' in more ? more.environment : undefined) ??
    ('services' in more ? more.services?.environment : undefined) ??
    sharedScope().services.environment;
  return openStore({ store, settings: { store: undefined, path }, environment, folder: process.cwd() });
}

async function found(store: SessionStore, idOrTitle: string): Promise<StoredSession> {
  const stored = await store.load(idOrTitle);
  if (stored !== undefined) return stored;
  throw new StorageError('storage', `There is no session "${idOrTitle}".`, {
    suggestion: 'Session.list() has those there are; a title that two sessions have names neither.',
    details: { id: idOrTitle },
  });
}

async function open(reading: Reading, options: SessionOptions): Promise<Session> {
  const scope = options.services === undefined ? sharedScope() : createServices(options.services);
  const base = servicesFor(scope.services, options);
  const events = new Events(base.logger);
  const services = withNotices(base, events);
  const catalog = new Catalog();
  const source = async (): Promise<DocumentSource> => ({
    loaded: await reading.load(),
    catalog,
    services,
    options,
    given: reading.given,
  });
  const closers: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closers) await close();
    if (options.services !== undefined) await scope.close();
  };
  try {
    const models = await readModels(await source());
    const opened = await models.open();
    const notices: Warning[] = [];
    const { store, warning, close } = await openStore({
      store: options.store,
      settings: models.settings,
      environment: services.environment,
      folder: options.folder ?? process.cwd(),
    });
    closers.push(close);
    if (warning !== undefined) {
      notices.push(warning);
      services.logger.warn(`${warning.code} ${warning.message}`);
    }
    const { resume } = reading;
    const stored =
      resume === undefined
        ? fresh(opened.llm, options, models.config, services)
        : resumed(await found(store, resume), opened.llm, options);
    const conversation = new Conversation(stored, {
      store,
      isStored: resume !== undefined,
      countTokens: options.countTokens ?? estimateTokens,
      repeatLimit: models.settings.repeatLimit,
    });
    const session = new Session({
      models,
      opened,
      store,
      services,
      events,
      notices,
      reread: reading.isFile ? async () => readModels(await source()) : undefined,
      conversation,
      assemble(current, settled) {
        const compactor = new Compactor({ conversation, events, current, now: () => services.clock.date() });
        const turns = new Turns({ conversation, compactor, events, services, current, settled });
        return { compactor, turns };
      },
      close: closeAll,
    });
    if (options.watch ?? models.settings.watch) await session.watch();
    return session;
  } catch (error) {
    await closeAll();
    throw error;
  }
}

const fresh = (
  llm: Llm<LlmConfig>,
  { system, title }: SessionOptions,
  settings: SessionConfig,
  { clock }: Services,
): StoredSession => ({
  head: {
    id: randomUUID(),
    title,
    provider: llm.provider,
    model: llm.model,
    system,
    settings,
    createdAt: clock.date(),
  },
  context: [],
  nextSeq: 1,
  totals: noTotals,
});

/** As it was kept, with who answers from now on. */
const resumed = (
  stored: StoredSession,
  { provider, model }: Llm<LlmConfig>,
  { system, title }: SessionOptions,
): StoredSession => ({
  ...stored,
  head: {
    ...stored.head,
    provider,
    model,
    system: system ?? stored.head.system,
    title: title ?? stored.head.title,
  },
});

/** Retries and fallbacks of the session's calls become its events. */
function withNotices(services: Services, events: Events): Services {
  const { onNotice } = services.hooks;
  return withHooks(services, {
    onNotice(event) {
      const { notice } = event;
      if (notice.type === 'retry') events.emit('retry', notice);
      if (notice.type === 'fallback') events.emit('fallback', notice);
      return onNotice?.(event);
    },
  });
}
