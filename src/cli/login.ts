import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import {
  createCredentialFile,
  homeOf,
  type KnownProviders,
  knownProviders,
  loginMethods,
  type ProviderDefinition,
  type StoredAuth,
} from '../index.ts';
import { Left } from './interview.ts';
import { loginByOAuth } from './login-oauth.ts';
import { askParameters, missingParameters, parametersOf, readParameters } from './login-parameters.ts';
import { atTerminal, type Prompts } from './prompts.ts';
import { exitCodes, UsageError } from './report.ts';
import { err, note, out, print } from './screen.ts';

export interface LoginOptions {
  readonly config?: string | undefined;
  readonly keyStdin?: boolean | undefined;
  readonly param?: readonly string[] | undefined;
  readonly method?: string | undefined;
  readonly awsProfile?: string | undefined;
}

const environment = (name: string): string | undefined => process.env[name];
export const credentialFile = (): ReturnType<typeof createCredentialFile> =>
  createCredentialFile(homeOf(environment), { warn: (message) => note(message) });

/** `fromconfig login`: asks for what a provider needs, and stores it. */
export async function login(named: string | undefined, options: LoginOptions): Promise<number> {
  const prompts = options.keyStdin === true ? undefined : await atTerminal();
  try {
    const known = await knownProviders({ config: options.config });
    const definition = await known.describe(named ?? (await askProvider(known, prompts)));
    const parameters = parametersOf(definition);
    const given = readParameters(options.param ?? [], parameters);
    const method = await methodOf(definition, options, prompts);
    const file = credentialFile();
    const before = (await file.read(definition.id))?.params ?? {};
    const params =
      prompts === undefined
        ? { ...before, ...given }
        : await askParameters(parameters, given, before, prompts);
    const missing = missingParameters(parameters, params);
    if (missing.length > 0)
      throw new UsageError(
        `${nameOf(definition)} also needs ${missing.join(', ')}.`,
        `Add ${missing.map((name) => `--param ${name}=VALUE`).join(' ')}.`,
      );
    const auth = await authBy(method, definition, options, prompts);
    await file.update(definition.id, (current) => ({
      ...current,
      ...(auth !== undefined && { auth }),
      ...(Object.keys(params).length > 0 && { params }),
    }));
    await print(`Logged in to ${out.bold(nameOf(definition))}.`);
    note(err.dim(`Stored in ${join(homeOf(environment), 'credentials.json')}.`));
    tellOfVariables(definition);
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    note(`\n${error.message}`);
    return exitCodes.interrupted;
  }
}

/** `fromconfig logout`: takes away what a login has stored. */
export async function logout(named: string): Promise<number> {
  const { entries } = await knownProviders();
  const key = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');
  const entry = entries.find(({ id, aliases }) => [id, ...aliases].some((name) => key(name) === key(named)));
  const id = entry?.id ?? named;
  const file = credentialFile();
  const isRemoved = (await file.remove(id)) || (id !== named && (await file.remove(named)));
  await print(isRemoved ? `Logged out of ${out.bold(entry?.name ?? id)}.` : `Nothing is stored for ${id}.`);
  const isSet = entry?.keyVariables.find((name) => (process.env[name] ?? '') !== '');
  if (isSet !== undefined) note(`${isSet} is still set in the environment and is used.`);
  return exitCodes.done;
}

const nameOf = ({ id, name }: ProviderDefinition): string => name ?? id;

async function askProvider({ entries }: KnownProviders, prompts: Prompts | undefined): Promise<string> {
  if (prompts === undefined)
    throw new UsageError(
      'No provider is named.',
      'Try: fromconfig login groq. "fromconfig providers" lists all.',
    );
  const choices = entries
    .filter(({ type, keyVariables, local }) => type === 'llm' && keyVariables.length > 0 && !local)
    .map(({ id, name }) => ({ value: id, label: id, hint: name }));
  return prompts.search('Which provider?', choices);
}

const WORDS: Readonly<Record<string, string>> = {
  api_key: 'An API key',
  oauth_device: 'A code that you enter in a browser',
  oauth_code: 'The browser',
  google_adc: 'Google credentials of this machine',
  aws_profile: 'A profile of the AWS command line',
};

/** `token_exchange` takes a key too. */
const loginName = (method: string): string => (method === 'token_exchange' ? 'api_key' : method);

async function methodOf(
  definition: ProviderDefinition,
  { method, keyStdin, awsProfile }: LoginOptions,
  prompts: Prompts | undefined,
): Promise<string> {
  const all = [...new Set(loginMethods(definition).map(loginName))].filter((name) => name in WORDS);
  if (all.length === 0)
    throw new UsageError(
      `${nameOf(definition)} has nothing to log in with.`,
      'It needs no key, or signs by itself.',
    );
  const asked =
    method ?? (keyStdin === true ? 'api_key' : awsProfile !== undefined ? 'aws_profile' : undefined);
  if (asked !== undefined) {
    if (all.includes(asked)) return asked;
    throw new UsageError(`${nameOf(definition)} has no login by ${asked}.`, `It has: ${all.join(', ')}.`);
  }
  if (all.length === 1 && (prompts !== undefined || all[0] !== 'api_key')) return all[0]!;
  if (prompts !== undefined)
    return prompts.choose(
      `How do you log in to ${nameOf(definition)}?`,
      all.map((name) => ({ value: name, label: WORDS[name]! })),
    );
  throw new UsageError(
    'There is no terminal to ask at.',
    all.includes('api_key')
      ? `Write the key to standard input: fromconfig login ${definition.id} --key-stdin < key.txt`
      : `Add --method ${all[0]}.`,
  );
}

/** What is stored as the proof; `undefined` where it is stored already. */
async function authBy(
  method: string,
  definition: ProviderDefinition,
  { keyStdin, awsProfile }: LoginOptions,
  prompts: Prompts | undefined,
): Promise<StoredAuth | undefined> {
  switch (method) {
    case 'google_adc':
      return { type: 'google_adc' };
    case 'aws_profile': {
      const usual = process.env.AWS_PROFILE ?? 'default';
      const profile = awsProfile ?? (await prompts?.text('AWS profile', { initial: usual })) ?? usual;
      note(err.dim(`For single sign-on run: aws sso login --profile ${profile}`));
      return { type: 'aws_profile', profile };
    }
    case 'oauth_device':
    case 'oauth_code':
      await loginByOAuth(method, definition, credentialFile(), prompts);
      return undefined;
    default: {
      const typed =
        keyStdin === true
          ? await readAll(process.stdin)
          : await prompts?.secret(`Key of ${nameOf(definition)}`);
      return { type: 'api_key', key: usableKey(typed ?? '') };
    }
  }
}

function usableKey(typed: string): string {
  const key = typed.trim();
  if (key === '') throw new UsageError('There is no key.', 'Write it to standard input, as one line.');
  if (/\s/.test(key))
    throw new UsageError('The key has a space or line break in it.', 'Give only the key, as one line.');
  return key;
}

function tellOfVariables({ api_key_vars: variables, id }: ProviderDefinition): void {
  const name = [variables ?? []].flat().find((variable) => (process.env[variable] ?? '') !== '');
  if (name !== undefined) note(`${name} is set in the environment and is used before what is stored.`);
  note(err.dim(`Try it: fromconfig doctor ${id}`));
}
