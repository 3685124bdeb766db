import type { ChatRequest, Tool } from '../../chat/types.ts';
import type { WireRequest } from '../../wire/http.ts';
import { type Endpoint, endpointOf } from '../endpoint.ts';
import { withExtraBody } from '../extra-body.ts';
import type { Form, Target } from '../protocol.ts';
import { instructionFor } from '../structured-output.ts';
import { askFor, offeredBy } from '../tool-choice.ts';
import { nearestEffort, wantedReasoning } from '../wanted-reasoning.ts';
import { renderFormat, schemaForm } from './format.ts';
import { renderMessages } from './messages.ts';
import { optionsOf } from './options.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What is the same for every request to a target; each part is computed once. */
interface Prepared {
  readonly endpoint: Endpoint;
  /** The fields of the body for requests without tools, schema and settings of their own. */
  readonly envelopes: Partial<Record<Form, Envelope>>;
}

/** A body without its messages: the text before and after them; `whole` where the user gave messages of their own. */
interface Envelope {
  readonly before: string;
  readonly after: string;
  readonly whole?: string | undefined;
}

const targets = new WeakMap<Target, Prepared>();
const efforts = ['low', 'medium', 'high', 'max'];

export function renderRequest(request: ChatRequest, target: Target, form: Form): WireRequest {
  const { endpoint, envelopes } = targets.get(target) ?? prepare(target);
  const isPlain =
    request.tools === undefined && request.schema === undefined && request.settings === undefined;
  const settings = isPlain ? target.settings : { ...target.settings, ...request.settings };
  const envelope = (isPlain ? envelopes[form] : undefined) ?? envelopeOf(request, settings, target, form);
  if (isPlain) envelopes[form] = envelope;
  const { origin, path, headers } = endpoint;
  const messages = (): string => JSON.stringify(renderMessages(request, systemOf(request, settings, target)));
  const body = envelope.whole ?? envelope.before + messages() + envelope.after;
  return { method: 'POST', origin, path, headers: headers[form], body };
}

function prepare(target: Target): Prepared {
  const prepared: Prepared = { endpoint: endpointOf(target, 'application/x-ndjson'), envelopes: {} };
  targets.set(target, prepared);
  return prepared;
}

function systemOf(request: ChatRequest, settings: Fields, { dialect }: Target): string {
  const prompt = request.system ?? (typeof settings.system_prompt === 'string' ? settings.system_prompt : '');
  const { schema } = request;
  const shape =
    schema === undefined ? '' : instructionFor(schema, { structured_output: schemaForm(request, dialect) });
  return [prompt, shape, askFor(request)].filter((text) => text !== '').join('\n\n');
}

function envelopeOf(request: ChatRequest, settings: Fields, target: Target, form: Form): Envelope {
  const tools = offeredBy(request);
  const { options, rest: parameters } = optionsOf(settings, target.parameters);
  const fields: Record<string, unknown> = {
    model: typeof settings.model === 'string' ? settings.model : target.model,
    // Without a word on it the answer is streamed.
    stream: form === 'stream',
    think: renderThink(settings.reasoning, target),
    format: renderFormat(request, settings.response_format, target.dialect),
    tools: tools.length === 0 ? undefined : tools.map(renderTool),
    options,
    ...parameters,
  };
  const { model, messages, ...rest } = withExtraBody(fields, settings.extra_body);
  const after = JSON.stringify(rest);
  return {
    whole: messages === undefined ? undefined : JSON.stringify({ model, messages, ...rest }),
    before: `{${model === undefined ? '' : `"model":${JSON.stringify(model)},`}"messages":`,
    after: after === '{}' ? '}' : `,${after.slice(1)}`,
  };
}

function renderThink(setting: unknown, { dialect }: Target): unknown {
  const wanted = dialect.reasoning === 'none' ? undefined : wantedReasoning(setting);
  if (wanted === undefined || !wanted.enabled) return wanted?.enabled;
  const { effort } = wanted;
  const taken = dialect.reasoning_efforts ?? efforts;
  return effort === undefined || taken.length === 0 ? true : nearestEffort(effort, taken);
}

const renderTool = ({ name, description, parameters }: Tool): object => ({
  type: 'function',
  function: { name, description, parameters },
});
