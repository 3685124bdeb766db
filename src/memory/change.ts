import { failure } from '../errors.ts';
import type { StoredRecord } from '../vector-stores/vector-store.ts';
import { readMetadata } from './add.ts';
import { readExpiry } from './expiry.ts';
import { checkOptions, either, invalid, type MemoryItem, type UpdateOptions } from './options.ts';
import type { MemoryParts } from './parts.ts';
import { changedRecord, itemOf } from './records.ts';

const TRIES = 20;

/** Changes what the caller names and nothing else, on the newest version: another writer's change of the rest stays. */
export async function change(
  parts: MemoryParts,
  id: string,
  options: UpdateOptions,
  find: () => Promise<StoredRecord | undefined>,
): Promise<MemoryItem> {
  checkOptions(options, 'update');
  const text = either<unknown>(options, 'text', 'data');
  if (text !== undefined && (typeof text !== 'string' || text.trim() === ''))
    throw invalid('text must be text that is not blank.', 'text');
  const expiresAt = readExpiry(options);
  const metadata = options.metadata === undefined ? undefined : readMetadata(options.metadata, []);
  if (text === undefined && expiresAt === undefined && metadata === undefined)
    throw invalid('There is nothing to change.', 'text', 'Give text, metadata or expirationDate.');
  const said = typeof text === 'string' ? text.trim() : undefined;
  const { store } = await parts.open();
  let vector: Float32Array | undefined;
  for (let tries = 0; tries < TRIES; tries++) {
    const record = await find();
    if (record === undefined)
      throw failure('memory-not-found', `There is no memory "${id}".`, { details: { id } });
    if (said !== undefined)
      vector ??= Float32Array.from(await parts.embedder.embed(said, { signal: options.signal }));
    const changed = {
      ...(said === undefined ? {} : { text: said }),
      ...(metadata === undefined ? {} : { metadata }),
      ...(expiresAt === undefined ? {} : { expiresAt: expiresAt ?? undefined }),
    };
    options.signal?.throwIfAborted();
    const next = changedRecord(record, changed, parts.clock.date());
    const step = { event: 'UPDATE' as const, record: next, ...(vector === undefined ? {} : { vector }) };
    const [outcome] = await store.apply([step]);
    if (outcome === 'done') return itemOf(next);
  }
  throw failure('vector-store', `Memory "${id}" changed again and again; it was left as it is.`, {
    suggestion: 'Try again later.',
    details: { id },
  });
}
