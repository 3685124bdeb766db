import { realpathSync } from 'node:fs';
import { ConfigurationError, type Issue, validateFile } from '../index.ts';
import { expandGlob } from './glob.ts';
import { UsageError } from './report.ts';

/** What was found in one file. */
export interface Verdict {
  readonly file: string;
  readonly valid: boolean;
  readonly issues: readonly Issue[];
}

export type Check = (file: string) => Promise<readonly Issue[]>;

export interface CheckOptions {
  readonly env?: boolean | undefined;
  readonly profile?: string | undefined;
  readonly strict?: boolean | undefined;
}

export const checkWith =
  ({ env, profile, strict }: CheckOptions): Check =>
  (file) =>
    validateFile(file, { env, profile, strict });

/** The files that are named, each once, in order; throws UsageError where a pattern names none. */
export function filesOf(patterns: readonly string[]): string[] {
  const files = new Map<string, string>();
  for (const pattern of patterns) {
    const found = expandGlob(pattern);
    if (found.length === 0)
      throw new UsageError(`No file matches ${pattern}.`, 'Check the pattern and the folder.');
    for (const file of found) if (!files.has(identityOf(file))) files.set(identityOf(file), file);
  }
  return [...files.values()];
}

function identityOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** As many as are read at once: enough to keep the disk busy while one is being checked. */
const AT_ONCE = 8;

/** The verdict on every file, in order, each as soon as it and those before it are there. */
export async function* checkFiles(files: readonly string[], check: Check): AsyncGenerator<Verdict> {
  const running: Promise<Verdict>[] = [];
  let next = 0;
  while (next < files.length || running.length > 0) {
    while (next < files.length && running.length < AT_ONCE) running.push(verdictOn(files[next++]!, check));
    yield await running.shift()!;
  }
}

/** A fault of ours is a finding of that one file; it never stops the others. */
async function verdictOn(file: string, check: Check): Promise<Verdict> {
  try {
    return verdict(file, await check(file));
  } catch (error) {
    const isFinding = error instanceof ConfigurationError && error.issues.length > 0;
    return verdict(file, isFinding ? error.issues : [crash(file, error)]);
  }
}

const verdict = (file: string, issues: readonly Issue[]): Verdict => ({
  file,
  valid: !issues.some((issue) => issue.severity === 'error'),
  issues,
});

function crash(file: string, error: unknown): Issue {
  const said = error instanceof Error ? error.message : String(error);
  return {
    code: 'FC1040',
    message: `the file could not be checked; this is a fault of fromconfig: ${said.replace(/\.$/, '')}.`,
    suggestion: 'Please report it with the file; FROMCONFIG_DEBUG=1 shows where it happened.',
    severity: 'error',
    file,
    path: '',
    pointer: '',
    frame: (process.env.FROMCONFIG_DEBUG ?? '') === '' ? undefined : (error as Error).stack,
  };
}

/** Whether a file could not be read, or not be checked. */
export const isUnchecked = ({ issues }: Verdict): boolean =>
  issues.some(({ code, pointer }) => code === 'FC1040' || (code === 'FC1014' && pointer === ''));
