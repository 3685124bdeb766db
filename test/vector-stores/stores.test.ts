import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createVectorStores } from '../../src/vector-stores/index.ts';
import { conformance } from './conformance.ts';

const folder = mkdtempSync(join(tmpdir(), 'fromconfig-stores-'));
afterAll(() => rmSync(folder, { recursive: true }));

const stores = createVectorStores();
let files = 0;

for (const name of stores.names())
  conformance(name, async (manifest) => {
    const open = await stores.get(name);
    return open({ path: join(folder, `${files++}.db`) }, manifest);
  });
