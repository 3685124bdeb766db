/** What a row waits for: the part of the package that will close it. */
export type Part = 'telemetry';

/** How a call is made: for the whole answer, for a stream, or for vectors. */
export type Form = 'whole' | 'stream' | 'embeddings';

/** One fault, and what a caller sees of it. */
export interface FaultRow {
  readonly id: string;
  readonly fault: string;
  readonly happens: string;
  /** Parts built elsewhere that the row still waits for. Closing one is taking its name out here. */
  readonly open?: readonly Part[];
  /** It has no form of an answer, or needs processes and servers of its own: the tests of `also` show it. */
  readonly elsewhere?: boolean;
  /** Tests outside this folder that show the row as well: file and title. */
  readonly also?: readonly (readonly [file: string, title: string])[];
}

const row = (
  id: string,
  fault: string,
  happens: string,
  more: Omit<FaultRow, 'id' | 'fault' | 'happens'> = {},
) => ({
  id,
  fault,
  happens,
  ...more,
});

/** The fault matrix. Every row has a case for whole answers and one for streams, or the name of the part it waits for. */
export const rows: readonly FaultRow[] = [
  row('F01', 'The connection is refused', 'NetworkError `refused`; retried'),
  row(
    'F02',
    'The host name is not found',
    'NetworkError `dns`; retried only where the name server did not answer',
  ),
  row('F03', 'The connection is never made', 'TimeoutError `connect` within timeouts.connect; retried'),
  row(
    'F04',
    'TLS: self-signed, expired, wrong host, unknown authority, cut',
    'NetworkError `tls` that says which, and what to do; not retried',
    {
      also: [['test/wire/faults.test.ts', 'plain HTTP where TLS is expected']],
    },
  ),
  row('F05', 'The connection is cut before any byte', 'NetworkError `reset`; retried'),
  row('F06', 'The connection is cut after the headers', 'NetworkError `reset`; retried'),
  row(
    'F07',
    'The connection is cut in mid-stream',
    'StreamInterruptedError with the count of events delivered; retried only where nothing was delivered',
  ),
  row(
    'F08',
    'The answer ends without its end',
    'StreamInterruptedError, never a silent success; retried only where nothing was delivered',
  ),
  row('F09', 'Fewer bytes than announced, or broken chunks', 'ProtocolError; retried'),
  row('F10', 'Events are split at any byte', 'nothing: the same answer', {
    also: [['test/protocols.test.ts', 'means the same byte by byte']],
  }),
  row('F11', 'Comments, byte order marks, other line ends', 'nothing: the same answer', {
    also: [['test/protocols.test.ts', 'means the same however it is cut and spelled']],
  }),
  row(
    'F12',
    'One event is garbage',
    'ProtocolError with its index and an excerpt; retried only where nothing was delivered',
  ),
  row(
    'F13',
    'A success that is garbage, empty or `null`',
    'ProtocolError or StreamInterruptedError; retried',
  ),
  row(
    'F14',
    'A web page in place of an answer',
    'ProtocolError `unexpected-content` with the title of the page; not retried',
  ),
  row('F15', 'The wrong content type', 'the answer, with the warning FC3101'),
  row('F16', 'A packed answer, whole or cut', 'the answer; ProtocolError where it is cut', {
    also: [['test/wire/undici.test.ts', 'in deflate without zlib head is unpacked']],
  }),
  row(
    'F17',
    '429 with Retry-After in seconds',
    'RateLimitError; retried, never earlier than said; at once given up above respect_retry_after',
    {
      also: [['test/retry-hints.test.ts', 'retry-after: %s']],
    },
  ),
  row('F18', '429 with Retry-After as a date', 'as above, counted by the clock of the server', {
    also: [['test/retry-hints.test.ts', 'a date counts from the clock of the server']],
  }),
  row('F19', '429 with other headers that say when', 'as above', {
    also: [['test/retry-hints.test.ts', 'the limit that is spent is the one that counts']],
  }),
  row('F20', 'Credit or quota is used up', 'QuotaExceededError; not retried'),
  row('F21', '500, 502, 503, 504', 'ServerError or OverloadedError; retried'),
  row('F22', 'The provider is overloaded', 'OverloadedError, by status and inside a stream; retried'),
  row('F23', '408, 409, 425', 'ServerError or RateLimitError; retried'),
  row('F24', 'A parameter is refused', 'InvalidRequestError in the words of the provider; not retried'),
  row(
    'F25',
    'The input is too long',
    'ContextLengthExceededError, with limit and size where they are said; not retried',
    {
      also: [['test/protocol-failures.test.ts', 'context length in many words']],
    },
  ),
  row('F26', 'The key is refused', 'AuthenticationError or PermissionDeniedError; not retried', {
    also: [['test/auth/refresh.test.ts', 'that the server refuses are renewed once']],
  }),
  row(
    'F27',
    'The model or the path is not found',
    'ModelNotFoundError, or InvalidRequestError with the URL; not retried',
    {
      also: [['test/protocol-failures.test.ts', 'a wrong path names method and URL, without the query']],
    },
  ),
  row(
    'F28',
    'The content is blocked',
    'ContentFilterError, or the finish reason `content-filter`; not retried',
  ),
  row('F29', 'An error inside a success', 'the error it is; retried as that is'),
  row('F30', 'An error event inside a stream', 'the error it is; retried only where nothing was delivered'),
  row('F31', 'Headers that do not come', 'TimeoutError `first_byte`; retried'),
  row('F32', 'A first token that does not come', 'TimeoutError `first_token`; retried'),
  row(
    'F33',
    'Silence between events, or an endless drip',
    'TimeoutError `idle` for silence, `total` for a drip',
    {
      also: [['test/policies/timeouts.test.ts', 'ends a stream that falls silent, and only then']],
    },
  ),
  row(
    'F34',
    'An endless stream, body or line',
    'ProtocolError `limit-exceeded`; memory grows by less than 64 MiB',
    {
      also: [['test/wire/faults.test.ts', 'an endless %s is stopped and the server told']],
    },
  ),
  row('F35', 'A redirect', 'NetworkError `redirect` that names where to; not followed, no key leaves', {
    also: [
      ['test/wire/redirects.test.ts', 'another host, or port, is never asked'],
      ['test/wire/redirects.test.ts', 'https never leads to http'],
      ['test/wire/addresses.test.ts', '%s is private'],
    ],
  }),
  row('F36', 'Chunks out of order, repeated or without ids', 'the same answer', {
    also: [['test/protocols.test.ts', 'means what is written']],
  }),
  row(
    'F37',
    'Tool arguments that are split, empty or no JSON',
    'the answer; arguments that cannot be read stay as text, with a warning',
    {
      also: [['test/chat/collect.test.ts', 'argumentsText']],
    },
  ),
  row(
    'F38',
    'Usage that is missing or late',
    'the answer; usage.source says whether it was counted or estimated',
  ),
  row(
    'F39',
    'A finish that is missing or unknown',
    'the answer with finish reason `other`, or StreamInterruptedError',
  ),
  row(
    'F40',
    'The caller aborts, at any of seven points',
    'the reason as it was given, within 50 ms; nothing is left behind',
    {
      also: [
        ['test/wire/abort.test.ts', 'while waiting for a connection'],
        [
          'test/policies/retry.test.ts',
          'ends its wait when the caller leaves, with the caller’s reason and no timer left',
        ],
      ],
    },
  ),
  row(
    'F41',
    'The caller leaves the loop, or reads slowly',
    'the connection is closed; the server is made to wait',
    {
      also: [['test/wire/undici.test.ts', 'that is read slowly makes the server wait']],
    },
  ),
  row('F42', 'A proxy refuses', 'NetworkError `proxy` that names it, without its password; not retried', {
    elsewhere: true,
    also: [
      ['test/network/proxy.test.ts', '407 for %s'],
      ['test/network/proxy.test.ts', 'CONNECT: %s'],
    ],
  }),
  row('F43', 'A login has run out', 'AuthenticationError with the command that renews it', {
    elsewhere: true,
    also: [
      ['test/auth/refresh.test.ts', 'that the server refuses are renewed once'],
      ['test/auth/refresh.test.ts', 'ask once, and both go on'],
      ['test/auth/credential-file.test.ts', 'that is write-protected stays as it is'],
    ],
  }),
  row(
    'F44',
    'The clock jumps; the machine sleeps',
    'nothing: durations are counted by a clock that does not jump',
  ),
  row(
    'F45',
    'The provider flaps',
    'the circuit breaker opens, then a few trial calls decide; at most 1.2 requests a call',
  ),
  row('F46', 'The provider is down for 200 callers', 'the retry quota keeps requests to 1.1 a call'),
  row('F47', 'Everyone was told to come back at once', 'arrivals are spread over the time after it'),
  row('F48', 'A hook throws or hangs', 'nothing, but one warning in the log', {
    open: ['telemetry'],
    also: [
      ['test/hooks.test.ts', 'change nothing when they throw, reject or hang'],
      ['test/policies/cache-faults.test.ts', 'by hanging costs the first call its limit'],
    ],
  }),
  row('F49', 'An entry of the cache is damaged', 'a miss, never a wrong answer', {
    elsewhere: true,
    also: [
      ['test/policies/cache-faults.test.ts', 'that is %s is a miss'],
      ['test/policies/cache-faults.test.ts', 'of another address under this key is a miss'],
    ],
  }),
  row('F50', 'The disk is full, or the process is killed', 'StorageError; what was there before stays', {
    elsewhere: true,
    also: [
      ['test/vector-stores/crash.test.ts', 'loses no acknowledged write and has no torn record'],
      ['test/vector-stores/crash.test.ts', 'is a StorageError that leaves what was there'],
      ['test/auth/credential-file.test.ts', 'leaves a whole file, and nobody waits for its lock'],
    ],
  }),
];
