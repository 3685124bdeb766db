import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SchemaSet } from './generate-schema.ts';
import { banner } from './generate-types.ts';

const folder = 'src/models/data';
const others = ['rules.ts', 'vendors.ts'];

/** How to load each list of models. */
export async function generateModels({ root }: SchemaSet): Promise<string> {
  const ids = (await lists(root)).map((name) => name.replace('.ts', ''));
  const entries = ids.map(
    (id) => `  ${/^[a-z]\w*$/i.test(id) ? id : `'${id}'`}: () => import('../models/data/${id}.ts'),`,
  );
  return [
    banner,
    "import type { FactList } from '../models/facts.ts';",
    '',
    'export const factLists: Readonly<Record<string, () => Promise<FactList>>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}

/** The names of models that can be written without their provider, for those who mistype one. */
export async function generateModelNames({ root, providers }: SchemaSet): Promise<string> {
  const named = providers
    .filter(({ definition }) => definition.model_patterns !== undefined)
    .map(({ id }) => `${id}.ts`);
  const names = new Set<string>();
  for (const name of (await lists(root)).filter((list) => named.includes(list))) {
    const [, body = ''] =
      /models: string = `\n(.*)`;/s.exec(await readFile(join(root, folder, name), 'utf8')) ?? [];
    for (const line of body.split('\n')) {
      const id = line.split(' ', 1)[0]!;
      if (id !== '' && !/[/:@]|-\d{4}-?\d\d-?\d\d$/.test(id)) names.add(id.toLowerCase());
    }
  }
  return [banner, `export const modelNames: string =\n  '${[...names].sort().join(' ')}';`, ''].join('\n');
}

async function lists(root: string): Promise<readonly string[]> {
  const names = await readdir(join(root, folder));
  return names.filter((name) => name.endsWith('.ts') && !others.includes(name)).sort();
}
