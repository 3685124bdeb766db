import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { generateOutputs } from '../schemas/generate-outputs.ts';
import { readSchemas } from '../schemas/generate-schema.ts';
import type { Validate } from '../src/config/provider-module.ts';
import { catalog, loadProvider } from '../src/generated/catalog.ts';
import type { GroqConfig, ProviderId } from '../src/generated/types.ts';
import { validate as validateDefinition } from '../src/generated/validators/definition.ts';
import {
  properties as documentProperties,
  validate as validateDocument,
} from '../src/generated/validators/document.ts';
import { validate as validateEmbedder } from '../src/generated/validators/embedder.ts';
import { properties as base, validate as validateLlm } from '../src/generated/validators/llm.ts';

const outputs = await generateOutputs();
const { providers } = await readSchemas();

const errorsOf = (validate: Validate, value: unknown): string[] =>
  validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, keyword, params }) => {
        const unknown = params.unevaluatedProperty ?? params.additionalProperty;
        return unknown === undefined ? `${instancePath} ${keyword}` : `${instancePath}/${unknown} unknown`;
      });

describe('generated files', () => {
  it.each([...outputs.committed.keys(), ...outputs.built.keys()])(
    '%s is what the schemas say',
    async (path) => {
      const text = outputs.committed.get(path) ?? outputs.built.get(path);
      expect(await readFile(join(outputs.root, path), 'utf8')).toBe(text);
    },
  );

  it('are the same when made again', async () => {
    const again = await generateOutputs();
    expect([...again.committed]).toEqual([...outputs.committed]);
    expect([...again.built]).toEqual([...outputs.built]);
  });

  it('import nothing but each other', () => {
    for (const text of outputs.built.values()) {
      const imports = [...text.matchAll(/(?:(?<!["'])\bfrom\s*|[^']require\()["']([^"']+)["']/g)].map(
        ([, name]) => name,
      );
      expect(imports.filter((name) => !/^\.\/base\.ts$|^\.\.\//.test(name!))).toEqual([]);
    }
  });

  it('have types whose names say what they are, open only where the schema is', () => {
    const types = outputs.committed.get('src/generated/types.ts')!;
    const names = [...types.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
    expect(names.filter((name) => /\d$/.test(name!))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(types).toContain('export interface OpenAIConfig extends LlmConfig {');
    const config: GroqConfig = {
      temperature: null,
      api_key: process.env.NOT_SET,
      retry: { max_retries: 3, base: '1s' },
    };
    // @ts-expect-error: no such setting
    const wrong: GroqConfig = { temprature: 1 };
    const id: ProviderId = 'openai-compatible';
    expect([config.temperature, wrong, id]).toEqual([null, { temprature: 1 }, 'openai-compatible']);
  });
});

describe('validators', () => {
  it.each(providers)('$id: loads, takes its examples, refuses a typo', async ({ id, schema }) => {
    const module = await loadProvider[id]!();
    expect(module.definition.id).toBe(id);
    for (const example of schema.examples as object[]) {
      expect(errorsOf(module.validate, example)).toEqual([]);
      expect(errorsOf(module.validate, { ...example, temprature: 1 })).toEqual(['/temprature unknown']);
    }
    const wrong = errorsOf(module.validate, { temperature: 3, retry: { max_retires: 1 } });
    // A provider may narrow what the base allows: then both say so.
    expect([...new Set(wrong)].sort()).toEqual(['/retry/max_retires unknown', '/temperature maximum']);
    for (const name of module.own) expect(module.properties[name]).toBeDefined();
    expect(module.properties.temperature).toEqual(base.temperature);
  });

  it('say what a setting is, its own and the base merged, with groups followed', async () => {
    const { properties, own } = await loadProvider.azure!();
    expect(properties.api_key?.writeOnly).toBe(true);
    expect(properties.azure_kwargs?.properties?.azure_deployment?.['x-alias-of']).toBe('deployment_name');
    expect(properties.retry?.properties?.max_retries).toEqual({ type: 'integer', default: 2 });
    expect(properties.reasoning?.properties?.budget).toEqual({ type: 'integer' });
    expect(own).toContain('azure_endpoint');
    expect(own).not.toContain('model');
    expect((await loadProvider.mock!()).own).toContain('seed');
    expect(documentProperties.vectordb?.['x-alias-of']).toBe('vector_store');
    expect(documentProperties.app?.['x-ignored']).toBeTypeOf('string');
  });

  it('of documents know every section and refuse others', () => {
    const document = {
      version: 'v1.1',
      llm: 'openai/gpt-4o-mini',
      embedder: { provider: 'openai', config: { anything: 1 } },
      models: { fast: { provider: 'groq', config: null } },
      providers: { mine: { base_url: 'https://example.com' } },
      profiles: { dev: { llm: 'ollama/llama3.2', 'x-note': 1 } },
      defaults: { temperature: 0 },
      'x-shared': {},
    };
    expect(errorsOf(validateDocument, document)).toEqual([]);
    expect(errorsOf(validateDocument, { llm: { provider: 'openai', confg: {} }, lmm: 1 }).sort()).toEqual([
      '/llm/confg unknown',
      '/lmm unknown',
    ]);
    expect(errorsOf(validateDocument, { defaults: { temprature: 1 } })).toEqual([
      '/defaults/temprature unknown',
    ]);
    expect(errorsOf(validateDocument, { providers: [{ url: 'https://example.com' }] })).toEqual([
      '/providers/0 required',
    ]);
  });

  it('of definitions, embedders and the base settings do the same', () => {
    expect(
      errorsOf(validateDefinition, { id: 'mine', base_url: null, dialect: { system_first: null } }),
    ).toEqual([]);
    expect(errorsOf(validateDefinition, { id: 'mine', variants: [{ when: { models: ['('] } }] })).toEqual([
      '/variants/0/when/models/0 format',
    ]);
    expect(errorsOf(validateDefinition, { id: 'mine', bse_url: '' })).toEqual(['/bse_url unknown']);
    expect(errorsOf(validateEmbedder, { openai_base_url: 'https://example.com', embedding_dims: 0 })).toEqual(
      ['/embedding_dims minimum'],
    );
    expect(errorsOf(validateLlm, { stop: ['a', 'b'], reasoning: 'low', cache: true })).toEqual([]);
    expect(errorsOf(validateLlm, { verbosity: 'low' })).toEqual(['/verbosity unknown']);
  });
});

describe('the catalog', () => {
  it('lists every provider once, in order', () => {
    expect(catalog.map(({ id }) => id)).toEqual(providers.map(({ id }) => id));
    expect(Object.keys(loadProvider)).toEqual(catalog.map(({ id }) => id));
  });

  it('never reads the key of one provider for a server of unknown host', () => {
    const homeless = providers.filter(({ schema, definition }) => {
      const { base_url: base } = schema.properties as Readonly<
        Record<string, { readonly default?: unknown }>
      >;
      return definition.generic === true && base?.default === undefined;
    });
    const variables = homeless.flatMap(({ definition }) => definition.api_key_vars as string[]);
    expect(variables).toContain('OPENAI_COMPATIBLE_API_KEY');
    expect(variables.filter((name) => !name.endsWith('_COMPATIBLE_API_KEY'))).toEqual([]);
  });
});

describe('the editor schema', () => {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
  });
  const isRegex = (): boolean => true;
  ajv.addFormat('regex', isRegex);
  ajv.addFormat('timezone', isRegex);
  const validate = ajv.compile(JSON.parse(outputs.committed.get('schemas/fromconfig.schema.json')!));
  const isValid = (document: unknown): boolean => validate(document);

  it('needs no other file', () => {
    const text = outputs.committed.get('schemas/fromconfig.schema.json')!;
    const references = [...text.matchAll(/"\$ref": "([^"]+)"/g)].map(([, target]) => target!);
    expect(references.filter((target) => !target.startsWith('#/$defs/'))).toEqual([]);
    expect(text).not.toMatch(/"x-(provider|env|header|send|alias-of|ignored|off)":/);
  });

  it.each([
    [
      'a placeholder for a number',
      { llm: { provider: 'openai', config: { temperature: '${TEMPERATURE:-0.2}' } } },
    ],
    ['a placeholder for a boolean', { llm: { provider: 'openai', config: { stream: '${STREAM}' } } }],
    ['a placeholder for a choice', { llm: { provider: 'openai', config: { verbosity: '${VERBOSITY}' } } }],
    ['a placeholder for a duration', { llm: { provider: 'openai', config: { retry: { base: '${BASE}' } } } }],
    ['null for a setting', { llm: { provider: 'openai', config: { temperature: null, retry: null } } }],
    ['null for a section', { llm: null, defaults: null, embedder: { provider: 'openai', config: null } }],
    ['a provider of the user', { llm: { provider: 'my-gateway', config: { anything: true } } }],
    [
      'an alias of a provider',
      { llm: { provider: 'azure_openai', config: { azure_kwargs: { api_version: '2024-10-21' } } } },
    ],
    ['names and short forms', { llm: 'fast', models: { fast: 'groq/openai/gpt-oss-120b' } }],
    [
      'keys that are ignored',
      { app: { config: {} }, llm: { provider: 'openai', config: { number_documents: 3 } } },
    ],
  ])('accepts %s', (_name, document) => {
    expect(isValid(document), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['a typo in a block', { llm: { provider: 'openai', config: { temprature: 1 } } }],
    ['a typo under an alias', { llm: { provider: 'oai', config: { temprature: 1 } } }],
    ['a typo in a named model', { models: { fast: { provider: 'groq', config: { temprature: 1 } } } }],
    ['a typo in a profile', { profiles: { dev: { llm: { provider: 'groq', config: { temprature: 1 } } } } }],
    [
      'a typo in a fallback',
      {
        llm: { provider: 'groq', config: { fallback: [{ provider: 'openai', config: { temprature: 1 } }] } },
      },
    ],
    ['a typo in an embedder', { embedder: { provider: 'openai', config: { demensions: 1 } } }],
    [
      'a setting of another provider',
      { llm: { provider: 'groq', config: { azure_endpoint: 'https://example.com' } } },
    ],
    ['text for a number', { llm: { provider: 'openai', config: { temperature: 'warm' } } }],
    ['an unknown section', { lmm: 'openai/gpt-4o-mini' }],
  ])('refuses %s', (_name, document) => {
    expect(isValid(document)).toBe(false);
  });
});
