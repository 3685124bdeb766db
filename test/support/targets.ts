import { failure } from '../../src/errors.ts';
import { type CallNotice, type Llm, LlmFactory } from '../../src/index.ts';
import {
  createManualClock,
  createScriptedTransport,
  type ManualClock,
  type ScriptedReply,
  type ScriptedTransport,
} from '../../src/testing.ts';
import { answer, only, streamed } from './documents.ts';

export const failed = (status: number, headers: Readonly<Record<string, string>> = {}): ScriptedReply => ({
  status,
  headers,
  body: JSON.stringify({ error: { message: `status ${status}` } }),
});
export const said = (text: string, more: object = {}): ScriptedReply => ({ body: answer(text, more) });
export const flowing = (...texts: string[]): ScriptedReply => ({ body: streamed(...texts) });
/** A stream that breaks off after these texts. */
export const broken = (...texts: string[]): ScriptedReply => ({
  body: [...streamed(...texts).slice(0, texts.length), failure('reset', 'cut')],
});

export interface Hosts {
  readonly llm: Llm;
  readonly transport: ScriptedTransport;
  readonly clock: ManualClock;
  readonly notices: CallNotice[];
  readonly warned: string[];
  /** The hosts that were asked, by their first label. */
  asked(): string[];
}

type Script = ScriptedReply | Error | ((index: number) => ScriptedReply | Error);

/** A model whose targets are hosts `a`, `b`, `c` …, each of which answers from its own script, the last entry again and again. */
export async function hosts(
  scripts: Readonly<Record<string, readonly Script[]>>,
  document: object,
  variables: Readonly<Record<string, string>> = { KEY: 'sk-key-0001' },
): Promise<Hosts> {
  const counts: Record<string, number> = {};
  const hostOf = (origin: string): string => new URL(origin).hostname.split('.')[0]!;
  const transport = createScriptedTransport(({ origin }) => {
    const host = hostOf(origin);
    const script = scripts[host];
    if (script === undefined) throw new Error(`nobody expects ${origin}`);
    const index = counts[host] ?? 0;
    counts[host] = index + 1;
    const reply = script[Math.min(index, script.length - 1)]!;
    return typeof reply === 'function' ? reply(index) : reply;
  });
  const clock = createManualClock();
  const notices: CallNotice[] = [];
  const warned: string[] = [];
  const logger = { debug() {}, info() {}, warn: (text: string) => void warned.push(text), error() {} };
  const factory = new LlmFactory({
    transport,
    clock,
    logger,
    random: () => 0.5,
    environment: only(variables),
    hooks: { onNotice: ({ notice }) => void notices.push(notice) },
  });
  const llm = await factory.fromConfig(document);
  const asked = (): string[] => transport.requests.map(({ origin }) => hostOf(origin));
  return { llm, transport, clock, notices, warned, asked };
}

/** Settings of one host. */
export const host = (name: string, more: object = {}): object => ({
  model: `model-${name}`,
  base_url: `https://${name}.example/v1`,
  api_key: `sk-of-${name}`,
  retry: null,
  ...more,
});

export const target = (name: string, more: object = {}): object => ({
  provider: 'openai-compatible',
  config: host(name, more),
});
