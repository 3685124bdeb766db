import type { AttemptNote } from '../../chat/attempt.ts';
import type { CallOptions, ChatEvent, ChatRequest, FinishEvent } from '../../chat/types.ts';
import { pause } from '../../chat/waiting.ts';
import { FromConfigError, failure } from '../../errors.ts';
import { readText } from '../../wire/body.ts';
import type { Frame, WireRequest, WireResponse } from '../../wire/http.ts';
import { sse } from '../../wire/sse.ts';
import type { Batches } from '../handler-stream.ts';
import { unknownCost } from '../openai-usage.ts';
import type { Form, HandlerTools, Target } from '../protocol.ts';
import { replyErrors } from '../reply-errors.ts';
import { refusal, runFailure, type Step } from './errors.ts';
import { isOver, isPrediction, outputText, type Prediction, usageOf } from './prediction.ts';
import { renderFollowUp, renderRequest, renderStream } from './render.ts';
import { PredictionText } from './text.ts';

const BODY_LIMIT = 64 * 1024 * 1024;
const PATIENCE = 3;
const firstPollMs = 500;
const pollMs = 1000;

/** One prediction: created, read as a stream or asked about until it is over, and cancelled when nobody wants it any more. */
export class Run {
  readonly #target: Target;
  readonly #tools: HandlerTools;
  readonly #options: CallOptions;
  readonly #signal: AbortSignal;
  readonly #attempt: AttemptNote;
  #id = '';
  /** What the stream said of a failure. */
  #said: unknown;

  constructor(
    target: Target,
    tools: HandlerTools,
    options: CallOptions,
    signal: AbortSignal,
    attempt: AttemptNote,
  ) {
    this.#target = target;
    this.#tools = tools;
    this.#options = options;
    this.#signal = signal;
    this.#attempt = attempt;
  }

  /** `cancelling` takes what is still to be waited for when the handler is closed. */
  async *batches(request: ChatRequest, form: Form, cancelling: (sent: Promise<void>) => void): Batches {
    const created = await this.#create(request, form);
    let isSettled = isOver(created);
    try {
      const text = new PredictionText(this.#target);
      const isRead = !isSettled && form === 'stream' && (yield* this.#streamed(created, text));
      const ended = isSettled ? created : await this.#settled(isRead ? 0 : firstPollMs);
      isSettled = true;
      yield this.#answerOf(ended, text, form, request);
    } finally {
      if (!isSettled) cancelling(this.#cancel());
    }
  }

  async #create(request: ChatRequest, form: Form): Promise<Prediction> {
    const response = await this.#send(renderRequest(request, this.#target, form));
    this.#attempt.status = response.status;
    const created = await this.#predictionIn(response, 'create');
    if (typeof created.id !== 'string' || created.id === '')
      throw this.#errors().garbage(JSON.stringify(created), 0, undefined);
    this.#id = created.id;
    this.#attempt.requestId = created.id;
    return created;
  }

  /**
   * The text as it is written; true when it was read to its end. A stream that cannot be had, or breaks off, is no loss:
   * the prediction tells the rest.
   */
  async *#streamed(
    { urls }: Prediction,
    text: PredictionText,
  ): AsyncGenerator<readonly ChatEvent[], boolean, undefined> {
    const request = renderStream(this.#target, urls?.stream);
    if (request === undefined) return false;
    const framing = sse();
    try {
      const response = await this.#send(request);
      if (response.status !== 200) {
        await response.body.return?.();
        return false;
      }
      for await (const bytes of response.body) {
        const events: ChatEvent[] = [];
        const isDone = framing.push(bytes).some((frame) => this.#read(frame, text, events));
        if (events.length > 0) yield events;
        if (isDone) return true;
      }
    } catch (error) {
      if (this.#signal.aborted || !isBroken(error)) throw error;
    }
    return false;
  }

  /** Whether the stream ends with this event. Data of `output` is text as it is. */
  #read({ event, data }: Frame, text: PredictionText, events: ChatEvent[]): boolean {
    if (event === 'output') text.push(data, events);
    if (event === 'error') this.#said = messageIn(data);
    return event === 'done' || event === 'error';
  }

  async #settled(firstMs: number): Promise<Prediction> {
    for (let wait = firstMs; ; wait = wait === 0 ? firstPollMs : pollMs) {
      await pause(this.#tools.clock, wait, this.#signal);
      const prediction = await this.#get();
      if (isOver(prediction)) return prediction;
    }
  }

  /** Asking costs nothing, so it is asked again where that may help. */
  async #get(): Promise<Prediction> {
    for (let tries = 1; ; tries++) {
      try {
        const response = await this.#send(renderFollowUp(this.#target, this.#id, 'get'));
        return await this.#predictionIn(response, 'get');
      } catch (error) {
        const isWorth = error instanceof FromConfigError && error.retryable && tries < PATIENCE;
        if (this.#signal.aborted || !isWorth) throw error;
        const { retryAfterMs } = error as { readonly retryAfterMs?: number | undefined };
        await pause(this.#tools.clock, retryAfterMs ?? pollMs, this.#signal);
      }
    }
  }

  #answerOf(ended: Prediction, text: PredictionText, form: Form, request: ChatRequest): ChatEvent[] {
    const { provider, model } = this.#target;
    if (ended.status === 'failed') throw runFailure(this.#target, this.#id, ended.error ?? this.#said);
    if (ended.status !== 'succeeded') {
      const message = `The prediction was ${String(ended.status)} by someone else.`;
      throw failure('server', message, { provider, model, requestId: this.#id, retryable: false });
    }
    const events: ChatEvent[] = [];
    text.end(outputText(ended), events);
    const usage = usageOf(ended);
    const limit = request.settings?.max_tokens ?? this.#target.settings.max_tokens;
    const isCut =
      typeof limit === 'number' && usage.outputTokens !== undefined && usage.outputTokens >= limit;
    const finish: FinishEvent = {
      type: 'finish',
      reason: isCut ? 'length' : 'stop',
      rawReason: 'succeeded',
      usage,
      cost: unknownCost,
      provider,
      model: typeof ended.model === 'string' && ended.model !== '' ? ended.model : model,
      requestId: this.#id,
      ...(form === 'whole' && { raw: ended }),
    };
    return [...events, finish];
  }

  async #cancel(): Promise<void> {
    const limit = { connectMs: 2000, firstByteMs: 2000 };
    try {
      const { body } = await this.#tools.send(renderFollowUp(this.#target, this.#id, 'cancel'), limit);
      await body.return?.();
    } catch {
      // Nobody waits for it; the prediction then ends by itself.
    }
  }

  #send(request: WireRequest): Promise<WireResponse> {
    return this.#tools.send(request, { signal: this.#signal, ...this.#options.timeouts });
  }

  async #predictionIn(response: WireResponse, step: Step): Promise<Prediction> {
    const { status, headers } = response;
    const text = await readText(response.body, BODY_LIMIT);
    if (status < 200 || status > 299)
      throw refusal(this.#target, step, status, headers, text, this.#tools.clock.date());
    let prediction: unknown;
    try {
      prediction = JSON.parse(text);
    } catch (cause) {
      throw this.#errors().garbage(text, 0, cause);
    }
    if (!isPrediction(prediction)) throw this.#errors().garbage(text, 0, undefined);
    return prediction;
  }

  #errors() {
    return replyErrors(this.#target, 'whole', this.#id || undefined);
  }
}

/** Failures of the connection, after which the prediction itself may be well. */
const isBroken = (error: unknown): boolean =>
  error instanceof FromConfigError &&
  ['reset', 'refused', 'dns', 'protocol', 'idle-timeout'].includes(error.kind);

/** The error of a stream is text, or JSON that holds it. */
function messageIn(data: string): unknown {
  try {
    const { detail, error, message } = JSON.parse(data) as Readonly<Record<string, unknown>>;
    return detail ?? error ?? message ?? data;
  } catch {
    return data;
  }
}
