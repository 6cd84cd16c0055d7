// M7: given officers and absences, expect rates and spells.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { absenceRate } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const rowsOf = async (tables: Tables, options?: Parameters<Force['reload']>[1]) => {
  await force.reload(tables, options);
  return force.rows(absenceRate);
};

type Absence = readonly [kind: string, starts_on: string, ends_on: string | null];

const tablesOf = (absences: readonly Absence[], fields: Fields = {}): Tables => ({
  officers: [officer('A', fields)],
  absences: absences.map(([kind, starts_on, ends_on], index) => ({
    absence_id: `AB-${index}`,
    officer_id: 'A',
    kind,
    starts_on,
    ends_on
  }))
});

const spellsOf = async (absences: readonly Absence[], fields: Fields = {}, kind = 'sickness') => {
  const rows = await rowsOf(tablesOf(absences, fields));
  const row = rows.find((one) => one.officer_id === 'A' && one.kind === kind);
  return [row?.spells, row?.long_spells];
};

describe('a spell', () => {
  it.each<{ says: string; absences: Absence[]; fields?: Fields; spells: [number, number] }>([
    {
      says: 'Friday and Monday are one',
      absences: [
        ['sickness', '2026-09-04', '2026-09-04'],
        ['sickness', '2026-09-07', '2026-09-07']
      ],
      spells: [1, 0]
    },
    {
      says: 'Thursday and Monday are two',
      absences: [
        ['sickness', '2026-09-03', '2026-09-03'],
        ['sickness', '2026-09-07', '2026-09-07']
      ],
      spells: [2, 0]
    },
    {
      says: 'Thursday and Monday are one for somebody who does not work on Fridays',
      absences: [
        ['sickness', '2026-09-03', '2026-09-03'],
        ['sickness', '2026-09-07', '2026-09-07']
      ],
      fields: { working_days: 'MTWT---' },
      spells: [1, 0]
    },
    {
      says: 'rows that touch are one',
      absences: [
        ['sickness', '2026-09-01', '2026-09-02'],
        ['sickness', '2026-09-03', '2026-09-04']
      ],
      spells: [1, 0]
    },
    {
      says: 'rows that overlap are one, also where a short one ends inside a long one',
      absences: [
        ['sickness', '2026-08-03', '2026-08-28'],
        ['sickness', '2026-08-05', '2026-08-06'],
        ['sickness', '2026-08-20', '2026-08-31']
      ],
      spells: [1, 1]
    },
    {
      says: 'kinds are apart: leave between two rows of sickness joins nothing',
      absences: [
        ['sickness', '2026-09-01', '2026-09-01'],
        ['annual_leave', '2026-09-02', '2026-09-02'],
        ['sickness', '2026-09-03', '2026-09-03']
      ],
      spells: [2, 0]
    },
    { says: '28 days are not long', absences: [['sickness', '2026-06-01', '2026-06-28']], spells: [1, 0] },
    { says: '29 days are long', absences: [['sickness', '2026-06-01', '2026-06-29']], spells: [1, 1] },
    {
      says: 'one that began before the period counts whole',
      absences: [['sickness', '2025-09-10', '2025-10-09']],
      spells: [1, 1]
    },
    {
      says: 'one that ended before the period does not count',
      absences: [['sickness', '2025-08-01', '2025-09-30']],
      spells: [0, 0]
    },
    {
      says: 'one without an end runs to the end of the period',
      absences: [['sickness', '2026-09-02', null]],
      spells: [1, 1]
    },
    {
      says: 'time before the post began does not count',
      absences: [
        ['sickness', '2026-01-01', '2026-02-27'],
        ['sickness', '2026-04-01', '2026-05-04']
      ],
      fields: { started_on: '2026-05-01' },
      spells: [1, 0]
    }
  ])('$says', async ({ absences, fields, spells }) => {
    expect(await spellsOf(absences, fields)).toEqual(spells);
  });

  it('counts for all kinds together as often as for each', async () => {
    const absences: Absence[] = [
      ['sickness', '2026-09-01', '2026-09-01'],
      ['annual_leave', '2026-09-02', '2026-09-02'],
      ['annual_leave', '2026-07-01', '2026-08-15']
    ];
    expect(await spellsOf(absences, {}, 'annual_leave')).toEqual([2, 1]);
    expect(await spellsOf(absences, {}, 'all')).toEqual([3, 1]);
  });
});

describe('a rate', () => {
  it('is hours lost ÷ hours rostered, and a unit’s is the sum of both, not a mean', async () => {
    const rows = await rowsOf({
      officers: [officer('A', { started_on: '2026-09-01' }), officer('B', { started_on: '2026-09-28' })],
      absences: [
        {
          absence_id: 'AB-1',
          officer_id: 'B',
          kind: 'sickness',
          starts_on: '2026-09-28',
          ends_on: '2026-09-30'
        }
      ]
    });
    const sickness = rows.filter((row) => row.kind === 'sickness');
    expect(sickness.find((row) => row.officer_id === 'B')).toMatchObject({ rate: 1, lost_hours: 22.2 });
    expect(sickness.find((row) => row.officer_id === 'A')).toMatchObject({
      rate: 0,
      lost_hours: 0,
      spells: 0
    });
    // 3 days of 22 + 3
    expect(sickness.find((row) => row.level === 'unit')?.rate).toBeCloseTo(3 / 25, 9);
    expect(rows.find((row) => row.level === 'force' && row.kind === 'all')).toMatchObject({
      period_start: '2025-10-01',
      period_end: '2026-09-30',
      spells: 1,
      state: 'ok'
    });
  });

  it('has a row for every kind', async () => {
    const rows = await rowsOf(tablesOf([]));
    expect(rows.filter((row) => row.level === 'officer').map((row) => row.kind)).toEqual([
      'all',
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
    ]);
  });

  it('is not known without the absences extract', async () => {
    const rows = await rowsOf({ officers: [officer('A')] });
    for (const row of rows)
      expect(row).toMatchObject({
        lost_hours: null,
        rate: null,
        spells: null,
        long_spells: null,
        state: 'no_data'
      });
  });

  it('does not apply to somebody with no contracted hours', async () => {
    const rows = await rowsOf(tablesOf([], { contracted_hours: 0 }));
    expect(rows[0]).toMatchObject({ rate: null, state: 'not_applicable' });
  });
});
