import { type ExplainedTarget, type Explanation, explainFile } from '../index.ts';
import { curlCommand } from './curl.ts';
import { showFinding } from './findings.ts';
import { exitCodes, UsageError } from './report.ts';
import { columns, err, note, out, print, wrap } from './screen.ts';

export interface ExplainOptions {
  readonly prompt: string;
  readonly json?: boolean | undefined;
  readonly curl?: boolean | undefined;
  readonly stream?: boolean | undefined;
  readonly profile?: string | undefined;
  readonly system?: string | undefined;
}

/** `fromconfig explain`: what would be sent, and why; opens no socket. */
export async function explain(file: string, options: ExplainOptions): Promise<number> {
  if (options.json === true && options.curl === true)
    throw new UsageError('--json and --curl are both given.', 'Leave one of them out.');
  const request = { system: options.system, messages: [{ role: 'user' as const, content: options.prompt }] };
  const found = await explainFile(file, request, {
    profile: options.profile,
    stream: options.stream !== false,
    env: true,
  });
  if (options.json === true) {
    await print(JSON.stringify(found, null, 2));
    return exitCodes.done;
  }
  for (const notice of found.notices) note(showFinding(notice, err));
  if (options.curl === true) {
    if (found.auto !== undefined) note(choiceOf(found.auto));
    await print(found.targets.map((target) => curlCommand(target, isSet)).join('\n\n'));
    return exitCodes.done;
  }
  if (found.auto !== undefined) await print(choiceOf(found.auto));
  await print(found.targets.map(showTarget).join('\n\n'));
  note(err.dim('\nNothing was sent.'));
  return exitCodes.done;
}

const isSet = (variable: string): boolean => (process.env[variable] ?? '') !== '';

function choiceOf({ chosen, because, localServers }: NonNullable<Explanation['auto']>): string {
  const choice =
    chosen === undefined
      ? 'provider auto: no key is set, so a call asks these local servers first, and the mock answers if none does:'
      : `provider auto chooses ${chosen}: ${because}. Without a key a call would ask these local servers:`;
  return `${wrap(choice)}\n${localServers.map((server) => `  ${server}`).join('\n')}\n`;
}

function showTarget(target: ExplainedTarget): string {
  const { provider, model, protocol, origins, dropped, warnings } = target;
  const sections = [
    `${out.bold(`${provider}/${model}`)} ${out.dim(`speaks ${protocol}`)}`,
    showRequest(target),
    table(['SETTING', 'COMES FROM'], Object.entries(origins)),
    table(
      ['NOT SENT', 'WHY'],
      dropped.map(({ path, reason }) => [path, reason]),
    ),
    warnings.map((warning) => out.yellow(wrap(warning))).join('\n'),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

function showRequest({ request, secrets }: ExplainedTarget): string {
  if ('inProcess' in request)
    return `Answered in this process; nothing is sent. The request:\n\n${showBody(request.body)}`;
  const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  const named = Object.entries(secrets).map(([name, reference]) => [name, whereIs(reference)]);
  const keys = table(['SECRET', 'IS READ FROM'], named);
  const shown = `${out.cyan(request.method)} ${request.url}\n${headers.join('\n')}\n\n${showBody(request.body)}`;
  return keys === '' ? shown : `${shown}\n\n${keys}`;
}

const whereIs = (reference: string): string =>
  reference.startsWith('env:') ? `environment variable ${reference.slice(4)}` : 'the document';

function table([first, second]: readonly [string, string], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const [head = '', ...lines] = columns([[first, second], ...rows]).split('\n');
  return [out.bold(head), ...lines].join('\n');
}

const showBody = (body: unknown): string => JSON.stringify(body, null, 2) ?? '';
