import { failure } from '../errors.ts';
import type { Commands, Environment } from '../ports.ts';

const LIMIT_MS = 60_000;

/**
 * Commands without a shell, allowed by FROMCONFIG_ALLOW_COMMANDS=1 of the environment given: the real one, so that no `.env`
 * file beside a document allows what the document asks for.
 */
export function createCommands(environment: Environment): Commands {
  return {
    allowed: environment('FROMCONFIG_ALLOW_COMMANDS') === '1',
    run: async ([program = '', ...rest]) => {
      const { execFile } = await import('node:child_process');
      return new Promise((resolve, reject) => {
        execFile(program, rest, { timeout: LIMIT_MS, maxBuffer: 64 * 1024 }, (error, stdout) => {
          if (error === null) resolve(stdout);
          // The error's own message quotes what the command wrote.
          else reject(refusal(program, error));
        });
      });
    },
  };
}

function refusal(program: string, { code, killed }: { code?: unknown; killed?: boolean | undefined }): Error {
  const how = killed ? `was not done after ${LIMIT_MS / 1000} s` : `ended with ${String(code)}`;
  return failure('authentication', `The command ${program}, which gives the key, ${how}.`, {
    suggestion: 'Run it by hand; it must print the key and nothing else.',
  });
}
