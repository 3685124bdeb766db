import type { JsonSchema, Tool } from '../../chat/types.ts';
import type { Dialect } from '../../generated/types.ts';
import { ANSWER, isStrict } from '../structured-output.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The fields that ask for an answer of this schema, in the strongest form the provider takes. */
export function renderSchema(
  schema: JsonSchema,
  dialect: Dialect,
  tools: readonly Tool[],
  fields: Fields,
): Fields {
  switch (dialect.structured_output ?? 'json_schema') {
    case 'json_schema': {
      const strict = isStrict(schema) ? { strict: true } : {};
      return { response_format: { type: 'json_schema', json_schema: { name: ANSWER, ...strict, schema } } };
    }
    case 'json_object':
      return { response_format: { type: 'json_object' } };
    case 'tool': {
      const tool = {
        type: 'function',
        function: { name: ANSWER, description: 'Gives the answer.', parameters: schema },
      };
      const own = Array.isArray(fields.tools) ? fields.tools : [];
      const only = { type: 'function', function: { name: ANSWER } };
      return { tools: [...own, tool], tool_choice: tools.length > 0 ? 'required' : only };
    }
    default:
      return {};
  }
}
