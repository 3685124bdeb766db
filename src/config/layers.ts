import { isTree, type Path, pointerOf, type Tree } from './path.ts';
import type { Source, Span } from './source.ts';

/** One part of what a configuration is made of, weakest first: defaults, presets, files, profiles, arguments. */
export interface Layer {
  readonly value: Tree;
  readonly source: Source;
  /** What the layer is, as `explain` prints it: `preset`, `profile dev`, `argument` …; empty for the document itself. */
  readonly role: string;
  /** Where the layer's root stands in its source. */
  readonly base: Path;
  /** Pointers of settings (from the source's root) to where they are written, for those given under an alias. */
  readonly moved: ReadonlyMap<string, Path>;
}

/** Where a value comes from. */
export interface Origin {
  readonly layer: Layer;
  readonly span: Span | undefined;
}

/** A value that a stronger layer replaced as a whole, because it names another provider. */
export interface Dropped {
  readonly path: Path;
  readonly layer: Layer;
  readonly reason: string;
}

/** Layers as one tree; remembers which layer each value came from. */
export class Merged {
  readonly value: Tree;
  readonly dropped: readonly Dropped[];
  /** The strongest layer: where a setting that nobody gave would be written. */
  readonly top: Layer;
  readonly #owners: ReadonlyMap<string, Layer>;

  constructor(value: Tree, owners: ReadonlyMap<string, Layer>, dropped: readonly Dropped[], top: Layer) {
    this.value = value;
    this.top = top;
    this.#owners = owners;
    this.dropped = dropped;
  }

  ownerOf(path: Path): Layer {
    for (let length = path.length; length >= 0; length--) {
      const owner = this.#owners.get(pointerOf(path.slice(0, length)));
      if (owner !== undefined) return owner;
    }
    throw new Error('A merged tree always has an owner at its root.');
  }

  /** The path, from its source's root, under which the value is written. */
  writtenAt(path: Path): Path {
    const { moved, base } = this.ownerOf(path);
    const whole = [...base, ...path];
    for (let length = whole.length; moved.size > 0 && length > 0; length--) {
      const at = moved.get(pointerOf(whole.slice(0, length)));
      if (at !== undefined) return [...at, ...whole.slice(length)];
    }
    return whole;
  }

  originOf(path: Path, at: 'key' | 'value' = 'value'): Origin {
    const layer = this.ownerOf(path);
    return { layer, span: layer.source.locate(this.writtenAt(path), at) };
  }

  /** One key of the root with what is under it, and nothing else. */
  only(key: string): Merged {
    return new Merged({ [key]: this.value[key] }, this.#owners, [], this.top);
  }

  /** The tree under `path` as one of its own, with its origins. */
  at(path: Path): Merged {
    const prefix = pointerOf(path);
    const owners = new Map([['', this.ownerOf(path)]]);
    for (const [pointer, owner] of this.#owners) {
      if (pointer.startsWith(`${prefix}/`)) owners.set(pointer.slice(prefix.length), owner);
    }
    let value: unknown = this.value;
    for (const step of path) value = (value as Record<string | number, unknown> | undefined)?.[step];
    const relocated = new Map([...owners].map(([pointer, owner]) => [pointer, relocate(owner, path)]));
    const pointer = pointerOf(path);
    const dropped = this.dropped.filter((part) => isWithin(pointer, pointerOf(part.path)));
    return new Merged(isTree(value) ? value : {}, relocated, dropped, relocate(this.top, path));
  }

  /** The owners by pointer, for merging this tree over another. */
  get owners(): ReadonlyMap<string, Layer> {
    return this.#owners;
  }
}

/** Whether one place lies in the other, or the other in it. */
const isWithin = (a: string, b: string): boolean =>
  `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`);

/** The same layer seen from `path` down. */
const relocate = (layer: Layer, path: Path): Layer => ({ ...layer, base: [...layer.base, ...path] });

export const asMerged = (layer: Layer): Merged => new Merged(layer.value, new Map([['', layer]]), [], layer);

/** Merges weakest first: objects merge, arrays and scalars replace, a block of another provider replaces the whole block. */
export function mergeLayers(layers: readonly Layer[]): Merged {
  const [first, ...rest] = layers;
  if (first === undefined) throw new Error('There is nothing to merge.');
  return rest.reduce((below, layer) => mergeOver(below, asMerged(layer)), asMerged(first));
}

export function mergeOver(below: Merged, above: Merged): Merged {
  const owners = new Map(below.owners);
  const dropped = [...below.dropped, ...above.dropped];
  const value = mergeTrees(below.value, above.value, [], below, above, owners, dropped);
  return new Merged(value, owners, dropped, above.top);
}

function mergeTrees(
  low: Tree,
  high: Tree,
  path: Path,
  below: Merged,
  above: Merged,
  owners: Map<string, Layer>,
  dropped: Dropped[],
): Tree {
  const out: Record<string, unknown> = { ...low };
  for (const key of Object.keys(high)) {
    const here = [...path, key];
    const lower = low[key];
    const upper = high[key];
    const replaced = isTree(lower) && isTree(upper) ? whyReplaced(lower, upper, above, here) : undefined;
    if (isTree(lower) && isTree(upper) && replaced === undefined) {
      out[key] = mergeTrees(lower, upper, here, below, above, owners, dropped);
      continue;
    }
    if (replaced !== undefined) dropped.push({ path: here, layer: below.ownerOf(here), reason: replaced });
    claim(owners, above, here);
    out[key] = upper;
  }
  return out;
}

/** A block of another provider, or in the short form, takes the place of the whole block. */
function whyReplaced(lower: Tree, upper: Tree, above: Merged, path: Path): string | undefined {
  if (!('provider' in upper && 'provider' in lower)) return undefined;
  if (upper.provider !== lower.provider)
    return `the stronger block names provider "${String(upper.provider)}"`;
  const isShort = pointerOf(above.writtenAt([...path, 'provider'])) === pointerOf(above.writtenAt(path));
  return isShort ? 'the stronger block is a model string' : undefined;
}

/** Everything at and under `path` now belongs to the layers of `above`. */
function claim(owners: Map<string, Layer>, above: Merged, path: Path): void {
  const pointer = pointerOf(path);
  for (const known of [...owners.keys()])
    if (known === pointer || known.startsWith(`${pointer}/`)) owners.delete(known);
  owners.set(pointer, above.ownerOf(path));
  for (const [known, owner] of above.owners) if (known.startsWith(`${pointer}/`)) owners.set(known, owner);
}
