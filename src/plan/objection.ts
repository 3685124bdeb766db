import type { ChatRequest } from '../chat/types.ts';
import type { DocumentCode } from '../config/issues.ts';
import type { Target } from '../protocols/protocol.ts';
import { wantedReasoning } from '../protocols/wanted-reasoning.ts';
import type { Restrictions } from './rules.ts';

/** Why a model cannot take a request as it is. */
export interface Objection {
  readonly field: 'messages' | 'tools';
  readonly code: DocumentCode;
  readonly message: string;
  readonly suggestion: string;
  /** Settings with which it can, where nobody chose others. */
  readonly remedy?: Readonly<Record<string, unknown>> | undefined;
}

/** Whether there is anything that a request to this target may not have. */
export const mayObject = ({ tools, images }: Restrictions, target: Target): boolean =>
  tools !== undefined || images === false || target.settings.enable_vision === false;

/** What a model that is known for sure not to read images or call tools has against a request. */
export function objectionTo(
  request: ChatRequest,
  target: Target,
  restrictions: Restrictions,
): Objection | undefined {
  const { who, tools, images } = restrictions;
  const suggestion =
    'Use another model; where this is wrong, say so in model_overrides, or set unsupported_params: warn.';
  if (images === false && hasImages(request))
    return { field: 'messages', code: 'FC2003', message: `${who} reads text, no images.`, suggestion };
  if (target.settings.enable_vision === false && hasImages(request)) {
    const message = 'The document switches images off with enable_vision: false.';
    return {
      field: 'messages',
      code: 'FC2003',
      message,
      suggestion: 'Set enable_vision: true, or send text alone.',
    };
  }
  if (tools === undefined || (request.tools ?? []).length === 0) return undefined;
  if (tools === 'never')
    return { field: 'tools', code: 'FC2004', message: `${who} calls no tools.`, suggestion };
  const wanted = wantedReasoning(request.settings?.reasoning ?? target.settings.reasoning);
  if (wanted?.enabled === false) return undefined;
  return {
    field: 'tools',
    code: 'FC2004',
    message: `${who} calls tools only with reasoning switched off, through this API.`,
    suggestion: 'Set reasoning: none, or use the Responses API.',
    remedy: wanted === undefined ? { reasoning: 'none' } : undefined,
  };
}

const hasImages = ({ messages }: ChatRequest): boolean =>
  messages.some(({ content }) => typeof content !== 'string' && content.some(({ type }) => type === 'image'));
