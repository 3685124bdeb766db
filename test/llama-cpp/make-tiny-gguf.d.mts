export function makeTinyGguf(options?: {
  readonly text?: string;
  readonly mode?: 'chain' | 'random';
}): Buffer;
