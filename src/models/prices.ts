import type { Price, Rates } from './table.ts';

/** Tokens of one call, as far as they are known; the input includes what a cache held, the output what was thought. */
export interface Counted {
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
  readonly cacheReadTokens?: number | undefined;
  readonly cacheWriteTokens?: number | undefined;
  readonly reasoningTokens?: number | undefined;
  readonly source: 'provider' | 'estimated' | 'unknown' | 'cache';
}

/** What a call cost in US dollars, and where its price was read. An unknown price is `unknown`, never 0. */
export function costOf(
  { price }: { readonly price?: Price | undefined },
  usage: Counted,
): { readonly usd: number | 'unknown'; readonly source: string } {
  if (price === undefined) return { usd: 'unknown', source: 'no price known' };
  const {
    inputTokens: input,
    outputTokens: output,
    cacheReadTokens: read = 0,
    cacheWriteTokens: write = 0,
  } = usage;
  const rates: Rates = price.tiers?.findLast(({ above }) => (input ?? 0) > above) ?? price;
  const isFree = price.tiers === undefined && price.input === 0 && (price.output ?? 0) === 0;
  if (isFree) return { usd: 0, source: price.source };
  if (input === undefined || output === undefined)
    return { usd: 'unknown', source: 'the tokens were not counted' };
  const thought = price.reasoning === undefined ? 0 : Math.min(usage.reasoningTokens ?? 0, output);
  const parts: readonly (readonly [number, number | undefined])[] = [
    [Math.max(0, input - read - write), rates.input],
    // What a cache held costs as much as any other input where nothing else is said of it.
    [read, rates.cacheRead ?? rates.input],
    [write, rates.cacheWrite ?? rates.input],
    [output - thought, rates.output],
    [thought, price.reasoning],
  ];
  let millionths = 0;
  for (const [tokens, rate] of parts) {
    if (tokens === 0) continue;
    if (rate === undefined) return { usd: 'unknown', source: `${price.source} has no price for some of it` };
    millionths += tokens * rate;
  }
  const source = usage.source === 'estimated' ? `${price.source}, for estimated tokens` : price.source;
  return { usd: Number((millionths / 1e6).toPrecision(12)), source };
}
