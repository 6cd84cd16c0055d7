// A file that is checked, told against what is loaded, and accepted or not.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsOf, type Cell } from '../../../tests/support/force.ts';
import {
  answers,
  built,
  CASE,
  engines,
  EVERYTHING,
  load,
  TWO_UNITS
} from '../../../tests/support/pipeline.ts';
import { randomForce, type RandomTables, type TableRow } from '../../../tests/support/random-force.ts';
import { PROPERTY_TIMEOUT, runs } from '../../../tests/support/strength.ts';
import { columnsOf } from '../extracts/contract.ts';
import { EXTRACTS, extractById, type ExtractId } from '../extracts/registry.ts';
import { caseload } from '../metrics/caseload/metric.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { Force, type Checked } from './force.ts';

let shared: Awaited<ReturnType<typeof engines>>;

beforeAll(async () => {
  shared = await engines();
});

afterAll(() => shared.warehouse.close());

const casesIn = async (force: Force) => (await force.ask(caseload))[0]?.['cases'];

async function checked(force: Force, id: ExtractId, rows: readonly TableRow[]): Promise<Checked> {
  const outcome = await force.check(recordsOf(id, rows));
  if (!outcome.ok) throw new Error(outcome.problems.map(({ sentence }) => sentence).join(' '));
  return outcome.value;
}

const waiting = () =>
  shared.warehouse.rows(
    "select table_name from duckdb_tables() where table_name similar to '(checked|loaded|loading|difference)_.*'"
  );

const TWO_CASES = [
  { case_id: 'C1', unit_id: 'North', lead_officer_id: 'O2', ...CASE },
  { case_id: 'C4', unit_id: 'South', lead_officer_id: 'O3', ...CASE }
];

describe('a file that is checked', () => {
  it('changes nothing until it is accepted', async () => {
    const force = await built(shared, TWO_UNITS);
    const { receipt, difference } = await checked(force, 'cases', TWO_CASES);
    expect(receipt).toMatchObject({ accepted: 2, rejected: 0 });
    expect(difference).toMatchObject({ added: 1, removed: 2, changed: 1, unchanged: 0 });
    expect(force.isStale).toBe(false);
    expect(await casesIn(force)).toBe(3);
    await force.build({ ...EVERYTHING, asOf: '2026-09-29' });
    expect(await casesIn(force)).toBe(3);
    await force.accept('cases');
    expect(force.isStale).toBe(true);
    await force.build(EVERYTHING);
    expect(await casesIn(force)).toBe(2);
    expect(await waiting()).toEqual([]);
  });

  it('is forgotten when it is discarded, and can’t be accepted then', async () => {
    const force = await built(shared, TWO_UNITS);
    const records = force.records;
    await checked(force, 'cases', TWO_CASES);
    await force.discard('cases');
    await force.discard('cases');
    await expect(force.accept('cases')).rejects.toThrow(/No file of cases was checked/);
    expect(force.records).toEqual(records);
    expect(force.isStale).toBe(false);
    expect(await waiting()).toEqual([]);
  });

  it('gives way to the next, and to one that is loaded at once', async () => {
    const force = await built(shared, TWO_UNITS);
    await checked(force, 'cases', TWO_CASES);
    await checked(force, 'cases', TWO_CASES.slice(1));
    await force.accept('cases');
    expect(force.receipts.find(({ extract }) => extract === 'cases')?.accepted).toBe(1);
    await checked(force, 'cases', TWO_CASES);
    await load(force, { cases: TWO_UNITS.cases ?? [] });
    await expect(force.accept('cases')).rejects.toThrow(/No file of cases was checked/);
  });

  it('and refused leaves what is loaded, and nothing that waits', async () => {
    const force = await built(shared, TWO_UNITS);
    await checked(force, 'cases', TWO_CASES);
    const outcome = await force.check(recordsOf('cases', [{ ...TWO_CASES[0], risk_level: 'purple' }]));
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ id: 'unknown-code' }, { id: 'nothing-accepted' }]
    });
    await expect(force.accept('cases')).rejects.toThrow(/No file of cases was checked/);
    expect(await casesIn(force)).toBe(3);
    expect(await waiting()).toEqual([]);
  });

  it('has no difference where nothing of the extract is loaded', async () => {
    const force = await built(shared, TWO_UNITS);
    const rows = [{ absence_id: 'A1', officer_id: 'O1', kind: 'sickness', starts_on: '2026-09-01' }];
    expect((await checked(force, 'absences', rows)).difference).toBeNull();
    await force.discard('absences');
  });

  it('that was accepted is taken back when bringing it is called off, and one that waits is forgotten', async () => {
    const force = await built(shared, TWO_UNITS);
    const [records, expected] = [force.records, await answers(force, DEFINITIONS)];
    await checked(force, 'cases', TWO_CASES);
    await force.accept('cases');
    await checked(force, 'officers', [{ ...TWO_UNITS.officers?.[0] }]);
    await force.restore(records);
    await force.build(EVERYTHING);
    expect(new Set(force.records)).toEqual(new Set(records));
    expect(await answers(force, DEFINITIONS)).toEqual(expected);
    expect(await waiting()).toEqual([]);
  });
});

describe('the difference', () => {
  const text = (cell: Cell | undefined): string | null => {
    if (cell === undefined || cell === null) return null;
    return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : String(cell);
  };
  const written = (id: ExtractId, rows: readonly TableRow[]) => {
    const extract = extractById(id);
    const lines = rows.map((row) =>
      Object.fromEntries(columnsOf(extract).map(({ name }) => [name, text(row[name])]))
    );
    return new Map(lines.map((line) => [JSON.stringify(extract.primaryKey.map((key) => line[key])), line]));
  };

  it(
    'from one file to another, applied to the one, gives the other',
    async () => {
      const ids = ['cases', 'absences', 'vetting', 'training', 'case_history'] as const;
      await fc.assert(
        fc.asyncProperty(randomForce, randomForce, fc.constantFrom(...ids), async (one, other, id) => {
          const [before, after] = [one[id] ?? [], other[id] ?? []];
          fc.pre(before.length > 0 && after.length > 0);
          const force = await Force.open(shared, { lens: null, unitId: null });
          await load(force, { [id]: before });
          const { difference } = await checked(force, id, after);
          await force.discard(id);
          const [applied, wanted] = [written(id, before), written(id, after)];
          const sizes = [difference?.added, difference?.removed, difference?.changed];
          expect(difference?.unchanged).toBe(applied.size - (sizes[1] ?? NaN) - (sizes[2] ?? NaN));
          const { added = [], removed = [], changed = [] } = difference?.examples ?? {};
          expect(sizes).toEqual([added, removed, changed].map((rows) => rows.length));
          for (const key of removed) expect(applied.delete(JSON.stringify(key))).toBe(true);
          for (const { key, changes } of changed) {
            const row = applied.get(JSON.stringify(key));
            for (const { column, before: was, after: is } of changes) {
              expect(row?.[column]).toBe(was);
              if (row) row[column] = is;
            }
          }
          for (const key of added) {
            expect(applied.has(JSON.stringify(key))).toBe(false);
            applied.set(JSON.stringify(key), wanted.get(JSON.stringify(key)) ?? {});
          }
          expect(new Map([...applied].sort())).toEqual(new Map([...wanted].sort()));
        }),
        { numRuns: runs(15), endOnFailure: true }
      );
    },
    PROPERTY_TIMEOUT
  );

  it('is none for the same rows, though a lens took some of them out of the database', async () => {
    const ABSENCE = { absence_id: 'A1', officer_id: 'O1', kind: 'sickness', starts_on: '2026-09-01' };
    const tables: RandomTables = { ...TWO_UNITS, absences: [ABSENCE] };
    const counted = (found: Checked) => {
      const { added, removed, changed, unchanged } = found.difference ?? {};
      return { added, removed, changed, unchanged };
    };
    for (const reader of [
      { lens: 'unit', unitId: 'North' },
      { lens: 'force', unitId: null },
      { lens: 'welfare', unitId: null }
    ] as const) {
      const force = await built(shared, tables, reader);
      for (const { id } of EXTRACTS) {
        const rows = tables[id];
        if (!rows) continue;
        expect(counted(await checked(force, id, rows)), `${reader.lens} ${id}`).toEqual({
          added: 0,
          removed: 0,
          changed: 0,
          unchanged: rows.length
        });
      }
      await force.restore(force.records);
      expect(await waiting()).toEqual([]);
    }
  });

  it.each([
    [null, ['C1', 'C2', 'C3', 'C9'], ['A1'], ['kind', 'starts_on'], ['S1', 'S2']],
    ['unit', ['C1', 'C3'], ['A1'], ['starts_on'], null],
    ['force', null, null, [], null],
    ['welfare', null, ['A1'], ['kind', 'starts_on'], ['S1', 'S2']]
  ] as const)(
    'tells the reader %s only rows that they may see',
    async (lens, cases, absences, columns, sessions) => {
      const ABSENCE = { absence_id: 'A1', officer_id: 'O1', kind: 'sickness', starts_on: '2026-09-01' };
      const force = await built(
        shared,
        { ...TWO_UNITS, absences: [ABSENCE] },
        { lens, unitId: lens === 'unit' ? 'North' : null }
      );
      const keys = ({ difference }: Checked) =>
        difference?.examples &&
        [
          ...difference.examples.added,
          ...difference.examples.removed,
          ...difference.examples.changed.map(({ key }) => key)
        ]
          .map(([key]) => key)
          .sort();
      const levels = (TWO_UNITS.cases ?? []).map((row) => ({ ...row, risk_level: 'low' }));
      const others = [...levels, { ...TWO_UNITS.cases?.[1], case_id: 'C9' }];
      expect(keys(await checked(force, 'cases', others))).toEqual(cases);
      const absence = await checked(force, 'absences', [
        { ...ABSENCE, kind: 'training', starts_on: '2026-09-02' }
      ]);
      expect(keys(absence)).toEqual(absences);
      const told = absence.difference?.examples?.changed.flatMap(({ changes }) => changes) ?? [];
      expect(told.map(({ column }) => column)).toEqual(columns);
      const session = await checked(force, 'counselling', [
        { session_id: 'S2', officer_id: 'O1', outcome: 'declined' }
      ]);
      expect(session.difference).toMatchObject({ added: 1, removed: 1 });
      expect(keys(session)).toEqual(sessions);
      await force.restore([]);
    }
  );
});
