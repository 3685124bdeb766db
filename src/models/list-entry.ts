import type { ListedModel } from './list-shapes.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A count, also where it is written as text. */
export function number(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : undefined;
}

const inside = (entry: Fields, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, step) => (isFields(at) ? at[step] : undefined), entry);

const firstOf = <Value>(
  entry: Fields,
  read: (value: unknown) => Value | undefined,
  paths: readonly string[],
): Value | undefined => {
  for (const path of paths) {
    const value = read(inside(entry, ...path.split('.')));
    if (value !== undefined) return value;
  }
  return undefined;
};

const contextNames = [
  'context_length',
  'top_provider.context_length',
  'context_window',
  'max_context_length',
  'max_model_len',
  'context_size',
  'max_context_size',
  'inputTokenLimit',
  'limits.max_context_window_tokens',
  'capabilities.limits.max_context_window_tokens',
  'limits.max_input_tokens',
  'max_input_tokens',
  'model_limits.max_sequence_length',
  'meta.n_ctx_train',
];

const outputNames = [
  'max_output_tokens',
  'top_provider.max_completion_tokens',
  'max_completion_tokens',
  'outputTokenLimit',
  'limits.max_output_tokens',
  'capabilities.limits.max_output_tokens',
  'model_limits.max_output_tokens',
  'max_tokens',
];

export function limitsOf(entry: Fields): Pick<ListedModel, 'contextLength' | 'maxOutputTokens'> {
  // Servers behind a router each have a window; the largest is what can be had.
  const windows = listIn(entry.providers).flatMap((one) =>
    isFields(one) ? (number(one.context_length) ?? []) : [],
  );
  return {
    contextLength:
      firstOf(entry, number, contextNames) ??
      propertyOf(entry, 'context_window') ??
      (windows.length > 0 ? Math.max(...windows) : undefined),
    maxOutputTokens: firstOf(entry, number, outputNames),
  };
}

/** A list of `{ property_id, value }`, as Cloudflare has it. */
function propertyOf({ properties }: Fields, name: string): number | undefined {
  const found = listIn(properties).find((one) => isFields(one) && one.property_id === name);
  return isFields(found) ? number(found.value) : undefined;
}

const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/** A flag, or whether a list of what it can do has anything in it. */
const flagOrList = (value: unknown): boolean | undefined =>
  Array.isArray(value) ? value.length > 0 : flag(value);

export function flagsOf(entry: Fields): Pick<ListedModel, 'tools' | 'parallelToolCalls' | 'reasoning'> {
  const words = wordsOf(entry);
  const parameters = Array.isArray(entry.supported_parameters) ? entry.supported_parameters : undefined;
  const said = (...names: readonly string[]): boolean | undefined => {
    if (parameters !== undefined) return names.some((name) => parameters.includes(name));
    return names.some((name) => words.has(name)) ? true : undefined;
  };
  const served = listIn(entry.providers).some((one) => isFields(one) && one.supports_tools === true);
  return {
    tools:
      firstOf(entry, flag, [
        'tools_supported',
        'supports_tools',
        'capabilities.function_calling',
        'capabilities.supports.tool_calls',
        'capabilities.trained_for_tool_use',
      ]) ?? (served ? true : said('tools', 'tool-use', 'tool-calling', 'function-calling')),
    parallelToolCalls: firstOf(entry, flag, [
      'supports_parallel_tool_calls',
      'capabilities.supports.parallel_tool_calls',
    ]),
    reasoning:
      firstOf(entry, flagOrList, [
        'supports_reasoning',
        'thinking',
        'capabilities.reasoning',
        'capabilities.reasoning_effort',
        'capabilities.thinking',
      ]) ?? said('reasoning', 'include_reasoning', 'thinking'),
  };
}

/** What lists of tags and features say. */
function wordsOf({ tags, features, capabilities }: Fields): ReadonlySet<string> {
  const words = [...listIn(tags), ...listIn(features), ...listIn(capabilities)];
  return new Set(words.flatMap((word) => (typeof word === 'string' ? [word.toLowerCase()] : [])));
}

export function modalitiesOf(entry: Fields): Pick<ListedModel, 'inputModalities' | 'outputModalities'> {
  const read = (value: unknown): readonly string[] | undefined => {
    const words = listIn(value).flatMap((word) => (typeof word === 'string' ? [word.toLowerCase()] : []));
    return words.length > 0 ? words : undefined;
  };
  const input = firstOf(entry, read, [
    'architecture.input_modalities',
    'input_modalities',
    'inputModalities',
    'supported_input_modalities',
  ]);
  const sees = firstOf(entry, flag, [
    'supports_vision',
    'supports_image_in',
    'multimodal',
    'capabilities.vision',
    'capabilities.supports.vision',
  ]);
  const output = firstOf(entry, read, [
    'architecture.output_modalities',
    'output_modalities',
    'outputModalities',
    'supported_output_modalities',
  ]);
  return {
    inputModalities: input ?? (sees === undefined ? undefined : sees ? ['text', 'image'] : ['text']),
    outputModalities: output,
  };
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
