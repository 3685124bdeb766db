import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { describeProvider, describeSettings, type ProviderDefinition, version } from '../index.ts';
import { beginInterview, type Interview, Left, numberedProviders, type Terminal } from './interview.ts';
import { exitCodes, UsageError } from './report.ts';
import { err, note, out, print, WIDTH } from './screen.ts';
import { commonSettings, starterEntries } from './starter.ts';
import { type DocumentFormat, starterText } from './starter-text.ts';

export interface InitOptions {
  readonly output?: string | undefined;
  readonly format?: DocumentFormat | undefined;
  readonly model?: string | undefined;
  readonly yes?: boolean | undefined;
}

interface Choice {
  readonly definition: ProviderDefinition;
  readonly model: string | undefined;
}

/** `fromconfig init`: a commented first document; asks in a terminal, and never writes over a file. */
export async function init(
  provider: string | undefined,
  options: InitOptions,
  terminal: Terminal | undefined = atTerminal(),
): Promise<number> {
  const { file, format } = targetOf(options);
  refuseToOverwrite(file);
  const isAsked = terminal !== undefined && options.yes !== true;
  if (!isAsked && provider === undefined)
    throw new UsageError(
      'No provider is named.',
      'Try: fromconfig init openai. "fromconfig providers" lists all.',
    );
  const interview = isAsked ? beginInterview(terminal) : undefined;
  try {
    const chosen = await choose(provider, options, interview);
    const text = textOf(chosen, format);
    if (interview !== undefined && !(await interview.ask(`Write ${file}? [Y/n]`, isYes)))
      throw new Left('Nothing was written.');
    await write(file, text);
    await print(`Wrote ${out.bold(file)}.`);
    note(err.dim(nextSteps(file, chosen.definition)));
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    note(`\n${error.message}`);
    return exitCodes.interrupted;
  } finally {
    interview?.close();
  }
}

const atTerminal = (): Terminal | undefined =>
  process.stdin.isTTY === true && process.stderr.isTTY === true
    ? { input: process.stdin, output: process.stderr }
    : undefined;

const byExtension: Readonly<Record<string, DocumentFormat>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.toml': 'toml',
};

function targetOf({ output, format }: InitOptions): { file: string; format: DocumentFormat } {
  if (output === undefined) return { file: `fromconfig.${format ?? 'yaml'}`, format: format ?? 'yaml' };
  const known = byExtension[extname(output).toLowerCase()];
  if (known === undefined)
    throw new UsageError(`${output} has no ending that says its format.`, 'End it in .yaml, .json or .toml.');
  if (format !== undefined && format !== known)
    throw new UsageError(
      `${output} is read as ${known}, not as ${format}.`,
      'Change its ending, or leave --format out.',
    );
  return { file: output, format: known };
}

function refuseToOverwrite(file: string): void {
  if (existsSync(file))
    throw new UsageError(
      `${file} is there already; it is never written over.`,
      'Name another file with --output.',
    );
}

async function choose(
  provider: string | undefined,
  { model }: InitOptions,
  interview: Interview | undefined,
): Promise<Choice> {
  if (interview === undefined) return { definition: await describeProvider(provider ?? ''), model };
  const definition = provider === undefined ? await askProvider(interview) : await describeProvider(provider);
  return { definition, model: model ?? (await askModel(interview, definition)) };
}

function askProvider(interview: Interview): Promise<ProviderDefinition> {
  const { ids, text } = numberedProviders(WIDTH);
  interview.say(`${text}\n`);
  return interview.ask('Provider, by name or number:', (typed) =>
    describeProvider(ids[Number(typed) - 1] ?? typed),
  );
}

async function askModel(interview: Interview, definition: ProviderDefinition): Promise<string | undefined> {
  const usual = starterEntries(definition, {}).find(({ key }) => key === 'model')?.value;
  if (usual === undefined) return undefined;
  return interview.ask(`Model [${usual}]:`, (typed) => (typed === '' ? undefined : typed));
}

const isYes = (typed: string): boolean => typed === '' || /^y(es)?$/i.test(typed);

function textOf({ definition, model }: Choice, format: DocumentFormat): string {
  const { id, name, description } = definition;
  const entries = starterEntries(definition, describeSettings(commonSettings), model);
  const title = `${name ?? id}: ${description ?? ''} Written by fromconfig ${version}.`;
  return starterText[format]({ provider: id, title, entries });
}

/** Fails where a file has come to be in the meantime. */
async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    refuseToOverwrite(file);
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
  }
}

function nextSteps(
  file: string,
  { api_key_vars: variables, api_key_optional: isOptional }: ProviderDefinition,
): string {
  const names = [variables ?? []].flat();
  const isThere = isOptional === true || names.some((name) => (process.env[name] ?? '') !== '');
  const first = isThere || names.length === 0 ? [] : [`Set ${names[0]}, in the environment or in .env.`];
  return [...first, `Check it: fromconfig explain ${file}`, `Use it: fromconfig chat --config ${file}`].join(
    '\n',
  );
}
