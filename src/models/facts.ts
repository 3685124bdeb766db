import { factLists } from '../generated/models.ts';
import { bareName, otherForms, vendorOf } from './names.ts';
import { type Known, type ModelFacts, parseLine } from './table.ts';

/** Facts of a document or definition that lie over the known ones; keys as documents write them. */
export interface GivenFacts {
  readonly context_limit?: number | null | undefined;
  readonly context_length?: number | null | undefined;
  readonly max_output_tokens?: number | null | undefined;
  readonly tools_supported?: boolean | null | undefined;
  readonly supports_parallel_tool_calls?: boolean | null | undefined;
  readonly supports_reasoning?: boolean | null | undefined;
  readonly input_modalities?: readonly NonNullable<Known['inputModalities']>[number][] | null | undefined;
  readonly quality?: number | null | undefined;
  readonly price?: Readonly<Record<string, number | null | undefined>> | null | undefined;
}

/** A list of models, as the modules in `data/` are. */
export interface FactList {
  readonly models: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly isFirstHand: boolean;
  readonly isPriced?: boolean | undefined;
}

type Load = (name: string) => Promise<FactList> | undefined;
type Match = Pick<ModelFacts, 'found' | 'isSure' | 'listedAs'> & Known;

const load: Load = (name) => (Object.hasOwn(factLists, name) ? factLists[name]!() : undefined);

/**
 * What is known of a model at a provider: by its id, another form of it, the list of its maker, its family. Prices are the
 * provider's own or none. `given` lies over it, weakest first; `day` (YYYY-MM-DD) decides between prices that change.
 */
export async function factsOf(
  provider: string,
  model: string,
  given: readonly (GivenFacts | null | undefined)[] = [],
  day = '',
): Promise<ModelFacts> {
  const match = model === '' ? undefined : await found(provider, model, day);
  const known: ModelFacts = { found: 'unknown', isSure: false, ...match, provider, model };
  return given.reduce<ModelFacts>(laidOver, known);
}

const MOST_FOUND = 256;
const lookedUp = new Map<string, Promise<Match | undefined>>();

/** Looked up once for each model, in lists that do not change. */
function found(provider: string, model: string, day: string): Promise<Match | undefined> {
  const key = `${day} ${provider} ${model}`;
  let match = lookedUp.get(key);
  if (match === undefined) {
    if (lookedUp.size >= MOST_FOUND) lookedUp.clear();
    match = find(provider, model, day);
    lookedUp.set(key, match);
  }
  return match;
}

async function find(provider: string, model: string, day: string): Promise<Match | undefined> {
  const own = await load(provider);
  if (own !== undefined) {
    const line = lineOf(own.models, model);
    if (line !== undefined) return { ...read(line, own, day), found: 'listed', isSure: own.isFirstHand };
    const same = sameIn(own, model, day);
    if (same !== undefined) return { ...same, found: 'same', isSure: own.isFirstHand };
  }
  const vendor = vendorOf(model);
  const bare = bareName(model);
  if (vendor?.list !== undefined && vendor.list !== provider) {
    const theirs = (await load(vendor.list))!;
    const line = [bare, bare.replaceAll('.', '-')].map((name) => lineOf(theirs.models, name)).find(Boolean);
    const match =
      line === undefined ? sameIn(theirs, bare, day) : { ...read(line, theirs, day), listedAs: idOf(line) };
    if (match !== undefined) return { ...unpriced(match), found: 'maker', isSure: false };
  }
  return inFamily(bare, day);
}

function read(line: string, { sources, isPriced }: FactList, day: string): Known {
  const known = parseLine(line, sources, day);
  return isPriced === false ? unpriced(known) : known;
}

function unpriced<Facts extends Known>({ price: _price, ...facts }: Facts): Omit<Facts, 'price'> {
  return facts;
}

const idOf = (line: string): string => line.split(' ', 1)[0]!;

/** The line of an id, without regard to case; lists are short enough to be searched as they are. */
function lineOf(models: string, id: string): string | undefined {
  const at = placeOf(models, id);
  const found = at < 0 ? placeOf(models.toLowerCase(), id.toLowerCase()) : at;
  return found < 0 ? undefined : models.slice(found, models.indexOf('\n', found));
}

function placeOf(models: string, id: string): number {
  const spaced = models.indexOf(`\n${id} `);
  const at = spaced < 0 ? models.indexOf(`\n${id}\n`) : spaced;
  return at < 0 ? -1 : at + 1;
}

/** Under another form of the id: shorter ones first, then the newest that is dated. */
function sameIn(list: FactList, model: string, day: string): (Known & { listedAs: string }) | undefined {
  for (const { id, isPriced } of otherForms(model)) {
    const line = lineOf(list.models, id);
    if (line === undefined) continue;
    const facts = read(line, list, day);
    return { ...(isPriced ? facts : unpriced(facts)), listedAs: idOf(line) };
  }
  const dated = new RegExp(
    `\\n(${escaped(model.replace(/(-latest|@default)$/, ''))}(?:[-@]20\\d{6}|-20\\d\\d-\\d\\d-\\d\\d|-\\d\\d-20\\d\\d|-latest|@default|-v\\d+(?::\\d+)?)+)(?=[ \\n])`,
    'gi',
  );
  const newest = [...list.models.matchAll(dated)]
    .map(([, id]) => id!)
    .sort()
    .at(-1);
  const line = newest === undefined ? undefined : lineOf(list.models, newest);
  return line === undefined ? undefined : { ...read(line, list, day), listedAs: idOf(line) };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The longest name in the common list that the model's name begins with. */
async function inFamily(bare: string, day: string): Promise<Match | undefined> {
  const list = (await load('base'))!;
  const names = [bare, ...otherForms(bare).map(({ id }) => id)];
  let best: string | undefined;
  let length = 0;
  for (const line of list.models.split('\n')) {
    const id = idOf(line);
    const name = id.slice(id.indexOf('/') + 1);
    if (name.length <= length || !names.some((one) => isOfFamily(one, name))) continue;
    best = line;
    length = name.length;
  }
  if (best === undefined) return undefined;
  const isWhole = names.includes(idOf(best).split('/')[1]!);
  return {
    ...read(best, list, day),
    found: isWhole ? 'maker' : 'family',
    isSure: false,
    listedAs: idOf(best),
  };
}

const isOfFamily = (name: string, family: string): boolean =>
  family !== '' &&
  name.startsWith(family) &&
  (name.length === family.length || '-:@_'.includes(name[family.length]!));

/** What a document or a definition says is sure. */
function laidOver(facts: ModelFacts, given: GivenFacts | null | undefined): ModelFacts {
  if (given == null) return facts;
  const own: Record<string, unknown> = {
    contextWindow: given.context_limit ?? given.context_length ?? undefined,
    maxOutputTokens: given.max_output_tokens ?? undefined,
    tools: given.tools_supported ?? undefined,
    parallelTools: given.supports_parallel_tool_calls ?? undefined,
    reasoning: given.supports_reasoning ?? undefined,
    inputModalities: given.input_modalities ?? undefined,
    quality: given.quality ?? undefined,
    price: given.price == null ? undefined : givenPrice(given.price),
  };
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  // A window that the user made smaller holds for what goes in as well.
  const most = given.context_limit ?? given.context_length;
  const input =
    most != null && facts.maxInputTokens !== undefined
      ? { maxInputTokens: Math.min(most, facts.maxInputTokens) }
      : {};
  const names = Object.keys(said);
  if (names.length === 0) return facts;
  return { ...facts, ...said, ...input, given: [...new Set([...(facts.given ?? []), ...names])] };
}

function givenPrice(price: NonNullable<GivenFacts['price']>): ModelFacts['price'] {
  const rate = (name: string): Record<string, number> => {
    const value = price[name];
    const key = name.replace(/_(\w)/, (_, letter: string) => letter.toUpperCase());
    return value == null ? {} : { [key]: value };
  };
  const names = ['input', 'output', 'cache_read', 'cache_write', 'reasoning'];
  return { ...Object.assign({}, ...names.map(rate)), source: 'configuration' };
}
