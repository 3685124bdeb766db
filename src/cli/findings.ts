import type { Issue } from '../index.ts';
import { out } from './screen.ts';

const colours = { error: out.red, warning: out.yellow, notice: out.cyan } as const;

/** `file:line:column: error FC1003 llm.config.temprature: unknown key. Did you mean …?` and the lines around it. */
export function showFinding({ severity, code, message, suggestion, frame, ...at }: Issue): string {
  const place = at.line === undefined ? at.file : `${at.file}:${at.line}:${at.column}`;
  const subject = at.path === '' ? '' : `${at.path}: `;
  const remedy = suggestion === undefined ? '' : ` ${suggestion}`;
  const line = `${out.bold(place)}: ${colours[severity](severity)} ${out.dim(code)} ${subject}${message}${remedy}`;
  return frame === undefined ? line : `${line}\n${frame}`;
}
