import type { ProviderDefinition } from '../generated/types.ts';

/** One mistake as a compiled validator reports it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string | undefined;
}

/** A compiled schema; `errors` holds what the last call found. */
export interface Validate {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null | undefined;
}

/** What the loader and the plan need to know of one setting. */
export interface PropertyFacts {
  readonly type?: string | readonly string[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly default?: unknown;
  readonly writeOnly?: boolean | undefined;
  readonly deprecated?: boolean | undefined;
  readonly properties?: Readonly<Record<string, PropertyFacts>> | undefined;
  /** Environment variables that supply the value when no document does; the first that is set. */
  readonly 'x-env'?: readonly string[] | undefined;
  /** The request header that carries the value; it does not go to the body. */
  readonly 'x-header'?: string | undefined;
  /** `false`: used in templates or by an in-process provider, never sent. */
  readonly 'x-send'?: boolean | undefined;
  /** The setting (dotted) that this is another spelling of. */
  readonly 'x-alias-of'?: string | undefined;
  /** Why the key is accepted though it reaches nothing. */
  readonly 'x-ignored'?: string | undefined;
}

/** A provider, loaded: what it is, what may be set, and the validator of its config. */
export interface ProviderModule {
  readonly definition: ProviderDefinition;
  readonly properties: Readonly<Record<string, PropertyFacts>>;
  /** The settings that are the provider's own, beyond the base settings. */
  readonly own: readonly string[];
  readonly validate: Validate;
}

/** What is known of a provider without loading it. */
export interface CatalogEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** What it is for. */
  readonly type: 'llm' | 'context_engine' | 'memory';
  readonly aliases: readonly string[];
  readonly protocol: string;
  readonly keyVariables: readonly string[];
  readonly keyOptional: boolean;
  readonly local: boolean;
  readonly modelPatterns: readonly string[];
  readonly auto?: { readonly order: number; readonly probe?: string | undefined } | undefined;
  /** Checks the config of custom providers that speak the same protocol. */
  readonly generic: boolean;
  /** Whether it makes vectors of texts. */
  readonly embeddings?: boolean | undefined;
  /** Model strings that belong here beyond those that begin with the id. */
  readonly modelStrings?:
    | {
        readonly suffixes?: readonly string[] | undefined;
        readonly anySlash?: boolean | undefined;
        readonly anyName?: boolean | undefined;
      }
    | undefined;
}
