import { issueAt, throwOnErrors } from '../config/issues.ts';
import type { Merged } from '../config/layers.ts';
import { isTree, type Tree } from '../config/path.ts';
import type { SessionConfig } from '../generated/types.ts';

/** What a document says about sessions, with the defaults filled in. */
export interface SessionSettings {
  readonly maxContextMessages: number | undefined;
  readonly maxContextTokens: number | undefined;
  readonly keepOpening: boolean;
  readonly oversized: 'error' | 'cut';
  /** `undefined`: SQLite where a driver is there. */
  readonly store: 'sqlite' | 'memory' | undefined;
  readonly path: string | undefined;
  readonly watch: boolean;
  readonly usageWarningTokens: number | undefined;
  readonly repeatLimit: number | undefined;
  readonly compaction: CompactionSettings;
}

export interface CompactionSettings {
  /** Whether it happens by itself; `compact()` may be called in any case. */
  readonly auto: boolean;
  /** A name from `models` or a model string. */
  readonly model: string | undefined;
  readonly prompt: string | undefined;
  readonly outputBudget: number;
  readonly softThreshold: number;
  readonly prune: boolean;
  readonly pruneProtectTokens: number;
  readonly pruneMinimumTokens: number;
  readonly maxRounds: number;
}

const USAGE_WARNING_TOKENS = 50_000;
const REPEAT_LIMIT = 3;
const OUTPUT_BUDGET = 20_000;
const SOFT_THRESHOLD = 0.6;
const PROTECT_TOKENS = 40_000;
const MINIMUM_TOKENS = 20_000;
const MAX_ROUNDS = 10;

/** `null` turns a limit off; what is not said has its default. */
const orDefault = <Value>(value: Value | null | undefined, usual: Value): Value | undefined =>
  value === null ? undefined : (value ?? usual);

/** The checked `session` block of a document. Throws ConfigurationError where two of its numbers contradict each other. */
export function settingsOf(checked: Tree, origins: Merged): SessionSettings {
  const config = checked as SessionConfig;
  return {
    maxContextMessages: config.max_context_messages ?? undefined,
    maxContextTokens: config.max_context_tokens ?? undefined,
    keepOpening: config.keep_opening ?? false,
    oversized: config.oversized ?? 'error',
    store: config.path === null ? 'memory' : (config.store ?? (config.path == null ? undefined : 'sqlite')),
    path: config.path ?? undefined,
    watch: config.watch ?? false,
    usageWarningTokens: orDefault(config.usage_warning_tokens, USAGE_WARNING_TOKENS),
    repeatLimit: orDefault(config.repeat_limit, REPEAT_LIMIT),
    compaction: compactionOf(config.compaction, origins),
  };
}

function compactionOf(written: SessionConfig['compaction'], origins: Merged): CompactionSettings {
  const config = isTree(written) ? (written as Exclude<typeof written, boolean | null | undefined>) : {};
  const isOn = written !== false && written !== null;
  const protect = config.prune_protect_tokens ?? PROTECT_TOKENS;
  const minimum = config.prune_minimum_tokens ?? Math.min(MINIMUM_TOKENS, Math.floor(protect / 2));
  if (minimum > 0 && minimum >= protect) {
    const path = ['session', 'compaction', 'prune_minimum_tokens'];
    const message = `must be less than prune_protect_tokens (${protect}), is ${minimum}.`;
    const suggestion = 'Lower it, or raise prune_protect_tokens.';
    const written = origins.writtenAt(path);
    throwOnErrors([issueAt(origins.ownerOf(path).source, path, 'FC1005', message, { suggestion, written })]);
  }
  return {
    auto: isOn && (config.auto ?? true),
    model: config.model ?? undefined,
    prompt: config.prompt ?? undefined,
    outputBudget: config.output_budget ?? OUTPUT_BUDGET,
    softThreshold: config.soft_threshold ?? SOFT_THRESHOLD,
    prune: config.prune ?? true,
    pruneProtectTokens: protect,
    pruneMinimumTokens: minimum,
    maxRounds: config.max_rounds ?? MAX_ROUNDS,
  };
}
