/** One block of reasoning, as routers pass it on and want it back; streamed in pieces. */
export type ReasoningDetail = Readonly<Record<string, unknown>>;

export function isDetail(value: unknown): value is ReasoningDetail {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const appended = ['text', 'summary', 'data'] as const;

/** The blocks whose pieces these are: neighbours with the same type and index are one. */
export function joinDetails(pieces: readonly ReasoningDetail[]): ReasoningDetail[] {
  const blocks: Record<string, unknown>[] = [];
  for (const piece of pieces) {
    const last = blocks.at(-1);
    if (
      last === undefined ||
      last.type !== piece.type ||
      last.index !== piece.index ||
      isOther(last.id, piece.id)
    ) {
      blocks.push({ ...piece });
    } else {
      append(last, piece);
    }
  }
  return blocks;
}

function isOther(one: unknown, two: unknown): boolean {
  return one != null && two != null && one !== two;
}

function append(block: Record<string, unknown>, piece: ReasoningDetail): void {
  for (const [name, value] of Object.entries(piece)) {
    if (value === null || value === undefined) continue;
    const before = block[name];
    const isText =
      (appended as readonly string[]).includes(name) &&
      typeof before === 'string' &&
      typeof value === 'string';
    block[name] = isText ? before + value : value;
  }
}

/** The readable text of some blocks. */
export function textOfDetails(details: readonly ReasoningDetail[]): string {
  return details
    .map(({ text, summary }) =>
      typeof text === 'string' ? text : typeof summary === 'string' ? summary : '',
    )
    .join('');
}
