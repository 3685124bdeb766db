import { expect } from 'vitest';
import type { FailureKind } from '../../../src/failures.ts';
import type { ScriptedReply } from '../../../src/testing.ts';
import { type ChatForm, goodReply, scripted } from '../call.ts';
import { answers, casesFor, type FaultCase, fails } from '../fault-case.ts';
import { type Answering, everyone, KEY, speakers } from '../speakers.ts';

type Said = readonly [status: number, message: string, code?: string];

/** What each vendor says for the same thing; `*` is what the others say. */
type Vocabulary = Readonly<Record<string, Said>>;

const spoken = (speaker: Answering, words: Vocabulary): ScriptedReply => {
  const [status, message, code] = words[speaker.protocol] ?? words['*']!;
  return speaker.says(status, message.includes(KEY) ? message : `${message} ${KEY}`, code);
};

const refused = (row: string, name: string, words: Vocabulary, kind: FailureKind): FaultCase[] =>
  casesFor(row, name, everyone, async (speaker, form) => {
    const error = await fails(speaker, form, spoken(speaker, words), kind);
    expect(error.message).toContain('***');
    expect(error.status).toBeGreaterThanOrEqual(400);
  });

const anthropics = (said: Said): Vocabulary => ({ 'anthropic-messages': said, 'vertex-anthropic': said });

const usedUp: Vocabulary = {
  '*': [402, 'No credit is left.'],
  'openai-chat': [429, 'You exceeded your current quota.', 'insufficient_quota'],
  'openai-responses': [429, 'You exceeded your current quota.', 'insufficient_quota'],
  ...anthropics([400, 'Your credit balance is too low to access the API.', 'invalid_request_error']),
  'google-generate-content': [
    429,
    'You exceeded your current quota. limit: 0, model: gemini-pro',
    'RESOURCE_EXHAUSTED',
  ],
  'bedrock-converse': [429, 'The service quota is exceeded.', 'ServiceQuotaExceededException'],
  'cohere-chat': [429, 'You are using a Trial key, which is limited to 1000 API calls / month.'],
};

const tooLong: Vocabulary = {
  '*': [400, "This model's maximum context length is 8192 tokens. However, you requested 9000 tokens."],
  ...anthropics([400, 'prompt is too long: 9000 tokens > 8192 maximum', 'invalid_request_error']),
  'google-generate-content': [
    400,
    'The input token count (9000) exceeds the maximum number of tokens allowed (8192).',
    'INVALID_ARGUMENT',
  ],
  'bedrock-converse': [400, 'Input is too long for requested model.', 'ValidationException'],
  'cohere-chat': [400, 'too many tokens: total number of tokens in the prompt cannot exceed 8192'],
  'ollama-chat': [400, 'the input length exceeds the context length'],
};

const badKey: Vocabulary = {
  '*': [401, 'Incorrect API key provided:', 'invalid_api_key'],
  ...anthropics([401, 'invalid x-api-key', 'authentication_error']),
  'google-generate-content': [400, 'API key not valid.', 'INVALID_ARGUMENT'],
  'bedrock-converse': [403, 'The security token is invalid.', 'UnrecognizedClientException'],
};

const forbidden: Vocabulary = {
  '*': [403, 'Country or region not supported.', 'unsupported_country_region_territory'],
  ...anthropics([403, 'Your account may not use this model.', 'permission_error']),
  'google-generate-content': [403, 'Permission denied on resource project x.', 'PERMISSION_DENIED'],
  'bedrock-converse': [403, "You don't have access to the model.", 'AccessDeniedException'],
};

const noModel: Vocabulary = {
  '*': [404, "model 'example-model' not found", 'model_not_found'],
  ...anthropics([404, `model: ${KEY}`, 'not_found_error']),
  'google-generate-content': [404, 'models/x is not found for API version v1beta.', 'NOT_FOUND'],
  'bedrock-converse': [
    404,
    'This model version has reached the end of its life.',
    'ResourceNotFoundException',
  ],
};

const filtered: Vocabulary = { '*': [400, 'Flagged.', 'content_policy_violation'] };

const badParameter: Vocabulary = {
  '*': [400, 'temperature: must be at most 2.', 'unsupported_value'],
  ...anthropics([400, 'temperature: must be at most 1.', 'invalid_request_error']),
  'google-generate-content': [400, 'Invalid value at generation_config.temperature.', 'INVALID_ARGUMENT'],
  'bedrock-converse': [400, 'Malformed input request: temperature.', 'ValidationException'],
  'replicate-predictions': [422, 'input.temperature: must be at most 5.'],
};

const overloaded: Vocabulary = {
  '*': [503, 'The engine is overloaded.'],
  ...anthropics([529, 'Overloaded', 'overloaded_error']),
  'google-generate-content': [503, 'The model is overloaded.', 'UNAVAILABLE'],
  'bedrock-converse': [503, 'Too busy.', 'ServiceUnavailableException'],
};

const codesOfBedrock: Readonly<Record<number, string>> = {
  429: 'ThrottlingException',
  500: 'InternalServerException',
};

/** A status with nothing but words. */
const plain = (status: number, kind: FailureKind) => (row: string) =>
  casesFor(row, String(status), everyone, async (speaker, form) => {
    const code = speaker.protocol === 'bedrock-converse' ? codesOfBedrock[status] : undefined;
    await fails(speaker, form, speaker.says(status, `Not now, ${KEY}.`, code), kind);
  });

/** 429 with these headers: the second request comes within these limits, or not at all. */
const limited = (
  row: string,
  headers: Readonly<Record<string, string>>,
  comes: readonly [fromMs: number, toMs: number] | undefined,
): FaultCase[] => {
  const name = Object.entries(headers)
    .map((pair) => pair.join(': '))
    .join(', ');
  return casesFor(row, name, everyone, async (speaker, form) => {
    const said = speaker.says(429, 'Slow down.', codesOfBedrock[429]);
    const reply = { ...said, headers: { ...said.headers, ...headers } };
    if (comes === undefined) return givesUp(speaker, form, reply);
    const { sent } = await answers(speaker, form, [reply, goodReply(speaker, form)], 2);
    expect(sent[1]).toBeGreaterThanOrEqual(comes[0]);
    expect(sent[1]).toBeLessThanOrEqual(comes[1]);
    return undefined;
  });
};

/** The error says how long to wait, and that it may be worth it; nothing is sent again. */
async function givesUp(speaker: Answering, form: ChatForm, reply: ScriptedReply): Promise<void> {
  const { came, sent } = await scripted(speaker, form, [reply, goodReply(speaker, form)]);
  expect(came.error).toMatchObject({ kind: 'rate-limit', retryable: true });
  expect((came.error as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(60_000);
  expect(sent).toEqual([0]);
}

/** The first wait of a backoff: up to 500 ms, half of it with the dice that the tests throw. */
const backoff = [250, 250] as const;
const start = 'Thu, 01 Jan 2026';

export const statusCases: readonly FaultCase[] = [
  ...limited('F17', { 'retry-after': '0' }, [0, 250]),
  ...limited('F17', { 'retry-after': '1' }, [1000, 1250]),
  ...limited('F17', { 'retry-after': '1.5' }, [1500, 1750]),
  ...limited('F17', { 'retry-after': '59' }, [59_000, 64_900]),
  ...limited('F17', { 'retry-after': '60' }, [60_000, 66_000]),
  ...limited('F17', { 'retry-after': '61' }, undefined),
  ...limited('F17', { 'retry-after': '3600' }, undefined),
  ...limited('F17', { 'retry-after': '-1' }, backoff),
  ...limited('F17', { 'retry-after': 'soon' }, backoff),
  ...limited('F18', { 'retry-after': `${start} 00:00:30 GMT` }, [30_000, 33_000]),
  ...limited('F18', { 'retry-after': 'Wed, 31 Dec 2025 23:00:00 GMT' }, [0, 250]),
  ...limited(
    'F18',
    { 'retry-after': `${start} 09:00:10 GMT`, date: `${start} 09:00:00 GMT` },
    [10_000, 11_000],
  ),
  ...limited('F18', { 'retry-after': `${start} 02:00:00 GMT` }, undefined),
  ...limited('F19', { 'retry-after-ms': '1700' }, [1700, 1950]),
  ...limited(
    'F19',
    { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '20s' },
    [20_000, 22_000],
  ),
  ...limited(
    'F19',
    { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '1m30s' },
    undefined,
  ),
  ...limited(
    'F19',
    {
      'anthropic-ratelimit-requests-remaining': '0',
      'anthropic-ratelimit-requests-reset': '2026-01-01T00:00:05Z',
    },
    [5000, 5500],
  ),
  ...refused('F20', 'in the words of the vendor', usedUp, 'quota'),
  ...refused('F20', '402', { '*': [402, 'Payment required.'] }, 'quota'),
  ...plain(500, 'server')('F21'),
  ...plain(502, 'server')('F21'),
  ...plain(503, 'overloaded')('F21'),
  ...plain(504, 'server')('F21'),
  ...refused('F22', 'by status', overloaded, 'overloaded'),
  ...plain(408, 'server')('F23'),
  ...plain(409, 'server')('F23'),
  ...plain(425, 'rate-limit')('F23'),
  ...refused('F24', 'in the words of the vendor', badParameter, 'invalid-request'),
  ...refused('F25', 'in the words of the vendor', tooLong, 'context-length'),
  ...refused('F26', 'the key', badKey, 'authentication'),
  ...refused('F26', 'the account', forbidden, 'permission'),
  ...refused('F27', 'the model', noModel, 'model-not-found'),
  ...casesFor('F27', 'the path', speakers, async (speaker, form) => {
    const error = await fails(speaker, form, { status: 404, body: '' }, 'endpoint-not-found');
    expect(error.suggestion).toContain('POST https://api.example');
  }),
  ...casesFor(
    'F28',
    'by status',
    everyone.filter(({ provider }) => /openai|aleph/.test(provider)),
    (speaker, form) => fails(speaker, form, spoken(speaker, filtered), 'content-filter'),
  ),
  ...casesFor('F35', 'to another path and another host', everyone, async (speaker, form) => {
    for (const location of [`/elsewhere?key=${KEY}`, `http://169.254.169.254/${KEY}`]) {
      const error = await fails(speaker, form, { status: 307, headers: { location }, body: '' }, 'redirect');
      expect(error.suggestion).toMatch(/redirects to: (\/elsewhere|http:\/\/169\.254\.169\.254)/);
    }
  }),
];
