// What is shown of a table before it is read, and what is asked.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspected, textTable } from '../../../tests/support/inspecting.ts';
import { inspect } from './inspect.ts';
import type { Inspection } from './inspection.ts';
import type { FileMapping } from './mapping.ts';

const asked = ({ asks }: Inspection): string[] => asks.map(({ kind }) => kind);
const matchesIn = ({ headers }: Inspection) =>
  headers.map(({ header, match, column, proposal }) =>
    `${header}: ${match} ${column ?? proposal ?? ''}`.trim()
  );

const SAMPLE = new URL('../../../data/sample/', import.meta.url);

test.each(readdirSync(SAMPLE).filter((name) => name.endsWith('.csv')))(
  '%s of the sample asks nothing',
  (name) => {
    const inspection = inspected(readFileSync(new URL(name, SAMPLE), 'utf8'), {}, name);
    expect([inspection.extract?.extract, inspection.asks, inspection.fault]).toEqual([
      name.replace('.csv', ''),
      [],
      null
    ]);
    expect(inspection.preview.every(({ cells }) => cells.every(({ reads }) => reads !== 'problem'))).toBe(
      true
    );
  }
);

const DIRTY = `Caseload report;;;;;;;
Printed 30/09/2026;;;;;;;
Case Ref;Team;Lead OM;MAPPA Cat;Risk levle;Status;Date Opened;Postcode
C-1;North;O-1;1;VH;active;14/03/2025;AB1 2CD
C-2;North;O-2;1;Sky high;active;01/02/2026;AB1 2CE
C-3;North;;2;sky-high;Parked;2026-01-19;
Total;3;;;;;;
`;

describe('a dirty export', () => {
  const inspection = inspected(DIRTY);

  test('is recognised with its reason, its header and its delimiter', () => {
    expect(inspection).toMatchObject({
      delimiter: ';',
      extract: null,
      header: { row: 3, rowCount: 1, aboveCount: 2, isSure: true },
      candidates: [{ extract: 'cases', reason: '6 of its 8 columns' }, {}, {}, {}, {}]
    });
  });

  const known = inspected(DIRTY, { extract: 'cases' });

  test('says how each column was matched', () => {
    expect(matchesIn(known)).toEqual([
      'Case Ref: alias case_id',
      'Team: alias unit_id',
      'Lead OM: alias lead_officer_id',
      'MAPPA Cat: alias category',
      'Risk levle: similar risk_level',
      'Status: alias management',
      'Date Opened: alias opened_on',
      'Postcode: identifier'
    ]);
    expect(known.headers[4]?.reason).toBe('2 letters differ from risk_level');
    expect(known.columns.find(({ column }) => column === 'risk_level')).toEqual({
      column: 'risk_level',
      isRequired: true,
      header: null
    });
  });

  test('asks what only its reader can say, and no more', () => {
    expect(asked(known)).toEqual(['identifier', 'column-similar', 'day-order', 'unknown-values']);
    expect(known.days).toEqual([
      {
        column: 'opened_on',
        header: 'Date Opened',
        written: 'mixed',
        counts: { iso: 1, dayFirst: 1, monthFirst: 0, either: 1, other: 0 },
        examples: ['14/03/2025', '01/02/2026']
      }
    ]);
    expect(known.unknownValues).toMatchObject([
      { column: 'management', values: [{ value: 'Parked', count: 1, nearest: null }], moreValues: 0 }
    ]);
  });

  const answered: FileMapping = {
    extract: 'cases',
    dayOrder: 'day_first',
    columns: new Map([
      ['Postcode', null],
      ['Risk levle', 'risk_level']
    ]),
    values: new Map([
      ['management', new Map([['parked', 'reactive']])],
      ['risk_level', new Map([['sky_high', 'very_high']])]
    ])
  };

  test('asks nothing once it is answered, and shows how each cell will be read', () => {
    const clear = inspected(DIRTY, answered);
    expect([clear.asks, clear.fault]).toEqual([[], null]);
    expect(
      clear.preview.map(({ at, cells }) => [at, ...cells.map(({ value, reads }) => value ?? reads)])
    ).toEqual([
      [4, 'C-1', 'North', 'O-1', '1', 'very_high', 'active', '2025-03-14', 'not_loaded'],
      [5, 'C-2', 'North', 'O-2', '1', 'very_high', 'active', '2026-02-01', 'not_loaded'],
      [6, 'C-3', 'North', 'blank', '2', 'very_high', 'reactive', '2026-01-19', 'not_loaded'],
      [7, 'Total', '3', 'blank', 'problem', 'problem', 'problem', 'problem', 'not_loaded']
    ]);
    expect(clear.preview[3]?.cells[3]).toMatchObject({
      fault: 'A needed value is blank',
      sentence: 'category is blank, and it is needed.'
    });
  });

  test('shows the first twenty rows, and no more', () => {
    const rows = Array.from({ length: 30 }, (_, at) => `C-${at};North;;1;high;active;2026-01-05;\n`);
    const { preview } = inspected(DIRTY.slice(0, DIRTY.indexOf('C-1')) + rows.join(''), answered);
    expect(preview.map(({ cells }) => cells[0]?.value)).toEqual(
      Array.from({ length: 20 }, (_, at) => `C-${at}`)
    );
  });

  test('says what contradicts itself in the answers', () => {
    const columns = new Map([...answered.columns!, ['Status', 'risk_level'] as const]);
    expect(inspected(DIRTY, { ...answered, columns }).fault).toMatchObject({ id: 'mapping-column-twice' });
  });

  test('never shows what could name a person', () => {
    for (const shown of [inspection, known, inspected(DIRTY, answered)])
      expect(JSON.stringify(shown)).not.toContain('AB1');
  });

  test('can be posted between threads', () => {
    expect(structuredClone(inspection)).toEqual(inspection);
  });
});

test('unknown values of a list with other, and spellings that differ in case only, ask once or not at all', () => {
  const visits = inspected('visit_id,case_id,outcome\nV-1,C-1,At Home\nV-2,C-1,at-home\nV-3,C-1,No replay\n');
  expect(visits.unknownValues).toMatchObject([
    {
      column: 'outcome',
      codes: ['seen', 'no_reply', 'cancelled'],
      values: [
        { value: 'At Home', spelling: 'at_home', count: 2, nearest: null },
        { value: 'No replay', count: 1, nearest: 'no_reply' }
      ]
    }
  ]);
  const open = inspected('check_id,case_id,agency,checked_on\nK-1,C-1,Coastguard,2026-01-01\n');
  expect([open.unknownValues.length, open.asks]).toEqual([1, []]);
});

test('the order of days is told, and never guessed', () => {
  const written = (...days: string[]) =>
    inspected(`case_id,due_on\n${days.map((day, index) => `C-${index},${day}\n`).join('')}`).days[0]?.written;
  expect(written('2026-09-30', '', 'soon')).toBe('iso');
  expect(written('30/09/2026', '1/2/2026')).toBe('day_first');
  expect(written('01/02/2026', '03/04/2026')).toBe('ambiguous');
  expect(written('01/30/2026', '03/04/2026')).toBe('mixed');
  expect(written('2026-09-30', '30/09/2026')).toBe('mixed');
});

test('a table that could be nothing asks which extract and which header', () => {
  const nothing = inspected('one,two\n1,2\n');
  expect(asked(nothing)).toEqual(['which-extract', 'which-header-row']);
  expect(nothing.top).toEqual([
    { at: 1, cells: ['one', 'two'] },
    { at: 2, cells: ['1', '2'] }
  ]);
});

test('needed columns that nothing is like are missing', () => {
  const some = inspected('officer_id,unit_id,Grade\nO-1,U-1,x\n', { extract: 'officers' });
  expect(some.asks).toContainEqual({
    kind: 'column-missing',
    columns: ['role', 'employment', 'started_on', 'contracted_hours']
  });
});

test('a file that has no header that could be read is refused with its reason', () => {
  for (const [content, id] of [
    ['\n\n', 'empty-file'],
    ['case_id,__proto__\n', 'forbidden-header']
  ] as const)
    expect(inspect(textTable(content))).toMatchObject({ ok: false, problems: [{ id }] });
});
