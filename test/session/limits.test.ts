import { describe, expect, it } from 'vitest';
import { ContextLengthExceededError, Session } from '../../src/index.ts';
import { heard, scripted } from '../support/sessions.ts';

const long = (tokens: number): string => 'word'.repeat(tokens);

describe('what is sent', () => {
  it('is the newest that fits, and which limit fired is told', async () => {
    await using session = await scripted(['a'], { session: { max_context_messages: 4, compaction: false } });
    const windows = heard(session, 'window');
    const warnings = heard(session, 'warning');
    for (let turn = 1; turn <= 5; turn++) await session.send(`question ${turn}`);
    expect(windows.at(-1)).toMatchObject({
      limit: 'message_count',
      originalMessages: 9,
      keptMessages: 3,
      droppedMessages: 6,
      tokenLimit: undefined,
      isCut: false,
    });
    // Every turn tells it, but only the first one warns.
    expect([windows.length, warnings.map(({ code }) => code)]).toEqual([3, ['FC3131']]);
    expect(await session.messages()).toHaveLength(10);
  });

  it.each([
    ['token_budget', { max_context_tokens: 300 }, 10_000],
    ['model_window', {}, 400],
  ] as const)('is limited by %s', async (limit, session, context_limit) => {
    const quiet = { ...session, compaction: false };
    await using one = await scripted(['a'], { session: quiet, context_limit });
    for (let turn = 0; turn < 3; turn++) await one.send(long(100));
    const result = await one.send(long(100));
    expect(result.window).toMatchObject({ limit, keptMessages: expect.any(Number), tokenLimit: 300 });
    expect(result.window!.estimatedTokens).toBeLessThanOrEqual(300);
    expect(result.window!.keptMessages).toBeGreaterThan(1);
  });

  it('counts the system prompt and the tools', async () => {
    const session = { max_context_tokens: 200, compaction: false };
    await using one = await scripted(['a'], { session, system: long(150) });
    await one.send('first question');
    const tools = [{ name: 'look', description: long(20), parameters: {} }];
    expect((await one.send('second', { tools })).window).toMatchObject({
      limit: 'token_budget',
      keptMessages: 1,
    });
  });

  it('keeps the opening where that is asked for', async () => {
    const session = { max_context_messages: 3, keep_opening: true, compaction: false } as const;
    await using one = await scripted(['a'], { session });
    for (let turn = 0; turn < 4; turn++) await one.send(`question ${turn}`);
    const { messages } = { messages: await one.contextForNextTurn('now') };
    expect([messages[0], messages.at(-1)]).toMatchObject([{ content: 'question 0' }, { content: 'now' }]);
  });
});

describe('a message that does not fit', () => {
  it('is an error with its numbers, and the conversation goes on', async () => {
    await using session = await scripted(['a'], { session: { max_context_tokens: 100 } });
    await session.send('short');
    const error = await session.send(long(500)).catch((failed) => failed);
    expect(error).toBeInstanceOf(ContextLengthExceededError);
    expect(error.details).toMatchObject({ tokens: expect.any(Number), most: 100, limit: 'token_budget' });
    expect(error.details.tokens).toBeGreaterThan(500);
    expect((await session.send('short again')).turn).toBe(2);
  });

  it('is cut in its middle where the document says so; the log keeps all of it', async () => {
    const session = { max_context_tokens: 100, oversized: 'cut' } as const;
    const sent: unknown[] = [];
    await using one = await Session.create({
      model: 'mock',
      session: { store: 'memory', ...session },
      hooks: { onRequest: ({ request }) => void sent.push(request.messages.at(-1)!.content) },
    });
    const text = `begin ${long(500)} end`;
    const result = await one.send(text);
    expect(result.window).toMatchObject({
      limit: 'token_budget',
      isCut: true,
      keptMessages: 1,
      droppedMessages: 0,
    });
    expect(sent[0]).toMatch(/^begin [\s\S]*characters left out[\s\S]* end$/);
    expect((await one.messages())[0]!.content).toBe(text);
  });
});

describe('counting', () => {
  it('is by the function that is handed in', async () => {
    const countTokens = (text: string): number => text.length;
    await using session = await scripted(['a'], { session: { max_context_tokens: 50 }, countTokens });
    await expect(session.send('x'.repeat(47))).rejects.toBeInstanceOf(ContextLengthExceededError);
    expect((await session.send('x'.repeat(46))).turn).toBe(1);
  });

  it('learns from what the provider counted', async () => {
    // The provider counts twice as many tokens as the estimate.
    const reply = { text: 'a', usage: { input_tokens: 1600, output_tokens: 1 } };
    const session = { max_context_tokens: 2700, compaction: false };
    await using one = await scripted([reply], { session });
    await one.send(long(800));
    const { estimatedTokens, keptMessages } = (await one.send(long(800))).window ?? {
      estimatedTokens: 0,
      keptMessages: 3,
    };
    expect([keptMessages, estimatedTokens < 2700]).toEqual([1, true]);
  });
});
