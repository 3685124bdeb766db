import { expect, it } from 'vitest';
import { everything, parseFilter } from '../../src/vector-stores/filter.ts';
import { createVectorStores } from '../../src/vector-stores/index.ts';
import { adding, manifest, record, vector } from './records.ts';

it('the stores agree when words are read in one go', async () => {
  const registry = createVectorStores();
  const changes = Array.from({ length: 6000 }, (_, index) =>
    adding(
      record(`r${index}`, {
        text: `word${index % 97} tea ${'x '.repeat(index % 5)}`,
        userId: index % 9 ? 'ann' : 'bob',
      }),
      [index, 1, 0],
    ),
  );
  const answers = await Promise.all(
    registry.names().map(async (name) => {
      const store = await (await registry.get(name))({ path: ':memory:' }, manifest);
      await store.apply(changes);
      const ann = parseFilter({ userId: 'ann' });
      const answer = [
        await store.keywords('word5 tea x', everything, 20),
        await store.keywords('word5 tea x', ann, 20),
        await store.search(vector(5, 1, 0), ann, 20),
      ];
      await store.close();
      return answer;
    }),
  );
  expect(answers[0]!.map((hits) => hits.length)).toEqual([20, 20, 20]);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});
