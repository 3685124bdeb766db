import type { AssistantMessage, ImagePart, Message, Part, ToolCall } from '../../chat/types.ts';
import { argumentsOf } from '../replay.ts';
import { cacheControlOf, type Fields, type Maker, ownDataOf } from './own-blocks.ts';

export interface WireMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string | readonly Fields[];
}

interface Turn {
  readonly role: 'user' | 'assistant';
  readonly blocks: Fields[];
}

/** Stands where a conversation that begins with the assistant would have the user. */
const OPENING = '(The conversation begins here.)';

/** The conversation in turns of user and assistant by turns; system messages are left to `renderSystem`. */
export function renderMessages(messages: readonly Message[], maker: Maker): WireMessage[] {
  const turns: Turn[] = [];
  for (const message of messages) {
    if (message.role === 'system') continue;
    const role = message.role === 'assistant' ? 'assistant' : 'user';
    const blocks = blocksOf(message, maker);
    if (blocks.length === 0) continue;
    const last = turns.at(-1);
    if (last?.role === role) last.blocks.push(...blocks);
    else turns.push({ role, blocks });
  }
  if (turns[0]?.role !== 'user') turns.unshift({ role: 'user', blocks: [{ type: 'text', text: OPENING }] });
  const last = turns.at(-1)!;
  if (last.role === 'assistant') withoutLastSpace(last.blocks);
  return turns.map(({ role, blocks }) => ({ role, content: contentOf(blocks) }));
}

function contentOf(blocks: readonly Fields[]): string | readonly Fields[] {
  const [first] = blocks;
  const isPlain = blocks.length === 1 && first?.type === 'text' && first.cache_control === undefined;
  return isPlain ? (first.text as string) : blocks;
}

/** What the answer is to begin with must not end in a blank. */
function withoutLastSpace(blocks: Fields[]): void {
  const last = blocks.at(-1);
  if (last?.type === 'text') blocks[blocks.length - 1] = { ...last, text: String(last.text).trimEnd() };
}

function blocksOf(message: Exclude<Message, { role: 'system' }> | Message, maker: Maker): Fields[] {
  if (message.role === 'assistant') return assistantBlocks(message, maker);
  if (message.role !== 'tool') return partsOf(message.content).flatMap(inputBlocks);
  const content = partsOf(message.content).flatMap(inputBlocks);
  const said = content.length === 0 ? {} : { content: contentOf(content) };
  const failed = message.isError === true ? { is_error: true } : {};
  return [
    { type: 'tool_result', tool_use_id: message.toolCallId, ...said, ...failed, ...cacheControlOf(message) },
  ];
}

const partsOf = (content: string | readonly Part[]): readonly Part[] =>
  typeof content === 'string' ? [{ type: 'text', text: content }] : content;

/** Blocks of text must have some. */
const textBlocks = (part: { readonly text: string }): Fields[] =>
  part.text.trim() === '' ? [] : [{ type: 'text', text: part.text, ...cacheControlOf(part) }];

function inputBlocks(part: Part): Fields[] {
  if (part.type === 'text') return textBlocks(part);
  return part.type === 'image' ? [imageBlock(part)] : [];
}

function imageBlock(image: ImagePart): Fields {
  const { url, data, mediaType } = image;
  const source =
    url === undefined
      ? { type: 'base64', media_type: mediaType ?? 'image/png', data: data ?? '' }
      : { type: 'url', url };
  return { type: 'image', source, ...cacheControlOf(image) };
}

/** Parts in their order, each call where it came, which is nearly always the end. */
function assistantBlocks(message: AssistantMessage, maker: Maker): Fields[] {
  const blocks: Fields[] = [];
  const calls = (message.toolCalls ?? []).map((call) => ({ call, after: placeOf(call, maker) }));
  const parts = partsOf(message.content);
  for (const [place, part] of parts.entries()) {
    for (const { call, after } of calls) if (after === place) blocks.push(callBlock(call));
    blocks.push(...answerBlocks(part, maker));
  }
  for (const { call, after } of calls) if (after >= parts.length) blocks.push(callBlock(call));
  // An answer that was cut off while the model thought; a turn must not end there.
  while (isThought(blocks.at(-1))) blocks.pop();
  return blocks;
}

const isThought = (block: Fields | undefined): boolean =>
  block?.type === 'thinking' || block?.type === 'redacted_thinking';

function placeOf(call: ToolCall, maker: Maker): number {
  const data = ownDataOf(call, maker);
  return data?.type === 'place' ? data.after : Number.POSITIVE_INFINITY;
}

const callBlock = (call: ToolCall): Fields => ({
  type: 'tool_use',
  id: call.id,
  name: call.name,
  input: argumentsOf(call),
  ...cacheControlOf(call),
});

/** Reasoning goes back only where it came from: without its own signature it would be refused. */
function answerBlocks(part: Part, maker: Maker): Fields[] {
  if (part.type === 'image') return [];
  const own = ownDataOf(part, maker);
  if (part.type === 'text')
    return own?.type === 'block' ? [...textBlocks(part), own.block] : textBlocks(part);
  if (own?.type === 'thinking') return [{ type: 'thinking', thinking: part.text, signature: own.signature }];
  return own?.type === 'redacted_thinking' ? [{ type: 'redacted_thinking', data: own.data }] : [];
}

/** The system prompt: all its sources joined, or as blocks where one of them is marked for the cache. */
export function renderSystem(
  prompt: string,
  messages: readonly Message[],
  instructions: readonly string[],
): string | readonly Fields[] | undefined {
  const blocks = textBlocks({ text: prompt });
  for (const { role, content } of messages) {
    if (role !== 'system') continue;
    const marked = partsOf(content)
      .filter((part) => part.type === 'text')
      .flatMap(textBlocks);
    blocks.push(...marked);
  }
  blocks.push(...instructions.flatMap((text) => textBlocks({ text })));
  if (blocks.some((block) => block.cache_control !== undefined)) return blocks;
  return blocks.length === 0 ? undefined : blocks.map((block) => block.text).join('\n\n');
}
