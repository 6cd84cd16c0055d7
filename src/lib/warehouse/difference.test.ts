// What a file would change in the rows that are loaded, row by row.
import { afterAll, beforeEach, expect, test } from 'vitest';
import { officer, openLoader, visit, type Rows } from '../../../tests/support/loader.ts';
import { recordsOf } from '../../../tests/support/force.ts';
import type { Difference } from '../extracts/difference.ts';
import type { Records } from '../extracts/records.ts';
import { extractById, type ExtractId } from '../extracts/registry.ts';
import { differenceBetween, EXAMPLES_TOLD, type Shown } from './difference.ts';
import { checkedTable, checkRecords } from './load.ts';
import { createSchema, stagingTable } from './schema.ts';

const { warehouse, loaded } = await openLoader();
afterAll(() => warehouse.close());
beforeEach(() => createSchema(warehouse));

const EVERY_ROW: Shown = { condition: 'true', parameters: [], hiddenColumns: new Set() };

async function difference(
  id: ExtractId,
  before: Rows,
  after: Rows,
  { shown = EVERY_ROW, more = {} }: { shown?: Shown | null; more?: Partial<Records> } = {}
): Promise<Difference> {
  await loaded(id, before);
  const records = { ...recordsOf(id, after), ...more };
  const outcome = await checkRecords(warehouse, records);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.sentence);
  const sides = {
    before: stagingTable(id),
    after: checkedTable(id),
    columnsBefore: recordsOf(id, before).columns,
    columnsAfter: records.columns
  };
  return differenceBetween(warehouse, extractById(id), sides, shown);
}

test('rows are added, removed, changed and unchanged by their key, whatever their order', async () => {
  expect(
    await difference(
      'officers',
      [officer('O-1'), officer('O-2'), officer('O-3'), officer('O-4')],
      [
        officer('O-5'),
        officer('O-4'),
        officer('O-2', { contracted_hours: 18.5, ended_on: '2026-12-31', skills_assessed: true }),
        officer('O-1')
      ]
    )
  ).toEqual({
    keyColumns: ['officer_id'],
    added: 1,
    removed: 1,
    changed: 1,
    unchanged: 2,
    newColumns: [],
    goneColumns: [],
    examples: {
      added: [['O-5']],
      removed: [['O-3']],
      changed: [
        {
          key: ['O-2'],
          changes: [
            { column: 'ended_on', before: null, after: '2026-12-31' },
            { column: 'contracted_hours', before: '37', after: '18.5' },
            { column: 'skills_assessed', before: null, after: 'yes' }
          ]
        }
      ]
    }
  });
});

test('a blank part of a key matches a blank, and a part in another column does not', async () => {
  const row = { officer_id: 'O-1', level: 'NPPV2', status: 'in_progress' };
  const found = await difference(
    'vetting',
    [row, { ...row, level: 'NPPV3' }],
    [
      { ...row, status: 'current' },
      { ...row, level: 'NPPV3', granted_on: '2026-09-01' }
    ]
  );
  expect(found).toMatchObject({ added: 1, removed: 1, changed: 1, unchanged: 0 });
  expect(found.examples).toEqual({
    added: [['O-1', 'NPPV3', '2026-09-01']],
    removed: [['O-1', 'NPPV3', null]],
    changed: [
      {
        key: ['O-1', 'NPPV2', null],
        changes: [{ column: 'status', before: 'in_progress', after: 'current' }]
      }
    ]
  });
});

test('a time that became known is a change, the same value spelled otherwise is none', async () => {
  const found = await difference(
    'visits',
    [visit('V-1', { visited_at: '2026-09-30' }), visit('V-2', { unannounced: 'yes', outcome: 'seen' })],
    [visit('V-1', { visited_at: '2026-09-30T00:00' }), visit('V-2', { unannounced: '1', outcome: 'SEEN' })]
  );
  expect(found).toMatchObject({ changed: 1, unchanged: 1 });
  expect(found.examples?.changed).toEqual([
    {
      key: ['V-1'],
      changes: [{ column: 'visited_at', before: '2026-09-30', after: '2026-09-30T00:00' }]
    }
  ]);
});

test('columns that came and went are told beside the rows', async () => {
  const bytes = new TextEncoder().encode('U-1,North,F-1\n');
  const more = { bytes, recordCount: 1, columns: ['unit_id', 'unit_name', 'force_id'] };
  const found = await difference(
    'units',
    [{ unit_id: 'U-1', unit_name: 'North', force_id: 'F-1', force_name: 'The force' }],
    [],
    { more }
  );
  expect(found).toMatchObject({
    changed: 1,
    newColumns: [],
    goneColumns: ['force_name', 'unit_type', 'region']
  });
  expect(found.examples?.changed[0]?.changes).toEqual([
    { column: 'force_name', before: 'The force', after: null }
  ]);
});

test('the first examples of each kind are told in the order of the keys, and all are counted', async () => {
  const many = Array.from({ length: 60 }, (_, index) => officer(`O-${100 + ((index * 7) % 60)}`));
  const found = await difference('officers', [officer('O-1')], [officer('O-1'), ...many]);
  expect(found).toMatchObject({ added: 60, unchanged: 1 });
  expect(found.examples?.added).toEqual(
    Array.from({ length: EXAMPLES_TOLD }, (_, index) => [`O-${100 + index}`])
  );
});

test('only the rows and columns that are shown are told one by one; all are counted', async () => {
  const before = [officer('O-1'), officer('O-2'), officer('O-3', { unit_id: 'U-2' })];
  const after = [
    officer('O-1', { unit_id: 'U-2' }),
    officer('O-2', { role: 'manager' }),
    officer('O-3', { unit_id: 'U-2', role: 'manager' }),
    officer('O-4', { unit_id: 'U-2' })
  ];
  const shown = { condition: 'unit_id = ?', parameters: ['U-1'], hiddenColumns: new Set(['role']) };
  const found = await difference('officers', before, after, { shown });
  expect(found).toMatchObject({ added: 1, removed: 0, changed: 3, unchanged: 0 });
  expect(found.examples).toEqual({
    added: [],
    removed: [],
    changed: [{ key: ['O-1'], changes: [{ column: 'unit_id', before: 'U-1', after: 'U-2' }] }]
  });
  expect(await difference('officers', before, after, { shown: null })).toMatchObject({
    changed: 3,
    examples: null
  });
});
