import type { Form } from '../protocol.ts';

const verbs: Readonly<Record<Form, string>> = { whole: 'generateContent', stream: 'streamGenerateContent' };
const VERB = /:(?:generateContent|streamGenerateContent)$/;
/** Paths that name a model already. */
const NAMED = /\/(?:models|tunedModels|endpoints)\/[^/]+$/;

/** Path and query of a request: the base, the model, and the verb of the form. A path that names a model keeps it. */
export function pathOf(path: string, model: string, form: Form): string {
  const [address = '', query = ''] = path.split('?');
  const base = address.replace(/\/+$/, '').replace(VERB, '');
  const named = NAMED.test(base) ? base : withModel(base, model);
  const asked = [query, form === 'stream' && !/(?:^|&)alt=/.test(query) ? 'alt=sse' : '']
    .filter(Boolean)
    .join('&');
  return `${named}:${verbs[form]}${asked === '' ? '' : `?${asked}`}`;
}

function withModel(base: string, model: string): string {
  const name = model
    .replace(/^models\//, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replaceAll('%40', '@');
  if (/\/models$/.test(base)) return `${base}/${name}`;
  // A tuned model on Vertex AI is an endpoint of the project, not a model of a publisher.
  if (/^endpoints\//.test(name)) return `${base.replace(/\/publishers\/[^/]+$/, '')}/${name}`;
  return /^tunedModels\//.test(name) ? `${base}/${name}` : `${base}/models/${name}`;
}
