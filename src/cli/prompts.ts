import { Left } from './interview.ts';

type Clack = typeof import('@clack/prompts');

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** Questions at a terminal, one by one; each throws Left when the person leaves. */
export interface Prompts {
  /** What is typed is not shown. */
  secret(message: string): Promise<string>;
  text(
    message: string,
    more: {
      readonly initial?: string | undefined;
      readonly isOptional?: boolean | undefined;
      readonly hint?: string | undefined;
    },
  ): Promise<string>;
  choose(message: string, choices: readonly Choice[], initial?: string): Promise<string>;
  /** As choose, for long lists: typing narrows them. */
  search(message: string, choices: readonly Choice[]): Promise<string>;
  say(message: string): void;
}

/** Prompts on standard error, so that standard output stays clean; `undefined` where nobody can be asked. */
export async function atTerminal(): Promise<Prompts | undefined> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return undefined;
  return promptsOf(await import('@clack/prompts'));
}

const common = { input: process.stdin, output: process.stderr };

function promptsOf(clack: Clack): Prompts {
  const answered = (value: string | symbol | undefined): string => {
    if (typeof value === 'symbol') throw new Left('Nothing was stored.');
    return value ?? '';
  };
  const isGiven = (text: string | undefined): string | undefined =>
    text === undefined || text.trim() === '' ? 'This cannot be left out.' : undefined;
  return {
    secret: async (message) => answered(await clack.password({ ...common, message, validate: isGiven })),
    text: async (message, { initial, isOptional, hint }) =>
      answered(
        await clack.text({
          ...common,
          message,
          ...(initial !== undefined && { initialValue: initial }),
          ...(hint !== undefined && { placeholder: hint }),
          ...(isOptional !== true && { validate: isGiven }),
        }),
      ),
    choose: async (message, choices, initial) =>
      answered(
        await clack.select({
          ...common,
          message,
          options: optionsOf(choices),
          ...(initial !== undefined && { initialValue: initial }),
        }),
      ),
    search: async (message, choices) =>
      answered(await clack.autocomplete({ ...common, message, options: optionsOf(choices), maxItems: 10 })),
    say: (message) => clack.log.message(message, common),
  };
}

const optionsOf = (choices: readonly Choice[]): { value: string; label: string; hint?: string }[] =>
  choices.map(({ value, label, hint }) => ({ value, label, ...(hint !== undefined && { hint }) }));
