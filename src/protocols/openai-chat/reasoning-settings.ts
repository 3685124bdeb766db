import type { Dialect } from '../../generated/types.ts';
import { effortFor, nearestEffort, type WantedReasoning, wantedReasoning } from '../wanted-reasoning.ts';

type Fields = Readonly<Record<string, unknown>>;

const LEAST_BUDGET = 1024;
const budgets: Readonly<Record<string, number>> = { low: 2048, medium: 8192, high: 16_384 };

/** The `reasoning` setting in the words of the dialect; nothing where nobody set it. */
export function renderReasoningSettings(setting: unknown, dialect: Dialect): Fields {
  const wanted = wantedReasoning(setting);
  if (wanted === undefined) return {};
  const { budget, enabled } = wanted;
  const effort = taken(wanted.effort, dialect);
  switch (dialect.reasoning ?? 'effort') {
    case 'effort':
      return { reasoning_effort: enabled ? (effort ?? taken(effortFor(budget), dialect)) : offIn(dialect) };
    case 'object':
      return {
        reasoning: enabled
          ? {
              effort,
              max_tokens: budget,
              enabled: effort === undefined && budget === undefined ? true : undefined,
            }
          : { enabled },
      };
    case 'thinking':
      return {
        thinking: { type: enabled ? 'enabled' : 'disabled' },
        reasoning_effort: enabled ? effort : undefined,
      };
    case 'adaptive':
      return { thinking: { type: enabled ? 'adaptive' : 'disabled' } };
    case 'budget':
      return {
        thinking: enabled ? { type: 'enabled', budget_tokens: budgetOf(wanted) } : { type: 'disabled' },
      };
    case 'enable_thinking':
      return { enable_thinking: enabled, thinking_budget: enabled ? budget : undefined };
    case 'template':
      return { chat_template_kwargs: { enable_thinking: enabled } };
    default:
      return {};
  }
}

/** The effort as this provider takes it; undefined where it takes none. */
function taken(effort: string | undefined, { reasoning_efforts: efforts }: Dialect): string | undefined {
  if (effort === undefined || efforts == null) return effort;
  return efforts.length === 0 ? undefined : nearestEffort(effort, efforts);
}

function offIn(dialect: Dialect): string | undefined {
  return dialect.reasoning_off === 'low' ? taken('low', dialect) : 'none';
}

function budgetOf({ budget, effort = 'medium' }: WantedReasoning): number {
  return Math.max(LEAST_BUDGET, budget ?? budgets[nearestEffort(effort, Object.keys(budgets))] ?? 0);
}
