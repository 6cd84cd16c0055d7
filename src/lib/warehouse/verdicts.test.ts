// What becomes of each record, for all of them, against what the loader counts.
import { afterAll, beforeEach, expect, test } from 'vitest';
import { recordsOf } from '../../../tests/support/force.ts';
import { officer, openLoader, type Rows } from '../../../tests/support/loader.ts';
import type { Records } from '../extracts/records.ts';
import type { ExtractId } from '../extracts/registry.ts';
import type { Verdict } from '../extracts/verdict.ts';
import { LISTED_PER_RULE } from './faults.ts';
import { createSchema } from './schema.ts';
import { RECORDS_A_PAGE, verdictsOf } from './verdicts.ts';

const { warehouse, loaded } = await openLoader();
afterAll(() => warehouse.close());
beforeEach(() => createSchema(warehouse));

async function verdicts(records: Records): Promise<Map<number, Verdict>> {
  const all = new Map<number, Verdict>();
  let next = 0;
  for await (const page of verdictsOf(warehouse, records)) {
    expect(page.from).toBe(next);
    next = page.to;
    for (const [record, verdict] of page.verdicts) all.set(record, verdict);
  }
  expect(next).toBe(records.recordCount);
  return all;
}

const judged = (id: ExtractId, rows: Rows) => verdicts(recordsOf(id, rows));

test('a record is told each rule that it breaks, and one that breaks none has passed', async () => {
  const found = await judged('officers', [
    officer('O-1'),
    officer('O-2', { role: 'chief', contracted_hours: 50 }),
    officer('O-3', { ended_on: '2019-01-01' }),
    officer('O-1'),
    officer('O-2')
  ]);
  expect([...found]).toEqual([
    [
      1,
      {
        isRejected: true,
        sentences: [
          expect.stringContaining('“chief” in role'),
          expect.stringContaining('“50” in contracted_hours')
        ]
      }
    ],
    [2, { isRejected: true, sentences: ['ended_on is 2019-01-01, before started_on, which is 2020-01-01.'] }],
    [3, { isRejected: true, sentences: [expect.stringContaining('“O-1” stands in line 2 already')] }]
  ]);
});

test('a record that is loaded as other has passed with a notice', async () => {
  const check = { check_id: 'K-1', case_id: 'C-1', agency: 'Fire Service', checked_on: '2026-01-01' };
  const found = await judged('agency_checks', [check, { ...check, checked_on: 'soon' }, check]);
  const other = expect.stringContaining('loaded as other: “Fire Service”');
  expect([...found]).toEqual([
    [0, { isRejected: false, sentences: [other] }],
    [1, { isRejected: true, sentences: [other, expect.stringContaining('“soon”')] }],
    [2, { isRejected: true, sentences: [other, expect.stringContaining('“K-1” stands in line 2 already')] }]
  ]);
});

test('every record beyond those that are told is judged, over all pages, as the loader counts them', async () => {
  const size = RECORDS_A_PAGE + LISTED_PER_RULE + 10;
  const rows = Array.from({ length: size }, (_, index) => ({
    unit_id: `U-${index % (size - 1500)}`,
    unit_name: 'North',
    force_id: index % 3 === 0 ? 'not an id' : 'F-1'
  }));
  const records = recordsOf('units', rows);
  const receipt = await loaded('units', rows);
  const found = await verdicts(records);
  expect(receipt.problems.length).toBeLessThan(receipt.rejected);
  expect([...found.values()].filter(({ isRejected }) => isRejected)).toHaveLength(receipt.rejected);
  expect([...found.keys()].at(-1)).toBeGreaterThan(RECORDS_A_PAGE);
});

test('nothing is left in the engine, nor where it is ended early', async () => {
  const records = recordsOf('officers', [officer('O-1'), officer('O-1'), officer('O-2', { role: 'chief' })]);
  for await (const page of verdictsOf(warehouse, records)) if (page.verdicts.size > 0) break;
  await verdicts(records);
  const rows = await warehouse.rows(
    "select table_name from duckdb_tables() where table_name not like 'stg\\_%' escape '\\'"
  );
  expect(rows).toEqual([]);
});
