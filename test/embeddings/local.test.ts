import { describe, expect, it } from 'vitest';
import { embedLocally } from '../../src/embeddings/local.ts';
import { EmbedderFactory } from '../../src/index.ts';
import { createScriptedTransport } from '../../src/testing.ts';

const near = (a: string, b: string): number => {
  const [one, two] = [embedLocally(a, 384), embedLocally(b, 384)];
  return one.reduce((sum, value, at) => sum + value * two[at]!, 0);
};

/** The first numbers of a vector that are not zero, with their places. */
const signature = (text: string): [number, number][] =>
  embedLocally(text, 384)
    .map((value, at): [number, number] => [at, Number(value.toFixed(6))])
    .filter(([, value]) => value !== 0)
    .slice(0, 4);

describe('the local embedder', () => {
  it.each<[string, [number, number][]]>([
    [
      'Hello, world!',
      [
        [22, 0.259645],
        [24, -0.198307],
        [46, 0.198307],
        [56, 0.335201],
      ],
    ],
    [
      'Größe',
      [
        [32, 0.290409],
        [69, -0.290409],
        [101, 0.290409],
        [246, -0.290409],
      ],
    ],
    [
      '東京都に住んでいます',
      [
        [16, 0.136083],
        [18, -0.230022],
        [27, 0.230022],
        [45, -0.178174],
      ],
    ],
    ['!!!', [[282, 1]]],
  ])('gives %s the same vector on every machine', (text, numbers) => {
    expect(signature(text)).toEqual(numbers);
  });

  it.each([
    ['Hello, world!', 384],
    ['a', 1],
    ['a b a b', 2],
    ['Привет, мир', 1024],
  ])('gives %s a vector of length one in %d dimensions', (text, dimensions) => {
    const vector = embedLocally(text, dimensions);
    expect(vector).toHaveLength(dimensions);
    expect(vector.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 9);
  });

  it.each([
    ['I like pizza', 'My favourite food is pizza', 'The stock market fell'],
    ['Alice lives in Paris', 'Where does Alice live?', 'Bob works in Berlin'],
    ['The user prefers dark mode', 'prefers dark theme', 'The user has a dog'],
    ['東京に住んでいます', '私は東京に住む', '今日は天気がいい'],
    ['Она живёт в Москве', 'Где она живет?', 'Цены на нефть упали'],
  ])('"%s" is nearer to "%s" than to "%s"', (text, other, far) => {
    expect(near(text, other)).toBeGreaterThan(near(text, far) + 0.1);
  });

  it.each([
    ['café crème', 'Cafe\u0301 CRÈME'],
    ['ﬁne', 'fine'],
    ['naïve', 'naive'],
  ])('takes %s and %s for the same words', (a, b) => {
    expect(near(a, b)).toBeCloseTo(1, 9);
  });

  it('needs no key and no network, and costs nothing', async () => {
    const transport = createScriptedTransport([]);
    const factory = new EmbedderFactory({ transport, environment: () => undefined });
    const embedder = await factory.create('Local');
    const { vectors, cost, usage } = await embedder.embedMany(['one', 'two']);
    expect([await embedder.dimensions(), vectors[0]!.length, vectors.length]).toEqual([384, 384, 2]);
    expect([cost.usd, usage.source, usage.inputTokens]).toEqual([0, 'estimated', 2]);
    expect((await (await factory.create('local', { dimensions: 64 })).embed('one')).length).toBe(64);
    expect(transport.requests).toEqual([]);
  });
});
