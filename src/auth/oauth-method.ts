import type { AuthMethod } from '../generated/types.ts';
import type { OAuthMethod } from './token.ts';

/** The first OAuth of a definition, or that of a name. */
export function oauthMethodOf(
  methods: readonly AuthMethod[] | null | undefined,
  name?: 'oauth_device' | 'oauth_code',
): OAuthMethod | undefined {
  for (const method of methods ?? []) {
    if (typeof method === 'string') continue;
    const { oauth_device: device, oauth_code: code } = method as {
      readonly oauth_device?: object;
      readonly oauth_code?: object;
    };
    const found = name === undefined ? (device ?? code) : name === 'oauth_device' ? device : code;
    if (found !== undefined)
      return Object.fromEntries(
        Object.entries(found).filter(([, value]) => value !== null),
      ) as unknown as OAuthMethod;
  }
  return undefined;
}
