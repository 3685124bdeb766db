/** How much the count of a word in one record counts before it levels off, and how much the record's length does. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;

/** Scripts that write no spaces between words: pairs of characters stand for words there. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu;

/**
 * The words of a text as the search by words compares them: without case and accents, English plurals as their singular,
 * no language's common words left out. Needs no dictionary, so that an index on disk means the same on every machine.
 */
export function tokenize(text: string): string[] {
  const tokens: string[] = [];
  for (const [run] of fold(text).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    let end = 0;
    for (const match of run.matchAll(unspaced)) {
      if (match.index > end) tokens.push(stem(run.slice(end, match.index)));
      tokens.push(...pairs(match[0]));
      end = match.index + match[0].length;
    }
    if (end < run.length) tokens.push(stem(run.slice(end)));
  }
  return tokens;
}

/** The different words of a query, in order; their number decides the normalisation of its scores. */
export const queryTerms = (query: string): string[] => [...new Set(tokenize(query))];

function fold(text: string): string {
  const plain = /^[\0-\x7f]*$/.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC');
  return plain.toLowerCase().replace(/(?<=\p{L})['\u2019](?=\p{L})/gu, '');
}

function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => characters[index]! + character);
}

/** Little more than Harman's S-stemmer: only what is nearly always a plural or a third person. */
function stem(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('es')) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}

/** How often each word stands in a text. */
export function countTerms(text: string): { readonly length: number; readonly counts: Map<string, number> } {
  const tokens = tokenize(text);
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return { length: tokens.length, counts };
}

/** That a record has a word: the record's number, how often, and how many words it has in all. */
export interface Posting {
  readonly item: number;
  readonly count: number;
  readonly length: number;
}

/** Of the records that are searched: how many, and how many words they have together. */
export interface Corpus {
  readonly records: number;
  readonly words: number;
}

/** BM25 of every record that has one of the words; `postings` are those of one word each. */
export function bm25(corpus: Corpus, postings: Iterable<readonly Posting[]>): Map<number, number> {
  const scores = new Map<number, number>();
  const average = corpus.words / corpus.records || 1;
  for (const ofTerm of postings) {
    const rarity = Math.log(1 + (corpus.records - ofTerm.length + 0.5) / (ofTerm.length + 0.5));
    for (const { item, count, length } of ofTerm) {
      const weight = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / average);
      const score = (rarity * count * (SATURATION + 1)) / (count + weight);
      scores.set(item, (scores.get(item) ?? 0) + score);
    }
  }
  return scores;
}
