import { resolve } from 'node:path';
import { buildLlm, targetsOf } from '../build/llm.ts';
import { type DocumentOptions, hasErrorAt, readWhole, unique } from '../build/reading.ts';
import { withShared } from '../build/shared-state.ts';
import type { Warning } from '../chat/types.ts';
import type { Catalog } from '../config/catalog.ts';
import type { Configuration } from '../config/document.ts';
import { formatIssue, throwOnErrors } from '../config/issues.ts';
import type { Loaded } from '../config/load.ts';
import type { Tree } from '../config/path.ts';
import type { PropertyFacts, Validate } from '../config/provider-module.ts';
import { fillIn, resolveModel } from '../config/resolve.ts';
import { check } from '../config/validate.ts';
import type { DocumentConfig, LlmConfig, ModelBlock, SessionConfig } from '../generated/types.ts';
import { Llm } from '../llm.ts';
import type { Services } from '../services.ts';
import { type SessionSettings, settingsOf } from './settings.ts';

/** A model, as a document's `llm` block says it, or one that was made by a factory. */
export type ModelChoice = string | Exclude<ModelBlock, string> | Llm;

/** A model with what a session needs to know of its block. */
export interface OpenedModel {
  readonly llm: Llm<LlmConfig>;
  readonly system: string | undefined;
  readonly maxTokens: number | undefined;
}

export interface DocumentSource {
  readonly loaded: Loaded;
  readonly catalog: Catalog;
  readonly services: Services;
  readonly options: DocumentOptions;
  /** Answers where the document names no model. */
  readonly given?: Llm<LlmConfig> | undefined;
}

/** A document as a session uses it: its settings, and models by the names that it knows. */
export interface DocumentModels {
  readonly settings: SessionSettings;
  /** The `session` block, as it can be stored. */
  readonly config: SessionConfig;
  /** Files that it was read from. */
  readonly files: readonly string[];
  /** The document's own names of models. */
  readonly names: readonly string[];
  /** The document's model, or another one under its settings. Throws ConfigurationError. */
  open(choice?: ModelChoice): Promise<OpenedModel>;
  close(): Promise<void>;
}

/** Reads a document. Throws ConfigurationError with every mistake in its `session` block. */
export async function readModels(source: DocumentSource): Promise<DocumentModels> {
  const { loaded, catalog, services, options, given } = source;
  const read = (overrides: DocumentConfig | undefined) =>
    readWhole(loaded, catalog, services, { ...options, overrides });
  const { configuration, issues, isReadable } = await read(options.overrides);
  if (!isReadable || hasErrorAt(issues, '/session')) throwOnErrors(issues);
  const config = await sessionBlock(configuration, services);
  const isOwn = new Set<() => Promise<void>>();

  async function open(choice?: ModelChoice): Promise<OpenedModel> {
    if (choice instanceof Llm) return { llm: choice, system: undefined, maxTokens: undefined };
    if (choice === undefined && given !== undefined && configuration.merged.value.llm === undefined)
      return { llm: given, system: undefined, maxTokens: undefined };
    const whole =
      choice === undefined
        ? { configuration, issues }
        : await read({ ...options.overrides, llm: tierless(choice, configuration.merged.value.models) });
    const found = await resolveModel(whole.configuration, ['llm'], services);
    const all = unique([...whole.issues, ...found.issues]);
    throwOnErrors(all);
    const shared = withShared(services, whole.configuration);
    throwOnErrors(shared.issues);
    const model = found.model!;
    const notices: Warning[] = all.map((issue) => ({ code: issue.code, message: formatIssue(issue) }));
    const targets = targetsOf(shared.services, whole.configuration.catalog, whole.configuration);
    const llm = await buildLlm({ model, services: shared.services, targets, notices, open: isOwn });
    const { system_prompt: system, max_tokens: maxTokens } = model.config as LlmConfig;
    return { llm, system: system ?? undefined, maxTokens: maxTokens ?? undefined };
  }

  return {
    settings: settingsOf(config as Tree, configuration.merged),
    config,
    files: filesOf(configuration, loaded),
    names: Object.keys((configuration.merged.value.models ?? {}) as Tree),
    open,
    async close() {
      await Promise.all([...isOwn].map((close) => close()));
    },
  };
}

const TIER = '$TIER:';

/** `$TIER:fast` is the entry of that name, or `fast`. */
function tierless<Choice>(choice: Choice, models: unknown): Choice | string {
  if (typeof choice !== 'string' || !choice.startsWith(TIER)) return choice;
  const isName = typeof models === 'object' && models !== null && Object.hasOwn(models, choice);
  return isName ? choice : choice.slice(TIER.length);
}

/** The `session` block with its placeholders filled in. */
async function sessionBlock({ merged }: Configuration, { environment }: Services): Promise<SessionConfig> {
  const { validate, properties } = (await import('../generated/validators/document.ts')) as {
    validate: Validate;
    properties: Record<string, PropertyFacts>;
  };
  const { session } = merged.value;
  if (session === undefined || session === null) return {};
  const filled = fillIn(merged, [], environment, false, ([section]) => section !== 'session');
  throwOnErrors(filled.issues);
  const { coercible } = filled;
  const checked = check({ session: filled.value.session }, validate, {
    at: [],
    merged,
    properties,
    coercible,
  });
  throwOnErrors(checked.issues);
  return checked.value.session as SessionConfig;
}

function filesOf({ merged }: Configuration, { source }: Loaded): readonly string[] {
  const sources = [source, ...[...merged.owners.values()].map((layer) => layer.source)];
  const names = sources.filter(({ format, name }) => format !== 'object' && !/^<|^preset /.test(name));
  return [...new Set(names.map(({ name }) => resolve(name)))];
}
