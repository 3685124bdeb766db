import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTinyGguf } from './make-tiny-gguf.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fromconfig-gguf-'));
let count = 0;

/** A model file that answers everything with this text, or with what its random weights make up. */
export function modelFile(
  options: { readonly text?: string; readonly mode?: 'chain' | 'random' } = {},
): string {
  const path = join(folder, `tiny-${count++}.gguf`);
  writeFileSync(path, makeTinyGguf(options));
  return path;
}

export const removeModels = (): void => rmSync(folder, { recursive: true, force: true });
