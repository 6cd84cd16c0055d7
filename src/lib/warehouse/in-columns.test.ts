// Records that go to the engine as columns come out as the checker takes them as text, and only those that it takes whole.
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openLoader } from '../../../tests/support/loader.ts';
import { records } from '../../../tests/support/reading.ts';
import { runs } from '../../../tests/support/strength.ts';
import { caseHistory } from '../extracts/case-history.ts';
import type { Records } from '../extracts/records.ts';
import type { FileMapping } from '../intake/mapping.ts';
import { loadRecords } from './load.ts';
import { runsAsArrow } from './runs-as-arrow.ts';
import { bytesOf } from './runs-as-text.ts';
import { createSchema, emptyStaging } from './schema.ts';

const { warehouse } = await openLoader();
afterAll(() => warehouse.close());
beforeEach(() => createSchema(warehouse));

const HEADER = ['as_of', 'case_id', 'unit_id', 'lead_officer_id', 'risk_level', 'management'];
const GOOD = ['2026-09-30', 'C-1', 'U-1', '', 'high', 'active'];

interface Dialect {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly endsWithLine: boolean;
}

const PLAIN: Dialect = { delimiter: ',', lineEnd: '\n', endsWithLine: true };

const read = (
  rows: readonly (readonly string[])[],
  { delimiter, lineEnd, endsWithLine }: Dialect = PLAIN,
  header = HEADER,
  mapping: FileMapping = {}
) =>
  records(
    [header, ...rows].map((cells) => cells.join(delimiter)).join(lineEnd) + (endsWithLine ? lineEnd : ''),
    'case_history.csv',
    mapping
  );

/** The outcome, and the table that it leaves. */
async function loaded(history: Records) {
  await emptyStaging(warehouse, caseHistory);
  const outcome = await loadRecords(warehouse, history);
  const rows = await warehouse.rows(
    'select record_number, as_of::varchar as as_of, case_id, unit_id, lead_officer_id, ' +
      'risk_level::varchar as risk_level, management::varchar as management from stg_case_history order by record_number'
  );
  return { outcome, rows };
}

/** The same records for the checker, which is told nothing of the form of their values. */
const asText = (history: Records): Records => ({
  ...history,
  bytes: bytesOf(history),
  runs: null,
  isInForm: false,
  isPlain: false
});

test.each([
  ['a day of no calendar', 0, '2026-02-30'],
  ['a day of one digit', 0, '2026-9-3'],
  ['a day with more behind it', 0, '2026-09-301'],
  ['the year 0000', 0, '0000-09-30'],
  ['a needed day that is blank', 0, ''],
  ['an id that is too long', 1, 'C'.repeat(65)],
  ['an id with a blank in it', 1, 'C 1'],
  ['an id with a mark in it', 1, 'C"1'],
  ['an id after an apostrophe', 1, "'C-1"],
  ['an id that is not closed', 3, '"O-1'],
  ['a needed id that is blank', 2, '""'],
  ['a day with slashes', 0, '30/09/2026'],
  ['the beginning of a code', 4, 'hig'],
  ['a code with more behind it', 4, 'high1'],
  ['a value too many', 5, 'active,x'],
  ['a blank value too many', 5, 'active,']
])('%s is left to the checker, wherever it stands', async (_, field, value) => {
  const odd = GOOD.map((cell, index) => (index === field ? value : cell));
  const other = GOOD.map((cell, index) => (index === 1 ? 'C-2' : cell));
  for (const rows of [[odd], [odd, other], [other, odd, other], [other, [''], odd]])
    expect((await read(rows).catch(() => null))?.runs ?? null, JSON.stringify(rows)).toBeNull();
  expect((await read([GOOD, [''], other])).runs).not.toBeNull();
});

test.each([
  ['an id with blanks about it', 1, ' C-1 ', { case_id: 'C-1' }],
  ['a code in another case', 4, '" High"', { risk_level: 'high' }],
  ['another name of a code', 4, 'VH', { risk_level: 'very_high' }],
  ['the same name with a blank', 4, 'Very  High', { risk_level: 'very_high' }],
  ['nothing but blanks', 3, '  ', { lead_officer_id: null }],
  ['a day with slashes', 0, '3/9/2026', { as_of: '2026-09-03' }],
  ['such a day in quotation marks', 0, '"30/09/2026"', { as_of: '2026-09-30' }]
])('%s is read as the contract reads it', async (_, field, value, expected) => {
  const odd = GOOD.map((cell, index) => (index === field ? value : cell));
  const history = await read([GOOD.with(1, 'C-0'), odd], PLAIN, HEADER, { dayOrder: 'day_first' });
  expect(history.runs).not.toBeNull();
  expect((await loaded(history)).rows[1]).toMatchObject(expected);
});

test('a column that the contract has not, and one left out of the file', async () => {
  expect((await read([[...GOOD, 'x']], PLAIN, [...HEADER, 'colour'])).runs).not.toBeNull();
  const few = await read(
    [GOOD.filter((_, index) => index !== 3)],
    PLAIN,
    HEADER.filter((_, index) => index !== 3)
  );
  expect(few.runs).not.toBeNull();
  expect((await loaded(few)).rows).toMatchObject([{ case_id: 'C-1', lead_officer_id: null }]);
});

test('the longest id, the columns in another order, and lines that are counted on past blank ones', async () => {
  const longest = 'C'.repeat(64);
  const rows = [GOOD.with(1, longest), [''], [''], GOOD, GOOD].map((cells) => cells.toReversed());
  const history = await read(rows, PLAIN, HEADER.toReversed());
  expect(history.runs).not.toBeNull();
  const { outcome, rows: kept } = await loaded(history);
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      rows: 5,
      accepted: 2,
      rejected: 1,
      blank: 2,
      problems: [{ id: 'duplicate-key', line: 6, sentence: expect.stringContaining('line 5') }]
    }
  });
  expect(kept).toMatchObject([
    { record_number: 0, case_id: longest, lead_officer_id: null, risk_level: 'high' },
    { record_number: 1, case_id: 'C-1' }
  ]);
});

test('a history of several runs keeps each record in its place', async () => {
  const count = 70_001;
  const rows = Array.from({ length: count }, (_, index) =>
    GOOD.with(1, `C-${index}`)
      .with(3, index % 3 === 0 ? '' : `O-${index}`)
      .with(4, index % 2 === 0 ? 'low' : 'very_high')
  );
  const history = await read(rows);
  expect(history.runs?.map((run) => run.count)).toEqual([65_536, count - 65_536]);
  await loadRecords(warehouse, history);
  const wrong = await warehouse.rows(
    "select record_number from stg_case_history where case_id <> 'C-' || record_number or " +
      "lead_officer_id is distinct from case when record_number % 3 > 0 then 'O-' || record_number end or " +
      "risk_level <> case when record_number % 2 = 0 then 'low' else 'very_high' end or as_of <> date '2026-09-30'"
  );
  expect(wrong).toEqual([]);
  expect(new TextDecoder().decode(bytesOf(history))).toBe(
    rows.map((cells) => `${cells.join(',')}\n`).join('')
  );
});

test('a stream without its end adds nothing, and takes nothing with it', async () => {
  const history = await read([GOOD]);
  const streams = () => [...runsAsArrow(caseHistory, history.runs!)];
  const counted = () => warehouse.rows('select count(*)::integer as count from stg_case_history');
  await warehouse.insert!('stg_case_history', [streams()[0]!.slice(0, -8)]);
  expect(await counted()).toEqual([{ count: 0 }]);
  await warehouse.insert!('stg_case_history', streams());
  expect(await counted()).toEqual([{ count: 1 }]);
});

const cellsOf = (...values: readonly string[]) =>
  fc.tuple(fc.constantFrom(...values), fc.integer({ min: 0, max: 3 })).map(([value, marks]) => {
    const isQuoted = marks === 0 && !value.includes('"');
    return isQuoted ? `"${value}"` : value;
  });
const row = fc.tuple(
  cellsOf('2026-09-30', '2026-09-30', '2024-02-29', '1999-12-31', '0001-01-01', '9999-12-31'),
  cellsOf('C-1', 'C-2', 'C_3.x:y', 'C'.repeat(64)),
  cellsOf('U-1', 'U-2'),
  cellsOf('', 'O-1', 'O-2'),
  cellsOf('low', 'medium', 'high', 'VH', 'Very High', 'not_assessed'),
  cellsOf('active', 'reactive')
);
const oddRow = fc.tuple(
  row,
  fc.nat({ max: 5 }),
  fc.constantFrom(
    '',
    'VH',
    'HIGH',
    ' low ',
    '9/8/2026',
    '09/31/2026',
    '2026-02-30',
    ' C-4',
    'C 4',
    '"a""b"',
    '-'
  )
);
const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  endsWithLine: fc.boolean()
});

const dayOrder = fc.constantFrom<FileMapping>({}, { dayOrder: 'day_first' });
const BROKEN = ['2026-02-30', 'C-0', 'U-1', '', 'high', 'active'];

test('any history in any dialect comes out the same as columns and as text', async () => {
  let [inColumns, withNulls, others] = [0, 0, 0];
  const rows = fc.array(
    fc.oneof(
      { weight: 12, arbitrary: row as fc.Arbitrary<readonly string[]> },
      { weight: 1, arbitrary: fc.constant(['']) },
      { weight: 1, arbitrary: oddRow.map(([cells, field, value]) => cells.with(field, value)) }
    ),
    { minLength: 1, maxLength: 8 }
  );
  await fc.assert(
    fc.asyncProperty(rows, dialect, dayOrder, async (cells, written, order) => {
      const history = await read(cells, written, HEADER, order).catch(() => null);
      if (history?.runs === null || history === null) return;
      inColumns++;
      if (history.runs.some(({ columns }) => columns.some(({ filled }) => filled))) withNulls++;
      if (cells.flat().some((cell) => cell === 'VH')) others++;
      const inRuns = await loaded(history);
      expect(inRuns).toEqual(await loaded(asText(history)));
      // As the checker takes what was written, which a record that is wrong leaves to it.
      const whole = { ...written, endsWithLine: true };
      const judged = await loaded(await read([...cells, BROKEN], whole, HEADER, order));
      expect(judged.rows).toEqual(inRuns.rows);
      const isCutOff = !written.endsWithLine && cells.at(-1)?.length === 1;
      expect(history.recordCount + history.blankCount).toBe(cells.length - Number(isCutOff));
    }),
    { numRuns: runs(60), examples: [[[GOOD, GOOD.with(4, 'VH')], PLAIN, {}]] }
  );
  expect(Math.min(inColumns, withNulls, others)).toBeGreaterThan(0);
});
