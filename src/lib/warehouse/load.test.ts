// What the loader does with a file: every row is accepted, rejected or blank, and said so.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { recordsOf } from '../../../tests/support/force.ts';
import { officer, openLoader } from '../../../tests/support/loader.ts';
import type { Problem } from '../shared/outcome.ts';
import { loadRecords } from './load.ts';
import { createSchema } from './schema.ts';

const { warehouse, loaded, refusal } = await openLoader();
afterAll(() => warehouse.close());
beforeEach(() => createSchema(warehouse));

const ids = (problems: readonly Problem[]) => problems.map(({ id }) => id);

describe('an unknown code where the list has other', () => {
  const check = (check_id: string, agency: string) => ({
    check_id,
    case_id: 'C-1',
    agency,
    checked_on: '2026-01-01'
  });

  test('loads as other with one notice that counts which values', async () => {
    const receipt = await loaded('agency_checks', [
      check('K-1', 'Fire Service'),
      check('K-2', 'other'),
      check('K-3', 'Coastguard'),
      check('K-4', 'Fire Service'),
      check('K-5', 'NHS')
    ]);
    expect(receipt).toMatchObject({ accepted: 5, rejected: 0 });
    expect(receipt.problems).toMatchObject([
      { id: 'unknown-code-as-other', severity: 'notice', column: 'agency', count: 3, lines: [2, 4, 5] }
    ]);
    expect(receipt.problems[0]?.sentence).toContain('“Fire Service” and “Coastguard”');
    const rows = await warehouse.rows('select agency from stg_agency_checks order by record_number');
    expect(rows.map((row) => row['agency'])).toEqual(['other', 'other', 'other', 'other', 'health']);
  });

  test('blank is still blank', async () => {
    const receipt = await loaded('agency_checks', [check('K-1', 'health'), check('K-2', '')]);
    expect(receipt.problems).toMatchObject([{ id: 'missing-value', line: 3, column: 'agency' }]);
  });
});

describe('a repeated primary key', () => {
  test('rejects the second row and names both lines', async () => {
    const receipt = await loaded('officers', [
      officer('O-2'),
      officer('O-1'),
      officer('O-2', { contracted_hours: 10 }),
      officer('O-2', { contracted_hours: 11 })
    ]);
    expect(receipt).toMatchObject({ rows: 4, accepted: 2, rejected: 2 });
    expect(receipt.problems).toMatchObject([
      { id: 'duplicate-key', line: 4, value: 'O-2' },
      { id: 'duplicate-key', line: 5, value: 'O-2' }
    ]);
    for (const { sentence } of receipt.problems) expect(sentence).toContain('line 2 already');
    expect(
      await warehouse.rows("select contracted_hours from stg_officers where officer_id = 'O-2'")
    ).toEqual([{ contracted_hours: 37 }]);
  });

  test('is found in rows that are in order', async () => {
    const receipt = await loaded('officers', [
      officer('O-1'),
      officer('O-2'),
      officer('O-2'),
      officer('O-3')
    ]);
    expect(ids(receipt.problems)).toEqual(['duplicate-key']);
  });

  test('of several columns is repeated only when all are', async () => {
    const seen = (as_of: string, case_id: string) => ({
      as_of,
      case_id,
      unit_id: 'U-1',
      risk_level: 'low',
      management: 'active'
    });
    const receipt = await loaded('case_history', [
      seen('2026-08-31', 'C-1'),
      seen('2026-07-31', 'C-1'),
      seen('2026-08-31', 'C-2'),
      seen('2026-08-31', 'C-1')
    ]);
    expect(receipt.problems).toMatchObject([
      { id: 'duplicate-key', line: 5, value: '2026-08-31, C-1', rule: expect.any(String) }
    ]);
  });

  test('with a blank part is repeated by another blank', async () => {
    const row = { officer_id: 'O-1', level: 'NPPV2', status: 'in_progress' };
    const receipt = await loaded('vetting', [row, { ...row, granted_on: '2026-01-01' }, row]);
    expect(receipt.problems).toMatchObject([{ id: 'duplicate-key', line: 4 }]);
  });

  test('of a rejected row does not reject the good one after it', async () => {
    const receipt = await loaded('officers', [officer('O-1', { role: 'chief' }), officer('O-1')]);
    expect(receipt).toMatchObject({ accepted: 1, rejected: 1 });
    expect(ids(receipt.problems)).toEqual(['unknown-code']);
  });
});

describe('a file', () => {
  test('of which nothing is accepted is refused, and what was loaded stays', async () => {
    await loaded('officers', [officer('O-1')]);
    const problems = await refusal('officers', [officer('O-2', { role: 'chief' })]);
    expect(ids(problems)).toEqual(['unknown-code', 'nothing-accepted']);
    expect(await warehouse.rows('select officer_id from stg_officers')).toEqual([{ officer_id: 'O-1' }]);
  });

  test('with a header and no rows is refused', async () => {
    expect(ids(await refusal('officers', []))).toEqual(['header-only']);
  });

  test('replaces what was loaded before', async () => {
    await loaded('officers', [officer('O-1'), officer('O-2')]);
    await loaded('officers', [officer('O-3')]);
    expect(await warehouse.rows('select officer_id, record_number from stg_officers')).toEqual([
      { officer_id: 'O-3', record_number: 0 }
    ]);
  });

  test('whose records do not add up with the staged rows is never taken', async () => {
    const loading = loadRecords(warehouse, { ...recordsOf('officers', [officer('O-1')]), recordCount: 2 });
    await expect(loading).rejects.toThrow(/1 rows were staged of 2 records/);
  });

  test('counts the rows that never reached the engine', async () => {
    const receipt = await loaded('officers', [officer('O-1'), officer('O-2', { role: 'chief' })], {
      rejectedCount: 3,
      blankCount: 4
    });
    expect(receipt).toMatchObject({ rows: 9, accepted: 1, rejected: 4, blank: 4 });
  });

  test('with quoted commas, quotation marks and line breaks keeps them', async () => {
    const name = 'North, "the"\nsecond';
    await loaded('units', [{ unit_id: 'U-1', unit_name: name, force_id: 'F-1' }]);
    expect(await warehouse.rows('select unit_name from stg_units')).toEqual([{ unit_name: name }]);
  });

  test('leaves nothing of its loading behind', async () => {
    await loaded('officers', [officer('O-1'), officer('O-1'), officer('O-2', { role: 'chief' })]);
    await refusal('officers', [officer('O-2', { role: 'chief' })]);
    const rows = await warehouse.rows(
      "select table_name from duckdb_tables() where table_name not like 'stg\\_%' escape '\\'"
    );
    expect(rows).toEqual([]);
  });

  test('gives its bytes back whole', async () => {
    const records = recordsOf('officers', [officer('O-1')]);
    await loadRecords(warehouse, records);
    expect(records.bytes.byteLength).toBeGreaterThan(0);
    expect(await loadRecords(warehouse, records)).toMatchObject({ ok: true });
  });
});
