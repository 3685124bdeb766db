import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/compatibility.md'), 'utf8');
const rows = [...page.matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, number, feature, , state, shown]) => ({
    number: Number(number),
    feature: feature!.trim(),
    state: state!.trim(),
    shown: shown!.trim(),
  }),
);

describe('docs/compatibility.md', () => {
  it('has every feature of the reference systems, once and in order', () => {
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 175 }, (_, index) => index + 1));
  });

  it('knows four states', () => {
    expect(rows.filter((row) => !['built', 'differs', 'left out', 'open'].includes(row.state))).toEqual([]);
  });

  it('names a test that is there for what is built', () => {
    const named = rows.filter((row) => row.state === 'built' || row.state === 'differs');
    const missing = named.filter((row) => {
      const files = [...row.shown.matchAll(/`((?:test|bench)\/[^`]+)`/g)].map((match) => match[1]!);
      return files.length === 0 || !files.every((file) => existsSync(join(root, file)));
    });
    expect(missing.map((row) => `${row.number} ${row.shown}`)).toEqual([]);
  });

  it('says why for what differs or is left out, and which part an open one waits for', () => {
    const silent = rows.filter(
      (row) => row.state !== 'built' && row.shown.replace(/`[^`]+`/g, '').trim().length < 5,
    );
    expect(silent).toEqual([]);
  });
});
