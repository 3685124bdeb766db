import type { ChatRequest } from '../chat/types.ts';
import type { WireRequest } from '../wire/http.ts';
import { anthropicMessages } from './anthropic-messages/index.ts';
import { parseGoogleFailure } from './google-generate-content/errors.ts';
import { modelPath } from './model-path.ts';
import type { Form, ParsedFailure, Protocol, Target } from './protocol.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The model stands in the path, and the version of the API in the body. */
const ours: Fields = { model: null, anthropic_version: 'vertex-2023-10-16' };

/** Claude on Vertex AI: the Messages API under Google's paths. The target's URL is the base, as Google's is. */
export const vertexAnthropic: Protocol = {
  ...anthropicMessages,
  name: 'vertex-anthropic',
  responseType: 'VertexAnthropic',
  chatPath: '',
  auth: { header: 'authorization', prefix: 'Bearer ' },
  renderRequest,
  parseFailure,
};

const inner = new WeakMap<Target, Target>();

function renderRequest(request: ChatRequest, target: Target, form: Form): WireRequest {
  const model = typeof request.settings?.model === 'string' ? request.settings.model : target.model;
  const wire = anthropicMessages.renderRequest(withOurs(request), innerOf(target), form);
  const verb = form === 'stream' ? 'streamRawPredict' : 'rawPredict';
  return { ...wire, path: modelPath(wire.path, model, verb), headers: withoutVersion(wire.headers) };
}

function innerOf(target: Target): Target {
  const known = inner.get(target);
  if (known !== undefined) return known;
  const made = { ...target, settings: withFields(target.settings) };
  inner.set(target, made);
  return made;
}

/** A call's own extra_body takes the place of the target's. */
const withOurs = (request: ChatRequest): ChatRequest =>
  request.settings?.extra_body === undefined
    ? request
    : { ...request, settings: withFields(request.settings) };

function withFields(settings: Fields): Fields {
  const own = settings.extra_body;
  // Removing is part of what the fields say, so they are laid under the user's by hand.
  return { ...settings, extra_body: { ...ours, ...(typeof own === 'object' ? own : {}) } };
}

const withoutVersion = (headers: readonly string[]): readonly string[] =>
  headers.filter((_, at) => headers[at - (at % 2)] !== 'anthropic-version');

/** Google answers for keys and quotas, Anthropic for the model. */
function parseFailure(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>>,
): ParsedFailure | undefined {
  const isGoogles = /"status"\s*:\s*"[A-Z_]+"/.test(body);
  return isGoogles
    ? parseGoogleFailure(status, body)
    : anthropicMessages.parseFailure?.(status, body, headers);
}
