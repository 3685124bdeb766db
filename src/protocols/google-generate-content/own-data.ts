import type { Opaque } from '../../chat/types.ts';
import { ownData } from '../replay.ts';
import { isFields } from './fields.ts';

const PROTOCOL = 'google-generate-content';

/** What a part carries that has to go back with it. */
export interface OwnData {
  /** The encrypted thought that the part came from. */
  readonly signature?: string | undefined;
  /** The id the provider gave a call; ids of others are not sent. */
  readonly id?: string | undefined;
}

export function opaqueOf(signature: unknown, id?: string): Opaque | undefined {
  const data = {
    ...(typeof signature === 'string' && signature !== '' && { signature }),
    ...(id !== undefined && { id }),
  };
  return Object.keys(data).length === 0 ? undefined : { protocol: PROTOCOL, data };
}

export function ownDataOf(holder: { readonly opaque?: Opaque | undefined }): OwnData {
  const data = ownData(holder, PROTOCOL);
  return isFields(data) ? (data as OwnData) : {};
}
