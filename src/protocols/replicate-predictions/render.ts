import type { ChatRequest } from '../../chat/types.ts';
import { failure } from '../../errors.ts';
import type { WireRequest } from '../../wire/http.ts';
import { type Endpoint, endpointOf } from '../endpoint.ts';
import { withExtraBody } from '../extra-body.ts';
import type { Form, Target } from '../protocol.ts';
import { instructionFor } from '../structured-output.ts';
import { effortFor, wantedReasoning } from '../wanted-reasoning.ts';
import { renderConversation } from './input.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Settings that travel under their own names. */
const plain = ['temperature', 'top_p', 'top_k', 'seed', 'frequency_penalty', 'presence_penalty'] as const;

const endpoints = new WeakMap<Target, Endpoint>();

const endpointFor = (target: Target): Endpoint => {
  const known = endpoints.get(target) ?? endpointOf(target);
  endpoints.set(target, known);
  return known;
};

/** The request that creates the prediction. */
export function renderRequest(request: ChatRequest, target: Target, form: Form): WireRequest {
  refuseTools(request, target);
  const settings =
    request.settings === undefined ? target.settings : { ...target.settings, ...request.settings };
  const model = typeof settings.model === 'string' ? settings.model : target.model;
  const { place, version } = placeOf(model);
  const { origin, path, headers } = endpointFor(target);
  const body = {
    version,
    input: inputOf(request, settings, target),
    stream: form === 'stream' ? true : undefined,
  };
  return {
    method: 'POST',
    origin,
    path: path.replace(/\/predictions(?=$|\?)/, `${place}/predictions`),
    headers: headers.whole,
    body: JSON.stringify(withExtraBody(body, settings.extra_body)),
  };
}

/** What follows the create: reads the prediction, or cancels it. Its address is made of ours, so that the key stays here. */
export function renderFollowUp(target: Target, id: string, action: 'get' | 'cancel'): WireRequest {
  const { origin, path, headers } = endpointFor(target);
  const suffix = action === 'cancel' ? '/cancel' : '';
  return {
    method: action === 'cancel' ? 'POST' : 'GET',
    origin,
    path: path.replace(/\/predictions(?=$|\?)/, `/predictions/${encodeURIComponent(id)}${suffix}`),
    headers: headers.whole.filter((_, at) => headers.whole[at - (at % 2)] !== 'content-type'),
    body: null,
  };
}

/** Reads the stream of a prediction. Undefined for one that is elsewhere than the API says: the key does not go there. */
export function renderStream(target: Target, url: unknown): WireRequest | undefined {
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined;
  const { origin, protocol, host, pathname, search } = new URL(url);
  const own = new URL(target.url);
  const beside = own.host.replace(/^[^.]+\./, 'stream.');
  if (origin !== own.origin && !(protocol === 'https:' && host === beside)) return undefined;
  const { headers } = endpointFor(target);
  const kept = headers.stream.filter((_, at) => headers.stream[at - (at % 2)] !== 'content-type');
  return {
    method: 'GET',
    origin,
    path: pathname + search,
    headers: [...kept, 'cache-control', 'no-store'],
    body: null,
  };
}

/** `owner/name`, `owner/name:version`, a version alone, or `deployments/owner/name`. */
function placeOf(model: string): { place: string; version?: string } {
  const [name = '', version] = model.split(':');
  if (version !== undefined) return { place: '', version };
  if (!name.includes('/')) return { place: '', version: name };
  const segments = name.split('/');
  if (segments.some((segment) => /^\.{0,2}$/.test(segment)))
    throw failure('validation', `"${model}" is not owner/name.`, { details: { field: 'model' } });
  const path = segments.map(encodeURIComponent).join('/');
  return { place: name.startsWith('deployments/') ? `/${path}` : `/models/${path}` };
}

function inputOf(request: ChatRequest, settings: Fields, target: Target): Fields {
  const { dialect } = target;
  const input: Record<string, unknown> = renderConversation(request, systemOf(request, settings), target);
  for (const name of plain) input[name] = settings[name] ?? undefined;
  input[dialect.max_tokens_field ?? 'max_tokens'] = settings.max_tokens ?? undefined;
  if (settings.stop != null) input.stop_sequences = [settings.stop].flat().join(',');
  const wanted = dialect.reasoning === 'effort' ? wantedReasoning(settings.reasoning) : undefined;
  if (wanted?.enabled === true) input.reasoning_effort = wanted.effort ?? effortFor(wanted.budget);
  return { ...input, ...target.parameters };
}

function systemOf(request: ChatRequest, settings: Fields): string {
  const prompt = request.system ?? (typeof settings.system_prompt === 'string' ? settings.system_prompt : '');
  const { schema } = request;
  const instruction = schema === undefined ? '' : instructionFor(schema, { structured_output: 'none' });
  return [prompt, instruction].filter((text) => text !== '').join('\n\n');
}

/** A prediction knows no tools; earlier calls in the history are told in words. */
function refuseTools({ tools, toolChoice }: ChatRequest, { provider, model }: Target): void {
  if (tools === undefined || tools.length === 0 || toolChoice === 'none') return;
  throw failure('validation', `${provider} takes no tools: a prediction is text alone.`, {
    provider,
    model,
    suggestion: "Use the model maker's own API, or leave the tools out.",
    details: { field: 'tools' },
  });
}
