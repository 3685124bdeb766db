import type { AssistantMessage, Message } from '../../chat/types.ts';
import type { Dialect } from '../../generated/types.ts';
import { effortFor, wantedReasoning } from '../wanted-reasoning.ts';
import { type Fields, type Maker, ownDataOf } from './own-blocks.ts';

const efforts = ['minimal', 'low', 'medium', 'high', 'xhigh', 'max'] as const;
const usual: readonly string[] = efforts.slice(1);

const budgets: Readonly<Record<string, number>> = {
  minimal: 1024,
  low: 2048,
  medium: 8192,
  high: 16_384,
  xhigh: 32_768,
  max: 65_536,
};
const LEAST_BUDGET = 1024;

/** What a request says of thinking. */
export interface Thinking {
  readonly fields: Fields;
  /** Goes into output_config. */
  readonly effort?: string | undefined;
  /** Tokens of the answer that are for thinking; they count to max_tokens. */
  readonly budget: number;
  /** Whether the request itself asks for it: then sampling and forced calls are refused. */
  readonly isOn: boolean;
}

const silent: Thinking = { fields: {}, budget: 0, isOn: false };

/** The `reasoning` setting as this model takes it; nothing where nobody set it. */
export function renderThinking(
  setting: unknown,
  dialect: Dialect,
  history: readonly Message[],
  maker: Maker,
): Thinking {
  const wanted = wantedReasoning(setting);
  const mode = dialect.reasoning ?? 'budget';
  if (wanted === undefined || mode === 'none') return silent;
  const { effort, budget } = wanted;
  if (!wanted.enabled) return off(dialect);
  if (mode === 'adaptive') {
    const asked = effort ?? (budget === undefined ? undefined : effortFor(budget));
    const display = dialect.reasoning_display ?? undefined;
    return {
      fields: { thinking: { type: 'adaptive', ...(display !== undefined && { display }) } },
      effort: asked === undefined ? undefined : nearestEffort(asked, dialect),
      budget: 0,
      isOn: true,
    };
  }
  if (isAmidForeignCalls(history, maker)) return silent;
  const tokens = Math.max(LEAST_BUDGET, budget ?? budgets[effort ?? 'medium'] ?? LEAST_BUDGET);
  return { fields: { thinking: { type: 'enabled', budget_tokens: tokens } }, budget: tokens, isOn: true };
}

function off(dialect: Dialect): Thinking {
  const type = dialect.reasoning_off ?? 'disabled';
  if (type === 'low') return { ...silent, effort: nearestEffort('low', dialect) };
  return { ...silent, fields: { thinking: { type } } };
}

/** The effort itself, else the nearest one below that the model has, else its lowest. */
function nearestEffort(effort: string, dialect: Dialect): string | undefined {
  const taken: readonly string[] = dialect.reasoning_efforts ?? usual;
  const rank = (one: string): number => (efforts as readonly string[]).indexOf(one);
  const below = taken.filter((one) => rank(one) <= rank(effort));
  return below.sort((one, two) => rank(two) - rank(one))[0] ?? taken[0];
}

/**
 * With a budget, thinking cannot begin between a call and its result: the first turn that called since the user spoke must
 * show its thoughts, and one of another provider has none to show.
 */
function isAmidForeignCalls(history: readonly Message[], maker: Maker): boolean {
  let at = history.findLastIndex(isAssistant);
  const last = history[at];
  if (last === undefined || !isAssistant(last) || (last.toolCalls ?? []).length === 0) return false;
  let first = last;
  for (; at >= 0; at--) {
    const message = history[at]!;
    if (isAssistant(message)) first = message;
    else if (message.role !== 'tool') break;
  }
  const part = typeof first.content === 'string' ? undefined : first.content[0];
  const type = part?.type === 'reasoning' ? ownDataOf(part, maker)?.type : undefined;
  return type !== 'thinking' && type !== 'redacted_thinking';
}

const isAssistant = (message: Message): message is AssistantMessage => message.role === 'assistant';
