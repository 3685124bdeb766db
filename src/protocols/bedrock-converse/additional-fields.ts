import type { ChatRequest } from '../../chat/types.ts';
import type { Dialect } from '../../generated/types.ts';
import { renderThinking } from '../anthropic-messages/thinking.ts';
import { effortFor, nearestEffort, type WantedReasoning, wantedReasoning } from '../wanted-reasoning.ts';
import { type Fields, ownReasoningOf } from './own-data.ts';

/** Where a vendor takes top_k. */
export function topKFields(topK: unknown, vendor: string): Fields {
  if (topK === undefined || topK === null) return {};
  if (vendor === 'amazon') return { inferenceConfig: { topK } };
  return vendor === 'cohere' ? { k: topK } : { top_k: topK };
}

export interface ReasoningFields {
  readonly fields: Fields;
  /** Tokens of the answer that are for thinking; they count to maxTokens. */
  readonly budget: number;
}

/** The `reasoning` setting in the words of a model's vendor; nothing where nobody set it. */
export function reasoningFields(
  request: ChatRequest,
  setting: unknown,
  dialect: Dialect,
  vendor: string,
): ReasoningFields {
  const wanted = wantedReasoning(setting);
  const mode = dialect.reasoning ?? modeOf(vendor);
  if (wanted === undefined || mode === 'none') return { fields: {}, budget: 0 };
  if (mode === 'effort') return { fields: { reasoning_effort: effortOf(wanted, dialect) }, budget: 0 };
  if (mode === 'object') return { fields: { reasoning: { effort: effortOf(wanted, dialect) } }, budget: 0 };
  if (mode === 'config') return { fields: { reasoningConfig: reasoningConfig(wanted) }, budget: 0 };
  if (mode === 'budget' && wanted.enabled && isAmidForeignCalls(request, vendor))
    return { fields: {}, budget: 0 };
  const { fields, effort, budget } = renderThinking(setting, { ...dialect, reasoning: mode }, [], NOBODY);
  return { fields: effort === undefined ? fields : { ...fields, output_config: { effort } }, budget };
}

/** How a vendor's models are told to think where the definition does not say it of the model. */
function modeOf(vendor: string): 'adaptive' | 'config' | 'effort' {
  if (vendor === 'anthropic') return 'adaptive';
  return vendor === 'amazon' ? 'config' : 'effort';
}

/** Whose blocks a history holds is asked here, by vendor. */
const NOBODY = { provider: '', model: '' };
const usual = ['none', 'low', 'medium', 'high'];

function effortOf({ effort, budget, enabled }: WantedReasoning, dialect: Dialect): string {
  const taken = dialect.reasoning_efforts ?? usual;
  if (!enabled) return dialect.reasoning_off === 'low' ? 'low' : 'none';
  return nearestEffort(effort ?? effortFor(budget), taken);
}

function reasoningConfig(wanted: WantedReasoning): Fields {
  if (!wanted.enabled) return { type: 'disabled' };
  const effort = nearestEffort(wanted.effort ?? effortFor(wanted.budget), ['low', 'medium', 'high']);
  return { type: 'enabled', maxReasoningEffort: effort };
}

/** With a budget, thinking cannot begin between a call and its result: the turn that called must show its own thoughts. */
function isAmidForeignCalls({ messages, tools = [] }: ChatRequest, vendor: string): boolean {
  if (tools.length === 0 || messages.at(-1)?.role !== 'tool') return false;
  const content = messages.findLast((message) => message.role === 'assistant')?.content ?? '';
  const [first] = typeof content === 'string' ? [] : content;
  return first?.type !== 'reasoning' || ownReasoningOf(first, vendor) === undefined;
}
