import type { Issue } from '../errors.ts';
import { coerce } from './interpolate.ts';
import { type DocumentCode, issueAt } from './issues.ts';
import type { Merged } from './layers.ts';
import { didYouMean, nearest } from './nearest.ts';
import { isTree, mapStrings, type Path, pathOf, pointerOf, type Tree, valueAt } from './path.ts';
import type { PropertyFacts, SchemaError, Validate } from './provider-module.ts';

export interface Checked {
  /** The value with placeholders' texts turned into what the schema asks for. */
  readonly value: Tree;
  readonly issues: readonly Issue[];
}

export interface ValidationContext {
  /** What messages print before the value's own paths. */
  readonly at: Path;
  /** The value with its origins. */
  readonly merged: Merged;
  /** Known keys at the value's root, for suggestions. */
  readonly properties?: Readonly<Record<string, PropertyFacts>> | undefined;
  /** Where a key that is unknown at the value's root belongs instead. */
  readonly homeElsewhere?: ((key: string) => string | undefined) | undefined;
  /** Pointers (from the value's root) of placeholders whose value nobody knows: any type is right there. */
  readonly unknown?: ReadonlySet<string> | undefined;
  /** Pointers (from the value's root) of texts that take the type the schema asks for. */
  readonly coercible?: ReadonlySet<string> | undefined;
}

/** Checks a value; `null` counts as not there. The input is never changed. */
export function check(value: Tree, validate: Validate, context: ValidationContext): Checked {
  let typed = value;
  let errors = errorsOf(typed, validate);
  if (errors.length > 0 && context.coercible !== undefined && context.coercible.size > 0) {
    typed = coerced(typed, errors, context.coercible);
    errors = errorsOf(typed, validate);
  }
  if (errors.length === 0) return { value: typed, issues: [] };
  return { value: typed, issues: toIssues(errors, typed, context) };
}

function errorsOf(value: Tree, validate: Validate): readonly SchemaError[] {
  return validate(withoutNulls(value)) ? [] : (validate.errors ?? []);
}

/** A view without the keys that are `null`; the same object where there are none. */
export function withoutNulls<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[key];
    const kept = withoutNulls(item);
    const drop = kept === null && !Array.isArray(value);
    if (kept === item && !drop && kept !== undefined) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    if (drop || kept === undefined) delete copy[key];
    else copy[key] = kept;
  }
  return (copy ?? value) as Value;
}

function coerced(value: Tree, errors: readonly SchemaError[], coercible: ReadonlySet<string>): Tree {
  const wanted = new Map<string, string[]>();
  for (const error of errors) {
    if (!coercible.has(error.instancePath)) continue;
    const types = wanted.get(error.instancePath) ?? [];
    if (error.keyword === 'type') types.push(...[error.params.type].flat().map(String));
    if (error.keyword === 'enum' || error.keyword === 'const') {
      const allowed = [error.params.allowedValues ?? error.params.allowedValue].flat();
      types.push(...allowed.map((item) => typeof item));
    }
    wanted.set(error.instancePath, types);
  }
  if (wanted.size === 0) return value;
  return mapStrings(value, [], (text, path) => coerce(text, wanted.get(pointerOf(path)) ?? []) ?? text);
}

function toIssues(errors: readonly SchemaError[], value: Tree, context: ValidationContext): Issue[] {
  const kept = withoutUnions(errors, value, context.unknown ?? new Set());
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const error of kept.slice(0, MAX_ISSUES)) {
    const issue = toIssue(error, value, context);
    const identity = `${issue.pointer} ${issue.code} ${issue.message}`;
    if (!seen.has(identity)) issues.push(issue);
    seen.add(identity);
  }
  return issues;
}

/** More than anybody reads; a document may hold any number. */
const MAX_ISSUES = 200;

const isUnion = (error: SchemaError): boolean => error.keyword === 'anyOf' || error.keyword === 'oneOf';
const isUnder = (pointer: string, above: string): boolean =>
  pointer === above || pointer.startsWith(`${above}/`);

/** Of a union's errors, those of the branch that was meant; nothing where an unknown placeholder is involved. */
function withoutUnions(
  errors: readonly SchemaError[],
  value: Tree,
  unknown: ReadonlySet<string>,
): readonly SchemaError[] {
  const isUnknown = (error: SchemaError): boolean =>
    unknown.has(error.instancePath) ||
    (isUnion(error) && [...unknown].some((pointer) => isUnder(pointer, error.instancePath)));
  let kept = errors.filter((error) => !isUnknown(error) && error.keyword !== 'if');
  const unions = errors.filter(isUnion).sort((a, b) => a.schemaPath.length - b.schemaPath.length);
  for (const union of unions) {
    if (!kept.includes(union)) {
      if (isUnknown(union))
        kept = kept.filter((error) => !error.schemaPath.startsWith(`${union.schemaPath}/`));
      continue;
    }
    const branches = new Map<string, SchemaError[]>();
    for (const error of kept) {
      const branch = branchOf(error, union);
      if (branch !== undefined) branches.set(branch, [...(branches.get(branch) ?? []), error]);
    }
    const meant = [...branches.values()].filter(
      (branch) => !branch.some((error) => isMisfit(error, union, value)),
    );
    const [only] = meant;
    const dropped = new Set([...branches.values()].flat());
    if (meant.length === 1 && only !== undefined) {
      for (const error of only) dropped.delete(error);
      dropped.add(union);
    }
    kept = kept.filter((error) => !dropped.has(error));
  }
  return kept;
}

/** Errors of a branch come from `<union path>/<index>/…`, or through a $ref from the same instance or below. */
function branchOf(error: SchemaError, union: SchemaError): string | undefined {
  if (error === union || !isUnder(error.instancePath, union.instancePath)) return undefined;
  if (!error.schemaPath.startsWith(`${union.schemaPath}/`)) {
    return error.schemaPath.startsWith('#/') ? undefined : error.schemaPath.split('#')[0];
  }
  return error.schemaPath.slice(union.schemaPath.length + 1).split('/')[0];
}

const isMisfit = (error: SchemaError, union: SchemaError, value: Tree): boolean =>
  error.instancePath === union.instancePath &&
  (error.keyword === 'type' ||
    ((error.keyword === 'enum' || error.keyword === 'const') &&
      typeof valueAt(value, pathOf(error.instancePath)) === 'object'));

function toIssue(error: SchemaError, value: Tree, context: ValidationContext): Issue {
  const place = pathOf(error.instancePath).map((step) => (/^\d+$/.test(String(step)) ? Number(step) : step));
  const unknown = error.params.unevaluatedProperty ?? error.params.additionalProperty;
  if (typeof unknown === 'string') return unknownKey(unknown, place, context);
  const { code, message, suggestion } = describe(error, valueAt(value, place), String(place.at(-1) ?? ''));
  const missing = error.params.missingProperty;
  const inside = typeof missing === 'string' ? [...place, missing] : place;
  const { source } = context.merged.ownerOf(place);
  const at = typeof missing === 'string' ? 'key' : 'value';
  return issueAt(source, [...context.at, ...inside], code, message, {
    at,
    suggestion,
    written: context.merged.writtenAt(inside),
  });
}

function unknownKey(key: string, place: Path, context: ValidationContext): Issue {
  const inside = [...place, key];
  const known = place.length === 0 ? context.properties : undefined;
  const names = known === undefined ? knownAt(context.properties, place) : canonical(known);
  const home =
    place.length === 0 && known !== undefined
      ? (homeOf(key, known) ?? context.homeElsewhere?.(key))
      : undefined;
  const near = home === undefined ? nearest(key, names) : undefined;
  const isSetting = place.length === 0 && context.at.at(-1) === 'config';
  const suggestion =
    home !== undefined
      ? `This key belongs under \`${home}\`.`
      : near !== undefined
        ? `Did you mean "${near}"?`
        : isSetting
          ? 'Remove it, or put request parameters of your own under `extra_body`.'
          : names.includes('config')
            ? 'Settings belong under `config`.'
            : names.length > 0
              ? `Known here: ${names.join(', ')}.`
              : 'Remove it.';
  const { source } = context.merged.ownerOf(inside);
  const more = { at: 'key' as const, suggestion, fix: near, written: context.merged.writtenAt(inside) };
  return issueAt(source, [...context.at, ...inside], 'FC1003', 'unknown key.', more);
}

const canonical = (properties: Readonly<Record<string, PropertyFacts>>): string[] =>
  Object.keys(properties).filter(
    (name) => properties[name]?.['x-alias-of'] === undefined && properties[name]?.['x-ignored'] === undefined,
  );

function knownAt(properties: Readonly<Record<string, PropertyFacts>> | undefined, place: Path): string[] {
  const [section, _name, ...inside] = place;
  // Under names of the user's own stand blocks, and in profiles whole documents.
  const shape = section === 'models' ? ['llm', ...inside] : section === 'profiles' ? inside : place;
  let at = properties;
  for (const step of shape) at = at?.[step]?.properties;
  return at === undefined ? [] : canonical(at);
}

/** The group that has a key of this name, when just one has. */
function homeOf(key: string, properties: Readonly<Record<string, PropertyFacts>>): string | undefined {
  const homes = canonical(properties).filter((name) => properties[name]?.properties?.[key] !== undefined);
  return homes.length === 1 ? homes[0] : undefined;
}

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

function describe(error: SchemaError, value: unknown, key: string): Described {
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
