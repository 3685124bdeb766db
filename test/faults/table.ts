import type { FaultRow } from './rows.ts';

/** The table of docs/reliability.md: what goes wrong, what a caller sees of it, and which test shows it. */
export function tableOfRows(
  rows: readonly FaultRow[],
  testsOf: (row: FaultRow) => readonly string[],
): string {
  const lines = rows.map((row) => {
    const also = (row.also ?? []).map(([file]) => file);
    const tests = [...new Set([...testsOf(row), ...also])].map((file) => `\`${file}\``).join(' ');
    const open = row.open === undefined ? '' : `${tests === '' ? '' : ' '}(open: ${row.open.join(', ')})`;
    return `| ${row.fault} | ${row.happens} | ${tests}${open} |`;
  });
  return ['| fault | what happens | test |', '|---|---|---|', ...lines].join('\n');
}
