import type { EmbeddingsDialect } from '../generated/types.ts';
import { parseOpenAiFailure } from '../protocols/openai-errors.ts';
import { parseCost } from '../protocols/openai-usage.ts';
import type { EmbeddingProtocol, ParsedEmbeddings } from './embedding-protocol.ts';
import { type Fields, fieldsOf, isFields, jsonRequest, listIn, usageOf, vectorOf } from './wire.ts';

/** What servers take that say nothing about it; OpenAI's own limit stands in its data. */
const TEXTS = 100;
/** OpenAI takes 300,000 tokens a request; estimates are a little off. */
const TOKENS = 200_000;

const renamed = (body: Fields, names: EmbeddingsDialect['renamed']): Fields =>
  names == null
    ? body
    : Object.fromEntries(Object.entries(body).map(([name, value]) => [names[name] ?? name, value]));

/** `/embeddings`, as OpenAI has it and everyone compatible. */
export const openai: EmbeddingProtocol = {
  name: 'openai-embeddings',
  responseType: 'OpenAI',
  path: '/embeddings',
  auth: { header: 'authorization', prefix: 'Bearer ' },
  limits: () => ({ texts: TEXTS, tokens: TOKENS }),
  renderRequest(texts, target, task) {
    const { dialect, dimensions } = target;
    const inputType = dialect.input_types?.[task];
    const body: Fields = {
      model: (task === 'query' ? dialect.query_model : undefined) ?? target.model,
      input: texts,
      ...(dialect.encoding_format !== false && { encoding_format: 'float' }),
      ...(dimensions !== undefined && { [dialect.dimensions_field ?? 'dimensions']: dimensions }),
      ...(inputType != null && { input_type: inputType }),
    };
    return jsonRequest(target, renamed(body, dialect.renamed));
  },
  parseReply(body, target): ParsedEmbeddings {
    const reply = fieldsOf(body, target);
    const vectors: unknown[] = [];
    const entries = listIn(reply.data ?? reply.results, target);
    for (const [at, entry] of entries.entries()) {
      if (!isFields(entry)) continue;
      vectors[typeof entry.index === 'number' ? entry.index : at] = vectorOf(entry.embedding);
    }
    const usage = isFields(reply.usage) ? reply.usage : {};
    const counted = usage.prompt_tokens ?? usage.input_tokens ?? usage.total_tokens;
    return { vectors, usage: usageOf(counted ?? reply.input_token_count), cost: parseCost(usage) };
  },
  parseFailure: parseOpenAiFailure,
};
