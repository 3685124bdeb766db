import { describe, expect, it } from 'vitest';
import type { ChatEvent } from '../src/chat/types.ts';
import { DependencyError } from '../src/errors.ts';
import { LlmFactory } from '../src/factory.ts';
import { grammarSchema } from '../src/protocols/llama-cpp/grammar-schema.ts';
import { renderHistory } from '../src/protocols/llama-cpp/history.ts';
import { Pipe } from '../src/protocols/llama-cpp/pipe.ts';
import { samplingOf } from '../src/protocols/llama-cpp/settings.ts';
import { Written } from '../src/protocols/llama-cpp/written.ts';
import type { Target } from '../src/protocols/protocol.ts';

const target = { provider: 'llamacpp', model: 'm', parameters: {}, options: {} } as unknown as Target;

it('a model in this process needs a package, and says which', async () => {
  const llm = await new LlmFactory().create('llamacpp', { model_path: './model.gguf' });
  const asked = llm.generate('Hi');
  await expect(asked).rejects.toBeInstanceOf(DependencyError);
  await expect(asked).rejects.toMatchObject({
    code: 'FC1001',
    details: { package: 'node-llama-cpp', install: 'npm install node-llama-cpp' },
  });
  await llm.close();
});

describe('a schema', () => {
  const any = { oneOf: expect.arrayContaining([{ type: 'string' }, { type: 'null' }, { type: 'array' }]) };
  const cases: readonly (readonly [object, object])[] = [
    [
      { type: 'object', properties: { a: { type: 'string', minLength: 1, pattern: 'x' } }, required: [] },
      { type: 'object', properties: { a: { type: 'string', minLength: 1 } } },
    ],
    [{ properties: { a: {} } }, { type: 'object', properties: { a: any } }],
    [{ type: 'object' }, { type: 'object', additionalProperties: true }],
    [
      { type: 'object', additionalProperties: { type: 'integer' } },
      { type: 'object', additionalProperties: { type: 'integer' } },
    ],
    [{ anyOf: [{ type: 'string' }, { const: 7 }] }, { oneOf: [{ type: 'string' }, { const: 7 }] }],
    [
      { type: ['array', 'null'], items: { enum: ['a', null] } },
      { oneOf: [{ type: 'array', items: { enum: ['a', null] } }, { type: 'null' }] },
    ],
    [
      {
        allOf: [
          { type: 'object', properties: { a: { type: 'null' } } },
          { properties: { b: { type: 'boolean' } } },
        ],
      },
      { type: 'object', properties: { a: { type: 'null' }, b: { type: 'boolean' } } },
    ],
    [
      { type: 'string', format: 'date' },
      { type: 'string', format: 'date' },
    ],
    [{ type: 'string', format: 'email' }, { type: 'string' }],
    [
      { $ref: '#/definitions/a', definitions: { a: { type: 'number' } } },
      { $ref: '#/$defs/a', $defs: { a: { type: 'number' } } },
    ],
    [
      { type: 'array', items: { $ref: 'https://example.com' } },
      { type: 'array', items: any },
    ],
  ];

  it.each(cases)('%j is said in the words of grammars', (schema, expected) => {
    expect(grammarSchema(schema as Record<string, unknown>)).toEqual(expected);
  });
});

describe('a conversation', () => {
  const own = (data: unknown) => ({ protocol: 'llama-cpp', data });

  it('has results with their calls, own thoughts, and no others', () => {
    const call = { id: '1', name: 'f', arguments: { a: 1 }, argumentsText: '{"a":1}', opaque: own('raw') };
    const messages = [
      { role: 'user' as const, content: 'Hi' },
      {
        role: 'assistant' as const,
        content: [
          { type: 'reasoning' as const, text: 'Mine.', opaque: own('thought') },
          { type: 'reasoning' as const, text: 'Another’s.' },
          { type: 'text' as const, text: 'Wait.' },
        ],
        toolCalls: [call],
      },
      { role: 'tool' as const, toolCallId: '1', content: 'two' },
      { role: 'assistant' as const, content: 'Two.' },
      { role: 'user' as const, content: 'Thanks' },
    ];
    expect(renderHistory({ messages }, 'Be brief.', target)).toEqual([
      { type: 'system', text: 'Be brief.' },
      { type: 'user', text: 'Hi' },
      {
        type: 'model',
        response: [
          { type: 'segment', segmentType: 'thought', text: 'Mine.', ended: true },
          'Wait.',
          { type: 'functionCall', name: 'f', params: { a: 1 }, result: 'two', rawCall: 'raw' },
          'Two.',
        ],
      },
      { type: 'user', text: 'Thanks' },
      { type: 'model', response: [] },
    ]);
  });
});

describe('what is written', () => {
  it('becomes events: thoughts, text, calls in pieces', () => {
    const pipe = new Pipe<ChatEvent>();
    const written = new Written(pipe, 'llama-cpp', false);
    written.onResponseChunk({ type: 'segment', text: 'Hm', tokens: [1, 2] });
    written.onResponseChunk({ type: 'segment', text: '', tokens: [], segmentEndTime: new Date(0) });
    written.onResponseChunk({ text: 'Wait', tokens: [3] });
    written.onFunctionCallParamsChunk({ callIndex: 0, functionName: 'f', paramsChunk: '{}' });
    written.onFunctionCall({ functionName: 'f', params: {}, raw: 'one' });
    written.onFunctionCall({ functionName: 'g', params: undefined, raw: 'two' });
    expect(written.thoughts).toBe(2);
    expect(pipe.take()).toEqual([
      { type: 'reasoning-delta', text: 'Hm' },
      { type: 'reasoning-delta', text: '', opaque: { protocol: 'llama-cpp', data: 'thought' } },
      { type: 'text-delta', text: 'Wait' },
      { type: 'tool-call-delta', index: 0, id: 'call_0', name: 'f' },
      { type: 'tool-call-delta', index: 0, arguments: '{}' },
      { type: 'tool-call-delta', index: 0, opaque: { protocol: 'llama-cpp', data: 'one' } },
      { type: 'tool-call-delta', index: 1, id: 'call_1', name: 'g' },
      { type: 'tool-call-delta', index: 1, opaque: { protocol: 'llama-cpp', data: 'two' } },
    ]);
  });
});

it('settings have the engine’s names; efforts stand for numbers of tokens', () => {
  const settings = { temperature: 0.5, top_k: 40, stop: 'END', frequency_penalty: 0.25, reasoning: 'low' };
  expect(samplingOf(settings, { min_p: 0.05, repeat_penalty: 1 })).toMatchObject({
    temperature: 0.5,
    topK: 40,
    minP: 0.05,
    repeatPenalty: { penalty: 1, frequencyPenalty: 0.25 },
    customStopTriggers: ['END'],
    budgets: { thoughtTokens: 2048 },
  });
  const thoughts = (reasoning: unknown) => samplingOf({ reasoning }, {}).budgets?.thoughtTokens;
  expect([undefined, 'none', { budget: 100 }, 'high', true].map(thoughts)).toEqual([
    undefined,
    0,
    100,
    Number.POSITIVE_INFINITY,
    undefined,
  ]);
});
