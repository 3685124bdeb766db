import type { ChatRequest, JsonSchema } from '../../chat/types.ts';
import type { Dialect } from '../../generated/types.ts';
import type { WireRequest } from '../../wire/http.ts';
import { constrained } from '../anthropic-messages/output-schema.ts';
import { type Endpoint, endpointOf } from '../endpoint.ts';
import { withExtraBody } from '../extra-body.ts';
import type { Form, Target } from '../protocol.ts';
import { ANSWER, instructionFor } from '../structured-output.ts';
import { reasoningFields, topKFields } from './additional-fields.ts';
import { renderConversation } from './messages.ts';
import { pathOf } from './model-id.ts';
import { type Fields, isFields } from './own-data.ts';
import { renderTools, type ToolSettings } from './tools.ts';
import { vendorOf } from './vendor.ts';

/** What is the same for every request to a target; each part is computed once. */
interface Prepared {
  readonly endpoint: Endpoint;
  readonly paths: Readonly<Record<Form, string>>;
  readonly vendor: string;
  /** The body of requests without tools, schema and settings of their own, without its conversation. */
  plain: Envelope | undefined;
}

interface Envelope {
  /** The fields after the conversation, as text that continues the body. */
  readonly after: string;
  readonly hasTools: boolean;
  readonly instructions: readonly string[];
  /** Parts of the conversation that the user gave in extra_body: they replace ours. */
  readonly given: Fields;
}

const targets = new WeakMap<Target, Prepared>();

export function renderRequest(request: ChatRequest, target: Target, form: Form): WireRequest {
  const prepared = targets.get(target) ?? prepare(target);
  const isPlain =
    request.tools === undefined && request.schema === undefined && request.settings === undefined;
  const settings = isPlain ? target.settings : { ...target.settings, ...request.settings };
  const envelope =
    (isPlain ? prepared.plain : undefined) ?? envelopeOf(request, settings, target, prepared.vendor);
  if (isPlain) prepared.plain = envelope;
  const prompt = request.system ?? settings.system_prompt;
  const { system, messages } = renderConversation(request, {
    vendor: prepared.vendor,
    prompt: typeof prompt === 'string' ? prompt : '',
    instructions: envelope.instructions,
    hasTools: envelope.hasTools,
    idPattern: target.dialect.tool_call_id_pattern ?? undefined,
    cachePoints: { system: cachePoint(target, 'system'), messages: cachePoint(target, 'messages') },
  });
  const conversation = { messages, ...(system.length > 0 && { system }), ...envelope.given };
  const { origin, headers } = prepared.endpoint;
  return {
    method: 'POST',
    origin,
    path: prepared.paths[form],
    headers: headers[form],
    body: JSON.stringify(conversation).slice(0, -1) + envelope.after,
  };
}

function prepare(target: Target): Prepared {
  const prepared: Prepared = {
    endpoint: endpointOf(target, 'application/vnd.amazon.eventstream'),
    paths: { stream: pathOf(target, 'stream'), whole: pathOf(target, 'whole') },
    vendor: vendorOf(target),
    plain: undefined,
  };
  targets.set(target, prepared);
  return prepared;
}

/** The mark that ends a cached part of the prompt, where the setting names that part. */
function cachePoint({ options }: Target, place: 'system' | 'tools' | 'messages'): Fields | undefined {
  const { cache_points: places, cache_ttl: ttl } = options;
  if (!Array.isArray(places) || !places.includes(place)) return undefined;
  return { cachePoint: { type: 'default', ...(ttl != null && { ttl }) } };
}

function envelopeOf(request: ChatRequest, settings: Fields, target: Target, vendor: string): Envelope {
  const { dialect, parameters } = target;
  const { additionalModelRequestFields: own, ...others } = parameters;
  const { fields: reasoning, budget } = reasoningFields(request, settings.reasoning, dialect, vendor);
  const usable = isThinking(reasoning) ? withoutExcluded(settings, dialect) : settings;
  const additional = withExtraBody({ ...reasoning, ...topKFields(usable.top_k, vendor) }, own);
  const { schema } = request;
  const wanted = dialect.structured_output ?? 'tool';
  const enforced = schema !== undefined && wanted === 'json_schema' ? constrained(schema) : undefined;
  // A schema that cannot be enforced is asked for in words.
  const form = wanted === 'json_schema' && enforced === undefined ? 'none' : wanted;
  const { toolConfig, instruction } = renderTools(request, {
    forces: forcing(target, vendor, additional),
    answer: form === 'tool' ? schema : undefined,
    cachePoint: cachePoint(target, 'tools'),
  });
  const inferenceConfig = inferenceConfigOf(usable, budget);
  const fields = {
    ...(toolConfig !== undefined && { toolConfig }),
    ...(Object.keys(inferenceConfig).length > 0 && { inferenceConfig }),
    ...(Object.keys(additional).length > 0 && { additionalModelRequestFields: additional }),
    ...others,
    ...(enforced !== undefined && { outputConfig: outputConfig(enforced) }),
  };
  const { messages, system, ...rest } = withExtraBody(fields, settings.extra_body);
  const after = JSON.stringify(rest);
  return {
    after: after === '{}' ? '}' : `,${after.slice(1)}`,
    hasTools: isFields(rest.toolConfig),
    instructions: [
      instruction,
      schema === undefined ? '' : instructionFor(schema, { structured_output: form }),
    ],
    given: { ...(messages !== undefined && { messages }), ...(system !== undefined && { system }) },
  };
}

const outputConfig = (schema: JsonSchema): Fields => ({
  textFormat: {
    type: 'json_schema',
    structure: { jsonSchema: { name: ANSWER, schema: JSON.stringify(schema) } },
  },
});

function isThinking({ thinking }: Fields): boolean {
  return isFields(thinking) && (thinking.type === 'enabled' || thinking.type === 'adaptive');
}

/** What the plan has left out of the config's settings, a call may bring again. */
function withoutExcluded(settings: Fields, { reasoning_excludes: excluded }: Dialect): Fields {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !excluded?.includes(name)));
}

/** A model that has been told to think cannot be made to call a tool. */
function forcing({ dialect }: Target, vendor: string, additional: Fields): ToolSettings['forces'] {
  if (isThinking(additional) || dialect.tool_choice_forced === false) return 'none';
  return vendor === 'mistral' ? 'any' : 'tool';
}

function inferenceConfigOf(settings: Fields, budget: number): Fields {
  const { max_tokens: max, temperature, top_p: topP, stop } = settings;
  return {
    // What the model may think counts to the answer: a budget that would use it up comes on top.
    ...(typeof max === 'number' && { maxTokens: max > budget ? max : max + budget }),
    ...(temperature != null && { temperature }),
    ...(topP != null && { topP }),
    ...(stop != null && { stopSequences: [stop].flat() }),
  };
}
