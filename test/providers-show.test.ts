import { describe, expect, it } from 'vitest';
import { describeProvider, explainConfig, LlmFactory, type ProviderDefinition } from '../src/index.ts';

const values: Readonly<Record<string, string>> = {
  AZURE_OPENAI_ENDPOINT: 'https://example.openai.azure.com',
  GOOGLE_CLOUD_PROJECT: 'my-project',
  AZURE_RESOURCE_NAME: 'example',
};
const environment = (name: string): string | undefined =>
  /KEY|TOKEN/.test(name) ? 'test-key-123456' : values[name];
const request = { messages: [{ role: 'user' as const, content: 'Hi' }] };
const sending = LlmFactory.providers().filter((entry) => !['auto', 'mock'].includes(entry.protocol));

/** What a minimal document must say: the model and the address, where the definition has none. */
function minimal(definition: ProviderDefinition): Record<string, unknown> {
  const settings = definition.settings?.properties as Readonly<
    Record<string, { readonly default?: unknown }>
  >;
  const model = settings.model?.default === undefined ? { model: 'some-model' } : {};
  const isReachable =
    settings.base_url?.default !== undefined || definition.url != null || definition.base_url != null;
  return { ...model, ...(isReachable ? {} : { base_url: 'https://gateway.example.com/v1' }) };
}

describe('a definition as it is shown', () => {
  it.each(sending.map(({ id }) => id))('%s makes the same request under another id', async (id) => {
    const definition = await describeProvider(id);
    const config = { ...minimal(definition), max_tokens: 5, stop: ['END'], unsupported_params: 'drop' };
    const shown = await explainConfig({ llm: { provider: id, config } }, request, { environment });
    const providers = [{ ...definition, id: 'a-copy' }];
    const copied = await explainConfig({ providers, llm: { provider: 'a-copy', config } }, request, {
      environment,
    });
    expect(copied.targets[0]?.request).toEqual(shown.targets[0]?.request);
    expect(copied.notices).toEqual([]);
  });
});
