// A force between its changes: what is built again, and what is answered twice.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsOf } from '../../../tests/support/force.ts';
import {
  answers,
  built,
  CASE,
  engines,
  EVERYTHING,
  load,
  TWO_UNITS
} from '../../../tests/support/pipeline.ts';
import { randomForce, type RandomTables } from '../../../tests/support/random-force.ts';
import { PROPERTY_TIMEOUT, runs } from '../../../tests/support/strength.ts';
import { caseload } from '../metrics/caseload/metric.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { highRiskShare } from '../metrics/high-risk-share/metric.ts';
import { resilience } from '../metrics/resilience/metric.ts';
import { readSettings, type SettingsFile } from '../settings/settings.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { isAnsweredFirst } from './figures.ts';
import { Force } from './force.ts';
import { sightOf, type Reader } from './lens.ts';

let shared: Awaited<ReturnType<typeof engines>>;
/** Of the random forces: a run that fast-check breaks off goes on, and must not go on in another test's tables. */
let own: Awaited<ReturnType<typeof engines>>;

beforeAll(async () => {
  [shared, own] = [await engines(), await engines()];
});

afterAll(async () => {
  await shared.warehouse.close();
  await own.warehouse.close();
});

const settings = (content: object): SettingsFile => {
  const outcome = readSettings(JSON.stringify(content));
  if (!outcome.ok) throw new Error(outcome.problems[0]?.sentence);
  return outcome.value;
};

describe('a change', () => {
  const changed = settings({
    high_risk_limit_percent: { history: [{ since: '2026-08-01', value: 40 }] },
    counted_management: 'active,custody',
    absorb_ceiling_cases_per_fte: 3,
    counselling_interval_days: 90
  });

  it(
    'leaves the same figures as a force that was made so from the start',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomForce, randomForce, async (before, after) => {
          const force = await built(own, before);
          await answers(force, DEFINITIONS);
          await force.build({ ...EVERYTHING, settings: changed });
          const withSettings = await answers(force, DEFINITIONS);
          await load(force, after);
          await force.remove('absences');
          await force.build({ ...EVERYTHING, asOf: '2026-08-15', settings: changed });
          const withFiles = await answers(force, DEFINITIONS);

          const fresh = await built(own, before, { settings: changed });
          expect(withSettings).toEqual(await answers(fresh, DEFINITIONS));
          const brought = Object.entries(after).filter(([, rows]) => rows.length > 0);
          const rest: RandomTables = { ...before, ...Object.fromEntries(brought), absences: [] };
          const fresher = await built(own, rest, { asOf: '2026-08-15', settings: changed });
          expect(withFiles).toEqual(await answers(fresher, DEFINITIONS));
        }),
        { numRuns: runs(3), endOnFailure: true }
      );
    },
    PROPERTY_TIMEOUT
  );

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

it('a figure whose statement fails leaves the others, also where a lens has them all answered first', async () => {
  const reader: Reader = { lens: 'force', unitId: null };
  const seen = DEFINITIONS.filter((metric) => sightOf(metric, reader) !== 'none');
  const spoiled = seen.find((metric) => isAnsweredFirst(metric, reader))!;
  let isSpoiled = true;
  const rows: Warehouse['rows'] = (sql, ...rest) =>
    isSpoiled && sql === spoiled.sql
      ? Promise.reject(new Error('No such column'))
      : shared.warehouse.rows(sql, ...rest);
  const force = await Force.open({ ...shared, warehouse: { ...shared.warehouse, rows } });
  await load(force, TWO_UNITS);
  await force.build({ ...EVERYTHING, ...reader });
  await expect(force.ask(spoiled)).rejects.toThrow('No such column');
  const others = seen.filter((metric) => metric !== spoiled);
  const expected = await built(shared, TWO_UNITS, reader);
  expect(await answers(force, others)).toEqual(await answers(expected, others));
  isSpoiled = false;
  await force.build({ ...EVERYTHING, ...reader });
  expect(await force.ask(spoiled)).toEqual(await expected.ask(spoiled));
});
