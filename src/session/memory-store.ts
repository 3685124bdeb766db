import type { ContextItem } from './history.ts';
import { noTotals, type SessionHead, type SessionStore, withUsed } from './store.ts';
import type { SessionTotals } from './types.ts';

interface Kept {
  head: SessionHead;
  readonly log: ContextItem[];
  summary: ContextItem | undefined;
  readonly tombstones: Map<number, ContextItem>;
  totals: SessionTotals;
  updatedAt: number;
}

/** Sessions in this process alone; may be shared by several sessions, and ends with the process. */
export function createMemoryStore(): SessionStore {
  const sessions = new Map<string, Kept>();
  const found = (idOrTitle: string): Kept | undefined => {
    const titled = [...sessions.values()].filter(({ head }) => head.title === idOrTitle);
    return sessions.get(idOrTitle) ?? (titled.length === 1 ? titled[0] : undefined);
  };
  return {
    create(head) {
      sessions.set(head.id, {
        head,
        log: [],
        summary: undefined,
        tombstones: new Map(),
        totals: noTotals,
        updatedAt: head.createdAt,
      });
    },
    update(id, change) {
      const kept = sessions.get(id);
      if (kept !== undefined) kept.head = { ...kept.head, ...change };
    },
    appendTurn(id, { items, usage, usd, at }) {
      const kept = sessions.get(id)!;
      kept.log.push(...items);
      kept.totals = withUsed(kept.totals, usage, usd, 1);
      kept.updatedAt = at;
    },
    appendRound(id, { summary, pruned = [] }) {
      const kept = sessions.get(id)!;
      kept.summary = summary ?? kept.summary;
      for (const item of pruned) kept.tombstones.set(item.seq, item);
    },
    noteFailure() {},
    noteCompaction(id, { usd, ...used }) {
      const kept = sessions.get(id)!;
      kept.totals = withUsed(kept.totals, used, usd, 0);
    },
    load(idOrTitle) {
      const kept = found(idOrTitle);
      if (kept === undefined) return undefined;
      const { head, log, summary, tombstones, totals } = kept;
      const since = log
        .filter(({ seq }) => seq > (summary?.seq ?? 0))
        .map((item) => tombstones.get(item.seq) ?? item);
      const context = summary === undefined ? since : [summary, ...since];
      return { head, context, nextSeq: (log.at(-1)?.seq ?? 0) + 1, totals };
    },
    messages: (id) => (sessions.get(id)?.log ?? []).map(({ message }) => message),
    list: () =>
      [...sessions.values()]
        .sort((a, b) => b.updatedAt - a.updatedAt)
        .map(({ head: { id, title, provider, model, createdAt }, totals: { turns }, updatedAt }) => ({
          id,
          title,
          provider,
          model,
          turns,
          createdAt,
          updatedAt,
        })),
    delete: (id) => sessions.delete(id),
    close() {},
  };
}
