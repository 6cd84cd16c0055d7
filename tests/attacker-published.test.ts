// The published table in which two suppressed cells a line still give one away, and what protected counts make of it.
import { describe, expect, it } from 'vitest';
import { protectCounts } from '../src/lib/disclosure/protect.ts';
import { valuesLeft, type Published, type Sum } from './support/attacker.ts';
import { RULES } from './support/counts.ts';
import { endsOf, isHidden } from './support/shown-ends.ts';

/** Statistical Policy Working Paper 22: children by county and by education of the head of their household. */
const COUNTIES = {
  Alpha: [15, 1, 3, 1],
  Beta: [20, 10, 10, 15],
  Gamma: [3, 10, 10, 2],
  Delta: [12, 14, 7, 2]
} as const;
/** Two suppressed at least in every row and column that has any. */
const SUPPRESSED = [
  'Alpha 1',
  'Alpha 2',
  'Alpha 3',
  'Beta 1',
  'Beta 2',
  'Gamma 0',
  'Gamma 3',
  'Delta 0',
  'Delta 3'
];

describe('the table in which two suppressions a line still leak', () => {
  const cells = Object.entries(COUNTIES).flatMap(([county, counts]) =>
    counts.map((count, column) => ({ name: `${county} ${column}`, county, column, count }))
  );
  const totalled = (of: typeof cells): Sum => {
    const total = of.reduce((sum, { count }) => sum + count, 0);
    return { of: of.map(({ name }) => [1, name] as const), from: total, to: total };
  };

  it('gives one cell away to who has the totals: the attacker here is strong enough to find it', () => {
    const published: Published = {
      numbers: new Map(
        cells.map(({ name, count }) => [
          name,
          SUPPRESSED.includes(name) ? { from: 0, to: 55 } : { from: count, to: count }
        ])
      ),
      sums: [
        ...Object.keys(COUNTIES).map((county) => totalled(cells.filter((cell) => cell.county === county))),
        ...[0, 1, 2, 3].map((column) => totalled(cells.filter((cell) => cell.column === column)))
      ]
    };
    expect(valuesLeft(published, 'Alpha 3')).toEqual([1]);
    expect(valuesLeft(published, 'Alpha 1').length).toBeGreaterThan(1);
  });

  it('gives none away as protected counts, which have no true totals and never add up across groups', () => {
    const people = 40;
    const rows = protectCounts(
      cells.map(({ county, column, count }) => ({
        unitId: county,
        group: `${column}`,
        numerator: count,
        denominator: people
      })),
      RULES
    );
    expect(rows.filter(({ scope }) => scope === 'force').map(({ group }) => group)).toEqual([
      '0',
      '1',
      '2',
      '3'
    ]);
    const shownOf = (county: string, column: number) =>
      rows.find((row) => row.unitId === county && row.group === `${column}`)!.count;
    const numbers = new Map(
      cells.map(({ name, county, column }) => [name, endsOf(shownOf(county, column), people, RULES)])
    );
    const sums = [0, 1, 2, 3].map((column): Sum => {
      const force = rows.find((row) => row.scope === 'force' && row.group === `${column}`)!.count;
      const of = Object.keys(COUNTIES).map((county) => [1, `${county} ${column}`] as const);
      const slack = (of.length * RULES.roundingBase) / 2;
      if (force.kind === 'rounded') return { of, from: force.value - slack, to: force.value + slack };
      return force.kind === 'between'
        ? { of, from: force.from - slack, to: force.to + slack }
        : { of, from: 0, to: 4 * people };
    });
    const hidden = cells.filter(({ county, column }) => isHidden(shownOf(county, column)));
    expect(hidden.length).toBeGreaterThanOrEqual(6);
    for (const { name } of hidden) expect(valuesLeft({ numbers, sums }, name), name).toHaveLength(5);
  });
});
