import type { StoredRecord } from '../vector-stores/vector-store.ts';
import { type Failed, failedCodes, type Skipped, shortened, skippedCodes } from './notes.ts';
import type { Entry } from './reply.ts';

/** One step that a decision asks for. `fact` is what it was decided about. */
export type Action =
  | { readonly event: 'ADD'; readonly text: string; readonly fact: string }
  | { readonly event: 'UPDATE'; readonly record: StoredRecord; readonly text: string; readonly fact: string }
  | { readonly event: 'DELETE'; readonly record: StoredRecord; readonly fact: string }
  | { readonly event: 'NONE'; readonly record?: StoredRecord | undefined; readonly fact: string };

/** Where notes of one call are collected. */
export interface Notes {
  readonly skipped: Skipped[];
  readonly failed: Failed[];
}

/**
 * Holds a decision against what was asked: ids are places in `neighbours`, fact numbers places in `facts`. What it gets
 * wrong is noted, entry by entry; so is a fact that it says nothing about.
 */
export function actionsOf(
  entries: readonly Entry[],
  facts: readonly string[],
  neighbours: readonly StoredRecord[],
  notes: Notes,
): Action[] {
  const actions: Action[] = [];
  const mentioned = new Set<string>();
  for (const entry of entries) {
    const about = entry.fact === undefined ? undefined : facts[entry.fact];
    if (about !== undefined) mentioned.add(about);
    const fail = (code: Failed['code'], reason: string): void => {
      notes.failed.push({ code, reason, raw: shortened(entry.raw) });
    };
    if (entry.fact !== undefined && about === undefined) {
      fail(failedCodes.unknownId, `The model decided about fact ${entry.fact}, which it was not given.`);
      continue;
    }
    const record = neighbourOf(entry.id, neighbours);
    const fact = about ?? (entry.text === '' ? (record?.text ?? '') : entry.text);
    switch (entry.event) {
      case 'ADD':
        if (entry.text === '' && about === undefined)
          fail(failedCodes.noText, 'The model added a memory without a text.');
        else actions.push({ event: 'ADD', text: entry.text === '' ? about! : entry.text, fact });
        break;
      case 'UPDATE':
        if (record === undefined) fail(failedCodes.unknownId, unknownId(entry, neighbours));
        else if (entry.text === '') fail(failedCodes.noText, 'The model updated a memory without a text.');
        else actions.push({ event: 'UPDATE', record, text: entry.text, fact });
        break;
      case 'DELETE':
        if (record === undefined) fail(failedCodes.unknownId, unknownId(entry, neighbours));
        else actions.push({ event: 'DELETE', record, fact });
        break;
      case 'NONE':
        if (record === undefined && entry.id !== '')
          fail(failedCodes.unknownId, unknownId(entry, neighbours));
        else actions.push({ event: 'NONE', record, fact });
        break;
      default:
        fail(
          failedCodes.unknownEvent,
          `The model decided for "${shortened(entry.event, 40)}", which is no event.`,
        );
    }
  }
  if (entries.some(({ fact }) => fact !== undefined)) noteUndecided(facts, mentioned, notes);
  return actions;
}

/** Only the places given out count, written as they were. */
const neighbourOf = (id: string, neighbours: readonly StoredRecord[]): StoredRecord | undefined =>
  /^(0|[1-9]\d*)$/.test(id) ? neighbours[Number(id)] : undefined;

const unknownId = ({ event, id }: Entry, neighbours: readonly StoredRecord[]): string =>
  `The model decided ${event} for memory "${shortened(id, 40)}"; it was given ${neighbours.length === 0 ? 'none' : `0 to ${neighbours.length - 1}`}.`;

function noteUndecided(facts: readonly string[], mentioned: ReadonlySet<string>, { failed }: Notes): void {
  for (const fact of facts)
    if (!mentioned.has(fact))
      failed.push({
        code: failedCodes.undecided,
        reason: 'The model decided nothing about this fact.',
        raw: shortened(fact),
      });
}

/** Notes that a memory says this already. */
export const noteKnown = ({ skipped }: Notes, text: string, id: string | undefined): void => {
  skipped.push({ code: skippedCodes.known, reason: 'A memory says this already.', raw: text, id });
};
