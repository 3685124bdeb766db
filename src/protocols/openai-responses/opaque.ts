import type { Opaque } from '../../chat/types.ts';
import type { Target } from '../protocol.ts';
import { ownData } from '../replay.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What an item of an answer has that the neutral form does not show. */
export interface ItemData {
  /** The item's place in the answer: reasoning has to stand before what it led to. */
  readonly place: number;
  /** A reasoning item, as it goes back. */
  readonly item?: Fields | undefined;
  /** Whether a message was a remark on the way or the answer. */
  readonly phase?: string | undefined;
  /** The call of a tool whose input is free text. */
  readonly custom?: boolean | undefined;
}

/** Who wrote an item: encrypted reasoning is of use to no one else. */
type Maker = Pick<Target, 'provider' | 'model'>;

const protocol = 'openai-responses';

export const toOpaque = (data: ItemData, { provider, model }: Maker): Opaque => ({
  protocol,
  data: { ...data, provider, model },
});

/** Undefined for what another protocol or provider wrote; reasoning only of the same model. */
export function itemData(
  holder: { readonly opaque?: Opaque | undefined },
  maker: Maker,
): ItemData | undefined {
  const data = ownData(holder, protocol);
  if (!isFields(data) || data.provider !== maker.provider || typeof data.place !== 'number') return undefined;
  const { place, item, phase, custom } = data as unknown as ItemData;
  return { place, phase, custom, item: isFields(item) && data.model === maker.model ? item : undefined };
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
