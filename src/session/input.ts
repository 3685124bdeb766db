import { type MessageInput, normaliseRequest } from '../chat/messages.ts';
import type { Message, Part } from '../chat/types.ts';
import { failure } from '../errors.ts';
import type { TurnInput } from './types.ts';

/** The messages that a turn adds, in our form. Throws ValidationError. */
export function turnMessages(
  input: TurnInput,
  roles: readonly Message['role'][] = ['user', 'tool'],
): readonly Message[] {
  const { messages } = normaliseRequest({ messages: asMessages(input) });
  for (const { role, content } of messages) {
    if (role === 'system')
      throw invalid('A system message is no turn.', 'Give the prompt as "system", or in the document.');
    if (!roles.includes(role))
      throw invalid(
        `A message of role "${role}" cannot be sent.`,
        'Use record() for answers that were made elsewhere.',
      );
    if (role === 'user' && content.length === 0) throw invalid('The message is empty.', 'Write something.');
  }
  return messages;
}

function asMessages(input: TurnInput): readonly MessageInput[] {
  if (typeof input === 'string') return [{ role: 'user', content: input }];
  if (!Array.isArray(input)) return [input as MessageInput];
  const items = input as readonly (Part | MessageInput)[];
  if (items.every((item) => typeof item === 'object' && item !== null && 'role' in item))
    return items as readonly MessageInput[];
  return [{ role: 'user', content: items }];
}

const invalid = (message: string, suggestion: string) =>
  failure('validation', message, { details: { field: 'input' }, suggestion });
