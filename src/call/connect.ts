import { type Authorize, sendAuthorized } from '../auth/authorize.ts';
import { AttemptNote, scrubbed } from '../chat/attempt.ts';
import type { ChatHandler } from '../chat/types.ts';
import type { FromConfigError } from '../errors.ts';
import type { Clock, CredentialStore, Random } from '../ports.ts';
import { failureFromReply, requestIdOf } from '../protocols/failures.ts';
import type { Form, HandlerProtocol, OwnHandler, Protocol, Target } from '../protocols/protocol.ts';
import { tellHold } from '../protocols/retry-hints.ts';
import { readText } from '../wire/body.ts';
import type { SendOptions, Transport, WireRequest, WireResponse } from '../wire/http.ts';
import { needsResolving, resolveImages } from './images.ts';
import { Reply } from './reply.ts';

export interface ConnectTools {
  readonly transport: Transport;
  readonly authorize: Authorize;
  readonly credentials: CredentialStore;
  readonly clock: Clock;
}

const MAX_FAILURE_BYTES = 256 * 1024;

/**
 * The innermost handler: render, authorize, send, decode. Waits for the first events, so that a failure
 * sent as the first frame still rejects.
 */
export function connect(
  protocol: Protocol,
  target: Target,
  stream: boolean | undefined,
  tools: ConnectTools,
): ChatHandler {
  const takesUrls = target.dialect.image_urls === false ? false : (protocol.imageUrls ?? true);
  return async (request, options) => {
    const asked: Form = (stream ?? options.delivery === 'stream') ? 'stream' : 'whole';
    const started = tools.clock.now();
    const attempt = new AttemptNote(target, options.call, tools.clock, started);
    try {
      options.signal?.throwIfAborted();
      const resolved = needsResolving(request, takesUrls)
        ? await resolveImages(request, takesUrls, tools.transport, options.signal)
        : request;
      const wire = protocol.renderRequest(resolved, target, asked);
      const response = await sendAuthorized(tools.transport, tools.authorize, wire, {
        signal: options.signal,
        ...options.timeouts,
      });
      attempt.status = response.status;
      attempt.requestId = requestIdOf(response.headers);
      if (options.hold !== undefined) tellHold(options.hold, response.headers, tools.clock);
      if (response.status < 200 || response.status > 299)
        throw await refusal(protocol, target, response, tools);
      const { credentials, clock } = tools;
      const reply = new Reply({
        protocol,
        target,
        response,
        asked,
        request,
        options,
        attempt,
        credentials,
        clock,
      });
      await reply.begin();
      return reply;
    } catch (error) {
      throw attempt.fail(scrubbed(error, tools.credentials));
    }
  };
}

/** As connect, for a protocol that answers itself: it is given the authorised transport, and requests whose images are resolved. */
export function connectHandler(
  protocol: HandlerProtocol,
  target: Target,
  stream: boolean | undefined,
  tools: ConnectTools & { readonly random: Random },
): OwnHandler {
  const { clock, random, credentials, transport, authorize } = tools;
  const send = (request: WireRequest, options: SendOptions): Promise<WireResponse> =>
    sendAuthorized(transport, authorize, request, options);
  const handler = protocol.createHandler(target, { clock, random, credentials, stream, send });
  if (protocol.http === undefined) return handler;
  const takesUrls = target.dialect.image_urls !== false;
  const resolving: ChatHandler = async (request, options) =>
    handler(
      needsResolving(request, takesUrls)
        ? await resolveImages(request, takesUrls, transport, options.signal)
        : request,
      options,
    );
  return Object.assign(resolving, { close: handler.close });
}

/** Reads the reply of a failed request, as far as it is sane, and makes the typed error of it. */
async function refusal(
  protocol: Protocol,
  target: Target,
  response: WireResponse,
  tools: ConnectTools,
): Promise<FromConfigError> {
  // The status alone says enough when the body breaks off.
  const body = await readText(response.body, MAX_FAILURE_BYTES).catch(() => '');
  const parsed = protocol.parseFailure?.(response.status, body, response.headers);
  return failureFromReply(target, response.status, response.headers, body, parsed, tools.clock.date());
}
