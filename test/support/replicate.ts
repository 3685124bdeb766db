import type { ChatEvent } from '../../src/chat/types.ts';
import { LlmFactory } from '../../src/factory.ts';
import { createManualClock, createScriptedTransport, type ScriptedReply } from '../../src/testing.ts';
import type { WireRequest } from '../../src/wire/http.ts';

export const API = 'https://api.replicate.com';
const STREAM = 'https://stream.replicate.com/v1/files/abc';
export const environment = (name: string) =>
  name === 'REPLICATE_API_TOKEN' ? 'r8_test_token_1234' : undefined;

export const prediction = (more: object = {}) =>
  JSON.stringify({
    id: 'p1',
    model: 'meta/meta-llama-3-70b-instruct',
    status: 'starting',
    output: null,
    error: null,
    urls: { get: `${API}/v1/predictions/p1`, cancel: `${API}/v1/predictions/p1/cancel`, stream: STREAM },
    ...more,
  });
export const done = (output: unknown, more: object = {}): ScriptedReply => ({
  body: prediction({
    status: 'succeeded',
    output,
    metrics: { predict_time: 1.2, input_token_count: 10, output_token_count: 3 },
    ...more,
  }),
});
export const created: ScriptedReply = { status: 201, body: prediction() };
export const running: ScriptedReply = { body: prediction({ status: 'processing' }) };
export const output = (text: string) => `event: output\nid: 1\n${text.replace(/^/gm, 'data: ')}\n\n`;
export const finished = 'event: done\ndata: {}\n\n';

export type Routes = Partial<
  Record<'create' | 'stream' | 'get' | 'cancel', readonly (ScriptedReply | Error)[]>
>;

const stepOf = ({ method, origin, path }: WireRequest): keyof Routes => {
  if (path.endsWith('/cancel')) return 'cancel';
  if (origin !== API || path.startsWith('/v1/files')) return 'stream';
  return method === 'POST' ? 'create' : 'get';
};

/** A model whose network answers by these routes, the last reply of each again and again. */
export async function setUp(routes: Routes, config: object = {}) {
  const seen: Record<string, number> = {};
  const transport = createScriptedTransport((request) => {
    const step = stepOf(request);
    const replies = routes[step] ?? [];
    const at = seen[step] ?? 0;
    seen[step] = at + 1;
    const reply = replies[Math.min(at, replies.length - 1)];
    if (reply === undefined) throw new Error(`No reply to ${request.method} ${request.path}.`);
    return reply;
  });
  const clock = createManualClock();
  const factory = new LlmFactory({ transport, clock, environment });
  const llm = await factory.create('replicate', { retry: null, timeouts: null, ...config });
  const steps = () => transport.requests.map(stepOf);
  const inputOf = (at = 0) => JSON.parse(transport.requests[at]!.text);
  return { llm, clock, transport, steps, inputOf, factory };
}

/** What the promise gives, while the clock goes on by itself. */
export async function whileTimePasses<Value>(
  clock: ReturnType<typeof createManualClock>,
  promise: Promise<Value>,
): Promise<Value> {
  let isOver = false;
  const settled = promise.finally(() => {
    isOver = true;
  });
  settled.catch(() => undefined);
  while (!isOver) {
    await clock.advance(500);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return settled;
}

/** The texts of an answer, as they come. */
export async function read(events: AsyncIterable<ChatEvent>): Promise<string[]> {
  const texts: string[] = [];
  for await (const event of events) if (event.type === 'text-delta') texts.push(event.text);
  return texts;
}
