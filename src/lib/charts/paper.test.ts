// What a printed picture keeps of a long list.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATES, type State } from '../shared/measure.ts';
import { cutForPaper } from './paper.ts';

const rows = (...states: readonly State[]) => states.map((state, index) => ({ key: index, state }));
const keysOf = (all: readonly { key: number }[]) => all.map(({ key }) => key);

describe('a list on paper', () => {
  test('keeps who is above a limit, then who is to watch or away, in the order of the list', () => {
    const all = rows('ok', 'watch', 'ok', 'breach', 'absent', 'ok', 'breach');
    expect(keysOf(cutForPaper(all, ({ state }) => [state], 2).rows)).toEqual([3, 6]);
    expect(keysOf(cutForPaper(all, ({ state }) => [state], 4).rows)).toEqual([1, 3, 4, 6]);
    expect(cutForPaper(all, ({ state }) => [state], 4).left).toBe(3);
  });

  test('takes the worst of a row’s states', () => {
    const all = [{ states: ['ok', 'watch'] as const }, { states: [undefined, 'breach'] as const }];
    expect(cutForPaper<(typeof all)[number]>(all, ({ states }) => states, 1).rows).toEqual([all[1]]);
  });

  test('is whole where it fits, and always says how many are left out', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATES), { maxLength: 30 }), fc.nat(30), (states, most) => {
        const all = rows(...states);
        const cut = cutForPaper(all, ({ state }) => [state], most);
        expect(cut.rows.length + cut.left).toBe(all.length);
        expect(cut.rows.length).toBe(Math.min(all.length, most));
        expect(keysOf(cut.rows)).toEqual(keysOf(cut.rows).toSorted((a, b) => a - b));
      })
    );
  });
});
