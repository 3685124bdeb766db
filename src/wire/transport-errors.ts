import { type FailureKind, FromConfigError, failure } from '../errors.ts';

interface Cause {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly errors?: readonly unknown[];
}

interface Meaning {
  readonly kind: FailureKind;
  readonly says: string;
  readonly suggestion?: string;
  readonly retryable?: boolean;
}

const tls = (says: string, suggestion?: string): Meaning => ({
  kind: 'tls',
  says,
  ...(suggestion && { suggestion }),
});
const ownAuthority = 'Give the certificate authority in network.ca, or correct the host name.';
const plainHttp = 'Write http:// in base_url if the server speaks plain HTTP on this port.';

const meanings: Readonly<Record<string, Meaning>> = {
  ECONNREFUSED: { kind: 'refused', says: 'the connection was refused' },
  EHOSTUNREACH: { kind: 'refused', says: 'the host cannot be reached' },
  ENETUNREACH: { kind: 'refused', says: 'the network cannot be reached' },
  EADDRNOTAVAIL: { kind: 'refused', says: 'no local address is free for the connection' },
  ENOTFOUND: { kind: 'dns', says: 'the host name does not exist' },
  EAI_AGAIN: { kind: 'dns', says: 'the name server does not answer', retryable: true },
  ECONNRESET: { kind: 'reset', says: 'the connection was reset' },
  ECONNABORTED: { kind: 'reset', says: 'the connection was cut' },
  EPIPE: { kind: 'reset', says: 'the connection was cut' },
  UND_ERR_SOCKET: { kind: 'reset', says: 'the other side closed the connection' },
  HPE_INVALID_EOF_STATE: { kind: 'reset', says: 'the other side closed the connection' },
  UND_ERR_DESTROYED: { kind: 'reset', says: 'the client was closed during the request', retryable: false },
  UND_ERR_CLOSED: { kind: 'reset', says: 'the client was closed during the request', retryable: false },
  ETIMEDOUT: { kind: 'connect-timeout', says: 'the connection timed out' },
  UND_ERR_CONNECT_TIMEOUT: { kind: 'connect-timeout', says: 'the connection timed out' },
  UND_ERR_HEADERS_TIMEOUT: { kind: 'first-byte-timeout', says: 'no answer came in time' },
  UND_ERR_BODY_TIMEOUT: { kind: 'idle-timeout', says: 'the answer stopped coming' },
  UND_ERR_INVALID_ARG: { kind: 'validation', says: 'the request cannot be sent' },
  UND_ERR_NOT_SUPPORTED: { kind: 'validation', says: 'the request cannot be sent' },
  DEPTH_ZERO_SELF_SIGNED_CERT: tls('its certificate is self-signed', ownAuthority),
  SELF_SIGNED_CERT_IN_CHAIN: tls('its certificate comes from a private authority', ownAuthority),
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: tls('the authority of its certificate is not known', ownAuthority),
  UNABLE_TO_GET_ISSUER_CERT: tls('the authority of its certificate is not known', ownAuthority),
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: tls('the authority of its certificate is not known', ownAuthority),
  CERT_HAS_EXPIRED: tls(
    'its certificate has expired',
    'Renew the certificate, or check the clock of this machine.',
  ),
  CERT_NOT_YET_VALID: tls('its certificate is not valid yet', 'Check the clock of this machine.'),
  CERT_REVOKED: tls('its certificate has been revoked', 'Ask whoever runs the server for a new certificate.'),
  ERR_TLS_CERT_ALTNAME_INVALID: tls(
    'its certificate is for another host name',
    'Correct the host name in base_url.',
  ),
  EPROTO: tls('the TLS handshake failed', plainHttp),
};

/** Turns what undici and Node report into a typed error that names host, port and remedy, and never a credential. */
export function transportError(cause: unknown, origin: string): FromConfigError {
  if (cause instanceof FromConfigError) return cause;
  const code = codeOf(cause);
  const { kind, says, suggestion, retryable } = meaningOf(code, cause);
  const { host, hostname, port } = placeOf(origin);
  const subject = kind === 'dns' ? hostname : host;
  return failure(kind, `${subject}: ${says}${code === '' ? '' : ` (${code})`}.`, {
    suggestion,
    retryable,
    details: { host: hostname, port, ...(code !== '' && { code }) },
    cause,
  });
}

/** Where a request was going, for messages: `api.example.com:443`. */
export function placeOf(origin: string): {
  readonly host: string;
  readonly hostname: string;
  readonly port: number;
} {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url === undefined) return { host: 'the server', hostname: '', port: 0 };
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  return { host: `${url.hostname}:${port}`, hostname: url.hostname, port };
}

function meaningOf(code: string, cause: unknown): Meaning {
  const message = cause instanceof Error ? cause.message : '';
  // The code alone, ECONNRESET, does not tell that it was the handshake.
  if (message.includes('before secure TLS connection'))
    return tls('the TLS handshake was cut short', plainHttp);
  const known = meanings[code];
  if (known?.kind === 'validation') return { ...known, says: `${known.says}: ${message}` };
  if (known !== undefined) return known;
  const isParserError = cause instanceof Error && cause.name === 'HTTPParserError';
  if (
    isParserError ||
    /^(HPE_|UND_ERR_RES_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RESPONSE|Z_|ERR__?Z)/.test(code)
  ) {
    return { kind: 'protocol', says: 'the reply is not well-formed HTTP' };
  }
  if (/^(ERR_SSL_|ERR_TLS_|ERR_OSSL_|CERT_|UND_ERR_PRX_TLS)/.test(code)) {
    return tls('the TLS handshake failed', code.includes('WRONG_VERSION') ? plainHttp : undefined);
  }
  return { kind: 'reset', says: 'the connection failed' };
}

/** A connection tried on several addresses fails with an AggregateError, whose members know the reason. */
function codeOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return '';
  const { code, errors } = cause as Cause;
  if (typeof code === 'string') return code;
  // A connection that ends within a reply is told by these words alone where the server had said that it would close it.
  if (cause instanceof Error && cause.message.includes('Invalid EOF state')) return 'HPE_INVALID_EOF_STATE';
  return errors === undefined ? '' : codeOf(errors[0]);
}
