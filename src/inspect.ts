import { resolve as resolvePath } from 'node:path';
import { storedFor } from './build/stored.ts';
import type { ChatRequest } from './chat/types.ts';
import { autoCandidates, chooseByKey } from './config/auto.ts';
import { Catalog } from './config/catalog.ts';
import { checkDocument } from './config/check-document.ts';
import { describeProvider } from './config/describe.ts';
import { type Configuration, readDocument } from './config/document.ts';
import { processEnvironment, withDotenv } from './config/environment.ts';
import { loadFile } from './config/files.ts';
import { type DocumentCode, inOrder, throwOnErrors } from './config/issues.ts';
import { type Format, type Loaded, loadObject, loadText } from './config/load.ts';
import type { CatalogEntry } from './config/provider-module.ts';
import { type ResolvedModel, resolveModel } from './config/resolve.ts';
import { type ModelTree, resolveTargets } from './config/targets.ts';
import type { Issue } from './errors.ts';
import type { ProviderDefinition } from './generated/types.ts';
import { type ExplainedTarget, explainTarget } from './plan/explain.ts';
import { knowledgeOf } from './plan/knowledge.ts';
import { planTarget, type TargetPlan } from './plan/plan.ts';
import { definitionOf } from './plan/variant.ts';
import type { Environment } from './ports.ts';
import type { HandlerProtocol, Protocol } from './protocols/protocol.ts';
import { createServices, type Services } from './services.ts';

export interface InspectOptions {
  readonly format?: Format | undefined;
  readonly profile?: string | undefined;
  /** Fill in placeholders from the environment and `.env`; otherwise any value is taken to be right there. */
  readonly env?: boolean | undefined;
  readonly strict?: boolean | undefined;
  /** The model to look at in place of `llm`: a name of `models`, or a model string. */
  readonly model?: string | undefined;
  /** Whether `provider.json` in FROMCONFIG_HOME, else `~/.fromconfig`, adds its providers. Default true. */
  readonly providerFile?: boolean | undefined;
  readonly environment?: Environment | undefined;
}

/** Every finding in a document text or object, in order of place; sends nothing, opens no socket. */
export async function validateConfig(
  document: string | object,
  options: InspectOptions = {},
): Promise<Issue[]> {
  const loaded =
    typeof document === 'string'
      ? await loadText(document, options.format ?? 'yaml', '<text>')
      : loadObject(document);
  return (await validateLoaded(loaded, options, options.env !== true)).issues;
}

/** Every finding in a file, in order of place. */
export async function validateFile(path: string, options: InspectOptions = {}): Promise<Issue[]> {
  const loaded = await loadFile(resolvePath(path), options.format);
  return (await validateLoaded(loaded, options, options.env !== true)).issues;
}

async function validateLoaded(
  loaded: Loaded,
  options: InspectOptions,
  isOpen: boolean,
): Promise<{ configuration: Configuration; issues: Issue[] }> {
  const environment = environmentOf(options);
  const { profile, strict, providerFile, model } = options;
  const argument = model === undefined ? undefined : { llm: model };
  const context = { catalog: new Catalog(), environment, profile, strict, providerFile, argument, isOpen };
  const configuration = await readDocument(loaded, context);
  return {
    configuration,
    issues: inOrder(await checkDocument(configuration, options.env === true ? environment : undefined)),
  };
}

const environmentOf = (options: InspectOptions): Environment =>
  options.environment ?? withDotenv(processEnvironment, process.cwd());

/** The providers that can be named on this machine. */
export interface KnownProviders {
  readonly entries: readonly CatalogEntry[];
  /** What is wrong with definitions that were skipped. */
  readonly issues: readonly Issue[];
  /** One in full. Throws ConfigurationError for an unknown name, and with a skipped one's own mistake. */
  describe(name: string): Promise<ProviderDefinition>;
}

/** The built-in providers, those of `provider.json`, and those of a document where one is given. */
export async function knownProviders(
  options: Pick<InspectOptions, 'environment' | 'profile' | 'strict' | 'providerFile'> & {
    readonly config?: string | undefined;
  } = {},
): Promise<KnownProviders> {
  const { config, profile, strict, providerFile } = options;
  const loaded = config === undefined ? loadObject({}) : await loadFile(resolvePath(config));
  const environment = environmentOf(options);
  const context = { catalog: new Catalog(), environment, profile, strict, providerFile };
  const { catalog, issues } = await readDocument(loaded, context);
  if (config !== undefined) throwOnErrors(loaded.issues);
  return {
    entries: catalog.entries(),
    issues: inOrder(issues.filter(({ severity }) => severity !== 'notice')),
    async describe(name) {
      const refused = catalog.refusal(name);
      if (refused !== undefined) throwOnErrors([{ ...refused, severity: 'error' }]);
      return describeProvider(name, catalog);
    },
  };
}

export interface Explanation {
  readonly targets: readonly ExplainedTarget[];
  readonly notices: readonly Issue[];
  /** For `provider: auto`: the choice that the environment alone gives, and the local servers a call would ask first. */
  readonly auto?:
    | {
        readonly chosen?: string | undefined;
        readonly because?: string | undefined;
        readonly localServers: readonly string[];
      }
    | undefined;
}

/** The exact request of every target for a prompt; opens no socket. Throws ConfigurationError. */
export async function explainFile(
  path: string,
  request: ChatRequest,
  options: InspectOptions & { readonly stream?: boolean } = {},
): Promise<Explanation> {
  return explainLoaded(await loadFile(resolvePath(path), options.format), request, options);
}

/** As explainFile, for a text or object. */
export async function explainConfig(
  document: string | object,
  request: ChatRequest,
  options: InspectOptions & { readonly stream?: boolean } = {},
): Promise<Explanation> {
  const loaded =
    typeof document === 'string'
      ? await loadText(document, options.format ?? 'yaml', '<text>')
      : loadObject(document);
  return explainLoaded(loaded, request, options);
}

async function explainLoaded(
  loaded: Loaded,
  request: ChatRequest,
  options: InspectOptions & { readonly stream?: boolean },
): Promise<Explanation> {
  const environment = environmentOf(options);
  const { configuration, issues } = await validateLoaded(loaded, options, false);
  throwOnErrors(issues);
  const scope = createServices({ environment });
  try {
    const { services } = scope;
    const resolution = await resolveModel(configuration, ['llm'], services);
    throwOnErrors(resolution.issues);
    const { catalog } = configuration;
    const { credentials } = services;
    const { tree, issues: found } = await resolveTargets(resolution.model!, {
      environment,
      credentials,
      catalog,
      configuration,
    });
    throwOnErrors(found);
    const form = options.stream === false ? 'whole' : 'stream';
    const targets: ExplainedTarget[] = [];
    const notices = [...issues, ...found];
    const choices: Explanation['auto'][] = [];
    for (const one of allOf(tree)) {
      const { model, auto } = await withoutAuto(one, configuration, environment);
      const { plan, protocol, said } = await planFor(model, services);
      choices.push(auto);
      notices.push(...said);
      targets.push(explainTarget(plan, protocol, request, form));
    }
    return { targets, notices, auto: choices[0] };
  } finally {
    await scope.close();
  }
}

const noKey: DocumentCode = 'FC1018';

/** A model and what its calls may go to, in the order of the document. */
const allOf = ({ model, routed, fallbacks }: ModelTree): ResolvedModel[] => [
  model,
  ...[...routed, ...fallbacks].flatMap(allOf),
];

/** The plan of a model. A key that is not set yet is no reason not to show the request, and where the key would be in it. */
async function planFor(
  model: ResolvedModel,
  services: Services,
): Promise<{ plan: TargetPlan; protocol: Protocol | HandlerProtocol; said: Issue[] }> {
  const { environment, protocols, clock } = services;
  const definition = definitionOf(model);
  const protocol = await protocols.get(definition.response_type ?? '');
  const known = await knowledgeOf(model, environment, clock.date());
  const stored = await storedFor(model, services);
  const real = planTarget(model, { environment, protocol, known, stored });
  throwOnErrors(real.issues.filter((issue) => issue.code !== noKey));
  const isKeyless = real.issues.some((issue) => issue.code === noKey);
  const plan = isKeyless
    ? planTarget(model, { environment: withKey(environment, definition), protocol, known, stored })
    : real;
  return { plan, protocol, said: real.issues.map((issue) => ({ ...issue, severity: 'warning' })) };
}

/** As if the first variable of the provider's key were set. */
function withKey(environment: Environment, { api_key_vars: variables }: ProviderDefinition): Environment {
  const [first] = [variables ?? []].flat();
  return (name) => environment(name) ?? (name === first ? '***' : undefined);
}

async function withoutAuto(
  model: ResolvedModel,
  configuration: Configuration,
  environment: Environment,
): Promise<{ model: ResolvedModel; auto?: Explanation['auto'] }> {
  if (model.module.definition.response_type !== 'auto') return { model };
  const entries = configuration.catalog.entries();
  const localServers = autoCandidates(entries).flatMap((entry) => entry.auto.probe ?? []);
  const choice = chooseByKey(entries, environment);
  const fallback = entries.find((entry) => entry.protocol === 'mock')!.id;
  const module = await configuration.catalog.load(choice?.provider ?? fallback);
  const { allow_mock: _allowMock, ...config } = model.config;
  const auto = { chosen: choice?.provider, because: choice?.because, localServers };
  return { model: { ...model, provider: choice?.provider ?? fallback, module, config }, auto };
}
