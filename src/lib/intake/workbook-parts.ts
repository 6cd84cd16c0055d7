// A workbook's parts before its reader may see them: unpacked within the limits, XML only, no entities, no bombs. The
// rows of its sheets come by the piece.
import { zipSync } from 'fflate';
import { problem } from '../extracts/problems.ts';
import { Archive } from './archive.ts';
import { overLimit, Refused, unpacksToTooMuch, unreadable } from './fault.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { hiddenTables, madeBy, MOST_CELLS, MOST_CHARACTERS, withoutComments } from './spreadsheet-content.ts';
import { lastRow, sharedStrings, sheetPieces, withOwnStrings } from './sheet-pieces.ts';
import { hasDateCells, withDatesAsText } from './workbook-dates.ts';
import type { ZipEntry } from './zip-directory.ts';

const NAMED = 'a workbook';
const isXml = (path: string): boolean => /(\.xml|\.rels|^mimetype)$/i.test(path);
/** Pictures and what belongs to them hold no cells. */
const isPicture = (path: string): boolean =>
  /(^|\/)(media|drawings|charts|embeddings|theme|Pictures)\//i.test(path);
const isWanted = (path: string): boolean => isXml(path) && !isPicture(path);

const isSheet = (path: string): boolean => /(^|\/)worksheets\/[^/]+\.xml$/i.test(path);
const isShared = (path: string): boolean => /(^|\/)sharedStrings\.xml$/i.test(path);
/** What the rows of a sheet are not read by. */
const isAside = (path: string): boolean =>
  /(^|\/)((worksheets|docProps|pivotCache|pivotTables|tables|queryTables|customXml)\/|calcChain\.xml)|comments[^/]*$/i.test(
    path
  );
/** Of everything else together: each piece of rows comes with it. */
const MOST_AROUND = 20_000_000;
/** Of the texts that the cells of a piece share, in characters: some thousands for each. */
const MOST_IN_PIECE = 64_000_000;

const DECLARATION = /<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i;
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What is looked through for marks of XML: bytes as UTF-8 and, as odd as it is, as UTF-16. */
const looked = (bytes: Uint8Array): string => {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const decoder = new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'windows-1252');
  return decoder.decode(bytes);
};

/** A row beyond the end of any sheet, in which a sheet without its rows says which it is. */
export const MARKED_ROW = 2_000_000;
const marked = (sheet: number): string =>
  `<row r="${MARKED_ROW}"><c r="A${MARKED_ROW}"><v>${sheet}</v></c></row>`;

export interface WorkbookParts {
  /** A stored archive of the parts that were looked at, and no others, sheets without their rows. */
  readonly archive: Uint8Array;
  readonly hidden: ReadonlySet<number>;
  /** The rows of the sheet whose marked row has this number: archives of that sheet alone, some rows each. */
  readonly rowsOf: (sheet: number) => Generator<Uint8Array>;
  /** The number of that sheet's last row. */
  readonly lastRowOf: (sheet: number) => number;
}

const encoded = (xml: string): Uint8Array => new TextEncoder().encode(xml);

class Parts {
  readonly #file: string;
  readonly #archive: Archive;
  readonly #parts = Object.create(null) as Record<string, Uint8Array>;
  /** Sheets of which the rows are left for later. */
  readonly #sheets: { readonly entry: ZipEntry; readonly lastRow: number }[] = [];
  #shared: readonly string[] = [];

  constructor(file: string, bytes: Uint8Array) {
    this.#file = file;
    this.#archive = new Archive(file, bytes, NAMED, WORKBOOK_LIMITS);
    for (const entry of this.#archive.entries) {
      if (isSheet(entry.path)) this.#parts[entry.path] = this.#sheet(entry);
      else if (isWanted(entry.path)) this.#part(entry);
    }
    if (
      this.#sheets.length > 0 &&
      this.#aroundRows().reduce((sum, [, { length }]) => sum + length, 0) > MOST_AROUND
    )
      throw overLimit(file, `holds more than ${MOST_AROUND / 1_000_000} MB beside its sheets`);
  }

  #aroundRows(): [string, Uint8Array][] {
    return Object.entries(this.#parts).filter(([path]) => !isAside(path));
  }

  get parts(): Record<string, Uint8Array> {
    return this.#parts;
  }

  #assertHarmless(content: string): void {
    if (content.includes('<!') && DECLARATION.test(content))
      throw unreadable(
        this.#file,
        NAMED,
        'it declares a document type or an entity, which no workbook needs'
      );
  }

  /** A sheet with a row of its number in place of its rows. */
  #sheet(entry: ZipEntry): Uint8Array {
    const around: string[] = [];
    let last = 0;
    for (const { is, xml } of sheetPieces(this.#archive.chunks(entry))) {
      this.#assertHarmless(xml);
      if (is === 'rows') last = lastRow(xml, last);
      else around.push(xml);
    }
    return encoded(around.join(marked(this.#sheets.push({ entry, lastRow: last }) - 1)));
  }

  #part(entry: ZipEntry): void {
    const bytes = this.#archive.whole(entry);
    const content = looked(bytes);
    this.#assertHarmless(content);
    if (isShared(entry.path)) this.#shared = sharedStrings(text(bytes));
    else this.#parts[entry.path] = hasDateCells(content) ? encoded(withDatesAsText(text(bytes))) : bytes;
  }

  #sheetOf(sheet: number) {
    const found = this.#sheets[sheet];
    if (!found) throw unreadable(this.#file, NAMED, 'its content is damaged');
    return found;
  }

  lastRowOf(sheet: number): number {
    return this.#sheetOf(sheet).lastRow;
  }

  *rowsOf(sheet: number): Generator<Uint8Array> {
    const { entry } = this.#sheetOf(sheet);
    const others = this.#aroundRows();
    let left = WORKBOOK_LIMITS.unpackedBytes;
    let last = 0;
    for (const { is, xml } of sheetPieces(this.#archive.chunks(entry))) {
      if (is !== 'rows') continue;
      let room = Math.min(left, MOST_IN_PIECE);
      const rows = withOwnStrings(hasDateCells(xml) ? withDatesAsText(xml) : xml, this.#shared, (size) => {
        left -= size;
        room -= size;
        if (room < 0) throw unpacksToTooMuch(this.#file);
      });
      const alone = `<worksheet><sheetData><row r="${last}"></row>${rows}</sheetData></worksheet>`;
      yield zipSync(Object.fromEntries([...others, [entry.path, encoded(alone)]]), { level: 0 });
      last = lastRow(xml, last);
    }
  }
}

/** Throws `Refused` for what must not be read. */
export function workbookParts(file: string, bytes: Uint8Array): WorkbookParts {
  const all = new Parts(file, bytes);
  const { parts } = all;
  const manifest = parts['META-INF/manifest.xml'];
  if (manifest && /encryption-data/.test(text(manifest)))
    throw new Refused(problem('password-protected', { file }));
  const content = parts['content.xml'];
  const spreadsheet = content ? withoutComments(text(content)) : '';
  const { cells, characters } = madeBy(spreadsheet);
  if (cells > MOST_CELLS) throw overLimit(file, `holds more than ${MOST_CELLS / 1_000_000} million cells`);
  if (characters > MOST_CHARACTERS)
    throw overLimit(file, `repeats more than ${MOST_CHARACTERS / 1_000_000} MB of text`);
  if (content) {
    if (spreadsheet.includes('<!--')) throw unreadable(file, NAMED, 'its content is damaged');
    parts['content.xml'] = encoded(spreadsheet);
    // Optional in OpenDocument, and its reader stumbles without it.
    parts['styles.xml'] ??= new Uint8Array();
  }
  return {
    archive: zipSync(parts, { level: 0 }),
    hidden: hiddenTables(spreadsheet),
    rowsOf: (sheet) => all.rowsOf(sheet),
    lastRowOf: (sheet) => all.lastRowOf(sheet)
  };
}
