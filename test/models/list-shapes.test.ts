import { describe, expect, it } from 'vitest';
import { nextPage, parseModelList } from '../../src/models/list-shapes.ts';

const shapes: Readonly<Record<string, readonly [unknown, unknown]>> = {
  OpenAI: [
    { object: 'list', data: [{ id: 'gpt-5', object: 'model', created: 1, owned_by: 'openai' }] },
    [{ id: 'gpt-5' }],
  ],
  'a bare array, with prices by the million': [
    [
      {
        id: 'meta-llama/Llama-3.3-70B',
        type: 'chat',
        display_name: 'Llama 3.3 70B',
        context_length: 131072,
        pricing: { hourly: 0, input: 0.88, output: 0.88, base: 0 },
      },
      { id: 'BAAI/bge', type: 'embedding', context_length: '512' },
    ],
    [
      {
        id: 'meta-llama/Llama-3.3-70B',
        name: 'Llama 3.3 70B',
        kind: 'chat',
        contextLength: 131072,
        price: { input: 0.88, output: 0.88 },
      },
      { id: 'BAAI/bge', kind: 'embedding', contextLength: 512 },
    ],
  ],
  Google: [
    {
      models: [
        {
          name: 'models/gemini-3-flash',
          displayName: 'Gemini 3 Flash',
          description: 'Fast.',
          inputTokenLimit: 1048576,
          outputTokenLimit: 65536,
          supportedGenerationMethods: ['generateContent', 'countTokens'],
          thinking: true,
        },
        { name: 'models/gemini-embedding-001', supportedGenerationMethods: ['embedContent'] },
      ],
      nextPageToken: 'two',
    },
    [
      {
        id: 'gemini-3-flash',
        name: 'Gemini 3 Flash',
        description: 'Fast.',
        kind: 'chat',
        contextLength: 1048576,
        maxOutputTokens: 65536,
        reasoning: true,
      },
      { id: 'gemini-embedding-001', kind: 'embedding' },
    ],
  ],
  Ollama: [
    { models: [{ name: 'llama3.2:latest', model: 'llama3.2:latest', details: { family: 'llama' } }] },
    [{ id: 'llama3.2:latest' }],
  ],
  Cohere: [
    {
      models: [
        {
          name: 'command-a',
          endpoints: ['chat', 'generate'],
          context_length: 256000,
          features: ['tools', 'json_mode'],
          is_deprecated: true,
        },
        { name: 'embed-v4.0', endpoints: ['embed'], context_length: 128000 },
      ],
    },
    [
      { id: 'command-a', kind: 'chat', contextLength: 256000, tools: true, deprecated: true },
      { id: 'embed-v4.0', kind: 'embedding', contextLength: 128000 },
    ],
  ],
  Anthropic: [
    { data: [{ type: 'model', id: 'claude-opus-5', display_name: 'Claude Opus 5' }], has_more: false },
    [{ id: 'claude-opus-5', name: 'Claude Opus 5' }],
  ],
  'OpenRouter, one price that is no number': [
    {
      data: [
        {
          id: 'openai/gpt-5',
          name: 'OpenAI: GPT-5',
          context_length: 400000,
          architecture: { input_modalities: ['text', 'image'], output_modalities: ['text'] },
          pricing: {
            prompt: '0.00000125',
            completion: 'call us',
            input_cache_read: '0.000000125',
            image: '0',
          },
          top_provider: { max_completion_tokens: 128000 },
          supported_parameters: ['tools', 'include_reasoning', 'temperature'],
        },
        { id: 'openrouter/auto', pricing: { prompt: '-1', completion: '-1' }, supported_parameters: [] },
        { id: 'free/model', pricing: { prompt: '0', completion: 0 } },
      ],
    },
    [
      {
        id: 'openai/gpt-5',
        name: 'OpenAI: GPT-5',
        kind: 'chat',
        contextLength: 400000,
        maxOutputTokens: 128000,
        tools: true,
        reasoning: true,
        inputModalities: ['text', 'image'],
        outputModalities: ['text'],
        price: { input: 1.25, cache_read: 0.125 },
      },
      { id: 'openrouter/auto', tools: false, reasoning: false },
      { id: 'free/model', price: { input: 0, output: 0 } },
    ],
  ],
  'Mistral and GitHub Copilot': [
    {
      data: [
        {
          id: 'mistral-large',
          capabilities: { completion_chat: true, function_calling: true, vision: true },
          max_context_length: 131072,
        },
        {
          id: 'gpt-5',
          name: 'GPT-5',
          capabilities: {
            type: 'chat',
            limits: { max_context_window_tokens: 264000, max_output_tokens: 64000 },
            supports: { tool_calls: true, parallel_tool_calls: true },
          },
          policy: { state: 'disabled' },
        },
      ],
    },
    [
      {
        id: 'mistral-large',
        kind: 'chat',
        contextLength: 131072,
        tools: true,
        inputModalities: ['text', 'image'],
      },
      {
        id: 'gpt-5',
        name: 'GPT-5',
        kind: 'chat',
        contextLength: 264000,
        maxOutputTokens: 64000,
        tools: true,
        parallelToolCalls: true,
        deprecated: true,
      },
    ],
  ],
  'Vercel and Requesty, prices of a token': [
    {
      data: [
        {
          id: 'openai/gpt-5',
          type: 'language',
          context_window: 400000,
          max_tokens: 128000,
          tags: ['tool-use', 'reasoning'],
          pricing: { input: '0.00000125', output: '0.00001' },
        },
        {
          id: 'x',
          input_price: 0.0000025,
          output_price: 0.00001,
          supports_vision: false,
          supports_reasoning: true,
        },
      ],
    },
    [
      {
        id: 'openai/gpt-5',
        kind: 'chat',
        contextLength: 400000,
        maxOutputTokens: 128000,
        tools: true,
        reasoning: true,
        price: { input: 1.25, output: 10 },
      },
      { id: 'x', reasoning: true, inputModalities: ['text'], price: { input: 2.5, output: 10 } },
    ],
  ],
  'Cloudflare, Replicate, watsonx, Bedrock, Databricks': [
    {
      result: [
        {
          id: 'b7fe-uuid',
          name: '@cf/meta/llama',
          task: { name: 'Text Generation' },
          properties: [{ property_id: 'context_window', value: '8192' }],
        },
      ],
    },
    [{ id: '@cf/meta/llama', kind: 'chat', contextLength: 8192 }],
  ],
  Replicate: [
    { name: 'Language models', models: [{ owner: 'meta', name: 'llama-3', description: 'A model.' }] },
    [{ id: 'meta/llama-3', name: 'llama-3', description: 'A model.' }],
  ],
  watsonx: [
    {
      resources: [{ model_id: 'ibm/granite', label: 'Granite', model_limits: { max_sequence_length: 8192 } }],
    },
    [{ id: 'ibm/granite', name: 'Granite', contextLength: 8192 }],
  ],
  Bedrock: [
    {
      modelSummaries: [
        {
          modelId: 'amazon.nova-lite-v1:0',
          modelName: 'Nova Lite',
          inputModalities: ['TEXT', 'IMAGE'],
          outputModalities: ['TEXT'],
          modelLifecycle: { status: 'ACTIVE' },
        },
      ],
    },
    [
      {
        id: 'amazon.nova-lite-v1:0',
        name: 'Nova Lite',
        kind: 'chat',
        inputModalities: ['text', 'image'],
        outputModalities: ['text'],
      },
    ],
  ],
  Databricks: [
    { endpoints: [{ name: 'databricks-gte', task: 'llm/v1/embeddings' }] },
    [{ id: 'databricks-gte', kind: 'embedding' }],
  ],
  'a list written in a definition': [
    [
      {
        id: 'mine',
        name: 'Mine',
        context_length: 8000,
        tools_supported: true,
        price: { input: 0.15, output: 0.6 },
      },
    ],
    [{ id: 'mine', name: 'Mine', contextLength: 8000, tools: true, price: { input: 0.15, output: 0.6 } }],
  ],
  'entries that are none, and one twice': [
    { data: [null, 1, {}, { id: '' }, { id: 'a' }, { id: 'a' }, 'b'] },
    [{ id: 'a' }, { id: 'b' }],
  ],
  'an empty list': [{ data: [] }, []],
  'no list': [{ error: 'no' }, undefined],
  'no list either': ['hello', undefined],
};

describe('lists of models', () => {
  it.each(Object.entries(shapes))('%s', (_name, [body, models]) => {
    expect(parseModelList(body)).toEqual(models);
  });

  it.each([
    [{ data: [], has_more: true, last_id: 'm9' }, { after_id: 'm9' }],
    [{ data: [], has_more: false, last_id: 'm9' }, undefined],
    [{ models: [], nextPageToken: 'two' }, { pageToken: 'two' }],
    [{ models: [], next_page_token: 'two' }, { page_token: 'two' }],
    [{ result: [], result_info: { page: 1, total_pages: 3 } }, { page: '2' }],
    [{ result: [], result_info: { page: 3, total_pages: 3 } }, undefined],
    [[], undefined],
  ])('go on after %j with %j', (body, query) => {
    expect(nextPage(body)).toEqual(query);
  });
});
