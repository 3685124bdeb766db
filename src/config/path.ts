/** Where a value stands in a document, from the root. */
export type Path = readonly (string | number)[];

/** RFC 6901. */
export const pointerOf = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export function pathOf(pointer: string): Path {
  if (pointer === '') return [];
  const steps = pointer.slice(1).split('/');
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** `llm.config.stop[0]`, as messages print it. */
export function dotted(path: Path): string {
  let text = '';
  for (const step of path) {
    const name = String(step);
    if (/^\d+$/.test(name)) text += `[${name}]`;
    else if (/^[\w-]+$/.test(name)) text += text === '' ? name : `.${name}`;
    else text += `[${JSON.stringify(name)}]`;
  }
  return text;
}

export type Tree = Readonly<Record<string, unknown>>;

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function valueAt(root: unknown, path: Path): unknown {
  let at = root;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

/** A copy of `root` with `value` at `path`; only the containers on the way are copied. */
export function withValue(root: Tree, path: Path, value: unknown): Tree {
  const [step, ...rest] = path;
  if (step === undefined) return value as Tree;
  const below = (root as Record<string | number, unknown>)[step];
  const next = rest.length === 0 ? value : withValue((below ?? {}) as Tree, rest, value);
  if (Array.isArray(root)) return root.with(Number(step), next) as unknown as Tree;
  return { ...root, [step]: next };
}

/** A copy in which every string is what `change` makes of it; only what changes is copied, and keys are never looked at. */
export function mapStrings<Value>(
  value: Value,
  path: Path,
  change: (text: string, path: Path) => unknown,
): Value {
  if (typeof value === 'string') return change(value, path) as Value;
  if (typeof value !== 'object' || value === null) return value;
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[key];
    if (typeof item !== 'string' && (typeof item !== 'object' || item === null)) continue;
    const changed = mapStrings(item, [...path, Array.isArray(value) ? Number(key) : key], change);
    if (changed === item) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    copy[key] = changed;
  }
  return (copy ?? value) as Value;
}
