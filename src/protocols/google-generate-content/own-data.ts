import type { Opaque } from '../../chat/types.ts';
import type { Target } from '../protocol.ts';
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

/** Who made a part: signatures are good for the model that gave them, ids for the provider. */
export type Maker = Pick<Target, 'provider' | 'model'>;

export function opaqueOf(signature: unknown, { provider, model }: Maker, id?: string): Opaque | undefined {
  const isSigned = typeof signature === 'string' && signature !== '';
  if (!isSigned && id === undefined) return undefined;
  const data = { ...(isSigned && { signature }), ...(id !== undefined && { id }), provider, model };
  return { protocol: PROTOCOL, data };
}

export function ownDataOf(
  holder: { readonly opaque?: Opaque | undefined },
  { provider, model }: Maker,
): OwnData {
  const data = ownData(holder, PROTOCOL);
  if (!isFields(data) || data.provider !== provider) return {};
  const { signature, id } = data as OwnData;
  return data.model === model ? { signature, id } : { id };
}
