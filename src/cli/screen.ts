import picocolors from 'picocolors';

/** Lines are made for terminals of this width. */
export const WIDTH = 80;

const isColoured = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY === true && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb';

/** Colours of standard output: none in pipes, or where NO_COLOR is set. */
export const out = picocolors.createColors(isColoured(process.stdout));
/** Colours of standard error. */
export const err = picocolors.createColors(isColoured(process.stderr));

/** Writes a line to standard output. */
export const print = (line = ''): Promise<void> => write(`${line}\n`);

/** Writes text to standard output as it is; waits where the reader is slower. */
export function write(text: string): Promise<void> {
  if (text === '' || process.stdout.write(text)) return Promise.resolve();
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** Writes a line to standard error: everything that is not the answer. */
export function note(line = ''): void {
  process.stderr.write(`${line}\n`);
}

/** A model's text could move the cursor or retitle the window; in a terminal its control characters are left out. */
export const harmless = (text: string, stream: NodeJS.WriteStream = process.stdout): string =>
  stream.isTTY === true ? text.replace(/[^\P{Cc}\n\t]/gu, '') : text;

/** Breaks a text at spaces so that lines fit; every line begins with the indent. */
export function wrap(text: string, indent = '', width = WIDTH): string {
  return text
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(' ')) {
        if (line !== '' && indent.length + line.length + 1 + word.length > width) {
          lines.push(line);
          line = word;
        } else line = line === '' ? word : `${line} ${word}`;
      }
      return [...lines, line];
    })
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

/** Rows in columns; the last one is broken so that lines fit, and goes on under itself. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const left = indent.length + widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 0);
  const lines = rows.map((row) => {
    const cells = row.slice(0, -1).map((cell, at) => `${cell.padEnd(widths[at] ?? 0)}  `);
    const last = wrap(row.at(-1) ?? '', ' '.repeat(left)).trimStart();
    return `${indent}${cells.join('')}${last}`.trimEnd();
  });
  return lines.join('\n');
}

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
