// Given OpenDocument spreadsheets, expect the rows that a CSV of the same sheet would have.
import { describe, expect, test } from 'vitest';
import { zipped } from '../../../tests/support/archives.ts';
import { linesOf, odsOf, refusalOf, tablesOf } from '../../../tests/support/workbooks.ts';

describe('an OpenDocument spreadsheet', () => {
  const cell = (attributes: string, text: string) =>
    `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const table = (rows: string, name = 'A', style = '') =>
    `<table:table table:name="${name}" ${style}>${rows}</table:table>`;
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

  test('has days, moments, numbers, answers, repeats and its blank end left out', async () => {
    const rows =
      row(
        cell('office:value-type="date" office:date-value="2026-09-30"', '30/09/26'),
        cell('office:value-type="date" office:date-value="2026-09-30T14:30:00"', '30/09/26 14:30'),
        cell('office:value-type="percentage" office:value="0.25"', '25%'),
        cell('office:value-type="boolean" office:boolean-value="true"', 'TRUE'),
        cell('office:value-type="string" table:number-columns-repeated="2"', '007')
      ) +
      '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    expect(await linesOf(odsOf(table(rows)), 'force.ods')).toEqual([
      '2026-09-30,2026-09-30T14:30,0.25,yes,007,007'
    ]);
  });

  test('marks the sheets that it hides', async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>' +
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const rows = row(cell('office:value-type="string"', 'x'));
    const tables = await tablesOf(
      odsOf(table(rows, 'A', 'table:style-name="ta1"') + table(rows, 'B', 'table:style-name="ta2"'), styles),
      'force.ods'
    );
    expect(tables.map(({ sheet, isHidden }) => [sheet, isHidden])).toEqual([
      ['A', false],
      ['B', true]
    ]);
  });

  test('that repeats cells without end is refused before they are made', async () => {
    const rows = `<table:table-row table:number-rows-repeated="1048576">${cell('office:value-type="float" office:value="1" table:number-columns-repeated="16384"', '1')}</table:table-row>`;
    expect(await refusalOf(odsOf(table(rows)), 'force.ods')).toBe(
      'force.ods holds more than 5 million cells.'
    );
  });

  test('with a password is refused', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const bytes = zipped({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': manifest,
      'content.xml': 'x'
    });
    expect(await refusalOf(bytes, 'force.ods')).toBe('force.ods is password protected.');
  });
});
