import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCli } from './support/cli.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'fromconfig-conversation-'));
const socket = `fromconfig-${process.pid}`;
const tmux = (...args: readonly string[]): string =>
  execFileSync('tmux', ['-L', socket, ...args], { encoding: 'utf8' });
let program: string;

const document = `version: 1
llm:
  provider: mock
  config:
    model: usual
    replies:
      - { text: Hello there., latency: 1500ms }
      - { text: "one two three four five six seven eight nine ten", delay: 400ms }
      - Still here.
models:
  fast: { provider: mock, config: { model: quick, replies: [Quick answer.] } }
`;

beforeAll(async () => {
  ({ program } = await buildCli(folder));
  writeFileSync(join(folder, 'fromconfig.yaml'), document);
}, 30_000);
afterAll(() => {
  try {
    tmux('kill-server');
  } catch {
    // It has ended with its last window.
  }
  rmSync(folder, { recursive: true, force: true });
});

/** A conversation in a terminal of 80 columns. */
class Terminal {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
    const command = `cd ${folder} && HOME=${folder} ${process.execPath} ${program} chat; echo "ended $?"; sleep 60`;
    tmux('new-session', '-d', '-s', name, '-x', '80', '-y', '60', command);
  }

  get screen(): string {
    return tmux('capture-pane', '-p', '-t', this.#name, '-S', '-200');
  }

  /** Waits until the screen shows this. */
  async shows(text: string | RegExp): Promise<void> {
    const isThere = (): void => {
      const { screen } = this;
      expect(
        typeof text === 'string' ? screen.includes(text) : text.test(screen),
        `${text} in\n${screen}`,
      ).toBe(true);
    };
    await vi.waitFor(isThere, { timeout: 20_000, interval: 60 });
  }

  async says(line: string, text: string | RegExp): Promise<void> {
    tmux('send-keys', '-t', this.#name, '-l', line);
    tmux('send-keys', '-t', this.#name, 'Enter');
    await this.shows(text);
  }

  press(key: string): void {
    tmux('send-keys', '-t', this.#name, key);
  }
}

describe('a conversation in a terminal', () => {
  it('shows that it waits, stops answers, switches, keeps, and takes up again', async () => {
    const terminal = new Terminal('one');
    await terminal.shows(/Asking mock\/usual \(fromconfig\.yaml\)\.[\s\S]*\n>\s*$/);
    await terminal.says('hello', /[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] waiting \d+ s/);
    await terminal.shows(/mock\/usual · \d+ tokens in, \d+ out .* no cost/);
    expect(terminal.screen).toMatch(/> hello\nHello there\.\n/);
    expect(terminal.screen).not.toContain('waiting');

    // Ctrl-C ends the answer and not the program.
    await terminal.says('count', 'one two');
    terminal.press('C-c');
    await terminal.shows('Stopped; this turn is not kept.');
    await terminal.says('are you there?', 'Still here.');

    await terminal.says('/model fast', 'Asking mock/quick');
    await terminal.says('and now?', 'Quick answer.');
    await terminal.says('/model other', 'Asking mock/other');
    await terminal.says('/provider nowhere', 'error:');
    await terminal.says('/cost', /3 turns · \d+ tokens in, \d+ out · \$0\.0000 · 6 messages in context/);
    await terminal.says('/save trip', 'Kept as trip');
    await terminal.says('/compact', 'Shortened from about');
    await terminal.says('/nonsense', 'There is no /nonsense');
    await terminal.says('/help', '/provider [ID]');
    await terminal.says('/quit', 'ended 0');
    expect(existsSync(join(folder, '.fromconfig/sessions.db'))).toBe(true);

    const again = new Terminal('two');
    await again.shows(/\n>\s*$/);
    await again.says('/load', /trip .* 3 turns/);
    await again.says('/load trip', '3 turns so far.');
    await again.says('/load nothing', 'There is no session "nothing".');
    await again.says('/new', /> \/new\n>\s*$/);
    await again.says('/cost', '0 turns');
    again.press('C-c');
    await again.shows('ended 0');
    expect(again.screen.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});
