import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Clock } from '../ports.ts';

const SETTLE_MS = 50;

/**
 * Calls back when one of the files has changed. Their folders are watched, because editors put a new file in the place of
 * the old one. Does not keep the process alive; the returned function ends it.
 */
export function watchFiles(files: readonly string[], clock: Clock, onChange: () => void): () => void {
  let cancel: (() => void) | undefined;
  const changed = (): void => {
    cancel?.();
    cancel = clock.after(SETTLE_MS, onChange);
  };
  const watchers: FSWatcher[] = [];
  for (const folder of new Set(files.map((file) => dirname(file)))) {
    const names = new Set(files.filter((file) => dirname(file) === folder).map((file) => basename(file)));
    const watcher = watch(folder, { persistent: false }, (_event, name) => {
      if (name === null || names.has(name)) changed();
    });
    // A folder that goes away has nothing more to tell.
    watcher.on('error', () => watcher.close());
    watchers.push(watcher);
  }
  return () => {
    cancel?.();
    for (const watcher of watchers) watcher.close();
  };
}
