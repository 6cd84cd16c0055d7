// What is supposed: the figures follow by the same SQL, the facts stay, and taken back it leaves nothing behind.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, built, CASE, engines, EVERYTHING, load } from '../../../tests/support/pipeline.ts';
import { randomForce, type RandomTables } from '../../../tests/support/random-force.ts';
import { runs } from '../../../tests/support/strength.ts';
import { caseload } from '../metrics/caseload/metric.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { deployable } from '../metrics/deployable/metric.ts';
import { loadPercent } from '../metrics/load-percent/metric.ts';
import { weightedLoad } from '../metrics/weighted-load/metric.ts';
import type { Change } from '../scenario/scenario.ts';
import type { Row } from '../warehouse/warehouse.ts';
import { Force } from './force.ts';
import { Trial } from './trial.ts';

let facts: Awaited<ReturnType<typeof engines>>;
let others: Awaited<ReturnType<typeof engines>>;
let trial: Trial;
/** Nothing is ever supposed of it. */
let standing: Force;

beforeAll(async () => {
  [facts, others] = [await engines(), await engines()];
  trial = new Trial(() => Promise.resolve(others));
  standing = await built(facts, UNIT);
});

afterAll(async () => {
  await facts.warehouse.close();
  await trial.end();
});

const OFFICER = {
  unit_id: 'North',
  role: 'mosovo_officer',
  employment: 'police_officer',
  started_on: '2024-01-01',
  contracted_hours: 37
};

const UNIT: RandomTables = {
  officers: [
    { officer_id: 'O1', ...OFFICER },
    { officer_id: 'O2', ...OFFICER }
  ],
  cases: ['C1', 'C2', 'C3'].map((case_id) => ({
    ...CASE,
    case_id,
    unit_id: 'North',
    area_id: 'A1',
    lead_officer_id: 'O1'
  })),
  areas: [{ area_id: 'A1', area_name: 'A1', unit_id: 'North', area_km2: 100, population: 0 }],
  absences: [
    { absence_id: 'B1', officer_id: 'O2', kind: 'court', starts_on: '2026-05-04', ends_on: '2026-05-04' }
  ],
  posts: [{ post_id: 'P1', unit_id: 'North', role: 'mosovo_officer', fte: 1 }],
  vetting: [{ officer_id: 'O1', level: 'NPPV2', granted_on: '2025-01-01', status: 'current' }],
  training: [{ officer_id: 'O1', course: 'mosovo', completed_on: '2024-05-01' }]
};

const MORE: Change = {
  change: 'more_cases',
  officer_id: 'O2',
  count: 2,
  risk_level: 'very_high',
  mappa_level: '1',
  area_id: 'A1'
};
const MOVED: Change = { change: 'moved_cases', case_ids: ['C1', 'C2'], to_officer_id: 'O2' };
const AWAY: Change = { change: 'absent_officer', officer_id: 'O1', starts_on: '2026-09-01', ends_on: null };
const HIRED: Change = {
  change: 'hired',
  unit_id: 'North',
  role: 'mosovo_officer',
  count: 1,
  contracted_hours: 18.5,
  months_until_ready: 0,
  fills_posts: true
};

const of = (rows: readonly Row[], officer: string): Row | undefined =>
  rows.find((row) => row['officer_id'] === officer && (row['period_start'] ?? '2026-09-01') === '2026-09-01');

const withChanges = (changes: readonly Change[]) =>
  trial.ask(standing, { ...EVERYTHING, supposed: changes }, [
    caseload,
    weightedLoad,
    loadPercent,
    deployable
  ]);

describe('a change that is supposed', () => {
  it('gives an officer more cases, with the hours that they need', async () => {
    const { rows, misfits } = await withChanges([MORE]);
    expect(misfits).toEqual([]);
    expect(of(rows.get('caseload')!, 'O2')).toMatchObject({ cases: 2, very_high: 2 });
    // Two cases with 12 visits of 2 × (1.5 + 2 × 0.169455) hours, an assessment, a meeting and records.
    const hours = 2 * ((12 * 2 * (1.5 + 2 * 0.169455)) / 12 + 6 / 12 + 2 / 12 + 0.5);
    expect(of(rows.get('weighted-load')!, 'O2')?.['hours_needed']).toBeCloseTo(hours, 6);
  });

  it('moves cases', async () => {
    const { rows } = await withChanges([MOVED]);
    expect(['O1', 'O2'].map((id) => of(rows.get('caseload')!, id)?.['cases'])).toEqual([1, 2]);
  });

  it('marks an officer away, who then has no percentage', async () => {
    const { rows } = await withChanges([AWAY]);
    expect(of(rows.get('load-percent')!, 'O1')).toMatchObject({
      state: 'absent',
      load_percent: null,
      cases: 3
    });
  });

  it('fills a vacancy with somebody who can be sent out at once, or not yet', async () => {
    const whole = async (change: Change) =>
      (await withChanges([change])).rows.get('deployable')!.find(({ level }) => level === 'unit');
    expect(await whole(HIRED)).toMatchObject({ vacant_fte: 0, in_post_fte: 2.5, deployable_fte: 0.5 });
    expect(await whole({ ...HIRED, months_until_ready: 3 })).toMatchObject({
      in_post_fte: 2.5,
      deployable_fte: 0
    });
  });

  it('counts beside the ones before it', async () => {
    const { rows } = await withChanges([MORE, MOVED, MORE]);
    expect(of(rows.get('caseload')!, 'O2')).toMatchObject({ cases: 6, very_high: 4 });
  });

  it('is left out whole, and told, where it names what the extracts do not have', async () => {
    const { rows, misfits } = await withChanges([
      { ...MORE, officer_id: 'O9' },
      { ...MOVED, case_ids: ['C1', 'C8', 'C9'] },
      { ...HIRED, unit_id: 'West' }
    ]);
    expect(misfits.map(({ why }) => why).toSorted()).toEqual([
      'C8 and C9 are no cases of these extracts',
      'O9 is no officer of these extracts',
      'West is no unit of these extracts'
    ]);
    expect(of(rows.get('caseload')!, 'O1')).toMatchObject({ cases: 3 });
  });

  it('finds what it names, though no metric asked of reads it', async () => {
    const force = await built(facts, UNIT);
    const { misfits } = await trial.ask(force, { ...EVERYTHING, supposed: [HIRED, MORE] }, [caseload]);
    expect(misfits).toEqual([]);
  });

  it('needs the extract that it would be seen in', async () => {
    const without = Object.fromEntries(Object.entries(UNIT).filter(([id]) => id !== 'absences'));
    const force = await built(facts, without);
    const answer = await trial.ask(force, { ...EVERYTHING, supposed: [AWAY] }, [loadPercent]);
    expect(answer.misfits.map(({ why }) => why)).toEqual(['it needs the absences extract']);
    expect(of(answer.rows.get('load-percent')!, 'O1')).toMatchObject({ state: 'no_data' });
  });
});

describe('the facts', () => {
  it('stay what they are while something is supposed', async () => {
    const force = await built(facts, UNIT);
    const before = await answers(force, DEFINITIONS);
    await trial.ask(force, { ...EVERYTHING, supposed: [MORE, MOVED, AWAY, HIRED] }, DEFINITIONS);
    await force.build({ ...EVERYTHING, asOf: '2026-08-01' });
    await force.build(EVERYTHING);
    expect(await answers(force, DEFINITIONS)).toEqual(before);
  });

  it.each([null, 'unit'] as const)('come out where all is taken back, for the lens %s', async (lens) => {
    const choices = { ...EVERYTHING, lens, unitId: lens === null ? null : 'North' };
    const force = await built(others, UNIT, choices);
    const before = await answers(force, DEFINITIONS);
    await force.build({ ...choices, supposed: [MORE, MOVED, AWAY, HIRED] });
    expect(await answers(force, [caseload])).not.toEqual({ caseload: before['caseload'] });
    await force.build(choices);
    expect(await answers(force, DEFINITIONS)).toEqual(before);
    trial = new Trial(() => Promise.resolve(others));
  });

  it('come out where nothing is supposed, from no more extracts than a metric says that it reads', async () => {
    await fc.assert(
      fc.asyncProperty(randomForce, fc.constantFrom(...DEFINITIONS), async (tables, metric) => {
        const force = await Force.open(facts);
        await load(force, tables);
        await force.build(EVERYTHING);
        const { rows } = await trial.ask(force, EVERYTHING, [metric]);
        expect(rows.get(metric.id)).toEqual(await force.ask(metric));
      }),
      { numRuns: runs(10), endOnFailure: true }
    );
  });
});

it('a newer question stops the one before', async () => {
  const force = await built(facts, UNIT);
  const first = trial.ask(force, { ...EVERYTHING, supposed: [MORE] }, DEFINITIONS);
  const second = trial.ask(force, { ...EVERYTHING, supposed: [MOVED] }, [caseload]);
  await expect(first).rejects.toThrow(/abort/i);
  expect(of((await second).rows.get('caseload')!, 'O2')).toMatchObject({ cases: 2 });
});

it('is stopped while its copy of the extracts is made, and makes it whole when asked again', async () => {
  const force = await built(facts, UNIT);
  const other = new Trial(() => Promise.resolve(others));
  const told: string[] = [];
  const onProgress = ({ doing }: { doing: string }) => {
    told.push(doing);
    other.stop();
  };
  const choices = { ...EVERYTHING, supposed: [MOVED] };
  await expect(other.ask(force, choices, [caseload], { onProgress })).rejects.toThrow(/abort/i);
  expect(told).toEqual(['Copying the extracts']);
  const { rows } = await other.ask(force, choices, [caseload]);
  expect(of(rows.get('caseload')!, 'O2')).toMatchObject({ cases: 2 });
});

it('is stopped at once, though its engines are still starting', async () => {
  const force = await built(facts, UNIT);
  const other = new Trial(() => new Promise(() => undefined));
  const asked = other.ask(force, EVERYTHING, [caseload]);
  setTimeout(() => other.stop());
  await expect(asked).rejects.toThrow(/abort/i);
});
