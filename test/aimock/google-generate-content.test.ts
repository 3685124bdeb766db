import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LlmFactory, type Message } from '../../src/index.ts';

const server = new LLMock({ port: 0, logLevel: 'silent' } as ConstructorParameters<typeof LLMock>[0]);
const environment = (name: string): string | undefined =>
  ({ GOOGLE_GEMINI_BASE_URL: server.url, GEMINI_API_KEY: 'test-key-123456' })[name];
const factory = new LlmFactory({ environment });
const document = { llm: { provider: 'google', config: { model: 'gemini-2.5-flash' } } };

beforeAll(async () => {
  server.onMessage('hello', {
    content: 'Hi there, wörld!',
    usage: { prompt_tokens: 7, completion_tokens: 5, total_tokens: 12 },
  });
  server.onMessage('weather', { toolCalls: [{ name: 'get_weather', arguments: { city: 'Oslo' } }] });
  server.onMessage('think', { content: 'Four.', reasoning: 'Two and two.' });
  server.onMessage('person', { content: '{"name":"Ada","age":36}' });
  server.onMessage('limit', { error: { message: 'Resource has been exhausted' }, status: 429 });
  server.onMessage(
    'cut',
    { content: 'one two three four five six seven eight nine ten' },
    { chunkSize: 5, truncateAfterChunks: 3 },
  );
  await server.start();
});
afterAll(async () => {
  await factory.close();
  await server.stop();
});

describe('google-generate-content over HTTP, against a server by others', () => {
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
    expect(llm.tokensUsed).toEqual({ input: 7, output: 5 });
  });

  it('answers whole, through the other verb', async () => {
    const llm = await factory.fromConfig(document);
    const result = await llm.chat({ messages: [{ role: 'user', content: 'hello' }] });
    expect(result).toMatchObject({ text: 'Hi there, wörld!', usage: { inputTokens: 7, outputTokens: 5 } });
    const paths = server.getRequests().map((request) => request.path);
    expect(paths.some((path) => path.endsWith('/v1beta/models/gemini-2.5-flash:generateContent'))).toBe(true);
  });

  it('goes through Vertex AI with a token', async () => {
    const config = { model: 'gemini-2.5-flash', vertexai: true, project: 'p', api_key: 'token-123456' };
    const base_url = `${server.url}/v1/projects/p/locations/global/publishers/google`;
    const llm = await factory.fromConfig({ llm: { provider: 'gemini', config: { ...config, base_url } } });
    expect(await llm.generate('hello')).toBe('Hi there, wörld!');
  });

  it.each(['stream', 'whole'])('calls tools and takes their results (%s)', async (form) => {
    const llm = await factory.fromConfig(document);
    const parameters = { type: 'object', properties: { city: { type: 'string' } } };
    const tools = [{ name: 'get_weather', description: 'Weather', parameters }];
    const messages: Message[] = [{ role: 'user', content: 'weather' }];
    const streamed = llm.streamChat({ messages, tools });
    if (form === 'stream') for await (const _event of streamed);
    const result = form === 'stream' ? await streamed.result : await llm.chat({ messages, tools });
    expect(result.finishReason).toBe('tool-calls');
    expect(result.toolCalls).toMatchObject([{ name: 'get_weather', arguments: { city: 'Oslo' } }]);
    const [call] = result.toolCalls;
    const answered: Message = { role: 'tool', toolCallId: call!.id, content: '3 degrees' };
    const next: Message = { role: 'user', content: 'hello' };
    expect(
      (await llm.chat({ messages: [...messages, result.message, answered, next], tools })).text,
    ).toContain('Hi');
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
    const llm = await factory.fromConfig({
      llm: { provider: 'google', config: { model: 'gemini-2.5-flash', retry: { max_retries: 0 } } },
    });
    await expect(llm.generate('limit')).rejects.toMatchObject({ kind: 'rate-limit', status: 429 });
  });

  it('never takes a stream that was cut for a whole answer', async () => {
    const llm = await factory.fromConfig(document);
    const read = async (): Promise<void> => {
      for await (const _piece of llm.stream('cut'));
    };
    await expect(read()).rejects.toMatchObject({ retryable: true });
  });
});
