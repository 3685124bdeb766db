import type { Issue } from '../index.ts';
import { out } from './screen.ts';

const colourOf = { error: 'red', warning: 'yellow', notice: 'cyan' } as const;

/** `file:line:column: error FC1003 llm.config.temprature: unknown key. Did you mean …?` and the lines around it. */
export function showFinding(
  { severity, code, message, suggestion, frame, ...at }: Issue,
  colours: typeof out = out,
): string {
  const place = at.line === undefined ? at.file : `${at.file}:${at.line}:${at.column}`;
  const subject = at.path === '' ? '' : `${at.path}: `;
  const remedy = suggestion === undefined ? '' : ` ${suggestion}`;
  const head = `${colours.bold(place)}: ${colours[colourOf[severity]](severity)} ${colours.dim(code)}`;
  const line = `${head} ${subject}${message}${remedy}`;
  return frame === undefined ? line : `${line}\n${frame}`;
}
