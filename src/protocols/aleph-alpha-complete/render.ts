import type { ChatRequest, ImagePart } from '../../chat/types.ts';
import { failure } from '../../errors.ts';
import type { WireRequest } from '../../wire/http.ts';
import { type Endpoint, endpointOf } from '../endpoint.ts';
import { withExtraBody } from '../extra-body.ts';
import { type PromptTemplate, renderPrompt, stopsOf, turnsOf } from '../prompt-template.ts';
import type { Form, Target } from '../protocol.ts';
import { instructionFor } from '../structured-output.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What is the same for every request to a target; each part is computed once. */
interface Prepared {
  readonly endpoint: Endpoint;
  readonly template: PromptTemplate;
  /** The fields of the body for requests without settings of their own. */
  readonly envelopes: Partial<Record<Form, Envelope>>;
}

/** A body without its prompt: the text before and after it; `whole` where the user gave a prompt of their own. */
interface Envelope {
  readonly before: string;
  readonly after: string;
  readonly whole?: string | undefined;
}

/** Settings that travel under their own names. */
const plain = ['temperature', 'top_k', 'top_p', 'presence_penalty', 'frequency_penalty'] as const;

const targets = new WeakMap<Target, Prepared>();

export function renderRequest(request: ChatRequest, target: Target, form: Form): WireRequest {
  refuseTools(request, target);
  const prepared = targets.get(target) ?? prepare(target);
  const isPlain = request.settings === undefined;
  const settings = isPlain ? target.settings : { ...target.settings, ...request.settings };
  const envelope =
    (isPlain ? prepared.envelopes[form] : undefined) ?? envelopeOf(settings, target, prepared.template, form);
  if (isPlain) prepared.envelopes[form] = envelope;
  const prompt = (): string => {
    const turns = turnsOf(request, systemOf(request, settings));
    return JSON.stringify(renderPrompt(turns, prepared.template).map(renderPart));
  };
  const { origin, path, headers } = prepared.endpoint;
  const body = envelope.whole ?? envelope.before + prompt() + envelope.after;
  return { method: 'POST', origin, path, headers: headers[form], body };
}

function prepare(target: Target): Prepared {
  const endpoint = endpointOf(target);
  const nice = `${endpoint.path}${endpoint.path.includes('?') ? '&' : '?'}nice=true`;
  const chosen = target.options.prompt_template ?? target.dialect.prompt_template;
  const prepared: Prepared = {
    endpoint: target.options.nice === true ? { ...endpoint, path: nice } : endpoint,
    template: (chosen as PromptTemplate | undefined) ?? 'transcript',
    envelopes: {},
  };
  targets.set(target, prepared);
  return prepared;
}

/** A completion knows no tools; earlier calls in the history are told in words. */
function refuseTools({ tools, toolChoice }: ChatRequest, { provider, model }: Target): void {
  if (tools === undefined || tools.length === 0 || toolChoice === 'none') return;
  throw failure('validation', `${provider} takes no tools: a completion is text alone.`, {
    provider,
    model,
    suggestion: 'Set chat_endpoint: true where the host has /chat/completions, or leave the tools out.',
    details: { field: 'tools' },
  });
}

function envelopeOf(settings: Fields, target: Target, template: PromptTemplate, form: Form): Envelope {
  const stops = [...[settings.stop ?? []].flat(), ...stopsOf(template)];
  const fields: Record<string, unknown> = {
    model: typeof settings.model === 'string' ? settings.model : target.model,
    maximum_tokens: settings.max_tokens ?? undefined,
    stop_sequences: stops.length === 0 ? undefined : stops,
  };
  for (const name of plain) fields[name] = settings[name] ?? undefined;
  Object.assign(fields, target.parameters);
  if (form === 'stream') fields.stream = true;
  const { model, prompt, ...rest } = withExtraBody(fields, settings.extra_body);
  const after = JSON.stringify(rest);
  return {
    whole: prompt === undefined ? undefined : JSON.stringify({ model, prompt, ...rest }),
    before: `{${model === undefined ? '' : `"model":${JSON.stringify(model)},`}"prompt":`,
    after: after === '{}' ? '}' : `,${after.slice(1)}`,
  };
}

function systemOf(request: ChatRequest, settings: Fields): string {
  const prompt = request.system ?? (typeof settings.system_prompt === 'string' ? settings.system_prompt : '');
  const { schema } = request;
  const instruction = schema === undefined ? '' : instructionFor(schema, { structured_output: 'none' });
  return [prompt, instruction].filter((text) => text !== '').join('\n\n');
}

const renderPart = (part: string | ImagePart): Fields =>
  typeof part === 'string' ? { type: 'text', data: part } : { type: 'image', data: part.data };
