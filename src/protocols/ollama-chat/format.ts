import type { ChatRequest } from '../../chat/types.ts';
import type { Dialect } from '../../generated/types.ts';
import { offeredBy } from '../tool-choice.ts';

type Fields = Readonly<Record<string, unknown>>;
type Form = Exclude<Dialect['structured_output'], null | undefined>;

/** `format` holds the whole answer to the schema, so that no tool can be called any more: beside tools the prompt asks. */
export function schemaForm(request: ChatRequest, dialect: Dialect): Form {
  const isAlone = offeredBy(request).length === 0;
  const form = isAlone ? dialect.structured_output : (dialect.structured_output_beside_tools ?? 'none');
  // No tool can be forced to be called.
  return form === 'tool' ? 'none' : (form ?? 'json_schema');
}

/** The `format` field: a schema, `json`, or nothing. */
export function renderFormat(request: ChatRequest, setting: unknown, dialect: Dialect): unknown {
  if (request.schema === undefined) return formatOf(setting);
  const form = schemaForm(request, dialect);
  if (form === 'json_schema') return request.schema;
  return form === 'json_object' ? 'json' : undefined;
}

/** `response_format` in OpenAI's words or in Ollama's own. */
function formatOf(setting: unknown): unknown {
  if (typeof setting === 'string') return setting === 'text' ? undefined : 'json';
  if (typeof setting !== 'object' || setting === null) return undefined;
  const { type, json_schema: inner } = setting as Fields;
  if (type === 'text') return undefined;
  if (type === 'json_object') return 'json';
  return type === 'json_schema' ? ((inner as Fields | undefined)?.schema ?? 'json') : setting;
}
