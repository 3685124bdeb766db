import { ConfigurationError, type Issue } from '../errors.ts';
import { dotted, type Path, pointerOf } from './path.ts';
import { codeFrame, type Source, type Span } from './source.ts';

/** Every code of a finding in a document, with what it means; `docs/errors.md` lists them all. */
export const documentCodes = {
  FC1002: 'The text is not well-formed YAML, JSON or TOML.',
  FC1003: 'A key that nothing knows.',
  FC1004: 'A value of the wrong type.',
  FC1005: 'A value outside what is allowed.',
  FC1006: 'A key that must be there is missing.',
  FC1007: 'The same setting is given twice under two names.',
  FC1008: 'The same key stands twice in one mapping.',
  FC1009: 'A custom YAML tag.',
  FC1010: 'The document is too large, too deep, or its aliases multiply.',
  FC1011: 'A key that is never allowed, such as __proto__.',
  FC1012: 'The document is empty or not a mapping.',
  FC1013: 'The file is not UTF-8 text.',
  FC1014: 'The file is missing or cannot be read.',
  FC1015: 'A variable is not set and has no default.',
  FC1016: 'No provider has this name.',
  FC1017: 'A model name that fits more than one provider.',
  FC1018: 'No API key was found where one is needed.',
  FC1019: 'A part of the document that this version does not have yet.',
  FC1020: 'Another spelling of a key or value; it works.',
  FC1021: 'A key that is accepted and reaches nothing.',
  FC1022: 'A provider that cannot be used for this.',
  FC1023: 'A URL that cannot be built from its parts.',
  FC1024: 'No preset has this name.',
  FC1025: 'Documents that extend each other in a circle.',
  FC1026: 'No profile has this name.',
  FC1027: 'No provider was found on this machine.',
  FC1028: 'A placeholder that is not well-formed.',
  FC1029: 'A model name that no rule knows.',
  FC1030: 'A provider definition that cannot be used.',
  FC1031: 'A setting that this provider does not take.',
  FC1032: 'A model name that is defined in terms of itself.',
  FC1033: 'The choice that provider auto made.',
  FC1034: 'A provider that was retired, or will be.',
  FC1035: 'A provider definition that does not say which protocol it speaks.',
  FC1036: 'A network setting that gives up protection.',
  FC1037: 'Nothing outlives the process, because there is no SQLite here.',
  FC1040: 'The file could not be checked; a fault of fromconfig.',
  FC1045: 'What logins have stored cannot be read.',
  FC2001: 'A value outside what the model takes.',
  FC2002: 'An effort of reasoning that the model does not take; the nearest is sent.',
  FC2003: 'An image for a model that reads none.',
  FC2004: 'Tools for a model that calls none.',
} as const;
export type DocumentCode = keyof typeof documentCodes;

interface Finding {
  readonly at?: 'key' | 'value';
  readonly severity?: Issue['severity'];
  readonly suggestion?: string | undefined;
  readonly fix?: string | undefined;
  /** Where the place is written when its path in the source is another one. */
  readonly written?: Path | undefined;
}

/** A finding at its place; line and column are looked up here, once. */
export function issueAt(
  source: Source,
  path: Path,
  code: DocumentCode,
  message: string,
  more: Finding = {},
): Issue {
  const span = source.locate(more.written ?? path, more.at ?? 'value');
  return {
    code,
    message,
    suggestion: more.suggestion,
    severity: more.severity ?? 'error',
    file: source.name,
    line: span?.line,
    column: span?.column,
    endLine: span?.endLine,
    endColumn: span?.endColumn,
    path: dotted([...(source.within ?? []), ...path]),
    pointer: pointerOf([...(source.within ?? []), ...path]),
    frame: span !== undefined && source.text !== undefined ? codeFrame(source.text, span) : undefined,
    fix: more.fix === undefined ? undefined : { replace: quotedLike(source, span, more.fix) },
  };
}

/** In quotes where what it replaces is. */
function quotedLike({ text }: Source, span: Span | undefined, fix: string): string {
  if (text === undefined || span === undefined || span.line !== span.endLine) return fix;
  const line = text.split(/\r\n|\n|\r/, span.line)[span.line - 1] ?? '';
  const [quote = ''] = /^["'](?=.*["']$)/.exec(line.slice(span.column - 1, span.endColumn - 1)) ?? [];
  return `${quote}${fix}${quote}`;
}

/** `configs/x.yaml:4:12 FC1003 llm.config.temprature: unknown key. Did you mean "temperature"?` */
export function formatIssue(issue: Issue): string {
  const place = issue.line === undefined ? issue.file : `${issue.file}:${issue.line}:${issue.column}`;
  const subject = issue.path === '' ? '' : `${issue.path}: `;
  const remedy = issue.suggestion === undefined ? '' : ` ${issue.suggestion}`;
  return `${place} ${issue.code} ${subject}${issue.message}${remedy}`;
}

const bySeat = (a: Issue, b: Issue): number =>
  a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

export const inOrder = (issues: readonly Issue[]): Issue[] => [...issues].sort(bySeat);

/** Throws when there is an error among the issues; the error lists all of them, in order of place. */
export function throwOnErrors(issues: readonly Issue[]): void {
  const errors = inOrder(issues.filter((issue) => issue.severity === 'error'));
  const [first] = errors;
  if (first === undefined) return;
  const shown = errors.map((issue) =>
    issue.frame === undefined ? formatIssue(issue) : `${formatIssue(issue)}\n${issue.frame}`,
  );
  const head = errors.length === 1 ? '' : `${errors.length} mistakes in the configuration:\n`;
  throw new ConfigurationError(head + shown.join('\n'), inOrder(issues), {
    suggestion: first.suggestion ?? 'Correct the places listed; nothing was sent.',
  });
}
