// M4: given officers and absences, expect hours.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { runs } from '../../../../tests/support/strength.ts';
import { addDays } from '../../shared/dates.ts';
import { availableHours, type AvailableHoursRow } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const rowsOf = async (tables: Tables, options: Parameters<Force['reload']>[1] = { asOf: '2026-03-31' }) => {
  await force.reload(tables, options);
  return force.rows(availableHours);
};

let lastAbsence = 0;
const absence = (
  officer_id: string,
  kind: string,
  starts_on: string,
  ends_on?: string,
  fraction?: number
) => ({
  absence_id: `AB-${(lastAbsence += 1)}`,
  officer_id,
  kind,
  starts_on,
  ends_on: ends_on ?? null,
  fraction: fraction ?? null
});

const march = (rows: readonly AvailableHoursRow[], officerId = 'A') =>
  rows.find((row) => row.officer_id === officerId && row.period_start === '2026-03-01');

const marchOf = async (fields: Fields, absences: Tables['absences'] = []) =>
  march(await rowsOf({ officers: [officer('A', fields)], absences }));

describe('March 2026', () => {
  it('has 22 working days of 7.4 hours for 37 hours a week', async () => {
    expect(await marchOf({})).toMatchObject({
      period_end: '2026-03-31',
      rostered_hours: 162.8,
      lost_hours: 0,
      available_hours: 162.8
    });
  });

  it('loses an overlapping day once, and to the first kind by precedence', async () => {
    const row = await marchOf({}, [
      absence('A', 'sickness', '2026-03-02', '2026-03-06'),
      absence('A', 'annual_leave', '2026-03-05', '2026-03-10', 0.5)
    ]);
    expect(row?.lost_hours).toBeCloseTo(44.4, 9);
    expect(row?.available_hours).toBeCloseTo(118.4, 9);
    expect(row?.sickness_hours).toBeCloseTo(37, 9);
    expect(row?.annual_leave_hours).toBeCloseTo(7.4, 9);
  });

  it('spreads 22.2 hours over Monday to Wednesday: leave all month leaves nothing', async () => {
    const row = await marchOf({ contracted_hours: 22.2, working_days: 'MTW----' }, [
      absence('A', 'annual_leave', '2026-03-01', '2026-03-31')
    ]);
    expect(row?.rostered_hours).toBeCloseTo(103.6, 9);
    expect(row?.lost_hours).toBeCloseTo(103.6, 9);
    expect(row?.available_hours).toBe(0);
  });

  it('counts a leaver to the last day in post, and no absence after it', async () => {
    const row = await marchOf({ ended_on: '2026-03-11' }, [absence('A', 'sickness', '2026-03-12')]);
    expect(row).toMatchObject({ rostered_hours: 59.2, lost_hours: 0, available_hours: 59.2 });
  });

  it('runs an open absence to the end of the month and joins two half days to one', async () => {
    const row = await marchOf({}, [
      absence('A', 'sickness', '2026-03-25'),
      absence('A', 'annual_leave', '2026-03-03', '2026-03-03', 0.5),
      absence('A', 'court', '2026-03-03', '2026-03-03', 0.5),
      absence('A', 'annual_leave', '2026-02-20', '2026-03-02')
    ]);
    expect(row?.lost_hours).toBeCloseTo(51.8, 9);
    expect(row?.sickness_hours).toBeCloseTo(37, 9);
    expect(row?.annual_leave_hours).toBeCloseTo(11.1, 9);
    expect(row?.court_hours).toBeCloseTo(3.7, 9);
  });

  it('gives the kind that comes later what is left of the day', async () => {
    const row = await marchOf({}, [
      absence('A', 'training', '2026-03-04', '2026-03-04', 0.5),
      absence('A', 'maternity', '2026-03-04', '2026-03-04', 0.75),
      absence('A', 'other', '2026-03-04', '2026-03-04')
    ]);
    expect(row?.maternity_hours).toBeCloseTo(5.55, 9);
    expect(row?.training_hours).toBeCloseTo(1.85, 9);
    expect(row?.other_hours).toBe(0);
    expect(row?.lost_hours).toBeCloseTo(7.4, 9);
  });

  it('takes absence on days off for nothing', async () => {
    const row = await marchOf({}, [absence('A', 'sickness', '2026-03-07', '2026-03-08')]);
    expect(row?.lost_hours).toBe(0);
  });

  it('counts a joiner from the first day in post, and no absence before it', async () => {
    const row = await marchOf({ started_on: '2026-03-30' }, [
      absence('A', 'sickness', '2026-03-01', '2026-03-29')
    ]);
    expect(row).toMatchObject({ rostered_hours: 14.8, lost_hours: 0 });
  });
});

describe('the period', () => {
  it('is the as-of month, whole, and the 11 before it', async () => {
    const rows = await rowsOf({ officers: [officer('A')], absences: [] }, { asOf: '2026-03-10' });
    const months = rows.filter((row) => row.officer_id === 'A').map((row) => row.period_start);
    expect(months).toHaveLength(12);
    expect(months[0]).toBe('2025-04-01');
    expect(rows.at(-1)).toMatchObject({ period_end: '2026-03-31', rostered_hours: 162.8 });
  });

  it('has a month only for those in post in it', async () => {
    const rows = await rowsOf({
      officers: [officer('A', { started_on: '2026-02-28' }), officer('B', { ended_on: '2025-04-01' })],
      absences: []
    });
    const monthsOf = (id: string) =>
      rows.filter((row) => row.officer_id === id).map((row) => row.period_start);
    expect(monthsOf('A')).toEqual(['2026-02-01', '2026-03-01']);
    expect(monthsOf('B')).toEqual(['2025-04-01']);
    expect(march(rows)?.rostered_hours).toBe(162.8);
  });

  it('has every role in it, not only those who hold cases', async () => {
    const rows = await rowsOf({ officers: [officer('A', { role: 'administrator' })], absences: [] });
    expect(march(rows)?.rostered_hours).toBe(162.8);
  });
});

describe('what is not known', () => {
  it('is what was lost and what is available, without the absences extract; what is rostered is known', async () => {
    const rows = await rowsOf({ officers: [officer('A')] });
    expect(march(rows)).toMatchObject({
      rostered_hours: 162.8,
      lost_hours: null,
      sickness_hours: null,
      available_hours: null
    });
    expect(rows.find((row) => row.level === 'force')).toMatchObject({
      lost_hours: null,
      available_hours: null
    });
  });
});

const KINDS = [
  'maternity',
  'paternity',
  'adoption',
  'shared_parental',
  'sickness',
  'family',
  'annual_leave',
  'training',
  'court',
  'other'
] as const;

const randomTables = fc.record({
  officers: fc.array(
    fc.record({
      unit_id: fc.constantFrom('U1', 'U2'),
      contracted_hours: fc.constantFrom(0, 18.5, 22.2, 37),
      working_days: fc.constantFrom('MTWTF--', 'MTW----', '-----SS', 'M-W-F-S'),
      ended_on: fc.constantFrom(null, '2026-02-10', '2026-03-12')
    }),
    { minLength: 1, maxLength: 6 }
  ),
  absences: fc.array(
    fc.record({
      who: fc.nat(5),
      kind: fc.constantFrom(...KINDS),
      from: fc.integer({ min: -420, max: 30 }),
      days: fc.option(fc.nat(60)),
      fraction: fc.constantFrom(null, 0.1, 0.25, 0.5, 0.9, 1)
    }),
    { maxLength: 25 }
  )
});

describe('on random forces', () => {
  it('kinds add up to what is lost, lost and available to what is rostered, officers to units, units to the force', async () => {
    await fc.assert(
      fc.asyncProperty(randomTables, async (random) => {
        const officers = random.officers.map((fields, index) => officer(`O${index}`, fields));
        const absences = random.absences.map(({ who, kind, from, days, fraction }, index) => {
          const starts_on = addDays('2026-03-31', from);
          return {
            absence_id: `AB-${index}`,
            officer_id: `O${who}`,
            kind,
            starts_on,
            ends_on: days === null ? null : addDays(starts_on, days),
            fraction
          };
        });
        const rows = await rowsOf({ officers, absences });
        for (const row of rows) {
          const byKind = KINDS.reduce((sum, kind) => sum + row[`${kind}_hours`]!, 0);
          expect(byKind).toBeCloseTo(row.lost_hours!, 6);
          expect(row.lost_hours! + row.available_hours!).toBeCloseTo(row.rostered_hours, 6);
        }
        const sums = (level: string) =>
          rows.filter((row) => row.level === level).reduce((sum, row) => sum + row.available_hours!, 0);
        expect(sums('unit')).toBeCloseTo(sums('officer'), 6);
        expect(sums('force')).toBeCloseTo(sums('unit'), 6);
      }),
      { numRuns: runs(15) }
    );
  });
});
