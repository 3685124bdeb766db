import type { ChatRequest, JsonSchema } from '../../chat/types.ts';
import type { Dialect } from '../../generated/types.ts';
import { ANSWER, isStrict } from '../structured-output.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The tools of a request, with one for the answer where that is how this provider is given a schema. */
export function renderTools({ tools = [], toolChoice, schema }: ChatRequest, dialect: Dialect): Fields {
  // Without a word on it, schemas are taken to be strict, and most are refused.
  const own = tools.map(({ name, description, parameters }) => ({
    type: 'function',
    name,
    description,
    parameters,
    strict: false,
  }));
  if (schema !== undefined && dialect.structured_output === 'tool') {
    const answer = { type: 'function', name: ANSWER, description: 'Gives the answer.', parameters: schema };
    const only = own.length === 0 ? { type: 'function', name: ANSWER } : 'required';
    return { tools: [...own, { ...answer, strict: isStrict(schema) }], tool_choice: only };
  }
  if (own.length === 0) return {};
  const choice = typeof toolChoice === 'object' ? { type: 'function', name: toolChoice.name } : toolChoice;
  return { tools: own, tool_choice: choice };
}

/** `text.format` for a schema; undefined where a tool or the prompt asks for it. */
export function renderSchema(schema: JsonSchema, dialect: Dialect): Fields | undefined {
  switch (dialect.structured_output ?? 'json_schema') {
    case 'json_schema':
      return { type: 'json_schema', name: ANSWER, schema, strict: isStrict(schema) };
    case 'json_object':
      return { type: 'json_object' };
    default:
      return undefined;
  }
}

/** The setting in the form of this API, where the parts of a schema stand beside its type. */
export function flatFormat(setting: unknown): unknown {
  if (typeof setting === 'string') return { type: setting === 'json' ? 'json_object' : setting };
  if (typeof setting !== 'object' || setting === null) return setting;
  const { json_schema: inner, ...rest } = setting as Fields;
  return typeof inner === 'object' && inner !== null ? { ...rest, ...inner } : setting;
}
