import { type Authorize, createAuthorize, sendAuthorized } from '../auth/authorize.ts';
import { scrubbed } from '../chat/attempt.ts';
import { throwOnErrors } from '../config/issues.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import { FromConfigError, failure } from '../errors.ts';
import { homeOf } from '../home-folder.ts';
import { type ListOptions, listFrom, type ModelList } from '../models/list.ts';
import { createListCache, listKey } from '../models/list-cache.ts';
import { type ListedModel, nextPage, parseModelList } from '../models/list-shapes.ts';
import { type ModelListPlan, planModelList } from '../plan/model-list.ts';
import { definitionOf } from '../plan/variant.ts';
import type { SecretReference } from '../ports.ts';
import { failureFromReply, isHtml } from '../protocols/failures.ts';
import { parseOpenAiFailure } from '../protocols/openai-errors.ts';
import type { Services } from '../services.ts';
import { readText } from '../wire/body.ts';
import type { WireRequest } from '../wire/http.ts';
import { withNetwork } from './network.ts';
import { storedFor } from './stored.ts';

const PATIENCE_MS = 10_000;
const LIMITS = { connectMs: 3_000, firstByteMs: 5_000 } as const;
const MAX_BYTES = 32 * 1024 * 1024;
const MAX_PAGES = 20;

type AskedPlan = Extract<ModelListPlan, { form: 'url' }>;

/** The models of a provider: kept ones at once where they are new enough. Throws ConfigurationError for an address that cannot be built. */
export async function listModels(
  model: ResolvedModel,
  given: Services,
  options: ListOptions = {},
): Promise<ModelList> {
  const services = await withNetwork(model, given);
  const { provider } = model;
  const { environment, clock, credentials, protocols } = services;
  const protocol = await protocols.get(definitionOf(model).response_type ?? '');
  const stored = await storedFor(model, services);
  const plan = planModelList(model, { environment, protocol, stored });
  if (plan.form === 'unlisted') return { provider, status: 'unlisted', models: [] };
  if (plan.form === 'fixed') return { provider, status: 'fixed', models: parseModelList(plan.models) ?? [] };
  throwOnErrors(plan.issues);
  const secrets = secretsOf(plan).flatMap((reference) => credentials.read(reference) ?? []);
  return listFrom(
    {
      provider,
      key: listKey(plan.url, secrets),
      cache: createListCache(homeOf(environment)),
      clock,
      fetch: (signal) =>
        withPatience(services, signal, (limited) => fetchAll(model, plan, services, limited)),
      asError: (error) =>
        error instanceof FromConfigError ? (scrubbed(error, credentials) as FromConfigError) : undefined,
    },
    options,
  );
}

function secretsOf({ auth, secretHeaders }: AskedPlan): SecretReference[] {
  const own =
    auth.scheme === 'api-key'
      ? [auth.credential]
      : auth.scheme === 'aws'
        ? [auth.keys?.accessKeyId]
        : auth.scheme === 'token' && auth.source.type === 'token_exchange'
          ? [auth.source.credential]
          : [];
  return [...own, ...Object.values(secretHeaders)].flatMap((reference) => reference ?? []);
}

/** Ends what takes too long; the caller's own reason is rethrown as it is. */
async function withPatience<Value>(
  { clock }: Services,
  signal: AbortSignal | undefined,
  work: (limited: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const limit = new AbortController();
  const leave = (): void => limit.abort(signal?.reason);
  const cancel = clock.after(PATIENCE_MS, () =>
    limit.abort(failure('total-timeout', `The list of models was not there after ${PATIENCE_MS} ms.`)),
  );
  signal?.addEventListener('abort', leave, { once: true });
  try {
    return await work(limit.signal);
  } finally {
    cancel();
    signal?.removeEventListener('abort', leave);
  }
}

/** Every page of the list. */
async function fetchAll(
  model: ResolvedModel,
  plan: AskedPlan,
  services: Services,
  signal: AbortSignal,
): Promise<readonly ListedModel[]> {
  const authorize = await createAuthorize(plan.auth, plan.secretHeaders, services);
  const first = new URL(plan.url);
  const found = new Map<string, ListedModel>();
  let query: Readonly<Record<string, string>> | undefined = {};
  for (let page = 0; query !== undefined && page < MAX_PAGES; page++) {
    const url = new URL(first);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const { origin, pathname, search } = page === 0 ? first : url;
    const headers = Object.entries(plan.headers).flat();
    const request: WireRequest = { method: 'GET', origin, path: pathname + search, headers, body: null };
    const body = await ask(request, authorize, plan, model, services, signal);
    const models = parseModelList(body);
    if (models === undefined) throw unreadable(model, plan);
    for (const one of models) if (!found.has(one.id)) found.set(one.id, one);
    query = models.length > 0 ? nextPage(body) : undefined;
  }
  return [...found.values()];
}

async function ask(
  request: WireRequest,
  authorize: Authorize,
  plan: AskedPlan,
  model: ResolvedModel,
  { transport, clock }: Services,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await sendAuthorized(transport, authorize, request, { signal, ...LIMITS });
  const { status, headers } = response;
  const text = await readText(response.body, MAX_BYTES);
  const target = { provider: model.provider, model: '', url: plan.url };
  if (status < 200 || status > 299) {
    const isForKey = status === 401 || status === 403;
    const keyless = isForKey ? plan.keyless : undefined;
    if (keyless !== undefined)
      throw failure('authentication', keyless.message, {
        provider: model.provider,
        status,
        suggestion: keyless.suggestion,
      });
    throw failureFromReply(target, status, headers, text, parseOpenAiFailure(status, text), clock.date());
  }
  if (isHtml(text)) throw unreadable(model, plan);
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(model, plan);
  }
}

const unreadable = ({ provider }: ResolvedModel, { url }: AskedPlan): FromConfigError =>
  failure('unexpected-content', `${new URL(url).host} answered with something else than a list of models.`, {
    provider,
  });
