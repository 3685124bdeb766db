import type { Issue } from '../index.ts';
import {
  type CheckOptions,
  checkFiles,
  checkWith,
  filesOf,
  isUnchecked,
  type Verdict,
} from './check-files.ts';
import { showFinding } from './findings.ts';
import { workflowCommand } from './github.ts';
import { withoutRepeats } from './places.ts';
import { exitCodes } from './report.ts';
import { sarifLog } from './sarif.ts';
import { count, err, note, out, print } from './screen.ts';

export interface ValidateOptions extends CheckOptions {
  readonly format: 'text' | 'json' | 'github' | 'sarif';
}

/** `fromconfig validate`: every finding of every file; one that cannot be checked does not stop the others. */
export async function validate(patterns: readonly string[], options: ValidateOptions): Promise<number> {
  const { format } = options;
  const verdicts: Verdict[] = [];
  const isNew = withoutRepeats();
  for await (const verdict of checkFiles(filesOf(patterns), checkWith(options))) {
    verdicts.push(verdict);
    if (format === 'text') for (const issue of verdict.issues) await print(showFinding(issue));
    if (format === 'github')
      for (const issue of verdict.issues.filter(isNew)) await print(workflowCommand(issue, verdict.file));
  }
  if (format === 'json') await print(JSON.stringify(asJson(verdicts), null, 2));
  if (format === 'sarif') await print(JSON.stringify(sarifLog(verdicts), null, 2));
  // What another program reads from standard output is the document alone.
  if (format === 'text' || format === 'github') await print(summary(verdicts, out));
  else note(summary(verdicts, err));
  if (verdicts.some(isUnchecked)) return exitCodes.usage;
  return verdicts.every((verdict) => verdict.valid) ? exitCodes.done : exitCodes.failed;
}

const ofSeverity = (verdicts: readonly Verdict[], severity: Issue['severity']): number =>
  verdicts.reduce((sum, { issues }) => sum + issues.filter((issue) => issue.severity === severity).length, 0);

function summary(verdicts: readonly Verdict[], colours: typeof out): string {
  const valid = verdicts.filter((verdict) => verdict.valid).length;
  const invalid = verdicts.length - valid;
  const severities = (['error', 'warning', 'notice'] as const)
    .map((severity) => ({ severity, found: ofSeverity(verdicts, severity) }))
    .filter(({ found }) => found > 0)
    .map(({ severity, found }) => count(found, severity));
  const details = severities.length === 0 ? '' : ` (${severities.join(', ')})`;
  const text = `${count(verdicts.length, 'file')}: ${valid} valid, ${invalid} invalid${details}`;
  return invalid === 0 ? colours.green(text) : colours.red(text);
}

const asJson = (verdicts: readonly Verdict[]): object => ({
  valid: verdicts.every((verdict) => verdict.valid),
  errors: ofSeverity(verdicts, 'error'),
  warnings: ofSeverity(verdicts, 'warning'),
  notices: ofSeverity(verdicts, 'notice'),
  files: verdicts,
});
