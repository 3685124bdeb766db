import type { AuthPlan } from '../auth/authorize.ts';
import type { ResolvedModel } from '../config/resolve.ts';
import type { Issue } from '../errors.ts';
import type { ProviderDefinition } from '../generated/types.ts';
import type { SecretReference } from '../ports.ts';
import { httpSideOf } from '../protocols/protocol.ts';
import { authOf } from './credentials.ts';
import { chatEndpoint, checked } from './endpoint.ts';
import { headersOf } from './headers.ts';
import type { PlanFacts } from './plan.ts';
import { reporter } from './report.ts';
import { renderTemplate, type TemplateProblem } from './template.ts';
import { Values } from './values.ts';
import { definitionOf } from './variant.ts';

/** How a provider's model list is had. */
export type ModelListPlan =
  | { readonly form: 'unlisted' }
  | { readonly form: 'fixed'; readonly models: readonly unknown[] }
  | {
      readonly form: 'url';
      readonly url: string;
      readonly auth: AuthPlan;
      readonly headers: Readonly<Record<string, string>>;
      readonly secretHeaders: Readonly<Record<string, SecretReference>>;
      /** Why the request goes out without a key. */
      readonly keyless: Issue | undefined;
      readonly issues: readonly Issue[];
    };

/** The URL, headers and key of a model list; a key that is missing is none of its mistakes: some lists are public. */
export function planModelList(model: ResolvedModel, facts: PlanFacts): ModelListPlan {
  const definition = definitionOf(model);
  const { models } = definition;
  if (models == null) return { form: 'unlisted' };
  if (typeof models !== 'string') return { form: 'fixed', models };
  const issues: Issue[] = [];
  const report = reporter(model, issues);
  const values = new Values(model, facts.environment, definition, facts.stored?.params);
  const http = httpSideOf(facts.protocol);
  const { environment, stored } = facts;
  const place = { environment, http: http ?? { chatPath: '', auth: bearer }, stored };
  const auth = authOf(definition, place, model, values, report);
  const { headers, secretHeaders } = headersOf(definition, values, model, report);
  const keyless = issues.find((issue) => issue.code === 'FC1018');
  const url = urlOf(models, definition, values);
  if (url === undefined) return { form: 'unlisted' };
  if (typeof url !== 'string') {
    const { variable, reason, message } = url;
    const path = Object.hasOwn(model.module.properties, variable.toLowerCase())
      ? [variable.toLowerCase()]
      : [];
    const what = reason === 'unset' ? `the address of the models needs ${variable}` : message;
    report(path, 'FC1023', `${what}.`, { suggestion: reason === 'unset' ? `Set ${variable}.` : undefined });
  }
  return {
    form: 'url',
    url: typeof url === 'string' ? url : '',
    auth: keyless === undefined ? auth : { scheme: 'none' },
    headers: { accept: 'application/json', ...http?.headers, ...headers },
    secretHeaders,
    keyless,
    issues: issues.filter((issue) => issue !== keyless),
  };
}

const bearer = { header: 'authorization', prefix: 'Bearer ' } as const;

/** The list's URL; that of the user's own server, where base_url leads to one. */
function urlOf(
  template: string,
  definition: ProviderDefinition,
  values: Values,
): string | TemplateProblem | undefined {
  const given = values.get('base_url');
  const isTemplate = given === undefined || values.isDefault('base_url');
  const lookup = (name: string): string | undefined => values.variable(name);
  const { url: _url, ...based } = definition;
  const baseOf = (baseUrl: unknown, isOwn: boolean): string | undefined =>
    chatEndpoint({
      definition: based,
      baseUrl: baseUrl === undefined ? undefined : String(baseUrl),
      isTemplate: isOwn,
      chatPath: '',
      lookup,
    }).baseUrl;
  const base = template.includes('{{BASE_URL}}') || !isTemplate ? baseOf(given, isTemplate) : undefined;
  const refused: TemplateProblem[] = [];
  const own = checked(lookup, (name) => values.optionProblem(name), refused);
  const rendered = renderTemplate(template, (name) => (name === 'BASE_URL' ? base : own(name)));
  const [problem] = [...refused, ...rendered.problems];
  if (isTemplate || template.includes('{{BASE_URL}}')) return problem ?? rendered.text;
  // The key is for the user's own server: the vendor's list is not asked for with it.
  if (base === undefined) return undefined;
  if (problem !== undefined) return template.endsWith('/models') ? `${base}/models` : undefined;
  const usual = baseOf(values.facts('base_url').default, true);
  if (usual === undefined) return undefined;
  if (rendered.text.startsWith(usual)) return base + rendered.text.slice(usual.length);
  return undefined;
}
