import { Registry } from '../registry.ts';
import type { HandlerProtocol, Protocol } from './protocol.ts';

/** The wire formats by the name that `response_type` uses; each is loaded on first use. */
export const createProtocols = (): Registry<Protocol | HandlerProtocol> =>
  new Registry<Protocol | HandlerProtocol>('protocol', {
    OpenAI: async () => (await import('./openai-chat/index.ts')).openaiChat,
    OpenAIResponses: async () => (await import('./openai-responses/index.ts')).openaiResponses,
    Google: async () => (await import('./google-generate-content/index.ts')).googleGenerateContent,
    Ollama: async () => (await import('./ollama-chat/index.ts')).ollamaChat,
    VertexAnthropic: async () => (await import('./vertex-anthropic.ts')).vertexAnthropic,
    Anthropic: async () => (await import('./anthropic-messages/index.ts')).anthropicMessages,
    Bedrock: async () => (await import('./bedrock-converse/index.ts')).bedrockConverse,
    Cohere: async () => (await import('./cohere-chat/index.ts')).cohereChat,
    AlephAlpha: async () => (await import('./aleph-alpha-complete/index.ts')).alephAlphaComplete,
    Replicate: async () => (await import('./replicate-predictions/index.ts')).replicatePredictions,
    LlamaCpp: async () => (await import('./llama-cpp/index.ts')).llamaCpp,
    mock: async () => (await import('./mock.ts')).mock,
  });
