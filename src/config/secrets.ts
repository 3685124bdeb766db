import type { CredentialStore, Environment, SecretReference } from '../ports.ts';
import { soleVariable } from './interpolate.ts';
import { isTree, type Tree } from './path.ts';
import type { PropertyFacts } from './provider-module.ts';

/** What is shorter is no secret worth the name, and would hide half of any text. */
const SHORTEST = 6;

/** The text without the beginning of the secret where it was shortened in the middle of it. */
function withoutCut(text: string, secret: string): string {
  if (!text.includes('…')) return text;
  for (let length = secret.length - 1; length >= SHORTEST; length--) {
    const cut = `${secret.slice(0, length)}…`;
    if (text.includes(cut)) return text.replaceAll(cut, '***…');
  }
  return text;
}

/** Keeps secrets in this process: literals by number, variables by name. */
export function createCredentialStore(environment: Environment): CredentialStore {
  const kept: string[] = [];
  const given = new Set<string>();
  const remember = (secret: string | undefined): string | undefined => {
    if (secret !== undefined && secret.length >= SHORTEST) given.add(secret);
    return secret;
  };
  return {
    keep(secret) {
      const known = kept.indexOf(secret);
      const index = known === -1 ? kept.push(secret) - 1 : known;
      remember(secret);
      return `stored:${index}`;
    },
    read(reference) {
      const name = reference.slice(reference.indexOf(':') + 1);
      return remember(reference.startsWith('env:') ? environment(name) : kept[Number(name)]);
    },
    redact(text) {
      let out = text;
      for (const secret of given) {
        if (!out.includes(secret.slice(0, SHORTEST))) continue;
        out = withoutCut(out.replaceAll(secret, '***'), secret);
      }
      return out;
    },
  };
}

/** A store that also finds the variables of another environment, such as one with `.env` files under it. */
export function withVariables(store: CredentialStore, environment: Environment): CredentialStore {
  const further = createCredentialStore(environment);
  return {
    keep: (secret) => store.keep(secret),
    read: (reference) =>
      store.read(reference) ?? (reference.startsWith('env:') ? further.read(reference) : undefined),
    redact: (text) => store.redact(further.redact(text)),
  };
}

/** A config with its secrets taken out; `secrets` holds where they are, by setting or `custom_headers.NAME`. */
export interface Lifted {
  readonly config: Tree;
  readonly secrets: Readonly<Record<string, SecretReference>>;
}

const secretHeader = /auth|key|token|secret|cookie|credential|password/i;

/**
 * Lifts out what the schema marks `writeOnly`, and headers whose name or placeholder says that they are secret.
 * `written` is the config before interpolation, `config` the same after it.
 */
export function liftSecrets(
  written: Tree,
  config: Tree,
  properties: Readonly<Record<string, PropertyFacts>>,
  store: CredentialStore,
): Lifted {
  const secrets: Record<string, SecretReference> = {};
  let out = config;
  const lift = (name: string, source: unknown, value: unknown): void => {
    const variable = typeof source === 'string' ? soleVariable(source) : undefined;
    secrets[name] = variable !== undefined ? `env:${variable}` : store.keep(String(value));
  };
  for (const key of Object.keys(config)) {
    const value = config[key];
    if (value === null || value === undefined) continue;
    if (properties[key]?.writeOnly === true && typeof value === 'string') {
      lift(key, written[key], value);
      const { [key]: _secret, ...rest } = out;
      out = rest;
    } else if (key === 'custom_headers' && isTree(value)) {
      const plain: Record<string, unknown> = {};
      const source = isTree(written[key]) ? written[key] : {};
      for (const header of Object.keys(value)) {
        const text = value[header];
        const isSecret = typeof text === 'string' && (secretHeader.test(header) || text !== source[header]);
        if (isSecret) lift(`custom_headers.${header}`, source[header], text);
        else plain[header] = text;
      }
      out = { ...out, [key]: plain };
    }
  }
  return { config: out, secrets };
}
