import type { ChatRequest } from '../../chat/types.ts';
import type { WireRequest } from '../../wire/http.ts';
import { type Endpoint, endpointOf } from '../endpoint.ts';
import { withExtraBody } from '../extra-body.ts';
import { modelPath } from '../model-path.ts';
import type { Form, Target } from '../protocol.ts';
import { instructionFor } from '../structured-output.ts';
import { renderContents, systemTexts } from './contents.ts';
import type { Fields } from './fields.ts';
import { renderGeneration } from './generation.ts';
import { renderTools, schemaForm } from './tools.ts';

/** What is the same for every request to a target; each part is computed once. */
interface Prepared {
  readonly endpoint: Endpoint;
  readonly paths: Readonly<Record<Form, string>>;
  /** The fields of the body for requests without tools, schema and settings of their own. */
  envelope?: Envelope | undefined;
}

/** A body without its conversation: the text after it, and what the user put in its place. */
interface Envelope {
  readonly after: string;
  readonly systemInstruction: unknown;
  readonly contents: unknown;
}

const targets = new WeakMap<Target, Prepared>();

export function renderRequest(request: ChatRequest, target: Target, form: Form): WireRequest {
  const prepared = targets.get(target) ?? prepare(target);
  const { origin, path, headers } = prepared.endpoint;
  const isPlain =
    request.tools === undefined && request.schema === undefined && request.settings === undefined;
  const settings = isPlain ? target.settings : { ...target.settings, ...request.settings };
  const envelope = (isPlain ? prepared.envelope : undefined) ?? envelopeOf(request, settings, target);
  if (isPlain) prepared.envelope = envelope;
  const { model } = settings;
  return {
    method: 'POST',
    origin,
    path: typeof model === 'string' ? pathOf(path, model, form) : prepared.paths[form],
    headers: headers[form],
    body: bodyOf(envelope, request, settings, target),
  };
}

const pathOf = (path: string, model: string, form: Form): string =>
  form === 'stream'
    ? modelPath(path, model, 'streamGenerateContent', 'alt=sse')
    : modelPath(path, model, 'generateContent');

function prepare(target: Target): Prepared {
  const endpoint = endpointOf(target);
  const pathFor = (form: Form): string => pathOf(endpoint.path, target.model, form);
  const prepared: Prepared = { endpoint, paths: { stream: pathFor('stream'), whole: pathFor('whole') } };
  targets.set(target, prepared);
  return prepared;
}

function bodyOf(envelope: Envelope, request: ChatRequest, settings: Fields, target: Target): string {
  const { dialect } = target;
  const said = systemOf(request, settings, target);
  const isUsers = dialect.system_role === 'user';
  const own = isUsers || said === '' ? undefined : { parts: [{ text: said }] };
  const system = envelope.systemInstruction ?? own;
  const contents = envelope.contents ?? renderContents(request, target, isUsers ? said : '');
  const head = system === undefined ? '' : `"systemInstruction":${JSON.stringify(system)},`;
  return `{${head}"contents":${JSON.stringify(contents)}${envelope.after}`;
}

function systemOf(request: ChatRequest, settings: Fields, { dialect }: Target): string {
  const prompt = request.system ?? (typeof settings.system_prompt === 'string' ? settings.system_prompt : '');
  const { schema } = request;
  const instruction =
    schema === undefined ? '' : instructionFor(schema, { structured_output: schemaForm(request, dialect) });
  return [prompt, ...systemTexts(request), instruction].filter((text) => text !== '').join('\n\n');
}

function envelopeOf(request: ChatRequest, settings: Fields, target: Target): Envelope {
  const { tools: own, ...parameters } = target.parameters;
  const fields = {
    ...renderTools(request, own, target.dialect),
    ...renderGeneration(request, settings, parameters, target.dialect),
  };
  const { systemInstruction, contents, ...rest } = withExtraBody(fields, settings.extra_body);
  const after = JSON.stringify(rest);
  return { after: after === '{}' ? '}' : `,${after.slice(1)}`, systemInstruction, contents };
}
