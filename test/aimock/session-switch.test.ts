import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../../src/index.ts';
import { heard } from '../support/sessions.ts';

const server = new LLMock({ port: 0, logLevel: 'silent', strict: true } as ConstructorParameters<
  typeof LLMock
>[0]);
const environment = (name: string): string | undefined =>
  ({
    GOOGLE_GEMINI_BASE_URL: server.url,
    GEMINI_API_KEY: 'test-key-123456',
    OLLAMA_HOST: server.url,
    MOCK_URL: server.url,
  })[name];

const at = { base_url: '${MOCK_URL}', api_key: 'test-key-123456' };
const models = {
  'openai-chat': { provider: 'openai', config: { model: 'gpt-4.1-mini', ...at } },
  'openai-responses': { provider: 'openai', config: { model: 'gpt-5-mini', ...at } },
  'anthropic-messages': { provider: 'anthropic', config: at },
  'google-generate-content': { provider: 'gemini', config: { model: 'gemini-2.5-flash' } },
  'ollama-chat': { provider: 'ollama', config: { model: 'llama3.2' } },
  'bedrock-converse': { provider: 'bedrock', config: at },
  'cohere-chat': { provider: 'cohere', config: at },
};
const protocols = Object.keys(models);
const pairs = protocols.flatMap((from) =>
  protocols.filter((to) => to !== from).map((to) => [from, to] as const),
);

interface Said {
  readonly role: string;
  readonly content?: unknown;
  readonly tool_calls?: readonly { readonly id: string; readonly function: { readonly name: string } }[];
  readonly tool_call_id?: string;
}
/** The conversation that the server understood, of the last request. */
let understood: readonly Said[] = [];

beforeAll(async () => {
  const noted = (decide: (messages: readonly Said[]) => boolean) => ({
    predicate: (request: { messages: unknown }) => {
      understood = request.messages as readonly Said[];
      return decide(understood);
    },
  });
  const last = (messages: readonly Said[]): string => JSON.stringify(messages.at(-1));
  server.on(
    noted((messages) => last(messages).includes('3 degrees')),
    { content: 'Cold.' },
  );
  server.on(
    noted((messages) => last(messages).includes('thanks')),
    { content: 'Welcome.' },
  );
  server.onMessage('weather', {
    content: '',
    reasoning: 'Oslo first.',
    toolCalls: [{ name: 'get_weather', arguments: { city: 'Oslo' } }],
  });
  await server.start();
});
afterAll(() => server.stop());

const tools = [
  { name: 'get_weather', parameters: { type: 'object', properties: { city: { type: 'string' } } } },
];

describe('a provider that changes in mid-conversation', () => {
  it.each(pairs)('%s → %s goes on with calls, results and texts intact', async (from, to) => {
    await using session = await Session.fromConfig(
      { llm: from, models, session: { store: 'memory' } } as never,
      { services: { environment } },
    );
    const changes = heard(session, 'model');
    const asked = await session.send('weather', { tools });
    expect(asked.toolCalls).toMatchObject([{ name: 'get_weather', arguments: { city: 'Oslo' } }]);
    await session.use(to);
    expect(changes).toHaveLength(1);
    const { id: toolCallId } = asked.toolCalls[0]!;
    const told = await session.send({ role: 'tool', toolCallId, content: '3 degrees' }, { tools });
    expect(told.text).toBe('Cold.');
    // The call came to the other server under one id, with its result.
    const call = understood.find(({ tool_calls }) => (tool_calls?.length ?? 0) > 0)!;
    expect(call.tool_calls).toMatchObject([{ function: { name: 'get_weather' } }]);
    const answer = understood.find(({ role }) => role === 'tool')!;
    expect(JSON.stringify(answer.content)).toContain('3 degrees');
    const ids = [call.tool_calls![0]!.id, answer.tool_call_id];
    if (!hasNoIds(to)) expect(ids[0]).toBe(ids[1]);
    // And back again.
    await session.use(from);
    expect((await session.send('thanks', { tools })).text).toBe('Welcome.');
    expect(understood.filter(({ role }) => role !== 'system').map(({ role }) => role)).toEqual([
      'user',
      'assistant',
      'tool',
      'assistant',
      'user',
    ]);
    expect((await session.messages()).map(({ role }) => role)).toEqual([
      'user',
      'assistant',
      'tool',
      'assistant',
      'user',
      'assistant',
    ]);
  });

  /** The server makes ids up for formats that have none. */
  const hasNoIds = (protocol: string): boolean =>
    ['google-generate-content', 'ollama-chat'].includes(protocol);
});
