import { type Embedder, EmbedderFactory, type EmbedderSettings } from '../../src/index.ts';
import { createScriptedTransport, type ScriptedTransport } from '../../src/testing.ts';
import type { WireRequest } from '../../src/wire/http.ts';
import { only, type Variables } from './documents.ts';

export interface EmbedderSetup {
  readonly factory: EmbedderFactory;
  readonly transport: ScriptedTransport;
}

/** A factory without the machine's environment and network. */
export function setUpEmbedder(
  replies: Parameters<typeof createScriptedTransport>[0],
  variables: Variables = { OPENAI_API_KEY: 'sk-test-0001' },
): EmbedderSetup {
  const transport = createScriptedTransport(replies);
  const environment = only(variables);
  return { transport, factory: new EmbedderFactory({ transport, environment, random: () => 0 }) };
}

/** A vector that tells which text it is of. */
export const vectorFor = (text: string): number[] => [text.length, text.charCodeAt(0), 1];

/** The texts that an OpenAI-shaped request asks for. */
export const inputOf = (request: WireRequest): string[] => JSON.parse(String(request.body)).input as string[];

/** An OpenAI-shaped reply of vectors. */
export const openAiReply = (vectors: readonly unknown[], tokens = vectors.length): string =>
  JSON.stringify({
    object: 'list',
    data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  });

/** An embedder whose server answers every text with its vector, unless `answer` says otherwise. */
export async function openAi(
  config: EmbedderSettings,
  answer: (texts: readonly string[], index: number) => string | undefined | Error | { status: number } = () =>
    undefined,
): Promise<{ embedder: Embedder; transport: ScriptedTransport }> {
  const { factory, transport } = setUpEmbedder((request, index) => {
    const texts = inputOf(request);
    const said = answer(texts, index);
    if (said instanceof Error) return said;
    if (typeof said === 'object') return { ...said, body: '{"error":{"message":"no"}}' };
    return { body: said ?? openAiReply(texts.map(vectorFor)) };
  });
  return { embedder: await factory.create('openai', config), transport };
}
