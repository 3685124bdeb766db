import { type MessageInput, normaliseRequest } from '../chat/messages.ts';
import type { ImagePart, Message } from '../chat/types.ts';
import { type Skipped, skippedCodes } from './notes.ts';
import { invalid } from './options.ts';

/** What calls take as a conversation. */
export type Conversation = string | MessageInput | readonly (string | MessageInput)[];

/** One message as memories are made from it. */
export interface Said {
  readonly role: Message['role'];
  /** Who said it, where the message has a name. */
  readonly name?: string | undefined;
  readonly text: string;
  readonly images: readonly ImagePart[];
}

/** Reads a conversation; messages without content are skipped. Throws ValidationError where nothing is left, or a part is none. */
export function readConversation(given: Conversation, skipped: Skipped[]): Said[] {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  const wrong = list.findIndex(
    (entry) => typeof entry !== 'string' && (typeof entry !== 'object' || entry === null),
  );
  if (wrong !== -1 || list.length === 0)
    throw invalid('messages must be text, a message { role, content }, or a list of them.', 'messages');
  const inputs = list.map((entry) =>
    typeof entry === 'string' ? { role: 'user' as const, content: entry } : (entry as MessageInput),
  );
  const { messages } = normaliseRequest({ messages: inputs });
  const said = messages.map((message, at) => saidOf(message, inputs[at]!));
  const kept = said.filter(({ text, images }) => text !== '' || images.length > 0);
  for (const { role } of said.filter((one) => !kept.includes(one)))
    skipped.push({ code: skippedCodes.blank, reason: `A message of role ${role} is blank.` });
  if (kept.length === 0)
    throw invalid('There is nothing in the messages.', 'messages', 'Give at least one message with content.');
  return kept;
}

function saidOf(message: Message, input: MessageInput): Said {
  const { content } = message;
  const parts = typeof content === 'string' ? [{ type: 'text' as const, text: content }] : content;
  const text = parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
  const images = parts.filter((part): part is ImagePart => part.type === 'image');
  const { name } = input as { readonly name?: unknown };
  const known = typeof name === 'string' && name.trim() !== '' ? { name: name.trim() } : {};
  return { role: message.role, ...known, text: text.trim(), images };
}

/** The conversation as the model reads it, one message a paragraph. */
export const transcript = (said: readonly Said[]): string =>
  said
    .map(({ role, name, text }) => `${name === undefined ? role : `${role} (${name})`}: ${text}`)
    .join('\n\n');
