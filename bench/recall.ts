import type { Memory } from '../src/index.ts';
import type { GoldenSet } from './golden-set.ts';

export interface Recall {
  readonly questions: number;
  readonly at1: number;
  readonly at5: number;
  readonly at10: number;
  /** Mean of 1 / place of the right answer. */
  readonly mrr: number;
  /** Results that belong to another user. */
  readonly leaks: number;
  /** Results that were updated or deleted before. */
  readonly stale: number;
}

/** Tells a memory everything in the set, with its changes, and asks all questions. */
export async function recallOf(memory: Memory, { users, questions }: GoldenSet): Promise<Recall> {
  const gone = new Map<string, Set<string>>();
  for (const { user, facts } of users) {
    const left = new Set<string>();
    gone.set(user, left);
    for (const { text, updated, isRevoked } of facts) {
      const { results } = await memory.add(text, { userId: user, infer: false });
      const { id } = results[0]!;
      if (updated !== undefined) await memory.update(id, updated, { userId: user });
      if (isRevoked) await memory.delete(id, { userId: user });
      if (updated !== undefined || isRevoked) left.add(text);
    }
    for (const { text, updated, isRevoked } of facts) if (!isRevoked) left.delete(updated ?? text);
  }
  let [at1, at5, at10, mrr, leaks, stale] = [0, 0, 0, 0, 0, 0];
  for (const { user, question, answer } of questions) {
    const { results } = await memory.search(question, { userId: user, topK: 10 });
    const place = results.findIndex(({ memory: text }) => text === answer);
    if (place === 0) at1++;
    if (place >= 0 && place < 5) at5++;
    if (place >= 0) at10++;
    if (place >= 0) mrr += 1 / (place + 1);
    leaks += results.filter(({ userId }) => userId !== user).length;
    stale += results.filter(({ memory: text }) => gone.get(user)!.has(text)).length;
  }
  const share = (number: number): number => number / questions.length;
  return {
    questions: questions.length,
    at1: share(at1),
    at5: share(at5),
    at10: share(at10),
    mrr: share(mrr),
    leaks,
    stale,
  };
}
