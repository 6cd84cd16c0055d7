// A file that could name a person, or tell what was said, does not come in.
import { describe, expect, test } from 'vitest';
import { CASES, records, stopped, textOf } from '../../../tests/support/reading.ts';

describe('direct identifiers', () => {
  const withColumn = (header: string, value: string) =>
    CASES.replace('opened_on', `opened_on,${header}`).replace('2026-01-05', `2026-01-05,${value}`);

  test.each([
    'Name',
    'surname',
    'DOB',
    'Date of birth',
    'e-mail',
    'Home Address',
    'Post Code',
    'NI number',
    'Collar No',
    'PNC ID',
    'Mobile',
    'offender_name',
    'warrant_number',
    'CRO number',
    'staff id'
  ])('a column named %s stops the file', async (header) => {
    expect(await stopped(withColumn(header, 'x'))).toMatchObject({ id: 'direct-identifier', column: header });
  });

  test.each(['Station name', 'Notes', 'Team', 'Total', 'Staffing', 'Late'])(
    'a column named %s does not',
    async (header) => {
      expect((await records(withColumn(header, 'x'))).ignoredHeaders).toEqual([header]);
    }
  );

  test.each([
    ['jo.bloggs@example.org', 'an e-mail address'],
    ['see jo@example.org today', 'an e-mail address'],
    ['07700 900123', 'a phone number'],
    ['+44 20 7946 0000', 'a phone number'],
    ['02079460000', 'a phone number'],
    ['SW1A 1AA', 'a postcode'],
    ['M11AE', 'a postcode'],
    ['AB 12 34 56 C', 'a National Insurance number'],
    ['2001/1234567A', 'a PNC number'],
    ['12345/99A', 'a CRO number']
  ])('the value %s looks like %s, and is not repeated', async (value, looksLike) => {
    const found = await stopped(withColumn('remark', value));
    expect(found).toMatchObject({ id: 'direct-identifier', column: 'remark' });
    expect(found.sentence).toContain(looksLike);
    expect(JSON.stringify(found)).not.toContain(value);
  });

  test.each([
    '2026-09-30',
    '12',
    '0.5',
    'A-1042',
    '2026-09-30T10:00',
    '1042/26',
    'Level 2',
    'B2',
    '100000',
    '01/02/2026',
    '0123'
  ])('the value %s does not', async (value) => {
    expect((await records(withColumn('remark', value))).recordCount).toBe(1);
  });

  test('an e-mail address in an id column stops the file', async () => {
    expect(await stopped(CASES.replace('C-1', 'jo@example.org'))).toMatchObject({ column: 'case_id' });
  });

  test.each([0, 59_999])('a value is found wherever it stands, also in row %i of 60,000', async (row) => {
    const name = (index: number) => (index === row ? '"Jo, 07700 900123"' : 'Some place');
    const rows = Array.from({ length: 60_000 }, (_, index) => `AR-${index},${name(index)},U-1,1,1\n`).join(
      ''
    );
    const areas = `area_id,area_name,unit_id,area_km2,population\n${rows}`;
    expect(await stopped(areas, 'areas.csv')).toMatchObject({ id: 'direct-identifier', column: 'area_name' });
  });

  test('a column that the reader drops is never read in', async () => {
    const { bytes, columns, ignoredHeaders, problems } = await records(
      withColumn('E-mail', 'jo@example.org'),
      'cases.csv',
      {
        columns: new Map([['e-mail', null]])
      }
    );
    expect(textOf(bytes)).not.toContain('jo@');
    expect([columns.length, ignoredHeaders, problems]).toEqual([6, ['E-mail'], []]);
  });
});

describe('counselling', () => {
  const SESSIONS = 'session_id,officer_id,outcome\nS-1,O-1,attended\n';
  test('is read as dates and outcomes', async () => {
    expect((await records(SESSIONS, 'counselling.csv')).recordCount).toBe(1);
  });

  test.each([
    ['notes', SESSIONS.replace('outcome', 'outcome,notes').replace('attended', 'attended,x')],
    ['(no name)', SESSIONS.replace('outcome', 'outcome,').replace('attended', 'attended,x')]
  ])('is refused with a column %s outside the contract', async (column, content) => {
    expect(await stopped(content, 'counselling.csv')).toMatchObject({ id: 'free-text', column });
  });

  test('may have an empty unnamed column, as spreadsheets leave them', async () => {
    const content = SESSIONS.replace('outcome', 'outcome,').replace('attended', 'attended,');
    expect((await records(content, 'counselling.csv')).recordCount).toBe(1);
  });
});
