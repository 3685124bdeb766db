import { open, rename, rm } from 'node:fs/promises';
import { StorageError } from '../errors.ts';
import type { Change, StoredRecord } from '../vector-stores/vector-store.ts';
import { embedTexts, messageOf } from './embed.ts';
import { type Failed, failedCodes, type Skipped, shortened, skippedCodes } from './notes.ts';
import { invalid } from './options.ts';
import type { MemoryParts } from './parts.ts';
import { isEmptyScope, isInScope, readScope, type Scope, scopeFilter } from './scope.ts';
import { hashOf } from './text.ts';

const PAGE = 500;

/** Every record of a scope, or of the store, as JSON, one a line; the first line says what it is. Expired ones are among them. */
export async function* exportLines(
  parts: MemoryParts,
  scope: Scope,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const { store, manifest } = await parts.open();
  yield JSON.stringify({
    fromconfig_memory: 1,
    embedder: manifest.embedder,
    dimensions: manifest.dimensions,
  });
  let after: string | undefined;
  do {
    signal?.throwIfAborted();
    const page = await store.list(scopeFilter(scope), PAGE, after);
    for (const record of page.records) if (isInScope(scope, record)) yield JSON.stringify(record);
    after = page.next;
  } while (after !== undefined);
}

/** Writes lines into a file, which is there whole or not at all; readable by its owner alone. Gives the number of records. */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<number> {
  const part = `${path}.${process.pid}.part`;
  let count = -1;
  try {
    const file = await open(part, 'w', 0o600);
    try {
      for await (const line of lines) {
        await file.appendFile(`${line}\n`);
        count++;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    return count;
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    throw onDisk(path, cause);
  }
}

/** The lines of a file. Throws StorageError where it cannot be read. */
export async function* readLines(path: string): AsyncGenerator<string> {
  try {
    const file = await open(path);
    try {
      yield* file.readLines({ encoding: 'utf8' });
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw onDisk(path, cause);
  }
}

const onDisk = (path: string, cause: unknown): unknown =>
  (cause as { code?: unknown })?.code === undefined
    ? cause
    : new StorageError('storage', `${path}: ${messageOf(cause)}`, { details: { path }, cause });

export interface ImportResult {
  readonly imported: number;
  readonly skipped: readonly Skipped[];
  readonly failed: readonly Failed[];
}

const BATCH = 100;

/** Reads what an export wrote, with ids and times as they were; ids that are there already are skipped. Vectors are made anew. */
export async function importLines(
  parts: MemoryParts,
  lines: AsyncIterable<string> | Iterable<string>,
  signal?: AbortSignal,
): Promise<ImportResult> {
  const { store } = await parts.open();
  const skipped: Skipped[] = [];
  const failed: Failed[] = [];
  let imported = 0;
  let batch: StoredRecord[] = [];
  const flush = async (): Promise<void> => {
    const vectors = await embedTexts(
      parts.embedder,
      batch.map(({ text }) => text),
      failed,
      signal,
    );
    const changes: Change[] = batch.flatMap((record) => {
      const vector = vectors.get(record.text);
      return vector === undefined ? [] : [{ event: 'ADD' as const, record, vector }];
    });
    const applied = changes.length === 0 ? [] : await store.apply(changes);
    for (const [at, change] of changes.entries()) {
      const { id, text } = (change as Extract<Change, { event: 'ADD' }>).record;
      if (applied[at] === 'done') imported++;
      else
        skipped.push({
          code: skippedCodes.duplicate,
          reason: 'A memory with this id is there already.',
          raw: text,
          id,
        });
    }
    batch = [];
  };
  let number = 0;
  for await (const line of lines) {
    number++;
    signal?.throwIfAborted();
    if (line.trim() === '') continue;
    const read = readLine(line, number);
    if (read === undefined) continue;
    if ('reason' in read) failed.push(read);
    else batch.push(read);
    if (batch.length >= BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return { imported, skipped, failed };
}

function readLine(line: string, number: number): StoredRecord | Failed | undefined {
  try {
    const value = JSON.parse(line) as Record<string, unknown>;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw invalid('no object', 'line');
    if (value.fromconfig_memory !== undefined) {
      if (value.fromconfig_memory === 1) return undefined;
      throw invalid(`form ${JSON.stringify(value.fromconfig_memory)} is not known here`, 'fromconfig_memory');
    }
    return recordOf(value);
  } catch (error) {
    return { code: failedCodes.line, reason: `Line ${number}: ${messageOf(error)}`, raw: shortened(line) };
  }
}

function recordOf(value: Record<string, unknown>): StoredRecord {
  const text = (name: string): string | undefined => {
    const given = value[name];
    if (given === undefined || given === null) return undefined;
    if (typeof given !== 'string') throw invalid(`"${name}" must be text.`, name);
    return given;
  };
  const time = (name: string): number | undefined => {
    const given = value[name];
    if (given === undefined || given === null) return undefined;
    if (typeof given !== 'number' || !Number.isFinite(given))
      throw invalid(`"${name}" must be a time in ms.`, name);
    return given;
  };
  const scope = readScope(value);
  if (isEmptyScope(scope)) throw invalid('it belongs to no user, agent or run.', 'userId');
  const [id, said, createdAt] = [text('id'), text('text'), time('createdAt')];
  if (id === undefined || id === '' || said === undefined || said.trim() === '' || createdAt === undefined)
    throw invalid('id, text and createdAt must be there.', 'id');
  const more = { actorId: text('actorId'), role: text('role'), expiresAt: time('expiresAt') };
  const { metadata = {} } = value;
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata))
    throw invalid('"metadata" must be an object.', 'metadata');
  return {
    id,
    version: 1,
    text: said,
    hash: hashOf(said),
    ...scope,
    ...Object.fromEntries(Object.entries(more).filter(([, given]) => given !== undefined)),
    metadata: metadata as Readonly<Record<string, unknown>>,
    createdAt,
    updatedAt: time('updatedAt') ?? createdAt,
  };
}
