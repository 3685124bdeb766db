import { listModels } from '../build/list-models.ts';
import { buildLlm } from '../build/llm.ts';
import { type FailureKind, FromConfigError } from '../errors.ts';
import { type Checks, failed, type Measured } from './check.ts';
import type { Subject } from './target.ts';

/** Kinds of failure that come after the key was accepted. */
const afterTheKey: readonly FailureKind[] = [
  'model-not-found',
  'rate-limit',
  'quota',
  'context-length',
  'content-filter',
];
const forTheKey: readonly FailureKind[] = ['authentication', 'permission'];

/** The list of models and one short request; what they say of the key is the verdict on the key. */
export async function examineCalls(subject: Subject, checks: Checks): Promise<void> {
  const { keyless, nameless } = subject;
  if (keyless !== undefined) {
    const { message, suggestion, code } = keyless;
    checks.add({ name: 'auth', verdict: 'failed', message: bare(message), remedy: suggestion, code });
    return skipAll(checks, 'there is no key', ['models', 'ping']);
  }
  if (checks.hasFailed('dns', 'tcp', 'proxy', 'tls')) return skipAll(checks, 'the server is not reached');
  const models = await checks.measure('models', (signal) => list(subject, signal));
  const isListRefused = isForTheKey(models.error);
  const called =
    isListRefused || nameless !== undefined
      ? undefined
      : await checks.measure('ping', (signal) => ping(subject, signal));
  const refusal = isListRefused ? models : isForTheKey(called?.error) ? called : undefined;
  checks.add(verdictOnKey(subject, refusal, models, called));
  if (isListRefused) checks.skip('models', 'the key was not accepted');
  else if (models.verdict === 'ok' && models.message === '')
    checks.skip('models', 'it has no list of models');
  else checks.add(models);
  if (refusal !== undefined) checks.skip('ping', 'the key was not accepted');
  else if (called !== undefined) checks.add(called);
  else checks.skip('ping', 'no model is named: fromconfig doctor PROVIDER/MODEL');
}

const skipAll = (
  checks: Checks,
  reason: string,
  names: readonly ('auth' | 'models' | 'ping')[] = ['auth', 'models', 'ping'],
): void => {
  for (const name of names) checks.skip(name, reason);
};

const isForTheKey = (error: FromConfigError | undefined): boolean =>
  error !== undefined && forTheKey.includes(error.kind);

const bare = (message: string): string => message.replace(/\.$/, '');

function verdictOnKey(
  { plan }: Subject,
  refusal: Measured | undefined,
  models: Measured,
  called: Measured | undefined,
): Measured {
  const { auth, secretHeaders } = plan!;
  if (refusal?.error !== undefined) return { ...failed('auth', refusal.error), ms: refusal.ms };
  if (auth.scheme === 'none' && Object.keys(secretHeaders).length === 0)
    return { name: 'auth', verdict: 'skipped', message: 'no key is sent' };
  const where =
    auth.scheme === 'api-key' ? auth.credential.replace(/^stored:.*/, 'the key given') : auth.scheme;
  const kind = called?.error?.kind;
  if (called?.verdict === 'ok' || (kind !== undefined && afterTheKey.includes(kind)))
    return { name: 'auth', verdict: 'ok', message: `${where} is accepted` };
  if (called === undefined && models.verdict === 'ok' && models.message !== '')
    return { name: 'auth', verdict: 'ok', message: `${where} is accepted for the list of models` };
  return { name: 'auth', verdict: 'skipped', message: 'no answer says whether the key is accepted' };
}

/** What the list says; empty where there is none to ask for. */
async function list({ model, plan, services }: Subject, signal: AbortSignal): Promise<string> {
  const { status, models, error } = await listModels(model!, services, { refresh: true, signal });
  if (status !== 'fresh') {
    if (error !== undefined) throw error;
    return status === 'fixed' ? `${models.length} models, from its definition` : '';
  }
  const wanted = plan!.target.model;
  const isListed = models.some(({ id }) => id === wanted || id.endsWith(`/${wanted}`));
  const about = wanted === '' ? '' : isListed ? `, ${wanted} among them` : `; ${wanted} is not among them`;
  return `${models.length} models${about}`;
}

/** Smaller answers than this are refused by some servers, and any limit by some settings; both say so. */
const leastTokens = [1, 16, undefined] as const;

/** One request for one token, or for the fewest that are granted. Rejects with its typed error. */
export async function ping({ model, services, targets }: Subject, signal: AbortSignal): Promise<string> {
  const open = new Set<() => Promise<void>>();
  const llm = await buildLlm({ model: model!, services, targets: targets!, notices: [], open });
  const request = { messages: [{ role: 'user' as const, content: 'Say ok.' }] };
  const ask = async (max_tokens: number | undefined): Promise<string> => {
    const limit = max_tokens === undefined ? {} : { max_tokens };
    const { model: served, usage } = await llm.chat(request, { ...limit, signal });
    return `${served} answered (${usage.inputTokens ?? '?'} tokens in, ${usage.outputTokens ?? '?'} out)`;
  };
  try {
    for (const tokens of leastTokens.slice(0, -1)) {
      try {
        return await ask(tokens);
      } catch (error) {
        if (!isForLimit(error)) throw error;
      }
    }
    return await ask(leastTokens.at(-1));
  } finally {
    await llm.close();
  }
}

const isForLimit = (error: unknown): boolean =>
  error instanceof FromConfigError &&
  ['invalid-request', 'validation'].includes(error.kind) &&
  /token/i.test(`${error.message} ${String(error.details.field)}`);
