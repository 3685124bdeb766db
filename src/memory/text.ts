import { createHash } from 'node:crypto';

/** A text as it is compared: Unicode in one form, without case, spaces run together, no full stop at the end. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!。]+$/u, '')
    .trim();

/** Of the normalised text: two memories of one scope with the same hash say the same. */
export const hashOf = (text: string): string => createHash('sha256').update(normalised(text)).digest('hex');
