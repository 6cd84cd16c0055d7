// The page's session over engines that die and fail: nothing is left half, and what was loaded is there or is named.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOf } from '../../../tests/support/force.ts';
import { TWO_UNITS } from '../../../tests/support/pipeline.ts';
import { utf8 } from '../../../tests/support/reading.ts';
import { nodeOpener } from '../intake/open-node.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { openNodeSolver } from '../solver/node.ts';
import type { Solver } from '../solver/solver.ts';
import { openNative } from '../warehouse/native.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { BroughtFile } from './brought-files.ts';
import type { EngineState } from './engines.ts';
import { Session } from './session.svelte.ts';

let solver: Solver;
const open = new Set<Warehouse>();
beforeAll(async () => void (solver = await openNodeSolver()));
afterAll(async () => {
  solver.close();
  for (const warehouse of open) await warehouse.close();
});

const file = ({ name, bytes }: { name: string; bytes: Uint8Array }): BroughtFile => ({
  name,
  read: async () => bytes.slice()
});
const FIRST = [file(fileOf('officers', TWO_UNITS.officers!)), file(fileOf('cases', TWO_UNITS.cases!))];
const AREA = { area_id: 'AR-1', area_name: 'One', unit_id: 'North', area_km2: 9, population: 9 };
const SHAPE = {
  type: 'Feature',
  properties: { area_id: 'AR-1' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [-2, 53],
        [-2, 54],
        [-1, 54],
        [-2, 53]
      ]
    ]
  }
};
const MORE = [
  file(fileOf('areas', [AREA])),
  file({
    name: 'boundaries.geojson',
    bytes: utf8(JSON.stringify({ type: 'FeatureCollection', features: [SHAPE] }))
  })
];

const PATIENCE = { timeout: 30_000 };

type Fate = 'lives' | 'dies' | 'fails';

/** A session in which two extracts stand; `fate` is asked with each statement what becomes of it and of its engine. */
async function begun() {
  const engines: Warehouse[] = [];
  const rule: { fate: (sql: string) => Fate; fault: string } = {
    fate: () => 'lives',
    fault: 'No such thing'
  };
  const session = new Session({
    opener: nodeOpener,
    boot: async (onState, onCrash) => {
      const warehouse = await openNative();
      engines.push(warehouse);
      open.add(warehouse);
      let dead: Error | null = null;
      const alive = async <Value>(sql: string, statement: () => Promise<Value>): Promise<Value> => {
        const fate = dead ? 'fails' : rule.fate(sql);
        if (fate === 'dies') onCrash((dead = new Error('The engine stopped')));
        if (fate !== 'lives') throw dead ?? new Error(rule.fault);
        return statement();
      };
      const mortal: Warehouse = {
        ...warehouse,
        rows: (...asked) => alive(asked[0], () => warehouse.rows(...asked)),
        run: (...asked) => alive(asked[0], () => warehouse.run(...asked)),
        async close() {
          dead ??= new Error('The engine was closed');
          if (open.delete(warehouse)) await warehouse.close();
        }
      };
      onState({ name: 'ready' });
      return { warehouse: mortal, solver };
    }
  });
  session.asOf = '2026-09-30';
  await session.bring(FIRST);
  expect(session.isReady).toBe(true);
  const step = () => (session.phase.name === 'loading' ? session.phase.step.doing : '');
  return { session, engines, rule, isBuilding: () => step().startsWith('Working out') };
}

const announced = (session: Session) => session.announcement.replace(/[\u2066-\u2069]/g, '');

/** Two extracts and nothing else stand, as if nothing had been begun since. */
async function standsAsBefore(session: Session): Promise<void> {
  await expect.poll(() => session.phase.name, PATIENCE).toBe('ready');
  expect(session.loaded.receipts.map(({ file: name }) => name)).toEqual(['officers.csv', 'cases.csv']);
  expect(session.loaded.boundaries).toBeNull();
  expect(session.brought.turns.flat()).toEqual(FIRST);
  expect((await session.force()).problems).toEqual([]);
}

test('an engine that dies when all of the files was taken in leaves none of them, and they are named', async () => {
  const { session, engines, rule, isBuilding } = await begun();
  rule.fate = () => (engines.length === 1 && isBuilding() ? 'dies' : 'lives');
  await session.bring(MORE);
  await standsAsBefore(session);
  expect(announced(session)).toBe(
    'The engine stopped and was started again. Everything that was loaded has been loaded again from memory. Bring again: areas.csv and boundaries.geojson.'
  );
});

test('where nothing can be put back, another engine gets what was loaded from memory', async () => {
  const { session, engines, rule, isBuilding } = await begun();
  let isBroken = false;
  rule.fate = () => {
    isBroken ||= isBuilding();
    return isBroken && engines.length === 1 ? 'fails' : 'lives';
  };
  await session.bring(MORE);
  await standsAsBefore(session);
  expect(engines).toHaveLength(2);
  expect(announced(session)).toContain('Bring again: areas.csv and boundaries.geojson.');
});

test('files are called off to the very last statement of their figures', async () => {
  const [one, other] = [await begun(), await begun()];
  let [statements, left] = [0, 0];
  one.rule.fate = () => {
    statements += Number(one.isBuilding());
    return 'lives';
  };
  await one.session.bring(MORE);
  expect(one.session.loaded.boundaries).not.toBeNull();
  left = statements;
  await one.session.clear();
  expect(one.session.announcement).toBe(
    'Cleared: 3 extracts and the boundaries. The settings stay as they are.'
  );
  expect([one.session.loaded.receipts, one.session.loaded.boundaries]).toEqual([[], null]);
  const { session, rule, isBuilding } = other;
  rule.fate = () => {
    left -= Number(isBuilding());
    if (left === 0 && session.phase.name === 'loading') session.phase.cancel();
    return 'lives';
  };
  await session.bring(MORE);
  await standsAsBefore(session);
  expect(announced(session)).toBe('Cancelled. What was loaded before is still there.');
});

test('a failure says why and of which files nothing is loaded, and what was chosen is chosen no more', async () => {
  const { session, rule, isBuilding } = await begun();
  let isDue = true;
  rule.fate = () => {
    const isNow = isDue && isBuilding();
    if (isNow) isDue = false;
    return isNow ? 'fails' : 'lives';
  };
  rule.fault = 'Out of Memory Error: failed to allocate data of size 2.0 GiB';
  await session.bring(MORE);
  await standsAsBefore(session);
  expect(announced(session)).toBe(
    'That could not be done: there is not enough memory in this tab. Not loaded: areas.csv and boundaries.geojson. What was loaded before is still there.'
  );
  isDue = true;
  await session.readAs('force', null);
  await standsAsBefore(session);
  expect([session.lens, session.ownUnit]).toEqual(['unit', 'North']);
  expect(announced(session)).toContain('not enough memory in this tab. What was loaded before');
});

test('a page that is left in the middle of a load holds nothing, whatever becomes of that load', async () => {
  const { session, rule, isBuilding } = await begun();
  rule.fate = () => {
    if (isBuilding()) void session.end('Left');
    return 'lives';
  };
  await session.bring(MORE);
  expect([session.phase.name, session.announcement]).toEqual(['empty', 'Left']);
  expect([session.asOf, session.loaded.boundaries, session.loaded.receipts]).toEqual([null, null, []]);
});

test('an engine that dies again and again is given up: all files are named, and the log stays', async () => {
  const { session, rule } = await begun();
  let deaths = 0;
  const log = (session.loaded.log.entries = [{ id: 'kept' }] as never);
  rule.fate = () => {
    deaths += 1;
    return 'dies';
  };
  await session.bring(MORE);
  await expect.poll(() => session.phase.name, PATIENCE).toBe('empty');
  await expect.poll(() => session.engine.name, PATIENCE).toBe('ready');
  expect(announced(session)).toBe(
    'The engine stopped again and again. Nothing is loaded any more. Bring again: officers.csv, cases.csv, areas.csv and boundaries.geojson.'
  );
  expect(session.loaded.receipts).toEqual([]);
  expect(session.loaded.log.entries).toBe(log);
  expect(deaths).toBe(4);
});

test('a figure that failed for a reader whose tables are gone is worked out again when it is asked for', async () => {
  const { session, rule } = await begun();
  const share = DEFINITIONS.find(({ id }) => id === 'high-risk-share')!;
  rule.fate = (sql) => (sql === share.sql ? 'fails' : 'lives');
  await session.readAs('force', null);
  expect(session.isReady).toBe(true);
  await expect(session.questions.ask(share)).rejects.toThrow('No such thing');
  rule.fate = () => 'lives';
  await session.workOutAgain();
  expect(session.isReady).toBe(true);
  expect(await session.questions.ask(share)).not.toEqual([]);
});

test('an engine that was ended while it started is not heard of when it is there', async () => {
  const starts: ((state: EngineState) => void)[] = [];
  const session = new Session({
    boot: (onState) => {
      starts.push(onState);
      return new Promise(() => undefined);
    }
  });
  void session.boot();
  void session.end('');
  void session.boot();
  starts[0]!({ name: 'ready' });
  expect(session.engine.name).not.toBe('ready');
  starts[1]!({ name: 'ready' });
  expect(session.engine.name).toBe('ready');
});
