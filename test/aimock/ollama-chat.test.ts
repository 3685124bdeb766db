import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LlmFactory } from '../../src/index.ts';

const server = new LLMock({ port: 0, logLevel: 'silent' } as ConstructorParameters<typeof LLMock>[0]);
const factory = new LlmFactory({ environment: (name) => (name === 'OLLAMA_HOST' ? server.url : undefined) });
const document = { llm: { provider: 'ollama', config: { model: 'llama3.2', num_ctx: 8192 } } };

beforeAll(async () => {
  server.onMessage('hello', { content: 'Hi there, wörld!' });
  server.onMessage('weather', { toolCalls: [{ name: 'get_weather', arguments: { city: 'Oslo' } }] });
  server.onMessage('person', { content: '{"name":"Ada","age":36}' });
  server.onMessage('missing', {
    error: { message: 'model "llama3.2" not found, try pulling it first' },
    status: 404,
  });
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

describe('ollama-chat over HTTP, against a server by others', () => {
  it('streams a text', async () => {
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
    expect(result.warnings).toEqual([]);
  });

  it('answers whole', async () => {
    const llm = await factory.fromConfig(document);
    const result = await llm.chat({ messages: [{ role: 'user', content: 'hello' }] });
    expect(result).toMatchObject({ text: 'Hi there, wörld!', model: 'llama3.2', finishReason: 'stop' });
  });

  it.each(['stream', 'whole'])('calls tools (%s)', async (form) => {
    const llm = await factory.fromConfig(document);
    const parameters = { type: 'object', properties: { city: { type: 'string' } } };
    const tools = [{ name: 'get_weather', description: 'Weather', parameters }];
    const request = { messages: [{ role: 'user' as const, content: 'weather' }], tools };
    const streamed = llm.streamChat(request);
    if (form === 'stream') for await (const _event of streamed);
    const result = form === 'stream' ? await streamed.result : await llm.chat(request);
    expect(result.finishReason).toBe('tool-calls');
    expect(result.toolCalls).toMatchObject([{ name: 'get_weather', arguments: { city: 'Oslo' } }]);
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

  it('says how to get a model that is not there', async () => {
    const llm = await factory.fromConfig(document);
    await expect(llm.generate('missing')).rejects.toMatchObject({
      kind: 'model-not-found',
      suggestion: expect.stringContaining('ollama pull llama3.2'),
    });
  });

  it('never takes a stream that was cut for a whole answer', async () => {
    const llm = await factory.fromConfig(document);
    const read = async (): Promise<void> => {
      for await (const _piece of llm.stream('cut'));
    };
    await expect(read()).rejects.toMatchObject({ retryable: true });
  });
});
