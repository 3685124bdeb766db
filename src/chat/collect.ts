import type {
  CallRecord,
  ChatEvent,
  ChatResult,
  FinishEvent,
  Opaque,
  Part,
  ToolCall,
  ToolCallDelta,
  Warning,
} from './types.ts';

/** A run of text or reasoning; an opaque ends it, because it belongs to what came before it. */
interface Segment {
  readonly type: 'text' | 'reasoning';
  text: string;
  opaque: Opaque | undefined;
}

interface OpenCall {
  id: string;
  name: string;
  text: string;
  opaque: Opaque | undefined;
}

export interface Collector {
  push(batch: readonly ChatEvent[]): void;
  /** The answer so far; without its finish when the caller left early. */
  result(record: CallRecord): ChatResult;
}

/** Assembles an answer from its events: the only place that does. */
export function createCollector(): Collector {
  let segments: Segment[] = [];
  let last: Segment | undefined;
  let refusal = '';
  let calls = new Map<number, OpenCall>();
  let finish: FinishEvent | undefined;

  function append(type: Segment['type'], text: string, opaque: Opaque | undefined): void {
    if (last === undefined || last.type !== type || last.opaque !== undefined) {
      last = { type, text, opaque };
      segments.push(last);
      return;
    }
    last.text += text;
    last.opaque = opaque;
  }

  function call(delta: ToolCallDelta): void {
    let open = calls.get(delta.index);
    if (open === undefined) {
      open = { id: '', name: '', text: '', opaque: undefined };
      calls.set(delta.index, open);
    }
    if (delta.id !== undefined) open.id = delta.id;
    if (delta.name !== undefined) open.name += delta.name;
    if (delta.arguments !== undefined) open.text += delta.arguments;
    if (delta.opaque !== undefined) open.opaque = delta.opaque;
  }

  function restart(): void {
    segments = [];
    last = undefined;
    refusal = '';
    calls = new Map();
    finish = undefined;
  }

  return {
    push(batch: readonly ChatEvent[]): void {
      for (const event of batch) {
        switch (event.type) {
          case 'text-delta':
            append('text', event.text, event.opaque);
            break;
          case 'reasoning-delta':
            append('reasoning', event.text, event.opaque);
            break;
          case 'tool-call-delta':
            call(event);
            break;
          case 'refusal-delta':
            refusal += event.text;
            break;
          case 'restart':
            restart();
            break;
          case 'finish':
            finish = event;
        }
      }
    },

    result(record: CallRecord): ChatResult {
      const text = textOf(segments, 'text');
      const warnings: Warning[] = [...record.warnings];
      const toolCalls = [...calls]
        .sort(([one], [two]) => one - two)
        .map(([index, open]) => closed(index, open, warnings));
      const content = contentOf(segments, text === '' ? refusal : text);
      const attempted = record.attempts.at(-1);
      return {
        text,
        reasoning: textOf(segments, 'reasoning') || undefined,
        refusal: refusal || undefined,
        toolCalls,
        message: { role: 'assistant', content, ...(toolCalls.length > 0 && { toolCalls }) },
        finishReason: finish?.reason ?? 'other',
        rawFinishReason: finish?.rawReason,
        usage: finish?.usage ?? { source: 'unknown' },
        cost: finish?.cost ?? { usd: 'unknown', source: 'not finished' },
        provider: finish?.provider ?? attempted?.provider ?? '',
        model: finish?.model ?? attempted?.model ?? '',
        requestId: finish?.requestId,
        ...(finish?.cached === true && { cached: true as const }),
        attempts: [...record.attempts],
        warnings,
        ...(finish !== undefined && 'value' in finish && { value: finish.value }),
        raw: finish?.raw,
      };
    },
  };
}

function textOf(segments: readonly Segment[], type: Segment['type']): string {
  let text = '';
  for (const segment of segments) if (segment.type === type) text += segment.text;
  return text;
}

/** Plain text where there is nothing else to keep. */
function contentOf(segments: readonly Segment[], text: string): string | readonly Part[] {
  if (segments.every(({ type, opaque }) => type === 'text' && opaque === undefined)) return text;
  return segments.map(({ type, text, opaque }) =>
    opaque === undefined ? { type, text } : { type, text, opaque },
  );
}

function closed(index: number, open: OpenCall, warnings: Warning[]): ToolCall {
  const { id, name, text, opaque } = open;
  const call = {
    id: id || `call_${index}`,
    name,
    arguments: argumentsOf(name, text, warnings),
    argumentsText: text,
  };
  return opaque === undefined ? call : { ...call, opaque };
}

/** No arguments at all mean none; what is not JSON stays text, and is said. */
function argumentsOf(name: string, text: string, warnings: Warning[]): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    warnings.push({
      code: 'FC3102',
      message: `The arguments of the call to ${name} are not JSON; argumentsText has them as they came.`,
    });
    return undefined;
  }
}
