import type { Issue } from '../errors.ts';
import { type DocumentCode, issueAt } from './issues.ts';
import type { Merged } from './layers.ts';
import { isTree, type Path, type Tree } from './path.ts';

/** A finding in the network settings of a block; those of the document itself are named by their place there. */
export function networkIssue(
  settings: Merged,
  at: Path,
  inside: Path,
  code: DocumentCode,
  message: string,
  more: {
    readonly severity?: Issue['severity'];
    readonly suggestion?: string;
    readonly at?: 'key' | 'value';
  } = {},
): Issue {
  const path = ['network', ...inside];
  const written = settings.writtenAt(path);
  const isOfDocument = written[0] === 'network' || written[0] === 'http';
  const shown = isOfDocument ? written : [...at, ...path];
  return issueAt(settings.ownerOf(path).source, shown, code, message, { ...more, written });
}

/** Warns of what makes connections to nobody in particular. */
export function unprotected({ network }: Tree, settings: Merged, at: Path): Issue[] {
  if (!isTree(network) || network.accept_invalid_certs !== true) return [];
  const message = 'any certificate is trusted: whoever is in between reads keys and answers.';
  const suggestion = 'Remove it outside of tests; a private authority belongs in network.ca.';
  return [
    networkIssue(settings, at, ['accept_invalid_certs'], 'FC1036', message, {
      severity: 'warning',
      suggestion,
    }),
  ];
}
