// The blank XLSX of an extract: its header, lists to choose from, a word on each column, and a sheet that explains.
// Fetched only when a reader asks for it.
import writeWorkbook, { type CellObject, type Feature, type SheetData } from 'write-excel-file/universal';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent
} from 'write-excel-file/utility';
import { columnsOf, readingsOf, type Column, type Extract } from './contract.ts';
import { ruleOf } from './rules.ts';

/** How far down lists and words reach. */
const LISTED_ROWS = 10_000;

const TEXT = '@';
const DAY = 'yyyy-mm-dd';
const MOMENT = 'yyyy-mm-dd"T"hh:mm';
const FORMS = [TEXT, DAY, MOMENT] as const;

/** The form of an empty column. What looks like a number or a day, and is none, stays the text that was typed. */
function formOf({ kind }: Column): (typeof FORMS)[number] | null {
  if (kind === 'day') return DAY;
  if (kind === 'moment') return MOMENT;
  return kind === 'number' || kind === 'whole_number' ? null : TEXT;
}

/** Excel takes no more of a message, of its title and of a list. */
const [MESSAGE, TITLE, LIST] = [255, 32, 255];

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

const wordsOn = (column: Column): string => {
  const need = column.required ? 'Needed.' : `May be blank${column.blank ? `: ${column.blank}` : ''}.`;
  return `${column.description} ${need} ${cut(`Must be ${ruleOf(column)}`, 120)}. For example ${column.example}`;
};

/** The codes of a column as Excel lists them. An alias is taken too, so another value is warned of, not stopped. */
function listOf(column: Column): string | undefined {
  const values = readingsOf(column);
  if (values.length === 0) return undefined;
  const list = values.join(',');
  if (list.length > LIST) throw new Error(`The list of ${column.name} is too long for a workbook`);
  return list;
}

function validations(column: Column, index: number): string[] {
  const list = listOf(column);
  const head = getCellAddress(0, index);
  const area = `${getCellAddress(1, index)}:${getCellAddress(LISTED_ROWS, index)}`;
  const message =
    `allowBlank="1" showInputMessage="1" promptTitle="${sanitizeAttributeValue(cut(column.name, TITLE))}" ` +
    `prompt="${sanitizeAttributeValue(cut(wordsOn(column), MESSAGE))}"`;
  const said = (where: string) => `<dataValidation ${message} sqref="${where}"/>`;
  if (list === undefined) return [said(`${head}:${getCellAddress(LISTED_ROWS, index)}`)];
  return [
    said(head),
    `<dataValidation type="list" errorStyle="warning" showErrorMessage="1" ${message} sqref="${area}">` +
      `<formula1>"${sanitizeTextContent(list)}"</formula1></dataValidation>`
  ];
}

/** The library's own cells have two styles here, plain and bold; the forms of columns come after them. */
const OWN_STYLES = 2;

function withForms(styles: string): string {
  if (!styles.includes(`<cellXfs count="${OWN_STYLES}">`))
    throw new Error('The workbook has other styles than its plain and its bold cells');
  const numbers = FORMS.map(
    (form, index) => `<numFmt numFmtId="${190 + index}" formatCode="${sanitizeAttributeValue(form)}"/>`
  );
  const forms = FORMS.map((_, index) => `<xf numFmtId="${190 + index}" applyNumberFormat="1"/>`);
  const formed = styles
    .replace(`<cellXfs count="${OWN_STYLES}">`, `<cellXfs count="${OWN_STYLES + FORMS.length}">`)
    .replace('</cellXfs>', `${forms.join('')}</cellXfs>`);
  const markup = `<numFmts count="${FORMS.length}">${numbers.join('')}</numFmts>`;
  return placed(formed, markup, 'xl/styles.xml', 'styleSheet');
}

const placed = (
  xml: string,
  markup: string,
  file: 'xl/styles.xml' | 'xl/worksheets/sheet{id}.xml',
  parent: string
): string =>
  insertElementMarkupAccordingToOrderOfSiblings(xml, markup, getOrderOfSiblings(file, parent) ?? [], parent);

/** In the first sheet: lists to choose from, words beside the cell one stands on, and the form of each column. */
const forms = (columns: readonly Column[]): Feature<Blob> => ({
  files: {
    transform: {
      'xl/styles.xml': { transform: withForms },
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes(tag, attributes, index, _, { sheetIndex }) {
          const column = tag === 'col' && sheetIndex === 0 ? columns[index ?? -1] : undefined;
          const form = column && formOf(column);
          return form ? { ...attributes, style: OWN_STYLES + FORMS.indexOf(form) } : attributes;
        },
        transform(sheet, _, { sheetIndex }) {
          if (sheetIndex !== 0) return sheet;
          const inside = columns.flatMap(validations);
          const markup = `<dataValidations count="${inside.length}">${inside.join('')}</dataValidations>`;
          return placed(sheet, markup, 'xl/worksheets/sheet{id}.xml', 'worksheet');
        }
      }
    }
  }
});

const bold = (value: string): CellObject => ({ value, fontWeight: 'bold' });

const explained = (extract: Extract, columns: readonly Column[]): SheetData => [
  [bold(`${extract.title}: ${extract.grain}`)],
  [extract.purpose],
  ['Fill in the first sheet, one row each. Nothing on this sheet is read.'],
  ['No name, address, date of birth, diagnosis or anything said in counselling belongs in any column.'],
  [],
  ['Column', 'Needed', 'What it holds', 'Form', 'Example', 'Blank means'].map(bold),
  ...columns.map((column) => [
    column.name,
    extract.primaryKey.includes(column.name) ? 'key' : column.required ? 'yes' : 'no',
    column.description,
    ruleOf(column),
    column.example,
    column.blank ?? ''
  ])
];

/** The workbook to fill in; brought back, it is read like the CSV. */
export function templateWorkbook(extract: Extract): Promise<Blob> {
  const columns = columnsOf(extract);
  return writeWorkbook(
    [
      {
        sheet: extract.id,
        data: [columns.map(({ name }) => bold(name))],
        columns: columns.map(({ name }) => ({ width: Math.max(14, name.length + 4) })),
        stickyRowsCount: 1
      },
      {
        sheet: 'README',
        data: explained(extract, columns),
        columns: [24, 8, 60, 60, 18, 40].map((width) => ({ width }))
      }
    ],
    { features: [forms(columns)] }
  ).toBlob();
}
