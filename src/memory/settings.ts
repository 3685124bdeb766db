import type { Tree } from '../config/path.ts';
import type { MemorySettings } from './parts.ts';

/** The `memory` section, checked, with what it leaves open filled in; a `null` says the same as nothing. */
export function readSettings(section: Tree): MemorySettings {
  const given = <Value>(name: string): Value | undefined => (section[name] ?? undefined) as Value | undefined;
  return {
    infer: given('infer') ?? true,
    strategy: given('strategy') ?? 'reconcile',
    instructions: given('instructions'),
    extractionPrompt: given('extraction_prompt'),
    updatePrompt: given('update_prompt'),
    replyRetries: given('reply_retries') ?? 2,
    claimUnchanged: given('claim_unchanged') ?? false,
    topK: given('top_k') ?? 20,
    threshold: given('threshold'),
    hybrid: given('hybrid') ?? true,
    rerank: given('rerank') ?? false,
  };
}
