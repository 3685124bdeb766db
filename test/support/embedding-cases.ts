import type { EmbedderSettings } from '../../src/index.ts';

/** One embedding call of a format: what is sent, what comes, what it means. */
export interface EmbeddingCase {
  readonly provider: string;
  readonly config?: EmbedderSettings;
  readonly key?: string;
  readonly task?: 'document' | 'query';
  readonly texts: readonly string[];
  readonly url: string;
  readonly body: unknown;
  readonly reply: unknown;
  readonly vectors: readonly (readonly number[])[];
  readonly tokens: number | undefined;
}

const base64 = (...numbers: number[]): string => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, number] of numbers.entries()) bytes.writeFloatLE(number, at * 4);
  return bytes.toString('base64');
};

export const embeddingCases: Readonly<Record<string, EmbeddingCase>> = {
  'OpenAI, ordered by index': {
    provider: 'openai',
    key: 'OPENAI_API_KEY',
    config: { dimensions: 2 },
    texts: ['one', 'two'],
    url: 'https://api.openai.com/v1/embeddings',
    body: { model: 'text-embedding-3-small', input: ['one', 'two'], encoding_format: 'float', dimensions: 2 },
    reply: {
      data: [
        { index: 1, embedding: [3, 4] },
        { index: 0, embedding: [1, 2] },
      ],
      usage: { prompt_tokens: 2, total_tokens: 2 },
    },
    vectors: [
      [1, 2],
      [3, 4],
    ],
    tokens: 2,
  },
  'OpenAI, numbers as base64': {
    provider: 'openai',
    key: 'OPENAI_API_KEY',
    texts: ['one'],
    url: 'https://api.openai.com/v1/embeddings',
    body: { model: 'text-embedding-3-small', input: ['one'], encoding_format: 'float' },
    reply: { data: [{ index: 0, embedding: base64(0.5, -2, 1) }], usage: { prompt_tokens: 1 } },
    vectors: [[0.5, -2, 1]],
    tokens: 1,
  },
  'OpenAI-compatible, other words for the same': {
    provider: 'mistral',
    key: 'MISTRAL_API_KEY',
    config: { dimensions: 2, extra_body: { output_dtype: 'float' } },
    texts: ['one'],
    url: 'https://api.mistral.ai/v1/embeddings',
    body: {
      model: 'mistral-embed',
      input: ['one'],
      encoding_format: 'float',
      output_dimension: 2,
      output_dtype: 'float',
    },
    reply: { data: [{ index: 0, embedding: [1, 2] }], usage: { prompt_tokens: 7 } },
    vectors: [[1, 2]],
    tokens: 7,
  },
  'OpenAI-compatible, the task in the body': {
    provider: 'nvidia',
    key: 'NVIDIA_API_KEY',
    task: 'query',
    texts: ['one'],
    url: 'https://integrate.api.nvidia.com/v1/embeddings',
    body: {
      model: 'nvidia/nv-embedqa-e5-v5',
      input: ['one'],
      encoding_format: 'float',
      input_type: 'query',
    },
    reply: { data: [{ index: 0, embedding: [1] }], usage: { prompt_tokens: 3 } },
    vectors: [[1]],
    tokens: 3,
  },
  'OpenAI-compatible, the task in the model': {
    provider: 'upstage',
    key: 'UPSTAGE_API_KEY',
    task: 'query',
    texts: ['one'],
    url: 'https://api.upstage.ai/v1/embeddings',
    body: { model: 'embedding-query', input: ['one'], encoding_format: 'float' },
    reply: { data: [{ index: 0, embedding: [1] }], usage: { prompt_tokens: 3 } },
    vectors: [[1]],
    tokens: 3,
  },
  Ollama: {
    provider: 'ollama',
    config: { dimensions: 2 },
    texts: ['one', 'two'],
    url: 'http://localhost:11434/api/embed',
    body: { model: 'nomic-embed-text', input: ['one', 'two'], dimensions: 2 },
    reply: {
      model: 'nomic-embed-text',
      embeddings: [
        [1, 2],
        [3, 4],
      ],
      prompt_eval_count: 5,
    },
    vectors: [
      [1, 2],
      [3, 4],
    ],
    tokens: 5,
  },
  Gemini: {
    provider: 'gemini',
    key: 'GEMINI_API_KEY',
    config: { output_dimensionality: 2, memory_search_embedding_type: 'QUESTION_ANSWERING' },
    task: 'query',
    texts: ['one'],
    url: 'https://generativelanguage.googleapis.com/v1beta/models/gemini-embedding-001:batchEmbedContents',
    body: {
      requests: [
        {
          model: 'models/gemini-embedding-001',
          content: { parts: [{ text: 'one' }] },
          taskType: 'QUESTION_ANSWERING',
          outputDimensionality: 2,
        },
      ],
    },
    reply: { embeddings: [{ values: [1, 2] }] },
    vectors: [[1, 2]],
    tokens: undefined,
  },
  'Vertex AI': {
    provider: 'vertexai',
    key: 'VERTEX_AI_AUTH_TOKEN',
    config: { project: 'my-project', location: 'europe-west4', model: 'text-embedding-005', dimensions: 2 },
    texts: ['one', 'two'],
    url: 'https://europe-west4-aiplatform.googleapis.com/v1/projects/my-project/locations/europe-west4/publishers/google/models/text-embedding-005:predict',
    body: {
      instances: [
        { content: 'one', task_type: 'RETRIEVAL_DOCUMENT' },
        { content: 'two', task_type: 'RETRIEVAL_DOCUMENT' },
      ],
      parameters: { outputDimensionality: 2 },
    },
    reply: {
      predictions: [
        { embeddings: { values: [1, 2], statistics: { token_count: 3 } } },
        { embeddings: { values: [3, 4], statistics: { token_count: 4 } } },
      ],
    },
    vectors: [
      [1, 2],
      [3, 4],
    ],
    tokens: 7,
  },
  'Gemini through Vertex AI': {
    provider: 'gemini',
    key: 'VERTEX_AI_AUTH_TOKEN',
    config: { vertexai: true, project: 'my-project' },
    texts: ['one'],
    url: 'https://aiplatform.googleapis.com/v1/projects/my-project/locations/global/publishers/google/models/gemini-embedding-001:predict',
    body: { instances: [{ content: 'one', task_type: 'RETRIEVAL_DOCUMENT' }] },
    reply: { predictions: [{ embeddings: { values: [1, 2] } }] },
    vectors: [[1, 2]],
    tokens: undefined,
  },
  Cohere: {
    provider: 'cohere',
    key: 'CO_API_KEY',
    config: { dimensions: 2 },
    task: 'query',
    texts: ['one'],
    url: 'https://api.cohere.com/v2/embed',
    body: {
      model: 'embed-v4.0',
      texts: ['one'],
      input_type: 'search_query',
      embedding_types: ['float'],
      output_dimension: 2,
    },
    reply: { id: 'x', embeddings: { float: [[1, 2]] }, meta: { billed_units: { input_tokens: 4 } } },
    vectors: [[1, 2]],
    tokens: 4,
  },
  'Bedrock, Titan': {
    provider: 'bedrock',
    key: 'AWS_BEARER_TOKEN_BEDROCK',
    config: { dimensions: 256, aws_region: 'eu-west-1', extra_body: { embeddingTypes: ['float'] } },
    texts: ['one'],
    url: 'https://bedrock-runtime.eu-west-1.amazonaws.com/model/amazon.titan-embed-text-v2%3A0/invoke',
    body: { inputText: 'one', dimensions: 256, normalize: true, embeddingTypes: ['float'] },
    reply: { embedding: Array.from({ length: 256 }, () => 0.5), inputTextTokenCount: 2 },
    vectors: [Array.from({ length: 256 }, () => 0.5)],
    tokens: 2,
  },
  'Bedrock, the first Titan': {
    provider: 'bedrock',
    key: 'AWS_BEARER_TOKEN_BEDROCK',
    config: { model: 'amazon.titan-embed-text-v1' },
    texts: ['one'],
    url: 'https://bedrock-runtime.us-east-1.amazonaws.com/model/amazon.titan-embed-text-v1/invoke',
    body: { inputText: 'one' },
    reply: { embedding: [1, 2], inputTextTokenCount: 2 },
    vectors: [[1, 2]],
    tokens: 2,
  },
  'Bedrock, Cohere': {
    provider: 'bedrock',
    key: 'AWS_BEARER_TOKEN_BEDROCK',
    config: { model: 'cohere.embed-multilingual-v3' },
    texts: ['one', 'two'],
    url: 'https://bedrock-runtime.us-east-1.amazonaws.com/model/cohere.embed-multilingual-v3/invoke',
    body: { texts: ['one', 'two'], input_type: 'search_document', embedding_types: ['float'] },
    reply: {
      embeddings: {
        float: [
          [1, 2],
          [3, 4],
        ],
      },
    },
    vectors: [
      [1, 2],
      [3, 4],
    ],
    tokens: undefined,
  },
  'TEI, at its own address': {
    provider: 'huggingface',
    config: { huggingface_base_url: 'http://localhost:8080/v1', api_key: 'hf-test-key' },
    texts: ['one', 'two'],
    url: 'http://localhost:8080/embed',
    body: { inputs: ['one', 'two'] },
    reply: [
      [1, 2],
      [3, 4],
    ],
    vectors: [
      [1, 2],
      [3, 4],
    ],
    tokens: undefined,
  },
  'TEI, by the router': {
    provider: 'huggingface',
    key: 'HF_TOKEN',
    texts: ['one'],
    url: 'https://router.huggingface.co/hf-inference/models/sentence-transformers/multi-qa-MiniLM-L6-cos-v1/pipeline/feature-extraction',
    body: { inputs: ['one'] },
    reply: [[1, 2]],
    vectors: [[1, 2]],
    tokens: undefined,
  },
  'Aleph Alpha': {
    provider: 'aleph-alpha',
    key: 'AA_TOKEN',
    config: { model: 'luminous-base', dimensions: 128 },
    task: 'query',
    texts: ['one'],
    url: 'https://api.aleph-alpha.com/semantic_embed',
    body: {
      model: 'luminous-base',
      prompt: [{ type: 'text', data: 'one' }],
      representation: 'query',
      compress_to_size: 128,
    },
    reply: { embedding: Array.from({ length: 128 }, () => 1), num_tokens_prompt_total: 2 },
    vectors: [Array.from({ length: 128 }, () => 1)],
    tokens: 2,
  },
  'Azure, version 1': {
    provider: 'azure',
    key: 'AZURE_OPENAI_API_KEY',
    config: { azure_endpoint: 'https://my-resource.openai.azure.com' },
    texts: ['one'],
    url: 'https://my-resource.openai.azure.com/openai/v1/embeddings',
    body: { model: 'text-embedding-3-small', input: ['one'], encoding_format: 'float' },
    reply: { data: [{ index: 0, embedding: [1] }], usage: { prompt_tokens: 1 } },
    vectors: [[1]],
    tokens: 1,
  },
  'Azure, by deployment': {
    provider: 'azure_openai',
    config: {
      azure_kwargs: {
        api_key: 'azure-test-key',
        azure_deployment: 'my-embeddings',
        azure_endpoint: 'https://my-resource.openai.azure.com/',
        api_version: '2024-10-21',
      },
    },
    texts: ['one'],
    url: 'https://my-resource.openai.azure.com/openai/deployments/my-embeddings/embeddings?api-version=2024-10-21',
    body: { model: 'text-embedding-3-small', input: ['one'], encoding_format: 'float' },
    reply: { data: [{ index: 0, embedding: [1] }], usage: { prompt_tokens: 1 } },
    vectors: [[1]],
    tokens: 1,
  },
  watsonx: {
    provider: 'watsonx',
    config: { model: 'ibm/slate-125m-english-rtrvr', project_id: 'p1', api_key: 'eyJ.watsonx-test' },
    texts: ['one'],
    url: 'https://us-south.ml.cloud.ibm.com/ml/v1/text/embeddings?version=2024-10-08',
    body: { model_id: 'ibm/slate-125m-english-rtrvr', inputs: ['one'], project_id: 'p1' },
    reply: { results: [{ embedding: [1, 2] }], input_token_count: 3 },
    vectors: [[1, 2]],
    tokens: 3,
  },
};
