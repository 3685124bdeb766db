import { estimateTokens } from '../chat/estimate.ts';
import type { OwnEmbedding } from './embedding-protocol.ts';

export const LOCAL_DIMENSIONS = 384;

/** Words say more than the pieces of words, and pairs of words more about order. */
const WEIGHTS = { word: 1, pair: 0.6, piece: 0.35 } as const;
const PIECES = [3, 4] as const;
/** Words that are in every text tell little of what it is about. */
const SHORT = 3;

const words = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts that are written without spaces: one character stands for a word. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * A vector of a text by the hashes of its words, pairs of words and pieces of words: the same on every machine, without
 * weights. Texts with words in common are near to each other; it knows nothing of what words mean.
 */
export const local: OwnEmbedding = {
  name: 'local',
  responseType: 'Local',
  limits: () => ({ texts: 1000 }),
  embed: (texts, target) => ({
    vectors: texts.map((text) => embedLocally(text, target.dimensions ?? LOCAL_DIMENSIONS)),
    usage: {
      inputTokens: texts.reduce((sum, text) => sum + estimateTokens(text), 0),
      source: 'estimated',
    },
    cost: { usd: 0, source: 'in this process' },
  }),
};

export function embedLocally(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const [feature, weight] of featuresOf(text)) {
    const hash = hashOf(feature);
    const sign = (hash & 1) === 0 ? 1 : -1;
    // By its root: a word said ten times is not ten times as important.
    vector[(hash >>> 1) % dimensions]! += sign * Math.sqrt(weight);
  }
  return normalised(vector);
}

function featuresOf(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const note = (feature: string, weight: number): void =>
    void found.set(feature, (found.get(feature) ?? 0) + weight);
  const tokens = tokensOf(text);
  for (const [at, word] of tokens.entries()) {
    note(`w:${word}`, word.length < SHORT && !wide.test(word) ? WEIGHTS.word / 4 : WEIGHTS.word);
    if (at > 0) note(`p:${tokens[at - 1]} ${word}`, WEIGHTS.pair);
    const letters = [...`<${word}>`];
    for (const size of PIECES)
      for (let from = 0; from + size <= letters.length; from++)
        note(`c:${letters.slice(from, from + size).join('')}`, WEIGHTS.piece);
  }
  // Signs alone are a text too.
  if (found.size === 0) note(`t:${text.trim().normalize('NFKC')}`, 1);
  return found;
}

function tokensOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFC');
  return (plain.match(words) ?? []).flatMap((word) =>
    wide.test(word) ? [...word] : withoutMarks(word) === '' ? [] : [withoutMarks(word)],
  );
}

/** "café" and "cafe" are one word; marks that are letters, as in Devanagari, stay. */
const withoutMarks = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

/** FNV-1a over UTF-8, then mixed: its low bits alone are not even enough. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function normalised(vector: number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  // Opposite signs may cancel each other in a very short vector; it still has to have a direction.
  if (length === 0) return vector.map((_, at) => (at === 0 ? 1 : 0));
  return vector.map((value) => value / length);
}
