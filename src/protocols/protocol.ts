import type { ChatEvent, ChatHandler, ChatRequest } from '../chat/types.ts';
import type { FailureKind, RateLimitDetails } from '../errors.ts';
import type { Dialect } from '../generated/types.ts';
import type { ModelFacts } from '../models/table.ts';
import type { Clock, CredentialStore, Random } from '../ports.ts';
import type { Frame, Framing, SendOptions, WireRequest, WireResponse } from '../wire/http.ts';

/** One resolved provider + model + settings that a call can go to. Holds no secret. */
export interface Target {
  readonly provider: string;
  readonly model: string;
  readonly protocol: string;
  /** The whole chat endpoint; empty for targets without HTTP. */
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Base settings sent with every call unless the call says otherwise; only what somebody set. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The provider's own request parameters, copied into the body unchanged. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The provider's own settings that do not travel: what in-process providers read. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly dialect: Dialect;
  /** What is known of the model: limits, abilities, price. */
  readonly facts?: ModelFacts | undefined;
}

/** `stream` asks for events, `whole` for one JSON body. */
export type Form = 'stream' | 'whole';

/** What a protocol makes of a failed reply; `kind` only where the status alone does not decide. */
export interface ParsedFailure extends RateLimitDetails {
  readonly kind?: FailureKind | undefined;
  readonly message: string;
  /** What to do about it, where more can be said than the kind says. */
  readonly suggestion?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

export interface Decoder {
  /** Appends the events of one frame; throws a typed error on a failure inside the reply. */
  decode(frame: Frame, events: ChatEvent[]): void;
  /** Appends what the end of the reply means; throws `stream-truncated` where the finish is missing. */
  end(events: ChatEvent[]): void;
}

/** Takes the stable code of a warning and what it says. */
export type Warn = (code: string, message: string) => void;

/** What plan and explain know of a protocol that speaks HTTP. */
export interface HttpSide {
  /** What follows base_url for a chat call. */
  readonly chatPath: string;
  /** How an API key travels unless the definition says otherwise. */
  readonly auth: {
    readonly header: string;
    readonly prefix: string;
    /** The service that AWS signatures are for, where its servers take them. */
    readonly awsService?: string | undefined;
  };
  /** Headers of every request, whatever it asks for. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  renderRequest(request: ChatRequest, target: Target, form: Form): WireRequest;
}

/** A wire format as pure functions: request out, frames in, events out. */
export interface Protocol extends HttpSide {
  readonly name: string;
  /** The name a provider definition uses in `response_type`. */
  readonly responseType: string;
  /** Whether images may be given by URL, or by which; otherwise they are fetched and sent as data. */
  readonly imageUrls?: boolean | RegExp | undefined;
  readonly framing: Readonly<Record<Form, Framing>>;
  /** `form` is what came (content type, first bytes), not what was asked for. `warn` takes what did not stop the call. */
  createDecoder(target: Target, form: Form, requestId: string | undefined, warn?: Warn): Decoder;
  parseFailure?(
    status: number,
    body: string,
    headers: Readonly<Record<string, string>>,
  ): ParsedFailure | undefined;
}

/** A protocol that is not one request and one reply: it answers itself. */
export interface HandlerProtocol {
  readonly name: string;
  readonly responseType: string;
  /** For protocols that reach a server: gives the target its URL and key. `renderRequest` makes the first request of a call. */
  readonly http?: HttpSide | undefined;
  /** Throws ConfigurationError for settings that it cannot honour. */
  createHandler(target: Target, tools: HandlerTools): OwnHandler;
}

/** A handler that may hold something until it is closed. */
export type OwnHandler = ChatHandler & { readonly close?: (() => Promise<void>) | undefined };

export interface HandlerTools {
  readonly clock: Clock;
  readonly random: Random;
  readonly credentials: Pick<CredentialStore, 'redact'>;
  /** Adds the key and sends. */
  send(request: WireRequest, options: SendOptions): Promise<WireResponse>;
  /** The form that the document asks for, whatever the caller's method. */
  readonly stream?: boolean | undefined;
}

/** How a protocol speaks HTTP; `undefined` for one that runs in this process. */
export const httpSideOf = (protocol: Protocol | HandlerProtocol): HttpSide | undefined =>
  'renderRequest' in protocol ? protocol : protocol.http;
