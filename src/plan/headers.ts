import { isHeader } from '../config/headers.ts';
import { isTree, type Path } from '../config/path.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type { ProviderDefinition } from '../generated/types.ts';
import type { SecretReference } from '../ports.ts';
import { version } from '../version.ts';
import type { Report } from './report.ts';
import { renderLine } from './template.ts';
import type { Values } from './values.ts';

/** Headers of every request: the settings that travel as one, the definition's, the document's; a later one wins. */
export function headersOf(
  definition: ProviderDefinition,
  values: Values,
  model: ResolvedModel,
  report: Report,
): { headers: Record<string, string>; secretHeaders: Record<string, SecretReference> } {
  const headers: Record<string, string> = { 'user-agent': `fromconfig/${version}` };
  const secretHeaders: Record<string, SecretReference> = {};
  const custom = values.get('custom_headers');
  const named: [string, unknown, Path][] = [];
  for (const name of model.module.own) {
    const header = values.facts(name)['x-header'];
    if (header !== undefined && values.get(name) !== undefined)
      named.push([header, values.get(name), [name]]);
  }
  for (const [name, value] of Object.entries(definition.custom_headers ?? {})) {
    const variable = typeof value === 'string' ? /^\{\{\s*(\w+)\s*\}\}$/.exec(value)?.[1] : undefined;
    const from = variable === undefined ? undefined : values.variableOf(variable);
    // What stands alone may be a secret: it is read at each call, and shown as its name.
    if (from !== undefined && isSecretName(from) && isHeader(name, '')) {
      secretHeaders[name.toLowerCase()] = `env:${from}`;
    } else named.push([name, rendered(name, value, values, report), []]);
  }
  if (isTree(custom))
    for (const [name, value] of Object.entries(custom)) named.push([name, value, ['custom_headers', name]]);
  for (const [name, value, path] of named) {
    if (value === null) delete headers[name.toLowerCase()];
    else if (isHeader(name, String(value))) headers[name.toLowerCase()] = String(value);
    else
      report(path, 'FC1005', `"${name}" is not a header that may be set.`, {
        at: 'key',
        suggestion: 'Header names are letters, digits and "-"; values are one line.',
      });
  }
  for (const [name, reference] of Object.entries(model.secrets)) {
    if (name.startsWith('custom_headers.'))
      secretHeaders[name.slice('custom_headers.'.length).toLowerCase()] = reference;
  }
  return { headers, secretHeaders };
}

/** `{{VAR}}` in a definition's header. */
function rendered(name: string, value: unknown, values: Values, report: Report): unknown {
  if (typeof value !== 'string' || !value.includes('{{')) return value;
  const { text, problems } = renderLine(value, (variable) => values.variable(variable));
  for (const { reason, variable, message } of problems) {
    if (reason === 'unset') report([], 'FC1015', unset(name, variable), remedy(variable));
    else report([], 'FC1005', `the header ${name}: ${message}.`);
  }
  return text;
}

const unset = (header: string, variable: string): string =>
  `the header ${header} needs ${variable}, which is not set.`;
const remedy = (variable: string): { readonly suggestion: string } => ({
  suggestion: `Set ${variable} in the environment or in .env.`,
});
const isSecretName = (variable: string): boolean =>
  /key|token|secret|password|auth|cred|cookie/i.test(variable);
