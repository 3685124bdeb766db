import type { ChatRequest } from '../../chat/types.ts';
import type { WireRequest } from '../../wire/http.ts';
import { type Endpoint, endpointOf } from '../endpoint.ts';
import { withExtraBody } from '../extra-body.ts';
import type { Form, Target } from '../protocol.ts';
import { instructionFor } from '../structured-output.ts';
import { effortFor, wantedReasoning } from '../wanted-reasoning.ts';
import { renderInput, systemMessagesOf } from './input.ts';
import { flatFormat, renderSchema, renderTools } from './tools.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What is the same for every request to a target; each part is computed once. */
interface Prepared {
  readonly endpoint: Endpoint;
  /** The fields of the body for requests without tools, schema and settings of their own. */
  readonly envelopes: Partial<Record<Form, Envelope>>;
}

/** A body without its conversation: the text before and after it, and what the user put in its place. */
interface Envelope {
  readonly before: string;
  readonly after: string;
  readonly instructions: unknown;
  readonly input: unknown;
  readonly isStored: boolean;
}

const ENCRYPTED = 'reasoning.encrypted_content';

const targets = new WeakMap<Target, Prepared>();

export function renderRequest(request: ChatRequest, target: Target, form: Form): WireRequest {
  const { endpoint, envelopes } = targets.get(target) ?? prepare(target);
  const isPlain =
    request.tools === undefined && request.schema === undefined && request.settings === undefined;
  const settings = isPlain ? target.settings : { ...target.settings, ...request.settings };
  const envelope = (isPlain ? envelopes[form] : undefined) ?? envelopeOf(request, settings, target, form);
  if (isPlain) envelopes[form] = envelope;
  const { origin, path, headers } = endpoint;
  const body = bodyOf(envelope, request, settings, target);
  return { method: 'POST', origin, path, headers: headers[form], body };
}

function prepare(target: Target): Prepared {
  const prepared: Prepared = { endpoint: endpointOf(target), envelopes: {} };
  targets.set(target, prepared);
  return prepared;
}

function bodyOf(envelope: Envelope, request: ChatRequest, settings: Fields, target: Target): string {
  const { before, after, isStored } = envelope;
  const instructions = envelope.instructions ?? (instructionsOf(request, settings, target) || undefined);
  const detail = settings.vision_details ?? undefined;
  const input = envelope.input ?? renderInput(request, { target, detail, isStored });
  const head = instructions === undefined ? '' : `"instructions":${JSON.stringify(instructions)},`;
  return `${before}${head}"input":${JSON.stringify(input)}${after}`;
}

function instructionsOf(request: ChatRequest, settings: Fields, target: Target): string {
  const { dialect } = target;
  const prompt = request.system ?? (typeof settings.system_prompt === 'string' ? settings.system_prompt : '');
  const others = dialect.system_first === true ? systemMessagesOf(request) : [];
  const instruction = request.schema === undefined ? '' : instructionFor(request.schema, dialect);
  return [prompt, ...others, instruction].filter((text) => text !== '').join('\n\n');
}

function envelopeOf(request: ChatRequest, settings: Fields, target: Target, form: Form): Envelope {
  const { verbosity, reasoning_summary: summary, include, store, ...parameters } = target.parameters;
  const { dialect } = target;
  const isLeftOut = (name: string): boolean => dialect.unsupported?.includes(name) === true;
  const kept = store ?? (isLeftOut('store') ? undefined : false);
  const tools = renderTools(request, dialect);
  const fields: Record<string, unknown> = {
    model: typeof settings.model === 'string' ? settings.model : target.model,
    temperature: settings.temperature ?? undefined,
    top_p: settings.top_p ?? undefined,
    max_output_tokens: settings.max_tokens ?? undefined,
    reasoning: renderReasoning(settings.reasoning, summary, target),
    text: renderText(request, settings, verbosity, target),
    ...parameters,
    ...tools,
    store: kept,
    include: includes(include, dialect.reasoning_replay === 'encrypted_content' && kept !== true),
    stream: form === 'stream' ? true : undefined,
  };
  if (tools.tools === undefined) delete fields.parallel_tool_calls;
  const { model, instructions, input, ...rest } = withExtraBody(fields, settings.extra_body);
  const after = JSON.stringify(rest);
  return {
    before: model === undefined ? '{' : `{"model":${JSON.stringify(model)},`,
    after: after === '{}' ? '}' : `,${after.slice(1)}`,
    instructions,
    input,
    isStored: rest.store === true,
  };
}

function renderReasoning(setting: unknown, summary: unknown, { dialect }: Target): Fields | undefined {
  const wanted = dialect.reasoning === 'none' ? undefined : wantedReasoning(setting);
  const effort = wanted && (wanted.enabled ? (wanted.effort ?? effortFor(wanted.budget)) : 'none');
  return effort === undefined && summary === undefined ? undefined : { effort, summary };
}

function renderText(
  request: ChatRequest,
  settings: Fields,
  verbosity: unknown,
  { dialect }: Target,
): Fields | undefined {
  const format =
    (request.schema === undefined ? undefined : renderSchema(request.schema, dialect)) ??
    (settings.response_format == null ? undefined : flatFormat(settings.response_format));
  return format === undefined && verbosity === undefined ? undefined : { format, verbosity };
}

/** Without its encrypted form, reasoning that nobody stores is lost for the next turn. */
function includes(own: unknown, isEncrypted: boolean): readonly unknown[] | undefined {
  const asked = Array.isArray(own) ? own : [];
  const all = isEncrypted && !asked.includes(ENCRYPTED) ? [...asked, ENCRYPTED] : asked;
  return all.length === 0 ? undefined : all;
}
