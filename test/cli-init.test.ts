import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { init } from '../src/cli/init.ts';
import { commonSettings, starterEntries } from '../src/cli/starter.ts';
import { type DocumentFormat, starterText } from '../src/cli/starter-text.ts';
import { describeProvider, describeSettings, LlmFactory, validateConfig } from '../src/index.ts';
import { buildCli, type Cli } from './support/cli.ts';

vi.setConfig({ testTimeout: 20_000 });

const folder = mkdtempSync(join(tmpdir(), 'fromconfig-init-'));
const common = describeSettings(commonSettings);
let run: Cli['run'];

beforeAll(async () => {
  ({ run } = await buildCli(folder));
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function documentFor(provider: string, format: DocumentFormat): Promise<string> {
  const definition = await describeProvider(provider);
  const entries = starterEntries(definition, common);
  return starterText[format]({ provider: definition.id, title: definition.description ?? '', entries });
}

const codes = async (text: string, format: DocumentFormat): Promise<string[]> =>
  (await validateConfig(text, { format })).map(({ code, path }) => `${code} ${path}`);

/** With every setting that is only shown. */
const opened = (text: string): string => text.replace(/^( *)# (\w+(?:: | = ))/gm, '$1$2');

describe.each(LlmFactory.providers().map(({ id }) => id))('a first document for %s', (id) => {
  it.each(['yaml', 'toml', 'json'] as const)('has no findings as %s', async (format) => {
    expect(await codes(await documentFor(id, format), format)).toEqual([]);
  });

  it('may have every line taken in that it shows', async () => {
    for (const format of ['yaml', 'toml'] as const) {
      const text = opened(await documentFor(id, format));
      expect((await codes(text, format)).filter((finding) => !finding.startsWith('FC1019'))).toEqual([]);
    }
  });
});

describe('init', () => {
  it('writes a document with modeline, model, key and settings', async () => {
    const { code, out, err } = await run(['init', 'openai', '--yes']);
    expect([code, out]).toEqual([0, 'Wrote fromconfig.yaml.\n']);
    expect(err).toContain('OPENAI_API_KEY');
    const text = readFileSync(join(folder, 'fromconfig.yaml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:\S+\n# OpenAI: /);
    expect(text).toMatch(/^ {4}model: \S+$/m);
    expect(text).toMatch(/^ {4}# .*OPENAI_API_KEY.*\n {4}# api_key: \$\{OPENAI_API_KEY\}$/m);
    expect(text).toMatch(/^ {4}# base_url: https:\/\/api\.openai\.com\/v1$/m);
    expect(text).toMatch(/^ {4}# retry: \{ max_retries: 2, /m);
    expect(text.split('\n').filter((line) => line.length > 80 && !line.includes('$schema'))).toEqual([]);
    expect((await run(['validate', '--env', 'fromconfig.yaml'])).code).toBe(0);
  });

  it('never writes over a file', async () => {
    writeFileSync(join(folder, 'mine.yaml'), 'mine');
    const { code, err } = await run(['init', 'groq', '--output', 'mine.yaml', '--yes']);
    expect([code, err]).toEqual([2, expect.stringContaining('mine.yaml is there already')]);
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe('mine');
  });

  it('takes model, file and format', async () => {
    const model = 'odd: "model" #1';
    expect((await run(['init', 'lm_studio', '-o', 'local.yml', '-m', model])).code).toBe(0);
    const { out } = await run(['explain', 'local.yml', '--json']);
    expect(JSON.parse(out).targets[0]).toMatchObject({ provider: 'lmstudio', model });
    expect((await run(['init', 'groq', '--format', 'json'])).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'fromconfig.json'), 'utf8'))).toMatchObject({
      version: 1,
      llm: { provider: 'groq' },
    });
  });

  it.each([
    [['init']],
    [['init', 'grok-nothing-like-it', '--yes']],
    [['init', 'groq', '-o', 'fromconfig.txt']],
    [['init', 'groq', '-o', 'other.yaml', '--format', 'toml']],
    [['init', 'groq', '-o', 'no/such/folder.yaml']],
    [['init', 'groq', '--force']],
  ])('%j is a wrong command line', async (args) => {
    const { code, err } = await run(args);
    expect([code, err]).toEqual([2, expect.stringMatching(/^error: /)]);
  });
});

describe('init in a terminal', () => {
  const talk = async (typed: string, provider?: string) => {
    const file = join(folder, `${Math.random()}.yaml`);
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end(typed);
    const code = await init(provider, { output: file }, { input, output });
    output.end();
    return {
      code,
      said: await readAll(output),
      text: existsSync(file) ? readFileSync(file, 'utf8') : undefined,
    };
  };

  it('asks for provider, model, and whether to write', async () => {
    const { code, said, text } = await talk('groq\nmy-model\n\n');
    expect([code, text]).toEqual([0, expect.stringMatching(/provider: groq\n[\s\S]*model: my-model\n/)]);
    expect(said.split('\n').filter((line) => line.length > 80 && !line.includes('?'))).toEqual([]);
  });

  it('takes a number, and the usual model where nothing is typed', async () => {
    const ids = LlmFactory.providers().map(({ id }) => id);
    const { said, text } = await talk(`${ids.indexOf('openai') + 1}\n\ny\n`);
    expect(said).toMatch(new RegExp(`\\b${ids.indexOf('openai') + 1} openai\\b`));
    expect(text).toContain('provider: openai\n');
  });

  it('helps with a name that is nearly right', async () => {
    const { said, text } = await talk('opnai\nopenai\n\n\n');
    expect(said).toContain('Did you mean "openai"?');
    expect(text).toContain('provider: openai\n');
  });

  it('asks for the rest only when the provider is given', async () => {
    const { said, text } = await talk('\nyes\n', 'groq');
    expect(said).not.toContain('Provider');
    expect(text).toContain('provider: groq\n');
  });

  it.each(['groq\n\nno\n', 'groq\n'])('writes nothing when left with %j', async (typed) => {
    expect(await talk(typed)).toMatchObject({ code: 130, text: undefined });
  });
});
