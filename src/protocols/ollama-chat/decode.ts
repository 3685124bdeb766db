import type { ChatEvent, FinishReason, Usage } from '../../chat/types.ts';
import type { Frame } from '../../wire/http.ts';
import { shortened } from '../failures.ts';
import { unknownCost, unknownUsage } from '../openai-usage.ts';
import type { Decoder, Form, Target, Warn } from '../protocol.ts';
import { type ReplyErrors, replyErrors } from '../reply-errors.ts';
import { ThinkTags } from '../think-tags.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What is read of a line, or of a whole reply. Nothing in it can be relied on. */
interface Chunk {
  readonly model?: unknown;
  readonly message?: unknown;
  readonly done?: unknown;
  readonly done_reason?: unknown;
  readonly prompt_eval_count?: unknown;
  readonly eval_count?: unknown;
  readonly error?: unknown;
}

const QUOTED = 60;
const reasons: Readonly<Record<string, FinishReason>> = {
  stop: 'stop',
  load: 'stop',
  unload: 'stop',
  length: 'length',
};

/** Reads a reply of either form: a whole one is a stream of its last line, with the whole message in it. */
export class OllamaChatDecoder implements Decoder {
  readonly #target: Target;
  readonly #form: Form;
  readonly #requestId: string | undefined;
  readonly #warn: Warn;
  readonly #errors: ReplyErrors;
  readonly #tags: ThinkTags | null;
  #events: ChatEvent[] = [];
  #frames = 0;
  #calls = 0;
  #hasContent = false;
  #isDone = false;
  #model: unknown;
  #raw: unknown;

  constructor(target: Target, form: Form, requestId: string | undefined, warn: Warn) {
    this.#target = target;
    this.#form = form;
    this.#requestId = requestId;
    this.#warn = warn;
    this.#errors = replyErrors(target, form, requestId);
    this.#tags =
      target.dialect.think_tags === true
        ? new ThinkTags((isReasoning, text) => this.#text(isReasoning, text))
        : null;
  }

  decode(frame: Frame, events: ChatEvent[]): void {
    if (this.#isDone) return;
    this.#events = events;
    this.#frames++;
    let chunk: unknown;
    try {
      chunk = JSON.parse(frame.data);
    } catch (cause) {
      // Half a line at the end of a body is a stream that broke off, which `end` reports.
      if (frame.cut === true && this.#form === 'stream') return;
      const lines = this.#form === 'whole' ? linesOf(frame.data) : [];
      if (lines.length < 2) throw this.#errors.garbage(frame.data, this.#frames - 1, cause);
      for (const data of lines) this.decode({ event: '', data }, events);
      return;
    }
    this.#chunk(chunk, frame.data);
  }

  end(events: ChatEvent[]): void {
    if (this.#isDone) return;
    this.#events = events;
    if (this.#frames === 0) throw this.#errors.of('protocol', 'The reply is empty.');
    const isTolerated = this.#form === 'whole' && this.#hasContent;
    if (!isTolerated && this.#target.dialect.finish_required !== false)
      throw this.#errors.of('stream-truncated', 'The reply ended without its finish.');
    this.#finish({});
  }

  #chunk(chunk: Chunk | unknown, data: string): void {
    if (!isFields(chunk)) throw this.#errors.garbage(data, this.#frames - 1, undefined);
    const { model, message, done, error } = chunk as Chunk;
    if (error !== undefined && error !== null) throw this.#errors.inside(chunk, data);
    if (model !== undefined) this.#model = model;
    if (this.#form === 'whole') this.#raw = chunk;
    if (isFields(message)) this.#message(message);
    else if (done !== true) throw this.#unknown(chunk, data);
    if (done === true) this.#finish(chunk);
  }

  #unknown(chunk: Fields, data: string): Error {
    return this.#errors.insideAny(chunk) ?? this.#errors.garbage(data, this.#frames - 1, undefined);
  }

  #message({ thinking, content, tool_calls: calls }: Fields): void {
    if (typeof thinking === 'string' && thinking !== '') {
      this.#tags?.stop();
      this.#text(true, thinking);
    }
    if (typeof content === 'string' && content !== '') {
      if (this.#tags === null) this.#text(false, content);
      else this.#tags.push(content);
    }
    if (Array.isArray(calls)) for (const call of calls) if (isFields(call)) this.#call(call);
  }

  #text(isReasoning: boolean, text: string): void {
    this.#hasContent = true;
    this.#events.push({ type: isReasoning ? 'reasoning-delta' : 'text-delta', text });
  }

  /** Calls come whole, their arguments as an object; older servers give them no id. */
  #call(call: Fields): void {
    const called = isFields(call.function) ? call.function : call;
    const { name, arguments: value } = called;
    const index = this.#calls++;
    this.#hasContent = true;
    this.#events.push({
      type: 'tool-call-delta',
      index,
      id: typeof call.id === 'string' && call.id !== '' ? call.id : `call_${index}`,
      name: typeof name === 'string' ? name : '',
      arguments: typeof value === 'string' ? value : JSON.stringify(value ?? {}),
    });
  }

  #finish(chunk: Chunk): void {
    this.#tags?.end();
    this.#isDone = true;
    const { done_reason: raw } = chunk;
    const isNamed = typeof raw === 'string' && raw !== '';
    this.#events.push({
      type: 'finish',
      reason: this.#reasonOf(isNamed ? raw : 'stop'),
      rawReason: isNamed ? raw : undefined,
      usage: usageOf(chunk),
      cost: unknownCost,
      provider: this.#target.provider,
      model: typeof this.#model === 'string' && this.#model !== '' ? this.#model : this.#target.model,
      requestId: this.#requestId,
      ...(this.#raw !== undefined && { raw: this.#raw }),
    });
  }

  #reasonOf(raw: string): FinishReason {
    const reason = reasons[raw];
    if (reason === undefined) {
      this.#warn('FC3103', `The finish reason ${shortened(JSON.stringify(raw), QUOTED)} is not known.`);
      return 'other';
    }
    return reason === 'stop' && this.#calls > 0 ? 'tool-calls' : reason;
  }
}

/** Lines that came under the name of one JSON body. */
const linesOf = (data: string): string[] => data.split('\n').filter((line) => line.trim() !== '');

/** A prompt that was in the cache is not counted, or counted as nothing. */
function usageOf({ prompt_eval_count: input, eval_count: output }: Chunk): Usage {
  const inputTokens = count(input) || undefined;
  const outputTokens = count(output);
  if (inputTokens === undefined && outputTokens === undefined) return unknownUsage;
  return { inputTokens, outputTokens, source: 'provider' };
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
