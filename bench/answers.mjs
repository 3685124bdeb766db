// What the mock server says: a fixed text of n pieces, so that every client's answer can be compared with it.
const WORDS = [' the', ' model', ' answers', ' with', ' a', ' short', ' sentence', ',', ' then', ' "quotes"'];
WORDS.push('\n', ' café', ' and', ' 世界', ' tokens', '.');

export const piece = (i) => WORDS[(i * 7 + (i >> 4)) % WORDS.length];
export const textOf = (n) => Array.from({ length: n }, (_, i) => piece(i)).join('');
export const usageOf = (n) => ({ input: 42, output: n });
