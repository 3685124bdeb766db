import { openSqliteStore } from '../../src/vector-stores/sqlite.ts';
import { adding, manifest, record } from './records.ts';

/** Writes until it is stopped, and says each change that the store has acknowledged: its own records, and one all share. */
const [path, name] = process.argv.slice(2) as [string, string];
const store = await openSqliteStore({ path }, manifest);

try {
  for (let count = 0; ; count++) {
    const id = `${name}-${count}`;
    await store.apply([
      adding(record(id, { userId: name, text: `tea number ${count} ${'of many '.repeat(20)}` })),
    ]);
    console.log(`add ${id}`);
    await store.apply([adding(record('shared', { text: 'version one' }))]);
    const shared = await store.get('shared');
    const version = shared!.version + 1;
    const [outcome] = await store.apply([
      { event: 'UPDATE', record: { ...shared!, version, text: `version ${version} by ${name}` } },
    ]);
    if (outcome === 'done') console.log(`update ${version}`);
  }
} catch (error) {
  const { name: type, code } = error as { name: string; code: string };
  console.log(`failed ${type} ${code}`);
}
