import { Registry } from '../registry.ts';
import type { OpenVectorStore } from './vector-store.ts';

/** The stores by the name that `vector_store.provider` uses; each is loaded on first use. */
export const createVectorStores = (): Registry<OpenVectorStore> =>
  new Registry<OpenVectorStore>('vector store', {
    memory: async () => (await import('./memory.ts')).openMemoryStore,
    sqlite: async () => (await import('./sqlite.ts')).openSqliteStore,
  });
