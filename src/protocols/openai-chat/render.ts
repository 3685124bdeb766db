import type { ChatRequest } from '../../chat/types.ts';
import type { Dialect } from '../../generated/types.ts';
import type { WireRequest } from '../../wire/http.ts';
import { withExtraBody } from '../extra-body.ts';
import type { Form, Target } from '../protocol.ts';
import { instructionFor } from '../structured-output.ts';
import { askFor, offeredBy } from '../tool-choice.ts';
import { renderMessages } from './messages.ts';
import { renderReasoningSettings } from './reasoning-settings.ts';
import { renderSchema } from './structured-output.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Settings that travel under their own names. */
const plain = ['temperature', 'top_p', 'top_k', 'seed', 'frequency_penalty', 'presence_penalty'] as const;

/** What is the same for every request to a target; each part is computed once. */
interface Prepared {
  readonly origin: string;
  readonly path: Readonly<Record<Form, string>>;
  readonly headers: Readonly<Record<Form, readonly string[]>>;
  /** The fields of the body for requests without tools, schema and settings of their own. */
  readonly fields: Partial<Record<Form, Envelope>>;
}

/** A body without its messages: the text before and after them; `whole` where the user gave messages of their own. */
interface Envelope {
  readonly before: string;
  readonly after: string;
  readonly whole?: string | undefined;
}

const targets = new WeakMap<Target, Prepared>();

export function renderRequest(request: ChatRequest, target: Target, form: Form): WireRequest {
  const prepared = targets.get(target) ?? prepare(target);
  const isPlain =
    request.tools === undefined && request.schema === undefined && request.settings === undefined;
  const settings = isPlain ? target.settings : overlaid(target.settings, request.settings);
  const envelope =
    (isPlain ? prepared.fields[form] : undefined) ?? envelopeOf(request, settings, target, form);
  if (isPlain) prepared.fields[form] = envelope;
  return {
    method: 'POST',
    origin: prepared.origin,
    path: prepared.path[form],
    headers: prepared.headers[form],
    body: envelope.whole ?? envelope.before + messagesOf(request, settings, target) + envelope.after,
  };
}

function messagesOf(request: ChatRequest, settings: Fields, target: Target): string {
  const messages = renderMessages(request, {
    protocol: 'openai-chat',
    dialect: target.dialect,
    system: systemOf(request, settings, target),
    detail: settings.vision_details ?? undefined,
  });
  return JSON.stringify(messages);
}

function prepare(target: Target): Prepared {
  const url = new URL(target.url);
  const headersFor = (accept: string): readonly string[] =>
    Object.entries({ 'content-type': 'application/json', accept, ...target.headers }).flat();
  const prepared: Prepared = {
    origin: url.origin,
    path: {
      stream: url.pathname + (target.dialect.stream_suffix ?? '') + url.search,
      whole: url.pathname + url.search,
    },
    headers: { stream: headersFor('text/event-stream'), whole: headersFor('application/json') },
    fields: {},
  };
  targets.set(target, prepared);
  return prepared;
}

function overlaid(base: Fields, own: Fields | undefined): Fields {
  return own === undefined ? base : { ...base, ...own };
}

function systemOf(request: ChatRequest, settings: Fields, target: Target): string {
  const prompt = request.system ?? (typeof settings.system_prompt === 'string' ? settings.system_prompt : '');
  const instruction = request.schema === undefined ? '' : instructionFor(request.schema, target.dialect);
  const call = target.dialect.tool_choice_forced === false ? askFor(request) : '';
  return [prompt, instruction, call].filter((text) => text !== '').join('\n\n');
}

function envelopeOf(request: ChatRequest, settings: Fields, target: Target, form: Form): Envelope {
  const { dialect } = target;
  const fields: Record<string, unknown> = { model: target.model };
  for (const name of plain) fields[name] = settings[name] ?? undefined;
  if (typeof settings.model === 'string') fields.model = settings.model;
  fields[dialect.max_tokens_field ?? 'max_tokens'] = settings.max_tokens ?? undefined;
  if (settings.stop != null)
    fields.stop = dialect.stop_as_array === true ? [settings.stop].flat() : settings.stop;
  Object.assign(fields, renderReasoningSettings(settings.reasoning, dialect), target.parameters);
  if (settings.response_format != null) fields.response_format = responseFormat(settings.response_format);
  Object.assign(fields, renderTools(request, dialect.tool_choice_forced !== false));
  if (request.schema !== undefined)
    Object.assign(fields, renderSchema(request.schema, dialect, request.tools ?? [], fields));
  if (fields.tools === undefined) delete fields.parallel_tool_calls;
  if (form === 'stream' && dialect.stream_suffix == null) {
    fields.stream = true;
    if (dialect.stream_usage !== false) fields.stream_options = { include_usage: true };
  }
  const { model, messages, ...rest } = withExtraBody(renamed(fields, dialect), settings.extra_body);
  const after = JSON.stringify(rest);
  return {
    // Messages in extra_body replace ours, like any other field.
    whole: messages === undefined ? undefined : JSON.stringify({ model, messages, ...rest }),
    before: `{${model === undefined ? '' : `"model":${JSON.stringify(model)},`}"messages":`,
    after: after === '{}' ? '}' : `,${after.slice(1)}`,
  };
}

function renamed(fields: Fields, { renamed: names }: Dialect): Fields {
  if (names == null) return fields;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [names[name] ?? name, value]));
}

function responseFormat(setting: unknown): unknown {
  return typeof setting === 'string' ? { type: setting === 'json' ? 'json_object' : setting } : setting;
}

function renderTools(request: ChatRequest, canForce: boolean): Fields {
  const { toolChoice } = request;
  const tools = canForce ? (request.tools ?? []) : offeredBy(request);
  if (tools.length === 0) return {};
  return {
    tools: tools.map(({ name, description, parameters }) => ({
      type: 'function',
      function: { name, description, parameters },
    })),
    tool_choice: canForce ? renderToolChoice(toolChoice) : undefined,
  };
}

function renderToolChoice(choice: ChatRequest['toolChoice']): unknown {
  return typeof choice === 'object' ? { type: 'function', function: { name: choice.name } } : choice;
}
