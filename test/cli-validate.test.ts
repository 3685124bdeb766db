import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkFiles, type Verdict } from '../src/cli/check-files.ts';
import { buildCli, type Cli } from './support/cli.ts';

vi.setConfig({ testTimeout: 20_000 });

const folder = mkdtempSync(join(tmpdir(), 'fromconfig-validate-'));
const write = (name: string, text: string): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};
let run: Cli['run'];

beforeAll(async () => {
  ({ run } = await buildCli(folder));
  write('good.yaml', 'version: 1\nllm: { provider: mock, config: { replies: [Hello there] } }\n');
  write('good.toml', '[llm]\nprovider = "mock"\n[llm.config]\nmodel = "mock"\n');
  write('deep/er/good.json', JSON.stringify({ llm: { provider: 'mock', config: {} } }));
  write('bad.yaml', 'version: 1\nllm:\n  provider: mock\n  config:\n    temprature: 1\n');
  write('quoted/bad.json', '{ "llm": { "provider": "mock", "config": { "temprature": 1 } } }\n');
  write('quoted/bad.yaml', "llm:\n  provider: 'mok'\n  config: { 'top_k': 1.5 }\n");
  write('a, 50%: b.yaml', 'llm:\n  provider: mock\n  config:\n    "100%,\\nyes": 1\n');
  for (const name of ['one', 'two']) write(`${name}.yaml`, 'extends: ./quoted/bad.json\n');
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.concurrent('validate', () => {
  it('accepts good files of every format, also by pattern', async () => {
    const { code, out } = await run(['validate', 'good.{yaml,toml}', 'deep/**/*.{yaml,json}']);
    expect([code, out]).toEqual([0, '3 files: 3 valid, 0 invalid\n']);
  });

  it('shows the place of each mistake, and goes on after a bad file', async () => {
    const { code, out } = await run(['validate', 'bad.yaml', 'good.yaml']);
    expect(code).toBe(1);
    expect(out).toContain('bad.yaml:5:5: error FC1003 llm.config.temprature');
    expect(out).toContain('> 5 |     temprature: 1');
    expect(out).toContain('2 files: 1 valid, 1 invalid (1 error)');
  });

  it('checks a file once that is given twice', async () => {
    const { out } = await run(['validate', 'bad.yaml', './bad.yaml', join(folder, 'bad.yaml'), '*ad.yaml']);
    expect(out).toContain('1 file: 0 valid, 1 invalid (1 error)');
  });

  it('gives findings as JSON, and the summary beside it', async () => {
    const { code, out, err } = await run(['validate', '--format', 'json', 'bad.yaml', 'good.yaml']);
    const shown = JSON.parse(out);
    expect([code, err]).toEqual([1, '2 files: 1 valid, 1 invalid (1 error)\n']);
    expect(shown).toMatchObject({
      valid: false,
      errors: 1,
      files: [{ valid: false }, { valid: true, issues: [] }],
    });
    expect(shown.files[0].issues[0]).toMatchObject({
      code: 'FC1003',
      line: 5,
      pointer: '/llm/config/temprature',
    });
  });

  it('fails with 2 when a file cannot be read, and checks the others all the same', async () => {
    const { code, out } = await run(['validate', 'missing.yaml', 'bad.yaml']);
    expect(code).toBe(2);
    expect(out).toContain('missing.yaml: error FC1014');
    expect(out).toContain('bad.yaml:5:5');
    expect((await run(['validate', 'nothing/*.yaml'])).code).toBe(2);
  });

  it('makes of a crash a finding of that file alone', async () => {
    const verdicts: Verdict[] = [];
    const check = async (file: string) => {
      if (file === 'b') throw new TypeError('no such thing');
      return [];
    };
    for await (const verdict of checkFiles(['a', 'b', 'c'], check)) verdicts.push(verdict);
    expect(verdicts.map(({ file, valid }) => [file, valid])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
    expect(verdicts[1]?.issues).toMatchObject([{ code: 'FC1040', severity: 'error', file: 'b' }]);
  });

  it('checks a thousand files within 10 s and 300 MB', async () => {
    const numbers = Array.from({ length: 1000 }, (_, index) => index);
    for (const number of numbers) {
      const mistake = number % 10 === 0 ? `    temprature: ${number}\n` : '';
      const provider = ['openai', 'groq', 'mock', 'anthropic'][number % 4];
      write(`many/${number}.yaml`, `llm:\n  provider: ${provider}\n  config:\n    model: m\n${mistake}`);
    }
    const usage = 'process.on("exit",()=>{console.error(`used ${process.resourceUsage().maxRSS}`)})';
    const environment = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(usage)}` };
    const started = performance.now();
    const { code, err, out } = await run(['validate', '--format', 'json', 'many/*.yaml'], { environment });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect([code, JSON.parse(out).errors, JSON.parse(out).files.length]).toEqual([1, 100, 1000]);
    expect(Number(/used (\d+)/.exec(err)?.[1])).toBeLessThan(300_000);
  }, 20_000);
});

describe.concurrent('validate --format github', () => {
  it('writes commands with places, and escapes them', async () => {
    const { code, out } = await run(['validate', '--format', 'github', 'bad.yaml', 'a, 50%: b.yaml']);
    expect(code).toBe(1);
    const [first, second] = out.split('\n');
    expect(first).toBe(
      '::error file=bad.yaml,line=5,col=5,endLine=5,endColumn=15,title=FC1003::llm.config.temprature: unknown key. Did you mean "temperature"?',
    );
    expect(second).toMatch(
      /^::error file=a%2C 50%25%3A b\.yaml,line=4,col=5,endLine=4,endColumn=\d+,title=FC1003::llm\.config\S+100%25,/,
    );
    expect(out).toMatch(/2 files: 0 valid, 2 invalid \(2 errors\)\n$/);
  });

  it('names files from the checkout', async () => {
    const environment = { GITHUB_WORKSPACE: join(folder, '..') };
    const { out } = await run(['validate', '--format', 'github', 'bad.yaml'], { environment });
    expect(out).toMatch(/^::error file=fromconfig-validate-\w+\/bad\.yaml,/);
  });

  it('shows once what files have in common', async () => {
    const { out } = await run(['validate', '--format', 'github', 'one.yaml', 'two.yaml']);
    expect(out.match(/^::error file=quoted\/bad\.json/gm)).toHaveLength(1);
  });
});

describe.concurrent('validate --format sarif', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, 'fixtures/cli/sarif-2.1.0.schema.json'), 'utf8'),
  );
  const isUri = (text: string): boolean => URL.canParse(text);
  const formats = { uri: isUri, 'uri-reference': true, 'date-time': true, uuid: true } as const;
  const isSarif = new Ajv2020({ strict: false, formats }).compile(schema);

  const sarif = async (...files: string[]) => {
    const { out } = await run(['validate', '--format', 'sarif', ...files]);
    const log = JSON.parse(out);
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
    return log.runs[0];
  };

  it('is SARIF, with a rule for each code and a place for each finding', async () => {
    const { tool, results, invocations } = await sarif(
      'bad.yaml',
      'a, 50%: b.yaml',
      'missing.yaml',
      'good.yaml',
    );
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['FC1003', 'FC1014']);
    expect(results[0]).toMatchObject({
      ruleId: 'FC1003',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'bad.yaml', uriBaseId: 'SRCROOT' },
            region: { startLine: 5, startColumn: 5, endLine: 5, endColumn: 15 },
          },
        },
      ],
    });
    expect(results[1].locations[0].physicalLocation.artifactLocation.uri).toBe('a%2C%2050%25%3A%20b.yaml');
    expect(invocations).toEqual([{ executionSuccessful: false }]);
  });

  it('is SARIF without findings, too', async () => {
    expect(await sarif('good.yaml')).toMatchObject({
      results: [],
      invocations: [{ executionSuccessful: true }],
    });
  });

  it('links to a page that has each code', async () => {
    const page = readFileSync(join(import.meta.dirname, '../docs/errors.md'), 'utf8');
    for (const { id, helpUri } of (await sarif('bad.yaml', 'missing.yaml')).tool.driver.rules) {
      expect(helpUri).toBe(`https://unpkg.com/fromconfig/docs/errors.md#${id.toLowerCase()}`);
      expect(page).toContain(`### ${id}\n`);
    }
  });

  it.each(['bad.yaml', 'quoted/bad.json', 'quoted/bad.yaml'])('has fixes that repair %s', async (file) => {
    const { results } = await sarif(file);
    const fixes = results.flatMap(({ fixes }: { fixes?: Fix[] }) => fixes ?? []) as Fix[];
    expect(fixes.length).toBeGreaterThan(0);
    const original = readFileSync(join(folder, file), 'utf8');
    const fixed = fixes.reduce((text, fix) => applied(text, fix), original);
    const name = `fixed-${file.replace('/', '-')}`;
    write(name, fixed);
    const { out } = await run(['validate', '--format', 'json', name]);
    const left = JSON.parse(out).files[0].issues.map(({ code }: { code: string }) => code);
    expect(left).not.toContain('FC1003');
    expect(left).not.toContain('FC1016');
    expect(left).not.toContain('FC1002');
  });
});

interface Fix {
  readonly artifactChanges: readonly [
    {
      readonly replacements: readonly [
        {
          readonly deletedRegion: Readonly<Record<'startLine' | 'startColumn' | 'endColumn', number>>;
          readonly insertedContent: { readonly text: string };
        },
      ];
    },
  ];
}

function applied(text: string, { artifactChanges: [{ replacements }] }: Fix): string {
  const [{ deletedRegion: at, insertedContent }] = replacements;
  const lines = text.split('\n');
  const line = lines[at.startLine - 1]!;
  lines[at.startLine - 1] =
    line.slice(0, at.startColumn - 1) + insertedContent.text + line.slice(at.endColumn - 1);
  return lines.join('\n');
}
