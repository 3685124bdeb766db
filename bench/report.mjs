// Medians, ratios and Markdown tables that read well in a terminal of 100 columns.
import { columnsOf, GATE_SLACK, LIMIT, METRICS, OURS, TARGETS } from './targets.mjs';

export function median(values) {
  const v = values.filter(Number.isFinite).sort((a, b) => a - b);
  return v.length === 0 ? undefined : (v[(v.length - 1) >> 1] + v[v.length >> 1]) / 2;
}

const number = (v) => {
  if (v === undefined) return '–';
  if (Math.abs(v) >= 1000) return Math.round(v).toLocaleString('en-US');
  return v.toFixed(Math.abs(v) >= 100 ? 0 : Math.abs(v) >= 10 ? 1 : 2);
};
const times = (v) => (v === undefined ? '–' : v.toFixed(2));

function table(head, rows) {
  const width = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i].length)));
  const line = (row) =>
    `| ${row.map((cell, i) => (i ? cell.padStart(width[i]) : cell.padEnd(width[i]))).join(' | ')} |`;
  const rule = `|${width.map((w, i) => (i ? `${'-'.repeat(w + 1)}:` : '-'.repeat(w + 2))).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** samples[metric][client][key] is an array by round, with holes where a sample failed. */
export function summarise(samples) {
  const of = (metric, client, key) => samples[metric]?.[client]?.[key] ?? [];
  const value = (metric, client, key) => median(of(metric, client, key));
  const ratios = (metric, client, key) => {
    const base = of(metric, LIMIT, key);
    return of(metric, client, key)
      .map((v, round) => v / base[round])
      .filter(Number.isFinite);
  };
  const targets = TARGETS.filter(({ at }) => at.split('.')[0] in samples).map((target) => {
    const [metric, key] = target.at.split('.');
    const isRatio = columnsOf(METRICS[metric]).find((column) => column.key === key).ratio;
    const judged = isRatio ? ratios(metric, OURS, key) : of(metric, OURS, key).filter(Number.isFinite);
    const got = median(judged);
    const limit = target.gate === undefined ? Number.POSITIVE_INFINITY : target.gate * GATE_SLACK;
    const verdict = got === undefined || got > limit ? 'FAIL' : got > target.max ? 'over' : 'PASS';
    const spread = judged.length > 1 ? [Math.min(...judged), Math.max(...judged)] : undefined;
    const ours = value(metric, OURS, key);
    return { ...target, isRatio, ours, undici: value(metric, LIMIT, key), got, spread, verdict };
  });
  return { value, ratios, targets };
}

function targetTable({ targets }) {
  const head = [`${OURS} against its targets`, 'ours', LIMIT, '×', 'min–max', 'target', 'verdict'];
  const rows = targets.map((t) => {
    const show = t.isRatio ? times : number;
    const spread = t.spread ? t.spread.map(show).join('–') : '–';
    const ratio = t.isRatio ? times(t.got) : '–';
    return [
      t.label,
      number(t.ours),
      number(t.undici),
      ratio,
      spread,
      `≤ ${t.max}${t.isRatio ? '×' : ''}`,
      t.verdict,
    ];
  });
  return table(head, rows);
}

function metricTable(metric, clients, { value, ratios }) {
  const columns = columnsOf(METRICS[metric]);
  const head = ['client', ...columns.flatMap(({ heading, ratio }) => (ratio ? [heading, '×'] : [heading]))];
  const rows = [];
  for (const client of clients) {
    if (columns.every(({ key }) => value(metric, client, key) === undefined)) continue;
    const cells = columns.flatMap(({ key, ratio }) => {
      const cell = number(value(metric, client, key));
      return ratio ? [cell, times(median(ratios(metric, client, key)))] : [cell];
    });
    rows.push([client, ...cells]);
  }
  return `${METRICS[metric].title}\n\n${table(head, rows)}`;
}

export function render(samples, clients, machine) {
  const summary = summarise(samples);
  const parts = [];
  if (summary.targets.length > 0 && clients.includes(OURS)) parts.push(targetTable(summary));
  for (const metric of Object.keys(samples)) parts.push(metricTable(metric, clients, summary));
  parts.push(machine);
  return parts.join('\n\n');
}
