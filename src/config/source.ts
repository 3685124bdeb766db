import { maskedColumn, maskSecrets } from './mask.ts';
import type { Path } from './path.ts';

/** A range of a text; lines and columns count from 1. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One text or object that configuration came from. */
export interface Source {
  /** File name, `<text>`, `<object>`, `preset openai`, `argument`. */
  readonly name: string;
  readonly format: 'yaml' | 'json' | 'toml' | 'object';
  readonly text?: string | undefined;
  /** What stands before the paths of this source, when it is a part of a document. */
  readonly within?: Path | undefined;
  /** The place of a key or a value; of the nearest thing above it where it is not in the text. */
  locate(path: Path, at: 'key' | 'value'): Span | undefined;
  /** Whether the scalar at `path` is written in quotes, so that it stays text. */
  isQuoted(path: Path): boolean;
}

export const objectSource = (name: string): Source => ({
  name,
  format: 'object',
  locate: () => undefined,
  isQuoted: () => false,
});

/** A span from two offsets of a text whose line starts are known. */
export function spanOf(text: string, start: number, end: number): Span {
  const place = (offset: number): { line: number; column: number } => {
    const before = text.slice(0, offset);
    const line = (before.match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
    const lastBreak = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
    return { line, column: offset - lastBreak };
  };
  const from = place(start);
  const to = place(Math.max(start, end));
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** A text that is not read any further than an offset. */
export function unread(text: string, name: string, format: Source['format'], offset: number): Source {
  return { name, format, text, locate: () => spanOf(text, offset, offset + 1), isQuoted: () => false };
}

let last: { readonly text: string; readonly lines: readonly string[] } | undefined;

/** A document with many findings is split once. */
function linesOf(text: string): readonly string[] {
  if (last?.text !== text) last = { text, lines: text.split(/\r\n|\n|\r/) };
  return last.lines;
}

/** The line of the place with one line around it, and a caret under it. */
export function codeFrame(text: string, span: Span): string {
  const lines = linesOf(text);
  const first = Math.max(1, span.line - 1);
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  const last = Math.max(span.line, Math.min(count, span.line + 1));
  const gutter = String(last).length;
  const out: string[] = [];
  for (let number = first; number <= last; number++) {
    const raw = lines[number - 1] ?? '';
    const masked = maskSecrets(lines, number - 1);
    // What is hidden before the place moves it.
    const column = masked === raw ? span.column : maskedColumn(raw, span.column);
    const start = Math.max(0, Math.min(column - 41, masked.length));
    const shown = masked.slice(start, start + 72);
    out.push(`${number === span.line ? '>' : ' '} ${String(number).padStart(gutter)} | ${shown}`.trimEnd());
    if (number !== span.line) continue;
    const width = span.endLine === span.line ? Math.max(1, span.endColumn - span.column) : 1;
    const room = Math.max(1, Math.min(width, 72 - (column - 1 - start)));
    out.push(`  ${' '.repeat(gutter)} | ${' '.repeat(column - 1 - start)}${'^'.repeat(room)}`);
  }
  return out.join('\n');
}
