// The reader's word on days with slashes and on values that are no code, as the checker takes it.
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { officer, openLoader, visit } from '../../../tests/support/loader.ts';
import { runs } from '../../../tests/support/strength.ts';
import { spelling } from '../extracts/contract.ts';
import type { ValueReadings } from '../extracts/records.ts';
import { spelledOut } from './readings.ts';
import { createSchema } from './schema.ts';

const { warehouse, loaded, refusal } = await openLoader();
afterAll(() => warehouse.close());
beforeEach(() => createSchema(warehouse));

const readings = (values: Record<string, Record<string, string | null>>): ValueReadings =>
  new Map(Object.entries(values).map(([column, codes]) => [column, new Map(Object.entries(codes))]));

const valuesOf = async (sql: string) =>
  (await warehouse.rows(`${sql} order by record_number`)).map((row) => row['value']);

describe('days with slashes', () => {
  const started = (days: readonly string[]) =>
    days.map((started_on, index) => officer(`O-${index}`, { started_on }));
  const DAYS = ['2026-09-30', '30/09/2026', '1/2/2026', '29/02/2024'];
  const NO_DAYS = [
    '31/02/2026',
    '29/02/2026',
    '09/30/2026',
    '0/1/2026',
    '1/2/26',
    '30-09-2026',
    '30/09/2026 10:00',
    '1/2/2026x'
  ];

  test('are days once the reader has said so, exactly and no others', async () => {
    const receipt = await loaded('officers', started([...DAYS, ...NO_DAYS]), {
      dayOrder: 'day_first',
      isPlain: false
    });
    expect(receipt.accepted).toBe(DAYS.length);
    expect(receipt.problems.map(({ id, value }) => [id, value])).toEqual(
      NO_DAYS.map((value) => ['not-a-day', value])
    );
    expect(await valuesOf(`select started_on::varchar as value from stg_officers`)).toEqual([
      '2026-09-30',
      '2026-09-30',
      '2026-02-01',
      '2024-02-29'
    ]);
  });

  test('are row problems until then, with what to do about them', async () => {
    const receipt = await loaded('officers', started(DAYS), { isPlain: false });
    expect(receipt.accepted).toBe(1);
    expect(receipt.problems[0]).toMatchObject({
      id: 'not-a-day',
      value: '30/09/2026',
      example: '2026-09-30',
      orSay: 'that the days of this file have the day first'
    });
  });

  test('may have a time where the column takes one', async () => {
    const times = [
      '10/09/2026 18:40',
      '10/9/2026',
      '10/09/2026 18:40:30',
      '2026-09-10T18:40',
      '10/09/2026 6pm'
    ];
    const rows = times.map((visited_at, index) => visit(`V-${index}`, { visited_at }));
    const receipt = await loaded('visits', rows, { dayOrder: 'day_first', isPlain: false });
    expect(receipt.problems).toMatchObject([{ id: 'not-a-moment', value: '10/09/2026 6pm' }]);
    expect(
      await valuesOf(`select visited_at::varchar || ' ' || visited_at_has_time as value from stg_visits`)
    ).toEqual([
      '2026-09-10 18:40:00 true',
      '2026-09-10 00:00:00 false',
      '2026-09-10 18:40:30 true',
      '2026-09-10 18:40:00 true'
    ]);
  });
});

describe('values that are no code', () => {
  const row = (visit_id: string, outcome: string, unannounced = '') =>
    visit(visit_id, { outcome, unannounced });
  const OUTCOMES = [
    row('V-1', 'At  home'),
    row('V-2', 'at-home'),
    row('V-3', 'Seen'),
    row('V-4', 'Refused entry')
  ];

  test('are read as the reader said, in any case; others are told as they stand', async () => {
    const receipt = await loaded('visits', OUTCOMES, {
      values: readings({ outcome: { at_home: 'seen' } }),
      isPlain: false
    });
    expect(receipt.problems).toMatchObject([{ id: 'unknown-code', value: 'Refused entry', line: 5 }]);
    expect(await valuesOf('select outcome::varchar as value from stg_visits')).toEqual([
      'seen',
      'seen',
      'seen'
    ]);
  });

  test('go before what the contract takes them for', async () => {
    await loaded('visits', [row('V-1', 'seen')], { values: readings({ outcome: { seen: 'no_reply' } }) });
    expect(await valuesOf('select outcome::varchar as value from stg_visits')).toEqual(['no_reply']);
  });

  test('may stand for blank, and for yes or no', async () => {
    const receipt = await loaded('visits', [row('V-1', 'n/a', 'Unknown'), row('V-2', '', 'Cold call')], {
      values: readings({ outcome: { 'n/a': null }, unannounced: { unknown: null, cold_call: 'yes' } }),
      isPlain: false
    });
    expect(receipt.problems).toEqual([]);
    expect(await valuesOf('select outcome is null and unannounced is null as value from stg_visits')).toEqual(
      [true, false]
    );
    expect(await valuesOf('select unannounced as value from stg_visits')).toEqual([null, true]);
  });

  test('of a list with other are no longer other', async () => {
    const check = (check_id: string, agency: string) => ({
      check_id,
      agency,
      case_id: 'C-1',
      checked_on: '2026-01-01'
    });
    const receipt = await loaded('agency_checks', [check('K-1', 'Surgery'), check('K-2', 'Coastguard')], {
      values: readings({ agency: { surgery: 'health' } })
    });
    expect(receipt.problems).toMatchObject([{ id: 'unknown-code-as-other', count: 1, lines: [3] }]);
    expect(await valuesOf('select agency::varchar as value from stg_agency_checks')).toEqual([
      'health',
      'other'
    ]);
  });

  test('whatever they hold, never become SQL, and leave no table behind', async () => {
    const hostile = `'); drop table stg_visits; --`;
    const values: ValueReadings = new Map([['outcome', new Map([[spelling(hostile), 'seen']])]]);
    await loaded('visits', [row('V-1', hostile)], { values, isPlain: false });
    expect(await valuesOf('select outcome::varchar as value from stg_visits')).toEqual(['seen']);
    await refusal('visits', [row('V-1', 'Elsewhere')], { values });
    expect(
      await warehouse.rows(`select 1 as one from duckdb_tables() where table_name like 'readings%'`)
    ).toEqual([]);
  });
});

test('a value is spelled the same in SQL and in TypeScript', async () => {
  const space = fc.constantFrom(
    ' ',
    '-',
    '_',
    '\t',
    '\n',
    '\v',
    '\f',
    '\r',
    '\u00a0',
    '\u2003',
    '\u2028',
    '\ufeff'
  );
  const letter = fc.constantFrom(...'aZé/.19Éß');
  const texts = fc.sample(fc.string({ unit: fc.oneof(space, letter), maxLength: 12 }), {
    numRuns: runs(300),
    seed: 1
  });
  for (const text of [...texts, 'Very  High', '-', ''])
    expect(await warehouse.rows(`select ${spelledOut('?::varchar')} as value`, [text])).toEqual([
      { value: spelling(text) }
    ]);
});
