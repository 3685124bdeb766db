import {
  fileOf,
  type ProviderFile,
  policies,
  resolve,
  type Schema,
  type SchemaSet,
} from './generate-schema.ts';

type Properties = Readonly<Record<string, Schema>>;

const head = `# Settings

<!-- Written by npm run generate from schemas/. Do not edit. -->

Every key of a document, with its type, its default and an example. How keys work together is in
[configuration.md](configuration.md). Every key that may be left out also takes \`null\`: it removes what lower layers and defaults say.
A duration is a number of seconds, or text such as \`500ms\`, \`30s\`, \`5m\`, \`1h\`.`;

/** The page of all settings: what documents may hold, by section, policy and provider. */
export function generateSettingsPage(set: SchemaSet): string {
  const document = fileOf(set, 'document.schema.json');
  const { sections } = document.$defs as Readonly<Record<string, Schema>>;
  const whole = {
    ...document,
    properties: { ...(document.properties as object), ...(sections!.properties as object) },
  };
  const parts = [
    head,
    '## The document',
    ...tablesOf(set, whole),
    '## Settings of every model',
    String(fileOf(set, 'llm.schema.json').description),
    ...tablesOf(set, fileOf(set, 'llm.schema.json')),
    '## Policies',
    'Keys of `llm.config`, of `defaults` and of every other model block.',
    ...policies.flatMap((name) => section(set, name, fileOf(set, `policies/${name}.schema.json`))),
    '## Other sections',
    ...['network', 'embedder', 'vector-store', 'memory', 'session'].flatMap((name) =>
      section(set, name.replace('-', '_'), fileOf(set, `${name}.schema.json`)),
    ),
    '## Providers',
    'What each provider has beyond the settings of every model, and where its defaults differ from them.',
    ...set.providers.flatMap((file) => provider(set, file)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(set: SchemaSet, name: string, schema: Schema): string[] {
  const items = schema.items as Schema | undefined;
  const holder = schema.properties === undefined && items?.properties !== undefined ? items : schema;
  const examples = ((schema.examples ?? []) as unknown[]).map((value) => code(value)).join(', ');
  const lines = [`### ${name}`, String(schema.description), ...tablesOf(set, holder, String(schema.$id))];
  return examples === '' ? lines : [...lines, `For example: ${examples}`];
}

function provider(set: SchemaSet, { id, schema, definition }: ProviderFile): string[] {
  const variables = [definition.api_key_vars ?? []].flat().map((name) => `\`${name}\``);
  const aliases = ((definition.aliases ?? []) as string[]).map((name) => `\`${name}\``);
  const facts = [
    `${schema.description}`,
    aliases.length > 0 ? `Also ${aliases.join(', ')}.` : '',
    variables.length > 0
      ? `Key: ${variables.join(' or ')}${definition.api_key_optional === true ? ', if there is one' : ''}.`
      : 'No key.',
  ];
  return [`### ${id}`, facts.filter((fact) => fact !== '').join(' '), ...tablesOf(set, schema)];
}

/** Settings, other spellings of them, and keys that reach nothing, each as a table. */
function tablesOf(set: SchemaSet, schema: Schema, file = String(schema.$id)): string[] {
  const all = Object.entries((schema.properties ?? {}) as Properties).map(
    ([name, property]) => [name, followed(set, property, file)] as const,
  );
  const nested = all.flatMap(([name, property]) =>
    Object.entries((property.properties ?? {}) as Properties)
      .filter(() => property.deprecated === true)
      .map(([key, inside]) => [`${name}.${key}`, followed(set, inside, file)] as const),
  );
  const spellings = [...all, ...nested].filter(([, property]) => property['x-alias-of'] !== undefined);
  const ignored = all.filter(([, property]) => property['x-ignored'] !== undefined);
  const settings = all.filter(
    ([, property]) => property['x-alias-of'] === undefined && property['x-ignored'] === undefined,
  );
  const out: string[] = [];
  if (settings.length > 0)
    out.push(
      table(
        ['key', 'type', 'default', 'what it is', 'example'],
        settings.map(([name, property]) => [
          `\`${name}\``,
          typeOf(set, property, file),
          defaultOf(property),
          String(property.description ?? ''),
          example(property),
        ]),
      ),
    );
  if (spellings.length > 0)
    out.push(
      table(
        ['other spelling', 'of'],
        spellings.map(([name, property]) => [`\`${name}\``, `\`${property['x-alias-of']}\``]),
      ),
    );
  if (ignored.length > 0)
    out.push(
      table(
        ['accepted, and reaches nothing', 'why'],
        ignored.map(([name, property]) => [`\`${name}\``, String(property['x-ignored'])]),
      ),
    );
  return out;
}

/** A property with what it refers to under its own words. */
function followed(set: SchemaSet, property: Schema, file: string): Schema {
  if (typeof property.$ref !== 'string') return property;
  const { schema, file: other } = resolve(set, property.$ref, file);
  return { ...followed(set, schema, other), ...property };
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(columns), `|${columns.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: '`true` or `false`',
  array: 'list',
  object: 'mapping',
};

function typeOf(set: SchemaSet, property: Schema, file: string): string {
  if (property.title === 'Duration' || String(property.$ref ?? '').endsWith('/duration')) return 'duration';
  const choices = (property.enum ?? (property.const === undefined ? undefined : [property.const])) as
    | unknown[]
    | undefined;
  if (choices !== undefined) return choices.map((value) => code(value)).join(', ');
  const branches = (property.anyOf ?? []) as Schema[];
  const types = [property.type ?? []].flat().filter((type) => type !== 'null');
  const named = types.map((type) => {
    const items = type === 'array' ? (property.items as Schema | undefined) : undefined;
    if (items === undefined || items.type === undefined || Array.isArray(items.type))
      return words[String(type)] ?? String(type);
    return `list of ${words[String(items.type)] ?? String(items.type)}`;
  });
  const all = [...named, ...branches.map((branch) => typeOf(set, followed(set, branch, file), file))];
  return [[...new Set(all)].join(' or '), rangeOf(property)].filter((part) => part !== '').join(', ');
}

function rangeOf({ minimum, maximum, exclusiveMinimum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (exclusiveMinimum !== undefined)
    return `above ${exclusiveMinimum}${maximum === undefined ? '' : `, at most ${maximum}`}`;
  if (minimum !== undefined) return `at least ${minimum}`;
  return maximum === undefined ? '' : `at most ${maximum}`;
}

function defaultOf(property: Schema): string {
  const variables = ((property['x-env'] ?? []) as string[]).map((name) => `\`${name}\``).join(', ');
  const own = property.default === undefined || property.deprecated === true ? '' : code(property.default);
  return [variables, own].filter((part) => part !== '').join(', else ');
}

const example = (property: Schema): string => {
  const [first] = (property.examples ?? []) as unknown[];
  return first === undefined ? '' : code(first);
};

/** As it stands in a document; long values are cut. */
function code(value: unknown): string {
  const text = flow(value);
  return `\`${text.length > 72 ? `${text.slice(0, 71)}…` : text}\``;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, item]) => `${key}: ${flow(item)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return /^[\w./:$@-][\w ./:$@{}'-]*$/.test(value) && !/^(true|false|null|[\d.]+)$|: | #/.test(value)
    ? value
    : JSON.stringify(value);
}
