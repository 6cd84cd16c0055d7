// Everything that is published for a lens, put together by somebody who knows the method and how many people there are:
// no hidden count is left with fewer values than the threshold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectCounts, type ProtectionRules } from '../src/lib/disclosure/protect.ts';
import { isAsOfKept, isKept } from '../src/lib/session/kept-settings.ts';
import { SETTINGS, settingOf } from '../src/lib/settings/catalogue.ts';
import { DEFAULT_SETTINGS } from '../src/lib/settings/settings.ts';
import type { Lens } from '../src/lib/shared/lens.ts';
import { valuesLeft, type Ends, type Sum } from './support/attacker.ts';
import { officers, RULES, rules, unitRow } from './support/counts.ts';
import { INTERMEDIATES } from '../src/lib/warehouse/intermediate.ts';
import { endsOf, isHidden } from './support/shown-ends.ts';
import { runs } from './support/strength.ts';

interface Unit {
  readonly id: string;
  readonly people: number;
  readonly available: number;
  readonly carriedOut: number;
}

/** Both measures of each unit, of small units together, and of the force, with all that is known between them. */
function publishedOf(units: readonly Unit[], protection: ProtectionRules) {
  const numbers = new Map<string, Ends>();
  const sums: Sum[] = [];
  const hidden = new Map<string, number>();
  for (const measure of ['available', 'carriedOut'] as const) {
    const rows = protectCounts(
      units.map((unit) => officers(unit.id, unit[measure], unit.people)),
      protection
    );
    const shownOf = (unit: Unit) => rows.find((row) => row.unitId === unit.id)!.count;
    for (const unit of units) {
      numbers.set(`${measure} ${unit.id}`, endsOf(shownOf(unit), unit.people, protection));
      if (isHidden(shownOf(unit))) hidden.set(`${measure} ${unit.id}`, unit.people);
    }
    const small = units.filter((unit) => shownOf(unit).kind === 'not_shown');
    const together = rows.find((row) => row.scope === 'smaller_units');
    if (together) {
      const people = small.reduce((sum, unit) => sum + unit.people, 0);
      numbers.set(`${measure} together`, endsOf(together.count, people, protection));
      if (isHidden(together.count)) hidden.set(`${measure} together`, people);
      const of = small.map((unit) => [1, `${measure} ${unit.id}`] as const);
      sums.push({ of: [...of, [-1, `${measure} together`]], from: 0, to: 0 });
    }
    const force = rows.find((row) => row.scope === 'force')!.count;
    const parts = [
      ...units.filter((unit) => !small.includes(unit)).map(({ id }) => id),
      ...(together ? ['together'] : [])
    ];
    const slack = (parts.length * protection.roundingBase) / 2;
    const of = parts.map((part) => [1, `${measure} ${part}`] as const);
    if (force.kind === 'rounded') sums.push({ of, from: force.value - slack, to: force.value + slack });
    if (force.kind === 'between') sums.push({ of, from: force.from - slack, to: force.to + slack });
  }
  // What was carried out was available.
  for (const { id, people } of units)
    sums.push({
      of: [
        [1, `available ${id}`],
        [-1, `carriedOut ${id}`]
      ],
      from: 0,
      to: people
    });
  return { published: { numbers, sums }, hidden };
}

const someUnits = fc
  .array(fc.record({ people: fc.integer({ min: 0, max: 40 }), parts: fc.tuple(fc.nat(100), fc.nat(100)) }), {
    minLength: 1,
    maxLength: 6
  })
  .map((all) =>
    all.map(({ people, parts: [a, b] }, index): Unit => {
      const available = Math.round((people * a) / 100);
      return { id: `U${index}`, people, available, carriedOut: Math.round((available * b) / 100) };
    })
  );

describe('what one lens is shown, of every unit and measure', () => {
  it('leaves every hidden count as many values as the threshold, and as many of those left out', () => {
    fc.assert(
      fc.property(someUnits, rules, (units, protection) => {
        const { published, hidden } = publishedOf(units, protection);
        for (const unit of units)
          for (const measure of ['available', 'carriedOut'] as const) {
            const { from, to } = published.numbers.get(`${measure} ${unit.id}`)!;
            expect(unit[measure] >= from && unit[measure] <= to, 'the attacker is right').toBe(true);
          }
        for (const [name, people] of hidden) {
          const left = valuesLeft(published, name);
          expect(left.length, name).toBeGreaterThanOrEqual(Math.min(protection.threshold, people + 1));
        }
      }),
      { numRuns: runs(150) }
    );
  });

  it('would pin one as soon as a true total were published too', () => {
    const units = [22, 22, 4].map((seen, index) => ({
      id: `U${index}`,
      people: 40,
      available: 22,
      carriedOut: seen
    }));
    const { published, hidden } = publishedOf(units, RULES);
    expect([...hidden.keys()]).toEqual(['carriedOut U2']);
    expect(valuesLeft(published, 'carriedOut U2')).toHaveLength(5);
    const total = { of: units.map(({ id }) => [1, `carriedOut ${id}`] as const), from: 48, to: 48 };
    expect(valuesLeft({ ...published, sums: [...published.sums, total] }, 'carriedOut U2')).toEqual([4]);
  });
});

describe('a reader who could publish again and again would pin a hidden count', () => {
  const SHOWN = { isReady: true, settings: DEFAULT_SETTINGS };
  const isFree = (id: string, lens: Lens) => !isKept(settingOf(id)!, { ...SHOWN, lens });

  it.each([
    { suppression_threshold: 3, rounding_base: 1, left: [4] },
    { suppression_threshold: 3, rounding_base: 3, left: [3, 4] }
  ])('by the rules of protection: $suppression_threshold and $rounding_base', ({ left, ...other }) => {
    const ends = [RULES, { threshold: other.suppression_threshold, roundingBase: other.rounding_base }].map(
      (by) => endsOf(unitRow(protectCounts([officers('U', 4, 20)], by), 'U')!.count, 20, by)
    );
    const numbers = new Map([
      ['once', ends[0]!],
      ['again', ends[1]!]
    ]);
    const same = {
      of: [
        [1, 'once'],
        [-1, 'again']
      ],
      from: 0,
      to: 0
    } as const;
    expect(valuesLeft({ numbers, sums: [] }, 'once')).toHaveLength(5);
    expect(valuesLeft({ numbers, sums: [same] }, 'once')).toEqual(left);
    for (const id of Object.keys(other))
      expect([isFree(id, 'unit'), isFree(id, 'force')]).toEqual([false, false]);
  });

  it('by a longer interval, with which three new people are not due yet: they were not seen before either', () => {
    const few = { from: 0, to: 4 };
    const numbers = new Map([
      ['not seen', few],
      ['not seen, longer interval', few]
    ]);
    const fewer = {
      of: [
        [1, 'not seen'],
        [-1, 'not seen, longer interval']
      ],
      from: 3,
      to: 4
    } as const;
    expect(valuesLeft({ numbers, sums: [fewer] }, 'not seen')).toEqual([3, 4]);
    const intervals = SETTINGS.filter(({ group }) => group === 'Welfare').map(({ id }) => id);
    expect(intervals).toContain('counselling_interval_days');
    expect(intervals.filter((id) => isFree(id, 'unit') || isFree(id, 'force'))).toEqual([]);
  });

  it('by whatever else the true counts are made from: all of it stays but what changes nobody’s place in them', () => {
    const tables = new Map(INTERMEDIATES.map(({ table, readsFrom }) => [table, readsFrom]));
    const words = new Set(['int_true_counts']);
    for (const word of words) for (const read of tables.get(word) ?? []) words.add(read);
    const made = SETTINGS.filter(({ id }) => words.has(id)).map(({ id }) => id);
    expect(made).toContain('long_absence_days');
    expect(made.filter((id) => isFree(id, 'unit') || isFree(id, 'force')).toSorted()).toEqual([
      'case_holding_roles',
      'cover_needed_after_days',
      'full_time_hours'
    ]);
  });

  it('by the day on which they know that the last session of one colleague grew too old', () => {
    const [before, after] = [5, 4].map((seen) =>
      endsOf(unitRow(protectCounts([officers('U', seen, 20)], RULES), 'U')!.count, 20, RULES)
    );
    const numbers = new Map([
      ['before', before!],
      ['after', after!]
    ]);
    const one = {
      of: [
        [1, 'before'],
        [-1, 'after']
      ],
      from: 0,
      to: 1
    } as const;
    expect(valuesLeft({ numbers, sums: [one] }, 'after')).toEqual([4]);
    expect(isAsOfKept({ ...SHOWN, lens: 'unit' }) && isAsOfKept({ ...SHOWN, lens: 'force' })).toBe(true);
  });
});
