import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const cases = (protocol: string): string[] => readdirSync(join(root, 'test/protocols', protocol));
const protocols = readdirSync(join(root, 'test/protocols'));
const LEAST = 20;
/** A spread of another protocol that differs in address and body only. */
const spreads: Readonly<Record<string, string>> = { 'vertex-anthropic': 'anthropic-messages' };

afterAll(() => {
  const counts = protocols.map((name) => `  ${name.padEnd(26)} ${String(cases(name).length).padStart(3)}`);
  process.stdout.write(`\nCases per protocol\n${counts.join('\n')}\n`);
});

describe.each(protocols)('%s', (name) => {
  const page = join(root, 'docs/protocols', `${spreads[name] ?? name}.md`);

  it('has enough cases', () => {
    expect(cases(name).length).toBeGreaterThanOrEqual(spreads[name] === undefined ? LEAST : 1);
  });

  it('has a page that names only cases there are', () => {
    expect(existsSync(page)).toBe(true);
    const known = new Set(protocols.flatMap(cases));
    const text = readFileSync(page, 'utf8');
    const lines = text.split('\n').filter((line) => line.startsWith('- **'));
    const named = lines.flatMap((line) =>
      [...(line.split(/[.:] (?=`)/).at(-1) ?? '').matchAll(/`([a-z0-9][a-z0-9-]+)`/g)].map(
        (match) => match[1]!,
      ),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(named.filter((one) => !known.has(one) && one.includes('-') && !one.startsWith('x-'))).toEqual([]);
  });
});
