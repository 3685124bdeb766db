import type { Clock } from '../ports.ts';
import type { Transport } from '../wire/http.ts';

const PATIENCE_MS = 300;
type Answers = Map<string, Promise<readonly string[] | undefined>>;
const asked = new WeakMap<Transport, Answers>();

/** Asks a local server for its models, once for each transport; `undefined` when it does not answer within 300 ms. */
export function probeLocalServer(
  url: string,
  tools: { readonly transport: Transport; readonly clock: Clock },
): Promise<readonly string[] | undefined> {
  const answers: Answers = asked.get(tools.transport) ?? new Map();
  asked.set(tools.transport, answers);
  const answer = answers.get(url) ?? ask(url, tools);
  answers.set(url, answer);
  return answer;
}

async function ask(
  url: string,
  { transport, clock }: { readonly transport: Transport; readonly clock: Clock },
): Promise<readonly string[] | undefined> {
  const patience = new AbortController();
  const cancel = clock.after(PATIENCE_MS, () => patience.abort());
  try {
    const { origin, pathname, search } = new URL(url);
    const request = {
      method: 'GET' as const,
      origin,
      path: pathname + search,
      headers: ['accept', 'application/json'],
      body: null,
    };
    const response = await transport.send(request, { signal: patience.signal });
    if (response.status !== 200) return undefined;
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body) chunks.push(chunk);
    return modelIds(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    return undefined;
  } finally {
    cancel();
  }
}

function modelIds(body: unknown): readonly string[] | undefined {
  const { data } = body as { data?: unknown };
  return Array.isArray(data)
    ? data.flatMap((entry: { id?: unknown }) => (typeof entry.id === 'string' ? [entry.id] : []))
    : undefined;
}
