import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { Issue } from '../errors.ts';
import { type DocumentCode, issueAt } from './issues.ts';
import { MAX_DEPTH, mayBeTooDeep, tooDeep, tooDeepAt } from './nesting.ts';
import type { Path } from './path.ts';
import { type Source, type Span, unread } from './source.ts';

export interface Parsed {
  readonly value: unknown;
  readonly source: Source;
  readonly issues: readonly Issue[];
}

/** YAML 1.2 core: dates stay text, merge keys work, tags other than the core ones are refused. */
export function readYaml(text: string, name: string, maxAliases: number): Parsed {
  const deep = mayBeTooDeep(text) ? tooDeepInYaml(text) : -1;
  return deep === -1 ? readWith(text, name, 'yaml', maxAliases) : tooDeep(text, name, 'yaml', deep);
}

/** Lexemes that stand for no text: the start of a document, the end of a flow, the scalar that comes next. */
const notText = new Set(['\u0002', '\u0018', '\u001f']);

/** Where brackets, or list marks on one line, nest too deep; -1 where they do not. */
function tooDeepInYaml(text: string): number {
  let offset = 0;
  let brackets = 0;
  let marks = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') brackets++;
    else if (lexeme === ']' || lexeme === '}') brackets--;
    else if (lexeme === '-' || lexeme === '?') marks++;
    else if (lexeme.endsWith('\n')) marks = 0;
    if (brackets > MAX_DEPTH || marks > MAX_DEPTH) return offset;
    if (!notText.has(lexeme)) offset += lexeme.length;
  }
  return -1;
}

/** JSON by JSON's own rules; the YAML reader adds places and finds keys that stand twice. */
export function readJson(text: string, name: string, maxAliases: number): Parsed {
  const deep = tooDeepAt(text);
  if (deep !== -1) return tooDeep(text, name, 'json', deep);
  try {
    JSON.parse(text);
  } catch (cause) {
    const message = (cause as Error).message;
    const said = /position (\d+)/.exec(message)?.[1];
    const offset = said === undefined ? text.length : Number(said);
    const source = unread(text, name, 'json', offset);
    const what = message.replace(/ in JSON at position.*$| \(line.*$|, \.\.\..*$|, ".*$/s, '');
    return { value: undefined, source, issues: [issueAt(source, [], 'FC1002', `${lowerFirst(what)}.`)] };
  }
  return readWith(text, name, 'json', maxAliases);
}

/** A text that is broken early has mistakes without end. */
const MAX_ISSUES = 50;

const codeOf: Readonly<Record<string, DocumentCode>> = {
  TAG_RESOLVE_FAILED: 'FC1009',
  BAD_ALIAS: 'FC1002',
};
const wordsOf: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'there is more than one document in this text.',
};
const remedyOf: Readonly<Record<string, string>> = {
  TAG_RESOLVE_FAILED: 'Remove the tag; write plain values.',
  MULTIPLE_DOCS: 'Keep one document in a file: remove the "---" between them.',
  TAB_AS_INDENT: 'Indent with spaces.',
};

function readWith(text: string, name: string, format: 'yaml' | 'json', maxAliases: number): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: format === 'yaml',
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const source = yamlSource(document, lines, text, name, format);
  const issues = [...document.errors, ...document.warnings].map((error) => {
    const span = spanBetween(lines, error.pos[0], error.pos[1]);
    const placed: Source = { ...source, locate: () => span };
    const said = `${lowerFirst(error.message.replace(/\s+at line.*$|: ".*"$/s, '').replaceAll('\n', ' '))}.`;
    const message = wordsOf[error.code] ?? said;
    return issueAt(placed, [], codeOf[error.code] ?? 'FC1002', message, { suggestion: remedyOf[error.code] });
  });
  issues.push(...duplicateKeys(document, lines, source));
  if (issues.length > 0) return { value: undefined, source, issues: issues.slice(0, MAX_ISSUES) };
  try {
    return { value: document.toJS({ maxAliasCount: maxAliases }), source, issues };
  } catch {
    return { value: undefined, source, issues: [aliasIssue(document, lines, source)] };
  }
}

/** The reader's own check compares every key with every other. */
function duplicateKeys(document: Document, lines: LineCounter, source: Source): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Map(_key, node) {
      const seen = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key) || key.value === '<<') continue;
        const [start, end] = key.range ?? [0, 1];
        const placed: Source = { ...source, locate: () => spanBetween(lines, start, end) };
        if (seen.has(key.value) && issues.length < MAX_ISSUES)
          issues.push(
            issueAt(placed, [], 'FC1008', 'this key stands twice in one mapping.', {
              suggestion: 'Keep one of the two.',
            }),
          );
        seen.add(key.value);
      }
    },
  });
  return issues;
}

/** An alias without an anchor before it, at its place; otherwise there are too many. */
function aliasIssue(document: Document, lines: LineCounter, source: Source): Issue {
  let lost: Alias | undefined;
  visit(document, {
    Alias(_key, node) {
      lost = node.resolve(document) === undefined ? node : undefined;
      return lost === undefined ? undefined : visit.BREAK;
    },
  });
  if (lost === undefined) {
    return issueAt(source, [], 'FC1010', 'aliases expand to far more than the document holds.', {
      suggestion: 'Write the values out.',
    });
  }
  const [start, end] = lost.range ?? [0, 1];
  const placed: Source = { ...source, locate: () => spanBetween(lines, start, end) };
  return issueAt(placed, [], 'FC1002', `the alias "*${lost.source}" has no anchor before it.`, {
    suggestion: `Write "&${lost.source}" at the value it stands for, or quote the text.`,
  });
}

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;

function spanBetween(lines: LineCounter, start: number, end: number): Span {
  const from = lines.linePos(start);
  const to = lines.linePos(Math.max(start, end));
  return { line: from.line || 1, column: from.col || 1, endLine: to.line || 1, endColumn: to.col || 1 };
}

function yamlSource(
  document: Document,
  lines: LineCounter,
  text: string,
  name: string,
  format: 'yaml' | 'json',
): Source {
  return {
    name,
    format,
    text,
    locate(path, at) {
      const node = nearestNode(document, path, at);
      const range = node?.range ?? [0, Math.min(1, text.length)];
      return spanBetween(lines, range[0], range[1]);
    },
    isQuoted(path) {
      if (format === 'json') return false;
      const node = document.getIn(path, true);
      return isScalar(node) && node.type !== 'PLAIN';
    },
  };
}

/** The node at `path`, or the key of the deepest thing above it that is there. */
function nearestNode(document: Document, path: Path, at: 'key' | 'value'): Node | undefined {
  let node: unknown = document.contents;
  let key: unknown;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    const pair = isMap(node) ? findPair(node.items, String(step)) : undefined;
    if (pair !== undefined) {
      key = pair.key;
      node = pair.value ?? pair.key;
    } else if (isSeq(node) && node.items[Number(step)] !== undefined) {
      node = node.items[Number(step)];
      key = node;
    } else {
      return (key ?? node ?? undefined) as Node | undefined;
    }
  }
  if (at === 'key' && key !== undefined) return key as Node;
  return (isPair(node) ? node.value : node) as Node | undefined;
}

const findPair = (items: readonly Pair[], key: string): Pair | undefined =>
  items.find((pair) => (isScalar(pair.key) ? String(pair.key.value) : String(pair.key)) === key);
