import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { type Check, type Diagnosis, diagnoseConfig, diagnoseFile } from '../index.ts';
import { defaultDocuments } from './model.ts';
import { exitCodes, UsageError } from './report.ts';
import { count, out, print, wrap } from './screen.ts';

export interface DoctorOptions {
  readonly profile?: string | undefined;
  readonly model?: string | undefined;
  readonly timeout?: string | undefined;
  readonly json?: boolean | undefined;
}

/** `fromconfig doctor`: which part of the way to an answer fails, and what to do about it. */
export async function doctor(named: string | undefined, options: DoctorOptions): Promise<number> {
  const diagnosis = await diagnose(named, options);
  await print(options.json === true ? JSON.stringify(diagnosis, null, 2) : readable(diagnosis));
  return diagnosis.ok ? exitCodes.done : exitCodes.failed;
}

async function diagnose(named: string | undefined, options: DoctorOptions): Promise<Diagnosis> {
  const { profile, model } = options;
  const { timeout = '10s' } = options;
  if (!/^\d+(\.\d+)?(ms|s|m)$/.test(timeout))
    throw new UsageError(`--timeout ${timeout} is no time.`, 'Write 500ms, 10s or 1m.');
  const reading = { dotenv: true, profile, model, timeout };
  const file = named ?? defaultDocuments.find(existsSync);
  if (file === undefined)
    throw new UsageError(
      'No document and no provider is named.',
      'Try: fromconfig doctor openai/gpt-4o-mini',
    );
  if (existsSync(file) || /^\.(ya?ml|json|toml)$/.test(extname(file))) return diagnoseFile(file, reading);
  return diagnoseConfig({ llm: file }, reading);
}

const MARKS = { ok: 'ok', failed: 'FAILED', skipped: 'skipped' } as const;
const LABELS: Readonly<Record<Check['name'], string>> = {
  configuration: 'Configuration',
  dns: 'DNS',
  tcp: 'TCP',
  proxy: 'Proxy',
  tls: 'TLS',
  auth: 'Key',
  models: 'Models',
  ping: 'Ping',
};
const LEFT = 33;

function readable({ url, ok, checks }: Diagnosis): string {
  const lines = checks.map(line);
  const bad = checks.filter(({ verdict }) => verdict === 'failed').length;
  const skipped = checks.filter(({ verdict }) => verdict === 'skipped').length;
  const place = url === undefined || url === '' ? '' : `${out.dim(url)}\n\n`;
  const end = ok ? out.green('Nothing failed.') : out.red(`${count(bad, 'check')} failed.`);
  return `${place}${lines.join('\n')}\n\n${end}${skipped > 0 ? out.dim(` ${skipped} skipped.`) : ''}`;
}

function line({ name, verdict, message, remedy, ms, code }: Check): string {
  const paint = verdict === 'ok' ? out.green : verdict === 'failed' ? out.red : out.dim;
  const time = ms === undefined ? '' : `${ms} ms`;
  const head = `${LABELS[name].padEnd(14)} ${paint(MARKS[verdict].padEnd(8))} ${time.padStart(8)} `;
  const indent = ' '.repeat(LEFT);
  const what =
    code === undefined || verdict !== 'failed' ? message : `${message.replace(/\.$/, '')} (${code})`;
  const body = wrap(what, indent).trimStart();
  const advice = remedy === undefined ? '' : `\n${wrap(remedy, indent)}`;
  return `${head} ${verdict === 'skipped' ? out.dim(body) : body}${advice}`;
}
