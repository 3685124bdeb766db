import { failure } from '../errors.ts';

export const closedError = (): Error =>
  failure('validation', 'This session is closed.', { suggestion: 'Load it again with Session.load(id).' });
