import type { ChatRequest } from '../../chat/types.ts';
import type { Dialect } from '../../generated/types.ts';
import { effortFor, nearestEffort, wantedReasoning } from '../wanted-reasoning.ts';
import { type Fields, isFields } from './fields.ts';
import { schemaField } from './schema.ts';
import { schemaForm } from './tools.ts';

/** Settings by their document name, and what generationConfig calls them. */
const renamed: Readonly<Record<string, string>> = {
  temperature: 'temperature',
  top_p: 'topP',
  top_k: 'topK',
  max_tokens: 'maxOutputTokens',
  seed: 'seed',
  presence_penalty: 'presencePenalty',
  frequency_penalty: 'frequencyPenalty',
};

/** Parameters that belong into generationConfig. */
const inside: Readonly<Record<string, string>> = {
  media_resolution: 'mediaResolution',
  response_modalities: 'responseModalities',
  response_logprobs: 'responseLogprobs',
  logprobs: 'logprobs',
  speech_config: 'speechConfig',
  image_config: 'imageConfig',
};

/** Parameters that stand beside it. */
const beside: Readonly<Record<string, string>> = {
  safety_settings: 'safetySettings',
  cached_content: 'cachedContent',
  service_tier: 'serviceTier',
};

const levels = ['minimal', 'low', 'medium', 'high'];
const budgets: Readonly<Record<string, number>> = {
  minimal: 512,
  low: 1024,
  medium: 8192,
  high: 24_576,
  xhigh: 24_576,
  max: 24_576,
};
/** The model decides itself how much it thinks. */
const DYNAMIC = -1;
/** For models that cannot go without. */
const LEAST_BUDGET = 128;

const resolutions: Readonly<Record<string, string>> = {
  low: 'MEDIA_RESOLUTION_LOW',
  high: 'MEDIA_RESOLUTION_HIGH',
};

/** `generationConfig`, and the provider's own parameters as they stand beside it. */
export function renderGeneration(
  request: ChatRequest,
  settings: Fields,
  parameters: Fields,
  dialect: Dialect,
): Fields {
  const config: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  for (const [name, wire] of Object.entries(renamed)) {
    if (settings[name] != null) config[wire] = settings[name];
  }
  if (settings.stop != null) config.stopSequences = [settings.stop].flat();
  const resolution = resolutions[String(settings.vision_details)];
  if (resolution !== undefined) config.mediaResolution = resolution;
  for (const [name, value] of Object.entries(parameters)) {
    const wire = inside[name];
    if (wire !== undefined) config[wire] = value;
    else others[beside[name] ?? name] = value;
  }
  Object.assign(
    config,
    renderThinking(settings.reasoning, dialect),
    renderFormat(request, settings, dialect),
  );
  return { ...(Object.keys(config).length > 0 && { generationConfig: config }), ...others };
}

/** A number of tokens for the models that count them, a level for the later ones; never both. */
function renderThinking(setting: unknown, dialect: Dialect): Fields {
  const wanted = wantedReasoning(setting);
  const form = dialect.reasoning ?? 'level';
  if (wanted === undefined || form === 'none') return {};
  const { enabled, effort, budget } = wanted;
  const thinkingConfig = (amount: Fields): Fields => ({
    thinkingConfig: { ...(enabled && { includeThoughts: true }), ...amount },
  });
  if (form === 'budget') {
    if (!enabled)
      return thinkingConfig({ thinkingBudget: dialect.reasoning_off === 'low' ? LEAST_BUDGET : 0 });
    return thinkingConfig({ thinkingBudget: budget ?? budgets[effort ?? ''] ?? DYNAMIC });
  }
  // These always think; the least is as near to off as they get.
  const asked = enabled ? (effort ?? (budget === undefined ? undefined : effortFor(budget))) : 'minimal';
  const taken = dialect.reasoning_efforts ?? levels;
  if (asked === undefined || taken.length === 0) return thinkingConfig({});
  return thinkingConfig({ thinkingLevel: nearestEffort(asked, taken) });
}

function renderFormat(request: ChatRequest, settings: Fields, dialect: Dialect): Fields {
  const { schema } = request;
  if (schema === undefined) return formatOf(settings.response_format, dialect);
  const form = schemaForm(request, dialect);
  if (form === 'json_schema') return { ...json, ...schemaField('responseSchema', schema, dialect) };
  return form === 'json_object' ? json : {};
}

const json = { responseMimeType: 'application/json' };

/** `response_format` in OpenAI's words, or parts of generationConfig. */
function formatOf(setting: unknown, dialect: Dialect): Fields {
  if (typeof setting === 'string') return setting === 'text' ? {} : json;
  if (!isFields(setting)) return {};
  const { type, json_schema: inner } = setting;
  if (type === 'text') return {};
  if (type === 'json_object') return json;
  if (type !== 'json_schema') return setting;
  const schema = isFields(inner) ? inner.schema : undefined;
  return isFields(schema) ? { ...json, ...schemaField('responseSchema', schema, dialect) } : json;
}
