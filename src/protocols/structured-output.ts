import type { JsonSchema } from '../chat/types.ts';
import type { Dialect } from '../generated/types.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The name of the schema, and of the tool that stands in for it. */
export const ANSWER = 'answer';

/** What the system prompt adds where the provider does not enforce the schema itself. */
export function instructionFor(schema: JsonSchema, dialect: Dialect): string {
  const form = dialect.structured_output ?? 'json_schema';
  if (form !== 'json_object' && form !== 'none') return '';
  return `Answer with JSON alone, without Markdown, that fits this JSON Schema:\n${JSON.stringify(schema)}`;
}

/** Strict mode wants every object closed and every property required. */
export function isStrict(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrict);
  if (typeof schema !== 'object' || schema === null) return true;
  const { type, properties, required, additionalProperties, ...rest } = schema as Fields;
  if (properties !== undefined || type === 'object' || (Array.isArray(type) && type.includes('object'))) {
    if (additionalProperties !== false) return false;
    const names = Object.keys((properties ?? {}) as Fields);
    const needed = new Set(Array.isArray(required) ? required : []);
    if (!names.every((name) => needed.has(name))) return false;
  }
  const inner = Object.values((properties ?? {}) as Fields);
  return (
    inner.every(isStrict) && Object.entries(rest).every(([name, value]) => isData(name) || isStrict(value))
  );
}

/** Keywords whose values are data, however much they look like schemas. */
function isData(keyword: string): boolean {
  return keyword === 'enum' || keyword === 'const' || keyword === 'default' || keyword === 'examples';
}
