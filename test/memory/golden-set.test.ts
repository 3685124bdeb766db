import { expect, it } from 'vitest';
import { goldenSet } from '../../bench/golden-set.ts';
import { recallOf } from '../../bench/recall.ts';
import { memoryOf } from '../support/memories.ts';

it('the embedder local finds most of the golden set, and nothing of other users or of before', async () => {
  await using memory = await memoryOf();
  const { at1, at5, at10, mrr, leaks, stale } = await recallOf(memory, goldenSet(8));
  expect([leaks, stale]).toEqual([0, 0]);
  expect(at1).toBeGreaterThan(0.8);
  expect(at5).toBeGreaterThan(0.95);
  expect(at10).toBeGreaterThan(0.98);
  expect(mrr).toBeGreaterThan(0.85);
}, 30_000);
