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
  const tally: Tally = { valid: 0, invalid: 0, unchecked: 0, error: 0, warning: 0, notice: 0 };
  const isNew = withoutRepeats();
  // Kept only where the document needs them all: there may be very many.
  const kept: Verdict[] = [];
  for await (const verdict of checkFiles(filesOf(patterns), checkWith(options))) {
    add(tally, verdict);
    if (format === 'json' || format === 'sarif') kept.push(verdict);
    else if (format === 'text') for (const issue of verdict.issues) await print(showFinding(issue));
    else for (const issue of verdict.issues.filter(isNew)) await print(workflowCommand(issue, verdict.file));
  }
  if (format === 'json') await print(JSON.stringify(asJson(kept, tally), null, 2));
  if (format === 'sarif') await print(JSON.stringify(sarifLog(kept), null, 2));
  // What another program reads from standard output is the document alone.
  if (format === 'text' || format === 'github') await print(summary(tally, out));
  else note(summary(tally, err));
  if (tally.unchecked > 0) return exitCodes.usage;
  return tally.invalid === 0 ? exitCodes.done : exitCodes.failed;
}

type Tally = Record<'valid' | 'invalid' | 'unchecked' | Issue['severity'], number>;

function add(tally: Tally, verdict: Verdict): void {
  tally[verdict.valid ? 'valid' : 'invalid'] += 1;
  if (isUnchecked(verdict)) tally.unchecked += 1;
  for (const { severity } of verdict.issues) tally[severity] += 1;
}

function summary(tally: Tally, colours: typeof out): string {
  const found = (['error', 'warning', 'notice'] as const).filter((severity) => tally[severity] > 0);
  const details = found.map((severity) => count(tally[severity], severity)).join(', ');
  const files = count(tally.valid + tally.invalid, 'file');
  const text = `${files}: ${tally.valid} valid, ${tally.invalid} invalid${details === '' ? '' : ` (${details})`}`;
  return tally.invalid === 0 ? colours.green(text) : colours.red(text);
}

const asJson = (files: readonly Verdict[], { invalid, error, warning, notice }: Tally): object => ({
  valid: invalid === 0,
  errors: error,
  warnings: warning,
  notices: notice,
  files,
});
