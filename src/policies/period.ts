export type Period = 'day' | 'month';

const DAY_MS = 24 * 60 * 60_000;
const LONGEST_MS: Readonly<Record<Period, number>> = { day: 2 * DAY_MS, month: 33 * DAY_MS };
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day or month of a moment in a time zone, as a name, and how long its sums are kept at most, in ms. */
export function periodAt(
  now: number,
  period: Period,
  timezone: string,
): { readonly name: string; readonly ttlMs: number } {
  let format = formats.get(timezone);
  if (format === undefined) {
    // This locale writes a date as YYYY-MM-DD.
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: timezone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timezone, format);
  }
  const day = format.format(now);
  return { name: period === 'day' ? day : day.slice(0, 7), ttlMs: LONGEST_MS[period] };
}
