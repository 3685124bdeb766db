import { describe, expect, it } from 'vitest';
import { readValue } from '../src/chat/structured.ts';
import { createMockLlm } from '../src/testing.ts';

const schema = {
  type: 'object',
  required: ['name', 'age'],
  additionalProperties: false,
  properties: { name: { type: 'string' }, age: { type: 'integer', minimum: 0 } },
};
const ask = { messages: [{ role: 'user' as const, content: 'Who?' }], schema };
const good = '{"name":"Ada","age":36}';

describe('an answer as a value', () => {
  it.each([
    ['as it is', good],
    ['in a fence', `\`\`\`json\n${good}\n\`\`\``],
    ['in a fence without a name', `\`\`\`\n${good}\`\`\``],
    ['with prose around it', `Here you are: ${good} Anything else?`],
    ['after a thought', `<think>maybe {"name":"Bob"}</think>\n${good}`],
    ['with prose around its fence', `Sure!\n\`\`\`json\n${good}\n\`\`\`\nDone.`],
  ])('is read %s', (_name, text) => {
    expect(readValue(text)).toEqual({ value: { name: 'Ada', age: 36 } });
  });

  it.each([
    ['nothing', '   '],
    ['prose', 'I cannot say.'],
    ['half an object', '{"name":"Ada"'],
    ['only a thought', '<think>{"name":"Ada"}'],
  ])('is never made out of %s', (_name, text) => {
    expect(readValue(text)).toHaveProperty('problem');
  });

  it('may be a list or a plain value', () => {
    expect([readValue('[1,2]'), readValue('so: [1]'), readValue('7'), readValue('null')]).toEqual([
      { value: [1, 2] },
      { value: [1] },
      { value: 7 },
      { value: null },
    ]);
  });
});

describe('structured output', () => {
  it('gives the value beside the text', async () => {
    const llm = await createMockLlm([good]);
    expect(await llm.chat(ask)).toMatchObject({ value: { name: 'Ada', age: 36 }, text: good, warnings: [] });
  });

  it('asks again with what was wrong, and sums what it used', async () => {
    const usage = { input_tokens: 10, output_tokens: 5 };
    const llm = await createMockLlm([
      { text: '{"name":"Ada"}', usage },
      { text: '{"name":"Ada","age":"old"}', usage },
      { text: good, usage },
    ]);
    const result = await llm.chat(ask);
    expect(result).toMatchObject({
      value: { name: 'Ada', age: 36 },
      usage: { inputTokens: 30, outputTokens: 15 },
    });
    expect([result.attempts.length, result.warnings.map(({ code }) => code)]).toEqual([
      3,
      ['FC3110', 'FC3110'],
    ]);
    expect(llm.tokensUsed).toEqual({ input: 30, output: 15 });
  });

  it.each([0, 1, 2])('gives up after schema_retries: %d, and says what is wrong', async (retries) => {
    const llm = await createMockLlm(['{"name":"Ada","age":-1}'], { schema_retries: retries });
    const error = await llm.chat(ask).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      kind: 'schema-mismatch',
      code: 'FC3075',
      details: { problems: [expect.stringContaining('/age')] },
    });
  });

  it('checks a stream at its finish', async () => {
    const streamed = (await createMockLlm([good])).streamChat(ask);
    for await (const _event of streamed);
    expect((await streamed.result).value).toEqual({ name: 'Ada', age: 36 });
    const bad = (await createMockLlm(['no'])).stream('x', {});
    for await (const _text of bad);
    const wrong = (await createMockLlm(['{"name":1}'])).streamChat(ask);
    const read = async (): Promise<string> => {
      let text = '';
      for await (const event of wrong) if (event.type === 'text-delta') text += event.text;
      return text;
    };
    await expect(read()).rejects.toMatchObject({ kind: 'schema-mismatch' });
  });

  it('leaves tool calls, refusals and filtered answers as they are', async () => {
    const llm = await createMockLlm([
      { tool_calls: [{ name: 'f' }] },
      { refusal: 'No.' },
      { text: 'half', finish_reason: 'content-filter' },
    ]);
    for (const reason of ['tool-calls', 'content-filter', 'content-filter']) {
      const result = await llm.chat(ask);
      expect([result.finishReason, 'value' in result && result.value !== undefined]).toEqual([reason, false]);
    }
  });

  it('refuses a schema that is none, before anything is asked twice', async () => {
    const llm = await createMockLlm(['{}']);
    await expect(llm.chat({ ...ask, schema: { type: 'strange' } })).rejects.toMatchObject({
      kind: 'validation',
      details: { field: 'schema' },
    });
  });

  it('gives a value that fits from a mock without a script', async () => {
    const llm = await createMockLlm([]);
    const { value } = await llm.chat(ask);
    expect(value).toMatchObject({ name: expect.any(String), age: expect.any(Number) });
  });
});
