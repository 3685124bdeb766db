import type { Llm } from '../llm.ts';
import type { Said } from './messages.ts';
import { type Skipped, skippedCodes } from './notes.ts';
import { description } from './prompts.ts';

/**
 * Puts what the model sees in images in their place; without a model that may look at them they are left out, and a note
 * says so. Messages of which nothing is left are gone.
 */
export async function describeImages(
  said: readonly Said[],
  llm: Llm | undefined,
  skipped: Skipped[],
  signal: AbortSignal | undefined,
): Promise<Said[]> {
  const described: Said[] = [];
  for (const message of said) {
    const texts = [message.text];
    for (const image of message.images) {
      if (llm === undefined) {
        const reason = 'An image was left out: enable_vision is not set for the llm.';
        skipped.push({ code: skippedCodes.image, reason, raw: image.url ?? image.path });
        continue;
      }
      const content = [{ type: 'text' as const, text: description }, image];
      const { text } = await llm.chat({ messages: [{ role: 'user', content }] }, { signal });
      if (text.trim() !== '') texts.push(`[image: ${text.trim()}]`);
      else skipped.push({ code: skippedCodes.image, reason: 'The model said nothing about an image.' });
    }
    const text = texts.filter((part) => part !== '').join('\n');
    if (text !== '') described.push({ ...message, text, images: [] });
  }
  return described;
}
