/** What a template variable lacks or carries wrongly. */
export interface TemplateProblem {
  readonly variable: string;
  readonly reason: 'unset' | 'unsafe' | 'refused' | 'malformed';
  readonly message: string;
  /** The variable of the `{{#if}}` around it, which would do in its place. */
  readonly instead?: string | undefined;
}

export interface Rendered {
  readonly text: string;
  readonly problems: readonly TemplateProblem[];
}

const TOKEN = /\{\{\s*(#if\s+[A-Za-z_]\w*|else|\/if|[A-Za-z_]\w*)\s*\}\}/g;

/**
 * Renders `{{VAR}}` and `{{#if VAR}}…{{else}}…{{/if}}`, nothing else. Values are checked by the URL part they land in:
 * one in the host cannot bring a port or path, one in the path no query and no step up; one at the very start may be a whole origin.
 */
export const renderTemplate = (template: string, lookup: Lookup): Rendered => render(template, lookup, 'url');

/** The same for one line of text, such as the value of a header. */
export const renderLine = (template: string, lookup: Lookup): Rendered => render(template, lookup, 'line');

type Lookup = (name: string) => string | undefined;

function render(template: string, lookup: Lookup, kind: 'url' | 'line'): Rendered {
  const problems: TemplateProblem[] = [];
  const open: { readonly name: string; readonly taken: boolean; readonly shown: boolean }[] = [];
  let shown = true;
  let out = '';
  let at = 0;
  for (const match of template.matchAll(TOKEN)) {
    if (shown) out += template.slice(at, match.index);
    at = match.index + match[0].length;
    const token = match[1]!;
    if (token.startsWith('#if')) {
      const name = token.slice(3).trim();
      const holds = isGiven(lookup(name));
      open.push({ name, taken: holds, shown });
      shown = shown && holds;
    } else if (token === 'else' || token === '/if') {
      const innermost = token === 'else' ? open.at(-1) : open.pop();
      if (innermost === undefined) problems.push(malformed(template, `{{${token}}} without {{#if}}`));
      else shown = innermost.shown && (token === '/if' || !innermost.taken);
    } else if (shown) {
      out += insert(
        token,
        lookup(token),
        kind === 'url' ? partAt(out) : 'line',
        problems,
        open.findLast((block) => !block.taken)?.name,
      );
    }
  }
  if (open.length > 0) problems.push(malformed(template, '{{#if}} without {{/if}}'));
  const rest = template.slice(at);
  if (/\{\{|\}\}/.test(out.length > 0 && rest === '' ? '' : rest))
    problems.push(malformed(template, 'only {{VAR}} and {{#if VAR}}…{{else}}…{{/if}} are known'));
  return { text: shown ? out + rest : out, problems };
}

const isGiven = (value: string | undefined): value is string => value !== undefined && value !== '';

const malformed = (template: string, what: string): TemplateProblem => ({
  variable: '',
  reason: 'malformed',
  message: `the template "${template}" is not well-formed: ${what}`,
});

function insert(
  name: string,
  value: string | undefined,
  part: UrlPart | 'line',
  problems: TemplateProblem[],
  instead: string | undefined,
): string {
  if (!isGiven(value)) {
    problems.push({ variable: name, reason: 'unset', message: `${name} has no value`, instead });
    return '';
  }
  const text = part === 'origin' ? value.replace(/\/+$/, '') : value;
  if (part === 'line') {
    if (![...text].some((character) => character < ' ' || character === '\x7F')) return text;
    problems.push({ variable: name, reason: 'unsafe', message: `${name} is more than one line of text` });
    return '';
  }
  if (!allowed[part].test(text) || /[\r\n\t ]/.test(text)) {
    problems.push({
      variable: name,
      reason: 'unsafe',
      message: `${name} does not fit into the ${part} of a URL`,
    });
    return '';
  }
  return part === 'query' ? encodeURIComponent(text) : text;
}

type UrlPart = 'origin' | 'host' | 'port' | 'path' | 'query';

const allowed: Readonly<Record<UrlPart, RegExp>> = {
  origin: /^[a-z][a-z0-9+.-]*(:\/\/[^?#]+)?$/i,
  host: /^(?:[A-Za-z0-9._~-]+|\[[0-9A-Fa-f:.]+\])$/,
  port: /^\d{1,5}$/,
  // A URL parser reads %2e as a dot, and takes steps up by either.
  path: /^(?!.*(?:^|\/)(?:\.|%2e){1,2}(?:\/|$))[A-Za-z0-9._~:@!$&'()*+,;=%/-]+$/i,
  query: /^[^#&]*$/,
};

function partAt(before: string): UrlPart {
  if (before === '') return 'origin';
  if (before.includes('?')) return 'query';
  const authority = before.indexOf('://');
  if (authority === -1) return 'host';
  if (before.indexOf('/', authority + 3) !== -1) return 'path';
  return /:\d*$/.test(before.slice(authority + 3)) ? 'port' : 'host';
}
