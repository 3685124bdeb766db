import type { Opaque } from '../../chat/types.ts';
import { ownData } from '../replay.ts';

export const PROTOCOL = 'bedrock-converse';

export type Fields = Readonly<Record<string, unknown>>;

/** What a part of reasoning carries so that it can be sent back: to the models of the vendor that signed it. */
export interface OwnReasoning {
  readonly vendor: string;
  readonly signature?: string | undefined;
  readonly redactedContent?: string | undefined;
}

export const opaqueOf = (data: OwnReasoning): Opaque => ({ protocol: PROTOCOL, data });

export function ownReasoningOf(
  holder: { readonly opaque?: Opaque | undefined },
  vendor: string,
): OwnReasoning | undefined {
  const data = ownData(holder, PROTOCOL);
  return isFields(data) && data.vendor === vendor ? (data as unknown as OwnReasoning) : undefined;
}

/** Callers who mark what is to be cached put the mark on a text: `{ cachePoint: { type: 'default' } }`. */
export function cachePointOf(holder: { readonly opaque?: Opaque | undefined }): Fields | undefined {
  const data = ownData(holder, PROTOCOL);
  return isFields(data) && isFields(data.cachePoint) ? { cachePoint: data.cachePoint } : undefined;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
