import { existsSync } from 'node:fs';
import {
  type DocumentConfig,
  type DocumentOptions,
  type Llm,
  type LlmConfig,
  LlmFactory,
  Session,
} from '../index.ts';
import { UsageError } from './report.ts';

/** Which document a command works with. */
export interface ModelOptions {
  readonly config?: string | undefined;
  readonly preset?: string | undefined;
  readonly model?: string | undefined;
  readonly mock?: boolean | undefined;
  readonly profile?: string | undefined;
}

export interface Opened {
  readonly llm: Llm<LlmConfig>;
  /** Where the configuration comes from, as a person would say it. */
  readonly from: string;
}

/** What is looked for when no document is named. */
export const defaultDocuments = [
  'fromconfig.yaml',
  'fromconfig.yml',
  'fromconfig.json',
  'fromconfig.toml',
] as const;
export const defaultPreset = 'quickstart';

/** The model of the document that was named, or of the one that is there, or of the quickstart preset. */
export async function openModel(options: ModelOptions): Promise<Opened> {
  const { file, preset, from, reading } = documentOf(options);
  const llm = await (file !== undefined
    ? LlmFactory.fromFile(file, reading)
    : LlmFactory.fromPreset(preset, reading));
  return { llm, from };
}

/** Opens conversations by one document. */
export interface SessionOpener {
  readonly from: string;
  open(): Promise<Session>;
  load(idOrTitle: string): Promise<Session>;
}

/** As openModel, for conversations. */
export function sessionOpener(
  options: ModelOptions & { readonly system?: string | undefined },
): SessionOpener {
  const { file, preset, from, reading: read } = documentOf(options);
  const reading = { ...read, system: options.system };
  return {
    from,
    open: () => (file !== undefined ? Session.fromFile(file, reading) : Session.fromPreset(preset, reading)),
    load: (idOrTitle) =>
      Session.load(idOrTitle, { ...reading, ...(file === undefined ? { preset } : { file }) }),
  };
}

function documentOf(options: ModelOptions) {
  if (options.config !== undefined && options.preset !== undefined) {
    throw new UsageError('--config and --preset are both given.', 'Leave one of them out.');
  }
  if (options.mock === true && options.model !== undefined) {
    throw new UsageError('--mock and --model are both given.', 'Leave one of them out.');
  }
  const reading: DocumentOptions = {
    dotenv: true,
    profile: options.profile,
    overrides: overridesOf(options),
  };
  const file =
    options.config ?? (options.preset === undefined ? defaultDocuments.find(existsSync) : undefined);
  const preset = options.preset ?? defaultPreset;
  return { file, preset, from: file ?? `preset ${preset}`, reading };
}

/** `--mock` and `--model` replace the whole llm block of the document. */
function overridesOf(options: ModelOptions): DocumentConfig | undefined {
  if (options.mock === true) return { llm: { provider: 'mock', config: {} } };
  return options.model === undefined ? undefined : { llm: options.model };
}
