import type { ChatEvent, FinishReason } from '../../chat/types.ts';
import type { Frame } from '../../wire/http.ts';
import { shortened } from '../failures.ts';
import { unknownCost } from '../openai-usage.ts';
import type { Decoder, Form, Target, Warn } from '../protocol.ts';
import { type ReplyErrors, replyErrors } from '../reply-errors.ts';
import { Content } from './content.ts';
import { exceptionError, isException } from './errors.ts';
import { modelIdOf } from './model-id.ts';
import { isFields } from './own-data.ts';
import { failedReasons, parseStopReason, parseUsage } from './usage.ts';
import { vendorOf } from './vendor.ts';

const QUOTED = 60;

/** The events of a stream that mean something here; others, and those to come, do not. */
const known: ReadonlySet<string> = new Set([
  'contentBlockDelta',
  'contentBlockStart',
  'contentBlockStop',
  'messageStop',
  'metadata',
]);

export class BedrockDecoder implements Decoder {
  readonly #target: Target;
  readonly #form: Form;
  readonly #requestId: string | undefined;
  readonly #warn: Warn;
  readonly #errors: ReplyErrors;
  readonly #content: Content;
  #frames = 0;
  #isDone = false;
  #reason: string | undefined;
  #usage: unknown;
  #hasUsage = false;
  #raw: unknown;

  constructor(target: Target, form: Form, requestId: string | undefined, warn: Warn) {
    this.#target = target;
    this.#form = form;
    this.#requestId = requestId;
    this.#warn = warn;
    this.#errors = replyErrors(target, form, requestId);
    this.#content = new Content(target.dialect, vendorOf(target), warn);
  }

  decode(frame: Frame, events: ChatEvent[]): void {
    if (this.#isDone) return;
    this.#frames++;
    this.#content.events = events;
    if (this.#form === 'whole') this.#whole(this.#parse(frame));
    else if (frame.cut !== true) this.#event(frame);
  }

  end(events: ChatEvent[]): void {
    if (this.#isDone) return;
    this.#content.events = events;
    if (this.#frames === 0) throw this.#errors.of('protocol', 'The reply is empty.');
    if (this.#reason === undefined)
      throw this.#errors.of('stream-truncated', 'The reply ended without its stop reason.');
    this.#finish();
  }

  #event(frame: Frame): void {
    const { event } = frame;
    if (!known.has(event)) {
      if (event === 'error' || event.endsWith('Exception')) throw this.#exception(event, this.#parse(frame));
      return;
    }
    const chunk = this.#parse(frame);
    if (!isFields(chunk)) throw this.#garbage(frame, undefined);
    switch (event) {
      case 'contentBlockDelta':
        this.#content.delta(chunk.contentBlockIndex, chunk.delta);
        break;
      case 'contentBlockStart':
        this.#content.start(chunk.contentBlockIndex, chunk.start);
        break;
      case 'contentBlockStop':
        this.#content.stop();
        break;
      case 'messageStop':
        this.#stop(chunk.stopReason);
        break;
      default:
        this.#usage = chunk.usage;
        this.#hasUsage = true;
    }
    // The usage comes last; a reply that ends without it is whole all the same.
    if (this.#reason !== undefined && this.#hasUsage) this.#finish();
  }

  #whole(reply: unknown): void {
    const message = isFields(reply) && isFields(reply.output) ? reply.output.message : undefined;
    if (!isFields(reply) || !isFields(message) || !Array.isArray(message.content)) {
      if (isException(reply)) throw this.#exception('error', reply);
      throw this.#errors.garbage(JSON.stringify(reply), 0, undefined);
    }
    for (const [index, block] of message.content.entries())
      if (isFields(block)) this.#content.block(index, block);
    this.#raw = reply;
    this.#usage = reply.usage;
    this.#stop(reply.stopReason);
    if (this.#reason !== undefined) this.#finish();
  }

  #stop(reason: unknown): void {
    if (typeof reason !== 'string' || reason === '') return;
    if (failedReasons.has(reason))
      throw this.#errors.of('server', `The model's answer cannot be used: ${reason}.`);
    this.#reason = reason;
  }

  #finish(): void {
    this.#content.end();
    this.#isDone = true;
    this.#content.events.push({
      type: 'finish',
      reason: this.#finishReason(this.#reason ?? ''),
      rawReason: this.#reason,
      usage: parseUsage(this.#usage),
      cost: unknownCost,
      provider: this.#target.provider,
      model: modelIdOf(this.#target),
      requestId: this.#requestId,
      ...(this.#raw !== undefined && { raw: this.#raw }),
    });
  }

  #finishReason(raw: string): FinishReason {
    const { hasCalls, hasAnswer } = this.#content;
    const reason = parseStopReason(raw);
    if (reason === undefined) {
      this.#warn('FC3103', `The finish reason ${shortened(JSON.stringify(raw), QUOTED)} is not known.`);
      return 'other';
    }
    if (reason === 'stop' && hasCalls) return 'tool-calls';
    return reason === 'tool-calls' && !hasCalls && hasAnswer ? 'stop' : reason;
  }

  #parse(frame: Frame): unknown {
    try {
      return JSON.parse(frame.data);
    } catch (cause) {
      throw this.#garbage(frame, cause);
    }
  }

  #exception(name: string, value: unknown): Error {
    return exceptionError(this.#target, name, value, this.#requestId);
  }

  #garbage({ data }: Frame, cause: unknown): Error {
    return this.#errors.garbage(data, this.#frames - 1, cause);
  }
}
