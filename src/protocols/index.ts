import { Registry } from '../registry.ts';
import type { HandlerProtocol, Protocol } from './protocol.ts';

/** The wire formats by the name that `response_type` uses; each is loaded on first use. */
export const createProtocols = (): Registry<Protocol | HandlerProtocol> =>
  new Registry<Protocol | HandlerProtocol>('protocol', {
    OpenAI: async () => (await import('./openai-chat/index.ts')).openaiChat,
    OpenAIResponses: async () => (await import('./openai-responses/index.ts')).openaiResponses,
    Google: async () => (await import('./google-generate-content/index.ts')).googleGenerateContent,
    Ollama: async () => (await import('./ollama-chat/index.ts')).ollamaChat,
    Anthropic: async () => (await import('./anthropic-messages/index.ts')).anthropicMessages,
    mock: async () => (await import('./mock.ts')).mock,
  });
