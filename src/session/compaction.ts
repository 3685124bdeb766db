import { type CountTokens, estimateMessage } from '../chat/estimate.ts';
import type { Usage } from '../chat/types.ts';
import type { ContextItem, History } from './history.ts';
import { PROTECTED_TURNS, pruned } from './prune.ts';
import type { CompactionSettings } from './settings.ts';
import { HEADING, STRUCTURED, TERSE } from './summary-prompts.ts';
import { digestOf, transcriptOf } from './transcript.ts';
import type { CompactionReport, CompactionTrigger } from './types.ts';

/** Asks the model that summarises. */
export interface Summariser {
  readonly model: string;
  /** Tokens of input that it takes; `undefined` when nobody knows. */
  readonly inputLimit: number | undefined;
  readonly maxOutputTokens: number | undefined;
  ask(system: string, record: string, maxTokens: number): Promise<Summary>;
}

export interface Summary {
  readonly text: string;
  readonly isWhole: boolean;
  readonly usage: Usage;
  readonly usd: number | 'unknown';
}

export interface CompactionWork {
  readonly history: History;
  readonly settings: CompactionSettings;
  /** Tokens that the conversation may have, counted as the history counts. */
  readonly usable: number;
  readonly trigger: CompactionTrigger;
  readonly countTokens: CountTokens;
  summariser(): Promise<Summariser>;
  /** Writes one round, all of it or nothing, and then changes the history. */
  commit(change: {
    readonly summary?: ContextItem;
    readonly level?: number;
    readonly pruned?: readonly ContextItem[];
  }): Promise<void>;
}

const LEAST_MESSAGES = 3;
const INPUT_SHARE = 0.75;
/** A candidate has to save at least a tenth of what it stands for. */
const SHRINKS_TO = 0.9;
const WORTH_SHARE = 0.05;
/** In the background a summary has to stand for at least this share of what may be sent. */
const LEAST_SOURCE_SHARE = 0.1;
const CONDENSED_TOKENS = 512;
const levels = [
  { level: 1, mostOutput: 8192, share: 0.3, prompt: STRUCTURED },
  { level: 2, mostOutput: 4000, share: 0.15, prompt: TERSE },
] as const;

type Report = { -readonly [Key in keyof CompactionReport]: CompactionReport[Key] };

/**
 * Shortens the older part of a conversation, in rounds, until it is under the soft threshold or nothing more can be saved.
 * In the background only a model's summary is taken; before a turn that would not fit, and when asked, a digest made here
 * is better than nothing. Never rejects: what went wrong is in the report, and the history is as the last whole round left it.
 */
export async function compact(work: CompactionWork): Promise<CompactionReport> {
  const { history, settings, trigger } = work;
  const report: Report = {
    trigger,
    outcome: 'unneeded',
    level: 0,
    rounds: 0,
    pruned: 0,
    tokensBefore: history.tokens,
    tokensAfter: history.tokens,
    messagesBefore: history.length,
    messagesAfter: history.length,
    inputTokens: 0,
    outputTokens: 0,
    usd: 0,
  };
  try {
    const tombstones = settings.prune ? pruned(history, settings, work.countTokens) : [];
    if (tombstones.length > 0) {
      await work.commit({ pruned: tombstones });
      report.pruned = tombstones.length;
      report.outcome = 'pruned';
    }
    while (report.rounds < settings.maxRounds && isNeeded(work, report)) {
      const before = history.tokens;
      if (!(await round(work, report))) break;
      report.rounds++;
      report.outcome = 'compacted';
      if (history.tokens > before * (1 - WORTH_SHARE)) break;
    }
  } catch (error) {
    report.error = error;
    if (report.outcome === 'unneeded') report.outcome = 'failed';
  }
  report.tokensAfter = history.tokens;
  report.messagesAfter = history.length;
  return report;
}

const isNeeded = ({ history, usable, settings, trigger }: CompactionWork, { rounds }: Report): boolean =>
  (trigger === 'manual' && rounds === 0) || history.tokens >= usable * settings.softThreshold;

/** One summary in the place of older messages; `false` when there is nothing to shorten or nothing shorter was found. */
async function round(work: CompactionWork, report: Report): Promise<boolean> {
  const { history, usable, countTokens, trigger } = work;
  const isOver = history.tokens >= usable;
  const summariser = await summariserOf(work, report);
  const source = sourceOf(work, summariser?.inputLimit);
  if (source === undefined) return false;
  const { items, isSummaryAlone } = source;
  const size = items.reduce((sum, { tokens }) => sum + tokens, 0);
  if (isSummaryAlone && !isOver) return false;
  if (trigger === 'soft' && source.available < usable * LEAST_SOURCE_SHARE) return false;
  const mostTokens = isSummaryAlone
    ? Math.min(CONDENSED_TOKENS, size * SHRINKS_TO)
    : Math.min(size * SHRINKS_TO, usable / 2);
  const made =
    (await asked(work, report, items, mostTokens, summariser)) ?? digested(work, items, mostTokens);
  if (made === undefined) {
    report.error ??= new Error('No summary was shorter than what it stands for.');
    if (report.outcome === 'unneeded') report.outcome = 'failed';
    return false;
  }
  const message = { role: 'user' as const, content: `${HEADING}\n\n${made.text}` };
  const seq = items.at(-1)!.seq;
  const summary = { seq, message, tokens: estimateMessage(message, countTokens), isSummary: true };
  await work.commit({ summary, level: made.level });
  report.level = Math.max(report.level, made.level) as Report['level'];
  return true;
}

async function summariserOf(work: CompactionWork, report: Report): Promise<Summariser | undefined> {
  try {
    const summariser = await work.summariser();
    report.model = summariser.model;
    return summariser;
  } catch (error) {
    report.error = error;
    return undefined;
  }
}

interface Source {
  readonly items: readonly ContextItem[];
  readonly isSummaryAlone: boolean;
  /** Tokens of all messages outside the protected turns. */
  readonly available: number;
}

/** The oldest messages outside the protected turns, as many as the summarising model can read. */
function sourceOf(
  { history, countTokens }: CompactionWork,
  inputLimit: number | undefined,
): Source | undefined {
  const end = history.startOfLast(PROTECTED_TURNS);
  const most = inputLimit === undefined ? Number.POSITIVE_INFINITY : inputLimit * INPUT_SHARE;
  const items: ContextItem[] = [];
  let tokens = 0;
  for (let index = 0; index < end; index++) {
    const item = history.at(index)!;
    const size = Math.min(item.tokens, countTokens(transcriptOf([item])));
    // A call and its results are summarised together.
    const mayEnd = item.message.role !== 'tool';
    if (tokens + size > most && items.length >= LEAST_MESSAGES && mayEnd) break;
    items.push(item);
    tokens += size;
  }
  const isSummaryAlone = items.length === 1 && items[0]!.isSummary === true;
  if (items.length === 0 || (!isSummaryAlone && items.length < 2)) return undefined;
  let available = 0;
  for (let index = 0; index < end; index++) available += history.at(index)!.tokens;
  return { items, isSummaryAlone, available };
}

interface Made {
  readonly text: string;
  readonly level: number;
}

/** The first summary of the model that is whole and short enough. */
async function asked(
  { settings, usable, countTokens }: CompactionWork,
  report: Report,
  items: readonly ContextItem[],
  mostTokens: number,
  summariser: Summariser | undefined,
): Promise<Made | undefined> {
  if (summariser === undefined) return undefined;
  const record = transcriptOf(items);
  for (const { level, mostOutput, share, prompt } of levels) {
    const maxTokens = Math.min(
      mostOutput,
      summariser.maxOutputTokens ?? mostOutput,
      Math.max(256, Math.ceil(usable * share)),
    );
    try {
      const system = level === 1 ? (settings.prompt ?? prompt) : prompt;
      const { text, isWhole, usage, usd } = await summariser.ask(system, record, maxTokens);
      report.inputTokens += usage.inputTokens ?? 0;
      report.outputTokens += usage.outputTokens ?? 0;
      report.usd = report.usd === 'unknown' || usd === 'unknown' ? 'unknown' : report.usd + usd;
      const tokens = countTokens(text);
      if (isWhole && text.trim() !== '' && tokens <= mostTokens) return { text: text.trim(), level };
    } catch (error) {
      // What the model could not do once it is not asked again for in the same round.
      report.error = error;
      return undefined;
    }
  }
  return undefined;
}

function digested(
  { trigger, countTokens }: CompactionWork,
  items: readonly ContextItem[],
  mostTokens: number,
): Made | undefined {
  if (trigger === 'soft') return undefined;
  const text = digestOf(items, mostTokens, countTokens);
  return text === '' ? undefined : { text, level: 3 };
}
