import { failure } from '../errors.ts';
import type { CredentialStore, SecretReference } from '../ports.ts';

/** A key as it is now. Throws AuthenticationError when one that was there at create is gone. */
export function readSecret(credentials: CredentialStore, reference: SecretReference): string {
  const value = credentials.read(reference)?.trim();
  if (value !== undefined && value !== '' && !/[\r\n]/.test(value)) return value;
  const named = reference.slice(reference.indexOf(':') + 1);
  const what = reference.startsWith('env:')
    ? `the variable ${named}`
    : reference.startsWith('file:')
      ? `the file ${named}`
      : 'the credential';
  throw failure('authentication', `There is no usable key in ${what} any more.`, {
    suggestion: 'Set it again; the key is read at each call.',
  });
}
