import { AttemptNote, scrubbed } from './chat/attempt.ts';
import type { Authorize } from './auth/authorize.ts';
import type { ChatHandler } from './chat/types.ts';
import type { FromConfigError } from './errors.ts';
import { needsResolving, resolveImages } from './images.ts';
import type { Clock, CredentialStore } from './ports.ts';
import { failureFromReply, requestIdOf } from './protocols/failures.ts';
import type { Form, Protocol, Target } from './protocols/protocol.ts';
import { Reply } from './reply.ts';
import type { Transport, WireResponse } from './wire/http.ts';

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
  const takesUrls = protocol.imageUrls !== false && target.dialect.image_urls !== false;
  return async (request, options) => {
    const asked: Form = (stream ?? options.delivery === 'stream') ? 'stream' : 'whole';
    const started = tools.clock.now();
    const attempt = new AttemptNote(target, options.call, tools.clock, started);
    try {
      options.signal?.throwIfAborted();
      const resolved = needsResolving(request, takesUrls)
        ? await resolveImages(request, takesUrls, tools.transport, options.signal)
        : request;
      const authorized = tools.authorize(protocol.renderRequest(resolved, target, asked));
      const wire = authorized instanceof Promise ? await authorized : authorized;
      const response = await tools.transport.send(wire, { signal: options.signal, ...options.timeouts });
      attempt.status = response.status;
      attempt.requestId = requestIdOf(response.headers);
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

/** Reads the reply of a failed request, as far as it is sane, and makes the typed error of it. */
async function refusal(
  protocol: Protocol,
  target: Target,
  response: WireResponse,
  tools: ConnectTools,
): Promise<FromConfigError> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_FAILURE_BYTES) break;
    }
  } catch {
    // The status alone says enough when the body breaks off.
  }
  const body = Buffer.concat(chunks).toString('utf8');
  const parsed = protocol.parseFailure?.(response.status, body, response.headers);
  return failureFromReply(target, response.status, response.headers, body, parsed, tools.clock.date());
}
