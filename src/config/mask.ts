const secretName = /key|token|secret|password|authorization|credential|cookie/i;
const head = `(?<![\\w-])([\\w-]+)["']?\\s*[:=]\\s*`;
const valuePart = /(?:"(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]*\]?|\{[^}]*\}?|[^\s,}\]#]+)(?:\s+[^\s,}\]#:]+)*/y;
/** A key whose value begins on the next line. */
const openPair = new RegExp(`${head}(?:[|>][-+\\d]*|"""|'''|["'])?\\s*(?:#.*)?$`);

/** Placeholders, words that are no secret, and counts of tokens stay. */
const isPlain = (key: string, value: string): boolean =>
  /\$\{|^["']?$|^(?:null\b|true\b|false\b)/.test(value) || (/tokens/i.test(key) && /^[\d._]+$/.test(value));

function maskPairs(line: string): string {
  const heads = new RegExp(head, 'g');
  let out = '';
  let at = 0;
  for (let found = heads.exec(line); found !== null; found = heads.exec(line)) {
    if (!secretName.test(found[1]!)) continue;
    valuePart.lastIndex = heads.lastIndex;
    const [value = ''] = valuePart.exec(line) ?? [];
    if (value === '' || isPlain(found[1]!, value)) continue;
    out += `${line.slice(at, heads.lastIndex)}***`;
    at = heads.lastIndex + value.length;
    heads.lastIndex = at;
  }
  return (out + line.slice(at)).replace(/(\/\/)[^/@\s"']+@/g, '$1***@');
}

/** A line without what stands after a key whose name says that its value is secret, and without users in URLs. */
export function maskSecrets(lines: readonly string[], index: number): string {
  const line = lines[index] ?? '';
  const indent = indentOf(line);
  for (let above = index - 1; above >= Math.max(0, index - 24); above--) {
    const before = lines[above] ?? '';
    if (before.trim() === '' || indentOf(before) > indent) continue;
    const opened = openPair.exec(before);
    const isText = /("""|'''|["'])\s*$/.test(before) || indentOf(before) < indent;
    if (opened !== null && secretName.test(opened[1]!) && isText) return `${' '.repeat(indent)}***`;
    if (indentOf(before) < indent) break;
  }
  return maskPairs(line);
}

/** Where a column is in the masked line. */
export const maskedColumn = (line: string, column: number): number =>
  maskPairs(line.slice(0, column - 1)).length + 1;

const indentOf = (line: string): number => line.length - line.trimStart().length;
