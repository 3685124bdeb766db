import { type ExplainedTarget, type Explanation, explainFile } from '../index.ts';
import { showFinding } from './findings.ts';
import { exitCodes } from './report.ts';
import { columns, err, note, out, print, wrap } from './screen.ts';

export interface ExplainOptions {
  readonly prompt: string;
  readonly json?: boolean | undefined;
  readonly stream?: boolean | undefined;
  readonly profile?: string | undefined;
  readonly system?: string | undefined;
}

/** `fromconfig explain`: what would be sent, and why; opens no socket. */
export async function explain(file: string, options: ExplainOptions): Promise<number> {
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
  for (const notice of found.notices) note(showFinding(notice));
  if (found.auto !== undefined) await print(choiceOf(found.auto));
  const shown = found.targets.map(showTarget);
  await print(shown.join('\n\n'));
  note(err.dim('\nNothing was sent.'));
  return exitCodes.done;
}

function choiceOf({ chosen, because, localServers }: NonNullable<Explanation['auto']>): string {
  const choice =
    chosen === undefined
      ? 'provider auto: no key is set, so a call asks these local servers first, and the mock answers if none does:'
      : `provider auto chooses ${chosen}: ${because}. Without a key a call would ask these local servers:`;
  return `${wrap(choice)}\n${localServers.map((server) => `  ${server}`).join('\n')}\n`;
}

function showTarget({
  provider,
  model,
  protocol,
  request,
  origins,
  dropped,
  warnings,
}: ExplainedTarget): string {
  const sections = [`${out.bold(`${provider}/${model}`)} ${out.dim(`speaks ${protocol}`)}`];
  if ('inProcess' in request) {
    sections.push(`Answered in this process; nothing is sent. The request:\n\n${showBody(request.body)}`);
  } else {
    const headers = Object.entries(request.headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n');
    sections.push(`${out.cyan(request.method)} ${request.url}\n${headers}\n\n${showBody(request.body)}`);
  }
  const places = Object.entries(origins);
  if (places.length > 0)
    sections.push(`${out.bold('Where each value comes from')}\n${columns(places, '  ')}`);
  const left = dropped.map(({ path, reason }) => [path, reason]);
  if (left.length > 0) sections.push(`${out.bold('Not sent')}\n${columns(left, '  ')}`);
  if (warnings.length > 0) sections.push(warnings.map((warning) => out.yellow(wrap(warning))).join('\n'));
  return sections.join('\n\n');
}

const showBody = (body: unknown): string => JSON.stringify(body, null, 2);
