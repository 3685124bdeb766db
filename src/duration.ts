const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** A duration of a document in ms: seconds as a number, or text such as `500ms`, `30s`, `5m`, `1h`. */
export function milliseconds(duration: unknown): number | undefined {
  if (typeof duration === 'number') return duration * 1000;
  const [, amount, unit] = /^([\d.]+)(ms|s|m|h)$/.exec(String(duration ?? '')) ?? [];
  return amount === undefined ? undefined : Number(amount) * units[unit!]!;
}
