import { describe, expect, it } from 'vitest';
import { ConfigurationError, LlmError, Memory, ServerError, ValidationError } from '../../src/index.ts';
import { alone, decisions, facts, memoryOf } from '../support/memories.ts';

const user = { userId: 'ana' };
const texts = (items: readonly { readonly memory: string }[]): string[] => items.map(({ memory }) => memory);

/** What the model was asked, beside its answers. */
async function listening(replies: readonly string[], section: object = {}, config: object = {}) {
  const asked: { readonly system: string; readonly prompt: string }[] = [];
  const memory = await Memory.fromConfig(
    {
      llm: { provider: 'mock', config: { replies: [...replies], ...config } },
      vector_store: 'memory',
      memory: section,
    } as never,
    {
      services: alone,
      hooks: {
        onRequest: ({ request }) => {
          const content = request.messages[0]?.content;
          const prompt = typeof content === 'string' ? content : JSON.stringify(content);
          asked.push({ system: request.system ?? '', prompt });
        },
      },
    },
  );
  return { memory, asked };
}

describe('add with a model', () => {
  it('adds, updates and deletes by numbers, and gives back real ids', async () => {
    const second = decisions(
      { fact: 0, event: 'UPDATE', id: '0', text: 'Lives in Ghent' },
      { fact: 1, event: 'ADD', id: '', text: 'Has a dog' },
    );
    const { memory, asked } = await listening([
      facts('Lives in Lyon'),
      facts('Moved to Ghent', 'Has a dog'),
      second,
    ]);
    const first = await memory.add('I live in Lyon.', user);
    const { results } = await memory.add('I moved to Ghent and have a dog.', user);
    const [id] = first.results.map((item) => item.id);
    expect(results).toMatchObject([
      { id, event: 'UPDATE', memory: 'Lives in Ghent', previousMemory: 'Lives in Lyon' },
      { event: 'ADD', memory: 'Has a dog' },
    ]);
    expect(asked[2]!.prompt).not.toContain(id);
    expect(asked[2]!.prompt).toContain('"id": "0"');
    expect(
      (await memory.history(id!)).map(({ event, oldMemory, newMemory }) => [event, oldMemory, newMemory]),
    ).toEqual([
      ['UPDATE', 'Lives in Lyon', 'Lives in Ghent'],
      ['ADD', undefined, 'Lives in Lyon'],
    ]);
  });

  it('asks for no decision where nothing is known, or the same words are there', async () => {
    const { memory, asked } = await listening([facts('Likes tea')]);
    await memory.add('I like tea.', user);
    const { results, skipped } = await memory.add('I like tea.', user);
    expect([results, skipped.map(({ code }) => code), asked.length]).toEqual([[], ['FC3203'], 2]);
  });

  it('with strategy append only adds', async () => {
    const { memory, asked } = await listening(
      [facts('Lives in Lyon'), facts('Moved to Ghent', 'lives in lyon.')],
      { strategy: 'append' },
    );
    await memory.add('x', user);
    await memory.add('y', user);
    expect(texts((await memory.getAll(user)).results)).toEqual(['Lives in Lyon', 'Moved to Ghent']);
    expect(asked).toHaveLength(2);
  });

  it('speaks of the agent where it has an id and spoke, else of the user', async () => {
    const { memory, asked } = await listening([facts()]);
    const conversation = [
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: 'I am Ada.' },
    ] as const;
    await memory.add(conversation, { agentId: 'ada' });
    await memory.add(conversation, user);
    await memory.add('Hi', { agentId: 'ada' });
    expect(asked.map(({ system }) => /notes about an? (\w+)/.exec(system)?.[1])).toEqual([
      'assistant',
      'person',
      'person',
    ]);
  });

  it('takes prompts of the document and of the call, and says JSON where they do not', async () => {
    const section = {
      extraction_prompt: 'List hobbies.',
      update_prompt: 'Decide as JSON.',
      instructions: 'Nothing about health.',
    };
    const { memory, asked } = await listening(
      [facts('Sings'), facts('Paints'), '{"memory":[{"event":"ADD","text":"Paints"}]}'],
      section,
    );
    await memory.add('x', user);
    await memory.add('y', { ...user, prompt: 'List crafts as json.' });
    expect(asked[0]!.system).toMatch(/^List hobbies\.\n\nAnswer with JSON alone[\s\S]*Nothing about health/);
    expect(asked[1]!.system).toMatch(/^List crafts as json\.\n\nFrom/);
    expect(asked[2]!.system).toBe('Decide as JSON.');
    expect(texts((await memory.getAll(user)).results)).toEqual(['Sings', 'Paints']);
  });

  it('writes one record of what an agent did', async () => {
    const { memory } = await listening(['<think>hm</think>Task: tidy up. Done: 2 of 3.']);
    const { results } = await memory.add('…', {
      agentId: 'bot',
      memoryType: 'procedural_memory',
      metadata: { step: 2 },
    });
    const [item] = (await memory.getAll({ agentId: 'bot' })).results;
    expect([texts(results), item?.metadata]).toEqual([
      ['Task: tidy up. Done: 2 of 3.'],
      { step: 2, memory_type: 'procedural_memory' },
    ]);
  });

  it('describes images where the model may see them, and says so where not', async () => {
    const image = { type: 'image', url: 'https://example.com/cat.png' } as const;
    const conversation = { role: 'user', content: [{ type: 'text', text: 'My cat:' }, image] } as const;
    const seeing = await listening(
      ['A black cat called Tom.', facts('Has a black cat')],
      {},
      { enable_vision: true },
    );
    expect(texts((await seeing.memory.add(conversation, user)).results)).toEqual(['Has a black cat']);
    expect(seeing.asked[1]!.prompt).toContain('[image: A black cat called Tom.]');
    const blind = await listening([facts('Has a cat')]);
    const { skipped, results } = await blind.memory.add(conversation, user);
    expect([skipped.map(({ code }) => code), texts(results)]).toEqual([['FC3202'], ['Has a cat']]);
    expect(
      (await blind.memory.add({ role: 'user', content: [image] }, user)).skipped.map(({ code }) => code),
    ).toEqual(['FC3202', 'FC3206']);
  });

  it('throws what the model throws while nothing is done', async () => {
    await using failing = await memoryOf([{ error: { kind: 'server' } }], {});
    await expect(failing.add('x', user)).rejects.toBeInstanceOf(ServerError);
    await using later = await memoryOf([
      facts('Likes tea'),
      facts('Likes coffee'),
      { error: { kind: 'content-filter' } },
    ]);
    await later.add('x', user);
    await expect(later.add('y', user)).rejects.toBeInstanceOf(LlmError);
    expect(texts((await later.getAll(user)).results)).toEqual(['Likes tea']);
  });

  it('moves unchanged memories to the agent that said them again only where that is asked for', async () => {
    const script = [
      facts('Likes tea'),
      facts('Enjoys tea'),
      decisions({ fact: 0, event: 'NONE', id: '0', text: '' }),
    ];
    for (const [claim, agents] of [
      [true, ['b']],
      [false, ['a', 'b']],
    ] as const) {
      await using memory = await memoryOf(script, { claim_unchanged: claim });
      await memory.add('x', { ...user, agentId: 'a' });
      await memory.add('y', { ...user, agentId: 'b' });
      expect((await memory.getAll(user)).results.map(({ agentId }) => agentId)).toEqual(agents);
    }
  });
});

describe('add as said', () => {
  it('keeps roles and names, leaves system messages out, and changes nothing of the caller', async () => {
    await using memory = await memoryOf([], { infer: false });
    const metadata = Object.freeze({ topic: 'food', user_id: 'bob' });
    const conversation = Object.freeze([
      Object.freeze({ role: 'system', content: 'Be kind.' }),
      Object.freeze({ role: 'user', name: 'ana', content: 'I like tea.' }),
      Object.freeze({ role: 'assistant', content: 'Noted.' }),
      Object.freeze({ role: 'user', content: ' ' }),
    ]) as never;
    const { results, skipped } = await memory.add(conversation, { user_id: ' ana ', metadata });
    expect(results).toMatchObject([
      { memory: 'I like tea.', event: 'ADD', actorId: 'ana', role: 'user' },
      { memory: 'Noted.', event: 'ADD', role: 'assistant' },
    ]);
    expect(skipped.map(({ code }) => code).sort()).toEqual(['FC3201', 'FC3204', 'FC3205']);
    const [item] = (await memory.getAll(user)).results;
    expect(item).toMatchObject({ userId: 'ana', metadata: { topic: 'food' } });
  });

  it('is what happens without a model, and is said; asking for facts is an error then', async () => {
    await using memory = await Memory.fromConfig('vector_store: memory', { services: alone });
    expect(memory.notices.map(({ code }) => code)).toContain('FC1033');
    const { results, skipped } = await memory.add('I like tea.', user);
    expect([texts(results), skipped.map(({ code }) => code)]).toEqual([['I like tea.'], ['FC3207']]);
    await expect(memory.add('x', { ...user, infer: true })).rejects.toBeInstanceOf(ConfigurationError);
  });
});

describe('add refuses', () => {
  it.each([
    ['no scope', 'x', {}],
    ['an empty id', 'x', { userId: ' ' }],
    ['an id with a space inside', 'x', { userId: 'a b' }],
    ['two ids for one', 'x', { userId: 'a', user_id: 'b' }],
    ['blank text', ' \n', user],
    ['no messages', [], user],
    ['a number', 42, user],
    ['a role that is none', { role: 'robot', content: 'x' }, user],
    ['an unknown memory type', 'x', { ...user, memoryType: 'semantic' }],
    ['procedures without an agent', 'x', { ...user, memoryType: 'procedural_memory' }],
    ['a day that is none', 'x', { ...user, expirationDate: '2026-02-30' }],
    ['metadata that is no object', 'x', { ...user, metadata: [1] }],
    ['an option that is none', 'x', { ...user, userID: 'a' }],
    ['a blank prompt', 'x', { ...user, prompt: '' }],
  ])('%s', async (_name, messages, options) => {
    await using memory = await memoryOf([facts('x')]);
    await expect(memory.add(messages as never, options as never)).rejects.toBeInstanceOf(ValidationError);
  });
});
