import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { buildCli } from './support/cli.ts';

vi.setConfig({ testTimeout: 20_000 });

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}
interface Step {
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '..');
const action: Action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const step = action.runs.steps.find(({ run }) => run !== undefined)!;
const folder = mkdtempSync(join(tmpdir(), 'fromconfig-action-'));

beforeAll(async () => {
  const { program } = await buildCli(folder);
  mkdirSync(join(folder, 'bin'));
  const npx = `#!/usr/bin/env bash\necho "npx $1 $2" >&2\nshift 2\nexec "${process.execPath}" "${program}" "$@"\n`;
  writeFileSync(join(folder, 'bin/npx'), npx);
  chmodSync(join(folder, 'bin/npx'), 0o755);
  mkdirSync(join(folder, 'configs'));
  writeFileSync(join(folder, 'fromconfig.yaml'), 'llm: { provider: mock }\n');
  writeFileSync(
    join(folder, 'configs/-with a space.yaml'),
    'llm: { provider: mock, config: { nonsense: 1 } }\n',
  );
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The step as GitHub's runner starts it: `bash -eo pipefail`, the inputs in its variables. */
function check(inputs: Readonly<Record<string, string>>) {
  const given = (expression: string): string => {
    const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? '';
    return inputs[name] ?? action.inputs[name]!.default;
  };
  const variables = Object.entries(step.env ?? {}).map(([name, value]) => [name, given(value)]);
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run!],
    {
      cwd: folder,
      env: {
        PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
        HOME: folder,
        ...Object.fromEntries(variables),
      },
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

describe.skipIf(process.platform === 'win32')('action.yml', () => {
  it('is a composite action whose inputs are described, and reach the shell as variables only', () => {
    expect([action.runs.using, step.shell]).toEqual(['composite', 'bash']);
    expect(Object.keys(action.inputs)).toEqual(['files', 'args', 'version', 'working-directory']);
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$/);
    expect(step.run).not.toContain('${{');
  });

  it('checks fromconfig.yaml by itself', () => {
    const { status, stdout, stderr } = check({});
    expect([status, stdout]).toEqual([0, '1 file: 1 valid, 0 invalid\n']);
    expect(stderr).toContain('npx --yes fromconfig@latest\n');
  });

  it('checks the files and patterns of its lines, with names of any kind', () => {
    const { status, stdout, stderr } = check({
      files: '  fromconfig.yaml\n\n configs/**/*.yaml \n',
      version: '1.2.3',
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=configs\/-with a space\.yaml,line=1,.*title=FC1003::/);
    expect(stdout).toContain('2 files: 1 valid, 1 invalid');
    expect(stderr).toContain('fromconfig@1.2.3');
  });

  it('passes options on', () => {
    expect(check({ args: '--strict\n--format json' }).stdout).toContain('"valid": true');
    expect(check({ args: '--no-such-option' }).status).toBe(2);
  });

  it('fails where nothing is named, or a file is not there', () => {
    expect(check({ files: ' \n' })).toMatchObject({ status: 2, stdout: expect.stringMatching(/^::error /) });
    expect(check({ files: 'missing.yaml' }).status).toBe(2);
  });
});
