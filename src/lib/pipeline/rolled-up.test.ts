// Several forces: by extracts or by packs they are the same, and together they are what their units add up to.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, EVERYTHING, load, steady } from '../../../tests/support/pipeline.ts';
import { AS_OF, randomForce, type RandomTables } from '../../../tests/support/random-force.ts';
import { packText, readPack, type Pack } from '../disclosure/pack.ts';
import { isOfAreas, type Metric } from '../metrics/define.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { asPart, isPart, oneLevelUp } from '../metrics/one-level-up.ts';
import { DEFAULT_SETTINGS, settingsInForce } from '../settings/settings.ts';
import type { Row } from '../warehouse/warehouse.ts';
import { Force } from './force.ts';
import { packOf } from './packing.ts';
import { packedForce } from './packs.ts';
import { forcesOf, rolledUp, rollsUp, rowsOfForces } from './rolled-up.ts';

const FORCES = ['F1', 'F2', 'F3'] as const;
const REGIONS = { F1: 'North', F2: 'North', F3: null } as const;
const ID = /(^|_)(id|lead_officer_id)$/;

/** The same force with ids of its own. */
function named(tables: RandomTables, force: (typeof FORCES)[number]): RandomTables {
  const own = Object.entries(tables).map(([extract, rows]) => [
    extract,
    (rows ?? []).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          ID.test(column) && typeof value === 'string' ? `${force}-${value}` : value
        ])
      )
    )
  ]);
  const units = ['North', 'South', 'East'].map((unit) => ({
    unit_id: `${force}-${unit}`,
    unit_name: `${unit} of ${force}`,
    force_id: force,
    force_name: `Force ${force}`,
    region: REGIONS[force]
  }));
  return { ...Object.fromEntries(own), units } as RandomTables;
}

const together = (all: readonly RandomTables[]): RandomTables => {
  const extracts = [...new Set(all.flatMap((tables) => Object.keys(tables)))];
  return Object.fromEntries(
    extracts.map((extract) => [extract, all.flatMap((tables) => tables[extract as keyof RandomTables] ?? [])])
  ) as RandomTables;
};

/** Forces with the same extracts: what one lacks is not known of it alone, and known of it beside another that has it. */
const isFull = (tables: RandomTables) =>
  (
    ['absences', 'case_history', 'counselling', 'cover', 'training', 'vetting', 'welfare_contacts'] as const
  ).every((extract) => (tables[extract] ?? []).length > 0);

const byForce = fc
  .sample(randomForce.filter(isFull), { numRuns: FORCES.length, seed: 2026 })
  .map((tables, at) => named(tables, FORCES[at]!));

let shared: Awaited<ReturnType<typeof engines>>;
let extracts: ReadonlyMap<string, readonly Row[]>;
let force: Force;
const judging = { asOf: AS_OF, settingsOn: (day: string) => settingsInForce(DEFAULT_SETTINGS, day) };
const CHIEF = { lens: 'force', unitId: null } as const;

async function packsOf(tables: RandomTables, makers: readonly ('welfare' | string)[]): Promise<Pack[]> {
  const packs: Pack[] = [];
  const made = await Force.open(shared);
  await load(made, tables);
  for (const maker of makers) {
    const reader =
      maker === 'welfare'
        ? ({ lens: 'welfare', unitId: null } as const)
        : ({ lens: 'unit', unitId: maker } as const);
    const choices = { ...EVERYTHING, ...reader };
    await made.build(choices);
    const head = await packOf(made, { choices, reader: CHIEF, build: 'test', isSample: false });
    const read = readPack(new TextEncoder().encode(packText(head)), 'force');
    if ('fault' in read) throw new Error(read.fault);
    packs.push(read.value);
  }
  return packs;
}

beforeAll(async () => {
  shared = await engines();
  force = await Force.open(shared);
  await load(force, together(byForce));
  await force.build({ ...EVERYTHING, ...CHIEF });
  const found = new Map<string, readonly Row[]>();
  for (const metric of DEFINITIONS) found.set(metric.id, await force.ask(metric));
  extracts = found;
}, 120_000);

afterAll(async () => {
  shared.solver.close();
  await shared.warehouse.close();
});

/** The same whatever the order of rows and columns. */
const sorted = (rows: readonly Row[]) =>
  steady(rows)
    .map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .toSorted();

/** What packs of units can’t say: small units merged by force, and the middle of all the days. */
const isProtected = ({ reads }: Metric) => reads.some((table) => table.startsWith('int_protected_'));
const NOT_ADDED: Readonly<Record<string, string>> = { 'training-share': 'median_days_to_trained' };
const known = ({ id }: Metric, rows: readonly Row[]) => {
  const column = NOT_ADDED[id];
  return sorted(
    column ? rows.map((row) => ({ ...row, ...(row['level'] === 'force' ? { [column]: null } : {}) })) : rows
  );
};

async function packed(makersOf: (force: string) => readonly string[]) {
  const packs: Pack[] = [];
  for (const [at, tables] of byForce.entries()) packs.push(...(await packsOf(tables, makersOf(FORCES[at]!))));
  const read = packedForce(packs);
  if ('fault' in read) throw new Error(read.fault);
  return read.value;
}

describe('three forces', () => {
  it('by packs of each force are those of the extracts, for every figure that the packs hold', async () => {
    const read = await packed(() => ['welfare']);
    // How many weeks the extract reaches back is of all forces that are in it.
    const held = DEFINITIONS.filter((metric) => read.holds(metric) && metric.id !== 'absence-forecast');
    expect(held.length).toBeGreaterThan(15);
    for (const metric of held)
      expect(sorted(read.ask(metric)), metric.id).toEqual(sorted(extracts.get(metric.id)!));
    expect(forcesOf(read.units)).toEqual(forcesOf(force.units));
  });

  it('by packs of the units of one are those of the extracts, but for small counts', async () => {
    const unitsOfF1 = byForce[0]!.units!.map((unit) => String(unit['unit_id']));
    const read = await packed((id) => (id === 'F1' ? unitsOfF1 : ['welfare']));
    const held = DEFINITIONS.filter(
      (metric) =>
        read.packs.every(({ figures }) => figures[metric.id]) && rollsUp(metric) && !isProtected(metric)
    );
    expect(held.length).toBeGreaterThan(10);
    for (const metric of held)
      expect(known(metric, read.ask(metric)), metric.id).toEqual(known(metric, extracts.get(metric.id)!));
  });

  it('are not told together of what compares units with their own force, or is no sum', () => {
    expect(DEFINITIONS.filter((metric) => !rollsUp(metric)).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['fair-share', 'growth', 'rebalance'])
    );
  });

  it('keep their areas, and the units that serve them', () => {
    const ids = DEFINITIONS.filter((metric) => isOfAreas(metric) && rollsUp(metric)).map(({ id }) => id);
    expect(ids).toEqual(['geography', 'stations']);
    for (const id of ids) {
      const rows = extracts.get(id)!;
      const rolled = rolledUp(
        DEFINITIONS.find((metric) => metric.id === id)!,
        rows,
        judging
      );
      const own = rows.filter(({ level }) => level !== 'force');
      expect(own.some(({ level }) => level === 'area')).toBe(true);
      expect(rolled).toEqual(expect.arrayContaining(own));
      expect(rolled).toHaveLength(1 + FORCES.length + own.length);
    }
  });

  it('are known by name and region', () => {
    expect(forcesOf(force.units).toSorted((a, b) => (a.force_id < b.force_id ? -1 : 1))).toEqual(
      FORCES.map((id) => ({ force_id: id, force_name: `Force ${id}`, region: REGIONS[id] }))
    );
  });

  it.each(
    DEFINITIONS.filter((metric) => rollsUp(metric) && metric.sight.force !== 'none').map((one) => [
      one.id,
      one
    ])
  )('%s: together they are the sums of their units, and each is a part as it is alone', (_, one) => {
    const metric = one as Metric;
    const rows = extracts.get(metric.id)!;
    const ids = new Set(['F1', 'F3']);
    const rolled = rolledUp(metric, rowsOfForces(rows, ids, force.units), judging);
    const parts = rows.filter((row) => row['level'] === 'force' && ids.has(String(row['force_id'])));
    expect(rolled.filter(({ unit_id }) => isPart(unit_id as string | null))).toEqual(
      parts.map((row) => ({ ...row, level: 'unit', unit_id: asPart(String(row['force_id'])) }))
    );
    const whole = rolled.filter(({ level }) => level === 'force');
    for (const column of ['cases', 'in_scope', 'numerator', 'rostered_hours', 'fte'])
      if (whole.length === 1 && typeof whole[0]![column] === 'number' && parts.length === 2)
        expect(whole[0]![column], column).toBeCloseTo(
          parts.reduce((sum, row) => sum + Number(row[column]), 0),
          6
        );
  });

  it('one of them in view has its rows and no other’s', () => {
    for (const [id, rows] of extracts) {
      const own = rowsOfForces(rows, new Set(['F2']), force.units);
      for (const row of own) expect(String(row['force_id'] ?? row['unit_id']), id).toMatch(/^F2/);
    }
    const metric = DEFINITIONS.find(({ id }) => id === 'caseload')!;
    expect(rowsOfForces(extracts.get(metric.id)!, new Set(['F2']), force.units).length).toBeGreaterThan(1);
  });

  it('show protected counts of several as what their units show, and no unit that was hidden', () => {
    const metric = DEFINITIONS.find(({ id }) => id === 'counselling-support')!;
    const rolled = rolledUp(metric, extracts.get(metric.id)!, judging);
    const shown = new Set(extracts.get(metric.id)!.map((row) => row['shown_count']));
    for (const row of rolled.filter(({ level }) => level === 'unit'))
      expect(shown.has(row['shown_count'] ?? null)).toBe(true);
  });
});

it('words go one level up, codes and names of their own stay', () => {
  const view = {
    headline: 'Two of three units are above the model, the force is not',
    notes: [
      'The limit is the force’s own choice.',
      'Each unit’s cases. Force: 3 of 4.',
      'Force, officers',
      'force 19.8 %'
    ],
    table: { columns: [{ key: 'unit', title: 'Unit' }], rows: [{ key: 'x', cells: { unit: 'Force 7' } }] },
    of: 'unit',
    format: String
  };
  expect(oneLevelUp(view, 'the whole of 43 forces')).toEqual({
    headline: 'Two of three forces are above the model, the whole of 43 forces is not',
    notes: [
      'The limit is the force’s own choice.',
      'Each force’s cases. Together: 3 of 4.',
      'Together, officers',
      'together 19.8 %'
    ],
    table: { columns: [{ key: 'unit', title: 'Force' }], rows: [{ key: 'x', cells: { unit: 'Force 7' } }] },
    of: 'unit',
    format: String
  });
});
