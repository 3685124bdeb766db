import { ConfigurationError } from './errors.ts';

/** Named parts of one kind, loaded on first use; names are matched without regard to case, space, `-` and `_`. */
export class Registry<Part> {
  readonly #kind: string;
  readonly #loaders = new Map<string, { readonly name: string; readonly load: () => Promise<Part> }>();

  constructor(kind: string, parts: Readonly<Record<string, () => Promise<Part>>> = {}) {
    this.#kind = kind;
    for (const [name, load] of Object.entries(parts)) this.add(name, load);
  }

  /** Throws ConfigurationError when the name is blank or taken. */
  add(name: string, load: () => Promise<Part>): void {
    const key = nameKey(name);
    if (key === '') throw new ConfigurationError(`A ${this.#kind} needs a name.`);
    if (this.#loaders.has(key)) throw new ConfigurationError(`There is a ${this.#kind} "${name}" already.`);
    this.#loaders.set(key, { name, load });
  }

  names(): string[] {
    return [...this.#loaders.values()].map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.#loaders.has(nameKey(name));
  }

  /** Throws ConfigurationError when nothing has this name. */
  async get(name: string): Promise<Part> {
    const entry = this.#loaders.get(nameKey(name));
    if (entry === undefined) {
      throw new ConfigurationError(`Unknown ${this.#kind} "${name}".`, [], {
        suggestion: `Known: ${this.names().join(', ')}.`,
      });
    }
    return entry.load();
  }
}

/** The form in which names of providers, protocols and stores are compared. */
export const nameKey = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');
