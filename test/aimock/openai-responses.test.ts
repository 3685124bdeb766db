import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuthenticationError, LlmFactory, QuotaExceededError, RateLimitError } from '../../src/index.ts';

const server = new LLMock({ port: 0, logLevel: 'silent' } as ConstructorParameters<typeof LLMock>[0]);
const factory = new LlmFactory({
  environment: (name) => (name === 'MOCK_URL' ? `${server.url}/v1` : undefined),
});
const documentOf = (more = '') =>
  `llm: { provider: openai, config: { model: gpt-5-mini, base_url: "\${MOCK_URL}", api_key: test-key-123456, retry: { max_retries: 0 }${more} } }`;
const tools = [
  {
    name: 'get_weather',
    description: 'Weather',
    parameters: { type: 'object', properties: { city: { type: 'string' } } },
  },
];
const lastRequest = () => server.getLastRequest();

beforeAll(async () => {
  server.onMessage('hello', {
    content: 'Hi there, wörld!',
    usage: { prompt_tokens: 7, completion_tokens: 5, total_tokens: 12 },
  });
  server.on(
    { userMessage: 'weather', hasToolResult: false },
    {
      toolCalls: [
        { name: 'get_weather', arguments: { city: 'Oslo' } },
        { name: 'get_weather', arguments: { city: 'Bergen' } },
      ],
      reasoning: 'I have to look.',
    },
  );
  server.on({ userMessage: 'weather', hasToolResult: true }, { content: 'Both are cold.' });
  server.onMessage('think', { content: 'Four.', reasoning: 'Two and two.' });
  server.onMessage('person', { content: '{"name":"Ada","age":36}' });
  server.onMessage('limit', {
    error: { message: 'Slow down', type: 'rate_limit_error', code: 'rate_limit_exceeded' },
    status: 429,
  });
  server.onMessage('credit', {
    error: { message: 'No credit', type: 'insufficient_quota', code: 'insufficient_quota' },
    status: 429,
  });
  server.onMessage('key', {
    error: { message: 'Bad key', type: 'invalid_request_error', code: 'invalid_api_key' },
    status: 401,
  });
  server.onMessage(
    'cut',
    { content: 'one two three four five six seven eight nine ten' },
    { chunkSize: 5, truncateAfterChunks: 6 },
  );
  await server.start();
});
afterAll(async () => {
  await factory.close();
  await server.stop();
});

describe('openai-responses over HTTP, against a server by others', () => {
  it('is what gpt-5 is asked through', async () => {
    const llm = await factory.fromConfig(documentOf(', max_tokens: 64'));
    await llm.generate('hello', { system_prompt: 'Be kind.' });
    expect(lastRequest()?.path).toBe('/v1/responses');
    // The server notes requests in the words of Chat Completions.
    expect(lastRequest()?.body).toMatchObject({
      model: 'gpt-5-mini',
      max_tokens: 64,
      messages: [
        { role: 'system', content: 'Be kind.' },
        { role: 'user', content: 'hello' },
      ],
    });
  });

  it('streams a text and counts its tokens', async () => {
    const llm = await factory.fromConfig(documentOf());
    const stream = llm.stream('hello');
    let text = '';
    for await (const piece of stream) text += piece;
    const result = await stream.result;
    expect([text, result.finishReason, result.usage.source]).toEqual([
      'Hi there, wörld!',
      'stop',
      'provider',
    ]);
    expect(llm.tokensUsed).toEqual({ input: 7, output: 5 });
  });

  it('answers whole, with the usage of the provider', async () => {
    const llm = await factory.fromConfig(documentOf());
    const result = await llm.chat({ messages: [{ role: 'user', content: 'hello' }] });
    expect(result).toMatchObject({
      text: 'Hi there, wörld!',
      usage: { inputTokens: 7, outputTokens: 5, source: 'provider' },
      attempts: [{ status: 200 }],
    });
  });

  it.each(['stream', 'whole'])('carries reasoning and calls on to the next turn (%s)', async (form) => {
    const llm = await factory.fromConfig(documentOf());
    const question = { role: 'user' as const, content: 'weather' };
    const streamed = llm.streamChat({ messages: [question], tools });
    if (form === 'stream') for await (const _event of streamed);
    const first = form === 'stream' ? await streamed.result : await llm.chat({ messages: [question], tools });
    expect(first).toMatchObject({
      finishReason: 'tool-calls',
      reasoning: 'I have to look.',
      toolCalls: [{ arguments: { city: 'Oslo' } }, { arguments: { city: 'Bergen' } }],
    });
    expect(first.message.content).toMatchObject([
      { type: 'reasoning', opaque: { data: { item: { encrypted_content: expect.any(String) } } } },
    ]);
    const results = first.toolCalls.map(({ id }) => ({
      role: 'tool' as const,
      toolCallId: id,
      content: '3 °C',
    }));
    const second = await llm.chat({ messages: [question, first.message, ...results], tools });
    expect(second.text).toBe('Both are cold.');
  });

  it('keeps reasoning apart from the text', async () => {
    const llm = await factory.fromConfig(documentOf(', reasoning: low, reasoning_summary: auto'));
    const result = await llm.chat({ messages: [{ role: 'user', content: 'think' }] });
    expect([result.reasoning, result.text]).toEqual(['Two and two.', 'Four.']);
  });

  it('gives a value that fits the schema', async () => {
    const llm = await factory.fromConfig(documentOf());
    const schema = {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, age: { type: 'integer' } },
    };
    const result = await llm.chat({ messages: [{ role: 'user', content: 'person' }], schema });
    expect(result.value).toEqual({ name: 'Ada', age: 36 });
  });

  it('types failures by what the server says', async () => {
    const llm = await factory.fromConfig(documentOf());
    await expect(llm.generate('limit')).rejects.toBeInstanceOf(RateLimitError);
    await expect(llm.generate('credit')).rejects.toBeInstanceOf(QuotaExceededError);
    await expect(llm.generate('key')).rejects.toBeInstanceOf(AuthenticationError);
  });

  it('never takes a stream that was cut for a whole answer', async () => {
    const llm = await factory.fromConfig(documentOf());
    const stream = llm.stream('cut');
    const read = async (): Promise<void> => {
      for await (const _piece of stream);
    };
    await expect(read()).rejects.toMatchObject({ retryable: true });
    await expect(stream.result).rejects.toMatchObject({ retryable: true });
  });

  it('asks a model without reasoning through Chat Completions, unless the document says otherwise', async () => {
    const config = { model: 'gpt-4.1-mini', base_url: `${server.url}/v1`, api_key: 'test-key-123456' };
    const chat = await factory.create('openai', config);
    await chat.generate('hello');
    expect(lastRequest()?.path).toBe('/v1/chat/completions');
    const responses = await factory.create('openai', { ...config, api: 'responses' });
    expect(await responses.generate('hello')).toBe('Hi there, wörld!');
    expect(lastRequest()?.path).toBe('/v1/responses');
  });
});
