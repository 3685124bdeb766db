import type { Warning } from '../chat/types.ts';
import type { ResolvedStore } from '../config/resolve-sections.ts';
import type { Embedder } from '../embeddings/embedder.ts';
import { failure } from '../errors.ts';
import type { Services } from '../services.ts';
import { hasSqlite, openSqlite } from '../stores/sqlite.ts';
import type { Manifest, VectorStore } from '../vector-stores/vector-store.ts';
import type { MemoryParts } from './parts.ts';

const ON_DISK = 'sqlite';

/** The store to open. Without a block SQLite where it can be used, else memory, which says so; a document that names SQLite needs its driver. */
export async function chooseStore(
  named: ResolvedStore | undefined,
  { vectorStores }: Services,
): Promise<{ readonly store: ResolvedStore; readonly notice?: Warning }> {
  if (named !== undefined) {
    if (named.provider === ON_DISK && !(await hasSqlite())) await openSqlite(':memory:');
    return { store: named };
  }
  if (vectorStores.has(ON_DISK) && (await hasSqlite())) return { store: { provider: ON_DISK, config: {} } };
  const message =
    'There is no SQLite here, so memories are kept in this process and end with it. Install libsql, or name a vector_store.';
  return { store: { provider: 'memory', config: {} }, notice: { code: 'FC1037', message } };
}

/** Opens the store on first use, since the length of vectors may have to be asked for; one instance opens it once. */
export function storeOpener(
  { provider, config }: ResolvedStore,
  embedder: Embedder,
  { vectorStores }: Services,
): { readonly open: MemoryParts['open']; readonly close: () => Promise<void> } {
  let opening: ReturnType<MemoryParts['open']> | undefined;
  let isClosed = false;
  const start = async (): Promise<{ store: VectorStore; manifest: Manifest }> => {
    const dimensions = await embedder.dimensions();
    const wanted = config.dimensions;
    if (typeof wanted === 'number' && wanted !== dimensions)
      throw failure(
        'vector-store',
        `The vectors of ${embedder.provider}/${embedder.model} have ${dimensions} numbers, vector_store.config.dimensions says ${wanted}.`,
        {
          suggestion: 'Leave vector_store.config.dimensions out, or name the embedder that it is meant for.',
          details: { dimensions, expected: wanted },
        },
      );
    const metric = (config.metric ?? 'cosine') as Manifest['metric'];
    const manifest = { dimensions, embedder: `${embedder.provider}/${embedder.model}`, metric };
    const openStore = await vectorStores.get(provider);
    return { store: await openStore(config, manifest), manifest };
  };
  return {
    open() {
      if (isClosed)
        return Promise.reject(
          failure('vector-store', 'This memory is closed.', { suggestion: 'Make a new one.' }),
        );
      opening ??= start().catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      return opening;
    },
    async close() {
      isClosed = true;
      const opened = await opening?.catch(() => undefined);
      await opened?.store.close();
    },
  };
}
