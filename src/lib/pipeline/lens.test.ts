// What a lens leaves in the database, and what it lets through.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, built, engines, EVERYTHING, load, TWO_UNITS } from '../../../tests/support/pipeline.ts';
import { randomForce } from '../../../tests/support/random-force.ts';
import { PROPERTY_TIMEOUT, runs } from '../../../tests/support/strength.ts';
import { availableHours } from '../metrics/available-hours/metric.ts';
import { cover } from '../metrics/cover/metric.ts';
import { counselling } from '../metrics/counselling/metric.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { noEffectiveLead } from '../metrics/no-effective-lead/metric.ts';
import { Force } from './force.ts';

const HEALTH = [
  'stg_counselling',
  'int_counselling',
  'int_counselling_sessions',
  'int_absence_spells',
  'int_lost_days',
  'int_sickness_returns',
  'stg_survey',
  'int_survey',
  'int_true_counts'
];

/** What the database of a reader other than the welfare lead may not hold. */
const TRUE_ROWS = {
  unit: HEALTH,
  force: [...HEALTH, 'stg_welfare_contacts', 'int_supervision', 'int_lasting_breaches']
};

/** O1 was sick, was counselled and seen, and has long been above the limit. */
const SUPPORTED = {
  ...TWO_UNITS,
  absences: [
    { absence_id: 'A1', officer_id: 'O1', kind: 'sickness', starts_on: '2026-08-03', ends_on: '2026-08-14' }
  ],
  case_history: ['2026-06-30', '2026-07-31', '2026-08-31'].map((as_of) => ({
    as_of,
    case_id: 'C1',
    unit_id: 'North',
    lead_officer_id: 'O1',
    risk_level: 'high',
    management: 'active'
  })),
  survey: [{ unit_id: 'North', period: '2026-08', area: 'demands', mean: 3, respondents: 7 }],
  welfare_contacts: ['one_to_one', 'return_to_work', 'stress_risk_assessment'].map((kind, index) => ({
    contact_id: `W${index}`,
    officer_id: 'O1',
    kind,
    held_on: '2026-08-20'
  }))
};

let shared: Awaited<ReturnType<typeof engines>>;

beforeAll(async () => {
  shared = await engines();
});

afterAll(() => shared.warehouse.close());

const countOf = async (table: string) =>
  (await shared.warehouse.rows(`select count(*)::integer as found from ${table}`))[0]?.['found'];

describe('a lens', () => {
  it(
    'of one unit gives that unit’s rows, the same as those of the whole',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomForce, async (tables) => {
          const whole = await built(shared, tables);
          const expected = await answers(whole, DEFINITIONS);
          await whole.build({ ...EVERYTHING, lens: 'unit', unitId: 'North' });
          const narrowed = await answers(whole, DEFINITIONS);
          for (const metric of DEFINITIONS) {
            const hidden = Object.fromEntries((metric.welfareColumns ?? []).map((column) => [column, null]));
            const own = (expected[metric.id] ?? [])
              .filter((row) => row['unit_id'] === whole.unitId && metric.sight.unit !== 'none')
              .map((row) => ({ ...row, ...hidden }));
            expect(narrowed[metric.id], metric.id).toEqual(own);
          }
          await whole.build(EVERYTHING);
          expect(await answers(whole, DEFINITIONS)).toEqual(expected);
        }),
        { numRuns: runs(4), endOnFailure: true }
      );
    },
    PROPERTY_TIMEOUT
  );

  it('of one unit knows who of another unit covers', async () => {
    const force = await built(
      shared,
      {
        ...TWO_UNITS,
        absences: [{ absence_id: 'A1', officer_id: 'O1', kind: 'sickness', starts_on: '2026-08-03' }],
        cover: [
          { cover_id: 'V1', absent_officer_id: 'O1', covering_officer_id: 'O3', starts_on: '2026-08-03' }
        ]
      },
      { lens: 'unit', unitId: 'North' }
    );
    expect(await force.ask(noEffectiveLead)).toEqual([]);
    await force.remove('cover');
    await force.build({ ...EVERYTHING, lens: 'unit', unitId: 'North' });
    expect((await force.ask(noEffectiveLead)).map((row) => row['reason'])).toEqual([
      'absent_uncovered',
      'absent_uncovered'
    ]);
  });

  it('of one unit knows the days on which who of another unit covers is away', async () => {
    const force = await built(
      shared,
      {
        ...TWO_UNITS,
        absences: [
          { absence_id: 'A1', officer_id: 'O1', kind: 'sickness', starts_on: '2026-08-03' },
          {
            absence_id: 'A2',
            officer_id: 'O3',
            kind: 'court',
            starts_on: '2026-08-03',
            ends_on: '2026-08-04'
          }
        ],
        cover: [
          { cover_id: 'V1', absent_officer_id: 'O1', covering_officer_id: 'O3', starts_on: '2026-08-03' }
        ]
      },
      { lens: 'unit', unitId: 'North' }
    );
    const [row] = await force.ask(cover);
    expect([row?.['covered_case_days'], row?.['broken_case_days']]).toEqual([86, 4]);
  });

  it('of one unit keeps nobody else’s cases and officers in the database', async () => {
    await built(shared, TWO_UNITS, { lens: 'unit', unitId: 'North' });
    const kept = await shared.warehouse.rows('select case_id from stg_cases order by case_id');
    expect(kept).toEqual([{ case_id: 'C1' }, { case_id: 'C3' }]);
    expect(await shared.warehouse.rows('select officer_id from stg_officers order by officer_id')).toEqual([
      { officer_id: 'O1' },
      { officer_id: 'O2' }
    ]);
  });

  it.each(['unit', 'force'] as const)(
    '%s holds no true row of support and health, nor answers from one of counselling',
    async (lens) => {
      await built(shared, SUPPORTED);
      for (const table of TRUE_ROWS[lens]) expect([table, await countOf(table)]).not.toEqual([table, 0]);
      const force = await built(shared, SUPPORTED, { lens, unitId: lens === 'unit' ? 'North' : null });
      for (const table of TRUE_ROWS[lens]) expect([table, await countOf(table)]).toEqual([table, 0]);
      expect(await countOf('int_protected_counts')).toBeGreaterThan(0);
      expect(force.sightOf(counselling)).toBe('none');
      expect(await force.ask(counselling)).toEqual([]);
    }
  );

  it(
    'of the chief officer gives out no officer and no case',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomForce, async (tables) => {
          const force = await built(shared, tables, { lens: 'force' });
          for (const rows of Object.values(await answers(force, DEFINITIONS)))
            expect(JSON.stringify(rows)).not.toMatch(/"[OC]\d+"/);
        }),
        { numRuns: runs(3), endOnFailure: true }
      );
    },
    PROPERTY_TIMEOUT
  );

  it('of the welfare lead sees counselling, and no case', async () => {
    const force = await built(shared, TWO_UNITS, { lens: 'welfare' });
    expect(await countOf('stg_counselling')).toBe(1);
    expect((await force.ask(counselling)).length).toBeGreaterThan(0);
    for (const rows of Object.values(await answers(force, DEFINITIONS)))
      expect(JSON.stringify(rows)).not.toMatch(/"C\d+"/);
  });

  it.each([
    [null, ['wrong-outcome-row', 'dangling']],
    ['welfare', ['wrong-outcome-row', 'dangling']],
    ['unit', ['kept back']],
    ['force', ['kept back']]
  ] as const)('%s: which rows of counselling have a problem is for the welfare lead', async (lens, told) => {
    const force = await Force.open(shared, { lens, unitId: 'North' });
    await load(force, {
      ...TWO_UNITS,
      counselling: [
        ...(TWO_UNITS.counselling ?? []),
        { session_id: 'S2', officer_id: 'O2', outcome: 'wept' },
        { session_id: 'S3', officer_id: 'O98', outcome: 'declined' }
      ]
    });
    await force.build({ ...EVERYTHING, lens, unitId: 'North' });
    const about = force.problems.filter((problem) => problem.extract === 'counselling');
    const kinds = {
      'unknown-code': 'wrong-outcome-row',
      'dangling-reference': 'dangling',
      'counselling-rows': 'kept back'
    };
    expect(about.map(({ id }) => kinds[id as keyof typeof kinds])).toEqual(told);
    const said = JSON.stringify([force.problems, force.receipts]);
    expect(/wept|O98/.test(said)).toBe(lens === null || lens === 'welfare');
  });

  it('of the unit’s manager keeps the contacts that are theirs to hold, and none about sickness', async () => {
    await built(shared, SUPPORTED, { lens: 'unit', unitId: 'North' });
    const kept = await shared.warehouse.rows('select kind::varchar as kind from stg_welfare_contacts');
    expect(kept).toEqual([{ kind: 'one_to_one' }]);
    expect(await countOf('int_supervision')).toBeGreaterThan(0);
  });

  it('other than the welfare lead’s holds no kind of absence, and hides no hour of it', async () => {
    const tables = {
      ...TWO_UNITS,
      absences: [{ absence_id: 'A1', officer_id: 'O1', kind: 'sickness', starts_on: '2026-09-01' }]
    };
    for (const reader of [
      { lens: 'unit', unitId: 'North' },
      { lens: 'force', unitId: null }
    ] as const) {
      const force = await built(shared, tables, reader);
      expect(await countOf('stg_absences where kind is not null')).toBe(0);
      expect(await countOf('int_absent_days where kind is not null')).toBe(0);
      expect(await countOf('int_officer_days where lost_sickness is not null')).toBe(0);
      const month = (await force.ask(availableHours)).find(
        (row) => row['level'] === 'unit' && row['unit_id'] === 'North' && row['period_start'] === '2026-09-01'
      );
      expect(month?.['sickness_hours']).toBeNull();
      expect(month?.['lost_hours']).toBeGreaterThan(0);
    }
  });
});
