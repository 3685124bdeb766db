import type { FinishReason } from '../../chat/types.ts';

const reasons: Readonly<Record<string, FinishReason>> = {
  stop: 'stop',
  eos: 'stop',
  eos_token: 'stop',
  stop_sequence: 'stop',
  normal: 'stop',
  end_turn: 'stop',
  complete: 'stop',
  length: 'length',
  model_length: 'length',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  tool_calls: 'tool-calls',
  function_call: 'tool-calls',
  tool_use: 'tool-calls',
  content_filter: 'content-filter',
  sensitive: 'content-filter',
};

/** What a finish reason means; undefined for one that is in no list. */
export function parseFinishReason(raw: string): FinishReason | undefined {
  return reasons[raw.toLowerCase()];
}

/** Reasons that say that the answer failed. */
export const failedReasons: ReadonlySet<string> = new Set([
  'error',
  'network_error',
  'insufficient_system_resource',
  'abort',
]);
