import type { Dialect } from '../../generated/types.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Wanted {
  readonly effort: string | undefined;
  readonly budget: number | undefined;
  readonly enabled: boolean;
}

/** The `reasoning` setting in the words of the dialect; nothing where nobody set it. */
export function renderReasoningSettings(setting: unknown, dialect: Dialect): Fields {
  const wanted = wantedBy(setting);
  if (wanted === undefined) return {};
  const { effort, budget, enabled } = wanted;
  switch (dialect.reasoning ?? 'effort') {
    case 'effort':
      return { reasoning_effort: enabled ? (effort ?? effortFor(budget)) : 'none' };
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
    case 'template':
      return { chat_template_kwargs: { enable_thinking: enabled } };
    default:
      return {};
  }
}

function wantedBy(setting: unknown): Wanted | undefined {
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
function effortFor(budget: number | undefined): string {
  if (budget === undefined) return 'medium';
  if (budget <= 2048) return 'low';
  return budget <= 8192 ? 'medium' : 'high';
}
