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

/** The ids of providers, numbered, in columns that fill `width`. */
export function numberedProviders(width: number): { readonly ids: readonly string[]; readonly text: string } {
  const ids = LlmFactory.providers()
    .filter(({ type }) => type === 'llm')
    .map(({ id }) => id);
  const cells = ids.map((id, index) => `${String(index + 1).padStart(String(ids.length).length)} ${id}`);
  const cell = Math.max(...cells.map((text) => text.length)) + 2;
  const across = Math.max(1, Math.floor(width / cell));
  const down = Math.ceil(cells.length / across);
  const rows = Array.from({ length: down }, (_, row) =>
    cells
      .filter((_cell, index) => index % down === row)
      .map((text) => text.padEnd(cell))
      .join('')
      .trimEnd(),
  );
  return { ids, text: rows.join('\n') };
}
