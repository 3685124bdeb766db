/** What every text event of a stream shares: the bytes before and after its text. */
interface Shape {
  readonly before: string;
  readonly after: string;
}

const KEY = /"content": ?"/g;
// A text with none of these is written in JSON as it is.
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings must not have them
const SPECIAL = /["\\\u0000-\u001f]/;
const GIVE_UP = 16;

/**
 * Recognises the next text event of a stream without parsing it: most servers send events that differ in nothing but the
 * text. The match is exact, since all other bytes are those of an event that was parsed; anything else is parsed.
 */
export class TextTemplate {
  #shape: Shape | null = null;
  #misses = 0;

  /** The text of an event like the last one, or `undefined` when it has to be parsed. */
  match(data: string): string | undefined {
    const shape = this.#shape;
    if (shape === null) return undefined;
    const { before, after } = shape;
    const end = data.length - after.length;
    if (end < before.length || !data.startsWith(before) || !data.endsWith(after)) {
      this.#misses++;
      this.#shape = null;
      return undefined;
    }
    this.#misses = 0;
    const body = data.slice(before.length, end);
    if (!SPECIAL.test(body)) return body;
    return unescaped(body);
  }

  /** Takes the shape of an event that was parsed and held nothing but this text. */
  learn(data: string, text: string): void {
    if (this.#misses > GIVE_UP) return;
    KEY.lastIndex = 0;
    const key = KEY.exec(data);
    if (key === null || KEY.exec(data) !== null) return;
    const start = key.index + key[0].length;
    const end = endOfString(data, start);
    if (end === -1 || unescaped(data.slice(start, end)) !== text) return;
    this.#shape = { before: data.slice(0, start), after: data.slice(end) };
  }
}

/** The index of the quote that ends the JSON string whose inside begins at `start`. */
function endOfString(data: string, start: number): number {
  for (let at = data.indexOf('"', start); at !== -1; at = data.indexOf('"', at + 1)) {
    let slashes = 0;
    while (data.charCodeAt(at - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

/** The inside of a JSON string; `undefined` when it is none, such as one with a bare quote. */
function unescaped(body: string): string | undefined {
  try {
    return JSON.parse(`"${body}"`) as string;
  } catch {
    return undefined;
  }
}
