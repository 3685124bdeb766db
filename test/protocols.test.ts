import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FromConfigError } from '../src/errors.ts';
import type { Protocol } from '../src/protocols/protocol.ts';
import type { Frame } from '../src/wire/http.ts';
import {
  casesOf,
  loadProtocol,
  outcomeOf,
  type ProtocolCase,
  protocolNames,
  wireOf,
} from './support/protocol-cases.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function split(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((one, two) => one - two);
  return [0, ...places].map((start, index) => bytes.subarray(start, places[index] ?? bytes.length));
}

type Spellings = Readonly<Record<string, (text: string) => string>>;

const asItIs = (text: string): string => text;

/** The same stream as other servers would write it. */
const spellings: Spellings = {
  'as it is': asItIs,
  'with CRLF': (text) => text.replace(/\r?\n/g, '\r\n'),
  'with CR': (text) => text.replace(/\r?\n/g, '\r'),
  'with a byte order mark': (text) => `\ufeff${text.replace(/^\ufeff/, '')}`,
  'with comments': (text) => text.replace(/^\ufeff|\r/g, '').replace(/^/gm, ': keep-alive\n'),
};
const spellingsOfLines: Spellings = {
  'as it is': asItIs,
  'with CRLF': spellings['with CRLF']!,
  'with a byte order mark': spellings['with a byte order mark']!,
  'with blank lines': (text) => text.replace(/\n/g, '\n\r\n'),
};

/** What the protocol's streams may look like, by what their framing makes of two lines. */
function spellingsOf(protocol: Protocol): Spellings {
  const [first] = protocol.framing.stream().push(encode('data: x\n\n'));
  if (first === undefined) return { 'as it is': asItIs };
  return first.data === 'x' ? spellings : spellingsOfLines;
}

for (const name of protocolNames()) {
  const protocol = await loadProtocol(name);

  describe(name, () => {
    describe.each(casesOf(name))('$name', (one: ProtocolCase) => {
      if (one.wire !== undefined)
        test('goes out as written', () => {
          expect(wireOf(protocol, one)).toEqual(one.wire);
          expect(wireOf(protocol, one), 'and again, from what was kept').toEqual(one.wire);
        });

      if (one.reply !== undefined)
        test('means what is written', () => {
          expect(outcomeOf(protocol, one, [one.reply as Buffer])).toEqual(one.outcome);
        });

      if (one.reply !== undefined)
        test('means the same byte by byte', () => {
          const bytes = [...(one.reply as Buffer)].map((byte) => Uint8Array.of(byte));
          expect(outcomeOf(protocol, one, bytes)).toEqual(one.outcome);
        });

      if (one.reply !== undefined)
        test('means the same however it is cut and spelled', () => {
          const spelled = one.form === 'stream' ? spellingsOf(protocol) : { 'as it is': asItIs };
          const isText = Object.keys(spelled).length > 1;
          const way = fc.constantFrom(...Object.entries(spelled));
          const cuts = fc.array(fc.nat(), { maxLength: 12 });
          const reply = (one.reply as Buffer).toString();
          fc.assert(
            fc.property(way, cuts, ([, spell], places) => {
              const bytes = isText ? encode(spell(reply)) : (one.reply as Buffer);
              expect(outcomeOf(protocol, one, split(bytes, places))).toEqual(one.outcome);
            }),
            { numRuns: 40 },
          );
        });
    });

    test('survives replies of the wrong shape with a typed error', () => {
      const frames = casesOf(name).flatMap((one) => (one.reply === undefined ? [] : framesOf(one)));
      fc.assert(
        fc.property(
          fc.constantFrom(...frames),
          fc.nat(),
          fc.jsonValue({ maxDepth: 2 }),
          ({ one, frame }, at, value) => {
            const decoder = protocol.createDecoder(one.target, one.form, undefined);
            try {
              decoder.decode({ ...frame, data: withOneValue(frame.data, at, value) }, []);
              decoder.end([]);
            } catch (error) {
              expect(error).toBeInstanceOf(FromConfigError);
            }
          },
        ),
        { numRuns: 2000 },
      );
    });

    function framesOf(one: ProtocolCase): { one: ProtocolCase; frame: Frame }[] {
      const framing = protocol.framing[one.form]();
      return [...framing.push(one.reply as Buffer), ...framing.end()].map((frame) => ({ one, frame }));
    }
  });
}

/** The JSON text with one of its values, counted in the order they are written, put in another's place. */
function withOneValue(text: string, at: number, value: unknown): string {
  let count = 0;
  const total = places(text);
  if (total === 0) return text;
  return JSON.stringify(JSON.parse(text, (_key, old) => (count++ === at % total ? value : old)));
}

function places(text: string): number {
  let count = 0;
  try {
    JSON.parse(text, (_key, value) => {
      count++;
      return value;
    });
  } catch {
    return 0;
  }
  return count;
}
