import type { ChatRequest, Tool } from '../chat/types.ts';

/** The tools to offer where the choice among them cannot be sent: it is made here as far as that goes. */
export function offeredBy({ tools = [], toolChoice }: ChatRequest): readonly Tool[] {
  if (toolChoice === 'none') return [];
  return typeof toolChoice === 'object' ? tools.filter((tool) => tool.name === toolChoice.name) : tools;
}

/** What the system prompt says where a call is wanted that cannot be enforced. */
export function askFor(request: ChatRequest): string {
  const { toolChoice } = request;
  if (offeredBy(request).length === 0) return '';
  if (typeof toolChoice === 'object') return `Call the tool "${toolChoice.name}" now.`;
  return toolChoice === 'required' ? 'Call at least one of the tools now.' : '';
}
