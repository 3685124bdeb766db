import { join } from 'node:path';
import { _, Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import { factsOf, ownSettings } from './generate-facts.ts';
import { regex, timezone } from './generate-formats.ts';
import {
  address,
  bundle,
  fileOf,
  mapInside,
  policies,
  type Schema,
  type SchemaSet,
  withNulls,
} from './generate-schema.ts';

export const vocabulary = ['x-provider', 'x-env', 'x-header', 'x-send', 'x-alias-of', 'x-ignored'];

const formats = 'fromconfig:formats';
const words = ['title', 'description', 'examples', 'default', 'deprecated', 'writeOnly', ...vocabulary];

/** What a validator needs: ajv copies schemas into its code as they are. */
function withoutWords(schema: Schema): Schema {
  const rest = Object.fromEntries(Object.entries(schema).filter(([key]) => !words.includes(key)));
  return mapInside(rest, withoutWords);
}

/** Strict, with every schema in it. */
export function createAjv(schemas: Iterable<Schema>): Ajv2020 {
  const code = { source: true, esm: true, formats: _`require(${formats})` };
  const ajv = new Ajv2020({
    allErrors: true,
    inlineRefs: false,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    code,
  });
  for (const keyword of vocabulary) ajv.addKeyword(keyword);
  ajv.addFormat('regex', regex);
  ajv.addFormat('timezone', timezone);
  for (const schema of schemas) ajv.addSchema(schema);
  return ajv;
}

/** The validators as modules, by file name. */
export async function generateValidators(set: SchemaSet): Promise<ReadonlyMap<string, string>> {
  const ajv = createAjv([...set.files.values()].map(withoutWords));
  const sources = new Map<string, string>();
  const shared = Object.fromEntries(
    ['llm', 'network', ...policies.map((name) => `policies/${name}`)].map((path) => [
      path.replace('policies/', ''),
      `${address}${path}.schema.json`,
    ]),
  );
  sources.set(
    'base',
    `${codeOf(ajv, shared)}\nexport const properties = ${JSON.stringify(factsOf(set, fileOf(set, 'llm.schema.json')))};`,
  );
  for (const [name, id] of Object.entries(shared))
    importFromBase(ajv.getSchema(id) as ValidateFunction, name);
  const closed = {
    type: 'object',
    allOf: [{ $ref: `${address}llm.schema.json` }],
    unevaluatedProperties: false,
  };
  sources.set('llm', `${codeOf(ajv, ajv.compile(closed))}\nexport { properties } from './base.ts';`);
  for (const { id, schema, definition } of set.providers)
    sources.set(id, providerCode(set, ajv, id, schema, definition));
  for (const name of ['document', 'embedder']) {
    const schema = fileOf(set, `${name}.schema.json`);
    sources.set(
      name,
      `${codeOf(ajv, compiled(ajv, schema))}\nexport const properties = ${JSON.stringify(documentFacts(set, schema))};`,
    );
  }
  const { schema, definitions } = withNulls(bundle(set, { $ref: 'provider.schema.json' }, address));
  sources.set(
    'definition',
    codeOf(ajv, ajv.compile(withoutWords({ ...schema, $defs: definitions }) as AnySchema)),
  );
  return bundled(set, sources);
}

const compiled = (ajv: Ajv2020, schema: Schema): ValidateFunction =>
  ajv.getSchema(String(schema.$id)) as ValidateFunction;
/** ajv looks known keys up in a plain object, where `constructor` and `toString` are always found. */
const codeOf = (ajv: Ajv2020, validate: ValidateFunction | Record<string, string>): string =>
  (standalone as unknown as typeof standalone.default)(ajv, validate).replace(
    /\b(var|let|const) (props\d+) = \{\};/g,
    '$1 $2 = Object.create(null);',
  );

/** What many modules need is in one: code that is generated from here on imports it. */
function importFromBase(validate: ValidateFunction, name: string): void {
  const { source } = validate;
  if (source === undefined) throw new Error('ajv kept no source.');
  const { evaluated: _evaluated, ...rest } = source;
  const validateCode = `import { ${name} as ${source.validateName} } from './base.ts';`;
  validate.source = { ...rest, validateCode, scopeValues: {} };
}

function providerCode(set: SchemaSet, ajv: Ajv2020, id: string, schema: Schema, definition: Schema): string {
  const all = factsOf(set, schema);
  const base = factsOf(set, fileOf(set, 'llm.schema.json'));
  const changed = Object.fromEntries(
    Object.entries(all).filter(([name, facts]) => JSON.stringify(facts) !== JSON.stringify(base[name])),
  );
  return [
    codeOf(ajv, compiled(ajv, schema)),
    "import { properties as inherited } from './base.ts';",
    `export const definition = ${JSON.stringify({ ...definition, id })};`,
    `export const properties = { ...inherited, ...${JSON.stringify(changed)} };`,
    `export const own = ${JSON.stringify(ownSettings(set, schema))};`,
  ].join('\n');
}

/** The facts of `defaults`, of which there are many, are those of the base. */
function documentFacts(set: SchemaSet, schema: Schema): Schema {
  const { defaults, ...facts } = factsOf(set, schema);
  const { properties: _properties, ...rest } = defaults ?? {};
  return defaults === undefined ? facts : { ...facts, defaults: rest };
}

const types: Readonly<Record<string, string>> = {
  definition: 'ProviderDefinition',
  properties: 'Readonly<Record<string, PropertyFacts>>',
  own: 'readonly string[]',
};

/** No import of ajv is left; the exports carry their types, all else is unchecked. */
async function bundled(
  set: SchemaSet,
  sources: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [...sources.keys()].map((name) => ({ in: `fromconfig:${name}`, out: name })),
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    outdir: set.root,
    plugins: [inMemory(set.root, sources)],
  });
  return new Map(
    outputFiles.map(({ path, text }) => [path.slice(set.root.length + 1, -'.js'.length), withTypes(text)]),
  );
}

function inMemory(root: string, sources: ReadonlyMap<string, string>): Plugin {
  const formatsFile = join(root, 'schemas/generate-formats.ts');
  return {
    name: 'in-memory',
    setup(context) {
      context.onResolve({ filter: /^fromconfig:/ }, ({ path }) =>
        path === formats ? { path: formatsFile } : { path, namespace: 'memory' },
      );
      context.onResolve({ filter: /^\.\/base\.ts$/ }, ({ path }) => ({ path, external: true }));
      context.onLoad({ filter: /.*/, namespace: 'memory' }, ({ path }) => ({
        contents: sources.get(path.slice('fromconfig:'.length))!,
        loader: 'js',
        resolveDir: root,
      }));
    },
  };
}

function withTypes(text: string): string {
  const [statement = '', list = ''] = /export\{([^}]*)\};\s*$/.exec(text) ?? [];
  const exported = list.split(',').map((part) => part.split(' as ') as [string, string?]);
  const typed = exported.flatMap(([local, name = local]) => {
    const type = types[name] ?? 'Validate';
    if (name === 'default') return [];
    return local === name ? [`export { ${name} };`] : [`export const ${name}: ${type} = ${local};`];
  });
  const imports = [
    '// @ts-nocheck',
    "import type { PropertyFacts, Validate } from '../../config/provider-module.ts';",
    "import type { ProviderDefinition } from '../types.ts';",
  ];
  return [...imports, text.slice(0, text.length - statement.length).trimEnd(), ...typed, ''].join('\n');
}
