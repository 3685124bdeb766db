import type { Form, Target } from '../protocol.ts';

/** A place, a maker, a name: `us.anthropic.claude-…`. */
const PREFIXED = /^[a-z-]+\.[a-z0-9]+\.[a-z]/;

/** The model as the URL names it: with the prefix of the inference profile that serves it where the id has none. */
export function modelIdOf({ model, options, dialect }: Target): string {
  const wanted = options.inference_profile;
  if (wanted == null || model.startsWith('arn:') || PREFIXED.test(model)) return model;
  const prefixes = dialect.model_prefixes ?? [];
  if (wanted !== 'auto') return `${wanted}.${model}`;
  const region = String(options.aws_region ?? '');
  const found = prefixes.find(
    ({ regions, models }) => new RegExp(regions).test(region) && new RegExp(models).test(model),
  );
  return found === undefined ? model : found.prefix + model;
}

/** The path of a call. A URL that names the operation keeps its model, which gateways may call by other names. */
export function pathOf(target: Target, form: Form): string {
  const { pathname, search } = new URL(target.url);
  const operation = form === 'stream' ? 'converse-stream' : 'converse';
  const whole = /^(.*\/model\/[^/]+)\/converse(?:-stream)?$/.exec(pathname);
  const base = whole?.[1] ?? `${pathname.replace(/\/+$/, '')}/model/${encoded(modelIdOf(target))}`;
  return `${base}/${operation}${search}`;
}

/** Everything but letters, digits and `-._~`, as signatures want it. */
const encoded = (id: string): string =>
  encodeURIComponent(id).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
