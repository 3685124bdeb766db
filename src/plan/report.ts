import { type DocumentCode, issueAt } from '../config/issues.ts';
import { type Path, valueAt } from '../config/path.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type { Issue } from '../errors.ts';

/** Notes a finding at a setting of the model's config. */
export type Report = (
  path: Path,
  code: DocumentCode,
  message: string,
  more?: { suggestion?: string | undefined; at?: 'key' | 'value'; severity?: Issue['severity'] },
) => void;

/** Findings at the places where the model's document says them. */
export function reporter(model: ResolvedModel, issues: Issue[]): Report {
  return (path, code, message, more = {}) => {
    const { origins } = model;
    const isGiven = valueAt(origins.value, path) !== undefined;
    const { source } = isGiven ? origins.ownerOf(path) : origins.top;
    const written = isGiven ? origins.writtenAt(path) : [...origins.top.base, ...path];
    issues.push(issueAt(source, [...model.at, ...path], code, message, { ...more, written }));
  };
}
