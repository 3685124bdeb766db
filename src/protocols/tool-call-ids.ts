const TAIL = 10;
const USUAL_MAX = 64;

/** What a protocol demands of the ids of tool calls. */
export interface IdRule {
  /** Longest id, in characters. */
  readonly idMax?: number | null | undefined;
  /** What the whole id must match. */
  readonly idPattern?: RegExp | undefined;
}

export function isAcceptableId(id: string, { idMax, idPattern }: IdRule): boolean {
  return (
    id !== '' && (idMax == null || id.length <= idMax) && (idPattern === undefined || idPattern.test(id))
  );
}

/** An acceptable id, the same for the same id and very likely another for others; another `salt` gives another id. */
export function acceptableId(id: string, { idMax, idPattern }: IdRule, salt = 0): string {
  const max = idMax ?? USUAL_MAX;
  const tail = hash(salt === 0 ? id : `${id}#${salt}`);
  const short = tail.slice(0, max);
  const like = id.replace(/[^a-zA-Z0-9_-]/g, '_').slice(0, max - short.length) + short;
  if (idPattern === undefined || idPattern.test(like)) return like;
  // Some servers want so many letters and digits and nothing else.
  const digits = tail + hash(tail) + hash(`${tail}#`) + hash(`${tail}##`);
  for (let size = Math.min(max, digits.length); size > 0; size--)
    if (idPattern.test(digits.slice(0, size))) return digits.slice(0, size);
  return like;
}

/** 53 bits of the text in base 36 (cyrb53): spread well enough for the handful of ids of one conversation. */
function hash(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  const bits = 4294967296 * (2097151 & two) + (one >>> 0);
  return bits.toString(36).padStart(TAIL, '0').slice(-TAIL);
}
