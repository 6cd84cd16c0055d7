// Protected counts: what is shown of a unit, of small units together and of the force.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officers, rules, RULES, scopeRow, table, unitRow } from '../../../tests/support/counts.ts';
import { PROTECTION_VERSION, protectCounts, shownInWords } from './protect.ts';

test('what is shown of the same counts changes only with the version', () => {
  const rows = [
    [0, 14],
    [4, 20],
    [7, 12],
    [12, 24],
    [22, 24],
    [3, 7],
    [4, 8]
  ].map(([numerator = 0, denominator = 0], index) => officers(`U${index}`, numerator, denominator));
  const shown = protectCounts(rows, RULES).map(
    ({ unitId, scope, count, denominator, percent }) =>
      `${unitId ?? scope}: ${shownInWords(count)} of ${denominator}, ${percent} %`
  );
  expect({ version: PROTECTION_VERSION, shown }).toMatchInlineSnapshot(`
    {
      "shown": [
        "force: 41 to 53 of 110, null %",
        "smaller_units: 5 of 15, 33 %",
        "U0: fewer than 5 of 15, null %",
        "U1: fewer than 5 of 20, null %",
        "U2: 5 of 10, 50 %",
        "U3: 10 of 25, 40 %",
        "U4: all but fewer than 5 of 25, null %",
        "U5: null of null, null %",
        "U6: null of null, null %",
      ],
      "version": 2,
    }
  `);
});

describe('one unit', () => {
  test.each([
    { numerator: 0, denominator: 12, count: { kind: 'fewer_than', limit: 5 }, percent: null },
    { numerator: 1, denominator: 12, count: { kind: 'fewer_than', limit: 5 }, percent: null },
    { numerator: 4, denominator: 12, count: { kind: 'fewer_than', limit: 5 }, percent: null },
    { numerator: 5, denominator: 12, count: { kind: 'rounded', value: 5 }, percent: 50 },
    { numerator: 7, denominator: 12, count: { kind: 'rounded', value: 5 }, percent: 50 },
    { numerator: 8, denominator: 12, count: { kind: 'all_but_fewer_than', limit: 5 }, percent: null },
    { numerator: 12, denominator: 12, count: { kind: 'all_but_fewer_than', limit: 5 }, percent: null },
    { numerator: 23, denominator: 41, count: { kind: 'rounded', value: 25 }, percent: 63 }
  ])('$numerator of $denominator is shown as $count', ({ numerator, denominator, count, percent }) => {
    const row = unitRow(protectCounts([officers('North', numerator, denominator)], RULES), 'North');
    expect(row?.count).toEqual(count);
    expect(row?.percent).toBe(percent);
  });

  test('denominators are rounded too', () => {
    const row = unitRow(protectCounts([officers('North', 20, 33)], RULES), 'North');
    expect(row?.denominator).toBe(35);
  });

  test('a unit of nine people shows nothing, and nor does the force that is only that unit', () => {
    const rows = protectCounts([officers('North', 6, 9)], RULES);
    expect(rows.map((row) => row.count.kind)).toEqual(['not_shown', 'not_shown']);
    expect(rows.every((row) => row.denominator === null && row.percent === null)).toBe(true);
  });
});

test('a threshold that the rounding does not meet hides what would be rounded below it', () => {
  const shown = (numerator: number) =>
    protectCounts([officers('North', numerator, 50)], { threshold: 10, roundingBase: 3 })[0]?.count;
  expect([9, 10, 11].map(shown)).toEqual([
    { kind: 'fewer_than', limit: 11 },
    { kind: 'fewer_than', limit: 11 },
    { kind: 'rounded', value: 12 }
  ]);
});

describe('several units', () => {
  test('units too small to stand alone are shown together', () => {
    const rows = protectCounts(
      [officers('East', 4, 7), officers('North', 12, 24), officers('West', 3, 8)],
      RULES
    );
    expect(scopeRow(rows, 'smaller_units')).toMatchObject({
      unitId: null,
      count: { kind: 'rounded', value: 5 },
      denominator: 15
    });
    expect(unitRow(rows, 'East')?.count.kind).toBe('not_shown');
    expect(unitRow(rows, 'West')?.count.kind).toBe('not_shown');
  });

  test('small units that are too few people even together are not shown', () => {
    const rows = protectCounts(
      [officers('East', 1, 3), officers('North', 12, 24), officers('West', 3, 5)],
      RULES
    );
    expect(scopeRow(rows, 'smaller_units')).toBeUndefined();
    expect(scopeRow(rows, 'force')).toMatchObject({ count: { kind: 'rounded', value: 10 }, denominator: 25 });
  });

  test('the force is the sum of what the units show, so that a hidden unit makes it a range', () => {
    const rows = protectCounts([officers('East', 4, 20), officers('North', 12, 24)], RULES);
    expect(scopeRow(rows, 'force')).toMatchObject({
      count: { kind: 'between', from: 10, to: 14 },
      denominator: 45,
      percent: null
    });
  });

  test('groups are never added to each other', () => {
    const rows = protectCounts(
      [officers('North', 12, 24), { unitId: 'North', group: 'supervisor', numerator: 1, denominator: 2 }],
      RULES
    );
    expect(rows.filter((row) => row.scope === 'force').map((row) => row.group)).toEqual([
      'officer',
      'supervisor'
    ]);
    expect(
      rows.filter((row) => row.group === 'supervisor').every((row) => row.count.kind === 'not_shown')
    ).toBe(true);
  });
});

describe('every table', () => {
  test('shows no count from 1 to the threshold, no 0 % and no 100 %', () => {
    fc.assert(
      fc.property(table, rules, (cells, protection) => {
        for (const row of protectCounts(cells, protection)) {
          if (row.count.kind !== 'rounded') {
            expect(row.percent).toBeNull();
            continue;
          }
          expect(row.count.value).toBeGreaterThanOrEqual(protection.threshold);
          expect(row.denominator! - row.count.value).toBeGreaterThan(0);
          expect(row.percent).toBeGreaterThan(0);
          expect(row.percent).toBeLessThan(100);
        }
      })
    );
  });

  test('shows nothing of a unit with fewer people than twice the threshold', () => {
    fc.assert(
      fc.property(table, rules, (cells, protection) => {
        const rows = protectCounts(cells, protection);
        for (const cell of cells.filter((one) => one.denominator < 2 * protection.threshold)) {
          const row = rows.find((one) => one.unitId === cell.unitId && one.group === cell.group);
          expect(row).toMatchObject({ count: { kind: 'not_shown' }, denominator: null, percent: null });
        }
      })
    );
  });
});
