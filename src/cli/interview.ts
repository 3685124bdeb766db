import { createInterface } from 'node:readline/promises';
import { FromConfigError, LlmFactory } from '../index.ts';

/** The person at the terminal has left. */
export class Left extends Error {}

export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

export interface Interview {
  say(text: string): void;
  /** Asks until `accept` gives a value; what it throws is said, and the question comes again. */
  ask<Answer>(question: string, accept: (typed: string) => Answer | Promise<Answer>): Promise<Answer>;
  close(): void;
}

/** Questions and answers, line by line. */
export function beginInterview({ input, output }: Terminal): Interview {
  const lines = createInterface({ input, output });
  const typed = lines[Symbol.asyncIterator]();
  const say = (text: string): void => {
    output.write(`${text}\n`);
  };
  return {
    say,
    async ask(question, accept) {
      for (;;) {
        lines.setPrompt(`${question} `);
        lines.prompt();
        const { value, done } = await typed.next();
        if (done === true) throw new Left('Nothing was written.');
        try {
          return await accept(String(value).trim());
        } catch (error) {
          if (!(error instanceof FromConfigError)) throw error;
          say(
            error.message.includes(error.suggestion) ? error.message : `${error.message} ${error.suggestion}`,
          );
        }
      }
    },
    close: () => lines.close(),
  };
}

/** The ids of providers, numbered. */
export function numberedProviders(width: number): { readonly ids: readonly string[]; readonly text: string } {
  const ids = LlmFactory.providers()
    .filter(({ type }) => type === 'llm')
    .map(({ id }) => id);
  const digits = String(ids.length).length;
  return {
    ids,
    text: inColumns(
      ids.map((id, index) => `${String(index + 1).padStart(digits)} ${id}`),
      width,
    ),
  };
}

/** Read from top to bottom, in as many columns as fit. */
function inColumns(cells: readonly string[], width: number): string {
  for (let across = 6; ; across--) {
    const down = Math.ceil(cells.length / across);
    const columns = Array.from({ length: across }, (_, at) => cells.slice(at * down, (at + 1) * down));
    const widths = columns.map((column) => Math.max(0, ...column.map((cell) => cell.length)) + 2);
    if (across > 1 && widths.reduce((sum, one) => sum + one, 0) - 2 > width) continue;
    const row = (number: number): string =>
      columns
        .map((column, at) => (column[number] ?? '').padEnd(widths[at]!))
        .join('')
        .trimEnd();
    return Array.from({ length: down }, (_, number) => row(number)).join('\n');
  }
}
