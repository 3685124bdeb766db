import { Catalog } from '../../src/config/catalog.ts';
import { ConfigurationError } from '../../src/errors.ts';
import type { ProviderDefinition } from '../../src/generated/types.ts';
import { LlmFactory } from '../../src/index.ts';
import { definitionOf } from '../../src/plan/variant.ts';
import type { Environment } from '../../src/ports.ts';
import { createProtocols } from '../../src/protocols/index.ts';
import { httpSideOf } from '../../src/protocols/protocol.ts';
import { createScriptedTransport } from '../../src/testing.ts';

/** As a token begins, so that no provider exchanges it first. */
export const KEY = 'eyJtest-key-123456';
type Settings = Readonly<Record<string, unknown>>;

/** A provider with the smallest config that plans, found by giving what the errors ask for. */
export interface ProviderCase {
  readonly id: string;
  readonly definition: ProviderDefinition;
  readonly config: Settings;
  readonly environment: Environment;
  /** Settings that a template or the request could not do without. */
  readonly asked: readonly string[];
}

/** What is sent, as the scripted transport keeps it. */
export interface Sent {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export const reachable = LlmFactory.providers().filter(
  ({ protocol }) => protocol !== 'auto' && protocol !== 'mock',
);
export async function caseOf(id: string): Promise<ProviderCase> {
  const catalog = new Catalog();
  const module = await catalog.load(id);
  const schema = (await import(`../../schemas/providers/${id}.schema.json`, { with: { type: 'json' } }))
    .default as { properties: Readonly<Record<string, { readonly examples?: readonly unknown[] }>> };
  const [variable] = [module.definition.api_key_vars ?? []].flat();
  const environment: Environment = (name) => (name === variable ? KEY : undefined);
  const config: Record<string, unknown> = {};
  const asked: string[] = [];
  for (let step = 0; step < 5; step++) {
    const missing = await problemsOf(id, config, environment);
    const names = missing.map(({ path }) => path.split('.').at(-1) ?? '');
    if (names.length === 0) break;
    for (const name of names) {
      const example = schema.properties[name]?.examples?.[0];
      if (example === undefined) throw new Error(`${id} asks for ${name}: ${missing[0]?.message}`);
      config[name] = example;
      asked.push(name);
    }
  }
  return { id, definition: definitionOf({ module, config }), config, environment, asked };
}

/** The findings of a config, by code and place. */
export async function problemsOf(
  id: string,
  config: Settings,
  environment: Environment,
): Promise<readonly { readonly code: string; readonly path: string; readonly message: string }[]> {
  const factory = new LlmFactory({ environment, transport: createScriptedTransport([]) });
  try {
    await factory.create(id, config);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.issues.map((issue) => ({
      code: issue.code,
      path: issue.path,
      message: `${issue.message} ${issue.suggestion ?? ''}`,
    }));
  }
}

/** The requests that one call makes; the server refuses every one of them. */
export async function sentBy(
  id: string,
  config: Settings,
  environment: Environment,
  form: 'stream' | 'whole' = 'whole',
  definitions: readonly ProviderDefinition[] = [],
): Promise<readonly Sent[]> {
  const refusal = { status: 400, body: '{"error":{"message":"no"}}' };
  const transport = createScriptedTransport([refusal]);
  const factory = new LlmFactory({ environment, transport });
  for (const definition of definitions) await factory.register(definition);
  const llm = await factory.create(id, config);
  const request = { messages: [{ role: 'user' as const, content: 'Hi' }] };
  const answer = form === 'whole' ? llm.chat(request) : collect(llm.streamChat(request));
  await answer.then(
    () => Promise.reject(new Error(`${id} takes a refusal for an answer.`)),
    () => undefined,
  );
  return transport.requests.map(({ origin, path, headers, text }) => ({
    url: new URL(origin + path),
    headers: Object.fromEntries(
      headers.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), headers[at + 1] ?? '']] : [])),
    ),
    text,
  }));
}

async function collect(events: AsyncIterable<unknown>): Promise<void> {
  for await (const _event of events);
}

/** Where the definition says that the key goes, or what its protocol does. */
export async function authOf(
  definition: ProviderDefinition,
): Promise<{ header: string | undefined; query: string | undefined; prefix: string }> {
  const protocol = await createProtocols().get(definition.response_type ?? 'OpenAI');
  const usual = httpSideOf(protocol)?.auth ?? { header: 'authorization', prefix: 'Bearer ' };
  const { header, query, prefix } = definition.auth ?? {};
  if (query != null) return { header: undefined, query, prefix: prefix ?? '' };
  return {
    header: (header ?? usual.header).toLowerCase(),
    query: undefined,
    prefix: prefix ?? usual.prefix,
  };
}

/** Every origin that a definition names, with the settings put in: its own hosts. */
export function originsOf(definition: ProviderDefinition, values: Settings, base: unknown): string[] {
  const given = typeof values.base_url === 'string' ? [values.base_url] : [];
  const templates = [base, definition.url, definition.base_url, definition.models].filter(
    (one): one is string => typeof one === 'string',
  );
  const all = { ...values, ...derivedOf(definition, values) };
  return [...given, ...templates].flatMap((template) => waysOf(template, all)).flatMap(originIn);
}

/** Variables that others decide. */
function derivedOf({ url_param_vars: variables }: ProviderDefinition, values: Settings): Settings {
  const derived = (variables ?? []).flatMap((entry) => {
    if (typeof entry === 'string' || entry.of == null || entry.values == null) return [];
    const value = entry.values[String(values[entry.of.toLowerCase()])];
    return value == null ? [] : [[entry.name.toLowerCase(), value]];
  });
  return Object.fromEntries(derived);
}

/** A template with each `{{#if}}` taken and not, and names replaced; independent of the renderer under test. */
function waysOf(template: string, values: Settings): string[] {
  const block = /\{\{#if (\w+)\}\}(.*?)(?:\{\{else\}\}(.*?))?\{\{\/if\}\}/.exec(template);
  if (block !== null) {
    const [whole, name = '', shown = '', other = ''] = block;
    const isSet = values[name.toLowerCase()] !== undefined;
    return waysOf(template.replace(whole, isSet ? shown : other), values);
  }
  return [template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name.toLowerCase()] ?? ''))];
}

function originIn(url: string): string[] {
  try {
    return [new URL(url).origin];
  } catch {
    return [];
  }
}
