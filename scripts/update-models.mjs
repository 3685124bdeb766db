// Writes the prices of src/models/data anew from the installed @pydantic/genai-prices: npm run update-models.
// `--day YYYY-MM-DD` says which day that version is of; it has to be given once for every version.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { calcPrice, findProvider } from '@pydantic/genai-prices';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'src/models/data');

/** The package's name for the provider of a file. What is not here keeps the prices it has. */
const providers = {
  anthropic: 'anthropic',
  azure: 'azure',
  'azure-anthropic': 'azure',
  baseten: 'baseten',
  bedrock: 'aws',
  cerebras: 'cerebras',
  cloudflare: 'cloudflare',
  cohere: 'cohere',
  deepseek: 'deepseek',
  fireworks: 'fireworks',
  gemini: 'google',
  groq: 'groq',
  minimax: 'minimax',
  mistral: 'mistral',
  moonshot: 'moonshotai',
  novita: 'novita',
  openai: 'openai',
  openrouter: 'openrouter',
  ovhcloud: 'ovhcloud',
  'perplexity-sonar': 'perplexity',
  together: 'together',
  vertexai: 'google',
  'vertexai-anthropic': 'google',
  xai: 'x-ai',
  zai: 'zai',
  zhipu: 'zhipuai',
};

/** Files that list only models of their own: ids of the package that name something else stay out. */
const foreign = {
  'azure-anthropic': /./,
  azure: /./,
  bedrock: /^regional\./,
  vertexai: /./,
  'vertexai-anthropic': /./,
};

const HEAD = /^(.*\n {2}\$: ')([^']*)('.*models: string = `\n)(.*)(`;\n)$/s;
const known = (text) => / of (\d{4}-\d{2}-\d{2})$/.exec(HEAD.exec(text)?.[2] ?? '')?.[1];

/** The text of a file with the prices that the package has, as of a day; the same for the same package. */
export function withPrices(id, text, { version, day }) {
  const provider = findProvider({ providerId: providers[id] ?? '-' });
  const parts = HEAD.exec(text);
  if (providers[id] === undefined || provider === undefined || parts === null) return text;
  const own = { ...provider, fallback_model_providers: undefined };
  const lines = new Map(
    parts[4]
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.split(' ', 1)[0], line.split(' ').slice(1)]),
  );
  for (const model of provider.models) {
    if (foreign[id]?.test(model.id) || /\s/.test(model.id)) continue;
    const names = namesIn(model.match).map((name) => name.toLowerCase());
    const isListed = [...lines.keys()].some(
      (name) => name === model.id || names.includes(name.toLowerCase()),
    );
    if (isListed || !names.includes(model.id.toLowerCase()) || priceOf(own, model.id, day) === undefined)
      continue;
    lines.set(model.id, model.context_window === undefined ? [] : [`c${model.context_window}`]);
  }
  const written = [...lines].flatMap(([name, facts]) => {
    const others = facts.filter((fact) => !fact.startsWith('$'));
    const price = priceOf(own, name, day);
    if (price === undefined) return others.length > 0 ? [[name, ...others].join(' ')] : [];
    const rest = others.filter((fact) => !fact.startsWith('~'));
    return [[name, ...rest, `$${price}`].join(' ')];
  });
  const dated = `genai-prices ${version} of ${day}`;
  return `${parts[1]}${dated}${parts[3]}${written.sort(byName).join('\n')}\n${parts[5]}`;
}

const byName = (one, two) => (one.split(' ', 1)[0] < two.split(' ', 1)[0] ? -1 : 1);

/** Names that a model has word for word, in the package's rules of what it is called. */
const namesIn = (match) => ('equals' in match ? [match.equals] : (match.or ?? []).flatMap(namesIn));

function priceOf(provider, name, day) {
  const found = calcPrice({}, name, { provider, timestamp: new Date(`${day}T12:00:00Z`) });
  if (found === null) return undefined;
  const now = written(found.model_price);
  const later = Array.isArray(found.model.prices) ? found.model.prices : [];
  const [next] = later
    .filter(({ constraint }) => constraint?.start_date > day)
    .sort((one, two) => (one.constraint.start_date < two.constraint.start_date ? -1 : 1));
  return now === undefined || next === undefined
    ? now
    : `${now};@${next.constraint.start_date}:${written(next.prices)}`;
}

/** Dollars per million tokens: input/output/cache read/cache write, then what they are above a number of input tokens. */
function written(price) {
  const keys = ['input_mtok', 'output_mtok', 'cache_read_mtok', 'cache_write_mtok'];
  const given = keys.map((key) => price[key]);
  if (given[0] === undefined && given[1] === undefined) return undefined;
  const starts = new Set(
    given.flatMap((one) => (typeof one === 'object' ? one.tiers.map(({ start }) => start) : [])),
  );
  const at = (start) =>
    given.map((one) => {
      if (typeof one !== 'object') return one ?? '';
      return one.tiers.findLast((tier) => tier.start <= start)?.price ?? one.base;
    });
  const text = (numbers) => numbers.join('/').replace(/\/+$/, '');
  const tiers = [...starts].sort((one, two) => one - two).map((start) => `;>${start}:${text(at(start))}`);
  const reasoning = price.output_reasoning_mtok;
  return `${text(at(-1))}${typeof reasoning === 'number' ? `;r${reasoning}` : ''}${tiers.join('')}`;
}

export const dataFiles = () =>
  readdirSync(folder)
    .filter((name) => HEAD.test(readFileSync(join(folder, name), 'utf8')))
    .map((name) => ({
      id: name.replace('.ts', ''),
      path: join(folder, name),
      text: readFileSync(join(folder, name), 'utf8'),
    }));

export function snapshot(files) {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules/@pydantic/genai-prices/package.json'), 'utf8'),
  );
  const asked = process.argv.indexOf('--day');
  const last = files.find(({ text }) => HEAD.exec(text)[2].startsWith(`genai-prices ${version} of `));
  const day = asked > 0 ? process.argv[asked + 1] : last && known(last.text);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day ?? ''))
    throw new Error(`Say which day version ${version} is of: --day YYYY-MM-DD`);
  return { version, day };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = dataFiles();
  const of = snapshot(files);
  for (const { id, path, text } of files) {
    const now = withPrices(id, text, of);
    if (now === text) continue;
    writeFileSync(path, now);
    console.log(`wrote ${path.slice(root.length)}`);
  }
}
