import { describe, expect, it } from 'vitest';
import { describeProvider, explainConfig } from '../src/index.ts';
import { caseOf, reachable } from './support/provider-cases.ts';

const request = { messages: [{ role: 'user' as const, content: 'Hi' }] };

describe('a definition as it is shown', () => {
  it.each(reachable.map(({ id }) => id))('%s makes the same request under another id', async (id) => {
    const definition = await describeProvider(id);
    const { config: smallest, environment } = await caseOf(id);
    const config = { ...smallest, max_tokens: 5, stop: ['END'], unsupported_params: 'drop' };
    const shown = await explainConfig({ llm: { provider: id, config } }, request, { environment });
    const providers = [{ ...definition, id: 'a-copy' }];
    const copied = await explainConfig({ providers, llm: { provider: 'a-copy', config } }, request, {
      environment,
    });
    expect(copied.targets[0]?.request).toEqual(shown.targets[0]?.request);
    expect(copied.notices).toEqual([]);
  });
});
