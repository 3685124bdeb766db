import type { Opaque } from '../../chat/types.ts';
import type { Target } from '../protocol.ts';
import { ownData } from '../replay.ts';

export const PROTOCOL = 'anthropic-messages';

export type Fields = Readonly<Record<string, unknown>>;

/** What parts and calls carry so that an answer can be sent back as it came. */
export type OwnData =
  /** Ends a part of reasoning; the text is the part's. */
  | { readonly type: 'thinking'; readonly signature: string }
  | { readonly type: 'redacted_thinking'; readonly data: string }
  /** A block that is neither text nor reasoning nor a call; follows the part's text. */
  | { readonly type: 'block'; readonly block: Fields }
  /** A call that came before the end of the content: after so many parts. */
  | { readonly type: 'place'; readonly after: number };

/** Who made a block: signatures are good for the model that gave them. */
export type Maker = Pick<Target, 'provider' | 'model'>;

export const opaqueOf = (data: OwnData, { provider, model }: Maker): Opaque => ({
  protocol: PROTOCOL,
  data: { ...data, provider, model },
});

/** What this provider left here; reasoning only if this model did. */
export function ownDataOf(
  holder: { readonly opaque?: Opaque | undefined },
  maker: Maker,
): OwnData | undefined {
  const data = ownData(holder, PROTOCOL) as (OwnData & Maker) | null | undefined;
  if (typeof data !== 'object' || data === null || data.provider !== maker.provider) return undefined;
  return data.model === maker.model || data.type === 'block' || data.type === 'place' ? data : undefined;
}

/** Marks the end of a part of the prompt to be cached; callers put it on parts and tools as the API has it. */
export function cacheControlOf(marked: object): Fields {
  const mark = (marked as { readonly cache_control?: unknown }).cache_control;
  return mark === undefined || mark === null ? {} : { cache_control: mark };
}
