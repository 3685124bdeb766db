import type { Issue } from '../index.ts';
import { placeOf, wordsOf } from './places.ts';

/** A finding as GitHub's runner reads it from the log: `::error file=…,line=…,title=FC1003::message`. */
export function workflowCommand(issue: Issue, checked: string): string {
  const { path, region, via } = placeOf(issue, checked);
  const properties: [string, string | number][] = [['file', path]];
  if (region !== undefined) {
    const { startLine, startColumn, endLine, endColumn } = region;
    properties.push(['line', startLine]);
    // The runner takes columns only where begin and end are on one line.
    if (startLine === endLine) properties.push(['col', startColumn]);
    properties.push(['endLine', endLine]);
    if (startLine === endLine) properties.push(['endColumn', endColumn]);
  }
  properties.push(['title', issue.code]);
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${issue.severity} ${list}::${escapeData(wordsOf(issue, via))}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
