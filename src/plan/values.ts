import type { Origin } from '../config/layers.ts';
import type { PropertyFacts } from '../config/provider-module.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type { ProviderDefinition } from '../generated/types.ts';
import type { Environment } from '../ports.ts';
import type { TemplateProblem } from './template.ts';

/** Where a setting's value comes from, as `explain` prints it. */
export type ValueOrigin =
  | { readonly kind: 'document'; readonly origin: () => Origin }
  | { readonly kind: 'environment'; readonly variable: string }
  | { readonly kind: 'stored' }
  | { readonly kind: 'default' };

/** A template variable whose value another one decides. */
interface Derived {
  readonly of: string;
  readonly values: Readonly<Record<string, string | null | undefined>>;
}

/** A setting's value: the document's, else its environment variable's, else the provider's default. */
export class Values {
  readonly #model: ResolvedModel;
  readonly #environment: Environment;
  readonly #used = new Map<string, ValueOrigin>();
  readonly #templates: ReadonlyMap<string, string>;
  readonly #declared: ReadonlySet<string>;
  readonly #derived: ReadonlyMap<string, Derived>;
  readonly #options: ReadonlyMap<string, readonly string[]>;
  readonly #stored: ReadonlyMap<string, string>;

  /** `stored` are values that a login has asked for. */
  constructor(
    model: ResolvedModel,
    environment: Environment,
    definition: ProviderDefinition,
    stored: Readonly<Record<string, string>> = {},
  ) {
    this.#model = model;
    this.#environment = environment;
    this.#stored = new Map(Object.entries(stored));
    const parameters = (definition.url_param_vars ?? []).map((entry) =>
      typeof entry === 'string' ? { name: entry } : entry,
    );
    this.#declared = new Set(parameters.map(({ name }) => name));
    this.#templates = new Map(
      parameters.flatMap((entry) => (typeof entry.default === 'string' ? [[entry.name, entry.default]] : [])),
    );
    this.#options = new Map(
      parameters.flatMap(({ name, options }) => (options == null ? [] : [[name, options]])),
    );
    this.#derived = new Map(
      parameters.flatMap(({ name, of, values }) =>
        typeof of === 'string' && values != null ? [[name, { of, values }]] : [],
      ),
    );
  }

  get(name: string): unknown {
    const given = ownIn(this.#model.config, name);
    if (given !== undefined) {
      this.#used.set(name, { kind: 'document', origin: () => this.#model.origins.originOf([name]) });
      return given ?? undefined;
    }
    const property = ownIn(this.#model.module.properties, name);
    for (const variable of property?.['x-env'] ?? []) {
      const value = this.#environment(variable);
      if (value === undefined || value === '') continue;
      this.#used.set(name, { kind: 'environment', variable });
      return value;
    }
    if (property?.default !== undefined) this.#used.set(name, { kind: 'default' });
    return property?.default;
  }

  facts(name: string): PropertyFacts {
    return ownIn(this.#model.module.properties, name) ?? {};
  }

  isDefault(name: string): boolean {
    return this.#used.get(name)?.kind === 'default';
  }

  /**
   * A template variable: translated from another, or the setting of that name in lower case, which has environment
   * variables of its own; a declared name, or one that is no setting, is read from the environment, else from what a login has
   * stored, else it has its default.
   */
  variable(name: string): string | undefined {
    const derived = this.#derived.get(name);
    if (derived !== undefined) {
      const value = this.variable(derived.of);
      if (value === undefined || !Object.hasOwn(derived.values, value)) return undefined;
      return derived.values[value] ?? undefined;
    }
    const key = name.toLowerCase();
    const setting = this.get(key);
    const isDeclared = this.#declared.has(name);
    const stored = isDeclared ? this.#stored.get(name) : undefined;
    if (setting !== undefined && (stored === undefined || !this.isDefault(key))) return String(setting);
    const isSetting = ownIn(this.#model.module.properties, key) !== undefined;
    const variable = isSetting && !isDeclared ? undefined : this.#ambient(name, isDeclared);
    if (variable !== undefined) return this.#environment(variable);
    if (stored === undefined) return this.#templates.get(name);
    if (isSetting) this.#used.set(key, { kind: 'stored' });
    return stored;
  }

  /**
   * A declared variable is first looked for under the provider's id, as MY_GATEWAY_REGION; one whose name the operating
   * system uses for something else only there, unless it holds one of the options.
   */
  #ambient(name: string, isDeclared: boolean): string | undefined {
    const isSet = (variable: string): boolean => (this.#environment(variable) ?? '') !== '';
    const prefixed = `${variablePrefix(this.#model.provider)}_${name}`;
    if (isDeclared && isSet(prefixed)) return prefixed;
    if (!isSet(name)) return undefined;
    if (!isDeclared || !ofTheSystem.has(name)) return name;
    return this.#options.get(name)?.includes(this.#environment(name) ?? '') === true ? name : undefined;
  }

  /** The environment variable that a template variable is read from, where it is. */
  variableOf(name: string): string | undefined {
    return this.get(name.toLowerCase()) === undefined
      ? this.#ambient(name, this.#declared.has(name))
      : undefined;
  }

  /** A template variable whose value is none of its options. */
  optionProblem(name: string): TemplateProblem | undefined {
    const options = this.#options.get(name);
    const value = options === undefined ? undefined : this.variable(name);
    if (options === undefined || value === undefined || options.includes(value)) return undefined;
    const message = `${name} is "${value.slice(0, 40)}", and must be one of ${options.join(', ')}`;
    return { variable: name, reason: 'refused', message };
  }

  origins(): Record<string, ValueOrigin> {
    return Object.fromEntries(this.#used);
  }
}

/** Names come from templates and documents: what every object inherits is none of them. */
const ownIn = <Value>(from: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(from, name) ? from[name] : undefined;

/** `my-gateway` as variables begin: MY_GATEWAY. */
export const variablePrefix = (provider: string): string =>
  provider.toUpperCase().replace(/[^A-Z0-9]+/g, '_');

const ofTheSystem: ReadonlySet<string> = new Set(
  'HOSTNAME HOST HOSTTYPE USER USERNAME LOGNAME HOME PATH PWD SHELL TERM LANG TMPDIR TEMP'.split(' '),
);

export function pick(names: readonly string[], values: Values): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const name of names) {
    const value = values.get(name);
    if (value !== undefined) out[name] = value;
  }
  return out;
}

export function ownValues(
  own: readonly string[],
  values: Values,
  keep: (property: PropertyFacts) => boolean,
): Record<string, unknown> {
  return pick(
    own.filter((name) => keep(values.facts(name))),
    values,
  );
}
