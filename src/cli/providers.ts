import { type CatalogEntry, describeProvider, LlmFactory, type ProviderDefinition } from '../index.ts';
import { exitCodes } from './report.ts';
import { columns, count, out, print, wrap } from './screen.ts';

export interface ProvidersOptions {
  readonly json?: boolean | undefined;
  readonly type?: string | undefined;
}

/** `fromconfig providers`: who can be named in a document. */
export async function listProviders(options: ProvidersOptions): Promise<number> {
  const entries = LlmFactory.providers().filter(
    (entry) => options.type === undefined || entry.type === options.type,
  );
  if (options.json === true) {
    await print(JSON.stringify(entries.map(asJson), null, 2));
    return exitCodes.done;
  }
  if (entries.length === 0) {
    await print('No provider is of this type.');
    return exitCodes.done;
  }
  const rows = entries.map((entry) => [entry.id, keyOf(entry), entry.description]);
  await print(columns([['PROVIDER', 'KEY', 'WHAT IT IS'], ...rows]));
  await print(
    `\n${out.dim(`${count(entries.length, 'provider')}. One in full: fromconfig providers show ${(entries.find((entry) => !entry.keyOptional) ?? entries[0])?.id ?? 'ID'}`)}`,
  );
  return exitCodes.done;
}

const asJson = (entry: CatalogEntry): object => {
  const { id, name, description, aliases, type, protocol, keyVariables, keyOptional, local } = entry;
  return { id, name, description, aliases, type, protocol, keyVariables, keyOptional, local };
};

function keyOf({ keyVariables: [first], keyOptional }: CatalogEntry): string {
  if (first === undefined) return 'none';
  return keyOptional ? 'optional' : first;
}

/** `fromconfig providers show`: the definition as an entry of one's own, or for reading. */
export async function showProvider(
  id: string,
  options: { readonly json?: boolean | undefined },
): Promise<number> {
  const definition = await describeProvider(id);
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
