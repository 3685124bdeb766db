import { reaskMessage } from '../chat/structured.ts';
import type { JsonSchema, Message } from '../chat/types.ts';
import type { Llm } from '../llm.ts';
import type { Reading } from './reply.ts';

export interface Question<Value> {
  readonly system: string;
  readonly prompt: string;
  readonly schema: JsonSchema;
  readonly read: (text: string) => Reading<Value>;
}

export interface AskOptions {
  /** How often a reply that cannot be read is asked for again. */
  readonly retries: number;
  readonly signal?: AbortSignal | undefined;
}

/** What the model said, or its last reply and what is wrong with it. */
export type Asked<Value> = { readonly value: Value } | { readonly problem: string; readonly raw: string };

/** Asks until the reply can be read, a bounded number of times. Errors of the call are thrown as they are. */
export async function ask<Value>(
  llm: Llm,
  { system, prompt, schema, read }: Question<Value>,
  { retries, signal }: AskOptions,
): Promise<Asked<Value>> {
  const messages: Message[] = [{ role: 'user', content: prompt }];
  for (let tries = 0; ; tries++) {
    const request = { system, messages: [...messages], schema, schemaCheck: 'caller' as const };
    const { text, refusal, finishReason } = await llm.chat(request, { signal });
    if (refusal !== undefined) return { problem: 'The model refused.', raw: refusal };
    const reading = read(text);
    if ('value' in reading) return reading;
    const problem =
      finishReason === 'length'
        ? `The answer was cut off at its length limit. ${reading.problem}`
        : reading.problem;
    if (tries >= retries) return { problem, raw: text };
    if (text.trim() !== '') messages.push({ role: 'assistant', content: text });
    messages.push({ role: 'user', content: reaskMessage([problem]) });
  }
}
