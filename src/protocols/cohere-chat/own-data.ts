import type { Opaque } from '../../chat/types.ts';
import { ownData } from '../replay.ts';

export const PROTOCOL = 'cohere-chat';

export type Fields = Readonly<Record<string, unknown>>;

/** Which field of a message a part of reasoning came in, and goes back in. */
export type ReasoningField = 'thinking' | 'tool_plan';

export const opaqueOf = (field: ReasoningField): Opaque => ({ protocol: PROTOCOL, data: { field } });

export function fieldOf(holder: { readonly opaque?: Opaque | undefined }): unknown {
  const data = ownData(holder, PROTOCOL);
  return isFields(data) ? data.field : undefined;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
