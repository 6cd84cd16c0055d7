// Valid files of every format of tables, before anything in them is changed.
import { readFileSync } from 'node:fs';
import { AREA_COLUMNS, everyFormat, type TypedCell, type TypedTable } from '../support/formats.ts';
import { CASES } from '../support/reading.ts';
import { odsOf, rowXml, workbookOf, xlsxOf } from '../support/workbooks.ts';

const AREAS: TypedTable = {
  columns: AREA_COLUMNS,
  rows: Array.from({ length: 12 }, (_, index): TypedCell[] => [
    `A-${index}`,
    `Area ${index}`,
    'U-1',
    index / 4,
    index * 1000,
    '2026-03-04',
    '2026-03-04T09:05',
    index % 3 === 0 ? null : index % 2 === 0
  ])
};

export const FORMATS = everyFormat('areas', AREAS).filter(({ name }) => !name.endsWith('.zip'));
export const arrowOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../support/arrow/${name}`, import.meta.url)));
export const seedsOf = (ending: RegExp): Uint8Array[] =>
  FORMATS.filter(({ name }) => ending.test(name)).map(({ bytes }) => bytes);

const SHARED = '<si><t>area_id</t></si><si><r><t>area_name</t></r></si><si/>';
export const XLSX = [
  ...seedsOf(/xlsx$/),
  workbookOf({
    cases: CASES.trimEnd()
      .split('\n')
      .map((line) => line.split(',')),
    Other: [['a', 1, true]]
  }),
  xlsxOf(
    [
      {
        name: 'areas',
        rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>${rowXml(2, 'A-1', 'North')}<row r="3"><c r="A3" s="1"><v>45000</v></c><c r="B3" t="d"><v>2026-03-04T00:00:00</v></c></row>`,
        after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>'
      }
    ],
    { shared: SHARED, formats: ['yyyy-mm-dd', '[h]:mm'] }
  )
];

export const ODS = [
  ...seedsOf(/ods$/),
  odsOf(
    '<table:table table:name="areas"><table:table-row><table:table-cell office:value-type="string"><text:p>area_id</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="2"/></table:table-row>' +
      '<table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="date" office:date-value="2026-03-04"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
  )
];
