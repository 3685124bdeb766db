import type { ProviderDefinition } from '../index.ts';
import type { Prompts } from './prompts.ts';
import { UsageError } from './report.ts';

/** One variable of a provider's address, in its long form. */
export interface Parameter {
  readonly name: string;
  readonly options?: readonly string[] | undefined;
  readonly isOptional: boolean;
  readonly usual?: string | undefined;
  readonly description?: string | undefined;
}

/** The variables that somebody has to say; those that follow from others are left out. */
export const parametersOf = ({ url_param_vars: variables }: ProviderDefinition): Parameter[] =>
  (variables ?? []).flatMap((entry): Parameter[] => {
    if (typeof entry === 'string') return [{ name: entry, isOptional: false }];
    if (entry.of != null) return [];
    return [
      {
        name: entry.name,
        options: entry.options ?? undefined,
        isOptional: entry.optional === true,
        usual: entry.default ?? undefined,
        description: entry.description ?? undefined,
      },
    ];
  });

/** `NAME=VALUE` of the command line, held against what the provider has. */
export function readParameters(
  given: readonly string[],
  known: readonly Parameter[],
): Record<string, string> {
  const out: Record<string, string> = {};
  for (const text of given) {
    const at = text.indexOf('=');
    if (at < 1) throw new UsageError(`--param ${text} is not NAME=VALUE.`, 'Try: --param REGION=eu');
    const [name, value] = [text.slice(0, at), text.slice(at + 1)];
    const parameter = known.find((one) => one.name === name);
    if (parameter === undefined) {
      const names = known.map((one) => one.name).join(', ');
      throw new UsageError(
        `This provider has no parameter "${name}".`,
        names === '' ? 'It has none.' : `It has: ${names}.`,
      );
    }
    if (value !== '' || !parameter.isOptional) out[name] = checked(parameter, value);
  }
  return out;
}

function checked({ name, options }: Parameter, value: string): string {
  if (value === '') throw new UsageError(`${name} cannot be empty.`, `Write --param ${name}=VALUE.`);
  if (options !== undefined && !options.includes(value))
    throw new UsageError(`${name} cannot be "${value}".`, `It is one of: ${options.join(', ')}.`);
  return value;
}

/** Asks for what the command line does not say; what is stored already is offered. */
export async function askParameters(
  known: readonly Parameter[],
  given: Readonly<Record<string, string>>,
  stored: Readonly<Record<string, string>>,
  prompts: Prompts,
): Promise<Record<string, string>> {
  const out: Record<string, string> = { ...given };
  for (const parameter of known) {
    if (given[parameter.name] !== undefined) continue;
    const value = await askOne(parameter, stored[parameter.name] ?? parameter.usual, prompts);
    if (value !== '') out[parameter.name] = value;
  }
  return out;
}

function askOne(
  { name, options, isOptional, description, usual }: Parameter,
  initial: string | undefined,
  prompts: Prompts,
): Promise<string> {
  const question = `${name}${description === undefined ? '' : `: ${description}`}${isOptional ? ' (optional)' : ''}`;
  if (options === undefined) return prompts.text(question, { initial, isOptional });
  const choices = options.map((value) => ({
    value,
    label: value,
    hint: value === usual ? 'default' : undefined,
  }));
  const none = { value: '', label: 'none of them', hint: undefined };
  return prompts.choose(question, isOptional ? [...choices, none] : choices, initial);
}

/** What has no value from anywhere. */
export const missingParameters = (
  known: readonly Parameter[],
  values: Readonly<Record<string, string>>,
): string[] =>
  known
    .filter(({ name, isOptional, usual }) => !isOptional && usual === undefined && values[name] === undefined)
    .map(({ name }) => name)
    .filter((name) => (process.env[name] ?? '') === '');
