import type { ChatRequest, Message } from '../../chat/types.ts';
import type { WireRequest } from '../../wire/http.ts';
import { type Endpoint, endpointOf } from '../endpoint.ts';
import { withExtraBody } from '../extra-body.ts';
import type { Form, Target } from '../protocol.ts';
import { acceptableHistory } from '../replay.ts';
import { instructionFor } from '../structured-output.ts';
import { renderMessages, renderSystem } from './messages.ts';
import { constrained } from './output-schema.ts';
import type { Fields } from './own-blocks.ts';
import { renderThinking } from './thinking.ts';
import { renderTools } from './tools.ts';

/** Every request says which version of the API it means. */
export const versionHeader = { 'anthropic-version': '2023-06-01' } as const;
const MAX_TOKENS = 4096;
const replayed = { idPattern: /^[a-zA-Z0-9_-]+$/, idMax: 64, namePattern: /^[a-zA-Z0-9_-]+$/, nameMax: 128 };
const sampling = ['temperature', 'top_p', 'top_k'] as const;

/** What is the same for every request to a target; each part is computed once. */
interface Prepared extends Endpoint {
  /** The fields of the body for requests without tools, schema and settings of their own. */
  readonly envelopes: Partial<Record<Form, Envelope>>;
}

/** A body without its system prompt and messages. */
interface Envelope {
  readonly before: string;
  readonly after: string;
  /** What the system prompt says beyond what the request gives. */
  readonly instructions: readonly string[];
  /** Fields of the user's own that take the place of ours: then the body is put together anew. */
  readonly fields?: Fields | undefined;
}

const targets = new WeakMap<Target, Prepared>();

export function renderRequest(request: ChatRequest, target: Target, form: Form): WireRequest {
  const prepared = targets.get(target) ?? prepare(target);
  const history = acceptableHistory(request.messages, replayed, request.tools);
  const isPlain =
    history === request.messages &&
    request.tools === undefined &&
    request.schema === undefined &&
    request.settings === undefined;
  const settings =
    request.settings === undefined ? target.settings : { ...target.settings, ...request.settings };
  const envelope =
    (isPlain ? prepared.envelopes[form] : undefined) ?? envelopeOf(request, history, settings, target, form);
  if (isPlain) prepared.envelopes[form] = envelope;
  return {
    method: 'POST',
    origin: prepared.origin,
    path: prepared.path,
    headers: prepared.headers[form],
    body: bodyOf(request, history, settings, target, envelope),
  };
}

function prepare(target: Target): Prepared {
  const headers = { ...versionHeader, ...target.headers };
  const prepared: Prepared = { ...endpointOf({ ...target, headers }), envelopes: {} };
  targets.set(target, prepared);
  return prepared;
}

function bodyOf(
  request: ChatRequest,
  history: readonly Message[],
  settings: Fields,
  target: Target,
  { before, after, instructions, fields }: Envelope,
): string {
  const prompt = request.system ?? (typeof settings.system_prompt === 'string' ? settings.system_prompt : '');
  const system = renderSystem(prompt, history, instructions);
  const messages = renderMessages(history, target);
  if (fields !== undefined) return JSON.stringify({ system, messages, ...fields });
  const said = system === undefined ? '' : `"system":${JSON.stringify(system)},`;
  return `${before}${said}"messages":${JSON.stringify(messages)}${after}`;
}

function envelopeOf(
  request: ChatRequest,
  history: readonly Message[],
  settings: Fields,
  target: Target,
  form: Form,
): Envelope {
  const { dialect, options, parameters } = target;
  const thinking = renderThinking(settings.reasoning, dialect, history, target);
  const answer = answerOf(request, settings, target);
  const tools = renderTools(request, history, {
    canForce: dialect.tool_choice_forced !== false && !thinking.isOn,
    parallel: typeof options.parallel_tool_calls === 'boolean' ? options.parallel_tool_calls : undefined,
    answer: answer.tool,
  });
  const fields: Record<string, unknown> = {
    model: typeof settings.model === 'string' ? settings.model : target.model,
    max_tokens: maxTokensOf(settings, target, thinking.budget),
    ...samplingOf(settings, target, thinking.isOn),
    ...(settings.stop != null && { stop_sequences: [settings.stop].flat() }),
    ...thinking.fields,
    ...parameters,
    ...tools.fields,
    ...outputConfig(parameters.output_config, thinking.effort, answer.format),
    ...(form === 'stream' && { stream: true }),
  };
  const instructions = [tools.instruction, answer.instruction];
  const { model, ...rest } = withExtraBody(fields, settings.extra_body);
  if (rest.system !== undefined || rest.messages !== undefined)
    return { before: '', after: '', instructions, fields: { model, ...rest } };
  const after = JSON.stringify(rest);
  return {
    before: `{${model === undefined ? '' : `"model":${JSON.stringify(model)},`}`,
    after: after === '{}' ? '}' : `,${after.slice(1)}`,
    instructions,
  };
}

/** A budget for thinking counts to max_tokens: one that would use it up comes on top. */
function maxTokensOf(settings: Fields, { dialect }: Target, budget: number): number {
  const given =
    typeof settings.max_tokens === 'number'
      ? settings.max_tokens
      : (dialect.max_tokens_default ?? MAX_TOKENS);
  return given > budget ? given : given + budget;
}

/** What the model refuses, by itself, together, or while it thinks, is left out; the plan says so beforehand. */
function samplingOf(settings: Fields, { dialect, options }: Target, isThinking: boolean): Fields {
  if (options.enable_sampling_parameters === false) return {};
  const refused = new Set([
    ...(dialect.unsupported ?? []),
    ...(isThinking ? (dialect.reasoning_excludes ?? []) : []),
  ]);
  const given = sampling.filter((name) => settings[name] != null && !refused.has(name));
  const left = given.filter(
    (name) =>
      !(dialect.exclusive ?? []).some(
        (group) => group.find((one) => given.includes(one as never)) !== name && group.includes(name),
      ),
  );
  return Object.fromEntries(left.map((name) => [name, settings[name]]));
}

/** How an answer of a certain form is asked for: as the API's own format, as a call, or in words. */
interface AnswerForm {
  readonly format?: Fields | undefined;
  readonly tool?: Fields | undefined;
  readonly instruction: string;
}

function answerOf(request: ChatRequest, settings: Fields, { dialect }: Target): AnswerForm {
  const { schema } = request;
  if (schema === undefined) return formatOf(settings.response_format);
  const form = dialect.structured_output ?? 'json_schema';
  if (form === 'tool') return { tool: schema, instruction: '' };
  const native = form === 'json_schema' ? constrained(schema) : undefined;
  if (native !== undefined) return { format: { type: 'json_schema', schema: native }, instruction: '' };
  return { instruction: instructionFor(schema, { structured_output: 'none' }) };
}

/** `response_format` as OpenAI has it; JSON of no schema can only be asked for in words. */
function formatOf(setting: unknown): AnswerForm {
  if (typeof setting === 'string')
    return { instruction: /^json/.test(setting) ? 'Answer with JSON alone, without Markdown.' : '' };
  if (typeof setting !== 'object' || setting === null) return { instruction: '' };
  const { type, json_schema: named } = setting as {
    type?: unknown;
    json_schema?: { schema?: unknown } | undefined;
  };
  if (type === 'json_object' || type === 'text') return formatOf(type);
  const schema = named?.schema;
  return { format: schema === undefined ? (setting as Fields) : { type, schema }, instruction: '' };
}

function outputConfig(given: unknown, effort: string | undefined, format: Fields | undefined): Fields {
  if (effort === undefined && format === undefined) return {};
  const own = typeof given === 'object' && given !== null ? given : {};
  return {
    output_config: {
      ...(effort !== undefined && { effort }),
      ...own,
      ...(format !== undefined && { format }),
    },
  };
}
