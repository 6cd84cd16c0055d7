// From text to values: what each kind of column takes, and what it does not.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { officer, openLoader, visit } from '../../../tests/support/loader.ts';
import type { Problem } from '../shared/outcome.ts';
import { LISTED_PER_RULE } from './faults.ts';
import { createSchema } from './schema.ts';

const { warehouse, loaded } = await openLoader();
afterAll(() => warehouse.close());
beforeEach(() => createSchema(warehouse));

const ids = (problems: readonly Problem[]) => problems.map(({ id }) => id);

describe('values', () => {
  test('coded values are read in any case and by their aliases', async () => {
    await loaded('officers', [
      officer('O-1', { role: 'MOSOVO Officer', employment: 'staff' }),
      officer('O-2', { role: 'visor-officer', employment: 'POLICE_OFFICER' }),
      officer('O-3', { role: 'Sergeant', employment: 'Police Staff' })
    ]);
    expect(await warehouse.rows('select role, employment from stg_officers order by record_number')).toEqual([
      { role: 'mosovo_officer', employment: 'police_staff' },
      { role: 'visor_officer', employment: 'police_officer' },
      { role: 'supervisor', employment: 'police_staff' }
    ]);
  });

  test('codes written in capitals are found from small letters', async () => {
    await loaded('vetting', [{ officer_id: 'O-1', level: 'nppv2', status: 'Current' }]);
    expect(await warehouse.rows('select level, status from stg_vetting')).toEqual([
      { level: 'NPPV2', status: 'current' }
    ]);
  });

  test('yes and no are read in all their spellings, and blank is not known', async () => {
    const spellings = ['yes', 'Y', 'TRUE', '1', 'no', 'N', 'False', '0', '', null];
    await loaded(
      'visits',
      spellings.map((unannounced, index) => visit(`V-${index}`, { unannounced }))
    );
    const rows = await warehouse.rows('select unannounced from stg_visits order by record_number');
    expect(rows.map((row) => row['unannounced'])).toEqual([
      ...[true, true, true, true, false, false, false, false],
      ...[null, null]
    ]);
  });

  test('a day without its time is marked so', async () => {
    await loaded('visits', [
      visit('V-1', { visited_at: '2026-09-30' }),
      visit('V-2', { visited_at: '2026-09-30T00:00' }),
      visit('V-3', { visited_at: '2026-09-30 14:05' }),
      visit('V-4', { visited_at: '2026-09-30T14:05:09' }),
      visit('V-5')
    ]);
    const rows = await warehouse.rows(
      `select strftime(visited_at, '%H:%M:%S') as clock, visited_at_has_time as has_time
        from stg_visits order by record_number`
    );
    expect(rows).toEqual([
      { clock: '00:00:00', has_time: false },
      { clock: '00:00:00', has_time: true },
      { clock: '14:05:00', has_time: true },
      { clock: '14:05:09', has_time: true },
      { clock: null, has_time: null }
    ]);
  });

  test('blanks around a value are no part of it, and a value of blanks is blank', async () => {
    await loaded('officers', [officer(' O-1\t', { supervisor_id: '  ', contracted_hours: ' 18.5 ' })]);
    expect(
      await warehouse.rows('select officer_id, supervisor_id, contracted_hours from stg_officers')
    ).toEqual([{ officer_id: 'O-1', supervisor_id: null, contracted_hours: 18.5 }]);
  });

  test('a column that the file does not have is not known, and one outside the contract is not loaded', async () => {
    const bytes = new TextEncoder().encode('U-1,secret,North,F-1\n');
    await loaded('units', [], { bytes, recordCount: 1, columns: ['unit_id', null, 'unit_name', 'force_id'] });
    expect(await warehouse.rows('select * from stg_units')).toEqual([
      {
        record_number: 0,
        unit_id: 'U-1',
        unit_name: 'North',
        force_id: 'F-1',
        force_name: null,
        unit_type: null,
        region: null
      }
    ]);
  });

  test('columns in another order than the contract’s land where they belong', async () => {
    const bytes = new TextEncoder().encode('F-1,North,U-1\n');
    await loaded('units', [], { bytes, recordCount: 1, columns: ['force_id', 'unit_name', 'unit_id'] });
    expect(await warehouse.rows('select unit_id, unit_name, force_id from stg_units')).toEqual([
      { unit_id: 'U-1', unit_name: 'North', force_id: 'F-1' }
    ]);
  });

  test('a value is text and nothing else, whatever it spells', async () => {
    const name = `"'; drop table stg_units; -- {a} \${b} = cmd|' /c calc'!A1`;
    await loaded('units', [{ unit_id: 'U-1', unit_name: name, force_id: 'F-1' }]);
    expect(await warehouse.rows('select unit_name from stg_units')).toEqual([{ unit_name: name }]);
  });
});

describe('a value that its column does not take rejects the row', () => {
  const good = { officer_id: 'O-1', unit_id: 'U-1' };

  test.each([
    ['officers', 'started_on', '2026-9-3', 'not-a-day'],
    ['officers', 'started_on', '2026-09-3x', 'not-a-day'],
    ['officers', 'started_on', '2026-02-30', 'not-a-day'],
    ['officers', 'started_on', '30/09/2026', 'not-a-day'],
    ['officers', 'started_on', 'epoch', 'not-a-day'],
    ['officers', 'started_on', 'infinity', 'not-a-day'],
    ['officers', 'started_on', '2026-09-30 (BC)', 'not-a-day'],
    ['officers', 'started_on', '-999-01-02', 'not-a-day'],
    ['officers', 'started_on', '2026-09-30 10:00', 'not-a-day'],
    ['officers', 'started_on', '', 'missing-value'],
    ['officers', 'role', 'constable', 'unknown-code'],
    ['officers', 'role', '', 'missing-value'],
    ['officers', 'officer_id', 'Smith, John', 'not-an-id'],
    ['officers', 'officer_id', 'é-1', 'not-an-id'],
    ['officers', 'officer_id', 'x'.repeat(65), 'not-an-id'],
    ['officers', 'contracted_hours', '48.1', 'out-of-range'],
    ['officers', 'contracted_hours', '-1', 'out-of-range'],
    ['officers', 'contracted_hours', '1e1', 'not-a-number'],
    ['officers', 'contracted_hours', 'nan', 'not-a-number'],
    ['officers', 'contracted_hours', '37,5', 'not-a-number'],
    ['officers', 'full_time_hours', '0', 'out-of-range'],
    ['officers', 'working_days', 'MTWTF', 'wrong-pattern'],
    ['officers', 'skills_assessed', 'maybe', 'not-yes-or-no']
  ] as const)('%s.%s %s', async (id, column, value, problem) => {
    const receipt = await loaded(id, [officer('O-0'), { ...officer('O-1'), ...good, [column]: value }]);
    expect(receipt).toMatchObject({ rows: 2, accepted: 1, rejected: 1, blank: 0 });
    const [found] = receipt.problems;
    expect(receipt.problems).toHaveLength(1);
    expect(found).toMatchObject({ id: problem, severity: 'row', line: 3, column, file: 'officers.csv' });
    if (!['missing-value', 'not-an-id'].includes(problem)) expect(found).toMatchObject({ value });
  });

  test.each(['2026-09-30T24:00', '2026-09-30T9:05', '2026-9-3T14:05:09', '2026-09-30T14:05Z', '2026-09-31'])(
    'no moment: %s',
    async (visited_at) => {
      const receipt = await loaded('visits', [visit('V-0'), visit('V-1', { visited_at })]);
      expect(receipt.problems).toMatchObject([
        { id: 'not-a-moment', line: 3, column: 'visited_at', value: visited_at }
      ]);
    }
  );

  test('the limits themselves are taken, also as whole numbers with a point', async () => {
    const receipt = await loaded('officers', [
      officer('O-1', { contracted_hours: 48, full_time_hours: '0.5' }),
      officer('O-2', { contracted_hours: '0', full_time_hours: '48.0' })
    ]);
    expect(receipt.accepted).toBe(2);
  });

  test('two faults in one row are two problems and one rejected row', async () => {
    const receipt = await loaded('officers', [
      officer('O-0'),
      officer('O-1', { role: 'chief', started_on: 'monday' })
    ]);
    expect(receipt).toMatchObject({ accepted: 1, rejected: 1 });
    expect(ids(receipt.problems)).toEqual(['unknown-code', 'not-a-day']);
  });

  test('an end before its start rejects the row; the same day does not', async () => {
    const receipt = await loaded('officers', [
      officer('O-1', { started_on: '2026-01-02', ended_on: '2026-01-02' }),
      officer('O-2', { started_on: '2026-01-02', ended_on: '2026-01-01' })
    ]);
    expect(receipt.accepted).toBe(1);
    expect(receipt.problems).toMatchObject([
      { id: 'end-before-start', line: 3, column: 'ended_on', value: '2026-01-01' }
    ]);
  });

  test('the line is that of the reader’s own file', async () => {
    const receipt = await loaded('officers', [officer('O-1'), officer('O-2', { role: 'chief' })], {
      lines: { records: Uint32Array.of(0, 1), offsets: Uint32Array.of(10, 12) }
    });
    expect(receipt.problems[0]?.line).toBe(13);
  });

  test('plain files are held to the same rules', async () => {
    const rows = [officer('O-1'), officer('x'.repeat(65)), officer('O-2', { started_on: '2026-9-3' })];
    const receipt = await loaded('officers', rows, { isPlain: true });
    expect(ids(receipt.problems)).toEqual(['not-an-id', 'not-a-day']);
  });

  test('problems beyond the list are counted in one more', async () => {
    const count = LISTED_PER_RULE + 25;
    const rows = Array.from({ length: count }, (_, index) => visit(`V-${index}`, { due_on: 'soon' }));
    const { problems, rejected } = await loaded('visits', [visit('V-good'), ...rows]);
    expect(rejected).toBe(count);
    expect(problems).toHaveLength(LISTED_PER_RULE + 1);
    expect(problems.reduce((sum, problem) => sum + (problem.count ?? 1), 0)).toBe(count);
  });
});
