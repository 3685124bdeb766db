import { regexOf } from './pattern.ts';
/** What detection needs to know of a provider. */
export interface Candidate {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly modelPatterns: readonly string[];
  readonly modelStrings?:
    | {
        readonly suffixes?: readonly string[] | undefined;
        readonly anySlash?: boolean | undefined;
        readonly anyName?: boolean | undefined;
      }
    | undefined;
}

export type Detected =
  | { readonly provider: string; readonly model: string; readonly guessed?: string | undefined }
  | { readonly ambiguous: readonly string[] };

/**
 * Reads a model string: `provider/model`, split at the first slash where the first segment is a provider; otherwise a
 * gateway takes it; bare names go by the patterns of the provider files. `guessed` names the rule where none fitted.
 */
export function detectModel(
  text: string,
  candidates: readonly Candidate[],
  find: (name: string) => { id: string } | undefined,
): Detected {
  const bySuffix = candidates.find((candidate) =>
    candidate.modelStrings?.suffixes?.some((suffix) => text.toLowerCase().endsWith(suffix)),
  );
  const slash = text.indexOf('/');
  const first = slash > 0 ? find(text.slice(0, slash)) : undefined;
  if (bySuffix !== undefined) {
    return { provider: bySuffix.id, model: first?.id === bySuffix.id ? text.slice(slash + 1) : text };
  }
  if (first !== undefined) return { provider: first.id, model: text.slice(slash + 1) };
  if (slash > 0 && !text.startsWith('@')) {
    const gateway = candidates.find((candidate) => candidate.modelStrings?.anySlash === true);
    if (gateway !== undefined) return { provider: gateway.id, model: text };
  }
  const matches = candidates.filter((candidate) =>
    candidate.modelPatterns.some((pattern) => regexOf(pattern).test(text)),
  );
  const [only, second] = matches;
  if (second !== undefined) return { ambiguous: matches.map((candidate) => candidate.id) };
  if (only !== undefined) return { provider: only.id, model: text };
  const last = candidates.find((candidate) => candidate.modelStrings?.anyName === true);
  return { provider: last?.id ?? '', model: text, guessed: 'no pattern knows this name' };
}
