/** A signal of a policy's own that also fires when the caller's does, with the caller's reason. */
export interface LinkedSignal {
  readonly signal: AbortSignal;
  /** Ends the call with this reason. */
  abort(reason: unknown): void;
  /** Lets go of the caller's signal. */
  release(): void;
}

export function linkedSignal(parent: AbortSignal | undefined): LinkedSignal {
  const controller = new AbortController();
  const follow = (): void => controller.abort(parent?.reason);
  if (parent?.aborted) follow();
  else parent?.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    release: () => parent?.removeEventListener('abort', follow),
  };
}
