import type { Filter } from '../vector-stores/filter.ts';
import type { Applied, Change, StoredRecord, VectorStore } from '../vector-stores/vector-store.ts';
import { type Action, type Notes, noteKnown } from './actions.ts';
import { embedTexts, messageOf } from './embed.ts';
import { notExpired } from './expiry.ts';
import { newId } from './new-id.ts';
import { failedCodes, skippedCodes } from './notes.ts';
import type { MemoryParts } from './parts.ts';
import { changedRecord, newRecord, type RecordFacts } from './records.ts';
import { isInScope, scopeFilter } from './scope.ts';
import { hashOf } from './text.ts';

/** One change that an add made. */
export interface Added {
  readonly id: string;
  readonly memory: string;
  readonly event: 'ADD' | 'UPDATE' | 'DELETE';
  /** What an update or a deletion replaced. */
  readonly previousMemory?: string | undefined;
  readonly actorId?: string | undefined;
  readonly role?: string | undefined;
}

export interface Writing {
  readonly parts: MemoryParts;
  readonly store: VectorStore;
  /** What every new memory of the call has. */
  readonly facts: RecordFacts;
  readonly results: Added[];
  readonly notes: Notes;
  readonly vectors: Map<string, Float32Array>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Carries out actions in one transaction; gives back those that met another change, to be decided again. Throws what the
 * store throws while nothing of the call is done, and notes it later.
 */
export async function carryOut(actions: readonly Action[], writing: Writing): Promise<Action[]> {
  const { parts, notes, vectors, signal } = writing;
  const texts = actions.flatMap((action) => ('text' in action ? [action.text] : []));
  const missing = texts.filter((text) => !vectors.has(text));
  await orNoted(writing, failedCodes.embedding, missing, async () => {
    for (const [text, vector] of await embedTexts(parts.embedder, missing, notes.failed, signal))
      vectors.set(text, vector);
  });
  const able = actions.filter((action) => !('text' in action) || vectors.has(action.text));
  return parts.inLine(() => write(able, writing));
}

async function write(actions: readonly Action[], writing: Writing): Promise<Action[]> {
  const { store, notes, results } = writing;
  const known = await knownHashes(actions, writing);
  const planned: { readonly action: Action; readonly change: Change }[] = [];
  for (const action of actions) {
    const change = changeOf(action, writing, known);
    if (change !== undefined) planned.push({ action, change });
  }
  if (planned.length === 0) return [];
  writing.signal?.throwIfAborted();
  let applied: readonly Applied[] = [];
  const kept = planned.map(({ action }) => ('text' in action ? action.text : action.fact));
  const isDone = await orNoted(writing, failedCodes.store, kept, async () => {
    applied = await store.apply(planned.map(({ change }) => change));
  });
  if (!isDone) return [];
  const again: Action[] = [];
  for (const [at, { action, change }] of planned.entries()) {
    const outcome = applied[at];
    if (outcome === 'done') {
      if (action.event === 'NONE') noteKnown(notes, action.fact, action.record?.id);
      else results.push(addedOf(action, change));
    } else if (outcome === 'missing' && action.event === 'DELETE') noteKnown(notes, action.fact, undefined);
    else again.push(action);
  }
  return again;
}

/** Hashes that memories of the scope have already, with the id of one. */
async function knownHashes(
  actions: readonly Action[],
  { store, facts, parts }: Writing,
): Promise<Map<string, string>> {
  const hashes = [
    ...new Set(actions.flatMap((action) => (action.event === 'ADD' ? [hashOf(action.text)] : []))),
  ];
  if (hashes.length === 0) return new Map();
  const filter: Filter = {
    and: [
      scopeFilter(facts),
      { field: 'hash', operator: 'in', value: hashes },
      notExpired(parts.clock.date()),
    ],
  };
  const { records } = await store.list(filter, hashes.length * 4);
  return new Map(records.filter((record) => isInScope(facts, record)).map(({ hash, id }) => [hash, id]));
}

function changeOf(action: Action, writing: Writing, known: Map<string, string>): Change | undefined {
  const { parts, facts, vectors, notes } = writing;
  const now = parts.clock.date();
  switch (action.event) {
    case 'ADD': {
      const hash = hashOf(action.text);
      const id = known.get(hash);
      if (id !== undefined) {
        const reason = 'A memory with the same words is there already.';
        notes.skipped.push({ code: skippedCodes.duplicate, reason, raw: action.text, id });
        return undefined;
      }
      const record = newRecord(newId(now), action.text, facts, now);
      known.set(hash, record.id);
      return { event: 'ADD', record, vector: vectors.get(action.text)! };
    }
    case 'UPDATE': {
      const metadata = { ...action.record.metadata, ...facts.metadata };
      const { expiresAt = action.record.expiresAt } = facts;
      const expiry = expiresAt === undefined ? {} : { expiresAt };
      const record = changedRecord(action.record, { text: action.text, metadata, ...expiry }, now);
      return { event: 'UPDATE', record, vector: vectors.get(action.text)! };
    }
    case 'DELETE':
      return { event: 'DELETE', id: action.record.id, version: action.record.version, at: now };
    case 'NONE': {
      const claimed = parts.settings.claimUnchanged ? claimOf(action.record, facts) : undefined;
      if (claimed === undefined || action.record === undefined) {
        noteKnown(notes, action.fact, action.record?.id);
        return undefined;
      }
      return { event: 'UPDATE', record: changedRecord(action.record, claimed, now) };
    }
  }
}

/** The ids of agent and run that an unchanged memory takes over, where they differ. */
function claimOf(
  record: StoredRecord | undefined,
  { agentId, runId }: RecordFacts,
): { agentId?: string; runId?: string } | undefined {
  if (record === undefined) return undefined;
  const claim = {
    ...(agentId === undefined || record.agentId === agentId ? {} : { agentId }),
    ...(runId === undefined || record.runId === runId ? {} : { runId }),
  };
  return Object.keys(claim).length === 0 ? undefined : claim;
}

function addedOf(action: Exclude<Action, { event: 'NONE' }>, change: Change): Added {
  if (action.event === 'DELETE')
    return {
      id: action.record.id,
      memory: action.record.text,
      event: 'DELETE',
      previousMemory: action.record.text,
    };
  const { id, text, actorId, role } = (change as Exclude<Change, { event: 'DELETE' }>).record;
  return {
    id,
    memory: text,
    event: action.event,
    ...(action.event === 'UPDATE' ? { previousMemory: action.record.text } : {}),
    ...(actorId === undefined ? {} : { actorId }),
    ...(role === undefined ? {} : { role }),
  };
}

/** Throws what goes wrong while nothing of the call is done; afterwards it is a failure of these texts. */
async function orNoted(
  { results, notes, signal }: Writing,
  code: (typeof failedCodes)[keyof typeof failedCodes],
  texts: readonly string[],
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    signal?.throwIfAborted();
    if (results.length === 0) throw error;
    for (const raw of texts) notes.failed.push({ code, reason: messageOf(error), raw });
    return false;
  }
}
