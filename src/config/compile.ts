import type { Validate } from './provider-module.ts';

const vocabulary = ['x-env', 'x-header', 'x-send', 'x-alias-of', 'x-ignored'];

/** Compiles a user's JSON Schema; ajv is loaded on the first call. Throws what ajv throws on a schema that is none. */
export async function compileSchema(schema: Readonly<Record<string, unknown>>): Promise<Validate> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false, validateFormats: false });
  for (const keyword of vocabulary) ajv.addKeyword(keyword);
  return ajv.compile(schema) as Validate;
}
