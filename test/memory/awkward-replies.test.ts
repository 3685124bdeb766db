import { describe, expect, it } from 'vitest';
import { decided, extractions } from '../fixtures/awkward-replies.ts';
import { facts, memoryOf } from '../support/memories.ts';

const user = { userId: 'ana' };

it('there are at least sixty', () => expect(extractions.length + decided.length).toBeGreaterThanOrEqual(60));

describe('answers to "which facts?" end in facts or in `failed`', () => {
  it.each(extractions)('%s', async (_name, reply, kept) => {
    await using memory = await memoryOf([reply]);
    const { results, failed } = await memory.add('I like tea.', user);
    const found = (await memory.getAll(user)).results.map((item) => item.memory);
    expect(results.map((item) => item.memory)).toEqual(kept === 'failed' ? [] : kept);
    expect([...found].sort()).toEqual(kept === 'failed' ? [] : [...kept].sort());
    if (kept === 'failed') expect(failed).toEqual([expect.objectContaining({ code: 'FC3221', raw: reply })]);
  });

  it('what is asked for again and then comes is kept', async () => {
    await using memory = await memoryOf(['Sorry?', '{"facts":', facts('Likes tea')]);
    expect(await memory.add('I like tea.', user)).toMatchObject({
      results: [{ memory: 'Likes tea' }],
      failed: [],
    });
  });

  it('asking again is bounded', async () => {
    await using memory = await memoryOf(['?', '?', facts('Likes tea')], { reply_retries: 1 });
    expect(await memory.add('I like tea.', user)).toMatchObject({
      results: [],
      failed: [{ code: 'FC3221' }],
    });
  });

  it('an entry that is no text is reported beside those that are', async () => {
    await using memory = await memoryOf(['{"facts":["Likes tea",42]}']);
    expect((await memory.add('x', user)).failed).toEqual([
      expect.objectContaining({ code: 'FC3221', raw: '42' }),
    ]);
  });

  it('an empty list is no failure, and says so', async () => {
    await using memory = await memoryOf([facts()]);
    const { results, skipped, failed } = await memory.add('Good morning!', user);
    expect([results, failed, skipped.map(({ code }) => code)]).toEqual([[], [], ['FC3206']]);
  });

  it('a refusal is a failure', async () => {
    await using memory = await memoryOf([{ refusal: 'No.' }]);
    expect((await memory.add('x', user)).failed).toEqual([
      expect.objectContaining({ code: 'FC3221', raw: 'No.' }),
    ]);
  });
});

describe('decisions end in what they say or in `failed`', () => {
  it.each(decided)('%s', async (_name, reply, kept, codes) => {
    await using memory = await memoryOf([facts('Lives in Lyon'), facts('Moved to Ghent'), reply]);
    await memory.add('I live in Lyon.', user);
    const { failed } = await memory.add('I moved to Ghent.', user);
    const found = (await memory.getAll(user)).results.map((item) => item.memory);
    expect([...found].sort()).toEqual([...kept].sort());
    expect(failed.map(({ code }) => code)).toEqual(codes);
    if (codes.includes('FC3226')) expect(failed.at(-1)?.raw).toBe('Moved to Ghent');
  });

  it('a fact that the decision passes over is reported', async () => {
    const reply = '{"memory":[{"fact":0,"event":"ADD","id":"","text":"Has a dog"}]}';
    await using memory = await memoryOf([facts('Lives in Lyon'), facts('Has a dog', 'Likes tea'), reply]);
    await memory.add('x', user);
    const { results, failed } = await memory.add('y', user);
    expect(results.map((item) => item.memory)).toEqual(['Has a dog']);
    expect(failed).toEqual([expect.objectContaining({ code: 'FC3226', raw: 'Likes tea' })]);
  });
});
