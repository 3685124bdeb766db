import type { ChatRequest, JsonSchema } from '../../chat/types.ts';
import type { WireRequest } from '../../wire/http.ts';
import { type Endpoint, endpointOf } from '../endpoint.ts';
import { withExtraBody } from '../extra-body.ts';
import type { Form, Target } from '../protocol.ts';
import { instructionFor } from '../structured-output.ts';
import { wantedReasoning } from '../wanted-reasoning.ts';
import { renderMessages } from './messages.ts';
import type { Fields } from './own-data.ts';

/** Settings by the names they have here. */
const names: Readonly<Record<string, string>> = {
  max_tokens: 'max_tokens',
  temperature: 'temperature',
  top_p: 'p',
  top_k: 'k',
  seed: 'seed',
  frequency_penalty: 'frequency_penalty',
  presence_penalty: 'presence_penalty',
};

/** What is the same for every request to a target; each part is computed once. */
interface Prepared {
  readonly endpoint: Endpoint;
  /** The body of requests without tools, schema and settings of their own, without its messages. */
  readonly plain: Partial<Record<Form, Envelope>>;
}

interface Envelope {
  readonly before: string;
  readonly after: string;
  /** The whole body, where the user gave messages of their own. */
  readonly whole?: string | undefined;
}

const targets = new WeakMap<Target, Prepared>();

export function renderRequest(request: ChatRequest, target: Target, form: Form): WireRequest {
  const prepared = targets.get(target) ?? prepare(target);
  const isPlain =
    request.tools === undefined && request.schema === undefined && request.settings === undefined;
  const settings = isPlain ? target.settings : { ...target.settings, ...request.settings };
  const envelope =
    (isPlain ? prepared.plain[form] : undefined) ?? envelopeOf(request, settings, target, form);
  if (isPlain) prepared.plain[form] = envelope;
  const { origin, path, headers } = prepared.endpoint;
  return {
    method: 'POST',
    origin,
    path,
    headers: headers[form],
    body: envelope.whole ?? envelope.before + messagesOf(request, settings, target) + envelope.after,
  };
}

function prepare(target: Target): Prepared {
  const endpoint = endpointOf(target);
  // Addresses of this API are in use with and without its version.
  const path = endpoint.path.replace('/v2/v2/', '/v2/');
  const prepared: Prepared = { endpoint: { ...endpoint, path }, plain: {} };
  targets.set(target, prepared);
  return prepared;
}

function messagesOf(request: ChatRequest, settings: Fields, target: Target): string {
  const prompt = request.system ?? (typeof settings.system_prompt === 'string' ? settings.system_prompt : '');
  const { schema } = request;
  const form = schemaForm(request, target);
  const instruction = schema === undefined ? '' : instructionFor(schema, { structured_output: form });
  const system = [prompt, instruction].filter((text) => text !== '').join('\n\n');
  return JSON.stringify(renderMessages(request, { system, detail: settings.vision_details ?? undefined }));
}

function envelopeOf(request: ChatRequest, settings: Fields, target: Target, form: Form): Envelope {
  const fields: Record<string, unknown> = { model: target.model, messages: undefined };
  for (const [name, ours] of Object.entries(names)) fields[ours] = settings[name] ?? undefined;
  if (settings.stop != null) fields.stop_sequences = [settings.stop].flat();
  if (settings.response_format != null) fields.response_format = responseFormat(settings.response_format);
  Object.assign(fields, renderThinking(settings.reasoning), target.parameters, renderTools(request));
  if (request.schema !== undefined)
    Object.assign(fields, renderSchema(request.schema, schemaForm(request, target)));
  if (fields.tools === undefined) delete fields.strict_tools;
  if (form === 'stream') fields.stream = true;
  const { model, messages, ...rest } = withExtraBody(fields, settings.extra_body);
  const after = JSON.stringify(rest);
  return {
    before: `{${model === undefined ? '' : `"model":${JSON.stringify(model)},`}"messages":`,
    after: after === '{}' ? '}' : `,${after.slice(1)}`,
    whole: messages === undefined ? undefined : JSON.stringify({ model, messages, ...rest }),
  };
}

const responseFormat = (setting: unknown): unknown =>
  typeof setting === 'string' ? { type: setting } : setting;

/** Tokens for an effort; the highest efforts have the model's own limit. */
const budgets: Readonly<Record<string, number>> = { minimal: 512, low: 2048, medium: 8192 };

function renderThinking(setting: unknown): Fields {
  const wanted = wantedReasoning(setting);
  if (wanted === undefined) return {};
  if (!wanted.enabled) return { thinking: { type: 'disabled' } };
  const budget = wanted.budget ?? budgets[wanted.effort ?? ''];
  return { thinking: { type: 'enabled', ...(budget !== undefined && { token_budget: budget }) } };
}

/** No tool can be chosen by name: that one alone is offered then. */
function renderTools({ tools, toolChoice }: ChatRequest): Fields {
  if (tools === undefined || tools.length === 0) return {};
  const only = typeof toolChoice === 'object' ? toolChoice.name : undefined;
  const offered = only === undefined ? tools : tools.filter(({ name }) => name === only);
  const choice = only !== undefined || toolChoice === 'required' ? 'REQUIRED' : undefined;
  return {
    tools: offered.map(({ name, description, parameters }) => ({
      type: 'function',
      function: { name, description, parameters },
    })),
    tool_choice: toolChoice === 'none' ? 'NONE' : choice,
  };
}

type SchemaForm = 'json_schema' | 'json_object' | 'tool' | 'none';

/** How a schema is asked for: JSON mode goes with neither tools nor documents, and enforces objects alone. */
function schemaForm({ schema, tools = [] }: ChatRequest, { dialect, parameters }: Target): SchemaForm {
  const form = dialect.structured_output ?? 'json_schema';
  if (tools.length > 0 || parameters.documents !== undefined || form === 'tool') return 'none';
  return form === 'json_schema' && schema?.type !== 'object' ? 'none' : form;
}

function renderSchema(schema: JsonSchema, form: SchemaForm): Fields {
  if (form === 'json_schema') return { response_format: { type: 'json_object', json_schema: schema } };
  return form === 'json_object' ? { response_format: { type: 'json_object' } } : {};
}
