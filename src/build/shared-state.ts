import { randomUUID } from 'node:crypto';
import type { Configuration } from '../config/document.ts';
import { isTree } from '../config/path.ts';
import { fillIn } from '../config/resolve.ts';
import type { Issue } from '../errors.ts';
import type { Services } from '../services.ts';
import { redisCounters } from '../stores/counters.ts';
import { redisLimits } from '../stores/redis-limits.ts';

/** This process, among those that share limits. */
const member = randomUUID();

/** The services with the Redis that the document names, where limits, caches and sums then are; connects to nothing yet. */
export function withShared(
  services: Services,
  { merged }: Pick<Configuration, 'merged'>,
): { readonly services: Services; readonly issues: readonly Issue[] } {
  const { redis } = merged.value;
  if (redis === undefined || redis === null) return { services, issues: [] };
  const { value, issues } = fillIn(merged, [], services.environment, false, ([part]) => part !== 'redis');
  const options = isTree(value.redis) ? value.redis : { url: value.redis };
  const { url, prefix } = options as { readonly url?: unknown; readonly prefix?: string | null };
  if (issues.length > 0 || typeof url !== 'string') return { services, issues };
  // The address may hold a password; kept, it is taken out of every text.
  services.credentials.keep(url);
  const shared = services.redis.to({ url, prefix: prefix ?? undefined });
  return {
    issues,
    services: Object.create(services, {
      shared: { value: shared, enumerable: true },
      counters: { value: redisCounters(shared), enumerable: true },
      limits: { value: redisLimits(shared, member), enumerable: true },
    }) as Services,
  };
}
