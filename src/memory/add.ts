import { ConfigurationError } from '../errors.ts';
import type { Llm } from '../llm.ts';
import type { Notes } from './actions.ts';
import { ask } from './ask.ts';
import { embedTexts } from './embed.ts';
import { readExpiry } from './expiry.ts';
import { type Conversation, readConversation, type Said, transcript } from './messages.ts';
import { newId } from './new-id.ts';
import { type Failed, failedCodes, type Skipped, shortened, skippedCodes } from './notes.ts';
import { type AddOptions, checkOptions, either, invalid } from './options.ts';
import type { MemoryParts } from './parts.ts';
import { agentExtraction, factsForm, factsSchema, procedure, userExtraction, withForm } from './prompts.ts';
import { append, reconcile } from './reconcile.ts';
import { newRecord, type RecordFacts } from './records.ts';
import { readFacts } from './reply.ts';
import { readWholeScope, withoutIdentity } from './scope.ts';
import { describeImages } from './vision.ts';
import type { Added, Writing } from './write.ts';

/** What came of an add: what was changed, what was left out on purpose, and what could not be done. */
export interface AddResult {
  readonly results: readonly Added[];
  readonly skipped: readonly Skipped[];
  readonly failed: readonly Failed[];
}

export const PROCEDURAL = 'procedural_memory';

/** Takes a conversation into the memories of a scope. Throws ValidationError, and what model, embedder or store throw while nothing is done. */
export async function add(parts: MemoryParts, given: Conversation, options: AddOptions): Promise<AddResult> {
  checkOptions(options, 'add');
  const { signal } = options;
  const scope = readWholeScope(options, 'add');
  const isProcedural = readMemoryType(options, scope.agentId);
  const expiresAt = readExpiry(options) ?? undefined;
  const notes: Notes = { skipped: [], failed: [] };
  const said = readConversation(given, notes.skipped);
  const metadata = readMetadata(options.metadata, notes.skipped);
  signal?.throwIfAborted();
  const facts: RecordFacts = { ...scope, metadata, ...(expiresAt === undefined ? {} : { expiresAt }) };
  const llm = modelFor(parts, options, isProcedural, notes.skipped);
  const { store } = await parts.open();
  const seeing = parts.seesImages ? parts.llm : undefined;
  const read = await describeImages(said, seeing, notes.skipped, signal);
  const writing: Writing = { parts, store, facts, results: [], notes, vectors: new Map(), signal };
  if (read.length === 0) noteNothing(notes, 'Nothing is left of the messages.');
  else if (llm === undefined) await storeAsSaid(read, writing);
  else if (isProcedural) await summarise(llm, read, options, writing);
  else await infer(llm, read, options, writing);
  return { results: writing.results, ...notes };
}

function readMemoryType(options: AddOptions, agentId: string | undefined): boolean {
  const type = either<unknown>(options, 'memoryType', 'memory_type');
  if (type === undefined || type === null) return false;
  if (type !== PROCEDURAL)
    throw invalid(
      `memoryType "${String(type)}" is not known.`,
      'memoryType',
      `Leave it out, or write "${PROCEDURAL}".`,
    );
  if (agentId === undefined) throw invalid(`memoryType "${PROCEDURAL}" needs an agentId.`, 'agentId');
  if (options.infer === false)
    throw invalid(`memoryType "${PROCEDURAL}" is written by the model; infer: false forbids that.`, 'infer');
  return true;
}

/** The caller's metadata as a copy, without ids: whose a memory is, only the options say. Throws ValidationError where it is no JSON. */
export function readMetadata(
  given: Readonly<Record<string, unknown>> | undefined,
  skipped: Skipped[],
): Readonly<Record<string, unknown>> {
  if (given === undefined || given === null) return {};
  if (typeof given !== 'object' || Array.isArray(given))
    throw invalid('metadata must be an object.', 'metadata');
  let plain: Readonly<Record<string, unknown>>;
  try {
    plain = JSON.parse(JSON.stringify(given)) as Readonly<Record<string, unknown>>;
  } catch {
    throw invalid('metadata must be JSON.', 'metadata');
  }
  const { metadata, dropped } = withoutIdentity(plain);
  for (const raw of dropped) {
    const reason = `metadata.${raw} was left out: whose a memory is, only the options say.`;
    skipped.push({ code: skippedCodes.identity, reason, raw });
  }
  return metadata;
}

/** The model to ask, or none where messages are stored as said. */
function modelFor(
  { llm, settings }: MemoryParts,
  { infer: asked }: AddOptions,
  isProcedural: boolean,
  skipped: Skipped[],
): Llm | undefined {
  if (asked !== undefined && typeof asked !== 'boolean')
    throw invalid('infer must be true or false.', 'infer');
  const wanted = isProcedural || (asked ?? settings.infer);
  if (!wanted || llm !== undefined) return wanted ? llm : undefined;
  if (asked === true || isProcedural)
    throw new ConfigurationError('There is no model to extract facts with.', [], {
      suggestion: 'Name one in the llm block, set a key that provider auto finds, or pass infer: false.',
    });
  skipped.push({
    code: skippedCodes.asSaid,
    reason: 'There is no model to extract facts with: stored as said.',
  });
  return undefined;
}

async function storeAsSaid(said: readonly Said[], writing: Writing): Promise<void> {
  const { parts, store, facts, results, notes, signal } = writing;
  const kept = said.filter(({ role, text }) => {
    if (role !== 'system') return true;
    notes.skipped.push({
      code: skippedCodes.system,
      reason: 'System messages are no memories.',
      raw: shortened(text),
    });
    return false;
  });
  const vectors = await embedTexts(
    parts.embedder,
    kept.map(({ text }) => text),
    notes.failed,
    signal,
  );
  const now = parts.clock.date();
  const changes = kept
    .filter(({ text }) => vectors.has(text))
    .map(({ text, role, name }) => {
      const own = { ...facts, role, ...(name === undefined ? {} : { actorId: name }) };
      return {
        event: 'ADD' as const,
        record: newRecord(newId(now), text, own, now),
        vector: vectors.get(text)!,
      };
    });
  signal?.throwIfAborted();
  const applied = changes.length === 0 ? [] : await store.apply(changes);
  for (const [at, { record }] of changes.entries()) {
    const { id, text, actorId, role } = record;
    if (applied[at] === 'done')
      results.push({
        id,
        memory: text,
        event: 'ADD',
        ...(actorId === undefined ? {} : { actorId }),
        ...(role === undefined ? {} : { role }),
      });
    else notes.failed.push({ code: failedCodes.store, reason: 'The store did not take it.', raw: text });
  }
}

/** Facts out of the conversation, and these into the memories. */
async function infer(llm: Llm, said: readonly Said[], options: AddOptions, writing: Writing): Promise<void> {
  const { parts, notes, facts, signal } = writing;
  const { settings, clock } = parts;
  const isOfAgent = facts.agentId !== undefined && said.some(({ role }) => role === 'assistant');
  const custom = promptOf(options) ?? settings.extractionPrompt;
  const base =
    custom === undefined ? (isOfAgent ? agentExtraction : userExtraction) : withForm(custom, factsForm);
  const today = new Date(clock.date()).toISOString().slice(0, 10);
  const more =
    settings.instructions === undefined ? '' : `\n\nFrom whoever runs this:\n${settings.instructions}`;
  const system = `${base}${more}\n\nToday is ${today}.`;
  const prompt = `Conversation:\n\n${transcript(said)}\n\nWrite down the facts as JSON.`;
  const question = { system, prompt, schema: factsSchema, read: readFacts };
  const answer = await ask(llm, question, { retries: settings.replyRetries, signal });
  if ('problem' in answer) {
    const reason = `No facts can be read out of the model's answer. ${answer.problem}`;
    notes.failed.push({ code: failedCodes.extraction, reason, raw: shortened(answer.raw) });
    return;
  }
  for (const raw of answer.value.unreadable)
    notes.failed.push({
      code: failedCodes.extraction,
      reason: 'An entry of the facts is no text.',
      raw: shortened(raw),
    });
  if (answer.value.facts.length === 0) noteNothing(notes, 'The model found nothing to keep.');
  else if (settings.strategy === 'append') await append(answer.value.facts, writing);
  else await reconcile(answer.value.facts, writing);
}

/** One record of what an agent did. */
async function summarise(
  llm: Llm,
  said: readonly Said[],
  options: AddOptions,
  writing: Writing,
): Promise<void> {
  const { notes, facts, signal } = writing;
  const system = promptOf(options) ?? procedure;
  const prompt = `Conversation:\n\n${transcript(said)}\n\nWrite the record.`;
  const { text, refusal } = await llm.chat(
    { system, messages: [{ role: 'user', content: prompt }] },
    { signal },
  );
  const record = text.replace(/<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/gi, '').trim();
  if (record === '') {
    const reason = refusal === undefined ? 'The model wrote nothing.' : 'The model refused.';
    notes.failed.push({ code: failedCodes.extraction, reason, raw: shortened(refusal ?? text) });
    return;
  }
  await append([record], {
    ...writing,
    facts: { ...facts, metadata: { ...facts.metadata, memory_type: PROCEDURAL } },
  });
}

function promptOf({ prompt }: AddOptions): string | undefined {
  if (prompt === undefined || prompt === null) return undefined;
  if (typeof prompt !== 'string' || prompt.trim() === '') throw invalid('prompt must be text.', 'prompt');
  return prompt;
}

const noteNothing = ({ skipped }: Notes, reason: string): void => {
  skipped.push({ code: skippedCodes.nothing, reason });
};
