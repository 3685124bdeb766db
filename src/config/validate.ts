import type { Issue } from '../errors.ts';
import { coerce } from './interpolate.ts';
import { issueAt } from './issues.ts';
import type { Merged } from './layers.ts';
import { nearest } from './nearest.ts';
import { mapStrings, type Path, pathOf, pointerOf, type Tree, valueAt } from './path.ts';
import type { PropertyFacts, SchemaError, Validate } from './provider-module.ts';
import { describe } from './wording.ts';

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
