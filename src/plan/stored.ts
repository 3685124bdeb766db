import type { FromConfigError } from '../errors.ts';
import type { SecretReference } from '../ports.ts';

/** What a login has stored for a provider, without its secrets. */
export interface StoredFacts {
  readonly auth?:
    | { readonly type: 'api_key'; readonly credential: SecretReference }
    | { readonly type: 'oauth' }
    | { readonly type: 'google_adc' }
    | { readonly type: 'aws_profile'; readonly profile: string }
    | undefined;
  /** Values of `url_param_vars`. */
  readonly params: Readonly<Record<string, string>>;
  /** Why nothing could be read. */
  readonly problem?: FromConfigError | undefined;
}
