import { describe, expect, it } from 'vitest';
import { LlmFactory } from '../src/factory.ts';
import { createScriptedTransport, type ScriptedReply } from '../src/testing.ts';

const environment = (name: string) => (name === 'AA_TOKEN' ? 'aa-test-token' : undefined);
const whole: ScriptedReply = {
  body: JSON.stringify({
    model_version: '1',
    completions: [{ completion: 'ok', finish_reason: 'end_of_text' }],
    num_tokens_prompt_total: 5,
    num_tokens_generated: 1,
  }),
};
const tools = [{ name: 'get_weather', parameters: { type: 'object' } }];
const hi = { messages: [{ role: 'user' as const, content: 'Hi' }] };

async function setUp(config: object, replies: readonly ScriptedReply[] = [whole]) {
  const transport = createScriptedTransport(replies);
  const factory = new LlmFactory({ transport, environment });
  const llm = await factory.create('alephalpha', { retry: null, ...config });
  return { llm, transport, bodyOf: (at = 0) => JSON.parse(transport.requests[at]!.text) };
}

describe('aleph-alpha', () => {
  it('is asked at its host, with its key, in the template of its models', async () => {
    const { llm, transport, bodyOf } = await setUp({});
    expect(await llm.chat(hi)).toMatchObject({ text: 'ok', usage: { inputTokens: 5, outputTokens: 1 } });
    const { origin, path, headers } = transport.requests[0]!;
    expect(origin + path).toBe('https://api.aleph-alpha.com/complete');
    expect(headers.join(' ')).toContain('authorization Bearer aa-test-token');
    expect(bodyOf().prompt[0].data).toContain('<|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|>');
    const luminous = await setUp({ model: 'luminous-base-control' });
    await luminous.llm.chat(hi);
    expect(luminous.bodyOf().prompt[0].data).toBe('### Instruction:\nHi\n\n### Response:');
  });

  it('refuses tools before anything is sent, and says what to do', async () => {
    const { llm, transport } = await setUp({});
    await expect(llm.chat({ ...hi, tools })).rejects.toMatchObject({
      kind: 'validation',
      suggestion: expect.stringContaining('chat_endpoint'),
    });
    expect(transport.requests).toEqual([]);
    expect((await llm.chat({ ...hi, tools, toolChoice: 'none' })).text).toBe('ok');
  });

  it('takes them at the chat endpoint of its host', async () => {
    const choices = [{ index: 0, message: { role: 'assistant', content: 'ok' }, finish_reason: 'stop' }];
    const { llm, transport, bodyOf } = await setUp({ chat_endpoint: true, max_tokens: 9 }, [
      { body: JSON.stringify({ choices }) },
    ]);
    expect((await llm.chat({ ...hi, tools })).text).toBe('ok');
    expect(transport.requests[0]!.path).toBe('/chat/completions');
    expect(bodyOf()).toMatchObject({ maximum_tokens: 9, tools: [{ type: 'function' }] });
  });

  const failures: readonly (readonly [number, string, string])[] = [
    [400, '{"error":"Invalid parameter","code":"INVALID"}', 'invalid-request'],
    [401, '{"error":"Unauthorized"}', 'authentication'],
    [402, '{"error":"Out of tokens","code":"OUT_OF_TOKENS"}', 'quota'],
    [408, 'timeout', 'server'],
    [429, 'Too many requests', 'rate-limit'],
    [503, '{"error":"Sorry, the queue is full","code":"QUEUE_FULL"}', 'overloaded'],
  ];

  it.each(failures)('fails by status %i', async (status, body, kind) => {
    const { llm } = await setUp({}, [{ status, body }]);
    await expect(llm.chat(hi)).rejects.toMatchObject({ kind, status });
  });
});
