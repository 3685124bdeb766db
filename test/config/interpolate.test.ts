import { describe, expect, it } from 'vitest';
import { coerce, interpolate, isSolePlaceholder, soleVariable } from '../../src/config/interpolate.ts';

const environment = (name: string): string | undefined =>
  ({ HOST: 'example.com', EMPTY: '', INNER: 'deep' })[name];
const text = (written: string): string => interpolate(written, environment).text;
const problems = (written: string) => interpolate(written, environment).unresolved;

describe('interpolation', () => {
  it.each([
    ['https://${HOST}/v1', 'https://example.com/v1'],
    ['${EMPTY}', ''],
    ['${EMPTY:-fallback}', 'fallback'],
    ['${MISSING:-fallback}', 'fallback'],
    ['${MISSING:-${INNER}}', 'deep'],
    ['${MISSING:-${ALSO_MISSING:-a}b}', 'ab'],
    ['${HOST:?needed}', 'example.com'],
    ['costs $$5 and $HOST', 'costs $5 and $HOST'],
    ['$${HOST}', '${HOST}'],
    ['${MISSING:-}', ''],
    ['no placeholder', 'no placeholder'],
  ])('%s', (written, expected) => {
    expect(text(written)).toBe(expected);
    expect(problems(written)).toEqual([]);
  });

  it('tells which variable is not set, with the message of the document', () => {
    expect(problems('${MISSING}')).toEqual([{ kind: 'unset', variable: 'MISSING' }]);
    expect(problems('${EMPTY:?set the key}')).toEqual([
      { kind: 'unset', variable: 'EMPTY', message: 'set the key' },
    ]);
  });

  it.each(['${', '${HOST', '${1X}', '${HOST-x}', '${}', '${HOST:+x}'])('%s is malformed', (written) => {
    expect(problems(written)[0]?.kind).toBe('malformed');
  });

  it('knows a scalar that is one placeholder', () => {
    expect(soleVariable('${A}')).toBe('A');
    expect(soleVariable('${A:-b}')).toBeUndefined();
    expect(isSolePlaceholder('${A:-${B}}')).toBe(true);
    expect(isSolePlaceholder('${A}${B}')).toBe(false);
  });

  it.each([
    ['0.5', ['number'], 0.5],
    ['7', ['integer'], 7],
    ['true', ['boolean'], true],
    ['7', ['string'], undefined],
    ['seven', ['number'], undefined],
    ['', ['number'], undefined],
  ])('reads %j as %j', (written, types, expected) => {
    expect(coerce(written, types)).toBe(expected);
  });
});
