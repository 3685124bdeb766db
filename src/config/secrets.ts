import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
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
  const byName = new Map<string, string>();
  const given = new Set<string>();
  const remember = (secret: string | undefined): string | undefined => {
    if (secret !== undefined && secret.length >= SHORTEST) given.add(secret);
    return secret;
  };
  return {
    keep(secret, label) {
      if (label !== undefined) {
        byName.set(label, secret);
        remember(secret);
        return `stored:${label}`;
      }
      const known = kept.indexOf(secret);
      const index = known === -1 ? kept.push(secret) - 1 : known;
      remember(secret);
      return `stored:${index}`;
    },
    read(reference) {
      const name = reference.slice(reference.indexOf(':') + 1);
      if (reference.startsWith('env:')) return remember(environment(name));
      if (reference.startsWith('file:')) return remember(contentOf(name));
      return remember(byName.get(name) ?? kept[Number(name)]);
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

/** Read at each call, so that a file that is replaced is seen. */
function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** A store that also finds the variables of another environment, such as one with `.env` files under it. */
export function withVariables(store: CredentialStore, environment: Environment): CredentialStore {
  const further = createCredentialStore(environment);
  return {
    keep: (secret, name) => store.keep(secret, name),
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
 * `written` is the config before interpolation, `config` the same after it; `folder` is where the files lie that a setting names.
 */
export function liftSecrets(
  written: Tree,
  config: Tree,
  properties: Readonly<Record<string, PropertyFacts>>,
  store: CredentialStore,
  folder: (name: string) => string = () => process.cwd(),
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
    const source = properties[key]?.writeOnly === true ? sourceOf(value, () => folder(key)) : undefined;
    if (source !== undefined || (properties[key]?.writeOnly === true && typeof value === 'string')) {
      if (source === undefined) lift(key, written[key], value);
      else secrets[key] = source;
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

/** A secret that is elsewhere: in a file, or what a command prints. */
function sourceOf(value: unknown, folder: () => string): SecretReference | undefined {
  if (!isTree(value)) return undefined;
  if (typeof value.file === 'string') return `file:${resolve(folder(), value.file)}`;
  return Array.isArray(value.command) ? `command:${JSON.stringify(value.command)}` : undefined;
}
