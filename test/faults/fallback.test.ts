import { describe, expect, it } from 'vitest';
import { type FailureKind, failures } from '../../src/errors.ts';
import { type FromConfigError, LlmFactory } from '../../src/index.ts';
import { createManualClock, createScriptedTransport } from '../../src/testing.ts';
import { chatForms, goodReply } from './call.ts';
import { speakers } from './speakers.ts';

/** What leads on unless a document says otherwise; written down here once more, so that a change is noticed. */
const leadsOn = ['rate_limit', 'server', 'network', 'timeout', 'quota'];
/** Failures that a call can meet; a full window asks for a larger one, which has tests of its own. */
const kinds = (Object.keys(failures) as FailureKind[]).filter(
  (kind) =>
    !/^(configuration|dependency|validation|budget|schema-mismatch|embedding|vector-store|memory-not-found|storage|context-length|host-denied)$/.test(
      kind,
    ),
);
const [first] = speakers;

/** A target that fails on purpose, and one of this protocol that answers. */
async function chain(kind: FailureKind, speaker = first!, form: 'whole' | 'stream' = 'whole') {
  const transport = createScriptedTransport([goodReply(speaker, form)]);
  const factory = new LlmFactory({ transport, clock: createManualClock(), environment: () => undefined });
  const config = { base_url: 'https://second.example/v1', api_key: 'sk-key-0001', ...speaker.settings };
  const llm = await factory.create('mock', {
    replies: ['never'],
    retry: null,
    faults: [{ kind } as never],
    fallback: [{ provider: speaker.provider, config }],
  });
  return { llm, transport };
}

describe('the next target', () => {
  it.each(kinds.flatMap((kind) => chatForms.map((form) => [kind, form] as const)))(
    'after %s, %s',
    async (kind, form) => {
      const { llm, transport } = await chain(kind, first, form);
      const call = async (): Promise<string> => {
        if (form === 'whole') return (await llm.chat({ messages: [{ role: 'user', content: 'Hi' }] })).text;
        let text = '';
        for await (const part of llm.stream('Hi')) text += part;
        return text;
      };
      if (leadsOn.includes(String(failures[kind].fallsBack))) {
        expect(await call()).toBe(first!.text[form]);
        expect(transport.requests).toHaveLength(1);
      } else {
        const error = await call().catch((thrown: FromConfigError) => thrown);
        expect(error).toMatchObject({ kind });
        expect(transport.requests).toHaveLength(0);
      }
    },
  );

  it.each(speakers.flatMap((speaker) => chatForms.map((form) => [speaker.protocol, form, speaker] as const)))(
    'answers in %s, %s',
    async (_protocol, form, speaker) => {
      const { llm } = await chain('overloaded', speaker, form);
      const request = { messages: [{ role: 'user' as const, content: 'Hi' }] };
      const stream = llm.streamChat(request);
      if (form === 'stream') for await (const _event of stream);
      const result = form === 'whole' ? await llm.chat(request) : await stream.result;
      expect(result.text).toBe(speaker.text[form]);
      expect(result.attempts.map(({ error }) => error?.kind)).toEqual(['overloaded', undefined]);
    },
  );
});
