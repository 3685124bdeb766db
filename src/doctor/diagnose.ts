import { resolve as resolvePath } from 'node:path';
import type { DocumentOptions } from '../build/reading.ts';
import { loadFile } from '../config/files.ts';
import { formatIssue } from '../config/issues.ts';
import { type Loaded, loadObject, loadText } from '../config/load.ts';
import { milliseconds } from '../duration.ts';
import { failure } from '../errors.ts';
import type { DocumentConfig } from '../generated/types.ts';
import { createServices, type Services } from '../services.ts';
import { type Check, type Checks, createChecks } from './check.ts';
import type { Subject } from './target.ts';

export interface DiagnoseOptions extends Omit<DocumentOptions, 'hooks'> {
  /** How long each check may take: seconds, or text such as `500ms`. Default 10 s. */
  readonly timeout?: number | string | undefined;
  readonly services?: Partial<Services> | undefined;
}

/** What was looked at on the way to an answer, in order. */
export interface Diagnosis {
  readonly provider?: string | undefined;
  readonly model?: string | undefined;
  readonly url?: string | undefined;
  /** Whether nothing failed. */
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

/** Tries every part of the way to an answer of a document's model; one short request is sent. Never throws for what it finds. */
export async function diagnoseConfig(
  document: string | DocumentConfig,
  options: DiagnoseOptions = {},
): Promise<Diagnosis> {
  const loaded =
    typeof document === 'string'
      ? await loadText(document, options.format ?? 'yaml', '<text>')
      : loadObject(document, '<object>');
  return diagnose(loaded, { dotenv: false, ...options });
}

/** As diagnoseConfig, for a file; `.env` is looked at. */
export async function diagnoseFile(path: string, options: DiagnoseOptions = {}): Promise<Diagnosis> {
  return diagnose(await loadFile(resolvePath(path), options.format), { dotenv: true, ...options });
}

async function diagnose(loaded: Loaded, options: DiagnoseOptions): Promise<Diagnosis> {
  const { subjectOf } = await import('./target.ts');
  const scope = createServices(options.services);
  const { clock, credentials } = scope.services;
  const checks = createChecks({
    timeoutMs: milliseconds(options.timeout) ?? 10_000,
    clock,
    redact: (text) => credentials.redact(text),
  });
  try {
    let subject: Subject | undefined;
    await checks.run('configuration', async () => {
      subject = await subjectOf(loaded, scope.services, options);
      const [first, ...more] = subject.errors;
      if (first === undefined && subject.model !== undefined) return sourceOf(subject);
      const rest = more.length === 0 ? '' : ` (${more.length} more: fromconfig validate lists all)`;
      throw failure(
        'configuration',
        first === undefined ? 'it names no llm' : `${formatIssue(first)}${rest}`,
        {
          suggestion: first?.suggestion,
        },
      );
    });
    if (subject !== undefined && !checks.hasFailed('configuration')) await examine(subject, checks);
    else for (const name of later) checks.skip(name, 'the configuration has to be right first');
    const { target } = subject?.plan ?? {};
    const ok = !checks.done.some(({ verdict }) => verdict === 'failed');
    return { provider: target?.provider, model: target?.model, url: target?.url, ok, checks: checks.done };
  } finally {
    await scope.close();
  }
}

const later = ['dns', 'tcp', 'proxy', 'tls', 'auth', 'models', 'ping'] as const;

function sourceOf({ plan, warnings }: Subject): string {
  const { provider, model, protocol } = plan!.target;
  return [`${provider}${model === '' ? '' : `/${model}`} by ${protocol}`, ...warnings].join('; ');
}

async function examine(subject: Subject, checks: Checks): Promise<void> {
  const { examineCalls, ping } = await import('./calls.ts');
  if (subject.isInProcess) {
    for (const name of later.filter((one) => one !== 'ping')) checks.skip(name, 'it answers in this process');
    await checks.run('ping', (signal) => ping(subject, signal));
    return;
  }
  const { examineConnection } = await import('./way.ts');
  await examineConnection(subject, checks);
  await examineCalls(subject, checks);
}
