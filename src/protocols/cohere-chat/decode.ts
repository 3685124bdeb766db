import type { ChatEvent, FinishReason } from '../../chat/types.ts';
import type { Frame } from '../../wire/http.ts';
import { shortened } from '../failures.ts';
import { unknownCost } from '../openai-usage.ts';
import type { Decoder, Form, Target, Warn } from '../protocol.ts';
import { type ReplyErrors, replyErrors } from '../reply-errors.ts';
import { Content } from './content.ts';
import { type Fields, isFields } from './own-data.ts';
import { failedReasons, parseFinishReason, parseUsage } from './usage.ts';

const BRACE = 123;
const QUOTED = 60;

export class CohereDecoder implements Decoder {
  readonly #target: Target;
  readonly #form: Form;
  readonly #requestId: string | undefined;
  readonly #warn: Warn;
  readonly #errors: ReplyErrors;
  readonly #content: Content;
  #frames = 0;
  #isDone = false;
  #raw: unknown;

  constructor(target: Target, form: Form, requestId: string | undefined, warn: Warn) {
    this.#target = target;
    this.#form = form;
    this.#requestId = requestId;
    this.#warn = warn;
    this.#errors = replyErrors(target, form, requestId);
    this.#content = new Content(warn);
  }

  decode(frame: Frame, events: ChatEvent[]): void {
    if (this.#isDone) return;
    const { data } = frame;
    if (data.charCodeAt(0) !== BRACE && /^\s*(\[DONE\]\s*)?$/.test(data)) return;
    this.#frames++;
    this.#content.events = events;
    let chunk: unknown;
    try {
      chunk = JSON.parse(data);
    } catch (cause) {
      // Half an event at the end of a body is a stream that broke off, which `end` reports.
      if (frame.cut === true && this.#form === 'stream') return;
      throw this.#errors.garbage(data, this.#frames - 1, cause);
    }
    if (!isFields(chunk)) throw this.#errors.garbage(data, this.#frames - 1, undefined);
    if (this.#form === 'whole') this.#whole(chunk, data);
    else this.#event(typeof chunk.type === 'string' ? chunk.type : frame.event, chunk, data);
  }

  end(_events: ChatEvent[]): void {
    if (this.#isDone) return;
    if (this.#frames === 0) throw this.#errors.of('protocol', 'The reply is empty.');
    throw this.#errors.of('stream-truncated', 'The reply ended without its finish.');
  }

  #event(type: string, chunk: Fields, data: string): void {
    const delta = isFields(chunk.delta) ? chunk.delta : {};
    const message = isFields(delta.message) ? delta.message : {};
    switch (type) {
      case 'content-delta':
      case 'content-start':
        this.#content.part(message.content);
        break;
      case 'content-end':
        this.#content.closeReasoning();
        break;
      case 'tool-plan-delta':
        this.#content.reasoning('tool_plan', message.tool_plan);
        break;
      case 'tool-call-start':
      case 'tool-call-delta':
        this.#content.call(chunk.index, message.tool_calls);
        break;
      case 'message-end':
        this.#finish(delta.finish_reason, delta.usage, delta.error);
        break;
      case 'error':
        throw this.#errors.inside(chunk, data);
      default:
        this.#unknown(type, chunk);
    }
  }

  /** Citations, debugging, what is to come; or an error in no event of its own. */
  #unknown(type: string, chunk: Fields): void {
    if (type !== '' && type !== 'message') return;
    const error = this.#errors.insideAny(chunk);
    if (error !== undefined) throw error;
  }

  #whole(reply: Fields, data: string): void {
    const { message } = reply;
    if (!isFields(message)) throw this.#errors.insideAny(reply) ?? this.#errors.garbage(data, 0, undefined);
    const { content, tool_plan: plan, tool_calls: calls } = message;
    for (const part of Array.isArray(content) ? content : [content]) this.#content.part(part);
    this.#content.reasoning('tool_plan', plan);
    if (Array.isArray(calls)) for (const [place, call] of calls.entries()) this.#content.call(place, call);
    this.#raw = reply;
    this.#finish(reply.finish_reason, reply.usage, reply.error);
  }

  #finish(said: unknown, usage: unknown, error: unknown): void {
    const raw = typeof said === 'string' ? said : '';
    if (failedReasons.has(raw) || typeof error === 'string') throw this.#failed(raw, error);
    this.#content.closeReasoning();
    const reason = this.#finishReason(raw);
    this.#isDone = true;
    this.#content.events.push({
      type: 'finish',
      reason,
      rawReason: raw === '' ? undefined : raw,
      usage: parseUsage(usage),
      cost: unknownCost,
      provider: this.#target.provider,
      model: this.#target.model,
      requestId: this.#requestId,
      ...(this.#raw !== undefined && { raw: this.#raw }),
    });
  }

  #failed(raw: string, error: unknown): Error {
    const message = typeof error === 'string' && error !== '' ? error : `The answer broke off: ${raw}.`;
    return this.#errors.inside({ message }, message);
  }

  #finishReason(raw: string): FinishReason {
    const { hasCalls } = this.#content;
    if (raw === '') return hasCalls ? 'tool-calls' : 'stop';
    const reason = parseFinishReason(raw);
    if (reason === undefined) {
      this.#warn('FC3103', `The finish reason ${shortened(JSON.stringify(raw), QUOTED)} is not known.`);
      return 'other';
    }
    return reason === 'stop' && hasCalls ? 'tool-calls' : reason;
  }
}
