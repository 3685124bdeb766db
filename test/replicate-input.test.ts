import { describe, expect, it } from 'vitest';
import type { ChatRequest } from '../src/chat/types.ts';
import { explainConfig } from '../src/inspect.ts';

const environment = () => undefined;

/** The path and body of the create that a request makes. */
async function createOf(config: object, request: ChatRequest, stream = false) {
  const shown = await explainConfig({ llm: { provider: 'replicate', config } }, request, {
    environment,
    stream,
  });
  const { url, body } = shown.targets[0]!.request as { url: string; body: { input: object } };
  return { path: new URL(url).pathname, body, input: body.input };
}

const hi: ChatRequest = { messages: [{ role: 'user', content: 'Hi' }] };
const talk: ChatRequest = {
  system: 'Be brief.',
  messages: [
    { role: 'user', content: 'Hi' },
    { role: 'assistant', content: 'Hello!' },
    { role: 'user', content: 'Bye' },
  ],
};
const picture = (data: string) => ({ type: 'image' as const, data, mediaType: 'image/png' });
const look = (...data: string[]): ChatRequest => ({
  messages: [{ role: 'user', content: [{ type: 'text', text: 'What is it?' }, ...data.map(picture)] }],
});

describe('the place', () => {
  const version = 'a'.repeat(64);
  const places: readonly (readonly [string, string, object])[] = [
    ['acme/chat', '/v1/models/acme/chat/predictions', {}],
    [`acme/chat:${version}`, '/v1/predictions', { version }],
    [version, '/v1/predictions', { version }],
    ['deployments/me/mine', '/v1/deployments/me/mine/predictions', {}],
  ];

  it.each(places)('of %s', async (model, path, fields) => {
    expect(await createOf({ model }, hi)).toEqual({
      path,
      body: { ...fields, input: { prompt: 'Hi' } },
      input: { prompt: 'Hi' },
    });
  });

  it.each(['acme/..', '../account', 'acme/'])('of %s does not exist', async (model) => {
    await expect(createOf({ model }, hi)).rejects.toMatchObject({ kind: 'validation' });
  });

  it('asks for a stream where one is wanted', async () => {
    expect((await createOf({ model: 'acme/chat' }, hi, true)).body).toMatchObject({ stream: true });
  });
});

describe('the conversation', () => {
  it('is one prompt, the system prompt beside it', async () => {
    expect((await createOf({ model: 'acme/chat' }, talk)).input).toEqual({
      prompt: 'User: Hi\n\nAssistant: Hello!\n\nUser: Bye\n\nAssistant:',
      system_prompt: 'Be brief.',
    });
  });

  it('is messages where the model takes them', async () => {
    expect((await createOf({ model: 'openai/gpt-4.1' }, talk)).input).toEqual({
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: 'Hello!' },
        { role: 'user', content: 'Bye' },
      ],
    });
    expect((await createOf({ model: 'openai/gpt-4.1' }, { ...hi, system: 'Be brief.' })).input).toEqual({
      prompt: 'Hi',
      system_prompt: 'Be brief.',
    });
  });

  it('is written in the template of the model where the server leaves that to us', async () => {
    const llama3 = await createOf({ model: 'meta/meta-llama-3-8b-instruct' }, { ...hi, system: 'Be brief.' });
    expect(llama3.input).toEqual({
      prompt:
        '<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\nBe brief.<|eot_id|>' +
        '<|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n',
      prompt_template: '{prompt}',
    });
    const llama2 = await createOf({ model: 'meta/llama-2-70b-chat', max_tokens: 9 }, talk);
    expect(llama2.input).toEqual({
      prompt: '[INST] Hi [/INST]\nHello!\n[INST] Bye [/INST]\n',
      system_prompt: 'Be brief.',
      max_new_tokens: 9,
    });
  });

  it('tells calls and results of other providers in words', async () => {
    const call = { id: 'toolu_1', name: 'get_weather', arguments: {}, argumentsText: '{"city":"Oslo"}' };
    const request: ChatRequest = {
      messages: [
        { role: 'user', content: 'Weather?' },
        { role: 'assistant', content: [{ type: 'reasoning', text: 'Ask.' }], toolCalls: [call] },
        { role: 'tool', toolCallId: 'toolu_1', content: '3 °C' },
      ],
    };
    expect((await createOf({ model: 'acme/chat' }, request)).input).toEqual({
      prompt:
        'User: Weather?\n\nAssistant: [Called get_weather with {"city":"Oslo"}]\n\n' +
        'User: [Result of get_weather: 3 °C]\n\nAssistant:',
    });
  });

  it('carries the schema in its system prompt', async () => {
    const { input } = await createOf({ model: 'acme/chat' }, { ...hi, schema: { type: 'object' } });
    expect(input).toEqual({ prompt: 'Hi', system_prompt: expect.stringContaining('{"type":"object"}') });
  });

  it('with tools is refused, and says what to do', async () => {
    const tools = [{ name: 'get_weather', parameters: { type: 'object' } }];
    const refused = createOf({ model: 'acme/chat' }, { ...hi, tools });
    await expect(refused).rejects.toMatchObject({ kind: 'validation', details: { field: 'tools' } });
    expect((await createOf({ model: 'acme/chat' }, { ...hi, tools, toolChoice: 'none' })).input).toEqual({
      prompt: 'Hi',
    });
  });
});

describe('images', () => {
  it('go where the model has a place for them', async () => {
    const url = (data: string) => `data:image/png;base64,${data}`;
    const prompt = 'What is it?';
    expect((await createOf({ model: 'acme/chat' }, look('aGk='))).input).toEqual({
      prompt,
      image: url('aGk='),
    });
    expect((await createOf({ model: 'openai/gpt-4.1' }, look('aGk=', 'eW8='))).input).toEqual({
      prompt,
      image_input: [url('aGk='), url('eW8=')],
    });
    expect(
      (await createOf({ model: 'google/gemini-2.5-flash' }, { ...look('aGk='), system: 'Be brief.' })).input,
    ).toEqual({
      prompt,
      images: [url('aGk=')],
      system_instruction: 'Be brief.',
    });
  });

  it('that do not fit are refused', async () => {
    await expect(createOf({ model: 'acme/chat' }, look('aGk=', 'eW8='))).rejects.toMatchObject({
      kind: 'validation',
    });
  });
});

describe('settings', () => {
  it('have the names of the input', async () => {
    const config = {
      model: 'acme/chat',
      system_prompt: 'Be brief.',
      temperature: 0.5,
      top_p: 0.9,
      top_k: 40,
      seed: 7,
      max_tokens: 64,
      stop: ['END', 'STOP'],
      frequency_penalty: 0.25,
      presence_penalty: 0.5,
      min_tokens: 2,
    };
    expect((await createOf(config, hi)).input).toEqual({
      prompt: 'Hi',
      system_prompt: 'Be brief.',
      temperature: 0.5,
      top_p: 0.9,
      top_k: 40,
      seed: 7,
      max_tokens: 64,
      stop_sequences: 'END,STOP',
      frequency_penalty: 0.25,
      presence_penalty: 0.5,
      min_tokens: 2,
    });
  });

  it('follow the model', async () => {
    const { input } = await createOf({ model: 'openai/o1', max_tokens: 64, reasoning: { budget: 1000 } }, hi);
    expect(input).toEqual({ prompt: 'Hi', max_completion_tokens: 64, reasoning_effort: 'low' });
    await expect(createOf({ model: 'openai/o1', temperature: 1 }, hi)).rejects.toMatchObject({
      issues: [{ code: 'FC1031' }],
    });
  });

  it('of one call, and of extra_body, lie over those of the config', async () => {
    const extra_body = { webhook: 'https://example.com', input: { temperature: null, seed: 1 } };
    const { body } = await createOf(
      { model: 'acme/chat', temperature: 0.5, top_p: 0.9, extra_body },
      { ...hi, settings: { top_p: null, max_tokens: 5 } },
    );
    expect(body).toEqual({ input: { prompt: 'Hi', max_tokens: 5, seed: 1 }, webhook: 'https://example.com' });
  });
});
