import { expect, it } from 'vitest';
import { LlmFactory } from '../../src/index.ts';
import { createScriptedTransport } from '../../src/testing.ts';

it('a list in the definition is the list, and nothing is asked', async () => {
  const transport = createScriptedTransport([]);
  const factory = new LlmFactory({ transport, environment: () => undefined });
  const models = [
    {
      id: 'small',
      name: 'Small',
      context_length: 8000,
      max_output_tokens: 1000,
      tools_supported: true,
      price: { input: 1, output: 2 },
    },
    { id: 'large' },
  ];
  await factory.register({
    id: 'mine',
    response_type: 'OpenAI',
    base_url: 'https://mine.example/v1',
    models,
  });
  const list = await factory.listModels('mine');
  expect(list.models.map(({ id }) => id)).toEqual(['small', 'large']);
  expect(JSON.stringify(list.models[0])).toContain('8000');
  expect(transport.requests).toHaveLength(0);
});
