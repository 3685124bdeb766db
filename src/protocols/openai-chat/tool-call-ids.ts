const TAIL = 10;

/** The id itself, or a shorter one that is the same for the same id and very likely differs for others. */
export function shortenedId(id: string, max: number | null | undefined): string {
  if (max == null || id.length <= max) return id;
  const tail = hash(id).slice(0, max);
  return id.slice(0, max - tail.length) + tail;
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
