import { ConfigurationError } from '../errors.ts';
import type { FetchToken, TokenSource } from './token.ts';
import { usableToken } from './token.ts';
import type { TokenTools } from './token-authorize.ts';

type Source = Extract<TokenSource, { type: 'command' }>;

/** How long what a command printed is used before it is asked again. */
const LIFE_MS = 10 * 60_000;

/** A key that a command prints. Throws ConfigurationError where commands are not allowed. */
export function createKeyCommand(
  { words }: Source,
  { commands, clock }: Pick<TokenTools, 'commands' | 'clock'>,
): FetchToken {
  if (!commands.allowed)
    throw new ConfigurationError(
      'The document takes a key from a command, and commands are not allowed.',
      [],
      {
        suggestion: 'Look at the command; to allow it, set FROMCONFIG_ALLOW_COMMANDS=1 in the environment.',
      },
    );
  return async () => {
    const value = usableToken((await commands.run(words)).trim(), `The command ${words[0]}`);
    const fetchedAt = clock.date();
    return { value, expiresAt: fetchedAt + LIFE_MS, fetchedAt };
  };
}
