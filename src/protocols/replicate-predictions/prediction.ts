import type { Usage } from '../../chat/types.ts';
import { unknownUsage } from '../openai-usage.ts';

/** What is read of a prediction. Nothing in it can be relied on. */
export interface Prediction {
  readonly id?: unknown;
  readonly status?: unknown;
  readonly output?: unknown;
  readonly error?: unknown;
  readonly model?: unknown;
  readonly urls?: { readonly stream?: unknown } | null;
  readonly metrics?: Readonly<Record<string, unknown>> | null;
}

const over = new Set<unknown>(['succeeded', 'failed', 'canceled', 'aborted']);

export function isPrediction(value: unknown): value is Prediction {
  return typeof value === 'object' && value !== null && typeof (value as Prediction).status === 'string';
}

export const isOver = ({ status }: Prediction): boolean => over.has(status);

/** Language models give their tokens as a list. */
export function outputText({ output }: Prediction): string {
  if (typeof output === 'string') return output;
  if (output === null || output === undefined) return '';
  if (Array.isArray(output))
    return output.map((piece) => (typeof piece === 'string' ? piece : JSON.stringify(piece))).join('');
  return JSON.stringify(output);
}

export function usageOf({ metrics }: Prediction): Usage {
  const inputTokens = count(metrics?.input_token_count);
  const outputTokens = count(metrics?.output_token_count);
  if (inputTokens === undefined && outputTokens === undefined) return unknownUsage;
  return { inputTokens, outputTokens, source: 'provider' };
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined;
}
