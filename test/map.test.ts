import { describe, expect, it } from 'vitest';
import { BudgetExceededError, LlmFactory } from '../src/index.ts';
import { createManualClock, createMockLlm, createScriptedTransport } from '../src/testing.ts';
import { answer } from './support/documents.ts';

const numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => `input ${index}`);

/** A server that answers with the question, after a time that gets shorter from call to call. */
function setUp(config: object = {}) {
  const clock = createManualClock();
  let underWay = 0;
  let most = 0;
  const transport = createScriptedTransport(async ({ body }, index) => {
    most = Math.max(most, ++underWay);
    await new Promise<void>((resolve) => clock.after(1000 - index * 10, resolve));
    underWay--;
    const { messages } = JSON.parse(String(body)) as { messages: { content: string }[] };
    const text = messages[0]!.content;
    return text === 'input 3' ? { status: 400, body: '{"error":{"message":"no"}}' } : { body: answer(text) };
  });
  const factory = new LlmFactory({ transport, clock, environment: () => undefined });
  const llm = factory.create('openai-compatible', {
    base_url: 'https://api.example/v1',
    model: 'm',
    ...config,
  });
  return { llm, clock, transport, most: () => most };
}

async function collected<Item>(items: AsyncIterable<Item>, clock: { advance(ms: number): Promise<void> }) {
  const all: Item[] = [];
  const reading = (async () => {
    for await (const item of items) all.push(item);
  })();
  for (let step = 0; step < 200; step++) await clock.advance(100);
  await reading;
  return all;
}

describe('map', () => {
  it('answers every input, in order, a bounded number at once, with an error of its own for each that fails', async () => {
    const { llm, clock, most } = setUp();
    const items = await collected((await llm).map(numbers(9), { concurrency: 4 }), clock);
    expect(items.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(items.map(({ result, error }) => result?.text ?? (error as Error).message)).toEqual(
      numbers(9).map((text, index) => (index === 3 ? 'no' : text)),
    );
    expect(most()).toBe(4);
  });

  it('gives items as they are ready', async () => {
    const { llm, clock } = setUp();
    const items = await collected((await llm).map(numbers(3), { ordered: false }), clock);
    expect(items.map(({ index }) => index)).toEqual([2, 1, 0]);
  });

  it('takes conversations, settings of the batch, and inputs that come by and by', async () => {
    const { llm, clock, transport } = setUp();
    async function* inputs() {
      yield { messages: [{ role: 'user' as const, content: 'one' }] };
      yield { messages: [{ role: 'user' as const, content: 'two' }] };
    }
    const items = await collected((await llm).map(inputs(), { temperature: 0.7, tags: ['batch'] }), clock);
    expect(items.map(({ result }) => result?.text)).toEqual(['one', 'two']);
    expect(JSON.parse(transport.requests[0]!.text)).toMatchObject({ temperature: 0.7 });
  });

  it('reads no further ahead than its calls, and ends them when the reader leaves', async () => {
    const llm = await createMockLlm([{ text: 'late answer', delay: '5s' }]);
    let taken = 0;
    function* endless() {
      for (;;) yield `input ${taken++}`;
    }
    const quick = await createMockLlm(['Hi']);
    for await (const item of quick.map(endless(), { concurrency: 2 })) if (item.index === 3) break;
    expect(taken).toBeLessThan(8);
    const controller = new AbortController();
    const run = llm.map(numbers(3), { signal: controller.signal }).all();
    controller.abort(new Error('enough'));
    await expect(run).rejects.toThrow('enough');
  });

  it('stops asking once a budget is used up', async () => {
    const budget = [{ per: 'day', tokens: 60 }];
    const { llm, clock, transport } = setUp({ budget, max_tokens: 10 });
    const items = await collected((await llm).map(numbers(12), { concurrency: 1 }), clock);
    const refused = items.filter(({ error }) => error instanceof BudgetExceededError);
    expect(refused.length).toBeGreaterThan(0);
    expect(transport.requests.length + refused.length).toBe(12);
  });
});
