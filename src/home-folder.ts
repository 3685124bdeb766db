import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from './ports.ts';

/** Where this package keeps what outlives a process. */
export const homeOf = (environment: Environment): string => {
  const named = environment('FROMCONFIG_HOME');
  return named === undefined || named === '' ? join(homedir(), '.fromconfig') : named;
};
