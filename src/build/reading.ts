import type { Warning } from '../chat/types.ts';
import type { Catalog, Providers } from '../config/catalog.ts';
import { checkDocument } from '../config/check-document.ts';
import { type Configuration, readDocument } from '../config/document.ts';
import { withDotenv } from '../config/environment.ts';
import { issueAt } from '../config/issues.ts';
import type { Format, Loaded } from '../config/load.ts';
import type { Tree } from '../config/path.ts';
import type { CatalogEntry } from '../config/provider-module.ts';
import { readModelString, withoutModels } from '../config/resolve.ts';
import { withVariables } from '../config/secrets.ts';
import { objectSource } from '../config/source.ts';
import { ConfigurationError, type Issue } from '../errors.ts';
import type { DocumentConfig } from '../generated/types.ts';
import type { Hooks } from '../policies/hooks.ts';
import type { Services } from '../services.ts';

/** How a document is read. */
export interface DocumentOptions {
  /** The format of a text; without it YAML, which reads JSON too. */
  readonly format?: Format | undefined;
  /** The entry of `profiles` to use; else FROMCONFIG_PROFILE. */
  readonly profile?: string | undefined;
  /** Lies over the whole document. */
  readonly overrides?: DocumentConfig | undefined;
  /** Whether `.env` files are looked at; by `fromFile` they are. */
  readonly dotenv?: boolean | undefined;
  /** Where relative `extends` of a text are looked for, and `.env`; else the working folder. */
  readonly folder?: string | undefined;
  /** Bad provider definitions are errors, not warnings. */
  readonly strict?: boolean | undefined;
  /** The model to use in place of `llm`: a name of `models`, such as a role, or a model string. */
  readonly model?: string | undefined;
  /** Whether `provider.json` (or .yaml, .toml) in FROMCONFIG_HOME, else `~/.fromconfig`, adds its providers. Default true. */
  readonly providerFile?: boolean | undefined;
  /** What the application watches of the calls; over the factory's own hooks. */
  readonly hooks?: Hooks | undefined;
}

/** A document as it was read, with every mistake found in it. */
export interface ReadWhole {
  readonly configuration: Configuration;
  readonly issues: readonly Issue[];
  /** Whether it is well-formed; otherwise its parts mean nothing. */
  readonly isReadable: boolean;
}

/** Reads and checks a whole document, whatever part of it is then used. */
export async function readWhole(
  loaded: Loaded,
  catalog: Catalog,
  { environment }: Services,
  options: DocumentOptions,
): Promise<ReadWhole> {
  const configuration = await readDocument(loaded, {
    catalog,
    environment,
    profile: options.profile,
    folder: options.folder,
    argument: argumentOf(options),
    strict: options.strict,
    providerFile: options.providerFile,
  });
  const issues = await checkDocument(configuration);
  const isReadable = !loaded.issues.some((issue) => issue.severity === 'error');
  return { configuration, issues, isReadable };
}

const argumentOf = ({ overrides, model }: DocumentOptions): Tree | undefined =>
  model === undefined ? (overrides as Tree | undefined) : { ...overrides, llm: model };

/** Reads who is meant by an id, a model string, or one flat object that names its provider. */
export async function readNamed(
  named: string | Tree,
  config: Tree,
  providers: Providers,
  notices: Warning[],
): Promise<{ readonly provider: string; readonly settings: Tree }> {
  if (typeof named !== 'string') {
    const { provider, ...settings } = named;
    if (typeof provider !== 'string')
      throw new ConfigurationError('A flat config needs "provider".', [], {
        suggestion: 'Write { provider: …, model: … }.',
      });
    if (providers.find(provider) === undefined && !provider.includes('/'))
      throw unknownProvider(provider, providers.nearest(provider));
    return readNamed(provider, { ...settings, ...config }, providers, notices);
  }
  const entry = providers.find(named);
  if (entry !== undefined) {
    mustBeLlm(entry);
    return { provider: entry.id, settings: config };
  }
  const said = await readModelString(named, providers);
  if (said.warning !== undefined) {
    const near = providers.nearest(named);
    if (near !== undefined && config.model !== undefined) throw unknownProvider(named, near);
    notices.push({ code: 'FC1029', message: said.warning });
  }
  const found = providers.find(said.provider);
  if (found !== undefined) mustBeLlm(found);
  return { provider: said.provider, settings: { model: said.model, ...config } };
}

function mustBeLlm(entry: CatalogEntry): void {
  if (entry.type === 'llm') return;
  const [message, suggestion] = withoutModels(entry);
  const issue = issueAt(objectSource('config'), ['provider'], 'FC1022', message, { suggestion });
  throw new ConfigurationError(`${message} ${suggestion}`, [issue], { suggestion });
}

/** A provider by id or alias. Throws ConfigurationError that names the nearest one. */
export function knownProvider(name: string, providers: Providers): CatalogEntry {
  const entry = providers.find(name);
  if (entry === undefined) throw unknownProvider(name, providers.nearest(name));
  return entry;
}

/** The services with `.env` under the environment where that is asked for, and with the document's hooks. */
export function servicesFor(services: Services, options: DocumentOptions): Services {
  if (options.dotenv !== true) return withHooks(services, options.hooks);
  const environment = withDotenv(services.environment, options.folder ?? process.cwd());
  return withHooks(withEnvironment(services, environment), options.hooks);
}

const withEnvironment = (services: Services, environment: Services['environment']): Services =>
  Object.create(services, {
    environment: { value: environment, enumerable: true },
    credentials: { value: withVariables(services.credentials, environment), enumerable: true },
  }) as Services;

export const withHooks = (services: Services, hooks: Hooks | undefined): Services =>
  hooks === undefined
    ? services
    : (Object.create(services, {
        hooks: { value: { ...services.hooks, ...hooks }, enumerable: true },
      }) as Services);

function unknownProvider(name: string, near: string | undefined): ConfigurationError {
  const message = `There is no provider "${name}".`;
  const suggestion = near === undefined ? 'Call providers() for those there are.' : `Did you mean "${near}"?`;
  const issue = issueAt(objectSource('config'), ['provider'], 'FC1016', message, { suggestion });
  return new ConfigurationError(`${message} ${suggestion}`, [issue], { suggestion });
}

/** Whether the part at this pointer cannot be used as it is. */
export const hasErrorAt = (issues: readonly Issue[], pointer: string): boolean =>
  issues.some(
    (issue) =>
      issue.severity === 'error' &&
      (issue.pointer === pointer || issue.pointer.startsWith(`${pointer}/`) || issue.pointer === ''),
  );

/** Findings without those that say the same of the same place. */
export function unique(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const identity = `${issue.file}:${issue.line}:${issue.column}${issue.pointer}${issue.code}${issue.message}`;
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}
