import { parseOpenAiFailure } from '../openai-errors.ts';
import type { ParsedFailure } from '../protocol.ts';

const missing = /model ["'](?<model>[^"']+)["'] not found/i;

/** Reads `{ "error": "text" }`; a model that is not there yet can be had by pulling it. */
export function parseOllamaFailure(status: number, body: string): ParsedFailure | undefined {
  const parsed = parseOpenAiFailure(status, body);
  const model = parsed?.kind === 'model-not-found' ? missing.exec(parsed.message)?.groups?.model : undefined;
  if (parsed === undefined || model === undefined) return parsed;
  return { ...parsed, suggestion: `Run "ollama pull ${model}", or choose a model that "ollama list" shows.` };
}
