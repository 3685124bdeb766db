import { ConfigurationError, FromConfigError, RateLimitError } from '../index.ts';
import { err, note, wrap } from './screen.ts';

/** What a command ends with. */
export const exitCodes = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** The command cannot be carried out as it was written. */
export class UsageError extends Error {
  readonly suggestion: string | undefined;
  constructor(message: string, suggestion?: string) {
    super(message);
    this.suggestion = suggestion;
  }
}

/** Says what went wrong and what to do, on standard error, and gives the exit code. A stack only with FROMCONFIG_DEBUG. */
export function report(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  const suggestion = suggestionOf(error);
  const isSaid = suggestion === undefined || message.includes(suggestion);
  note(`${err.bold(err.red('error:'))} ${message}`);
  if (!isSaid) note(wrap(suggestion, '  '));
  const facts = factsOf(error);
  if (facts !== '') note(err.dim(`  ${facts}`));
  if (isDebugging()) note(err.dim(String(error instanceof Error ? error.stack : error)));
  else if (isUnexpected(error)) note('  Set FROMCONFIG_DEBUG=1 to see where it happened.');
  return error instanceof UsageError || isUnreadable(error) ? exitCodes.usage : exitCodes.failed;
}

const isDebugging = (): boolean => (process.env.FROMCONFIG_DEBUG ?? '') !== '';

const isUnexpected = (error: unknown): boolean =>
  !(error instanceof FromConfigError) && !(error instanceof UsageError);

const suggestionOf = (error: unknown): string | undefined =>
  error instanceof FromConfigError || error instanceof UsageError ? error.suggestion : undefined;

/** A document that is not there, or a name that nothing has: the command line is wrong, not a document. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof ConfigurationError &&
  error.issues.some(
    ({ code, pointer }) =>
      code === 'FC1026' || (pointer === '' && ['FC1014', 'FC1016', 'FC1024'].includes(code)),
  );

function factsOf(error: unknown): string {
  if (!(error instanceof FromConfigError) || error instanceof ConfigurationError) return '';
  const place = error.provider === undefined ? undefined : `${error.provider}/${error.model}`;
  const status = error.status === undefined ? undefined : `status ${error.status}`;
  const request = error.requestId === undefined ? undefined : `request ${error.requestId}`;
  const wait =
    error instanceof RateLimitError && error.retryAfterMs !== undefined ? error.retryAfterMs : undefined;
  const again = wait === undefined ? undefined : `wait ${Math.ceil(wait / 1000)} s`;
  const tries = error.attempts.length < 2 ? undefined : `${error.attempts.length} tries`;
  return [error.code, place, status, again, request, tries].filter((fact) => fact !== undefined).join(' · ');
}
