// What is put back is what it would be if it were made anew: after other changes, other extracts and other readers too.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsOf } from '../../../tests/support/force.ts';
import { answers, built, engines, EVERYTHING } from '../../../tests/support/pipeline.ts';
import { randomForce, type RandomTables } from '../../../tests/support/random-force.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { DEFAULT_SETTINGS, withSetting, type SettingsFile } from '../settings/settings.ts';
import { openNodeWasm } from '../warehouse/node-wasm.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { Aside } from './aside.ts';
import { Figures } from './figures.ts';
import type { Force } from './force.ts';

let shared: Awaited<ReturnType<typeof engines>>;
beforeAll(async () => {
  const { warehouse, solver } = await engines();
  await warehouse.close();
  shared = { warehouse: await openNodeWasm(), solver };
});
afterAll(() => shared.warehouse.close());

const CHIEF = { ...EVERYTHING, lens: 'force', unitId: null } as const;
const UNIT = { ...EVERYTHING, lens: 'unit', unitId: 'North' } as const;

function chosen(...values: readonly (readonly [string, unknown])[]): SettingsFile {
  return values.reduce((file, [id, value]) => {
    const outcome = withSetting(file, id, value);
    if (!outcome.ok) throw new Error(`${id} takes no ${String(value)}`);
    return outcome.value;
  }, DEFAULT_SETTINGS);
}

const LIMIT = ['high_risk_limit_percent', 5] as const;
const LEVELS = ['high_risk_levels', ['very_high', 'high', 'medium', 'low']] as const;

const [TABLES] = fc.sample(randomForce, { seed: 7, numRuns: 1 }) as [RandomTables];
const WITHOUT_HALF: RandomTables = { ...TABLES, cases: (TABLES.cases ?? []).filter((_, at) => at % 2 === 0) };

/** The chief officer's figures stand, and everything has been put beside the database that goes there. */
async function standing(choices: Parameters<Force['build']>[0] = CHIEF): Promise<Force> {
  const force = await built(shared, TABLES, choices);
  await answers(force, DEFINITIONS);
  return force;
}

describe('a table that comes back', () => {
  it('is as the last change left it', async () => {
    const force = await standing();
    await force.build({ ...CHIEF, settings: chosen(LEVELS) });
    await force.build({ ...CHIEF, settings: chosen(LEVELS, LIMIT) });
    const found = await answers(force, DEFINITIONS);
    const fresh = await built(shared, TABLES, { ...CHIEF, settings: chosen(LEVELS, LIMIT) });
    expect(found).toEqual(await answers(fresh, DEFINITIONS));
  });

  it('is of the extract that is loaded', async () => {
    const force = await standing();
    const outcome = await force.load(recordsOf('cases', WITHOUT_HALF.cases ?? []));
    expect(outcome.ok).toBe(true);
    await force.build(CHIEF);
    await force.build({ ...CHIEF, settings: chosen(LIMIT) });
    const found = await answers(force, DEFINITIONS);
    const fresh = await built(shared, WITHOUT_HALF, { ...CHIEF, settings: chosen(LIMIT) });
    expect(found).toEqual(await answers(fresh, DEFINITIONS));
  });

  it('is of the reader who reads', async () => {
    const force = await standing(UNIT);
    await force.build(CHIEF);
    await force.build({ ...CHIEF, settings: chosen(LIMIT) });
    const found = await answers(force, DEFINITIONS);
    const fresh = await built(shared, TABLES, { ...CHIEF, settings: chosen(LIMIT) });
    expect(found).toEqual(await answers(fresh, DEFINITIONS));
  });
});

/** An engine of one table, into which one row too few comes back. */
function ofOneTable(): Warehouse {
  let count = 3;
  return {
    rows: () => Promise.resolve([{ count }]),
    copy: () => Promise.resolve(new Uint8Array(8)),
    insert: () => Promise.resolve(void (count = 2))
  } as unknown as Warehouse;
}

it('a table that comes back with a row too few stops everything', async () => {
  const aside = new Aside(ofOneTable());
  await aside.keep(['int_cases']);
  await expect(aside.putBack(['int_cases'])).rejects.toThrow('int_cases did not come back whole');
});

it('what stood beside the database for one reader is gone for the next', async () => {
  const figures = new Figures({ ...shared, warehouse: ofOneTable() });
  await figures.aside.keep(['int_cases']);
  expect(figures.aside.tables).toEqual(new Set(['int_cases']));
  figures.forgetReader();
  expect(figures.aside.tables).toEqual(new Set());
});
