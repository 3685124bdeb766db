import { describe, expect, it } from 'vitest';
import { Catalog } from '../src/config/catalog.ts';
import { describeProvider, LlmFactory } from '../src/index.ts';
import { modulesFor } from './support/loaded-modules.ts';
import {
  authOf,
  caseOf,
  KEY,
  originsOf,
  type ProviderCase,
  problemsOf,
  reachable,
  type Sent,
  sentBy,
} from './support/provider-cases.ts';

const cases = new Map<string, Promise<ProviderCase>>();
function minimal(id: string): Promise<ProviderCase> {
  const found = cases.get(id) ?? caseOf(id);
  cases.set(id, found);
  return found;
}

const holdsKey = ({ headers }: Sent): string[] =>
  Object.entries(headers).flatMap(([name, value]) => (value.includes(KEY) ? [name] : []));

describe.each(reachable.map(({ id }) => id))('%s', (id) => {
  it('sends a minimal call to its own host, with the key where it belongs and the model in it', async () => {
    const one = await minimal(id);
    const { properties } = await new Catalog().load(id);
    const values = { ...defaultsOf(properties), ...one.config };
    const own = originsOf(one.definition, values, properties.base_url?.default);
    const { header, query, prefix } = await authOf(one.definition);
    const hasKey = [one.definition.api_key_vars ?? []].flat().length > 0;
    for (const form of ['whole', 'stream'] as const) {
      const [sent, ...more] = await sentBy(id, one.config, one.environment, form);
      expect(more).toEqual([]);
      expect(own).toContain(sent!.url.origin);
      expect(holdsKey(sent!)).toEqual(hasKey && header !== undefined ? [header] : []);
      if (hasKey && header !== undefined) expect(sent!.headers[header]).toBe(prefix + KEY);
      if (query !== undefined) expect(sent!.url.searchParams.get(query)).toBe(KEY);
      expect(sent!.text).not.toContain(KEY);
      const model = String(one.config.model ?? properties.model?.default);
      expect(namesModel(sent!, model)).toBe(true);
    }
  });

  it('reaches the path that its definition says', async () => {
    const { definition, config, environment } = await minimal(id);
    const { properties } = await new Catalog().load(id);
    if (definition.response_type !== 'OpenAI' || definition.url != null) return;
    const base = String(config.base_url ?? properties.base_url?.default);
    const [sent] = await sentBy(id, config, environment);
    expect(sent!.url.pathname).toMatch(new RegExp(`${definition.path ?? '/chat/completions'}$`));
    if (!base.includes('{{')) expect(sent!.url.href).toBe(base + (definition.path ?? '/chat/completions'));
  });

  it('says which variables hold the key when none is there', async () => {
    const { definition, config } = await minimal(id);
    const variables = [definition.api_key_vars ?? []].flat();
    const methods = definition.auth_methods ?? ['api_key'];
    const isNeeded = definition.api_key_optional !== true && variables.length > 0;
    const found = await problemsOf(id, config, () => undefined);
    if (!isNeeded || !methods.every((method) => typeof method === 'object' || method === 'api_key')) {
      expect(found.filter(({ code }) => code === 'FC1018').length).toBeLessThan(2);
      return;
    }
    expect(found.map(({ code }) => code)).toEqual(['FC1018']);
    for (const variable of variables) expect(found[0]!.message).toContain(variable);
  });

  it('says what the address lacks', async () => {
    const { config, asked, environment } = await minimal(id);
    const { properties } = await new Catalog().load(id);
    for (const name of asked.filter((one) => one !== 'model')) {
      const { [name]: _left, ...rest } = config;
      const found = await problemsOf(id, rest, environment);
      expect(found.map(({ code }) => code)).toEqual([name === 'base_url' ? 'FC1006' : 'FC1023']);
      for (const variable of properties[name]?.['x-env'] ?? []) expect(found[0]!.message).toContain(variable);
    }
  });

  it('makes the same request under another id, as it is shown', async () => {
    const { config, environment } = await minimal(id);
    const definition = { ...(await describeProvider(id)), id: 'a-copy' };
    expect(await sentBy('a-copy', config, environment, 'stream', [definition])).toEqual(
      await sentBy(id, config, environment, 'stream'),
    );
  });

  it('says so when it was retired', async () => {
    const { definition, config, environment } = await minimal(id);
    const llm = await new LlmFactory({ environment }).create(id, config);
    const notices = llm.notices.filter(({ code }) => code === 'FC1034').map(({ message }) => message);
    expect(notices).toHaveLength(
      definition.status === 'retired' || definition.status === 'deprecated' ? 1 : 0,
    );
    if (definition.successor != null)
      expect(LlmFactory.providers().map((entry) => entry.id)).toContain(definition.successor);
  });
});

function defaultsOf(
  properties: Readonly<Record<string, { readonly default?: unknown }>>,
): Record<string, unknown> {
  const given = Object.entries(properties).filter(([, facts]) => facts.default !== undefined);
  const { base_url: _base, ...values } = Object.fromEntries(
    given.map(([name, facts]) => [name, facts.default]),
  );
  return values;
}

/** In the body, or in the address of protocols that have it there. */
function namesModel({ text, url }: Sent, model: string): boolean {
  return (
    text.includes(JSON.stringify(model).slice(1, -1)) || decodeURIComponent(url.pathname).includes(model)
  );
}

describe('the ids of other systems', () => {
  const known = new Catalog();

  it.each(
    `openai anthropic ollama ai21 cohere mistral gemini bedrock groq deepseek openrouter together fireworks moonshot
    minimax zhipu cloudflare databricks ernie sambanova aleph-alpha llamacpp vllm gpt4all azure perplexity cerebras
    vertexai huggingface xai novita writer lmstudio replicate`.split(/\s+/),
  )('SynapseKit: %s', (name) => {
    expect(known.find(name)?.id).toBe(name);
  });

  it.each(
    `openai openai_structured anthropic azure_openai azure_openai_structured ollama vllm deepseek lmstudio gemini google
    groq together aws_bedrock litellm minimax xai sarvam mistral`.split(/\s+/),
  )('mem0: %s', (name) => {
    expect(known.find(name)).toBeDefined();
  });

  it.each(
    `openai openai_compatible openai_responses_compatible open_router requesty deepseek xai cerebras zai zai_coding
    big_model kimi_coding io_intelligence novita nvidia fireworks-ai fireworks-ai-firepass modal adal vivgrid xiaomi_mimo
    azure github_copilot codex anthropic claude_code anthropic_compatible alibaba_coding minimax vertex_ai
    vertex_ai_anthropic google_ai_studio bedrock opencode_zen opencode_go ollama llama_cpp jan_ai vllm lm_studio`.split(
      /\s+/,
    ),
  )('Mnethos: %s', (name) => {
    expect(known.find(name)).toBeDefined();
  });
});

describe('bare model names', () => {
  const owners = (name: string): string[] =>
    LlmFactory.providers()
      .filter(({ modelPatterns }) => modelPatterns.some((pattern) => new RegExp(pattern, 'i').test(name)))
      .map(({ id }) => id);

  it.each([
    ['claude-sonnet-5-5', 'anthropic'],
    ['Claude-opus-4-6', 'anthropic'],
    ['gemini-2.5-pro', 'gemini'],
    ['command-r-plus', 'cohere'],
    ['mistral-large-latest', 'mistral'],
    ['open-mistral-nemo', 'mistral'],
    ['codestral-latest', 'mistral'],
    ['deepseek-chat', 'deepseek'],
    ['moonshot-v1-8k', 'moonshot'],
    ['kimi-k3', 'moonshot'],
    ['abab6.5s-chat', 'minimax'],
    ['MiniMax-M3', 'minimax'],
    ['glm-5.2', 'zhipu'],
    ['jamba-large', 'ai21'],
    ['luminous-base', 'aleph-alpha'],
    ['pharia-1-llm', 'aleph-alpha'],
    ['@cf/meta/llama-3.1-8b-instruct', 'cloudflare'],
    ['@hf/google/gemma-7b-it', 'cloudflare'],
    ['dbrx-instruct', 'databricks'],
    ['databricks-gte-large-en', 'databricks'],
    ['ernie-5.1', 'ernie'],
    ['sambanova-large', 'sambanova'],
    ['llama-3.3-70b-versatile', 'groq'],
    ['mixtral-8x7b', 'groq'],
    ['gemma2-9b-it', 'groq'],
    ['gpt-4o', 'openai'],
    ['o3-mini', 'openai'],
    ['grok-4.7', 'xai'],
    ['sonar-pro', 'perplexity'],
    ['qwen3.7-plus', 'dashscope'],
  ])('%s goes to %s', (name, id) => {
    expect(owners(name)).toEqual([id]);
  });

  it('of default models belong to one provider at most', async () => {
    const catalog = new Catalog();
    for (const { id } of LlmFactory.providers()) {
      const { properties } = await catalog.load(id);
      expect(owners(String(properties.model?.default ?? '')).length, id).toBeLessThan(2);
    }
  });
});

describe('loading', () => {
  it('takes the module of one provider and no other', async () => {
    const [groq, mistral] = [await modulesFor('groq'), await modulesFor('mistral')];
    const ids = LlmFactory.providers().map(({ id }) => id);
    // Its definition, and the list of its models.
    expect(groq.filter((name) => ids.includes(name))).toEqual(['groq', 'groq']);
    expect(mistral.filter((name) => ids.includes(name))).toEqual(['mistral', 'mistral']);
    expect(groq.length).toBe(mistral.length);
  });
});
