import { type FromConfigError, failure, NetworkError } from '../errors.ts';
import type { StoredTokens } from '../ports.ts';
import type { DeviceLoginOptions, LoginTools } from './login.ts';
import { createOAuthServer, isRefused, type Refused } from './oauth-server.ts';
import type { OAuthMethod } from './token.ts';
import { waited } from './waited.ts';

/** RFC 8628: a slower pace is kept to the end. */
const SLOWER_S = 5;
const LONGEST_S = 60;

/** Shows a code, and asks at the server's pace until the user has entered it. */
export async function deviceTokens(
  method: OAuthMethod,
  { show, signal }: DeviceLoginOptions,
  { transport, clock }: LoginTools,
): Promise<StoredTokens> {
  const server = createOAuthServer(method, { transport, clock });
  signal?.throwIfAborted();
  const device = await server.device(signal);
  if (isRefused(device)) throw refused(device);
  const expiresAt = clock.date() + device.expiresIn * 1000;
  const deadline = clock.now() + device.expiresIn * 1000;
  await show(device.userCode, device.verificationUri, {
    complete: device.verificationUriComplete,
    expiresAt,
  });
  let interval = device.interval;
  for (;;) {
    await waited(clock, interval * 1000, signal);
    if (clock.now() > deadline) throw expired();
    try {
      const answer = await server.deviceTokens(device.deviceCode, signal);
      if (!isRefused(answer)) return answer;
      if (answer.code === 'slow_down') interval = Math.max(interval + SLOWER_S, answer.interval ?? 0);
      else if (answer.code === 'expired_token') throw expired();
      else if (answer.code !== 'authorization_pending') throw refused(answer);
    } catch (error) {
      signal?.throwIfAborted();
      // A server that was not reached is asked again, less often.
      if (!(error instanceof NetworkError) || !error.retryable) throw error;
      interval = Math.min(interval * 2, Math.max(interval, LONGEST_S));
    }
  }
}

const expired = (): FromConfigError =>
  failure('authentication', 'Nobody entered the code in time.', { suggestion: 'Begin again.' });

function refused({ code, description }: Refused): FromConfigError {
  const why = description === undefined ? code : `${code}: ${description}`;
  const suggestion =
    code === 'access_denied' ? 'Begin again and let it in.' : 'Check client_id and scopes in the definition.';
  return failure('authentication', `The login was refused: ${why}.`, {
    suggestion,
    details: { error: code },
  });
}
