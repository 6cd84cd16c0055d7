// Workbooks made by hand, part by part, for what no library writes; and small ones written by the library.
import { utils, write, type WorkBook } from '@e965/xlsx';
import { openWorkbook } from '../../src/lib/intake/workbook.ts';
import { zipped } from './archives.ts';
import { textOf } from './reading.ts';

export interface SheetXml {
  readonly name: string;
  /** What stands between `<sheetData>` and its end. */
  readonly rows: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What follows the rows: merged cells. */
  readonly after?: string;
  /** The extent that the sheet says it has. */
  readonly extent?: string;
}

export interface WorkbookXml {
  readonly shared?: string;
  readonly isFrom1904?: boolean;
  /** Number formats by the index that cells give as `s`; 0 is General. */
  readonly formats?: readonly string[];
  readonly parts?: Readonly<Record<string, string>>;
}

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;

function stylesOf(formats: readonly string[]): string {
  const escaped = (format: string) => format.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const numbers = formats.map(
    (format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`
  );
  const cells = [
    '<xf numFmtId="0"/>',
    ...formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`)
  ];
  return xml(
    `<styleSheet ${NS}><numFmts count="${formats.length}">${numbers.join('')}</numFmts>` +
      `<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>` +
      `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`
  );
}

/** An XLSX of these sheets. */
export function xlsxOf(
  sheets: readonly SheetXml[],
  { shared = '', isFrom1904 = false, formats = [], parts = {} }: WorkbookXml = {}
): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
        sheets
          .map(
            (_, index) =>
              `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`
          )
          .join('') +
        `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
        `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
    ),
    'xl/workbook.xml': xml(
      `<workbook ${NS} xmlns:r="${REL}"><workbookPr${isFrom1904 ? ' date1904="1"' : ''}/><sheets>` +
        sheets
          .map(
            ({ name, state }, index) =>
              `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`
          )
          .join('') +
        `</sheets></workbook>`
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        sheets
          .map(
            (_, index) =>
              `<Relationship Id="rId${index + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
          )
          .join('') +
        `<Relationship Id="rId98" Type="${REL}/styles" Target="styles.xml"/>` +
        `<Relationship Id="rId99" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
    ),
    'xl/styles.xml': stylesOf(formats),
    'xl/sharedStrings.xml': xml(`<sst ${NS}>${shared}</sst>`)
  };
  sheets.forEach(({ rows, after = '', extent }, index) => {
    const dimension = extent === undefined ? '' : `<dimension ref="${extent}"/>`;
    files[`xl/worksheets/sheet${index + 1}.xml`] = xml(
      `<worksheet ${NS}>${dimension}<sheetData>${rows}</sheetData>${after}</worksheet>`
    );
  });
  return zipped({ ...files, ...parts });
}

/** Text cells of a row of a hand-made sheet, as inline strings. */
export const rowXml = (row: number, ...cells: readonly string[]): string =>
  `<row r="${row}">${cells.map((cell, index) => `<c r="${String.fromCharCode(65 + index)}${row}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`).join('')}</row>`;

export type Cell = string | number | boolean | Date | null;

/** Sheets of rows, written by the library. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  kind: 'xlsx' | 'ods' = 'xlsx'
): Uint8Array {
  const book: WorkBook = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows as Cell[][], { UTC: true }), name);
  return new Uint8Array(write(book, { type: 'array', bookType: kind, compression: true }) as ArrayBuffer);
}

/** An ODS of one `content.xml`, written by hand. */
export const odsOf = (tables: string, styles = ''): Uint8Array =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': xml(
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    ),
    'content.xml': xml(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">` +
        `<office:automatic-styles>${styles}</office:automatic-styles>` +
        `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
    )
  });

const opened = (bytes: Uint8Array, name = 'force.xlsx') =>
  openWorkbook({ name, bytes, container: null, format: name.endsWith('ods') ? 'ods' : 'xlsx' });

/** Its tables; throws with the sentences where it was refused. */
export async function tablesOf(bytes: Uint8Array, name?: string) {
  const outcome = await opened(bytes, name);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ sentence }) => sentence).join(' '));
  return outcome.value;
}

/** Lines of the first sheet's text. */
export const linesOf = async (bytes: Uint8Array, name?: string) => {
  const [table] = await tablesOf(bytes, name);
  return textOf(table!.bytes).replace(/\n$/, '').split('\n');
};

/** The sentence that refuses it. */
export async function refusalOf(bytes: Uint8Array, name?: string): Promise<string> {
  const outcome = await opened(bytes, name);
  return outcome.ok ? 'opened' : outcome.problems[0]!.sentence;
}
