import { Registry } from '../registry.ts';
import type { EmbeddingProtocol, OwnEmbedding } from './embedding-protocol.ts';

/** The formats of embeddings by the name that `response_type` uses; each is loaded on first use. */
export const createEmbeddings = (): Registry<EmbeddingProtocol | OwnEmbedding> =>
  new Registry<EmbeddingProtocol | OwnEmbedding>('embedding format', {
    OpenAI: async () => (await import('./openai.ts')).openai,
    // Who answers there takes embeddings in the one form that OpenAI has for them.
    OpenAIResponses: async () => (await import('./openai.ts')).openai,
    Google: async () => (await import('./google.ts')).google,
    VertexAI: async () => (await import('./vertex.ts')).vertex,
    Ollama: async () => (await import('./ollama.ts')).ollama,
    Cohere: async () => (await import('./cohere.ts')).cohere,
    Bedrock: async () => (await import('./bedrock.ts')).bedrock,
    TEI: async () => (await import('./tei.ts')).tei,
    AlephAlpha: async () => (await import('./aleph-alpha.ts')).alephAlpha,
    Local: async () => (await import('./local.ts')).local,
  });
