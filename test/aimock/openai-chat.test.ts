import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuthenticationError, LlmFactory, RateLimitError, StreamInterruptedError } from '../../src/index.ts';

const server = new LLMock({ port: 0, logLevel: 'silent' } as ConstructorParameters<typeof LLMock>[0]);
const factory = new LlmFactory({
  environment: (name) => (name === 'MOCK_URL' ? `${server.url}/v1` : undefined),
});
const document =
  'llm: { provider: openai, config: { model: gpt-4.1-mini, base_url: "${MOCK_URL}", api_key: test-key-123456 } }';

beforeAll(async () => {
  server.onMessage('hello', {
    content: 'Hi there, wörld!',
    usage: { prompt_tokens: 7, completion_tokens: 5, total_tokens: 12 },
  });
  server.onMessage('weather', { toolCalls: [{ name: 'get_weather', arguments: { city: 'Oslo' } }] });
  server.onMessage('think', { content: 'Four.', reasoning: 'Two and two.' });
  server.onMessage('limit', {
    error: { message: 'Slow down', type: 'rate_limit_error', code: 'rate_limit_exceeded' },
    status: 429,
  });
  server.onMessage('key', {
    error: { message: 'Bad key', type: 'invalid_request_error', code: 'invalid_api_key' },
    status: 401,
  });
  server.onMessage(
    'cut',
    { content: 'one two three four five six seven eight nine ten' },
    { chunkSize: 5, truncateAfterChunks: 3 },
  );
  server.onMessage('person', { content: '{"name":"Ada","age":36}' });
  await server.start();
});
afterAll(async () => {
  await factory.close();
  await server.stop();
});

describe('openai-chat over HTTP, against a server by others', () => {
  it('streams a text and counts its tokens', async () => {
    const llm = await factory.fromConfig(document);
    const stream = llm.stream('hello');
    let text = '';
    for await (const piece of stream) text += piece;
    const result = await stream.result;
    expect([text, result.text, result.finishReason]).toEqual([
      'Hi there, wörld!',
      'Hi there, wörld!',
      'stop',
    ]);
    expect(result.usage.source).toBe('provider');
    expect(llm.tokensUsed).toEqual({ input: 7, output: 5 });
  });

  it('answers whole, with the usage of the provider', async () => {
    const llm = await factory.fromConfig(document);
    const result = await llm.chat({ messages: [{ role: 'user', content: 'hello' }] });
    expect(result).toMatchObject({
      text: 'Hi there, wörld!',
      usage: { inputTokens: 7, outputTokens: 5, source: 'provider' },
    });
    expect(result.attempts).toMatchObject([{ status: 200 }]);
  });

  it.each(['stream', 'whole'])('calls tools (%s)', async (form) => {
    const llm = await factory.fromConfig(document);
    const tools = [
      {
        name: 'get_weather',
        description: 'Weather',
        parameters: { type: 'object', properties: { city: { type: 'string' } } },
      },
    ];
    const request = { messages: [{ role: 'user' as const, content: 'weather' }], tools };
    const streamed = llm.streamChat(request);
    if (form === 'stream') for await (const _event of streamed);
    const result = form === 'stream' ? await streamed.result : await llm.chat(request);
    expect(result.finishReason).toBe('tool-calls');
    expect(result.toolCalls).toMatchObject([{ name: 'get_weather', arguments: { city: 'Oslo' } }]);
  });

  it('keeps reasoning apart from the text', async () => {
    const llm = await factory.fromConfig(document);
    const result = await llm.chat({ messages: [{ role: 'user', content: 'think' }] });
    expect([result.reasoning, result.text]).toEqual(['Two and two.', 'Four.']);
  });

  it('gives a value that fits the schema', async () => {
    const llm = await factory.fromConfig(document);
    const schema = {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, age: { type: 'integer' } },
    };
    const result = await llm.chat({ messages: [{ role: 'user', content: 'person' }], schema });
    expect(result.value).toEqual({ name: 'Ada', age: 36 });
  });

  it('types failures by what the server says', async () => {
    const llm = await factory.fromConfig(document);
    await expect(llm.generate('limit')).rejects.toBeInstanceOf(RateLimitError);
    await expect(llm.generate('key')).rejects.toBeInstanceOf(AuthenticationError);
  });

  it('never takes a stream that was cut for a whole answer', async () => {
    const llm = await factory.fromConfig(document);
    const stream = llm.stream('cut');
    const read = async (): Promise<void> => {
      for await (const _piece of stream);
    };
    await expect(read()).rejects.toMatchObject({ retryable: true });
    await expect(stream.result).rejects.toSatisfy(
      (error) => error instanceof StreamInterruptedError || (error as { kind: string }).kind === 'reset',
    );
  });
});
