import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateMessage, estimateTokens } from '../../src/chat/estimate.ts';
import type { Message } from '../../src/index.ts';
import { Calibration } from '../../src/session/calibration.ts';
import { type ContextItem, followedBy, History } from '../../src/session/history.ts';
import { inputLimit, modelInputLimit } from '../../src/session/limits.ts';
import { cutToFit } from '../../src/session/oversized.ts';
import { fitWindow, type WindowBounds } from '../../src/session/window.ts';

const user = (text: string): Message => ({ role: 'user', content: text });
const says = (text: string): Message => ({ role: 'assistant', content: text });
const itemsOf = (messages: readonly Message[]): ContextItem[] =>
  messages.map((message, index) => ({ seq: index + 1, message, tokens: estimateMessage(message) }));

/** A conversation: turns of a question, rounds of tool calls, and an answer; the last may still be open. */
const text = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' });
const round = fc.array(text, { minLength: 1, maxLength: 3 });
const turn = fc.record({ question: text, rounds: fc.array(round, { maxLength: 3 }), answer: text });
const conversation = fc
  .record({ turns: fc.array(turn, { maxLength: 12 }), last: turn, open: fc.nat(4) })
  .map(({ turns, last, open }) => {
    let id = 0;
    const messages = [...turns, last].flatMap(({ question, rounds, answer }): Message[] => [
      user(question),
      ...rounds.flatMap((results): Message[] => {
        const toolCalls = results.map(() => ({
          id: `c${++id}`,
          name: 'look',
          arguments: {},
          argumentsText: '{}',
        }));
        const told = results.map(
          (content, index): Message => ({ role: 'tool', toolCallId: toolCalls[index]!.id, content }),
        );
        return [{ role: 'assistant', content: '', toolCalls }, ...told];
      }),
      says(answer),
    ]);
    // Without the last answer, so that the end is a question or the results of calls.
    return itemsOf(open === 0 ? messages : messages.slice(0, -1));
  });
const bounds = fc.record({
  messages: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  tokens: fc.option(
    fc.record({ most: fc.integer({ min: 1, max: 900 }), limit: fc.constant('token_budget' as const) }),
    { nil: undefined },
  ),
  keepOpening: fc.boolean(),
}) as fc.Arbitrary<WindowBounds>;

const newestQuestion = (items: readonly ContextItem[]): ContextItem | undefined =>
  items.findLast(({ message }) => message.role === 'user');
const sum = (items: readonly ContextItem[]): number => items.reduce((all, { tokens }) => all + tokens, 0);

/** What has to be sent whatever the limits are. */
function needed(items: readonly ContextItem[], keepOpening: boolean): Set<ContextItem> {
  const kept = new Set<ContextItem>();
  if (keepOpening) kept.add(items.find(({ message }) => message.role === 'user')!);
  kept.add(newestQuestion(items)!);
  let at = items.length - 1;
  kept.add(items[at]!);
  while (items[at]!.message.role === 'tool') kept.add(items[--at]!);
  return kept;
}

describe('the window of a random conversation', () => {
  it('fits, or holds only what has to be sent', () => {
    fc.assert(
      fc.property(conversation, bounds, (items, limits) => {
        const { kept, tokens } = fitWindow(items, limits);
        const isLeast = kept.length === needed(items, limits.keepOpening === true).size;
        if (limits.messages !== undefined) expect(isLeast || kept.length <= limits.messages).toBe(true);
        if (limits.tokens !== undefined) expect(isLeast || tokens <= limits.tokens.most).toBe(true);
        for (const item of needed(items, limits.keepOpening === true)) expect(kept).toContain(item);
      }),
    );
  });

  it('keeps order, pairs and the newest question, and is never empty', () => {
    fc.assert(
      fc.property(conversation, bounds, (items, limits) => {
        const { kept } = fitWindow(items, limits);
        expect(kept.length).toBeGreaterThan(0);
        expect(kept).toEqual(items.filter((item) => kept.includes(item)));
        expect(kept).toContain(newestQuestion(items));
        expect(kept[0]!.message.role).toBe('user');
        const asked = kept.flatMap(({ message }) =>
          message.role === 'assistant' ? (message.toolCalls ?? []).map(({ id }) => id) : [],
        );
        const told = kept.flatMap(({ message }) => (message.role === 'tool' ? [message.toolCallId] : []));
        expect(told).toEqual(asked);
      }),
    );
  });

  it('counts right and says which limit left something out', () => {
    fc.assert(
      fc.property(conversation, bounds, (items, limits) => {
        const { kept, tokens, dropped, limit } = fitWindow(items, limits);
        expect(tokens).toBe(sum(kept));
        expect(dropped).toBe(items.length - kept.length);
        expect(limit === undefined).toBe(dropped === 0);
        if (limit === 'message_count') expect(items.length).toBeGreaterThan(limits.messages!);
        if (limit === 'token_budget') expect(sum(items)).toBeGreaterThan(limits.tokens!.most);
        const fitsBoth =
          items.length <= (limits.messages ?? Number.POSITIVE_INFINITY) &&
          sum(items) <= (limits.tokens?.most ?? Number.POSITIVE_INFINITY);
        if (fitsBoth) expect(kept).toEqual(items);
      }),
    );
  });

  it('changes nothing, and is the same over a history with messages after it', () => {
    fc.assert(
      fc.property(conversation, bounds, fc.nat(20), (items, limits, at) => {
        const before = structuredClone(items);
        const whole = fitWindow(items, limits);
        expect(items).toEqual(before);
        const split = Math.min(at, items.length);
        const history = new History(items.slice(0, split));
        expect(history.tokens).toBe(sum(items.slice(0, split)));
        expect(fitWindow(followedBy(history, items.slice(split)), limits)).toEqual(whole);
      }),
    );
  });

  it('always keeps a summary of what came before', () => {
    fc.assert(
      fc.property(conversation, bounds, (items, limits) => {
        const summary: ContextItem = { seq: 0, message: user('Summary'), tokens: 6, isSummary: true };
        const { kept } = fitWindow([summary, ...items], limits);
        expect(kept[0]).toBe(summary);
        expect(kept).toContain(newestQuestion(items));
      }),
    );
  });

  it('looks at no more than it keeps', () => {
    const items = itemsOf(
      Array.from({ length: 10_000 }, (_, index) => (index % 2 === 0 ? user('q') : says('a'))),
    );
    let looked = 0;
    const counting = {
      length: items.length,
      at: (index: number) => {
        looked++;
        return items[index];
      },
    };
    expect(fitWindow(counting, { messages: 20 }).kept).toHaveLength(20);
    expect(looked).toBeLessThan(300);
  });
});

describe('texts that do not fit', () => {
  it('are cut in the middle, the longest first, and never in the middle of a character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 400, maxLength: 900, unit: 'grapheme' }), {
          minLength: 1,
          maxLength: 4,
        }),
        (texts) => {
          const items = itemsOf(texts.map(user));
          const most = Math.ceil(sum(items) / 2) + 60;
          const cut = cutToFit(items, most, estimateTokens);
          expect(cut).toBeDefined();
          expect(sum(cut!)).toBeLessThanOrEqual(most);
          for (const { message, tokens } of cut!) {
            expect(tokens).toBe(estimateMessage(message));
            expect(String(message.content)).not.toMatch(/[\ud800-\udfff]/u);
          }
          expect(items).toEqual(itemsOf(texts.map(user)));
        },
      ),
    );
  });

  it('are not cut to nothing', () => {
    expect(cutToFit(itemsOf([user('word '.repeat(400))]), 10, estimateTokens)).toBeUndefined();
  });
});

describe('limits', () => {
  const settings = (maxContextTokens?: number) => ({
    maxContextTokens,
    compaction: { outputBudget: 20_000 } as never,
  });

  it('leave room for the answer, by the model and not by a constant', () => {
    expect(modelInputLimit({ contextWindow: 8192 }, undefined, 20_000)).toBe(8192 - 2048);
    expect(modelInputLimit({ contextWindow: 200_000, maxOutputTokens: 8192 }, undefined, 20_000)).toBe(
      191_808,
    );
    expect(modelInputLimit({ contextWindow: 200_000 }, 64_000, 20_000)).toBe(136_000);
    expect(modelInputLimit({ contextWindow: 400_000, maxInputTokens: 272_000 }, undefined, 20_000)).toBe(
      272_000,
    );
    expect(modelInputLimit(undefined, 500, 20_000)).toBeUndefined();
  });

  it('are the smaller of the document and the model', () => {
    expect(inputLimit(settings(1000), { contextWindow: 8192 }, 100)).toEqual({
      tokens: 1000,
      limit: 'token_budget',
    });
    expect(inputLimit(settings(9000), { contextWindow: 8192 }, 100)).toEqual({
      tokens: 8092,
      limit: 'model_window',
    });
    expect(inputLimit(settings(), undefined, undefined)).toBeUndefined();
  });
});

describe('calibration', () => {
  const usage = (inputTokens: number) => ({ inputTokens, source: 'provider' as const });

  it('comes to the ratio that a provider counts by, for each model', () => {
    const calibration = new Calibration();
    for (let turn = 0; turn < 20; turn++) calibration.learn('a', 1000, usage(1400));
    expect(calibration.ratioOf('a')).toBeCloseTo(1.4, 1);
    expect(calibration.ratioOf('b')).toBe(1);
  });

  it('stays within its bounds and learns nothing from estimates', () => {
    const calibration = new Calibration();
    calibration.learn('a', 1000, { inputTokens: 90_000, source: 'estimated' });
    expect(calibration.ratioOf('a')).toBe(1);
    for (let turn = 0; turn < 5; turn++) calibration.learn('a', 1000, usage(90_000));
    expect(calibration.ratioOf('a')).toBe(3);
    for (let turn = 0; turn < 50; turn++) calibration.learn('a', 1000, usage(1));
    expect(calibration.ratioOf('a')).toBe(0.5);
  });
});
