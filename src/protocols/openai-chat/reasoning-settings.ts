import type { Dialect } from '../../generated/types.ts';
import { effortFor, wantedReasoning } from '../wanted-reasoning.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The `reasoning` setting in the words of the dialect; nothing where nobody set it. */
export function renderReasoningSettings(setting: unknown, dialect: Dialect): Fields {
  const wanted = wantedReasoning(setting);
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
