import type { CompactionReport, Session, SessionSummary } from '../index.ts';
import type { Command } from './converse.ts';
import { columns, count } from './screen.ts';

const MOST_LISTED = 20;

/** The commands of a conversation, and what ends an answer. */
export function helpOf(commands: Readonly<Record<string, Command>>): string {
  const rows = Object.entries(commands).map(([name, { argument, what }]) => [
    argument === undefined ? name : `${name} ${argument}`,
    what,
  ]);
  return `${columns([...rows, ['/quit', 'leaves; so do /exit, and Ctrl-C and Ctrl-D at the prompt']])}
Ctrl-C while an answer comes stops the answer.`;
}

/** Kept sessions, the newest first. */
export function listed(sessions: readonly SessionSummary[]): string {
  if (sessions.length === 0) return 'No conversation is kept yet.';
  const rows = sessions
    .slice(0, MOST_LISTED)
    .map(({ id, title, provider, model, turns, updatedAt }) => [
      title ?? id,
      new Date(updatedAt).toISOString().slice(0, 16).replace('T', ' '),
      count(turns, 'turn'),
      `${provider}/${model}`,
    ]);
  const more = sessions.length - rows.length;
  return `${columns(rows)}${more > 0 ? `\nand ${more} older` : ''}`;
}

/** What a compaction did, in a sentence. */
export function compacted(report: CompactionReport): string {
  const { outcome, level, tokensBefore, tokensAfter, pruned, error } = report;
  if (outcome === 'unneeded') return 'There is nothing to shorten yet.';
  if (outcome === 'failed') return `Not shortened: ${error instanceof Error ? error.message : String(error)}`;
  const how =
    outcome === 'pruned'
      ? `${count(pruned, 'old tool result')} left out`
      : ['', 'a summary', 'a short summary', 'the beginnings of its messages'][level];
  return `Shortened from about ${tokensBefore} to ${tokensAfter} tokens: ${how}.`;
}

/** Tokens and dollars of a session so far. */
export function costs({ totals, context }: Session): string {
  const { turns, inputTokens, outputTokens, usd, unpriced } = totals;
  const unknown = unpriced === 0 ? '' : `, and ${unpriced} of unknown price`;
  const tokens = `${inputTokens} tokens in, ${outputTokens} out`;
  return `${count(turns, 'turn')} · ${tokens} · $${usd.toFixed(4)}${unknown} · ${count(context.messages, 'message')} in context, about ${context.tokens} tokens`;
}
