import type { AttemptNote } from '../chat/attempt.ts';
import { Ending } from '../chat/ending.ts';
import type { CallOptions, ChatEvent, ChatRequest, ChatStream, Ended, FinishEvent } from '../chat/types.ts';
import { FromConfigError, failure } from '../errors.ts';
import type { Clock, CredentialStore } from '../ports.ts';
import { titleOf } from '../protocols/failures.ts';
import type { Decoder, Form, Protocol, Target } from '../protocols/protocol.ts';
import type { Frame, Framing, WireResponse } from '../wire/http.ts';

const empty = new Uint8Array();

/** What a reply is read with. */
export interface ReplyParts {
  readonly protocol: Protocol;
  readonly target: Target;
  readonly response: WireResponse;
  /** The form that was asked for; the reply's content type says which one came. */
  readonly asked: Form;
  readonly request: ChatRequest;
  readonly options: CallOptions;
  readonly attempt: AttemptNote;
  readonly credentials: CredentialStore;
  readonly clock: Clock;
}

/** One reply as batches of events, one batch per network read. */
export class Reply implements ChatStream, AsyncIterator<readonly ChatEvent[], undefined> {
  readonly #body: WireResponse['body'];
  /** Chooses framing and decoder once the first bytes are there. */
  readonly #open: (bytes: Uint8Array) => void;
  #framing: ReturnType<Framing> | undefined;
  #decoder: Decoder | undefined;
  readonly #ending: Ending;
  readonly #clock: Clock;
  readonly #holdUntilFinish: boolean;
  readonly #heard: CallOptions['heard'];
  #form: Form | undefined;
  #first: readonly ChatEvent[] | undefined;
  #finish: FinishEvent | undefined;
  #isOver = false;
  #broken: { readonly error: unknown } | undefined;

  constructor({
    protocol,
    target,
    response,
    asked,
    request,
    options,
    attempt,
    credentials,
    clock,
  }: ReplyParts) {
    this.#body = response.body;
    this.#open = (bytes) => {
      const warn = (code: string, message: string): void =>
        void options.call.warnings.push({ code, message });
      const contentType = response.headers['content-type'];
      const said = formOf(contentType);
      const came = formOfBytes(bytes, contentType, asked, target);
      if (said !== came && bytes.length > 0) {
        warn('FC3101', `The reply calls itself ${contentType ?? 'nothing'}; it was read as what it is.`);
      }
      this.#form = came;
      this.#framing = protocol.framing[came]();
      this.#decoder = protocol.createDecoder(target, came, attempt.requestId, warn);
    };
    this.#ending = new Ending({ request, attempt, credentials, price: target.facts?.price });
    this.#clock = clock;
    this.#holdUntilFinish = options.delivery === 'whole';
    this.#heard = options.heard;
  }

  /** Reads until something is there to deliver; for whole delivery that is the finish. */
  async begin(): Promise<void> {
    const held: ChatEvent[] = [];
    for (;;) {
      const batch = await this.#read();
      if (batch === undefined) break;
      for (const event of batch) held.push(event);
      if (this.#finish !== undefined || (!this.#holdUntilFinish && batch.length > 0)) break;
    }
    this.#first = held;
  }

  get ended(): Promise<Ended> {
    return this.#ending.ended;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<readonly ChatEvent[], undefined>> {
    const first = this.#first;
    if (first !== undefined) {
      this.#first = undefined;
      if (first.length > 0) return this.#deliver(first);
    }
    if (this.#broken !== undefined) throw this.#interrupted(this.#broken.error);
    if (this.#isOver) return { done: true, value: undefined };
    try {
      for (;;) {
        const batch = await this.#read();
        if (batch === undefined) return { done: true, value: undefined };
        if (batch.length > 0) return this.#deliver(batch);
      }
    } catch (error) {
      throw this.#interrupted(error);
    }
  }

  async return(): Promise<IteratorResult<readonly ChatEvent[], undefined>> {
    if (!this.#isOver) {
      this.#isOver = true;
      await this.#body.return?.();
      this.#ending.leave();
    }
    this.#first = undefined;
    return { done: true, value: undefined };
  }

  #deliver(batch: readonly ChatEvent[]): IteratorResult<readonly ChatEvent[], undefined> {
    this.#ending.delivered += batch.length;
    return { done: false, value: batch };
  }

  /** The events of one network read; `undefined` at the end of the reply. */
  async #read(): Promise<readonly ChatEvent[] | undefined> {
    if (this.#isOver) return undefined;
    const events: ChatEvent[] = [];
    try {
      const read = await this.#body.next();
      const bytes = read.done === true ? empty : read.value;
      if (this.#framing === undefined) this.#open(bytes);
      const framing = this.#framing!;
      const decoder = this.#decoder!;
      const frames = read.done === true ? framing.end() : framing.push(bytes);
      decodeAll(decoder, frames, read.done === true, events);
      const hasBegun = events.length > 0 || this.#form === 'whole';
      if (hasBegun || frames.length > 0) this.#heard?.(hasBegun);
      this.#ending.count(events);
      const last = events.at(-1);
      if (last?.type === 'finish') events[events.length - 1] = this.#finished(last, read.done === true);
      else if (read.done === true) this.#isOver = true;
    } catch (error) {
      this.#isOver = true;
      void this.#body.return?.();
      // What came before the failure in the same read is still delivered, once something has been.
      if (this.#ending.delivered === 0 || events.length === 0) throw error;
      this.#broken = { error };
    }
    return events;
  }

  #finished(said: FinishEvent, isRead: boolean): FinishEvent {
    this.#isOver = true;
    this.#finish = this.#ending.finish(said);
    if (!isRead) void drain(this.#body, this.#clock);
    return this.#finish;
  }

  #interrupted(error: unknown): unknown {
    this.#broken = undefined;
    return this.#ending.fail(error);
  }
}

/** What no decoder foresaw is still a typed error. */
function decodeAll(decoder: Decoder, frames: readonly Frame[], isEnd: boolean, events: ChatEvent[]): void {
  try {
    for (const frame of frames) decoder.decode(frame, events);
    if (isEnd) decoder.end(events);
  } catch (cause) {
    if (cause instanceof FromConfigError) throw cause;
    throw failure('protocol', 'The reply is not what this protocol sends.', { cause });
  }
}

const DRAIN_MS = 1000;
const DRAIN_BYTES = 256 * 1024;

/** Reads what follows the finish, so that the connection serves again; one that does not end is closed. */
async function drain(body: WireResponse['body'], clock: Clock): Promise<void> {
  const cancel = clock.after(DRAIN_MS, () => void body.return?.());
  try {
    for (let left = DRAIN_BYTES; left > 0; ) {
      const read = await body.next();
      if (read.done === true) return;
      left -= read.value.length;
    }
    await body.return?.();
  } catch {
    // The answer is whole; how the connection ends no longer matters.
  } finally {
    cancel();
  }
}

/** What came, by its content type; `undefined` where that does not say. */
function formOf(contentType: string | undefined): Form | undefined {
  if (contentType === undefined) return undefined;
  if (/text\/event-stream|ndjson|jsonl|amazon\.eventstream/.test(contentType)) return 'stream';
  return /json/.test(contentType) ? 'whole' : undefined;
}

/** What came, by its first bytes, which outweigh a content type that cannot be right; a page for people is no answer. */
function formOfBytes(bytes: Uint8Array, type: string | undefined, asked: Form, target: Target): Form {
  const start = Buffer.from(bytes.subarray(0, 64))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (start.startsWith('<')) {
    const host = new URL(target.url).host;
    const message = `${host}: ${titleOf(Buffer.from(bytes).toString())}.`;
    throw failure('unexpected-content', message, { provider: target.provider, model: target.model });
  }
  if (/^(data|event|id|retry):|^:/.test(start)) return 'stream';
  const isJson = /^[{[]/.test(start);
  if (isJson && type?.includes('event-stream') && !type.includes('amazon')) return 'whole';
  return formOf(type) ?? (isJson && asked === 'whole' ? 'whole' : asked);
}
