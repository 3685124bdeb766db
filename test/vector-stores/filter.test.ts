import { describe, expect, it } from 'vitest';
import { ValidationError } from '../../src/errors.ts';
import { matches, parseFilter } from '../../src/vector-stores/filter.ts';
import { compareText } from '../../src/vector-stores/matches.ts';
import { record } from './records.ts';

const tea = record('1', {
  userId: 'ann',
  text: 'Likes green tea',
  createdAt: Date.UTC(2026, 0, 10),
  metadata: {
    rating: 4,
    tags: ['Drink', 'hot', 7],
    place: 'Bern',
    day: '2026-01-10',
    done: false,
    none: null,
  },
});
const fits = (input: unknown): boolean => matches(parseFilter(input), tea);

describe('filters', () => {
  it.each<[unknown, boolean]>([
    [undefined, true],
    [{}, true],
    [{ rating: 4 }, true],
    [{ rating: '4' }, false],
    [{ rating: { gte: 1, lt: 5 } }, true],
    [{ rating: { gte: 1, lt: 4 } }, false],
    [{ rating: { gt: '3' } }, false],
    [{ rating: { eq: 4, ne: 5 } }, true],
    [{ rating: { in: [1, 4] } }, true],
    [{ rating: { in: [] } }, false],
    [{ rating: { nin: [] } }, true],
    [{ rating: { nin: ['4'] } }, true],
    [{ place: { contains: 'er' } }, true],
    [{ place: { contains: 'ER' } }, false],
    [{ place: { icontains: 'ER' } }, true],
    [{ place: { lt: 'C' } }, true],
    [{ rating: { contains: 4 } }, false],
    [{ tags: { contains: 'Drink' } }, true],
    [{ tags: { contains: 'Dri' } }, false],
    [{ tags: { contains: 7 } }, true],
    [{ tags: { icontains: 'drink' } }, true],
    [{ tags: 'hot' }, false],
    [{ tags: '*' }, true],
    [{ day: { gte: '2026-01-01', lt: '2026-02-01' } }, true],
    [{ done: false }, true],
    [{ done: { ne: true } }, true],
    [{ done: 0 }, false],
    [{ place: '*' }, true],
    [{ place: { eq: '*' } }, false],
    [{ nowhere: '*' }, false],
    [{ none: '*' }, false],
    [{ none: null }, true],
    [{ place: null }, false],
    [{ place: { exists: true } }, true],
    [{ nowhere: { exists: false } }, true],
    [{ nowhere: 'x' }, false],
    [{ nowhere: { ne: 'x' } }, true],
    [{ nowhere: { nin: ['x'] } }, true],
    [{ nowhere: { gt: 1 } }, false],
    [{ NOT: { nowhere: { gt: 1 } } }, true],
    [{ constructor: '*' }, false],
    [{ place: 'Bern', rating: 5 }, false],
    [{ OR: [{ place: 'Basel' }, { rating: 4 }] }, true],
    [{ AND: [{ place: 'Bern' }, { OR: [{ rating: 1 }, { rating: 2 }] }] }, false],
    [{ NOT: [{ place: 'Basel' }, { rating: 4 }] }, false],
    [{ NOT: [{ place: 'Basel' }, { rating: 5 }] }, true],
    [{ NOT: { NOT: { place: 'Bern' } }, rating: 4 }, true],
    [{ user_id: 'ann', userId: { ne: 'bob' } }, true],
    [{ agent_id: '*' }, false],
    [{ created_at: { gte: '2026-01-10', lt: '2026-01-11' } }, true],
    [{ createdAt: '2026-01-10T01:00:00+01:00' }, true],
    [{ createdAt: '2026-01-10T00:00' }, true],
    [{ createdAt: { in: [Date.UTC(2026, 0, 10)] } }, true],
    [{ createdAt: { gt: new Date(0) } }, true],
    [{ text: { icontains: 'GREEN' } }, true],
  ])('%j', (input, expected) => {
    expect(fits(input)).toBe(expected);
  });

  it.each<[unknown, string, RegExp]>([
    ['x', 'filters', /operator|arguments/],
    [{ rating: { gtt: 1 } }, 'filters.rating.gtt', /"gt"/],
    [{ AND: [{ a: 1 }, { b: { conatins: 'x' } }] }, 'filters.AND[1].b.conatins', /"contains"/],
    [{ tags: ['a'] }, 'filters.tags', /contains/],
    [{ tags: {} }, 'filters.tags', /gte/],
    [{ OR: [] }, 'filters.OR', /Leave it out/],
    [{ OR: { a: 1 } }, 'filters.OR', /./],
    [{ NOT: [] }, 'filters.NOT', /./],
    [{ NOT: 'x' }, 'filters.NOT', /./],
    [{ a: { in: 'x' } }, 'filters.a.in', /./],
    [{ a: { in: [null] } }, 'filters.a.in[0]', /./],
    [{ a: { gt: true } }, 'filters.a.gt', /./],
    [{ a: { gt: null } }, 'filters.a.gt', /./],
    [{ a: { icontains: 4 } }, 'filters.a.icontains', /./],
    [{ a: { exists: 'yes' } }, 'filters.a.exists', /./],
    [{ a: { eq: { b: 1 } } }, 'filters.a.eq', /./],
    [{ a: Number.NaN }, 'filters.a', /./],
    [{ a: undefined }, 'filters.a', /./],
    [{ userId: 42 }, 'filters.userId', /quotes/],
    [{ userId: undefined }, 'filters.userId', /./],
    [{ createdAt: 'yesterday' }, 'filters.createdAt', /ISO/],
    [{ createdAt: { contains: '2026' } }, 'filters.createdAt.contains', /gte/],
  ])('%j is refused at its place', (input, place, suggestion) => {
    let thrown: unknown;
    try {
      parseFilter(input);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ValidationError);
    expect((thrown as ValidationError).details.place).toBe(place);
    expect((thrown as ValidationError).suggestion).toMatch(suggestion);
  });

  it('refuses what is nested without end', () => {
    const circle: Record<string, unknown> = {};
    circle.NOT = circle;
    expect(() => parseFilter(circle)).toThrow(ValidationError);
  });

  it('never reads an own field from the metadata', () => {
    const sly = record('2', { userId: 'bob', metadata: { userId: 'ann', user_id: 'ann' } });
    expect(matches(parseFilter({ userId: 'ann' }), sly)).toBe(false);
    expect(matches(parseFilter({ user_id: 'ann' }), sly)).toBe(false);
  });

  it('orders text by code points', () => {
    const words = ['\u{1F600}', '\uffee', 'a', 'ab', ''];
    expect(words.sort(compareText)).toEqual(['', 'a', 'ab', '\uffee', '\u{1F600}']);
  });
});
