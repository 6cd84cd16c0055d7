// What intake saw of the form of values spares the engine a look at each, and changes nothing that comes of it.
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openLoader } from '../../../tests/support/loader.ts';
import { records } from '../../../tests/support/reading.ts';
import { runs } from '../../../tests/support/strength.ts';
import type { Records } from '../extracts/records.ts';
import { loadRecords } from './load.ts';
import { createSchema } from './schema.ts';

const { warehouse } = await openLoader();
afterAll(() => warehouse.close());
beforeEach(() => createSchema(warehouse));

const HEADER = 'as_of,case_id,unit_id,lead_officer_id,risk_level,management\n';
const read = (lines: readonly string[], separator = ',') =>
  records(
    (HEADER + lines.map((line) => `${line}\n`).join('')).replaceAll(',', separator),
    'case_history.csv'
  );

/** The outcome, and the table that it leaves. */
async function loaded(history: Records) {
  await createSchema(warehouse);
  const outcome = await loadRecords(warehouse, history);
  const rows = await warehouse.rows(
    'select record_number, as_of::varchar as as_of, case_id, lead_officer_id, risk_level::varchar as risk_level ' +
      'from stg_case_history order by record_number'
  );
  return { outcome, rows };
}

test('days of no calendar are told of a file in form, with their lines', async () => {
  const history = await read(['2026-02-30,C-1,U-1,,high,active', '2024-02-29,C-1,U-1,,high,active']);
  expect(history.isInForm).toBe(true);
  const { outcome, rows } = await loaded(history);
  expect(outcome).toMatchObject({
    ok: true,
    value: { accepted: 1, problems: [{ id: 'not-a-day', line: 2 }] }
  });
  expect(rows).toMatchObject([{ record_number: 1, as_of: '2024-02-29' }]);
});

test.each([
  ['a day of one digit', '2026-9-3,C-1,U-1,,high,active'],
  ['a day with more behind it', '2026-09-3x,C-1,U-1,,high,active'],
  ['a day of a digit too many', '2026-09-301,C-1,U-1,,high,active'],
  ['a day with slashes', '2026/09/30,C-1,U-1,,high,active'],
  ['the year 0000', '0000-09-30,C-1,U-1,,high,active'],
  ['a day with a blank before it', ' 2026-09-3,C-1,U-1,,high,active'],
  ['an id that is too long', `2026-09-30,${'C'.repeat(65)},U-1,,high,active`],
  ['an id with a blank in it', '2026-09-30,C 1,U-1,,high,active']
])('%s is not in form, wherever it stands', async (_, line) => {
  const good = '2026-09-30,C-1,U-1,,high,active';
  for (const lines of [
    [line, good],
    [good, line],
    [good, '', line]
  ])
    for (const separator of [',', ';']) {
      expect((await read(lines, separator)).isInForm, `${lines} by ${separator}`).toBe(false);
      expect((await read([good, '', good], separator)).isInForm).toBe(true);
    }
});

const DAYS = [
  '2026-09-30',
  '"2026-09-30"',
  '2026-02-30',
  '2025-02-29',
  '2024-02-29',
  '0001-01-01',
  '9999-12-31'
];
const OTHER_DAYS = ['', '2026-13-01', '2026-00-10', '2026-9-3', '0000-01-01', '30/09/2026', 'soon'];
const IDS = ['C-1', 'C-2', '"C-3"', 'C'.repeat(64), 'C'.repeat(65), 'C 4', '', "'C"];
const row = fc.record({
  day: fc.constantFrom(...DAYS, ...DAYS, ...OTHER_DAYS),
  id: fc.constantFrom(...IDS),
  level: fc.constantFrom('high', 'VH', 'low', 'odd', '')
});

test('any history comes out the same, in form or looked at value by value', async () => {
  let inForm = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
      const history = await read(rows.map(({ day, id, level }) => `${day},${id},U-1,,${level},active`));
      if (history.isInForm) inForm++;
      expect(await loaded(history)).toEqual(await loaded({ ...history, isInForm: false }));
    }),
    { numRuns: runs(30), examples: [[[{ day: '2026-09-30', id: 'C-1', level: 'VH' }]]] }
  );
  expect(inForm).toBeGreaterThan(0);
});
