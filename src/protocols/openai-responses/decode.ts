import type { ChatEvent, FinishReason } from '../../chat/types.ts';
import type { Frame } from '../../wire/http.ts';
import { shortened } from '../failures.ts';
import { isCounted, parseCost, parseUsage, unknownCost, unknownUsage } from '../openai-usage.ts';
import type { Decoder, Form, Target, Warn } from '../protocol.ts';
import { type ReplyErrors, replyErrors } from '../reply-errors.ts';
import { isFields } from './opaque.ts';
import { Output } from './output.ts';

type Fields = Readonly<Record<string, unknown>>;

const BRACE = 123;
const QUOTED = 60;

const incomplete: Readonly<Record<string, FinishReason>> = {
  max_output_tokens: 'length',
  max_tokens: 'length',
  content_filter: 'content-filter',
};

/** Events that add to the answer. */
const additions: ReadonlyMap<string, (output: Output, chunk: Fields) => void> = new Map(
  Object.entries({
    'response.output_text.delta': (output: Output, chunk: Fields) => output.text(chunk, chunk.delta),
    'response.refusal.delta': (output, chunk) => output.refusal(chunk, chunk.delta),
    'response.reasoning_summary_text.delta': (output, chunk) =>
      output.reasoning(chunk, chunk.delta, 'summary'),
    'response.reasoning_text.delta': (output, chunk) => output.reasoning(chunk, chunk.delta, 'content'),
    'response.function_call_arguments.delta': (output, chunk) => output.callDelta(chunk, 'function_call'),
    'response.function_call_arguments.done': (output, chunk) => output.callDone(chunk, 'function_call'),
    'response.custom_tool_call_input.delta': (output, chunk) => output.callDelta(chunk, 'custom_tool_call'),
    'response.custom_tool_call_input.done': (output, chunk) => output.callDone(chunk, 'custom_tool_call'),
    'response.output_item.added': (output, chunk) => output.open(chunk.item, chunk.output_index),
    'response.output_item.done': (output, chunk) => output.close(chunk.item, chunk.output_index),
  } satisfies Record<string, (output: Output, chunk: Fields) => void>),
);
const starts: ReadonlySet<string> = new Set(
  ['created', 'in_progress', 'queued'].map((name) => `response.${name}`),
);
/** Events that carry the response at its end, with the status that they stand for. */
const ends: ReadonlyMap<string, string> = new Map(
  ['completed', 'done', 'incomplete', 'failed', 'cancelled'].map((status) => [`response.${status}`, status]),
);

/** Reads a reply of either form: a whole one is what the last event of a stream carries. */
export class OpenAiResponsesDecoder implements Decoder {
  readonly #target: Target;
  readonly #form: Form;
  readonly #requestId: string | undefined;
  readonly #warn: Warn;
  readonly #errors: ReplyErrors;
  readonly #output: Output;
  #frames = 0;
  #isDone = false;
  #isTerminated = false;
  #model: unknown;

  constructor(target: Target, form: Form, requestId: string | undefined, warn: Warn) {
    this.#target = target;
    this.#form = form;
    this.#requestId = requestId;
    this.#warn = warn;
    this.#errors = replyErrors(target, form, requestId);
    this.#output = new Output(target, warn);
  }

  decode(frame: Frame, events: ChatEvent[]): void {
    if (this.#isDone) return;
    this.#output.events = events;
    const { data } = frame;
    if (data.charCodeAt(0) !== BRACE && this.#isTerminator(data)) return;
    this.#frames++;
    let chunk: unknown;
    try {
      chunk = JSON.parse(data);
    } catch (cause) {
      // Half an event at the end of a body is a stream that broke off, which `end` reports.
      if (frame.cut === true && this.#form === 'stream') return;
      throw this.#garbage(data, cause);
    }
    if (!isFields(chunk)) throw this.#garbage(data, undefined);
    if (chunk.type === 'response.output_text.delta') this.#output.text(chunk, chunk.delta);
    else this.#event(typeof chunk.type === 'string' ? chunk.type : frame.event, chunk, data);
  }

  end(events: ChatEvent[]): void {
    if (this.#isDone) return;
    this.#output.events = events;
    if (this.#frames === 0 && !this.#isTerminated) throw this.#errors.of('protocol', 'The reply is empty.');
    const isWhole = this.#isTerminated && this.#output.hasContent;
    if (!isWhole && this.#target.dialect.finish_required !== false)
      throw this.#errors.of('stream-truncated', 'The reply ended without its finish.');
    this.#finish(this.#endReason(), undefined, undefined);
  }

  /** OpenAI itself ends with the response; gateways like to send this as well, or in its place. */
  #isTerminator(data: string): boolean {
    const text = data.trim();
    if (text !== '[DONE]') return text === '';
    this.#isTerminated = true;
    return true;
  }

  #event(type: string, chunk: Fields, data: string): void {
    const add = additions.get(type);
    if (add !== undefined) {
      add(this.#output, chunk);
    } else if (starts.has(type)) {
      if (isFields(chunk.response)) this.#model = chunk.response.model;
    } else if (ends.has(type)) {
      this.#response(isFields(chunk.response) ? chunk.response : {}, ends.get(type) as string, data);
    } else if (type === 'error') {
      throw this.#errors.inside(isFields(chunk.error) ? chunk : { ...chunk, type: undefined }, data);
    } else {
      this.#other(chunk, data);
    }
  }

  /** A whole answer, an error in another vendor's shape, or an event that is not known and means nothing here. */
  #other(chunk: Fields, data: string): void {
    if (Array.isArray(chunk.output) || chunk.object === 'response') this.#response(chunk, '', data);
    else if (chunk.error !== undefined && chunk.error !== null) throw this.#errors.inside(chunk, data);
    else if (this.#form === 'whole') throw this.#errors.insideAny(chunk) ?? this.#garbage(data, undefined);
  }

  /** The response itself, at its end. */
  #response(response: Fields, ended: string, data: string): void {
    const status = typeof response.status === 'string' ? response.status : ended;
    if (isFields(response.error)) throw this.#errors.inside({ error: response.error }, data);
    if (status === 'failed') throw this.#errors.of('server', 'The provider reported an error.');
    if (status === 'cancelled') throw this.#errors.of('server', 'The provider cancelled the answer.');
    if (this.#form === 'whole' && (status === 'queued' || status === 'in_progress')) {
      const message = 'The answer is made in the background, and nobody waits for it: leave background out.';
      throw this.#errors.of('invalid-request', message);
    }
    this.#output.closeAll(response.output);
    if (response.model !== undefined) this.#model = response.model;
    const details = isFields(response.incomplete_details) ? response.incomplete_details : {};
    const isCut = status === 'incomplete' || ended === 'incomplete';
    const raw = isCut && typeof details.reason === 'string' ? details.reason : status;
    this.#finish(isCut ? this.#cutReason(raw) : this.#endReason(), raw || undefined, response);
  }

  #cutReason(raw: string): FinishReason {
    const reason = incomplete[raw];
    if (reason !== undefined) return reason;
    this.#warn('FC3103', `The finish reason ${shortened(JSON.stringify(raw), QUOTED)} is not known.`);
    return 'other';
  }

  #endReason(): FinishReason {
    if (this.#output.hasCalls) return 'tool-calls';
    return this.#output.hasRefusal ? 'content-filter' : 'stop';
  }

  #finish(reason: FinishReason, rawReason: string | undefined, response: Fields | undefined): void {
    this.#isDone = true;
    const usage = isCounted(response?.usage) ? response.usage : undefined;
    this.#output.events.push({
      type: 'finish',
      reason,
      rawReason,
      usage: usage === undefined ? unknownUsage : parseUsage(usage),
      cost: usage === undefined ? unknownCost : parseCost(usage),
      provider: this.#target.provider,
      model: typeof this.#model === 'string' && this.#model !== '' ? this.#model : this.#target.model,
      requestId: this.#requestId,
      ...(this.#form === 'whole' && { raw: response }),
    });
  }

  #garbage(data: string, cause: unknown): Error {
    return this.#errors.garbage(data, this.#frames - 1, cause);
  }
}
