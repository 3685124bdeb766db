import type { Filter } from '../vector-stores/filter.ts';
import type { StoredRecord } from '../vector-stores/vector-store.ts';
import { type Action, actionsOf } from './actions.ts';
import { ask } from './ask.ts';
import { embedTexts, messageOf } from './embed.ts';
import { notExpired } from './expiry.ts';
import { type Failed, failedCodes, shortened, skippedCodes } from './notes.ts';
import { decision, decisionForm, decisionSchema, withForm } from './prompts.ts';
import { type Entry, readDecision } from './reply.ts';
import { isInScope, type Scope, scopeFilter } from './scope.ts';
import { hashOf } from './text.ts';
import { carryOut, type Writing } from './write.ts';

/** Memories looked at for each fact. */
const NEIGHBOURS = 5;
/** How often facts are decided about anew because memories changed meanwhile. */
const ROUNDS = 4;

/** Brings facts into the memories: each is added, changes or deletes others, or is known. Facts that meet another writer's change are decided about again. */
export async function reconcile(facts: readonly string[], writing: Writing): Promise<void> {
  const { notes, vectors, parts, signal } = writing;
  let open = distinct(facts, writing);
  try {
    for (let round = 0; round < ROUNDS && open.length > 0; round++) {
      const missing = open.filter((fact) => !vectors.has(fact));
      for (const [text, vector] of await embedTexts(parts.embedder, missing, notes.failed, signal))
        vectors.set(text, vector);
      open = open.filter((fact) => vectors.has(fact));
      const neighbours = await neighboursOf(open, writing);
      if (round === 0) open = withoutKnown(open, neighbours, writing);
      const actions = await decided(open, neighbours, writing);
      const again = await carryOut(actions, writing);
      open = [...new Set(again.map(({ fact }) => fact))];
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (writing.results.length === 0) throw error;
    for (const fact of open)
      notes.failed.push({ code: failedCodes.store, reason: messageOf(error), raw: shortened(fact) });
    return;
  }
  for (const fact of open) {
    const reason = 'The memories that this fact is about changed again and again.';
    notes.failed.push({ code: failedCodes.changed, reason, raw: shortened(fact) });
  }
}

/** Adds every fact that no memory has word for word; changes and deletes nothing. */
export async function append(facts: readonly string[], writing: Writing): Promise<void> {
  const open = distinct(facts, writing);
  await carryOut(
    open.map((fact) => ({ event: 'ADD', text: fact, fact })),
    writing,
  );
}

function distinct(facts: readonly string[], { notes }: Writing): string[] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const hash = hashOf(fact);
    if (!seen.has(hash)) return seen.add(hash);
    notes.skipped.push({
      code: skippedCodes.duplicate,
      reason: 'The same fact stands twice in the conversation.',
      raw: fact,
    });
    return false;
  });
}

/** The nearest memories of the scope, each once. */
async function neighboursOf(
  facts: readonly string[],
  { store, vectors, facts: own, parts }: Writing,
): Promise<StoredRecord[]> {
  const { settings, clock } = parts;
  // A memory can only be claimed for another agent or run where those of the user are looked at.
  const scope: Scope = settings.claimUnchanged && own.userId !== undefined ? { userId: own.userId } : own;
  const filter: Filter = { and: [scopeFilter(scope), notExpired(clock.date())] };
  const found = new Map<string, StoredRecord>();
  for (const fact of facts) {
    for (const { record } of await store.search(vectors.get(fact)!, filter, NEIGHBOURS))
      if (isInScope(scope, record)) found.set(record.id, record);
  }
  return [...found.values()];
}

function withoutKnown(
  facts: readonly string[],
  neighbours: readonly StoredRecord[],
  writing: Writing,
): string[] {
  const ids = new Map(
    neighbours.filter((record) => isInScope(writing.facts, record)).map(({ hash, id }) => [hash, id]),
  );
  return facts.filter((raw) => {
    const id = ids.get(hashOf(raw));
    if (id === undefined) return true;
    const reason = 'A memory with the same words is there already.';
    writing.notes.skipped.push({ code: skippedCodes.duplicate, reason, raw, id });
    return false;
  });
}

/** What the model decides; where there is nothing to compare with, every fact is new. */
async function decided(
  facts: readonly string[],
  neighbours: readonly StoredRecord[],
  writing: Writing,
): Promise<Action[]> {
  const { parts, notes, results, signal } = writing;
  const { settings, llm } = parts;
  if (facts.length === 0) return [];
  if (neighbours.length === 0 || llm === undefined)
    return facts.map((fact) => ({ event: 'ADD', text: fact, fact }));
  const system =
    settings.updatePrompt === undefined ? decision : withForm(settings.updatePrompt, decisionForm);
  const memories = neighbours.map(({ text }, id) => ({ id: String(id), text }));
  const numbered = facts.map((text, fact) => ({ fact, text }));
  const prompt = `Memories:\n${JSON.stringify(memories, null, 1)}\n\nNew facts:\n${JSON.stringify(numbered, null, 1)}\n\nDecide, and answer with JSON.`;
  const fail = (code: Failed['code'], reason: string, raw: string): void => {
    notes.failed.push(
      { code, reason, ...(raw === '' ? {} : { raw: shortened(raw) }) },
      ...facts.map(undecided),
    );
  };
  let answer: Awaited<ReturnType<typeof ask<readonly Entry[]>>>;
  try {
    const question = { system, prompt, schema: decisionSchema, read: readDecision };
    answer = await ask(llm, question, { retries: settings.replyRetries, signal });
  } catch (error) {
    signal?.throwIfAborted();
    if (results.length === 0) throw error;
    fail(failedCodes.model, messageOf(error), '');
    return [];
  }
  if ('problem' in answer) {
    fail(failedCodes.decision, `The model's decision cannot be read. ${answer.problem}`, answer.raw);
    return [];
  }
  return actionsOf(answer.value, facts, neighbours, notes);
}

const undecided = (fact: string): Failed => ({
  code: failedCodes.undecided,
  reason: 'Nothing was decided about this fact; it is not kept.',
  raw: shortened(fact),
});
