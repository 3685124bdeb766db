import { type FailureKind, type FromConfigError, failure } from '../../errors.ts';
import { isHtml, kindOfStatus, shortened, withoutSecrets } from '../failures.ts';
import { parseOpenAiFailure } from '../openai-errors.ts';
import type { ParsedFailure, Target } from '../protocol.ts';
import { isFields } from './own-data.ts';

/** What an exception means, and the status it has where it comes inside a stream. */
const exceptions: Readonly<Record<string, readonly [FailureKind, number]>> = {
  validation: ['invalid-request', 400],
  throttling: ['rate-limit', 429],
  toomanyrequests: ['rate-limit', 429],
  servicequotaexceeded: ['quota', 429],
  modelnotready: ['overloaded', 429],
  serviceunavailable: ['overloaded', 503],
  internalserver: ['server', 500],
  internalfailure: ['server', 500],
  modelerror: ['server', 424],
  modelstreamerror: ['server', 424],
  modeltimeout: ['server', 408],
  resourcenotfound: ['model-not-found', 404],
  unknownoperation: ['endpoint-not-found', 404],
  accessdenied: ['permission', 403],
  notauthorized: ['permission', 403],
  unrecognizedclient: ['authentication', 403],
  expiredtoken: ['authentication', 403],
  invalidsignature: ['authentication', 403],
  signaturedoesnotmatch: ['authentication', 403],
  incompletesignature: ['authentication', 403],
  missingauthenticationtoken: ['authentication', 403],
  invalidclienttokenid: ['authentication', 403],
};

const modelMissing =
  /model identifier is invalid|on-demand throughput isn.t supported|reached the end of its life/i;
const badKey =
  /authentication failed|api key|security token|signature (?:expired|not yet current|we calculated)/i;

/** What is said of a failure: the name of its exception in lower case without its ending, and the sentence. */
interface Said {
  readonly name: string;
  readonly message: string;
}

/** Reads a failed reply: the exception's name in a header or the body, its message beside it. */
export function parseBedrockFailure(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>>,
): ParsedFailure | undefined {
  if (isHtml(body)) return undefined;
  const value = parsed(body);
  const type = headers['x-amzn-errortype'] ?? typeIn(value);
  const said = { name: type ?? '', message: messageIn(value) ?? (isFields(value) ? '' : body) };
  const kind = kindOf(said, status);
  if (said.message !== '') return { kind, message: said.message, details: detailsOf(said, value, status) };
  return {
    kind,
    message: type === undefined ? '' : shortName(type),
    details: detailsOf(said, value, status),
  };
}

/** The error of an exception inside a stream, or of one that came with status 200. */
export function exceptionError(
  target: Target,
  name: string,
  value: unknown,
  requestId: string | undefined,
): FromConfigError {
  const said = { name: name === 'error' ? (typeIn(value) ?? '') : name, message: messageIn(value) ?? '' };
  const status = exceptions[keyOf(said.name)]?.[1] ?? 500;
  const text =
    shortened(withoutSecrets(said.message.trim())) || shortName(said.name) || 'The provider failed.';
  return failure(kindOf(said, status) ?? kindOfStatus(status), text, {
    provider: target.provider,
    model: target.model,
    requestId,
    details: detailsOf(said, value, status),
  });
}

/** Whether a whole reply, by its status a success, is an exception. */
export const isException = (value: unknown): boolean =>
  typeIn(value) !== undefined || messageIn(value) !== undefined;

/** The exception first; its message where that may tell more. */
function kindOf({ name, message }: Said, status: number): FailureKind | undefined {
  const known = exceptions[keyOf(name)]?.[0];
  const read = parseOpenAiFailure(status, JSON.stringify({ message }))?.kind;
  if (known === 'rate-limit' || (known === undefined && status === 429))
    return read === 'quota' ? 'quota' : (known ?? 'rate-limit');
  if (badKey.test(message) && (status === 401 || status === 403)) return 'authentication';
  if (known !== undefined && known !== 'invalid-request' && known !== 'server') return known;
  if (modelMissing.test(message)) return 'model-not-found';
  return read === 'context-length' || read === 'model-not-found' ? read : known;
}

function detailsOf(said: Said, value: unknown, status: number): Readonly<Record<string, unknown>> {
  const fields = isFields(value) ? value : {};
  const numbers = parseOpenAiFailure(status, JSON.stringify({ message: said.message }))?.details;
  const all = {
    ...numbers,
    type: said.name === '' ? undefined : shortName(said.name),
    originalStatusCode: fields.originalStatusCode,
    originalMessage: fields.originalMessage,
    resourceName: fields.resourceName,
  };
  return Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined && one !== null));
}

/** `ThrottlingException:http://internal…` and `com.amazon.coral.service#ThrottlingException` are `ThrottlingException`. */
const shortName = (type: string): string => type.replace(/^.*#/, '').replace(/:.*$/s, '');

const keyOf = (type: string): string =>
  shortName(type)
    .toLowerCase()
    .replace(/(?:exception|error)$/, '');

function typeIn(value: unknown): string | undefined {
  if (!isFields(value)) return undefined;
  const type = value.__type ?? value.code;
  if (typeof type === 'string') return type;
  // What the front door says of a path it does not know.
  return isFields(value.Output) && typeof value.Output.__type === 'string' ? value.Output.__type : undefined;
}

function messageIn(value: unknown): string | undefined {
  if (!isFields(value)) return undefined;
  const message = value.message ?? value.Message ?? value.errorMessage;
  // What follows repeats the signed headers, and with them a session token.
  return typeof message === 'string'
    ? message.replace(/\s*The Canonical String for this request.*$/s, '')
    : undefined;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
