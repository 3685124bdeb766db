import { describe, expect, it } from 'vitest';
import { setUpEmbedder } from '../support/embedders.ts';
import { embeddingCases } from '../support/embedding-cases.ts';

describe('formats of embeddings', () => {
  it.each(Object.entries(embeddingCases))('%s', async (_name, one) => {
    const variables = one.key === undefined ? {} : { [one.key]: 'key-for-tests' };
    const { factory, transport } = setUpEmbedder([{ body: JSON.stringify(one.reply) }], variables);
    const embedder = await factory.create(one.provider, one.config);
    const result = await embedder.embedMany(one.texts, { task: one.task });
    const [sent] = transport.requests;
    expect(sent!.origin + sent!.path).toBe(one.url);
    expect(JSON.parse(sent!.text)).toEqual(one.body);
    expect(result.vectors).toEqual(one.vectors);
    if (one.tokens === undefined) expect(result.usage.source).toBe('estimated');
    else expect(result.usage).toEqual({ inputTokens: one.tokens, source: 'provider' });
    expect(embedder.tokensUsed).toEqual({ input: result.usage.inputTokens, output: 0 });
  });
});
