// Packs from end to end: what is in one, what several add up to, and what is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASE, built, engines, load } from '../../../tests/support/pipeline.ts';
import { AS_OF, type RandomTables } from '../../../tests/support/random-force.ts';
import { packText, readPack, type Pack, type PackHead } from '../disclosure/pack.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { DEFAULT_SETTINGS, withSetting, type SettingsFile } from '../settings/settings.ts';
import type { Lens } from '../shared/lens.ts';
import type { Row } from '../warehouse/warehouse.ts';
import { Force } from './force.ts';
import type { Reader } from './lens.ts';
import { packedForce } from './packs.ts';
import { packOf } from './packing.ts';

let shared: Awaited<ReturnType<typeof engines>>;
let force: Force;

/** Ids that stand nowhere else, and counts of people that no rounding gives: 17 of 23 and 14 of 21 were seen. */
const PEOPLE = { North: { all: 23, seen: 17 }, South: { all: 21, seen: 14 } } as const;
const OFFICER = {
  role: 'mosovo_officer',
  employment: 'police_officer',
  started_on: '2024-01-01',
  contracted_hours: 37
};

const people = Object.entries(PEOPLE).flatMap(([unit, { all }]) =>
  Array.from({ length: all }, (_, index) => ({
    officer_id: `SENTINEL-${unit}-${index}`,
    unit_id: unit,
    ...OFFICER
  }))
);

const tables: RandomTables = {
  officers: people,
  cases: people.map(({ officer_id, unit_id }, index) => ({
    case_id: `SECRET-${index}`,
    unit_id,
    lead_officer_id: officer_id,
    ...CASE,
    risk_level: index % 7 === 0 ? 'high' : 'low'
  })),
  counselling: Object.entries(PEOPLE).flatMap(([unit, { seen }]) =>
    Array.from({ length: seen }, (_, index) => ({
      session_id: `SESSION-${unit}-${index}`,
      officer_id: `SENTINEL-${unit}-${index}`,
      held_on: '2026-09-01',
      outcome: 'attended',
      independent: true
    }))
  ),
  absences: [
    { absence_id: 'AWAY-1', officer_id: 'SENTINEL-North-1', starts_on: '2026-09-01', kind: 'maternity' }
  ]
};

beforeAll(async () => {
  shared = await engines();
  force = await Force.open(shared);
  await load(force, tables);
});

afterAll(async () => {
  shared.solver.close();
  await shared.warehouse.close();
});

const unitManager = (unitId: string) => ({ lens: 'unit', unitId }) as const;
const CHIEF = { lens: 'force', unitId: null } as const;
const WELFARE = { lens: 'welfare', unitId: null } as const;

async function madeBy(
  maker: Reader & { lens: Lens },
  reader: Reader & { lens: Lens },
  settings: SettingsFile = DEFAULT_SETTINGS
): Promise<PackHead> {
  const choices = { asOf: AS_OF, settings, ...maker };
  await force.build(choices);
  return packOf(force, { choices, reader, build: 'test', isSample: false });
}

function readBack(head: PackHead): Pack {
  const found = readPack(new TextEncoder().encode(packText(head)), head.made_for);
  if ('fault' in found) throw new Error(found.fault);
  return found.value;
}

function faultOf(...packs: readonly PackHead[]): string {
  const found = packedForce(packs.map(readBack));
  return 'fault' in found ? found.fault : 'loaded';
}

const rows = async (id: string): Promise<readonly Row[]> =>
  force.ask(DEFINITIONS.find((one) => one.id === id)!);
const IN_COMMON = ['caseload', 'high-risk-share', 'resilience', 'resilience-score', 'counselling-support'];

describe('a pack for the chief officer', () => {
  let north: PackHead;
  let south: PackHead;
  beforeAll(async () => {
    north = await madeBy(unitManager('North'), CHIEF);
    south = await madeBy(unitManager('South'), CHIEF);
  });

  it('names no officer, no case, no session and no kind of absence', () => {
    const text = packText(north);
    expect(text).toContain('high-risk-share');
    expect(text).not.toMatch(/SENTINEL|SECRET|SESSION|AWAY-1|maternity":"/);
  });

  it('holds of counselling what may be shown, and never how many it truly was', () => {
    const shown = JSON.stringify(north.figures['counselling-support']);
    expect(shown).toContain('"shown_count":"15"');
    expect(shown).not.toMatch(/\b(17|23|6)\b/);
    expect(Object.keys(north.figures)).not.toContain('counselling');
    expect(Object.keys(north.figures)).not.toContain('absence-rate');
  });

  it('holds its own unit alone', () => {
    expect(north.units.map(({ unit_id }) => unit_id)).toEqual(['North']);
    expect(packText(north)).not.toContain('South');
  });

  it('with those of the other units gives what the extracts would give', async () => {
    const found = packedForce([readBack(north), readBack(south)]);
    if ('fault' in found) throw new Error(found.fault);
    await force.build({ asOf: AS_OF, settings: DEFAULT_SETTINGS, ...CHIEF });
    for (const id of IN_COMMON) {
      const metric = DEFINITIONS.find((one) => one.id === id)!;
      expect(found.value.ask(metric), id).toEqual(await rows(id));
    }
    expect(found.value.notices).toEqual([]);
  });

  it('from the welfare lead holds the whole force, as the extracts give it', async () => {
    const whole = await madeBy(WELFARE, CHIEF);
    expect(packText(whole)).not.toMatch(/SENTINEL|SECRET|SESSION|AWAY-1|maternity":"/);
    const found = packedForce([readBack(whole)]);
    if ('fault' in found) throw new Error(found.fault);
    await force.build({ asOf: AS_OF, settings: DEFAULT_SETTINGS, ...CHIEF });
    expect(found.value.ask(DEFINITIONS.find(({ id }) => id === 'available-hours')!)).toEqual(
      await rows('available-hours')
    );
    expect(faultOf(whole, north)).toBe('North is in two of these packs, and would be counted twice.');
  });

  it('of another day is not added to it', () => {
    expect(faultOf(north, { ...south, as_of: '2026-08-31' })).toBe(
      'Packs of one day load together: North is as of 30 September 2026, and South as of 31 August 2026.'
    );
  });

  it('that is invented is not added to a real one', () => {
    expect(faultOf(north, { ...south, is_sample: true })).toContain('invented sample and a real one');
  });

  it('made with other settings, files or builds is added, and its reader is told', async () => {
    const settings = withSetting(DEFAULT_SETTINGS, 'high_risk_limit_percent', 10);
    if (!settings.ok) throw new Error('no such setting');
    const other = await madeBy(unitManager('South'), CHIEF, settings.value);
    const fewer = {
      ...other,
      build: 'another',
      inputs: other.inputs.filter(({ extract }) => extract !== 'absences')
    };
    const found = packedForce([readBack(north), readBack(fewer)]);
    if ('fault' in found) throw new Error(found.fault);
    expect(found.value.notices).toEqual([
      'These packs were made with different settings: each unit is judged by its own, the force by those of North.',
      'These packs were made by different builds of the app.',
      'South has no absences: what needs them is not known for these units, nor for the force.'
    ]);
  });

  it('that was made to hold more than its reader may is not loaded', async () => {
    await force.build({ asOf: AS_OF, settings: DEFAULT_SETTINGS, lens: null, unitId: null });
    const more = async (id: string) => ({ ...north, figures: { [id]: await rows(id) } });
    for (const id of ['high-risk-share', 'counselling', 'vetting'])
      expect(faultOf(await more(id)), id).toContain('holds more than the chief officer may hold');
    const kinds = north.figures['available-hours']!.map((row) => ({ ...row, sickness_hours: 4 }));
    expect(faultOf({ ...north, figures: { 'available-hours': kinds } })).toContain('holds more');
    const [first] = north.figures['caseload']!;
    const strange = { ...north, figures: { caseload: [{ ...first, unit_id: 'West' }] } };
    expect(faultOf(strange)).toContain('holds more');
  });

  it('with rows of another build’s form is refused', () => {
    const figures = { caseload: [{ level: 'unit', cases: 3 }] };
    expect(faultOf({ ...north, figures })).toContain('is not as this version of the app has it');
  });
});

describe('a pack for the unit manager', () => {
  it('from the welfare lead has the unit’s officers, no session and no kind of absence', async () => {
    const pack = await madeBy(WELFARE, unitManager('North'));
    const text = packText(pack);
    expect(text).toContain('SENTINEL-North-1');
    expect(text).not.toMatch(/SENTINEL-South|SESSION|maternity":"|"kind": ?"/);
    const found = packedForce([readBack(pack)]);
    if ('fault' in found) throw new Error(found.fault);
    await force.build({ asOf: AS_OF, settings: DEFAULT_SETTINGS, ...unitManager('North') });
    expect(found.value.ask(DEFINITIONS.find(({ id }) => id === 'caseload')!)).toEqual(await rows('caseload'));
  });

  it('from the chief officer has no officer', async () => {
    const pack = await madeBy(CHIEF, unitManager('South'));
    expect(pack.units.map(({ unit_id }) => unit_id)).toEqual(['South']);
    expect(packText(pack)).not.toMatch(/SENTINEL|SECRET|North/);
    expect(pack.figures['caseload']).toHaveLength(1);
    expect(faultOf(pack, { ...pack, units: [{ ...pack.units[0]!, unit_id: 'X' }], figures: {} })).toContain(
      'A unit manager reads one pack'
    );
  });
});

it('a pack is the same for the same figures', async () => {
  const again = await built(shared, tables, unitManager('North'));
  const packing = {
    choices: { asOf: AS_OF, settings: DEFAULT_SETTINGS, ...unitManager('North') },
    reader: CHIEF,
    build: 'test',
    isSample: false
  };
  expect(packText(await packOf(again, packing))).toBe(packText(await packOf(again, packing)));
});
