// After a change of settings, a lens holds what a force that was loaded with the setting would hold, and no more.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherValue } from '../../../tests/support/other-settings.ts';
import { answers, built, engines, EVERYTHING } from '../../../tests/support/pipeline.ts';
import { randomForce, type RandomTables } from '../../../tests/support/random-force.ts';
import { PROPERTY_TIMEOUT, runs } from '../../../tests/support/strength.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { SETTINGS, type Setting } from '../settings/catalogue.ts';
import { DEFAULT_SETTINGS, withSetting, type SettingsFile } from '../settings/settings.ts';
import { openNodeWasm } from '../warehouse/node-wasm.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** What was taken out is put back by the engine of the browser, and made anew by the native one. */
let both: Record<'native' | 'wasm', Awaited<ReturnType<typeof engines>>>;

beforeAll(async () => {
  const native = await engines();
  both = { native, wasm: { ...native, warehouse: await openNodeWasm() } };
});

afterAll(async () => {
  await both.native.warehouse.close();
  await both.wasm.warehouse.close();
});

/** The defaults, but with another value of each; a value that goes with no other is left out. */
const changed = (settings: readonly Setting[]): SettingsFile =>
  settings.reduce((file, setting) => {
    const outcome = withSetting(file, setting.id, otherValue(setting));
    return outcome.ok ? outcome.value : file;
  }, DEFAULT_SETTINGS);

/** With one of these everything is loaded again for a unit, whatever else changes. */
const LOAD_ALL = ['case_holding_roles', 'counted_management', 'full_time_hours', 'not_assessed_grace_days'];

const changes = fc
  .oneof(
    fc.constantFrom(...SETTINGS).map((setting) => [setting]),
    fc.subarray(
      SETTINGS.filter(({ id }) => !LOAD_ALL.includes(id)),
      { minLength: 1 }
    )
  )
  .map(changed);

const READERS = [
  { engine: 'native', reader: { lens: 'unit', unitId: 'North' }, thorough: 4 },
  { engine: 'native', reader: { lens: 'force', unitId: null }, thorough: 2 },
  { engine: 'native', reader: { lens: 'welfare', unitId: null }, thorough: 2 },
  { engine: 'wasm', reader: { lens: 'force', unitId: null }, thorough: 1 },
  { engine: 'wasm', reader: { lens: 'welfare', unitId: null }, thorough: 1 }
] as const;

const AREAS = ['A1', 'A2', 'A3', 'A4'];

/** The force with places: areas of every unit, cases in them, one with premises, and posts. */
const withPlaces = (tables: RandomTables): RandomTables => ({
  ...tables,
  areas: AREAS.map((area_id, at) => ({
    area_id,
    area_name: area_id,
    unit_id: ['North', 'South', 'East', 'North'][at]!,
    area_km2: 10 * (at + 1),
    population: 1000 * at
  })),
  cases: (tables.cases ?? []).map((row, at) => ({ ...row, area_id: [...AREAS, null][at % 5]! })),
  approved_premises: [{ premises_id: 'P1', area_id: 'A2', beds: 9 }],
  posts: (tables.officers ?? []).map(({ officer_id, unit_id }, at) => ({
    post_id: `T${at}`,
    unit_id: unit_id!,
    role: 'mosovo_officer',
    fte: 1,
    officer_id: officer_id!
  }))
});

const TABLES =
  "select table_name::varchar as name from duckdb_tables() where regexp_matches(table_name, '^(stg|int)_') order by name";

/** Every table that a metric can read, as it is between two changes: rows counted, and told apart by what they say. */
async function atRest(warehouse: Warehouse): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const { name } of await warehouse.rows(TABLES))
    found[String(name)] = await warehouse.rows(
      `select count(*)::integer as count, bit_xor(hash(one::varchar))::varchar as hash from ${name} as one`
    );
  return found;
}

describe.each(READERS)('the $reader.lens lens in the $engine engine, when settings change', (one) => {
  it(
    'holds and answers the same as if the force had been loaded so, and again when they change back',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomForce, changes, async (tables, settings) => {
          const [shared, { reader }] = [both[one.engine], one];
          const force = await built(shared, withPlaces(tables), reader);
          await answers(force, DEFINITIONS);
          const before = await atRest(shared.warehouse);
          await force.build({ ...EVERYTHING, ...reader, settings });
          const after = [await answers(force, DEFINITIONS), await atRest(shared.warehouse), force.units];
          await force.build({ ...EVERYTHING, ...reader });
          await answers(force, DEFINITIONS);
          expect(await atRest(shared.warehouse)).toEqual(before);
          const fresh = await built(shared, withPlaces(tables), { ...reader, settings });
          expect(after).toEqual([
            await answers(fresh, DEFINITIONS),
            await atRest(shared.warehouse),
            fresh.units
          ]);
        }),
        { numRuns: runs(one.thorough), endOnFailure: true }
      );
    },
    PROPERTY_TIMEOUT
  );
});
