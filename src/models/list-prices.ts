import { type Fields, isFields } from './list-entry.ts';

const MILLION = 1_000_000;
/** A price under this can only be one of a single token: a million would cost a tenth of a cent. */
const LEAST_PER_MILLION = 0.001;

/** What prices are called, and what of it we call how. */
const names: Readonly<Record<string, string>> = {
  prompt: 'input',
  input: 'input',
  completion: 'output',
  output: 'output',
  input_cache_read: 'cache_read',
  cached_input: 'cache_read',
  cache_read: 'cache_read',
  input_cache_write: 'cache_write',
  cache_write: 'cache_write',
  internal_reasoning: 'reasoning',
};

/** Prices of another unit than a token, by what it is. */
const perToken: ReadonlySet<string> = new Set([
  'prompt',
  'completion',
  'input_cache_read',
  'input_cache_write',
  'internal_reasoning',
]);

/** US dollars per million tokens; a price that cannot be read is left out, and only that one. */
export function pricesOf(entry: Fields): Readonly<Record<string, number>> | undefined {
  const prices: Record<string, number> = {};
  const note = (name: string, value: unknown, isPerToken: boolean): void => {
    const price = readPrice(value);
    if (price !== undefined && prices[name] === undefined)
      prices[name] = rounded(isPerToken || price < LEAST_PER_MILLION ? price * MILLION : price);
  };
  const { pricing, price } = entry;
  for (const [key, value] of Object.entries(isFields(pricing) ? pricing : isFields(price) ? price : {})) {
    const name = names[key];
    if (name !== undefined) note(name, value, isFields(pricing) && perToken.has(key));
  }
  note('input', entry.input_price, false);
  note('output', entry.output_price, false);
  note('cache_read', entry.cached_price, false);
  return Object.keys(prices).length > 0 ? prices : undefined;
}

/** A number, or a text that is one; what is below nothing means that it depends. */
function readPrice(value: unknown): number | undefined {
  const price =
    typeof value === 'string' && /^\s*\$?\d*\.?\d+(e-?\d+)?\s*$/i.test(value)
      ? Number(value.replace('$', ''))
      : value;
  return typeof price === 'number' && Number.isFinite(price) && price >= 0 ? price : undefined;
}

/** 0.15, not 0.15000000000000002. */
const rounded = (price: number): number => Number(price.toPrecision(12));
