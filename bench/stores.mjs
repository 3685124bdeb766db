// The vector stores, from the sources, beside a plain scan of one typed array in the same process. Wall ms, medians.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const RECORDS = 100_000;
const SINGLE = 10_000; // added one at a time, as `add` does
const DIMENSIONS = 384;
const USERS = 100;
const QUERIES = 25;
const root = path.join(import.meta.dirname, '..');

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** The same numbers on every run. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function vectorOf(random) {
  const vector = new Float32Array(DIMENSIONS);
  let sum = 0;
  for (let i = 0; i < DIMENSIONS; i++) {
    vector[i] = random() - 0.5;
    sum += vector[i] ** 2;
  }
  return vector.map((value) => value / Math.sqrt(sum));
}

const WORDS = Array.from({ length: 5000 }, (_, i) => `word${i.toString(36)}`);
/** A fact of 12 words, some frequent and most rare. */
const textOf = (random) =>
  Array.from({ length: 12 }, () => WORDS[Math.floor(WORDS.length * random() ** 3)]).join(' ');

/** What a careful user would write without a library. */
function plainScan(values, query, limit) {
  const best = [];
  for (let n = 0; n < RECORDS; n++) {
    let score = 0;
    const start = n * DIMENSIONS;
    for (let i = 0; i < DIMENSIONS; i++) score += values[start + i] * query[i];
    if (best.length === limit && score <= best[limit - 1].score) continue;
    best.push({ n, score });
    best.sort((a, b) => b.score - a.score);
    if (best.length > limit) best.pop();
  }
  return best;
}

async function loadStores(folder) {
  const { build } = await import('esbuild');
  const outdir = path.join(folder, 'code');
  await build({
    entryPoints: [
      path.join(root, 'src/vector-stores/index.ts'),
      path.join(root, 'src/vector-stores/filter.ts'),
    ],
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
  });
  const from = (name) => import(pathToFileURL(path.join(outdir, name)).href);
  return { ...(await from('index.mjs')), ...(await from('filter.mjs')) };
}

async function fill(store, plain) {
  const random = createRandom(7);
  const at = performance.now();
  let singleMs = 0;
  for (let n = 0; n < RECORDS; ) {
    const changes = [];
    do {
      const vector = vectorOf(random);
      plain?.set(vector, n * DIMENSIONS);
      const record = {
        id: `id-${n}`,
        version: 1,
        text: textOf(random),
        hash: `hash-${n}`,
        userId: `user-${n % USERS}`,
        metadata: { rating: n % 10, topic: `topic-${n % 7}` },
        createdAt: n,
        updatedAt: n,
      };
      changes.push({ event: 'ADD', record, vector });
      n++;
    } while (n > SINGLE && n % 1000 !== 0);
    await store.apply(changes);
    if (n === SINGLE) singleMs = performance.now() - at;
  }
  return singleMs / 1e3;
}

export async function stores() {
  const cache = path.join(root, 'node_modules/.cache');
  fs.mkdirSync(cache, { recursive: true });
  const folder = fs.mkdtempSync(path.join(cache, 'bench-'));
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'fromconfig-bench-'));
  try {
    return await measure(folder, data);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.rmSync(data, { recursive: true, force: true });
  }
}

async function measure(folder, data) {
  const { createVectorStores, parseFilter } = await loadStores(folder);
  const registry = createVectorStores();
  const manifest = { dimensions: DIMENSIONS, embedder: 'bench/random', metric: 'cosine' };
  const file = path.join(data, 'bench.db');
  const plain = new Float32Array(RECORDS * DIMENSIONS);
  const held = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const result = {};

  const before = held();
  const memory = await (await registry.get('memory'))({}, manifest);
  await fill(memory, plain);
  result.memoryBytes = (held() - before) / RECORDS;

  const openSqlite = await registry.get('sqlite');
  const writer = await openSqlite({ path: file }, manifest);
  result.addsS = await fill(writer);
  await writer.close();
  result.fileBytes = fs.statSync(file).size / RECORDS;

  const sqlite = await openSqlite({ path: file }, manifest);
  const random = createRandom(11);
  const everything = parseFilter({});
  const times = { plain: [], memory: [], sqlite: [], user: [], rating: [], words: [] };
  const time = async (name, work) => {
    const at = performance.now();
    const found = await work();
    times[name]?.push(performance.now() - at);
    return found;
  };
  const opening = performance.now();
  await sqlite.search(vectorOf(random), everything, 10);
  result.firstMs = performance.now() - opening;
  for (let n = 0; n < QUERIES; n++) {
    const query = vectorOf(random);
    const wanted = await time('plain', () => plainScan(plain, query, 10));
    for (const [name, store] of Object.entries({ memory, sqlite })) {
      const found = await time(name, () => store.search(query, everything, 10));
      if (found.some(({ record }, i) => record.id !== `id-${wanted[i].n}`))
        throw new Error(`${name} found others`);
    }
    await time('user', () => sqlite.search(query, parseFilter({ userId: `user-${n}` }), 10));
    await time('rating', () => sqlite.search(query, parseFilter({ rating: { gte: 8 } }), 10));
    await time('words', () => sqlite.keywords(textOf(random), parseFilter({ userId: `user-${n}` }), 10));
  }
  await sqlite.close();
  const [plainMs, memoryMs, sqliteMs] = [times.plain, times.memory, times.sqlite].map(median);
  Object.assign(result, { plainMs, memory: memoryMs / plainMs, sqlite: sqliteMs / plainMs });
  for (const name of ['user', 'rating', 'words']) result[`${name}Ms`] = median(times[name]);
  return result;
}
