import type { ChatEvent, FinishReason } from '../../chat/types.ts';
import type { Frame } from '../../wire/http.ts';
import { shortened } from '../failures.ts';
import { unknownCost } from '../openai-usage.ts';
import type { Decoder, Form, Target, Warn } from '../protocol.ts';
import { type ReplyErrors, replyErrors } from '../reply-errors.ts';
import { Blocks } from './blocks.ts';
import type { Fields } from './own-blocks.ts';
import { Counts, parseStopReason } from './usage.ts';

/** What is read of an event, or of a whole message. Nothing in it can be relied on. */
interface Said {
  readonly type?: unknown;
  readonly index?: unknown;
  readonly delta?: unknown;
  readonly content_block?: unknown;
  readonly message?: unknown;
  readonly usage?: unknown;
  readonly content?: unknown;
  readonly error?: unknown;
}

const BRACE = 123;
const QUOTED = 60;

/** Reads a reply of either form: a whole message is its blocks, one after the other. */
export class AnthropicMessagesDecoder implements Decoder {
  readonly #target: Target;
  readonly #form: Form;
  readonly #requestId: string | undefined;
  readonly #warn: Warn;
  readonly #errors: ReplyErrors;
  readonly #blocks: Blocks;
  readonly #counts = new Counts();
  #frames = 0;
  #isDone = false;
  #isTerminated = false;
  #model: unknown;
  #reason: string | null = null;
  #raw: unknown;

  constructor(target: Target, form: Form, requestId: string | undefined, warn: Warn) {
    this.#target = target;
    this.#form = form;
    this.#requestId = requestId;
    this.#warn = warn;
    this.#errors = replyErrors(target, form, requestId);
    this.#blocks = new Blocks(target, target.dialect.structured_output === 'tool');
  }

  decode(frame: Frame, events: ChatEvent[]): void {
    if (this.#isDone) return;
    const { data } = frame;
    // Gateways that speak another protocol as well may end with its terminator.
    if (data.charCodeAt(0) !== BRACE && /^\s*(\[DONE\]\s*)?$/.test(data)) return;
    this.#blocks.events = events;
    this.#frames++;
    let said: unknown;
    try {
      said = JSON.parse(data);
    } catch (cause) {
      // Half an event at the end of a body is a stream that broke off, which `end` reports.
      if (frame.cut === true && this.#form === 'stream') return;
      throw this.#garbage(data, cause);
    }
    if (typeof said !== 'object' || said === null) throw this.#garbage(data, undefined);
    this.#event(said, frame);
  }

  end(events: ChatEvent[]): void {
    if (this.#isDone) return;
    this.#blocks.events = events;
    if (this.#frames === 0) throw this.#errors.of('protocol', 'The reply is empty.');
    this.#finish();
  }

  #event(said: Said, { event, data }: Frame): void {
    switch (said.type ?? event) {
      case 'content_block_delta':
        this.#blocks.delta(said.index, said.delta);
        break;
      case 'content_block_start':
        this.#blocks.start(said.index, said.content_block);
        break;
      case 'content_block_stop':
        this.#blocks.stop(said.index);
        break;
      case 'message_start':
        this.#message(said.message);
        break;
      case 'message_delta':
        this.#stopped(said.delta);
        this.#counts.push(said.usage);
        break;
      case 'message_stop':
        this.#isTerminated = true;
        this.#finish();
        break;
      case 'message':
        this.#message(said);
        this.#raw = this.#form === 'whole' ? said : undefined;
        break;
      case 'error':
        throw this.#errors.inside(said, data);
      case 'ping':
        break;
      default:
        this.#unknown(said, data);
    }
  }

  /** An event of a later version of the API, an error in another vendor's shape, or a message that does not name its type. */
  #unknown(said: Said, data: string): void {
    if (said.error !== undefined && said.error !== null) throw this.#errors.inside(said, data);
    if (this.#form === 'stream') return;
    if (!Array.isArray(said.content)) throw this.#errors.insideAny(said) ?? this.#garbage(data, undefined);
    this.#message(said);
    this.#raw = said;
  }

  /** The start of a stream has a message without content, or with the first of it. */
  #message(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const message = value as Fields;
    if (message.model !== undefined) this.#model = message.model;
    const content = Array.isArray(message.content) ? message.content : [];
    for (const [index, block] of content.entries()) {
      this.#blocks.start(index, block);
      this.#blocks.stop(index);
    }
    this.#stopped(message);
    this.#counts.push(message.usage);
  }

  #stopped(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const { stop_reason: reason, stop_details: details } = value as Fields;
    if (typeof reason !== 'string' || reason === '') return;
    this.#reason = reason;
    const why = (details as { explanation?: unknown } | null | undefined)?.explanation;
    if (reason === 'refusal' && typeof why === 'string' && why !== '')
      this.#blocks.events.push({ type: 'refusal-delta', text: why });
  }

  #finish(): void {
    this.#blocks.end();
    const reason = this.#finishReason();
    this.#isDone = true;
    this.#blocks.events.push({
      type: 'finish',
      reason,
      rawReason: this.#reason ?? undefined,
      usage: this.#counts.usage(),
      cost: unknownCost,
      provider: this.#target.provider,
      model: typeof this.#model === 'string' && this.#model !== '' ? this.#model : this.#target.model,
      requestId: this.#requestId,
      ...(this.#raw !== undefined && { raw: this.#raw }),
    });
  }

  #finishReason(): FinishReason {
    const { hasText, hasCalls, hasAnswer } = this.#blocks;
    if (this.#reason === null) {
      const isWhole = (this.#isTerminated || this.#form === 'whole') && (hasText || hasCalls);
      if (!isWhole && this.#target.dialect.finish_required !== false)
        throw this.#errors.of('stream-truncated', 'The reply ended without its finish.');
      return hasCalls ? 'tool-calls' : 'stop';
    }
    const reason = parseStopReason(this.#reason);
    if (reason === undefined) {
      const raw = shortened(JSON.stringify(this.#reason), QUOTED);
      this.#warn('FC3103', `The finish reason ${raw} is not known.`);
      return 'other';
    }
    if (reason === 'stop' && hasCalls && this.#reason !== 'pause_turn') return 'tool-calls';
    return reason === 'tool-calls' && !hasCalls && hasAnswer ? 'stop' : reason;
  }

  #garbage(data: string, cause: unknown): Error {
    return this.#errors.garbage(data, this.#frames - 1, cause);
  }
}
