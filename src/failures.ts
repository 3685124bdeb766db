/** What went wrong, as a closed set: one table by kind decides class, code, retries, fallback and remedy. */
export type FailureKind =
  | 'configuration'
  | 'dependency'
  | 'validation'
  | 'authentication'
  | 'permission'
  | 'rate-limit'
  | 'quota'
  | 'budget'
  | 'dns'
  | 'refused'
  | 'reset'
  | 'tls'
  | 'proxy'
  | 'redirect'
  | 'host-denied'
  | 'connect-timeout'
  | 'first-byte-timeout'
  | 'first-token-timeout'
  | 'idle-timeout'
  | 'total-timeout'
  | 'invalid-request'
  | 'model-not-found'
  | 'endpoint-not-found'
  | 'context-length'
  | 'content-filter'
  | 'server'
  | 'overloaded'
  | 'protocol'
  | 'unexpected-content'
  | 'limit-exceeded'
  | 'stream-interrupted'
  | 'stream-truncated'
  | 'schema-mismatch'
  | 'embedding'
  | 'vector-store'
  | 'memory-not-found'
  | 'storage';

/** A failure that `fallback` may answer, by the word its `on` list uses; `false` never falls back. */
export type FallbackClass =
  | 'rate_limit'
  | 'server'
  | 'network'
  | 'timeout'
  | 'quota'
  | 'context_length'
  | 'auth'
  | false;

interface FailureRow {
  readonly type: string;
  readonly code: string;
  readonly retryable: boolean;
  readonly fallsBack: FallbackClass;
  readonly suggestion: string;
}

const row = (
  type: string,
  code: string,
  retryable: boolean,
  fallsBack: FallbackClass,
  suggestion: string,
): FailureRow => ({ type, code, retryable, fallsBack, suggestion });

/** The one table by kind. Codes are stable across minor releases; `docs/errors.md` lists them all. */
export const failures: Readonly<Record<FailureKind, FailureRow>> = {
  configuration: row(
    'ConfigurationError',
    'FC1000',
    false,
    false,
    'Correct the places listed; nothing was sent.',
  ),
  dependency: row('DependencyError', 'FC1001', false, false, 'Install the package named in the message.'),
  validation: row(
    'ValidationError',
    'FC3001',
    false,
    false,
    "Correct the call's arguments; nothing was sent.",
  ),
  authentication: row(
    'AuthenticationError',
    'FC3010',
    false,
    'auth',
    'Check that the key is current and belongs to this provider.',
  ),
  permission: row(
    'PermissionDeniedError',
    'FC3011',
    false,
    'auth',
    'Ask for access to this model or region, or choose another.',
  ),
  'rate-limit': row(
    'RateLimitError',
    'FC3020',
    true,
    'rate_limit',
    'Wait before the next request, or lower the request rate.',
  ),
  quota: row(
    'QuotaExceededError',
    'FC3021',
    false,
    'quota',
    "Add credit or raise the limit in the provider's console.",
  ),
  budget: row(
    'BudgetExceededError',
    'FC3022',
    false,
    false,
    'Raise the budget, or wait until its period is over.',
  ),
  dns: row(
    'NetworkError',
    'FC3030',
    false,
    'network',
    'Check the host name in base_url and the DNS of this machine.',
  ),
  refused: row(
    'NetworkError',
    'FC3031',
    true,
    'network',
    'Check that the server is running and that host and port are right.',
  ),
  reset: row(
    'NetworkError',
    'FC3032',
    true,
    'network',
    'The connection was cut before an answer came; try again.',
  ),
  tls: row(
    'NetworkError',
    'FC3033',
    false,
    'network',
    'Trust the certificate authority of this server, or correct the host name.',
  ),
  proxy: row('NetworkError', 'FC3034', false, 'network', 'Check the proxy address and its credentials.'),
  redirect: row(
    'NetworkError',
    'FC3035',
    false,
    'network',
    'Set base_url to the address that the server redirects to.',
  ),
  'host-denied': row(
    'NetworkError',
    'FC3036',
    false,
    false,
    'Correct the address, or change allowed_hosts and deny_private under network.',
  ),
  'connect-timeout': row(
    'TimeoutError',
    'FC3040',
    true,
    'timeout',
    'Check that the host is reachable from here.',
  ),
  'first-byte-timeout': row(
    'TimeoutError',
    'FC3041',
    true,
    'timeout',
    'Raise timeouts.first_byte, or ask for a stream.',
  ),
  'first-token-timeout': row(
    'TimeoutError',
    'FC3042',
    true,
    'timeout',
    'Raise timeouts.first_token for a model that thinks long.',
  ),
  'idle-timeout': row(
    'TimeoutError',
    'FC3043',
    true,
    'timeout',
    'Raise timeouts.idle, or check the connection.',
  ),
  'total-timeout': row(
    'TimeoutError',
    'FC3044',
    false,
    'timeout',
    'Raise timeouts.total, or ask for a shorter answer.',
  ),
  'invalid-request': row(
    'InvalidRequestError',
    'FC3050',
    false,
    false,
    'Change what the provider names in its message.',
  ),
  'model-not-found': row(
    'ModelNotFoundError',
    'FC3051',
    false,
    false,
    'Check the model id and that this key may use it.',
  ),
  'endpoint-not-found': row(
    'InvalidRequestError',
    'FC3052',
    false,
    false,
    'Check base_url: the server has no such path.',
  ),
  'context-length': row(
    'ContextLengthExceededError',
    'FC3053',
    false,
    'context_length',
    'Shorten the input, or use a model with a larger context window.',
  ),
  'content-filter': row(
    'ContentFilterError',
    'FC3054',
    false,
    false,
    'Rephrase the input; the provider blocked it.',
  ),
  server: row(
    'ServerError',
    'FC3060',
    true,
    'server',
    'The provider failed; try again, or look at its status page.',
  ),
  overloaded: row(
    'OverloadedError',
    'FC3061',
    true,
    'server',
    'The provider has too much to do; try again later.',
  ),
  protocol: row(
    'ProtocolError',
    'FC3070',
    true,
    'server',
    "Check that base_url speaks this provider's protocol.",
  ),
  'unexpected-content': row(
    'ProtocolError',
    'FC3071',
    false,
    'network',
    'Something between here and the provider answered: check base_url, proxy or login page.',
  ),
  'limit-exceeded': row(
    'ProtocolError',
    'FC3072',
    false,
    'server',
    'The answer is larger than is sane; check what base_url points at.',
  ),
  'stream-interrupted': row(
    'StreamInterruptedError',
    'FC3073',
    true,
    'network',
    'Part of the answer was delivered; ask again for the whole.',
  ),
  'stream-truncated': row(
    'StreamInterruptedError',
    'FC3074',
    true,
    'network',
    'The stream ended without its finish; ask again for the whole.',
  ),
  'schema-mismatch': row(
    'LlmError',
    'FC3075',
    false,
    false,
    'The answer does not fit the schema; simplify it or use a stronger model.',
  ),
  embedding: row('EmbeddingError', 'FC3080', false, false, 'Check the embedder block of the document.'),
  'vector-store': row(
    'VectorStoreError',
    'FC3081',
    false,
    false,
    'Check the vector_store block and that the store is running.',
  ),
  'memory-not-found': row(
    'MemoryNotFoundError',
    'FC3082',
    false,
    false,
    'Check the id: it may have been deleted.',
  ),
  storage: row('StorageError', 'FC3083', false, false, 'Check the path, its permissions and the space left.'),
};
