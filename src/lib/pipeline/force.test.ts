// A force between its changes: what is built again, what a lens leaves in the database, what is answered twice.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsOf } from '../../../tests/support/force.ts';
import { answers, built, engines, EVERYTHING, load } from '../../../tests/support/pipeline.ts';
import { randomForce, type RandomTables } from '../../../tests/support/random-force.ts';
import { caseload } from '../metrics/caseload/metric.ts';
import { counselling } from '../metrics/counselling/metric.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { highRiskShare } from '../metrics/high-risk-share/metric.ts';
import { resilience } from '../metrics/resilience/metric.ts';
import { readSettings, type SettingsFile } from '../settings/settings.ts';
import { Force } from './force.ts';

let shared: Awaited<ReturnType<typeof engines>>;

beforeAll(async () => {
  shared = await engines();
});

afterAll(() => shared.warehouse.close());

const OFFICER = {
  role: 'mosovo_officer',
  employment: 'police_officer',
  started_on: '2024-01-01',
  contracted_hours: 37
};
const CASE = { category: '1', risk_level: 'high', management: 'active', opened_on: '2025-01-01' };

const TWO_UNITS: RandomTables = {
  officers: [
    { officer_id: 'O1', unit_id: 'North', ...OFFICER },
    { officer_id: 'O2', unit_id: 'North', ...OFFICER },
    { officer_id: 'O3', unit_id: 'South', ...OFFICER }
  ],
  cases: [
    { case_id: 'C1', unit_id: 'North', lead_officer_id: 'O1', ...CASE },
    { case_id: 'C2', unit_id: 'South', lead_officer_id: 'O3', ...CASE },
    { case_id: 'C3', unit_id: 'South', lead_officer_id: 'O1', ...CASE }
  ],
  counselling: [
    { session_id: 'S1', officer_id: 'O1', held_on: '2026-09-01', outcome: 'attended', independent: true }
  ]
};

const settings = (content: object): SettingsFile => {
  const outcome = readSettings(JSON.stringify(content));
  if (!outcome.ok) throw new Error(outcome.problems[0]?.sentence);
  return outcome.value;
};

const countOf = async (table: string) =>
  (await shared.warehouse.rows(`select count(*)::integer as found from ${table}`))[0]?.['found'];

describe('a change', () => {
  const changed = settings({
    high_risk_limit_percent: { history: [{ since: '2026-08-01', value: 40 }] },
    counted_management: 'active,custody',
    absorb_ceiling_cases_per_fte: 3,
    counselling_interval_days: 90
  });

  it('leaves the same figures as a force that was made so from the start', async () => {
    await fc.assert(
      fc.asyncProperty(randomForce, randomForce, async (before, after) => {
        const force = await built(shared, before);
        await answers(force, DEFINITIONS);
        const brought = Object.entries(after).filter(([, rows]) => rows.length > 0);
        const mixed: RandomTables = { ...before, ...Object.fromEntries(brought) };
        await load(force, after);
        await force.build({ ...EVERYTHING, settings: changed });
        await answers(force, DEFINITIONS);
        await force.remove('absences');
        await force.build({ ...EVERYTHING, asOf: '2026-08-15', settings: changed });
        const found = await answers(force, DEFINITIONS);
        const { absences: _, ...rest } = mixed;
        const fresh = await built(shared, rest, { asOf: '2026-08-15', settings: changed });
        expect(found).toEqual(await answers(fresh, DEFINITIONS));
      }),
      { numRuns: 5, endOnFailure: true, interruptAfterTimeLimit: 20_000 }
    );
  });

  it('of nothing builds nothing, and the answer is the same object', async () => {
    const force = await built(shared, TWO_UNITS);
    const [version, rows] = [force.version, await force.ask(caseload)];
    await force.build(EVERYTHING);
    expect(force.version).toBe(version);
    expect(await force.ask(caseload)).toBe(rows);
    await force.build({ ...EVERYTHING, settings: changed });
    expect(force.version).toBe(version + 1);
    expect(await force.ask(caseload)).not.toBe(rows);
  });

  it('of the limit alone is followed by the placement of cases', async () => {
    const lowRisk = ['L1', 'L2', 'L3', 'L4'].map((case_id) => ({
      ...CASE,
      case_id,
      unit_id: 'North',
      lead_officer_id: 'O2',
      risk_level: 'low'
    }));
    const force = await built(shared, { ...TWO_UNITS, cases: [...(TWO_UNITS.cases ?? []), ...lowRisk] });
    const highRiskPlaced = async () =>
      (await force.ask(resilience)).find((row) => row['officer_id'] === 'O1')?.['high_risk_placed'];
    expect(await highRiskPlaced()).toBe(1);
    await force.build({ ...EVERYTHING, settings: settings({ high_risk_limit_percent: 40 }) });
    expect(await highRiskPlaced()).toBe(2);
  });

  it('that is refused leaves what was loaded', async () => {
    const force = await built(shared, TWO_UNITS);
    const outcome = await force.load(
      recordsOf('cases', [{ case_id: 'C1', unit_id: 'North', risk_level: 'purple' }])
    );
    expect(outcome.ok).toBe(false);
    expect(force.isStale).toBe(false);
    expect((await force.ask(caseload))[0]).toMatchObject({ level: 'force', cases: 3 });
  });

  it('waits for the one before, and a question for both', async () => {
    const force = await Force.open(shared);
    const loading = load(force, TWO_UNITS);
    await loading;
    const building = force.build(EVERYTHING);
    const second = force.build({ ...EVERYTHING, settings: settings({ high_risk_limit_percent: 99 }) });
    const rows = await force.ask(highRiskShare);
    expect(rows[0]).toMatchObject({ level: 'force', state: 'breach', share: 1 });
    await Promise.all([building, second]);
  });

  it('that is cancelled is made up for by the next', async () => {
    const force = await Force.open(shared);
    await load(force, TWO_UNITS);
    const signal = AbortSignal.abort();
    await expect(force.build(EVERYTHING, { signal })).rejects.toThrow();
    await expect(force.ask(caseload)).rejects.toThrow(/before the force was built/);
    await force.build(EVERYTHING);
    expect((await force.ask(caseload))[0]).toMatchObject({ cases: 3 });
  });
});

describe('a lens', () => {
  it('of one unit gives that unit’s rows, the same as those of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(randomForce, async (tables) => {
        const whole = await built(shared, tables);
        const expected = await answers(whole, DEFINITIONS);
        await whole.build({ ...EVERYTHING, lens: 'unit', unitId: 'North' });
        const narrowed = await answers(whole, DEFINITIONS);
        for (const metric of DEFINITIONS) {
          const own = (expected[metric.id] ?? []).filter(
            (row) => row['unit_id'] === whole.unitId && metric.sight.unit !== 'none'
          );
          expect(narrowed[metric.id], metric.id).toEqual(own);
        }
        await whole.build(EVERYTHING);
        expect(await answers(whole, DEFINITIONS)).toEqual(expected);
      }),
      { numRuns: 6, endOnFailure: true, interruptAfterTimeLimit: 20_000 }
    );
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
    '%s holds no true counselling row, nor answers from one',
    async (lens) => {
      const force = await built(shared, TWO_UNITS, { lens, unitId: lens === 'unit' ? 'North' : null });
      expect(await countOf('stg_counselling')).toBe(0);
      expect(await countOf('int_counselling')).toBe(0);
      expect(await countOf('int_counselling_protected')).toBeGreaterThan(0);
      expect(force.sightOf(counselling)).toBe('none');
      expect(await force.ask(counselling)).toEqual([]);
    }
  );

  it('of the chief officer gives out no officer and no case', async () => {
    await fc.assert(
      fc.asyncProperty(randomForce, async (tables) => {
        const force = await built(shared, tables, { lens: 'force' });
        for (const rows of Object.values(await answers(force, DEFINITIONS)))
          expect(JSON.stringify(rows)).not.toMatch(/"[OC]\d+"/);
      }),
      { numRuns: 5, endOnFailure: true, interruptAfterTimeLimit: 20_000 }
    );
  });

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

  it('checks the extracts and the boundaries against each other', async () => {
    const areas = ['A1', 'A2'].map((area_id) => ({
      area_id,
      area_name: area_id,
      unit_id: 'North',
      area_km2: 9,
      population: 9
    }));
    const force = await built(shared, { ...TWO_UNITS, areas });
    expect(force.problems).toEqual([]);
    force.draw({ file: 'boundaries.geojson', areaIds: ['A1', 'A9'] });
    await force.build(EVERYTHING);
    expect(force.problems.map(({ id }) => id)).toEqual(['boundary-without-area', 'area-without-boundary']);
  });
});
