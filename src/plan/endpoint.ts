import type { ResolvedModel } from '../config/resolve.ts';
import type { ProviderDefinition } from '../generated/types.ts';
import type { ReachFacts } from './plan.ts';
import type { Report } from './report.ts';
import { renderTemplate, type TemplateProblem } from './template.ts';
import type { Values } from './values.ts';

export interface EndpointInput {
  readonly definition: ProviderDefinition;
  /** The base URL that somebody gave, and whether it is the definition's own template. */
  readonly baseUrl: string | undefined;
  readonly isTemplate: boolean;
  readonly chatPath: string;
  readonly lookup: (name: string) => string | undefined;
  /** What is wrong with a variable's value, wherever it comes from. */
  readonly optionProblem?: ((name: string) => TemplateProblem | undefined) | undefined;
}

export interface Endpoint {
  readonly url: string;
  readonly baseUrl: string | undefined;
  readonly problems: readonly TemplateProblem[];
}

/** The whole chat URL: the definition's `url`, else base_url with the protocol's path. A base_url of the user's wins over both. */
export function chatEndpoint(input: EndpointInput): Endpoint {
  const { definition, isTemplate, chatPath } = input;
  const problems: TemplateProblem[] = [];
  const render = (template: string, lookup: EndpointInput['lookup']): string => {
    const rendered = renderTemplate(template, checked(lookup, input.optionProblem, problems));
    problems.push(...rendered.problems);
    return rendered.text;
  };
  const given = input.baseUrl ?? definition.base_url ?? undefined;
  const template = definition.url ?? undefined;
  if (given === undefined && template === undefined) return { url: '', baseUrl: undefined, problems };
  if (template !== undefined && (isTemplate || given === undefined)) {
    const usesBase = given !== undefined && template.includes('{{BASE_URL}}');
    const base = usesBase ? withScheme(render(given, input.lookup), definition) : undefined;
    const lookup = (name: string): string | undefined =>
      name === 'BASE_URL' && usesBase ? base : input.lookup(name);
    return { url: render(template, lookup), baseUrl: base, problems };
  }
  const text = isTemplate || input.baseUrl === undefined ? render(given ?? '', input.lookup) : given!;
  const base = normaliseBase(isTemplate ? withScheme(text, definition) : text, definition);
  if (template === undefined) return { url: joinPath(base, chatPath), baseUrl: base, problems };
  // A variant's URL may be built on the base URL; then the user's own takes its place there.
  const usesBase = template.includes('{{BASE_URL}}');
  const url = usesBase
    ? render(template, (name) => (name === 'BASE_URL' ? base : input.lookup(name)))
    : joinPath(base, chatPath);
  return { url, baseUrl: base, problems };
}

/** Values that are none of a variable's options are told once. */
export const checked =
  (
    lookup: EndpointInput['lookup'],
    problemOf: EndpointInput['optionProblem'],
    problems: TemplateProblem[],
  ): EndpointInput['lookup'] =>
  (name) => {
    const problem = problemOf?.(name);
    if (problem !== undefined && !problems.some(({ variable }) => variable === name)) problems.push(problem);
    return lookup(name);
  };

/** Variables that name a host come with a scheme or without. */
function withScheme(text: string, { local }: ProviderDefinition): string {
  return local != null || text === '' || /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
}

/** Scheme and port for a local server's address, the definition's path where the user's address has none or another API's, no slash at the end. */
function normaliseBase(text: string, definition: ProviderDefinition): string {
  // `/v1/v1` and `/openai/v1/openai/v1` come of a base pasted where a host was asked for.
  let base = text
    .trim()
    .replace(/\/+$/, '')
    .replace(/((?:\/[\w.-]+)*\/v\d+\w*)\1$/, '$1');
  const other = definition.other_paths?.find((path) => base.toLowerCase().endsWith(path));
  if (other !== undefined) base = base.slice(0, -other.length);
  const port = definition.local?.port;
  if (port !== undefined && !/^[a-z]+:\/\//i.test(base))
    base = `http://${base}${/:\d+$/.test(base) ? '' : `:${port}`}`;
  if (port !== undefined) base = base.replace(/^(https?:\/\/)0\.0\.0\.0(?=[:/]|$)/i, '$1127.0.0.1');
  if (typeof definition.base_path === 'string' && /^[a-z]+:\/\/[^/?#]+$/i.test(base))
    base += definition.base_path;
  return base;
}

/** Appends the path unless the base ends with it already; a query of the base stays last. */
function joinPath(base: string, path: string): string {
  const [address = '', query] = base.split(/\?(.*)/s);
  const bare = address.replace(/\/+$/, '');
  const whole = bare.toLowerCase().endsWith(path.toLowerCase()) ? bare : bare + path;
  return query === undefined ? whole : `${whole}?${query}`;
}

/** The chat URL of a model, or a finding that says what it lacks. */
export function endpointOf(
  definition: ProviderDefinition,
  values: Values,
  model: ResolvedModel,
  { http }: ReachFacts,
  report: Report,
): string {
  if (http === undefined) return '';
  const base = values.get('base_url');
  const isTemplate = base === undefined || values.isDefault('base_url');
  const endpoint = chatEndpoint({
    definition,
    baseUrl: base === undefined ? undefined : String(base),
    isTemplate,
    chatPath: definition.path ?? http.chatPath,
    lookup: (name) => values.variable(name),
    optionProblem: (name) => values.optionProblem(name),
  });
  const name = definition.name ?? definition.id;
  const refused = endpoint.problems.filter(({ reason }) => reason === 'refused');
  const told = endpoint.problems.filter(
    (problem) =>
      problem.reason === 'refused' || !refused.some(({ variable }) => variable === problem.variable),
  );
  for (const problem of told) report(...urlProblem(problem, name, model));
  if (endpoint.problems.length > 0) return '';
  const variables = (model.module.properties.base_url?.['x-env'] ?? []).join(' or ');
  if (endpoint.url === '') {
    report(['base_url'], 'FC1006', 'is missing.', {
      at: 'key',
      suggestion: `Add "base_url: https://…"${variables === '' ? '' : `, or set ${variables}`}.`,
    });
  } else if (!isHttp(endpoint.url)) {
    report(['base_url'], 'FC1023', `"${withoutUser(endpoint.url)}" is not an http or https URL.`, {
      suggestion: 'Begin with https://.',
    });
  } else if (new URL(endpoint.url).username !== '') {
    report(['base_url'], 'FC1023', 'a URL must not hold a user name or password.', {
      suggestion: 'Use api_key or custom_headers.',
    });
  }
  return endpoint.url;
}

function urlProblem(problem: TemplateProblem, name: string, model: ResolvedModel): Parameters<Report> {
  const key = problem.variable.toLowerCase();
  const isSetting = model.module.properties[key] !== undefined;
  const path = isSetting ? [key] : [];
  if (problem.reason !== 'unset') return [path, 'FC1023', `${problem.message}.`];
  const variables = model.module.properties[key]?.['x-env'] ?? [problem.variable];
  const other = problem.instead?.toLowerCase();
  const either =
    other !== undefined && model.module.properties[other] !== undefined ? ` or "${other}: …"` : '';
  const ways = isSetting
    ? `Add "${key}: …"${either}, or set ${variables.join(' or ')}.`
    : `Set ${problem.variable} in the environment.`;
  return [
    path,
    'FC1023',
    `the address of ${name} needs ${isSetting ? key : problem.variable}.`,
    { at: 'key', suggestion: ways },
  ];
}

function isHttp(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

const withoutUser = (url: string): string => url.replace(/\/\/[^/@]*@/, '//***@').slice(0, 120);
