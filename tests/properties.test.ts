// What holds for every force, whatever is in its extracts.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metricCsv, metricJson } from '../src/cli/report/written.ts';
import type { Metric } from '../src/lib/metrics/define.ts';
import { DEFINITIONS } from '../src/lib/metrics/definitions.ts';
import type { Force } from '../src/lib/pipeline/force.ts';
import type { Row } from '../src/lib/warehouse/warehouse.ts';
import { csvRows } from './support/csv.ts';
import { answers, built, engines, steady } from './support/pipeline.ts';
import { randomForce, type RandomTables, type TableRow } from './support/random-force.ts';
import { runs } from './support/strength.ts';

let shared: Awaited<ReturnType<typeof engines>>;

beforeAll(async () => {
  shared = await engines();
});

afterAll(async () => {
  shared.solver.close();
  await shared.warehouse.close();
});

const metric = (id: string): Metric => {
  const found = DEFINITIONS.find((one) => one.id === id);
  if (!found) throw new Error(`No metric ${id}`);
  return found;
};

const RUNS = { numRuns: runs(6), endOnFailure: true } as const;

const holds = (tables: fc.Arbitrary<RandomTables>, claim: (tables: RandomTables) => Promise<void>) =>
  fc.assert(fc.asyncProperty(tables, claim), RUNS);

const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

/** Counts and hours that add up, by metric. Whether a loss can be absorbed is counted by resilience-score. */
const ADDITIVE: Readonly<Record<string, readonly string[]>> = {
  caseload: [
    'cases',
    'very_high',
    'high',
    'medium',
    'low',
    'not_assessed',
    'reactive',
    'custody',
    'missing',
    'second_officer_cases',
    'fte'
  ],
  'high-risk-share': ['cases', 'high_risk_cases', 'not_assessed'],
  resilience: ['cases', 'placed', 'high_risk_cases', 'high_risk_placed', 'unplaced'],
  'available-hours': [
    'rostered_hours',
    'lost_hours',
    'sickness_hours',
    'annual_leave_hours',
    'available_hours'
  ]
};

const levelOf = (rows: readonly Row[], level: string): Row[] => rows.filter((row) => row['level'] === level);

const same = (a: Row, b: Row, columns: readonly string[]): boolean =>
  columns.every((column) => a[column] === b[column]);

/** Officers and "no lead" = the unit; units = the force; month by month where there are months. */
function addUp(id: string, rows: readonly Row[]): void {
  const claim = (whole: Row, parts: readonly Row[]) => {
    for (const column of ADDITIVE[id] ?? [])
      expect(sum(parts, column), `${id}.${column} of ${whole['unit_id'] ?? 'the force'}`).toBeCloseTo(
        Number(whole[column]),
        6
      );
  };
  const [units, officers] = [levelOf(rows, 'unit'), levelOf(rows, 'officer')];
  const unitKey = ['force_id', 'unit_id', 'period_start'];
  const forceKey = ['force_id', 'period_start'];
  for (const unit of units)
    claim(
      unit,
      officers.filter((row) => same(row, unit, unitKey))
    );
  for (const force of levelOf(rows, 'force'))
    claim(
      force,
      units.filter((row) => same(row, force, forceKey))
    );
  expect(officers.filter((row) => !units.some((unit) => same(row, unit, unitKey)))).toEqual([]);
}

describe('rows add up', () => {
  it('officers and "no lead" are the unit, units are the force', async () => {
    await holds(randomForce, async (tables) => {
      const force = await built(shared, tables);
      for (const id of Object.keys(ADDITIVE)) addUp(id, await force.ask(metric(id)));
    });
  });

  it('the kinds of lost hours are the lost hours, and available is what is left', async () => {
    await holds(randomForce, async (tables) => {
      for (const row of await (await built(shared, tables)).ask(metric('available-hours'))) {
        if (row['lost_hours'] === null) continue;
        const kinds = Object.keys(row).filter(
          (column) => /_hours$/.test(column) && !/^(rostered|lost|available)/.test(column)
        );
        expect(kinds).toHaveLength(10);
        expect(kinds.reduce((total, kind) => total + Number(row[kind]), 0)).toBeCloseTo(
          Number(row['lost_hours']),
          6
        );
        expect(Number(row['rostered_hours']) - Number(row['lost_hours'])).toBeCloseTo(
          Number(row['available_hours']),
          6
        );
        expect(Number(row['available_hours'])).toBeGreaterThanOrEqual(-1e-9);
      }
    });
  });
});

/** What a unit and a force are told of their caseload. */
async function unitRows(force: Force): Promise<Row[]> {
  const rows = await Promise.all(['caseload', 'high-risk-share'].map((id) => force.ask(metric(id))));
  return steady(rows.flat().filter((row) => row['level'] !== 'officer'));
}

/** Every case of each unit, in one officer's hands: the first in the officers extract who may hold it, if any. */
function handedOver(tables: RandomTables): RandomTables {
  const officers = tables.officers ?? [];
  const holders = officers.filter(
    (row) =>
      row['role'] === 'mosovo_officer' &&
      String(row['started_on']) <= '2026-09-30' &&
      row['officer_id'] !== null
  );
  const unitOf = (id: unknown) => holders.find((row) => row['officer_id'] === id)?.['unit_id'];
  const moved = (row: TableRow): TableRow => {
    const unit = unitOf(row['lead_officer_id']);
    const next = unit && holders.find((holder) => holder['unit_id'] === unit);
    return next ? { ...row, lead_officer_id: next['officer_id'] ?? null } : row;
  };
  return { ...tables, cases: (tables.cases ?? []).map(moved) };
}

describe('what must not matter', () => {
  it('to a unit’s figures: which of its officers holds a case', async () => {
    await holds(randomForce, async (tables) => {
      const before = await unitRows(await built(shared, tables));
      expect(await unitRows(await built(shared, handedOver(tables)))).toEqual(before);
    });
  });

  it('an absence that is recorded twice', async () => {
    const whole = randomForce.map((tables) => ({
      ...tables,
      absences: (tables.absences ?? []).map((row) => ({ ...row, fraction: null }))
    }));
    await holds(whole, async (tables) => {
      const twice = (tables.absences ?? []).flatMap((row, index) => [
        row,
        { ...row, absence_id: `again-${index}` }
      ]);
      const before = await answers(await built(shared, tables), DEFINITIONS);
      expect(await answers(await built(shared, { ...tables, absences: twice }), DEFINITIONS)).toEqual(before);
    });
  });

  it('the order of the rows in the files', async () => {
    await holds(randomForce, async (tables) => {
      const turned = Object.fromEntries(
        Object.entries(tables).map(([id, rows]) => [id, [...(rows as readonly TableRow[])].reverse()])
      );
      const before = await answers(await built(shared, tables), DEFINITIONS);
      expect(await answers(await built(shared, turned), DEFINITIONS)).toEqual(before);
    });
  });
});

describe('what is shown', () => {
  it('is what is exported and what the command line writes', async () => {
    await holds(randomForce, async (tables) => {
      const force = await built(shared, tables);
      for (const one of DEFINITIONS) {
        const rows = await force.ask(one);
        expect(JSON.parse(metricJson(rows)), one.id).toEqual(rows);
        expect(csvRows(metricCsv(one, rows), rows), one.id).toEqual(rows);
      }
    });
  });
});
