// Which files are read as columns, and which are left to the checker.
import { expect, test } from 'vitest';
import { records } from '../../../tests/support/reading.ts';
import type { FileMapping } from './mapping.ts';

const HEADER = ['as_of', 'case_id', 'unit_id', 'lead_officer_id', 'risk_level', 'management'];
const GOOD = ['2026-09-30', 'C-1', 'U-1', '', 'high', 'active'];

const read = (rows: readonly (readonly string[])[], header = HEADER, mapping: FileMapping = {}) =>
  records([header, ...rows].map((cells) => `${cells.join(',')}\n`).join(''), 'case_history.csv', mapping);

test('what is left out of a file is passed over, whatever it is', async () => {
  const columns = new Map([['notes', null]]);
  const header = [...HEADER.slice(0, 2), 'notes', ...HEADER.slice(2)];
  const noted = (notes: string) =>
    read([[...GOOD.slice(0, 2), notes, ...GOOD.slice(2)]], header, { columns });
  for (const notes of ['', 'née ring 07700 900123', '"a, b"', "'=1"]) {
    const history = await noted(notes);
    expect([history.runs?.[0]!.columns.length, history.columns.length], notes).toEqual([6, 6]);
  }
  for (const notes of ['"a ""b"""', '"a\nb"', 'a"b', 'x'.repeat(5000)])
    expect((await noted(notes).catch(() => null))?.runs ?? null, notes).toBeNull();
});

test('two days that are not in order are left to the checker', async () => {
  const casesOf = async (opened: string, closed: string) =>
    (
      await records(
        `case_id,unit_id,category,risk_level,opened_on,closed_on,management\nC-1,U-1,1,high,${opened},${closed},active\n`,
        'cases.csv'
      )
    ).runs;
  expect(await casesOf('2026-09-30', '2026-09-30')).not.toBeNull();
  expect(await casesOf('2026-09-30', '')).not.toBeNull();
  expect(await casesOf('2026-09-30', '2026-09-29')).toBeNull();
});

test('cells of too many kinds are left to the checker', async () => {
  const rows = Array.from({ length: 1001 }, (_, index) => GOOD.with(1, ` C-${index}`));
  expect((await read(rows.slice(1))).runs).not.toBeNull();
  expect((await read(rows)).runs).toBeNull();
});
