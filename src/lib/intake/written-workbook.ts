// A workbook of one sheet, written batch by batch: no library writes one without every cell in memory at once.
// Every cell is text and says so, so that nothing in it is a formula; no author, no program, no time is in it.
import { strToU8, Zip, ZipDeflate } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Of ZIP, which begins then: the time of writing is nobody's business. */
const NO_TIME = new Date(1980, 0, 1);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;'
};

/** Characters that no XML holds. */
const NO_XML =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it stands in XML. `_x0041_` is how spreadsheets write a character that XML can't: so is the like of it itself. */
const xmlText = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(NO_XML, (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);

/** Sheets have names of at most 31 characters, without a few. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|(?<!')'+$/g, '')
    .trim()
    .slice(0, 31) || 'Sheet1';

/** `A`, `B`, … `Z`, `AA`, … */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

const LETTERS = Array.from({ length: 256 }, (_, index) => columnLetters(index));

const rowXml = (cells: readonly string[], row: number): string => {
  const filled = cells.map((cell, index) =>
    cell === ''
      ? ''
      : `<c r="${LETTERS[index] ?? columnLetters(index)}${row}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
  );
  return `<row r="${row}">${filled.join('')}</row>`;
};

const frame = (sheet: string): readonly (readonly [path: string, xml: string])[] => [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(sheetName(sheet))}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
  ]
];

/** The workbook's bytes, in parts. A sheet holds 1,048,576 rows, as the one that was read did. */
export async function workbookParts(
  sheet: string,
  batches: AsyncIterable<readonly (readonly string[])[]>
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((cause, part) => {
    if (cause) throw cause;
    parts.push(part as Uint8Array<ArrayBuffer>);
  });
  const opened = (path: string) => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = NO_TIME;
    zip.add(file);
    return file;
  };
  for (const [path, xml] of frame(sheet)) opened(path).push(strToU8(HEAD + xml), true);
  const rows = opened('xl/worksheets/sheet1.xml');
  rows.push(strToU8(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`));
  let row = 0;
  for await (const batch of batches) rows.push(strToU8(batch.map((cells) => rowXml(cells, ++row)).join('')));
  rows.push(strToU8('</sheetData></worksheet>'), true);
  zip.end();
  return parts;
}
