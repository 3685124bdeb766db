import type { ChatRequest, JsonSchema, Tool, ToolChoice } from '../../chat/types.ts';
import type { Fields } from './own-data.ts';

/** The tool that stands in for a schema: a name that callers hardly give to one of their own. */
export const ANSWER_TOOL = 'structured_answer';

/** What the list of tools depends on besides the request. */
export interface ToolSettings {
  /** How far the model can be made to call a tool: a certain one, any one, or not at all. */
  readonly forces: 'tool' | 'any' | 'none';
  /** The schema of an answer that is asked for as a call. */
  readonly answer: JsonSchema | undefined;
  readonly cachePoint: Fields | undefined;
}

/** The body's toolConfig, and what the system prompt has to say where the choice cannot be made. */
export interface RenderedTools {
  readonly toolConfig?: Fields | undefined;
  readonly instruction: string;
}

export function renderTools({ tools, toolChoice }: ChatRequest, settings: ToolSettings): RenderedTools {
  const { answer, forces, cachePoint } = settings;
  // There is no choice of none: the list is left out.
  const offered = toolChoice === 'none' ? [] : (tools ?? []);
  if (offered.length === 0 && answer === undefined) return { instruction: '' };
  const all: readonly Tool[] =
    answer === undefined
      ? offered
      : [...offered, { name: ANSWER_TOOL, description: 'Gives the answer.', parameters: answer }];
  const wanted = answer === undefined ? toolChoice : offered.length > 0 ? 'required' : { name: ANSWER_TOOL };
  const isForced = wanted === 'required' || typeof wanted === 'object';
  const isAsked = isForced && forces === 'none';
  // Where any call can be forced but not a certain one, the certain one is all there is.
  const listed = !isAsked && forces === 'any' && typeof wanted === 'object' ? named(all, wanted.name) : all;
  const choice = isAsked ? undefined : choiceOf(wanted, forces);
  return {
    toolConfig: {
      tools: [...listed.map(toolSpec), ...(cachePoint === undefined ? [] : [cachePoint])],
      ...(choice !== undefined && { toolChoice: choice }),
    },
    instruction: isAsked ? askFor(wanted, answer) : '',
  };
}

const named = (tools: readonly Tool[], name: string): readonly Tool[] =>
  tools.filter((tool) => tool.name === name);

/** An empty description is refused. */
const toolSpec = ({ name, description, parameters }: Tool): Fields => ({
  toolSpec: {
    name,
    ...(description !== undefined && description.trim() !== '' && { description }),
    inputSchema: { json: { type: 'object', ...parameters } },
  },
});

function choiceOf(wanted: ToolChoice | undefined, forces: ToolSettings['forces']): Fields | undefined {
  if (typeof wanted === 'object') return forces === 'tool' ? { tool: { name: wanted.name } } : { any: {} };
  if (wanted === 'required') return { any: {} };
  return wanted === 'auto' ? { auto: {} } : undefined;
}

function askFor(wanted: ToolChoice | undefined, answer: JsonSchema | undefined): string {
  if (typeof wanted === 'object') return `Answer by calling the tool "${wanted.name}".`;
  return answer === undefined
    ? 'Call at least one of the tools now.'
    : `Call a tool now; give the answer by calling the tool "${ANSWER_TOOL}".`;
}
