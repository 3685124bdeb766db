import type { ChatEvent, ChatRequest, Tool } from '../../chat/types.ts';
import { failure } from '../../errors.ts';
import { grammarSchema } from './grammar-schema.ts';
import type { ChatModelFunctions } from './library.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The tools the model may call by itself. */
export function functionsOf({
  tools = [],
  toolChoice = 'auto',
}: ChatRequest): ChatModelFunctions | undefined {
  if (tools.length === 0 || toolChoice !== 'auto') return undefined;
  return Object.fromEntries(
    tools.map(({ name, description, parameters }) => [
      name,
      { ...(description !== undefined && { description }), params: grammarSchema(parameters) },
    ]),
  );
}

/** The tools of which the model has to call one. The engine cannot be told so: the answer is written as the call. */
export function forcedTools({ tools = [], toolChoice }: ChatRequest): readonly Tool[] {
  if (toolChoice === 'required') return tools;
  if (typeof toolChoice !== 'object') return [];
  const named = tools.filter((tool) => tool.name === toolChoice.name);
  if (named.length > 0) return named;
  throw failure('validation', `toolChoice names "${toolChoice.name}", which is none of the tools.`, {
    details: { field: 'toolChoice' },
  });
}

export const forcedSchema = (tools: readonly Tool[]): Fields => ({
  oneOf: tools.map(({ name, parameters }) => ({
    type: 'object',
    properties: { name: { const: name }, arguments: grammarSchema(parameters) },
  })),
});

export const forcedInstruction = (tools: readonly Tool[]): string =>
  `Call one of these tools. Answer with JSON alone: {"name": …, "arguments": …}\n${JSON.stringify(tools)}`;

/** The call that was written as an answer; text that is no call stays text. */
export function forcedCall(text: string): ChatEvent {
  try {
    const { name, arguments: value } = JSON.parse(text) as {
      readonly name: string;
      readonly arguments: unknown;
    };
    return { type: 'tool-call-delta', index: 0, id: 'call_0', name, arguments: JSON.stringify(value ?? {}) };
  } catch {
    return { type: 'text-delta', text };
  }
}
