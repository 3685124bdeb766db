import type { Environment } from '../ports.ts';

export type Unresolved =
  | { readonly kind: 'unset'; readonly variable: string; readonly message?: string | undefined }
  | { readonly kind: 'malformed'; readonly message: string };

export interface Interpolated {
  readonly text: string;
  readonly unresolved: readonly Unresolved[];
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*/;

export const hasPlaceholder = (text: string): boolean => text.includes('$') && /\$[{$]/.test(text);

/** The variable when the whole text is one plain `${VAR}`. */
export const soleVariable = (text: string): string | undefined =>
  /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/.exec(text)?.[1];

/** Whether the whole text is one placeholder, with or without a default. */
export const isSolePlaceholder = (text: string): boolean =>
  text.startsWith('${') && endOfPlaceholder(text, 0) === text.length;

const MAX_NESTED = 16;

/** Replaces `${VAR}`, `${VAR:-default}`, `${VAR:?message}` and `$$`; defaults may hold placeholders. */
export function interpolate(text: string, environment: Environment, nested = 0): Interpolated {
  const unresolved: Unresolved[] = [];
  if (nested > MAX_NESTED) {
    return { text, unresolved: [{ kind: 'malformed', message: 'placeholders are nested too deep' }] };
  }
  let out = '';
  let at = 0;
  while (at < text.length) {
    const dollar = text.indexOf('$', at);
    if (dollar === -1) break;
    out += text.slice(at, dollar);
    const next = text[dollar + 1];
    if (next === '$') {
      out += '$';
      at = dollar + 2;
    } else if (next === '{') {
      const end = endOfPlaceholder(text, dollar);
      if (end === -1) {
        unresolved.push({ kind: 'malformed', message: 'a placeholder is not closed with "}"' });
        return { text: out + text.slice(dollar), unresolved };
      }
      out += substitute(text.slice(dollar + 2, end - 1), environment, unresolved, nested);
      at = end;
    } else {
      out += '$';
      at = dollar + 1;
    }
  }
  return { text: out + text.slice(at), unresolved };
}

/** The index after the `}` that closes the placeholder at `start`, or -1. */
function endOfPlaceholder(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text.startsWith('${', at)) {
      depth++;
      at++;
    } else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

function substitute(
  inside: string,
  environment: Environment,
  unresolved: Unresolved[],
  nested: number,
): string {
  const name = NAME.exec(inside)?.[0];
  const rest = name === undefined ? '' : inside.slice(name.length);
  if (name === undefined || (rest !== '' && !/^:[-?]/.test(rest))) {
    unresolved.push({
      kind: 'malformed',
      message: `"\${${inside}}" is not \${VAR}, \${VAR:-default} or \${VAR:?message}`,
    });
    return '';
  }
  const value = environment(name);
  if (rest === '') {
    if (value !== undefined) return value;
    unresolved.push({ kind: 'unset', variable: name });
    return '';
  }
  if (value !== undefined && value !== '') return value;
  if (rest.startsWith(':-')) {
    const fallback = interpolate(rest.slice(2), environment, nested + 1);
    unresolved.push(...fallback.unresolved);
    return fallback.text;
  }
  unresolved.push({ kind: 'unset', variable: name, message: rest.slice(2) });
  return '';
}

/** The text as the type that a schema asks for, or `undefined` when it cannot be read as one. */
export const coerce = (text: string, types: readonly string[]): unknown => {
  const trimmed = text.trim();
  if (
    (types.includes('number') || types.includes('integer')) &&
    /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)
  ) {
    return Number(trimmed);
  }
  if (types.includes('boolean') && /^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  if (types.includes('null') && (trimmed === '' || trimmed === 'null')) return null;
  return undefined;
};
