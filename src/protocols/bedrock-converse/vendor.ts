import type { Target } from '../protocol.ts';

/** An id, with or without the prefix of an inference profile, or an ARN that ends in one. */
const VENDOR = /(?:^|[./])([a-z0-9]+)\.[a-z][^/.]*(?:\.\d[^/]*)?$/i;

/** Who made a target's model, as model ids name them; `provider_override` says it for ids that do not. */
export function vendorOf({ model, options }: Pick<Target, 'model' | 'options'>): string {
  const named = options.provider_override;
  return String(named ?? VENDOR.exec(model)?.[1] ?? 'unknown').toLowerCase();
}
