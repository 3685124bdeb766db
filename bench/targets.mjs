// What is measured, how it is shown, and what we promise.
//
// columns: [value, heading]; a value with `ratio` gets a second column, the ratio to raw undici in the same round.
// targets: `max` is the aim; `gate`, for ratios only, is what --gate holds (with 30 % allowed for noise).
export const OURS = 'fromconfig';
export const LIMIT = 'undici';
export const GATE_SLACK = 1.3;

export const METRICS = {
  cold: {
    title: 'Cold start, CPU ms of a fresh process',
    samples: 3, // per round: one is short and noisy
    workloads: { load: 'import + construct', first: 'and the first request' },
    wholeProcess: true,
  },
  request: {
    title: 'Request, CPU µs each',
    workloads: { request: { c1: '1 at once', c16: '16 at once', c128: '128 at once' } },
  },
  stream: {
    title: 'Stream at full speed, CPU µs per event',
    streaming: true,
    workloads: { stream: { one: 'one of 20,000', many: '64 of 500' } },
  },
  paced: {
    title: 'Stream, one event per read, 64 at once, CPU µs per event',
    streaming: true,
    workloads: { paced: { event: 'CPU µs', pieces: 'pieces per event' } },
    plain: ['pieces'],
  },
  ttft: {
    title: 'Time to the first text, wall µs, p50',
    streaming: true,
    workloads: { ttft: { first: 'first text', full: 'whole answer of 20' } },
  },
  memory: {
    title: 'Memory, 5,000 calls, 16 at once, after 2,000 to warm up',
    workloads: { memory: { growthMB: 'RSS growth MB', rssMB: 'highest RSS MB', keptKB: 'heap kept KB' } },
    plain: ['growthMB', 'rssMB', 'keptKB'],
    flags: ['--expose-gc'],
  },
  config: {
    title: 'Configuration to client, CPU µs',
    workloads: { config: { yaml: 'YAML text', object: 'object' } },
    plain: ['yaml', 'object'],
    oursOnly: true,
  },
  stores: {
    title: 'Vector stores, 100,000 × 384; searches in wall ms, × is to a plain scan of one array',
    workloads: {
      stores: {
        plainMs: 'plain scan',
        memory: 'memory ×',
        sqlite: 'sqlite ×',
        firstMs: 'sqlite, first',
        userMs: 'of one user',
        ratingMs: 'by metadata',
        wordsMs: 'by words',
        addsS: '10,000 adds, s',
        memoryBytes: 'bytes/record',
        fileBytes: 'on disk',
      },
    },
    plain: [
      'plainMs',
      'memory',
      'sqlite',
      'firstMs',
      'userMs',
      'ratingMs',
      'wordsMs',
      'addsS',
      'memoryBytes',
      'fileBytes',
    ],
    flags: ['--expose-gc'],
    oursOnly: true,
    // Half a minute each: too long for every run.
    onlyAsked: true,
    timeoutMs: 300_000,
  },
};

export const TARGETS = [
  { at: 'cold.first', label: 'cold start + first request, CPU ms', max: 0.75, gate: 0.75 },
  { at: 'request.c16', label: 'CPU µs/request, 16 at once', max: 0.75, gate: 1 },
  { at: 'request.c128', label: 'CPU µs/request, 128 at once', max: 0.75, gate: 1 },
  { at: 'stream.one', label: 'CPU µs/event, full speed, 1 stream', max: 1, gate: 1 },
  { at: 'stream.many', label: 'CPU µs/event, full speed, 64 streams', max: 1, gate: 1 },
  { at: 'paced.event', label: 'CPU µs/event, one per read', max: 1.05, gate: 1.05 },
  { at: 'ttft.first', label: 'first text p50, µs', max: 1.1, gate: 1.1 },
  { at: 'memory.growthMB', label: 'RSS growth, MB', max: 15 },
  { at: 'config.yaml', label: 'YAML to client, µs', max: 200 },
  { at: 'stores.memory', label: 'search in memory, × a plain scan', max: 1.2 },
  { at: 'stores.sqlite', label: 'search in sqlite, × a plain scan', max: 2.5 },
  { at: 'stores.addsS', label: '10,000 adds in sqlite, s', max: 20 },
  { at: 'config.object', label: 'object to client, µs', max: 5 },
];

/** Flat columns of a metric: { key, heading, ratio }. */
export function columnsOf({ workloads, plain = [] }) {
  return Object.entries(workloads).flatMap(([workload, shown]) => {
    const columns = typeof shown === 'string' ? { [workload]: shown } : shown;
    return Object.entries(columns).map(([key, heading]) => ({ key, heading, ratio: !plain.includes(key) }));
  });
}
