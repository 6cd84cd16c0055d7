// Rule 10: given absences, expect who is absent on the as-of date, and since when without a break.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force } from '../../../../tests/support/force.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

type Absence = readonly [starts_on: string, ends_on: string | null, fraction?: number, kind?: string];

interface Run {
  readonly says: string;
  readonly absences: readonly Absence[];
  readonly fields: Fields;
  readonly isAbsent: boolean;
  readonly startedOn: string | null;
  readonly days: number;
  readonly isLong: boolean;
}

/** `result` = first day, working days and whether it is long; null = not absent. */
const run = (
  says: string,
  absences: readonly Absence[],
  result: readonly [startedOn: string | null, days: number, isLong: boolean] | null,
  fields: Fields = {}
): Run => {
  const [startedOn, days, isLong] = result ?? [null, 0, false];
  return { says, absences, fields, isAbsent: result !== null, startedOn, days, isLong };
};

const SELECT = `
  select officer_id, is_absent, run_working_days > cover_needed_after_days as is_long, run_working_days,
    strftime(run_started_on, '%Y-%m-%d') as run_started_on
  from int_absence_today cross join parameters`;

/** Every run is an officer of one force, O0, O1, … */
async function checkAll(runs: readonly Run[], asOf: string) {
  await force.reload(
    {
      officers: runs.map(({ fields }, index) => officer(`O${index}`, fields)),
      absences: runs.flatMap(({ absences }, index) =>
        absences.map(([starts_on, ends_on, fraction, kind], at) => ({
          absence_id: `AB-${index}-${at}`,
          officer_id: `O${index}`,
          kind: kind ?? 'sickness',
          starts_on,
          ends_on,
          fraction: fraction ?? null
        }))
      )
    },
    { asOf }
  );
  const found = new Map((await force.query(SELECT)).map((row) => [row['officer_id'], row]));
  return runs.map(({ says }, index) => {
    const row = found.get(`O${index}`);
    return [says, row?.['is_absent'], row?.['run_started_on'], row?.['run_working_days'], row?.['is_long']];
  });
}

const expected = (runs: readonly Run[]) =>
  runs.map(({ says, isAbsent, startedOn, days, isLong }) => [says, isAbsent, startedOn, days, isLong]);

describe('on Wednesday 30 September 2026', () => {
  // September: Mon 21 – Fri 25, Mon 28 – Wed 30; October: Thu 1, Fri 2, Mon 5.
  const RUNS: readonly Run[] = [
    run('five working days are not a long absence', [['2026-09-24', '2026-09-30']], ['2026-09-24', 5, false]),
    run('six are', [['2026-09-23', '2026-09-30']], ['2026-09-23', 6, true]),
    run(
      'kinds follow each other in one run',
      [
        ['2026-09-21', '2026-09-25', 1, 'annual_leave'],
        ['2026-09-28', null]
      ],
      ['2026-09-21', 8, true]
    ),
    run(
      'a working day breaks the run',
      [
        ['2026-09-14', '2026-09-25'],
        ['2026-09-29', '2026-09-30']
      ],
      ['2026-09-29', 2, false]
    ),
    run(
      'half a working day there breaks it too',
      [
        ['2026-09-14', '2026-09-27'],
        ['2026-09-28', '2026-09-28', 0.5],
        ['2026-09-29', '2026-09-30']
      ],
      ['2026-09-29', 2, false]
    ),
    run(
      'two halves make a day of absence',
      [
        ['2026-09-23', '2026-09-30', 0.5],
        ['2026-09-23', '2026-09-30', 0.5, 'family']
      ],
      ['2026-09-23', 6, true]
    ),
    run('half a day is not absent', [['2026-09-01', null, 0.5]], null),
    run(
      'an absence with an end is followed after the as-of date',
      [['2026-09-30', '2026-10-07']],
      ['2026-09-30', 6, true]
    ),
    run('one without an end is not', [['2026-09-28', null]], ['2026-09-28', 3, false]),
    run(
      'an open one that begins after the as-of date adds nothing',
      [
        ['2026-09-28', '2026-09-30'],
        ['2026-10-01', null]
      ],
      ['2026-09-28', 3, false]
    ),
    run('an absence that is over is no absence', [['2026-08-01', '2026-09-29']], null),
    run(
      'the run goes back as far as it goes, beyond the 12 months',
      [['2024-09-30', null, 1, 'maternity']],
      ['2024-09-30', 523, true]
    ),
    run('days before the post are not theirs', [['2026-06-01', null]], ['2026-09-28', 3, false], {
      started_on: '2026-09-28'
    }),
    run('nor are days after it', [['2026-09-28', '2026-10-30']], ['2026-09-28', 4, false], {
      ended_on: '2026-10-01'
    }),
    run(
      'working Mondays to Wednesdays, a week is three days',
      [['2026-09-21', '2026-09-30']],
      ['2026-09-21', 6, true],
      { working_days: 'MTW----' }
    )
  ];

  it('each run is as long as its working days', async () => {
    expect(await checkAll(RUNS, '2026-09-30')).toEqual(expected(RUNS));
  });
});

describe('on Saturday 26 September 2026, which they do not work', () => {
  const RUNS: readonly Run[] = [
    run(
      'the run is that of the working days around it',
      [['2026-09-24', '2026-09-29']],
      ['2026-09-24', 4, false]
    ),
    run(
      'also where it only begins after the weekend',
      [['2026-09-26', '2026-10-05']],
      ['2026-09-28', 6, true]
    ),
    run('and where it ends with the weekend', [['2026-09-18', '2026-09-27']], ['2026-09-18', 6, true]),
    run(
      'absence on a weekend alone is a run of no working day',
      [['2026-09-26', '2026-09-27']],
      [null, 0, false]
    ),
    run(
      'without a row that covers the day nobody is absent on it',
      [
        ['2026-09-14', '2026-09-25'],
        ['2026-09-28', '2026-10-09']
      ],
      null
    )
  ];

  it('each run is as long as its working days', async () => {
    expect(await checkAll(RUNS, '2026-09-26')).toEqual(expected(RUNS));
  });
});

describe('without the absences extract', () => {
  it('nobody is known to be absent or present, and the condition on receivers is not applied', async () => {
    await force.reload({ officers: [officer('A')] });
    expect(await force.query(SELECT)).toEqual([
      { officer_id: 'A', is_absent: null, is_long: null, run_working_days: null, run_started_on: null }
    ]);
    expect(await force.query('select is_present, is_vetted, is_trained from int_receivers')).toEqual([
      { is_present: true, is_vetted: true, is_trained: true }
    ]);
  });
});
