import type { CallOptions, Cost, Usage } from '../chat/types.ts';
import { type FromConfigError, failure, StorageError } from '../errors.ts';
import type { BudgetConfig, BudgetEntry } from '../generated/types.ts';
import type { SharedCounters } from '../stores/counters.ts';
import { type Period, periodAt } from './period.ts';
import type { PolicyDefinition } from './policy.ts';

type Unit = 'usd' | 'tokens';
type Amounts = Readonly<Record<Unit, number | undefined>>;

/** One limit of an entry that a call counts against. */
interface Limit {
  readonly entry: BudgetEntry;
  readonly unit: Unit;
  readonly limit: number;
  /** The sum that it counts in; a limit on single calls has none. */
  readonly key?: string | undefined;
  readonly ttlMs: number;
}

/** Refuses calls that would cost more than is left: reserved by estimate before, settled by what was billed after. */
export const budget: PolicyDefinition<BudgetConfig, 'clock' | 'logger' | 'estimate' | 'counters' | 'target'> =
  {
    name: 'budget',
    create(config, tools) {
      return (next) => async (request, options) => {
        const limits = config.flatMap((entry) => limitsOf(entry, options, tools.clock.date()));
        const { usage, cost } = tools.estimate(request);
        const expected = amountsOf(usage, cost);
        const held: Limit[] = [];
        const giveBack = (): void => settle(held, expected, { usd: 0, tokens: 0 }, tools.counters);
        try {
          for (const limit of limits)
            if (await reserve(limit, expected, tools.counters, tools.logger)) held.push(limit);
          const answer = await next(request, options);
          void answer.ended.then((ended) =>
            settle(held, expected, amountsOf(ended.usage, ended.cost), tools.counters),
          );
          return answer;
        } catch (error) {
          giveBack();
          throw error;
        }
      };
    },
    bound(config, inner) {
      const dearest = config.flatMap(({ per, usd }) => (per === 'call' && usd != null ? [usd] : []));
      return { ...inner, usd: Math.min(inner.usd, ...dearest) };
    },
  };

/** What is not known keeps its reservation. */
const amountsOf = (usage: Usage, cost: Cost): Amounts => ({
  usd: cost.usd === 'unknown' ? undefined : cost.usd,
  tokens: usage.source === 'unknown' ? undefined : (usage.inputTokens ?? 0) + (usage.outputTokens ?? 0),
});

/** A limit per user or tag counts each one of the call; a call without any counts against none. */
function limitsOf(entry: BudgetEntry, { call }: CallOptions, now: number): Limit[] {
  const units = (['usd', 'tokens'] as const).filter((unit) => entry[unit] != null);
  const subjects =
    entry.per === 'user'
      ? [call.user].flatMap((user) => (user === undefined ? [] : [`user:${user}`]))
      : entry.per === 'tag'
        ? [...new Set(call.tags)].map((tag) => `tag:${tag}`)
        : ['all'];
  const length: Period = entry.per === 'month' || entry.period === 'month' ? 'month' : 'day';
  const { name, ttlMs } = periodAt(now, length, entry.timezone ?? 'UTC');
  return units.flatMap((unit) =>
    subjects.map((subject) => ({
      entry,
      unit,
      limit: entry[unit]!,
      key: entry.per === 'call' ? undefined : `budget:${name}:${subject}:${unit}`,
      ttlMs,
    })),
  );
}

/** Whether the amount is now counted. Throws BudgetExceededError where it does not fit, or where nobody knows what fits. */
async function reserve(
  limit: Limit,
  expected: Amounts,
  counters: SharedCounters,
  logger: { warn(message: string): void },
): Promise<boolean> {
  const amount = expected[limit.unit];
  if (amount === undefined) throw unpriced(limit);
  if (limit.key === undefined) {
    if (amount > limit.limit) throw exceeded(limit, 0, amount);
    return false;
  }
  try {
    const sum = await counters.add(limit.key, amount, limit.ttlMs);
    if (sum <= limit.limit) return true;
    await counters.add(limit.key, -amount, limit.ttlMs);
    throw exceeded(limit, sum - amount, amount);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    if (limit.entry.on_unavailable !== 'allow') throw unavailable(limit, error);
    logger.warn(`The budget per ${limit.entry.per} is not counted: ${error.message}`);
    return false;
  }
}

/** What the store cannot take now stays reserved until the period is over. */
function settle(held: readonly Limit[], expected: Amounts, actual: Amounts, counters: SharedCounters): void {
  for (const { key, unit, ttlMs } of held) {
    const difference = (actual[unit] ?? expected[unit]!) - expected[unit]!;
    if (difference !== 0) counters.add(key!, difference, ttlMs).catch(() => undefined);
  }
}

const shown = (unit: Unit, amount: number): string =>
  unit === 'usd' ? `$${Number(amount.toPrecision(4))}` : `${Math.round(amount)} tokens`;

function exceeded({ entry, unit, limit, key }: Limit, current: number, asked: number): FromConfigError {
  const { per } = entry;
  const left = shown(unit, Math.max(0, limit - current));
  const message =
    key === undefined
      ? `This call may cost ${shown(unit, asked)}; its budget is ${shown(unit, limit)}.`
      : `The budget per ${per} of ${shown(unit, limit)} has ${left} left; this call may cost ${shown(unit, asked)}.`;
  const suggestion =
    key === undefined
      ? 'Shorten the input, lower max_tokens, or raise the budget.'
      : 'Raise the budget, lower max_tokens, or wait until its period is over.';
  return failure('budget', message, { suggestion, details: { per, unit, limit, current, asked } });
}

const unpriced = ({ entry: { per }, limit }: Limit): FromConfigError =>
  failure('budget', `The price of this model is not known, so its budget per ${per} cannot be kept.`, {
    suggestion: 'Give its price in model_overrides.price, or limit tokens in place of usd.',
    details: { per, unit: 'usd', limit },
  });

const unavailable = ({ entry: { per }, unit, limit }: Limit, cause: FromConfigError): FromConfigError =>
  failure('budget', `The budget per ${per} cannot be read now: ${cause.message}`, {
    suggestion: 'Bring the store back, or set on_unavailable: allow.',
    details: { per, unit, limit },
    cause,
  });
