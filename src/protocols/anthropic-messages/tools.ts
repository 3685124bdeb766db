import type { ChatRequest, JsonSchema, Message, Tool } from '../../chat/types.ts';
import { toolsOf } from '../replay.ts';
import { ANSWER } from '../structured-output.ts';
import { askFor } from '../tool-choice.ts';
import { cacheControlOf, type Fields } from './own-blocks.ts';

/** What the choice of tools depends on besides the request. */
export interface ToolSettings {
  /** Whether the model can be made to call a tool. */
  readonly canForce: boolean;
  /** Whether it may call several tools at once; undefined leaves it to the provider. */
  readonly parallel: boolean | undefined;
  /** The schema of an answer that is asked for as a call. */
  readonly answer: JsonSchema | undefined;
}

/** Tools and their choice, and what the system prompt has to say where the choice cannot be made. */
export interface ToolFields {
  readonly fields: Fields;
  readonly instruction: string;
}

const none: ToolFields = { fields: {}, instruction: '' };

export function renderTools(
  request: ChatRequest,
  history: readonly Message[],
  settings: ToolSettings,
): ToolFields {
  const { answer, parallel } = settings;
  const offered = request.tools ?? [];
  if (offered.length === 0 && answer === undefined) return withoutTools(history);
  const tools = offered.map(renderTool);
  if (answer !== undefined)
    tools.push(renderTool({ name: ANSWER, description: 'Gives the answer.', parameters: answer }));
  const wanted =
    answer === undefined ? request.toolChoice : offered.length > 0 ? 'required' : { name: ANSWER };
  const forced = wanted !== undefined && wanted !== 'auto' && wanted !== 'none';
  const isAsked = forced && !settings.canForce;
  const type = isAsked ? 'auto' : typeOf(wanted);
  if (type === undefined && parallel === undefined) return { fields: { tools }, instruction: '' };
  const choice = {
    type: type ?? 'auto',
    ...(type === 'tool' && typeof wanted === 'object' && { name: wanted.name }),
    ...(parallel !== undefined && type !== 'none' && { disable_parallel_tool_use: !parallel }),
  };
  return {
    fields: { tools, tool_choice: choice },
    instruction: isAsked ? instructionOf(request, answer) : '',
  };
}

/** A history with calls is refused without a list of tools. */
function withoutTools(history: readonly Message[]): ToolFields {
  const called = toolsOf(history);
  if (called.length === 0) return none;
  return { fields: { tools: called.map(renderTool), tool_choice: { type: 'none' } }, instruction: '' };
}

function typeOf(choice: ChatRequest['toolChoice']): string | undefined {
  if (typeof choice === 'object') return 'tool';
  return choice === 'required' ? 'any' : choice;
}

function instructionOf(request: ChatRequest, answer: JsonSchema | undefined): string {
  if (answer === undefined) return askFor(request);
  const give = `the answer by calling the tool "${ANSWER}"`;
  return (request.tools ?? []).length === 0 ? `Give ${give} now.` : `Call a tool now; give ${give}.`;
}

const renderTool = (tool: Tool): Fields => ({
  name: tool.name,
  ...(tool.description !== undefined && { description: tool.description }),
  input_schema: { type: 'object', ...tool.parameters },
  ...cacheControlOf(tool),
});
