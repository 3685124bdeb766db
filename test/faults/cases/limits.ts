import { expect } from 'vitest';
import { run } from '../../support/run-script.ts';
import type { ChatForm } from '../call.ts';
import { casesFor, type FaultCase } from '../fault-case.ts';
import { headOf, serverOf } from '../server.ts';
import { KEY, type Speaker, speakers } from '../speakers.ts';

const GROWTH = 64 * 1024 * 1024;

/** A process of its own, whose memory is its own too. */
const script = (origin: string, { provider, settings }: Speaker, form: ChatForm): string => `
  import { LlmFactory } from './src/index.ts';
  const factory = new LlmFactory();
  const llm = await factory.create('${provider}', {
    base_url: '${origin}', api_key: '${KEY}', retry: null, ...${JSON.stringify(settings)},
  });
  const send = async () => {
    if ('${form}' === 'whole') return llm.chat({ messages: [{ role: 'user', content: 'Hi' }] });
    for await (const _event of llm.streamChat({ messages: [{ role: 'user', content: 'Hi' }] }));
  };
  // What a first call loads is not the fault's.
  const other = { base_url: 'http://127.0.0.1:1', api_key: 'none-at-all', retry: null };
  const first = await factory.create('${provider}', { ...other, ...${JSON.stringify(settings)} });
  await first.generate('Hi').catch(() => undefined);
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()); }, 2);
  const kind = await send().then(() => 'none', (error) => error.kind);
  most = Math.max(most, process.memoryUsage.rss());
  clearInterval(timer);
  console.log(JSON.stringify({ kind, grown: most - before }));
  await factory.close();
`;

/** A gigabyte without an end of line, event or body. */
async function endless(speaker: Speaker, form: ChatForm): Promise<void> {
  const block = Buffer.alloc(256 * 1024, 'a');
  const chunk = Buffer.concat([Buffer.from(`${block.length.toString(16)}\r\n`), block, Buffer.from('\r\n')]);
  await using server = await serverOf(async ({ socket, write }) => {
    await write(headOf(speaker.contentType[form], 'transfer-encoding: chunked'));
    for (let written = 0; written < 4096 && !socket.destroyed; written++)
      await new Promise((resolve) => socket.write(chunk, resolve));
  });
  // When garbage is collected is not ours to say: the best of three is what the answer needs.
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && least >= GROWTH; tries++) {
    const { stdout } = await run(script(server.origin, speaker, form), 20_000);
    const { kind, grown } = JSON.parse(stdout) as { kind: string; grown: number };
    expect(kind).toBe('limit-exceeded');
    least = Math.min(least, grown);
  }
  expect(least).toBeLessThan(GROWTH);
}

export const limitCases: readonly FaultCase[] = casesFor(
  'F34',
  'a gigabyte without an end',
  speakers.filter(({ protocol }) => /^(openai-chat|ollama-chat)$/.test(protocol)),
  endless,
);
