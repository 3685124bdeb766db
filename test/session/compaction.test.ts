import { describe, expect, it } from 'vitest';
import { type CompactionReport, Session } from '../../src/index.ts';
import type { MockReply } from '../../src/testing.ts';
import { heard } from '../support/sessions.ts';

const long = (tokens: number): string => 'word'.repeat(tokens);
type Settings = Parameters<typeof Session.create>[0]['session'];

/** A session whose model answers, and whose summaries come from another script. */
async function summarised(
  summaries: readonly (string | MockReply)[],
  session: Settings = {},
  answers: readonly (string | MockReply)[] = ['answer'],
) {
  const requests: { model: string; text: string }[] = [];
  const one = await Session.create({
    model: { provider: 'mock', config: { model: 'talks', replies: [...answers] } },
    models: { short: { provider: 'mock', config: { model: 'sums', replies: [...summaries], retry: null } } },
    session: {
      store: 'memory',
      max_context_tokens: 1000,
      ...session,
      compaction: session.compaction ?? { model: 'short' },
    },
    hooks: {
      onRequest: ({ model, request }) => void requests.push({ model, text: JSON.stringify(request) }),
    },
  });
  return { session: one, requests, failed: heard(one, 'compaction-failed'), done: heard(one, 'compaction') };
}

const talk = async (session: Session, turns: number, tokens = 100): Promise<void> => {
  for (let turn = 1; turn <= turns; turn++) {
    await session.send(`turn ${turn} ${long(tokens)}`);
    await session.idle();
  }
};

describe('a conversation that grows', () => {
  it('is summarised in the background by the cheaper model, once the context is over the soft threshold', async () => {
    const { session, requests, done } = await summarised(['## Goal\nwords']);
    await talk(session, 5);
    expect(done).toEqual([]);
    await talk(session, 1);
    expect(done).toMatchObject([{ trigger: 'soft', outcome: 'compacted', level: 1, model: 'mock/sums' }]);
    const [asked] = requests.filter(({ model }) => model === 'sums');
    expect(asked!.text).toContain('turn 1');
    // The last two turns are never part of it.
    expect(asked!.text).not.toMatch(/turn [56]/);
    const context = await session.contextForNextTurn();
    expect(context[0]!.content).toContain('## Goal');
    expect(context.filter(({ role }) => role === 'user')).toHaveLength(3);
    expect(await session.messages()).toHaveLength(12);
    await session.close();
  });

  it('is measured by what it is now, not by all that was ever used', async () => {
    const { session, done } = await summarised(['short'], {}, [
      { text: 'a', usage: { input_tokens: 10, output_tokens: 90_000 } },
    ]);
    await talk(session, 4, 10);
    expect(done).toEqual([]);
    await session.close();
  });

  it('waits for a summary before a turn that would not fit', async () => {
    const { session, done } = await summarised(['sum'], {
      compaction: { model: 'short', soft_threshold: 0.95 },
    });
    await talk(session, 6, 130);
    const result = await session.send(`last ${long(300)}`);
    expect(done.at(-1)).toMatchObject({ trigger: 'hard', level: 1 });
    expect(result.compaction).toBe(done.at(-1));
    expect(result.window).toBeUndefined();
    await session.close();
  });

  it('only slides where compaction is off, and is still shortened when asked', async () => {
    const { session, requests, done } = await summarised([], { compaction: false });
    await talk(session, 9, 130);
    expect([done, requests.length]).toEqual([[], 9]);
    expect(await session.compact()).toMatchObject({ trigger: 'manual', outcome: 'compacted' });
    await session.close();
  });

  it('keeps one summary, which the next one takes in', async () => {
    const { session, requests, done } = await summarised(['first summary', 'second summary']);
    await talk(session, 12);
    expect(done.length).toBeGreaterThan(1);
    const asked = requests.filter(({ model }) => model === 'sums');
    expect(asked[1]!.text).toContain('first summary');
    const summaries = (await session.contextForNextTurn()).filter(({ content }) =>
      /summary/i.test(String(content)),
    );
    expect(summaries).toHaveLength(1);
    await session.close();
  });

  it('counts what summaries use', async () => {
    const { session, done } = await summarised([
      { text: 'sum', usage: { input_tokens: 700, output_tokens: 7 } },
    ]);
    await talk(session, 6);
    const { inputTokens, outputTokens } = session.totals;
    expect(done).toMatchObject([{ inputTokens: 700, outputTokens: 7 }]);
    const turns = { input: inputTokens - 700, output: outputTokens - 7 };
    expect([turns.input > 0, turns.output > 0, session.totals.turns]).toEqual([true, true, 6]);
    await session.close();
  });
});

describe('a model that summarises badly', () => {
  const refused: [string, readonly (string | MockReply)[]][] = [
    ['fails', [{ error: { kind: 'server' } }]],
    ['grows the text', [long(5000)]],
    ['says nothing', ['']],
    ['is cut off', [{ text: 'half a summ', finish_reason: 'length' }]],
    ['refuses', [{ refusal: 'I would rather not.' }]],
  ];

  it.each(refused)(
    '%s: in the background the history stays as it was, and an event says so',
    async (_what, replies) => {
      const { session, failed, done, requests } = await summarised(replies);
      await talk(session, 6);
      expect(done).toEqual([]);
      expect(failed).toMatchObject([{ outcome: 'failed', level: 0 }]);
      expect(failed[0]!.error).toBeInstanceOf(Error);
      expect(session.context.messages).toBe(12);
      // It is not tried again after every turn.
      const asked = requests.filter(({ model }) => model === 'sums').length;
      await session.send('x');
      await session.idle();
      expect(requests.filter(({ model }) => model === 'sums')).toHaveLength(asked);
      await session.close();
    },
  );

  it.each(refused)(
    '%s: before a turn that would not fit, a digest takes its place',
    async (_what, replies) => {
      const { session } = await summarised(replies, { compaction: { model: 'short', soft_threshold: 0.95 } });
      await talk(session, 6, 130);
      const result = await session.send(`last ${long(300)}`);
      expect(result.compaction).toMatchObject({ trigger: 'hard', outcome: 'compacted', level: 3 });
      const [first] = await session.contextForNextTurn();
      expect(first!.content).toContain('User: turn');
      await session.close();
    },
  );

  it('that repeats the record is refused, and the terse level is asked', async () => {
    const repeated = `[user] turn 1 ${long(700)}`;
    const { session, done, requests } = await summarised([repeated, 'terse']);
    await talk(session, 6);
    expect(done).toMatchObject([{ level: 2, outcome: 'compacted' }]);
    expect(requests.filter(({ model }) => model === 'sums')).toHaveLength(2);
    await session.close();
  });

  it('that is not there at all does not end a turn', async () => {
    const { session, failed } = await summarised([], { compaction: { model: 'nowhere/at-all' } });
    await talk(session, 6);
    expect(failed).toMatchObject([{ outcome: 'failed', error: { kind: 'configuration' } }]);
    await session.close();
  });

  it('cannot run for more rounds than allowed', async () => {
    const summaries = Array.from({ length: 60 }, (_, index) => long(400 - index));
    const { session } = await summarised(summaries, {
      compaction: { model: 'short', max_rounds: 2, auto: false },
    });
    await talk(session, 12, 130);
    const report: CompactionReport = await session.compact();
    expect(report.rounds).toBeLessThanOrEqual(2);
    await session.close();
  });
});

describe('the summarising model', () => {
  it('is asked for no more than its own window takes', async () => {
    const requests: number[] = [];
    const one = await Session.create({
      model: { provider: 'mock', config: { model: 'talks', replies: ['answer'] } },
      models: {
        small: {
          provider: 'mock',
          config: { model: 'sums', replies: ['short'], model_overrides: { context_limit: 1000 } },
        },
      },
      session: { store: 'memory', max_context_tokens: 4000, compaction: { model: 'small' } },
      hooks: {
        onRequest: ({ model, request }) =>
          void (model === 'sums' && requests.push(String(request.messages[0]!.content).length / 4)),
      },
    });
    const done = heard(one, 'compaction');
    await talk(one, 14, 300);
    expect(done[0]).toMatchObject({ outcome: 'compacted' });
    expect(requests.length).toBeGreaterThan(1);
    for (const tokens of requests) expect(tokens).toBeLessThanOrEqual(1200);
    await one.close();
  });

  it('is the one of the session where none is named', async () => {
    const { session, done } = await summarised([], { compaction: {} });
    await talk(session, 6);
    expect(done).toMatchObject([{ model: 'mock/talks', level: 1 }]);
    await session.close();
  });
});

describe('old tool results', () => {
  const call = (id: string): MockReply => ({ tool_calls: [{ name: 'read', arguments: { id }, id }] });

  it('are replaced by tombstones before anything is summarised, and stay in the log', async () => {
    const answers = ['1', '2', '3', '4'].flatMap((id) => [call(id), 'done']);
    const compaction = { model: 'short', prune_protect_tokens: 50, prune_minimum_tokens: 20, auto: false };
    const { session } = await summarised(['sum'], { max_context_tokens: 9000, compaction }, answers);
    const pruned = heard(session, 'prune');
    for (const id of ['1', '2', '3', '4']) {
      await session.send(`read ${id}`);
      await session.send({ role: 'tool', toolCallId: id, content: `result ${id} ${long(200)}` });
    }
    // Asked for, but with a window that has room, so that pruning is all there is to do besides the one summary.
    await session.compact();
    expect(pruned).toMatchObject([{ pruned: 2 }]);
    expect(JSON.stringify(await session.messages())).toContain('result 1 word');
    await session.close();
  });

  it('are not pruned for less than the minimum', async () => {
    const { session } = await summarised(
      ['sum'],
      {
        compaction: { model: 'short', prune_protect_tokens: 500, prune_minimum_tokens: 400, auto: false },
      },
      [call('1'), 'done', 'more'],
    );
    const pruned = heard(session, 'prune');
    await session.send('read');
    await session.send({ role: 'tool', toolCallId: '1', content: long(200) });
    await talk(session, 3, 10);
    await session.compact();
    expect(pruned).toEqual([]);
    await session.close();
  });

  it('have a minimum below what is protected', async () => {
    const compaction = { prune_protect_tokens: 100, prune_minimum_tokens: 100 };
    await expect(summarised([], { compaction })).rejects.toMatchObject({
      issues: [{ code: 'FC1005', path: 'session.compaction.prune_minimum_tokens' }],
    });
  });
});
