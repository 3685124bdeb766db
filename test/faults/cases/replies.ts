import { expect } from 'vitest';
import type { ScriptedReply } from '../../../src/testing.ts';
import { expectError, goodReply, scripted } from '../call.ts';
import { answers, casesFor, type FaultCase, fails, fateOf } from '../fault-case.ts';
import { everyone, KEY, type Speaker, speakers, textIn } from '../speakers.ts';

const streamOf = ({ contentType }: Speaker, ...pieces: readonly (Buffer | Error)[]): ScriptedReply => ({
  headers: { 'content-type': contentType.stream },
  body: pieces,
});
const wholeOf = (body: string | Buffer, type = 'application/json'): ScriptedReply => ({
  headers: { 'content-type': type },
  body: [body],
});

/** What came before the fault was delivered and stays; nothing is sent a second time. */
async function breaksOff(
  speaker: Speaker,
  after: readonly (Buffer | Error)[],
  kind: 'stream-interrupted' | 'protocol' | Speaker['broken']['kind'],
) {
  const { first, good } = speaker;
  const { came, sent, pending } = await scripted(speaker, 'stream', [
    streamOf(speaker, ...good.stream.slice(0, first.pieces), ...after),
    goodReply(speaker, 'stream'),
  ]);
  expectError(came.error, fateOf(kind));
  expect({ text: textIn(came.events), sent: sent.length, pending }).toEqual({
    text: first.text,
    sent: 1,
    pending: 0,
  });
  return came.error;
}

const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));
const page = `<!DOCTYPE html><html><head><title>Log in, ${KEY}</title></head></html>`;
const garbage = `{"broken ${KEY}`;

/** Spellings of one stream of text events that mean the same. */
const spellings: readonly (readonly [string, (text: string) => string])[] = [
  ['comments', (text) => text.replace(/^/gm, ': OPENROUTER PROCESSING\n')],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
  ['CR', (text) => text.replace(/\n/g, '\r')],
  ['events without data', (text) => `event: ping\n\n${text}`],
];
const eventStreams = speakers.filter(({ contentType }) => contentType.stream === 'text/event-stream');
const texts = speakers.filter(({ contentType }) => !contentType.stream.includes('amazon'));

export const replyCases: readonly FaultCase[] = [
  ...casesFor('F08', 'in the middle', speakers, async (speaker, form) => {
    if (form === 'whole') return fails(speaker, form, wholeOf(half(speaker.good.whole)), 'protocol');
    const error = await breaksOff(speaker, [], 'stream-interrupted');
    expect(error.details.delivered).toBeGreaterThan(0);
    return error;
  }),
  ...casesFor('F08', 'of a stream, before anything was delivered', speakers, (speaker, form) =>
    fails(
      speaker,
      form,
      streamOf(speaker, ...speaker.good.stream.slice(0, speaker.first.pieces - (form === 'stream' ? 1 : 0))),
      'stream-truncated',
      'protocol',
    ),
  ),
  ...casesFor('F10', 'byte by byte', speakers, (speaker, form) => {
    const bytes = form === 'whole' ? speaker.good.whole : Buffer.concat(speaker.good.stream);
    const body = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
    return answers(speaker, form, [{ ...goodReply(speaker, form), body }]);
  }),
  ...spellings.flatMap(([name, spell]) =>
    casesFor('F11', name, eventStreams, (speaker, form) =>
      answers({ ...speaker, text: { ...speaker.text, whole: speaker.text.stream } }, form, [
        streamOf(speaker, Buffer.from(spell(Buffer.concat(speaker.good.stream).toString()))),
      ]),
    ),
  ),
  ...casesFor('F11', 'blank lines and a byte order mark before the body', speakers, (speaker, form) =>
    answers({ ...speaker, text: { ...speaker.text, stream: speaker.text.whole } }, form, [
      { headers: { 'content-type': 'application/json' }, body: ['\r\n', '\n\ufeff', speaker.good.whole] },
    ]),
  ),
  ...casesFor('F12', 'the first event', speakers, async (speaker, form) => {
    const reply = streamOf(speaker, speaker.event(garbage), ...speaker.good.stream);
    const error = await fails(speaker, form, reply, 'protocol');
    expect(error.details).toMatchObject({ index: 0, excerpt: '{"broken ***' });
  }),
  ...casesFor('F12', 'a later event', speakers, async (speaker, form) => {
    const after = [speaker.event(garbage), ...speaker.good.stream.slice(speaker.first.pieces)];
    const before = speaker.good.stream.slice(0, speaker.first.pieces);
    const error =
      form === 'stream'
        ? await breaksOff(speaker, after, 'protocol')
        : await fails(speaker, form, streamOf(speaker, ...before, ...after), 'protocol');
    expect(error.details).toMatchObject({ index: expect.any(Number), excerpt: '{"broken ***' });
    expect(error.details.index).toBeGreaterThan(0);
  }),
  ...[garbage, 'null', '[]', '"text"', '17'].flatMap((body) =>
    casesFor('F13', body.replace(KEY, 'KEY'), everyone, (speaker, form) =>
      fails(speaker, form, wholeOf(body), 'protocol', 'stream-truncated'),
    ),
  ),
  ...casesFor('F13', 'nothing', everyone, (speaker, form) =>
    fails(speaker, form, { ...goodReply(speaker, form), body: '' }, 'protocol'),
  ),
  ...['text/html', 'application/json', 'text/event-stream'].flatMap((type) =>
    casesFor('F14', `called ${type}`, everyone, async (speaker, form) => {
      await fails(speaker, form, wholeOf(page, type), 'unexpected-content');
    }),
  ),
  ...casesFor('F15', 'text/plain', speakers, async (speaker, form) => {
    const reply = { ...goodReply(speaker, form), headers: { 'content-type': 'text/plain' } };
    const { result } = await answers(speaker, form, [reply]);
    expect(result.warnings.map(({ code }) => code)).toContain('FC3101');
  }),
  ...casesFor('F15', 'that of the other form', texts, async (speaker, form) => {
    const type = form === 'whole' ? 'text/event-stream' : 'application/json';
    const reply = { ...goodReply(speaker, form), headers: { 'content-type': type } };
    const { result } = await answers(speaker, form, [reply]);
    // Lines of JSON are JSON to the one protocol that has them.
    const isSaid = speaker.contentType.stream === 'text/event-stream' || form === 'whole';
    expect(result.warnings.map(({ code }) => code)).toEqual(isSaid ? ['FC3101'] : []);
  }),
  ...casesFor('F29', 'in the words of the vendor', speakers, async (speaker, form) => {
    const error = await fails(speaker, form, wholeOf(speaker.broken.whole), speaker.broken.kind);
    expect(error.message).toContain('Busy, ***');
  }),
  ...['F22', 'F30'].flatMap((row) => [
    ...casesFor(row, 'the first event of a stream', speakers, async (speaker, form) => {
      const error = await fails(speaker, form, streamOf(speaker, speaker.broken.event), speaker.broken.kind);
      expect(error.message).toContain('Busy, ***');
    }),
    ...casesFor(row, 'a later event of a stream', speakers, async (speaker, form) => {
      const { broken, good, first } = speaker;
      if (form === 'stream') return breaksOff(speaker, [broken.event], broken.kind);
      const pieces = [...good.stream.slice(0, first.pieces), broken.event];
      return fails(speaker, form, streamOf(speaker, ...pieces), broken.kind);
    }),
  ]),
];
