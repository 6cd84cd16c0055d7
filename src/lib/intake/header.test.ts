// Where a header stands in what systems really export, and which columns its names are.
import { describe, expect, test } from 'vitest';
import { lineOf } from '../extracts/records.ts';
import { columnsOf } from '../extracts/contract.ts';
import { EXTRACTS, extractById } from '../extracts/registry.ts';
import { CASES, read, records, stopped, utf8 } from '../../../tests/support/reading.ts';
import { matchesFor } from './columns.ts';
import { headerIn } from './header.ts';
import { headerLooksLike } from './identifiers.ts';
import type { FileMapping } from './mapping.ts';

const header = (text: string, mapping?: FileMapping, numbering: 'lines' | 'rows' = 'lines') =>
  headerIn({ bytes: utf8(text), numbering }, mapping);

const TITLED = `Caseload by officer\nAs of,30 September 2026\n\n${CASES}`;

describe('the header is found', () => {
  test('under a title, a note and a blank row, which are counted and told', async () => {
    const read = await records(TITLED);
    expect(read).toMatchObject({ aboveHeader: 3, recordCount: 1, rejectedCount: 0, blankCount: 0 });
    expect(lineOf(read.lines, 0)).toBe(5);
    expect(read.problems.map(({ id, line, sentence }) => [id, line, sentence])).toEqual([
      [
        'rows-above-header',
        4,
        'The header of cases.csv stands in line 4: the 2 rows with text above it were passed over.'
      ]
    ]);
  });

  test('under a line that names the delimiter, and titles below that', async () => {
    const read = await records(`sep=;\r\nCaseload\r\n${CASES.replaceAll(',', ';')}`);
    expect([read.delimiter, read.aboveHeader, lineOf(read.lines, 0)]).toEqual([';', 2, 4]);
  });

  test('with its delimiter, whatever stands in the titles', () => {
    const found = header(`a;b;c;d;e;f;g;h;i\nprinted: 1, 2, 3\n${CASES.replaceAll(',', '\t')}`);
    expect([found?.delimiter, found?.row, found?.aboveCount]).toEqual(['\t', 3, 2]);
  });

  test('by lines where a title has line breaks in it, and by rows where each record is one', () => {
    const titled = `"Caseload\nby officer"\n${CASES}`;
    expect(header(titled)?.row).toBe(3);
    expect(header(titled, {}, 'rows')?.row).toBe(2);
  });

  test('and says why', () => {
    expect(header(TITLED)?.reason).toBe('it has 6 column names of cases');
    expect(header('one,two\n1,2\n')?.reason).toBe('it is the first that is not blank');
  });

  test('once: the same header further down is a row', async () => {
    const twice = await records(CASES + CASES);
    expect([twice.aboveHeader, twice.recordCount]).toEqual([0, 3]);
  });

  test('in the first rows only', async () => {
    expect((await stopped('title\n'.repeat(60) + CASES)).id).toBe('unrecognised-file');
    expect(await records('title\n'.repeat(40) + CASES)).toMatchObject({ aboveHeader: 40 });
  });

  test('where the mapping says, and nowhere else', async () => {
    const two = `case_id,unit_id\nx,y\n${CASES}`;
    expect(header(two)?.row).toBe(3);
    expect(header(two, { headerRow: 1 })?.names).toEqual(['case_id', 'unit_id']);
    for (const headerRow of [2, 99]) expect(header('a\n\nb\n', { headerRow })).toBeNull();
    expect(await stopped(CASES, 'cases.csv', { headerRow: 3 })).toMatchObject({
      id: 'mapping-header-row',
      line: 3
    });
  });

  test('never in a row of values that happen to be names', () => {
    const found = header(`Ref,Squad,Job,Kind\nO-1,North,role,unit\n`);
    expect([found?.row, found?.names[0]]).toEqual([2, 'O-1']);
    expect(header(`Ref,Squad,Job\nO-1,North,role\n`)?.row).toBe(1);
  });
});

describe('a header in two rows', () => {
  const merged =
    'Case,,Officer,,Risk,,\nID,Unit,ID,,Level,Category,Management\n,,,,,,\nC-1,U-1,O-1,,high,1,active\n';

  test('takes the name of its group where that makes a name of the contract', () => {
    const found = header(merged);
    expect([found?.rowCount, found?.row, found?.aboveCount]).toEqual([2, 2, 0]);
    expect(found?.names).toEqual([
      'Case ID',
      'Unit',
      'Officer ID',
      '',
      'Risk Level',
      'Category',
      'Management'
    ]);
  });

  test('is one row where a title over it makes no more names', () => {
    expect(header(`Case,,,,,\n${CASES}`)).toMatchObject({ rowCount: 1, row: 2 });
  });
});

describe('a header stands for a column', () => {
  const columnsIn = (extract: 'cases' | 'absences' | 'vetting', headers: string[], mapping?: FileMapping) =>
    matchesFor(extractById(extract), headers, mapping).map(({ column, match }) =>
      column === null ? match : `${match} ${column}`
    );

  test.each([
    ['Risk Level (Current)', 'alias risk_level'],
    ['Lead OM', 'alias lead_officer_id'],
    ['Offender Manager ID', 'alias lead_officer_id'],
    ['Case No.', 'alias case_id'],
    ['CaseId', 'alias case_id'],
    ['  MAPPA   Category ', 'alias category'],
    ['Date Opened', 'alias opened_on'],
    ['RISK-LEVEL', 'exact risk_level'],
    ['Shoe size', 'unknown'],
    ['', 'unknown']
  ])('of cases: %s is %s', (name, match) => {
    expect(columnsIn('cases', [name])).toEqual([match]);
  });

  test('by the contract’s own name before another, and once', () => {
    expect(columnsIn('cases', ['Risk', 'risk_level', 'Current risk'])).toEqual([
      'unknown',
      'exact risk_level',
      'unknown'
    ]);
    expect(columnsIn('absences', ['From', 'Start date', 'To'])).toEqual([
      'alias starts_on',
      'unknown',
      'alias ends_on'
    ]);
  });

  test('as the mapping says, first of all', () => {
    const columns = new Map([
      ['grade', 'risk_level'],
      ['RISK', null]
    ]);
    expect(columnsIn('cases', ['Risk', 'Grade', 'Unit'], { columns })).toEqual([
      'left_out',
      'mapped risk_level',
      'alias unit_id'
    ]);
  });

  test('and no name of the contract looks as if it named a person', () => {
    const names = EXTRACTS.flatMap(columnsOf).flatMap(({ name, otherNames = [] }) => [name, ...otherNames]);
    expect(names.filter((name) => headerLooksLike(name) !== null)).toEqual([]);
  });
});

describe('a mapping', () => {
  const LOCAL = CASES.replace('risk_level', 'Grade');

  test('names a column by hand, and leaves another out before it is read', async () => {
    const withNote = LOCAL.replace('opened_on', 'opened_on,Note').replace('01-05', '01-05,a@b.org');
    const columns = new Map([
      ['Grade', 'risk_level'],
      ['note', null]
    ]);
    const read = await records(withNote, 'cases.csv', { columns });
    expect(read.columns[3]).toBe('risk_level');
    expect(read.ignoredHeaders).toEqual(['Note']);
    expect(new TextDecoder().decode(read.bytes)).not.toContain('@');
    expect(read.problems).toEqual([]);
  });

  test.each<[string, FileMapping]>([
    ['mapping-unknown-column', { columns: new Map([['Grade', 'grade']]) }],
    ['mapping-missing-header', { columns: new Map([['Band', 'risk_level']]) }],
    ['mapping-column-twice', { columns: new Map([['Grade', 'category']]) }],
    ['mapping-uncoded-column', { values: new Map([['opened_on', new Map([['soon', null]])]]) }],
    ['mapping-uncoded-column', { values: new Map([['grade', new Map([['a', 'high']])]]) }],
    ['mapping-unknown-code', { values: new Map([['risk_level', new Map([['a', 'top']])]]) }],
    ['mapping-unknown-code', { values: new Map([['risk_level', new Map([['a', null]])]]) }],
    ['missing-column', {}]
  ])('that the file or the contract does not bear out stops it: %s', async (id, mapping) => {
    expect(await stopped(LOCAL, 'cases.csv', mapping)).toMatchObject({ id, severity: 'file' });
  });

  test('never makes a column that could name a person into one of the contract', async () => {
    const named = CASES.replace('unit_id', 'Staff ID');
    const columns = new Map([['Staff ID', 'unit_id']]);
    expect(await stopped(named, 'cases.csv', { columns })).toMatchObject({
      id: 'direct-identifier',
      column: 'Staff ID'
    });
  });

  test('says which extract it is', async () => {
    const outcome = await read('a,b,c\nU-1,North,F-1\n', 'list.csv', {
      extract: 'units',
      columns: new Map([
        ['a', 'unit_id'],
        ['b', 'unit_name'],
        ['c', 'force_id']
      ])
    });
    expect(outcome).toMatchObject({ ok: true, value: { extract: 'units', recordCount: 1 } });
  });

  test('is not needed for two columns of one name that are not loaded', async () => {
    const notes = CASES.replace('opened_on', 'opened_on,x,x').replace('01-05', '01-05,1,2');
    expect((await records(notes)).ignoredHeaders).toEqual(['x', 'x']);
  });
});
