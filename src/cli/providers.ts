import {
  type CatalogEntry,
  createCredentialFile,
  FromConfigError,
  homeOf,
  knownProviders,
  type ProviderDefinition,
} from '../index.ts';
import { showFinding } from './findings.ts';
import { exitCodes, UsageError } from './report.ts';
import { columns, count, err, note, out, print, wrap } from './screen.ts';

export interface ProvidersOptions {
  readonly config?: string | undefined;
  readonly json?: boolean | undefined;
  readonly porcelain?: boolean | undefined;
  readonly strict?: boolean | undefined;
  readonly type?: string | undefined;
}

/** `fromconfig providers`: who can be named in a document. */
export async function listProviders(options: ProvidersOptions): Promise<number> {
  if (options.json === true && options.porcelain === true)
    throw new UsageError('--json and --porcelain are both given.', 'Leave one of them out.');
  const known = await knownProviders({ config: options.config, strict: options.strict });
  for (const issue of known.issues) note(showFinding(issue, err));
  const entries = known.entries.filter((entry) => options.type === undefined || entry.type === options.type);
  const stored = await storedIds();
  const isBad = known.issues.some(({ severity }) => severity === 'error');
  if (options.json === true)
    await print(
      JSON.stringify(
        entries.map((entry) => asJson(entry, stored)),
        null,
        2,
      ),
    );
  else if (options.porcelain === true) for (const entry of entries) await print(asLine(entry, stored));
  else if (entries.length === 0) await print('No provider is of this type.');
  else await show(entries, stored);
  return isBad ? exitCodes.failed : exitCodes.done;
}

async function show(entries: readonly CatalogEntry[], stored: ReadonlySet<string>): Promise<void> {
  const rows = entries.map((entry) => [
    entry.id,
    stored.has(entry.id) ? 'logged in' : keyOf(entry),
    entry.description,
  ]);
  await print(columns([['PROVIDER', 'KEY', 'WHAT IT IS'], ...rows]));
  const example = (entries.find((entry) => !entry.keyOptional) ?? entries[0])?.id ?? 'ID';
  const more = `${count(entries.length, 'provider')}. One in full: fromconfig providers show ${example}`;
  await print(`\n${out.dim(more)}`);
}

/** Who is logged in; a list of providers does not fail for a file of logins that cannot be read. */
async function storedIds(): Promise<ReadonlySet<string>> {
  try {
    const logins = await createCredentialFile(homeOf((name) => process.env[name])).list();
    return new Set(logins.map(({ id }) => id));
  } catch (error) {
    if (!(error instanceof FromConfigError)) throw error;
    note(error.message);
    return new Set();
  }
}

const asJson = (entry: CatalogEntry, stored: ReadonlySet<string>): object => {
  const { id, name, description, aliases, type, protocol, keyVariables, keyOptional, local } = entry;
  const loggedIn = stored.has(id);
  return { id, name, description, aliases, type, protocol, keyVariables, keyOptional, local, loggedIn };
};

/** For scripts: id, type, protocol, variables of the key, and whether there is a login. */
const asLine = ({ id, type, protocol, keyVariables }: CatalogEntry, stored: ReadonlySet<string>): string =>
  [id, type, protocol, keyVariables.join(','), stored.has(id) ? 'logged-in' : ''].join('\t');

function keyOf({ keyVariables: [first], keyOptional }: CatalogEntry): string {
  if (first === undefined) return 'none';
  return keyOptional ? 'optional' : first;
}

/** `fromconfig providers show`: the definition as an entry of one's own, or for reading. */
export async function showProvider(
  id: string,
  options: Pick<ProvidersOptions, 'config' | 'json'>,
): Promise<number> {
  const definition = await (await knownProviders({ config: options.config })).describe(id);
  await print(options.json === true ? JSON.stringify(definition, null, 2) : readable(definition));
  return exitCodes.done;
}

interface Setting {
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly 'x-env'?: readonly string[];
}

function readable(definition: ProviderDefinition): string {
  const {
    id,
    name,
    description,
    response_type: protocol,
    api_key_vars: keys,
    api_key_optional: isOptional,
  } = definition;
  const variables = [keys ?? []].flat();
  const key =
    variables.length === 0 ? 'none' : `${variables.join(', ')}${isOptional === true ? ' (optional)' : ''}`;
  const facts = [
    ['protocol', protocol ?? ''],
    ['key', key],
  ];
  const unsupported = definition.dialect?.unsupported ?? [];
  if (unsupported.length > 0) facts.push(['not taken', unsupported.join(', ')]);
  const settings = Object.entries(
    (definition.settings?.properties ?? {}) as Readonly<Record<string, Setting>>,
  );
  const rows = settings.map(([setting, facts]) => [setting, describeSetting(facts)]);
  const head = `${out.bold(id)}  ${name ?? id}: ${description ?? ''}\n\n${columns(facts)}`;
  const own =
    rows.length === 0 ? '' : `\n\n${out.bold('Its own settings and defaults')}\n${columns(rows, '  ')}`;
  const hint = wrap(
    `All providers also take the settings of schemas/llm.schema.json. As an entry of your own: fromconfig providers show ${id} --json`,
  );
  return `${head}${own}\n\n${out.dim(hint)}`;
}

function describeSetting({
  description,
  default: value,
  enum: choices,
  'x-env': variables,
}: Setting): string {
  const parts = [description?.replace(/\.$/, '')];
  if (choices !== undefined) parts.push(`one of ${choices.join(', ')}`);
  if (value !== undefined) parts.push(`default ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  if (variables !== undefined) parts.push(`or from ${variables.join(', ')}`);
  return parts.filter((part) => part !== undefined && part !== '').join('; ');
}
