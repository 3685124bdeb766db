type Fields = Readonly<Record<string, unknown>>;

/** What the `reasoning` setting asks for. */
export interface WantedReasoning {
  readonly effort: string | undefined;
  readonly budget: number | undefined;
  readonly enabled: boolean;
}

/** Reads the setting: an effort, a switch, or its parts; undefined where nobody set it. */
export function wantedReasoning(setting: unknown): WantedReasoning | undefined {
  if (typeof setting === 'boolean') return { effort: undefined, budget: undefined, enabled: setting };
  if (typeof setting === 'string') {
    const isOff = setting === 'none' || setting === 'off';
    return { effort: isOff ? undefined : setting, budget: undefined, enabled: !isOff };
  }
  if (typeof setting !== 'object' || setting === null) return undefined;
  const { effort, budget, enabled } = setting as Fields;
  const isOff = enabled === false || effort === 'none' || budget === 0;
  return {
    effort: typeof effort === 'string' && !isOff ? effort : undefined,
    budget: typeof budget === 'number' && !isOff ? budget : undefined,
    enabled: !isOff,
  };
}

/** The nearest effort for servers that take no number of tokens. */
export function effortFor(budget: number | undefined): string {
  if (budget === undefined) return 'medium';
  if (budget <= 2048) return 'low';
  return budget <= 8192 ? 'medium' : 'high';
}

const efforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'];

/** The effort itself, else the nearest one below that a model takes, else its lowest. */
export function nearestEffort(effort: string, taken: readonly string[]): string {
  const rank = (one: string): number => efforts.indexOf(one);
  const sorted = [...taken].sort((one, two) => rank(one) - rank(two));
  return sorted.findLast((one) => rank(one) <= rank(effort)) ?? sorted[0] ?? effort;
}
