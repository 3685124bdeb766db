import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuthenticationError, type ChatResult, type Llm, LlmFactory } from '../../src/index.ts';

const server = new LLMock({ port: 0, logLevel: 'silent', strict: true } as ConstructorParameters<
  typeof LLMock
>[0]);
const factory = new LlmFactory({
  environment: (name) => (name === 'MOCK_URL' ? server.url : undefined),
});
const llm = (settings = ', api_key: test-key-123456'): Promise<Llm> =>
  factory.fromConfig(`llm: { provider: cohere, config: { base_url: "\${MOCK_URL}"${settings} } }`);
const asked = (content: string) => ({ messages: [{ role: 'user' as const, content }] });
const tools = [
  { name: 'get_weather', parameters: { type: 'object', properties: { city: { type: 'string' } } } },
];

async function answered(model: Llm, form: string, request: Parameters<Llm['chat']>[0]): Promise<ChatResult> {
  if (form === 'whole') return model.chat(request);
  const stream = model.streamChat(request);
  for await (const _event of stream);
  return stream.result;
}

beforeAll(async () => {
  server.onToolResult('call_oslo', { content: 'Cold.' });
  server.onMessage('hello', { content: 'Hi there, wörld!', usage: { input_tokens: 7, output_tokens: 5 } });
  server.onMessage('weather', {
    toolCalls: [{ name: 'get_weather', arguments: { city: 'Oslo' }, id: 'call_oslo' }],
  });
  server.onMessage('key', { error: { message: 'invalid api token' }, status: 401 });
  server.onMessage('person', { content: '{"name":"Ada","age":36}' });
  server.onMessage(
    'cut',
    { content: 'one two three four five six seven eight nine ten' },
    { chunkSize: 5, truncateAfterChunks: 4 },
  );
  await server.start();
});
afterAll(async () => {
  await factory.close();
  await server.stop();
});

describe('cohere-chat over HTTP, against a server by others', () => {
  it.each(['stream', 'whole'])('answers and counts (%s)', async (form) => {
    const result = await answered(await llm(), form, asked('hello'));
    expect(result).toMatchObject({
      text: 'Hi there, wörld!',
      finishReason: 'stop',
      usage: { inputTokens: 7, outputTokens: 5, source: 'provider' },
      attempts: [{ status: 200 }],
    });
  });

  it.each(['stream', 'whole'])('calls tools and goes on with their results (%s)', async (form) => {
    const { messages } = asked('weather');
    const model = await llm();
    const first = await answered(model, form, { messages, tools });
    expect(first.finishReason).toBe('tool-calls');
    expect(first.toolCalls).toMatchObject([{ name: 'get_weather', arguments: { city: 'Oslo' } }]);
    const result = { role: 'tool' as const, toolCallId: first.toolCalls[0]!.id, content: '3 °C' };
    const second = await answered(model, form, { messages: [...messages, first.message, result], tools });
    expect(second.text).toBe('Cold.');
  });

  it('gives a value that fits the schema', async () => {
    const properties = { name: { type: 'string' }, age: { type: 'integer', minimum: 0 } };
    const schema = { type: 'object', required: ['name'], properties };
    const result = await (await llm()).chat({ ...asked('person'), schema });
    expect(result.value).toEqual({ name: 'Ada', age: 36 });
  });

  it('types failures by what the server says', async () => {
    await expect((await llm()).generate('key')).rejects.toBeInstanceOf(AuthenticationError);
  });

  it('never takes a stream that was cut for a whole answer', async () => {
    const stream = (await llm()).stream('cut');
    const read = async (): Promise<void> => {
      for await (const _piece of stream);
    };
    await expect(read()).rejects.toMatchObject({ retryable: true });
  });
});
