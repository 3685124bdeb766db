/**
 * What is known of a model, by what a request may ask of it; `undefined` where nothing is known. Plain data.
 *
 * A list in `data/` has one line for each model, its id and then words, each of which begins with what it says:
 * `c` context window, `i` most tokens of input, `o` most of output; `<` what it reads and `>` what else than text it writes
 * (t text, i image, p pdf, a audio, v video); `+` what it can and `-` what it cannot (t tools, p several calls at once,
 * r reasoning, s structured output, h temperature); `e` its efforts of reasoning, `b` least and most tokens of it, `w` a switch
 * for it; `k` knowledge, `r` release, `d` deprecation; `=` successor; `s` alpha or beta; `@` source; `$` or `~` its price:
 * input/output/cache read/cache write per million tokens, then `;r` reasoning, `;>n:` above n input tokens, `;@day:` from a day on.
 */
export interface ModelFacts {
  readonly provider: string;
  /** The model as it was asked for. */
  readonly model: string;
  /**
   * How it was found: `listed` under its id, `same` under another form of it (dated, latest), `maker` in the list of who made
   * it, `family` by the beginning of its name, `unknown` not at all.
   */
  readonly found: 'listed' | 'same' | 'maker' | 'family' | 'unknown';
  /** Whether the facts are sure enough to refuse a request by them. */
  readonly isSure: boolean;
  /** The facts that the configuration gives itself: these are sure. */
  readonly given?: readonly string[] | undefined;
  /** The id under which it was found, where that is another. */
  readonly listedAs?: string | undefined;
  readonly contextWindow?: number | undefined;
  readonly maxInputTokens?: number | undefined;
  readonly maxOutputTokens?: number | undefined;
  readonly inputModalities?: readonly Modality[] | undefined;
  readonly outputModalities?: readonly Modality[] | undefined;
  readonly tools?: boolean | undefined;
  readonly parallelTools?: boolean | undefined;
  readonly reasoning?: boolean | undefined;
  readonly structuredOutput?: boolean | undefined;
  readonly temperature?: boolean | undefined;
  readonly efforts?: readonly string[] | undefined;
  readonly reasoningBudget?:
    | { readonly least?: number | undefined; readonly most?: number | undefined }
    | undefined;
  readonly knowledge?: string | undefined;
  readonly released?: string | undefined;
  /** Day since which it is known to be deprecated, or `unknown`. */
  readonly deprecated?: string | undefined;
  readonly successor?: string | undefined;
  readonly status?: 'alpha' | 'beta' | undefined;
  readonly price?: Price | undefined;
  /** From 0 to 1; only a configuration rates a model. */
  readonly quality?: number | undefined;
}

export type Modality = 'text' | 'image' | 'pdf' | 'audio' | 'video';

/** US dollars per million tokens. */
export interface Rates {
  readonly input?: number | undefined;
  readonly output?: number | undefined;
  readonly cacheRead?: number | undefined;
  readonly cacheWrite?: number | undefined;
}

export interface Price extends Rates {
  /** Tokens of reasoning, where they cost something else than the rest of the output. */
  readonly reasoning?: number | undefined;
  /** Rates of a whole request whose input is longer, from the lowest on. */
  readonly tiers?: readonly (Rates & { readonly above: number })[] | undefined;
  /** Where it was read, and of which day it is. */
  readonly source: string;
}

export type Known = Omit<ModelFacts, 'provider' | 'model' | 'found' | 'isSure' | 'given' | 'listedAs'>;

const modalities: Readonly<Record<string, Modality>> = {
  t: 'text',
  i: 'image',
  p: 'pdf',
  a: 'audio',
  v: 'video',
};
const abilities = {
  t: 'tools',
  p: 'parallelTools',
  r: 'reasoning',
  s: 'structuredOutput',
  h: 'temperature',
} as const;

/** The facts of a line, its price as of `day`. */
export function parseLine(line: string, sources: Readonly<Record<string, string>>, day: string): Known {
  const facts: { -readonly [Key in keyof Known]: Known[Key] } = {};
  const words = line.split(' ').slice(1);
  const source = words.find((word) => word.startsWith('@')) ?? '';
  for (const word of words) {
    const rest = word.slice(1);
    switch (word[0]) {
      case 'c':
        facts.contextWindow = Number(rest);
        break;
      case 'i':
        facts.maxInputTokens = Number(rest);
        break;
      case 'o':
        facts.maxOutputTokens = Number(rest);
        break;
      case '<':
        facts.inputModalities = [...rest].flatMap((letter) => modalities[letter] ?? []);
        break;
      case '>':
        facts.outputModalities = [...rest].flatMap((letter) => modalities[letter] ?? []);
        break;
      case '+':
      case '-':
        for (const letter of rest) facts[abilities[letter as keyof typeof abilities]] = word[0] === '+';
        break;
      case 'e':
        facts.efforts = rest.split(',');
        break;
      case 'b':
        facts.reasoningBudget = rangeOf(rest);
        break;
      case 'k':
        facts.knowledge = rest;
        break;
      case 'r':
        facts.released = rest;
        break;
      case 'd':
        facts.deprecated = rest || 'unknown';
        break;
      case '=':
        facts.successor = rest;
        break;
      case 's':
        facts.status = rest as 'alpha' | 'beta';
        break;
      case '$':
        facts.price = parsePrice(rest, sources.$ ?? '', day);
        break;
      case '~':
        facts.price = parsePrice(rest, sources[source] ?? '', day);
    }
  }
  return facts;
}

function rangeOf(text: string): ModelFacts['reasoningBudget'] {
  const [least, most] = text.split('-').map((part) => (part === '' ? undefined : Number(part)));
  return { least, most };
}

function parsePrice(text: string, source: string, day: string): Price {
  const [first = '', ...others] = text.split(';');
  const later = others.find((part) => part.startsWith('@') && part.slice(1, 11) <= day);
  if (later !== undefined)
    return { ...ratesOf(later.slice(12)), source: `${source}, as announced for ${later.slice(1, 11)}` };
  const reasoning = others.find((part) => part.startsWith('r'));
  const tiers = others.flatMap((part) => {
    const [, above, rates] = /^>(\d+):(.*)$/.exec(part) ?? [];
    return rates === undefined ? [] : [{ above: Number(above), ...ratesOf(rates) }];
  });
  return {
    ...ratesOf(first),
    ...(reasoning !== undefined && { reasoning: Number(reasoning.slice(1)) }),
    ...(tiers.length > 0 && { tiers }),
    source,
  };
}

function ratesOf(text: string): Rates {
  const [input, output, cacheRead, cacheWrite] = text
    .split('/')
    .map((part) => (part === '' ? undefined : Number(part)));
  return {
    ...(input !== undefined && { input }),
    ...(output !== undefined && { output }),
    ...(cacheRead !== undefined && { cacheRead }),
    ...(cacheWrite !== undefined && { cacheWrite }),
  };
}
