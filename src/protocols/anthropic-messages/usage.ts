import type { FinishReason, Usage } from '../../chat/types.ts';
import { unknownUsage } from '../openai-usage.ts';
import type { Fields } from './own-blocks.ts';

const reasons: Readonly<Record<string, FinishReason>> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  pause_turn: 'stop',
  compaction: 'stop',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  tool_use: 'tool-calls',
  refusal: 'content-filter',
};

/** What a stop reason means; undefined for one that is in no list. */
export const parseStopReason = (raw: string): FinishReason | undefined => reasons[raw];

const names = {
  input: 'input_tokens',
  read: 'cache_read_input_tokens',
  written: 'cache_creation_input_tokens',
  output: 'output_tokens',
} as const;

/** Counts as they come: first some with the start, then all of them, or the rest, with the end. */
export class Counts {
  #input: number | undefined;
  #read: number | undefined;
  #written: number | undefined;
  #output: number | undefined;
  #thinking: number | undefined;

  push(said: unknown): void {
    if (typeof said !== 'object' || said === null) return;
    const usage = said as Fields;
    this.#input = later(this.#input, usage[names.input]);
    this.#read = later(this.#read, usage[names.read]);
    this.#written = later(this.#written, usage[names.written]);
    this.#output = count(usage[names.output]) ?? this.#output;
    const details = usage.output_tokens_details as { thinking_tokens?: unknown } | null | undefined;
    this.#thinking = count(details?.thinking_tokens) ?? this.#thinking;
  }

  /** What was read from the cache or written to it is not in the input the API counts, and is in ours. */
  usage(): Usage {
    if (this.#input === undefined && this.#output === undefined) return unknownUsage;
    const input =
      this.#input === undefined ? undefined : this.#input + (this.#read ?? 0) + (this.#written ?? 0);
    return {
      inputTokens: input,
      outputTokens: this.#output,
      cacheReadTokens: this.#read,
      cacheWriteTokens: this.#written,
      reasoningTokens: this.#thinking,
      source: 'provider',
    };
  }
}

/** The end may repeat what the start said of the input; some servers say zero then. */
function later(known: number | undefined, said: unknown): number | undefined {
  const more = count(said);
  return more === undefined || more === 0 ? (known ?? more) : more;
}

const count = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined;
