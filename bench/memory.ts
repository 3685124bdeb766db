// How often a memory finds the right fact:  node scripts/run.mjs bench/memory.ts [USERS] [SEED]     See README.md.
import { Memory } from '../src/index.ts';
import { goldenSet } from './golden-set.ts';
import { recallOf } from './recall.ts';

const users = Number(process.argv[2] ?? 100);
const set = goldenSet(users, Number(process.argv[3] ?? 8));
const facts = set.users.reduce((sum, user) => sum + user.facts.length, 0);
console.log(`${users} users, ${facts} facts, ${set.questions.length} questions, embedder local`);
for (const store of ['memory', { provider: 'sqlite', config: { path: ':memory:' } }]) {
  for (const hybrid of [true, false]) {
    const document = { llm: 'mock', vector_store: store, memory: { hybrid } };
    await using memory = await Memory.fromConfig(document);
    const { at1, at5, at10, mrr, leaks, stale } = await recallOf(memory, set);
    const name = `${typeof store === 'string' ? store : store.provider}, ${hybrid ? 'meaning and words' : 'meaning alone'}`;
    const numbers = `recall@1 ${at1.toFixed(3)}  @5 ${at5.toFixed(3)}  @10 ${at10.toFixed(3)}  MRR ${mrr.toFixed(3)}`;
    console.log(`${name.padEnd(28)} ${numbers}  leaks ${leaks}  stale ${stale}`);
    if (leaks > 0 || stale > 0) process.exitCode = 1;
  }
}
