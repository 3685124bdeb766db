/** Paths that name a model already. */
const NAMED = /\/(?:models|tunedModels|endpoints)\/[^/]+$/;
const VERB = /:\w+$/;

/**
 * The path of a Google API: the base, the model, and what is asked of it. A path that names a model keeps it, whatever its
 * verb; a query of the base stays.
 */
export function modelPath(path: string, model: string, verb: string, query = ''): string {
  const [address = '', own = ''] = path.split('?');
  const base = address.replace(/\/+$/, '').replace(VERB, '');
  const named = NAMED.test(base) ? base : withModel(base, model);
  const isGiven = query === '' || own.split('&').some((part) => part.startsWith(query.replace(/=.*/, '=')));
  const asked = [own, isGiven ? '' : query].filter((part) => part !== '').join('&');
  return `${named}:${verb}${asked === '' ? '' : `?${asked}`}`;
}

function withModel(base: string, model: string): string {
  const steps = model.replace(/^models\//, '').split('/');
  const name = steps.map(encodeURIComponent).join('/').replaceAll('%40', '@');
  if (/\/models$/.test(base)) return `${base}/${name}`;
  // A tuned model on Vertex AI is an endpoint of the project, not a model of a publisher.
  if (/^endpoints\//.test(name)) return `${base.replace(/\/publishers\/[^/]+$/, '')}/${name}`;
  return /^tunedModels\//.test(name) ? `${base}/${name}` : `${base}/models/${name}`;
}
