import type { DocumentCode } from './issues.ts';
import { didYouMean } from './nearest.ts';
import { isTree } from './path.ts';
import type { SchemaError } from './provider-module.ts';

interface Described {
  readonly code: DocumentCode;
  readonly message: string;
  readonly suggestion?: string | undefined;
}

const comparisons: Readonly<Record<string, string>> = {
  minimum: 'at least',
  maximum: 'at most',
  exclusiveMinimum: 'more than',
  exclusiveMaximum: 'less than',
};

/** One mistake of a value, in words of ours. */
export function describe(error: SchemaError, value: unknown, key: string): Described {
  const { params, keyword } = error;
  const bound = comparisons[keyword];
  if (bound !== undefined)
    return { code: 'FC1005', message: `must be ${bound} ${params.limit}, is ${show(value, key)}.` };
  switch (keyword) {
    case 'type':
      return {
        code: 'FC1004',
        message: `must be ${article([params.type].flat().map(String))}, is ${kindOf(value)}.`,
      };
    case 'required':
      return { code: 'FC1006', message: 'is missing.', suggestion: `Add "${params.missingProperty}".` };
    case 'enum': {
      const allowed = [...new Set((params.allowedValues as unknown[]).map(String))];
      const list = allowed.length > 16 ? `${allowed.slice(0, 16).join(', ')} …` : allowed.join(', ');
      const near = typeof value === 'string' ? didYouMean(value, allowed) : undefined;
      return { code: 'FC1005', message: `must be one of: ${list}.`, suggestion: near };
    }
    case 'const':
      return { code: 'FC1005', message: `must be ${JSON.stringify(params.allowedValue)}.` };
    case 'pattern':
      return {
        code: 'FC1005',
        message: `${show(value, key)} is not written as it must be.`,
        suggestion: patternHint(String(params.pattern)),
      };
    case 'minLength':
    case 'minItems':
      return {
        code: 'FC1005',
        message: params.limit === 1 ? 'must not be empty.' : `must have at least ${params.limit} entries.`,
      };
    case 'maxLength':
    case 'maxItems':
      return { code: 'FC1005', message: `is too long: at most ${params.limit}.` };
    case 'anyOf':
    case 'oneOf':
      return {
        code: 'FC1004',
        message: `${show(value, key)} fits none of the forms this key has.`,
        suggestion: 'Its forms are in schemas/fromconfig.schema.json.',
      };
    default:
      return { code: 'FC1005', message: `${error.message ?? keyword}.` };
  }
}

const patternHint = (pattern: string): string =>
  pattern.includes('ms|s|m|h')
    ? 'Write a number of seconds, or text such as 500ms, 30s, 5m.'
    : `It must match ${pattern}.`;

const show = (value: unknown, key: string): string => {
  if (
    typeof value !== 'number' &&
    /(?:key|token|secret|password|authorization|credentials?|cookie)$/i.test(key)
  )
    return 'the value';
  if (typeof value === 'object' && value !== null) return 'the value';
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isTree(value)) return 'a mapping';
  return article([typeof value]);
};

const words: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping',
  array: 'a list',
};
const article = (types: readonly string[]): string => types.map((type) => words[type] ?? type).join(' or ');
