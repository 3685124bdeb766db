import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { ConfigurationError, LlmFactory, Session } from '../../src/index.ts';
import { heard, scripted } from '../support/sessions.ts';

const folder = mkdtempSync(join(tmpdir(), 'fromconfig-reload-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const saying = (text: string, more = ''): string =>
  `llm: { provider: mock, config: { model: ${text}, replies: [{ text: ${text}${more} }] } }\nsession: { store: memory, watch: true }\n`;

/** As editors and deployments do it: a new file in the place of the old one. */
function replace(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

async function watched(text: string) {
  const path = join(folder, `${++files}.yaml`);
  writeFileSync(path, text);
  const session = await Session.fromFile(path);
  return { path, session, reloads: heard(session, 'reload'), models: heard(session, 'model') };
}

describe('a document that changes', () => {
  it('is used by the next turn, and by no turn under way', async () => {
    const { path, session, reloads, models } = await watched(saying('old', ', latency: 400ms'));
    const under = session.send('a');
    replace(path, saying('new'));
    await vi.waitFor(() => expect(reloads).toHaveLength(1), 5000);
    expect((await under).text).toBe('old');
    expect((await session.send('b')).text).toBe('new');
    expect(models).toEqual([{ provider: 'mock', model: 'new' }]);
    expect(await session.messages()).toHaveLength(4);
    await session.close();
  });

  it('may be written in its place, and more than once', async () => {
    const { path, session, reloads } = await watched(saying('one'));
    for (const text of ['two', 'three']) {
      const before = reloads.length;
      writeFileSync(path, saying(text));
      await vi.waitFor(() => expect(reloads.length).toBeGreaterThan(before), 5000);
      await session.idle();
      expect((await session.send('x')).text).toBe(text);
    }
    await session.close();
  });

  it('that is broken keeps the old one, says so, and is read again when it is whole', async () => {
    const { path, session, reloads } = await watched(saying('old'));
    const warnings = heard(session, 'warning');
    replace(path, 'llm: { provider: nowhere }\n');
    await vi.waitFor(() => expect(reloads).toHaveLength(1), 5000);
    expect(reloads[0]!.error).toBeInstanceOf(ConfigurationError);
    expect(warnings).toMatchObject([{ code: 'FC3135' }]);
    expect((await session.send('a')).text).toBe('old');
    replace(path, saying('new'));
    await vi.waitFor(() => expect(reloads).toHaveLength(2), 5000);
    expect((await session.send('b')).text).toBe('new');
    await session.close();
  });

  it('that it extends is watched too', async () => {
    const base = join(folder, 'base.yaml');
    writeFileSync(base, saying('old'));
    const { session, reloads } = await watched('extends: ./base.yaml\nsession: { watch: true }\n');
    replace(base, saying('new'));
    await vi.waitFor(() => expect(reloads).toHaveLength(1), 5000);
    expect((await session.send('a')).text).toBe('new');
    await session.close();
  });

  it('does not undo what was chosen by hand', async () => {
    const { path, session } = await watched(saying('old'));
    await session.use({ provider: 'mock', config: { model: 'mine', replies: ['mine'] } });
    replace(path, saying('new'));
    await session.reload();
    expect((await session.send('a')).text).toBe('mine');
    await session.use();
    expect((await session.send('b')).text).toBe('new');
    await session.close();
  });

  it('is not there for sessions that have no file', async () => {
    await using session = await scripted(['x']);
    await expect(session.reload()).rejects.toMatchObject({ code: 'FC3001' });
  });
});

describe('another model', () => {
  const document = {
    llm: { provider: 'mock', config: { replies: ['usual'] } },
    models: {
      fast: { provider: 'mock', config: { model: 'quick', replies: ['fast'] } },
      '$TIER:smart': { provider: 'mock', config: { model: 'deep', replies: ['smart'] } },
    },
    session: { store: 'memory' },
  } as const;

  it('answers from the next turn on, with the conversation intact', async () => {
    await using session = await Session.fromConfig(document);
    const models = heard(session, 'model');
    await session.send('a');
    const answers = [];
    for (const choice of ['fast', '$TIER:fast', '$TIER:smart', 'mock/other', undefined]) {
      await session.use(choice);
      answers.push([session.model, (await session.send('x')).log.messagesInContext]);
    }
    expect(answers).toEqual([
      ['quick', 3],
      ['quick', 5],
      ['deep', 7],
      ['other', 9],
      ['mock', 11],
    ]);
    expect(models.map(({ model }) => model)).toEqual(['quick', 'deep', 'other', 'mock']);
    expect(session.modelNames).toEqual(['fast', '$TIER:smart']);
  });

  it('may be one that a factory made; one that cannot be made changes nothing', async () => {
    await using llm = await LlmFactory.create('mock', { replies: ['by hand'] });
    await using session = await Session.fromConfig(document);
    await session.use(llm);
    expect((await session.send('a')).text).toBe('by hand');
    await expect(session.use('nowhere/model-x')).rejects.toBeInstanceOf(ConfigurationError);
    expect((await session.send('b')).text).toBe('by hand');
  });
});
