import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { Parsed } from './formats.ts';
import { issueAt } from './issues.ts';
import { MAX_DEPTH, tooDeep, tooDeepAt } from './nesting.ts';
import { type Path, pointerOf } from './path.ts';
import type { Source, Span } from './source.ts';

interface Places {
  readonly key?: Span | undefined;
  readonly value: Span;
}

/** TOML 1.0; dates stay text. A syntax error or duplicate key is reported alone, as TOML readers stop there. */
export function readToml(text: string, name: string): Parsed {
  const deep = tooDeepAt(text);
  if (deep !== -1) return tooDeep(text, name, 'toml', deep);
  try {
    const places = new Map<string, Places>();
    const value: Container = {};
    for (const node of parseTOML(text, { tomlVersion: '1.0' }).body[0].body) {
      if (node.type === 'TOMLTable') addTable(value, node, text, places);
      else addPair(value, [], node, text, places);
    }
    return { value, source: tomlSource(text, name, places), issues: [] };
  } catch (cause) {
    if (!(cause instanceof ParseError)) throw cause;
    const at: Span = {
      line: cause.lineNumber,
      column: cause.column + 1,
      endLine: cause.lineNumber,
      endColumn: cause.column + 2,
    };
    const source = tomlSource(text, name, new Map([['', { value: at }]]));
    const isDuplicate = /duplicate|already|redefin|multiple times/i.test(cause.message);
    const message = `${cause.message[0]?.toLowerCase()}${cause.message.slice(1)}.`;
    const suggestion = isDuplicate ? 'Keep one of the two.' : undefined;
    return {
      value: undefined,
      source,
      issues: [issueAt(source, [], isDuplicate ? 'FC1008' : 'FC1002', message, { suggestion })],
    };
  }
}

type Container = Record<string, unknown>;

const spanOf = (node: { readonly loc: AST.SourceLocation }): Span => ({
  line: node.loc.start.line,
  column: node.loc.start.column + 1,
  endLine: node.loc.end.line,
  endColumn: node.loc.end.column + 1,
});

function addTable(root: Container, table: AST.TOMLTable, text: string, places: Map<string, Places>): void {
  const path = table.resolvedKey;
  const at = container(root, path, table.kind === 'array');
  const key = spanOf(table.key);
  for (let length = 1; length <= Math.min(path.length, MAX_DEPTH); length++) {
    const pointer = pointerOf(path.slice(0, length));
    if (!places.has(pointer)) places.set(pointer, { key, value: key });
  }
  for (const pair of table.body) addPair(at, path, pair, text, places);
}

/** The table at `path`, made on the way; numbers are places in lists of tables. */
function container(root: Container, path: Path, isList: boolean): Container {
  let at: Container | unknown[] = root;
  for (const [index, step] of path.entries()) {
    const wantsList: boolean =
      typeof path[index + 1] === 'number' ||
      (isList && index === path.length - 2 && typeof path.at(-1) === 'number');
    const held = at as Record<string | number, unknown>;
    if (!Object.hasOwn(held, step)) define(held, step, wantsList ? [] : {});
    at = held[step] as Container;
  }
  return at as Container;
}

function addPair(
  at: Container,
  base: Path,
  pair: AST.TOMLKeyValue,
  text: string,
  places: Map<string, Places>,
): void {
  const steps = pair.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value));
  const path = [...base, ...steps];
  const target = container(at, steps.slice(0, -1), false);
  for (let length = base.length + 1; length <= Math.min(path.length, MAX_DEPTH); length++) {
    const pointer = pointerOf(path.slice(0, length));
    const key = spanOf(pair.key.keys[length - base.length - 1]!);
    if (length === path.length) places.set(pointer, { key, value: spanOf(pair.value) });
    else if (!places.has(pointer)) places.set(pointer, { key, value: key });
  }
  define(target, steps.at(-1)!, plainOf(pair.value, path, text, places));
}

/** Also for `__proto__`, which the loader then refuses. */
const define = (target: Record<string | number, unknown>, key: string | number, value: unknown): void => {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
};

function plainOf(node: AST.TOMLContentNode, path: Path, text: string, places: Map<string, Places>): unknown {
  switch (node.type) {
    case 'TOMLArray':
      return node.elements.map((element, index) => {
        places.set(pointerOf([...path, index]), { value: spanOf(element) });
        return plainOf(element, [...path, index], text, places);
      });
    case 'TOMLInlineTable': {
      const table: Container = {};
      for (const pair of node.body) addPair(table, path, pair, text, places);
      return table;
    }
    default:
      return node.value instanceof Date ? text.slice(node.range[0], node.range[1]) : node.value;
  }
}

function tomlSource(text: string, name: string, places: ReadonlyMap<string, Places>): Source {
  return {
    name,
    format: 'toml',
    text,
    locate(path, at) {
      for (let length = path.length; length >= 0; length--) {
        const found = places.get(pointerOf(path.slice(0, length)));
        if (found !== undefined)
          return length === path.length && at === 'value' ? found.value : (found.key ?? found.value);
      }
      return { line: 1, column: 1, endLine: 1, endColumn: 2 };
    },
    isQuoted: () => false,
  };
}
