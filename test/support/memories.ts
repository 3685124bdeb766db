import { Memory, type MemoryOptions, type Services } from '../../src/index.ts';
import type { MockReply } from '../../src/testing.ts';
import { createVectorStores } from '../../src/vector-stores/index.ts';
import type { VectorStore } from '../../src/vector-stores/vector-store.ts';

export const facts = (...list: readonly unknown[]): string => JSON.stringify({ facts: list });
export const decisions = (...list: readonly object[]): string => JSON.stringify({ memory: list });

/** Nothing of the machine: no variables, no network. */
export const alone: Partial<Services> = {
  environment: () => undefined,
  transport: {
    send: async () => {
      throw new Error('nobody is there');
    },
  },
};

/** A memory in this process whose model answers from a script. */
export const memoryOf = (
  replies: readonly (string | MockReply)[] = [],
  section: object = {},
  options: MemoryOptions = {},
): Promise<Memory> =>
  Memory.fromConfig(
    {
      llm: { provider: 'mock', config: { replies: [...replies] } },
      vector_store: 'memory',
      memory: section,
    } as never,
    { ...options, services: { ...alone, ...options.services } },
  );

/** Services whose store `memory` is the usual one with some methods changed; several memories share it. */
export function sharedStore(
  change: (store: VectorStore) => Partial<VectorStore> = () => ({}),
): Partial<Services> {
  let shared: Promise<VectorStore> | undefined;
  const vectorStores = createVectorStores();
  const get = vectorStores.get.bind(vectorStores);
  vectorStores.get = async (name) => {
    const open = await get(name);
    return (config, manifest) => {
      shared ??= open(config, manifest).then((store) => changed(store, change(store)));
      return shared;
    };
  };
  return { ...alone, vectorStores };
}

const changed = (store: VectorStore, methods: Partial<VectorStore>): VectorStore =>
  new Proxy(store, {
    get(target, name) {
      const own = (methods as Record<PropertyKey, unknown>)[name];
      if (own !== undefined) return own;
      if (name === 'close') return async () => undefined;
      const value = (target as unknown as Record<PropertyKey, unknown>)[name];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
