import { ConfigurationError, type Issue, validateFile } from '../index.ts';
import { showFinding } from './findings.ts';
import { expandGlob } from './glob.ts';
import { exitCodes, UsageError } from './report.ts';
import { count, out, print } from './screen.ts';

export interface ValidateOptions {
  readonly format: string;
  readonly env?: boolean | undefined;
  readonly profile?: string | undefined;
  readonly strict?: boolean | undefined;
}

interface Verdict {
  readonly file: string;
  readonly valid: boolean;
  readonly issues: readonly Issue[];
  /** Why the file could not be checked at all. */
  readonly failure?: string | undefined;
}

/** `fromconfig validate`: every finding of every file; one that cannot be checked does not stop the others. */
export async function validate(patterns: readonly string[], options: ValidateOptions): Promise<number> {
  const verdicts: Verdict[] = [];
  for (const file of filesOf(patterns)) {
    const verdict = await verdictOn(file, options);
    verdicts.push(verdict);
    if (options.format === 'text') await printVerdict(verdict);
  }
  await print(options.format === 'json' ? JSON.stringify(asJson(verdicts), null, 2) : summary(verdicts));
  if (verdicts.some(isUnreadable)) return exitCodes.usage;
  return verdicts.every((verdict) => verdict.valid) ? exitCodes.done : exitCodes.failed;
}

function filesOf(patterns: readonly string[]): string[] {
  const files = new Set<string>();
  for (const pattern of patterns) {
    const found = expandGlob(pattern);
    if (found.length === 0)
      throw new UsageError(`No file matches ${pattern}.`, 'Check the pattern and the folder.');
    for (const file of found) files.add(file);
  }
  return [...files];
}

async function verdictOn(file: string, { env, profile, strict }: ValidateOptions): Promise<Verdict> {
  try {
    const issues = await validateFile(file, { env, profile, strict });
    return { file, valid: !issues.some((issue) => issue.severity === 'error'), issues };
  } catch (error) {
    if (error instanceof ConfigurationError && error.issues.length > 0)
      return { file, valid: false, issues: error.issues };
    const shown = (process.env.FROMCONFIG_DEBUG ?? '') === '' ? undefined : (error as Error).stack;
    return {
      file,
      valid: false,
      issues: [],
      failure: shown ?? (error instanceof Error ? error.message : String(error)),
    };
  }
}

async function printVerdict({ file, issues, failure }: Verdict): Promise<void> {
  for (const issue of issues) await print(showFinding(issue));
  if (failure !== undefined)
    await print(`${out.bold(file)}: ${out.red('error')} it could not be checked: ${failure}`);
}

const isUnreadable = ({ issues, failure }: Verdict): boolean =>
  failure !== undefined || issues.some((issue) => issue.code === 'FC1014' && issue.pointer === '');

const ofSeverity = (verdicts: readonly Verdict[], severity: Issue['severity']): number =>
  verdicts.reduce((sum, { issues }) => sum + issues.filter((issue) => issue.severity === severity).length, 0);

function summary(verdicts: readonly Verdict[]): string {
  const valid = verdicts.filter((verdict) => verdict.valid).length;
  const invalid = verdicts.length - valid;
  const severities = (['error', 'warning', 'notice'] as const)
    .map((severity) => ({ severity, found: ofSeverity(verdicts, severity) }))
    .filter(({ found }) => found > 0)
    .map(({ severity, found }) => count(found, severity));
  const details = severities.length === 0 ? '' : ` (${severities.join(', ')})`;
  const text = `${count(verdicts.length, 'file')}: ${valid} valid, ${invalid} invalid${details}`;
  return invalid === 0 ? out.green(text) : out.red(text);
}

const asJson = (verdicts: readonly Verdict[]): object => ({
  valid: verdicts.every((verdict) => verdict.valid),
  errors: ofSeverity(verdicts, 'error'),
  warnings: ofSeverity(verdicts, 'warning'),
  files: verdicts,
});
