import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FaultCase } from './fault-case.ts';
import { type FaultRow, rows } from './rows.ts';
import { tableOfRows } from './table.ts';

const folder = join(import.meta.dirname, 'cases');
const root = join(import.meta.dirname, '../..');

/** The cases of a file, and the test file of the same name that runs them. */
const files = await Promise.all(
  readdirSync(folder).map(async (name) => {
    const exported = (await import(join(folder, name))) as Record<string, readonly FaultCase[]>;
    return { test: `test/faults/${name.replace('.ts', '.test.ts')}`, cases: Object.values(exported).flat() };
  }),
);
const cases = files.flatMap((file) => file.cases);
const casesOf = ({ id }: FaultRow, form: string): FaultCase[] =>
  cases.filter((one) => one.row === id && one.form === form);

const protocolsOf = (row: FaultRow, form: string): number =>
  new Set(casesOf(row, form).map(({ protocol }) => protocol)).size;

describe('every row of the fault matrix', () => {
  test.each(rows)('$id $fault: whole and streamed, elsewhere, or open with the name of its part', (row) => {
    const missing = ['whole', 'stream'].filter((form) => casesOf(row, form).length === 0);
    if (row.elsewhere === true) expect(row.also).not.toHaveLength(0);
    else if (row.open === undefined) expect(missing).toEqual([]);
    else expect(row.open.length).toBeGreaterThan(0);
  });

  test('is one of fifty', () => {
    expect(rows.map(({ id }) => id)).toEqual(
      Array.from({ length: 50 }, (_, at) => `F${String(at + 1).padStart(2, '0')}`),
    );
    expect(cases.filter(({ row }) => !rows.some(({ id }) => id === row))).toEqual([]);
  });

  test.each(files)('is run by $test', ({ test: file }) => {
    expect(existsSync(join(root, file))).toBe(true);
  });

  test.each(rows.flatMap(({ id, also = [] }) => also.map(([file, title]) => ({ id, file, title }))))(
    '$id is also shown by $file: $title',
    ({ file, title }) => {
      expect(readFileSync(join(root, file), 'utf8')).toContain(title);
    },
  );
});

test('docs/reliability.md has the table', () => {
  const testsOf = (row: FaultRow): string[] =>
    files.filter((file) => file.cases.some((one) => one.row === row.id)).map((file) => file.test);
  const wanted = tableOfRows(rows, testsOf);
  const page = readFileSync(join(root, 'docs/reliability.md'), 'utf8');
  expect(page.slice(page.indexOf('| fault | what happens | test |')).trim()).toBe(wanted);
});

if (process.env.npm_lifecycle_event === 'test:faults') {
  const line = (cells: readonly string[]): string =>
    `${cells[0]!.padEnd(4)} ${cells[1]!.slice(0, 58).padEnd(58)} ${cells.slice(2).join('  ')}\n`;
  process.stdout.write(line(['row', 'fault', 'whole', 'stream', 'open']));
  for (const row of rows) {
    const counts = ['whole', 'stream'].map((form) =>
      `${casesOf(row, form).length}/${protocolsOf(row, form)}`.padStart(6),
    );
    const where = row.elsewhere === true ? 'shown by tests of its own' : (row.open ?? []).join(', ');
    process.stdout.write(line([row.id, row.fault, ...counts, where]));
  }
  process.stdout.write('Cases and protocols of each row.\n');
}
