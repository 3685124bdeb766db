import type { Ajv2020 } from 'ajv/dist/2020.js';
import { failure } from '../errors.ts';
import type { Validate } from './provider-module.ts';

const vocabulary = ['x-env', 'x-header', 'x-send', 'x-alias-of', 'x-ignored'];

/** Whether a value is a JSON Schema that can be used; says why not. */
export async function schemaProblem(schema: Readonly<Record<string, unknown>>): Promise<string | undefined> {
  try {
    await compileSchema(schema);
    return undefined;
  } catch (cause) {
    return (cause as Error).message;
  }
}

/** Compiles a user's JSON Schema; ajv is loaded on the first call. Throws what ajv throws on a schema that is none. */
export async function compileSchema(schema: Readonly<Record<string, unknown>>): Promise<Validate> {
  compiler ??= makeCompiler();
  const ajv = await compiler;
  try {
    return ajv.compile(schema) as Validate;
  } finally {
    // Schemas of callers come and go, and may share an $id.
    ajv.removeSchema(schema);
  }
}

let compiler: Promise<Ajv2020> | undefined;

async function makeCompiler(): Promise<Ajv2020> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false, validateFormats: false });
  for (const keyword of vocabulary) ajv.addKeyword(keyword);
  return ajv;
}

const compiled = new WeakMap<object, Promise<Validate>>();

/** What of a value does not fit a schema of the caller's, in words; each schema is compiled once. Throws ValidationError on a schema that is none. */
export async function problemsOf(
  schema: Readonly<Record<string, unknown>>,
  value: unknown,
): Promise<readonly string[]> {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    validate = compileSchema(schema);
    compiled.set(schema, validate);
  }
  let check: Validate;
  try {
    check = await validate;
  } catch (cause) {
    throw failure('validation', `The schema of the call is no JSON Schema: ${(cause as Error).message}`, {
      details: { field: 'schema' },
      cause,
    });
  }
  if (check(value)) return [];
  return (check.errors ?? [])
    .slice(0, 10)
    .map(
      (error) =>
        `${error.instancePath || 'the answer'} ${error.message ?? error.keyword}${namesOf(error.params)}`,
    );
}

const namesOf = (params: Readonly<Record<string, unknown>>): string => {
  const named =
    params.additionalProperty ??
    params.unevaluatedProperty ??
    (Array.isArray(params.allowedValues) ? params.allowedValues.join(', ') : undefined);
  return named === undefined ? '' : `: ${String(named)}`;
};
