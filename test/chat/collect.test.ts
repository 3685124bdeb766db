import { describe, expect, test } from 'vitest';
import { createCollector } from '../../src/chat/collect.ts';
import type { CallRecord, ChatEvent, FinishEvent } from '../../src/chat/types.ts';

const record: CallRecord = { tags: [], attempts: [], warnings: [{ code: 'FC3101', message: 'before' }] };
const finish: FinishEvent = {
  type: 'finish',
  reason: 'stop',
  rawReason: 'end',
  usage: { inputTokens: 1, outputTokens: 2, source: 'provider' },
  cost: { usd: 0.1, source: 'provider' },
  provider: 'example',
  model: 'served',
  requestId: 'r1',
  raw: { id: 1 },
};

function collect(...batches: ChatEvent[][]) {
  const collector = createCollector();
  for (const batch of batches) collector.push(batch);
  return collector.result(record);
}

const text = (value: string): ChatEvent => ({ type: 'text-delta', text: value });
const thought = (value: string): ChatEvent => ({ type: 'reasoning-delta', text: value });
const call = (index: number, more: object): ChatEvent => ({ type: 'tool-call-delta', index, ...more });

test('text is plain, and the finish is taken over', () => {
  expect(collect([text('Hel'), text('lo')], [finish])).toEqual({
    text: 'Hello',
    reasoning: undefined,
    refusal: undefined,
    toolCalls: [],
    message: { role: 'assistant', content: 'Hello' },
    finishReason: 'stop',
    rawFinishReason: 'end',
    usage: finish.usage,
    cost: finish.cost,
    provider: 'example',
    model: 'served',
    requestId: 'r1',
    attempts: [],
    warnings: record.warnings,
    raw: { id: 1 },
  });
});

test('parts keep their order, and an opaque stays with what it belongs to', () => {
  const opaque = { protocol: 'p', data: 1 };
  const result = collect([
    thought('a'),
    thought('b'),
    { type: 'reasoning-delta', text: '', opaque },
    thought('c'),
    text('d'),
    { type: 'text-delta', text: 'e', opaque },
    text('f'),
    finish,
  ]);
  expect(result).toMatchObject({ text: 'def', reasoning: 'abc' });
  expect(result.message.content).toEqual([
    { type: 'reasoning', text: 'ab', opaque },
    { type: 'reasoning', text: 'c' },
    { type: 'text', text: 'de', opaque },
    { type: 'text', text: 'f' },
  ]);
});

describe('tool calls', () => {
  test('are put together and sorted', () => {
    const opaque = { protocol: 'p', data: 1 };
    const { toolCalls, message } = collect([
      call(1, { id: 'b', name: 'g', opaque }),
      call(0, { id: 'a', name: 'get_' }),
      call(0, { name: 'x', arguments: '{"a":' }),
      call(0, { arguments: '12345678901234567890}' }),
    ]);
    expect(toolCalls).toEqual([
      {
        id: 'a',
        name: 'get_x',
        arguments: { a: 12345678901234567000 },
        argumentsText: '{"a":12345678901234567890}',
      },
      { id: 'b', name: 'g', arguments: {}, argumentsText: '', opaque },
    ]);
    expect(message).toEqual({ role: 'assistant', content: '', toolCalls });
  });

  test('with arguments that are not JSON keep them as text, with a warning', () => {
    const { toolCalls, warnings } = collect([call(0, { name: 'f', arguments: '{"a":1}{"b":2}' })]);
    expect(toolCalls).toEqual([
      { id: 'call_0', name: 'f', arguments: undefined, argumentsText: '{"a":1}{"b":2}' },
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['FC3101', 'FC3102']);
    expect(record.warnings).toHaveLength(1);
  });
});

test('a refusal is apart from the text, and said in the message', () => {
  const result = collect([
    { type: 'refusal-delta', text: 'I can' },
    { type: 'refusal-delta', text: 'not' },
    finish,
  ]);
  expect(result).toMatchObject({ text: '', refusal: 'I cannot', message: { content: 'I cannot' } });
});

test('a restart forgets what came before', () => {
  const result = collect(
    [text('old'), thought('old'), call(0, {})],
    [{ type: 'restart', reason: 'reset' }, text('new'), finish],
  );
  expect(result).toMatchObject({ text: 'new', reasoning: undefined, toolCalls: [] });
});

test('without a finish there is what came so far', () => {
  expect(collect([text('so f')])).toMatchObject({
    text: 'so f',
    finishReason: 'other',
    usage: { source: 'unknown' },
  });
});
