// The XML of a sheet cut while it is unpacked, so that its rows are never all in memory: what stands above them, whole
// rows by the piece, and what stands below.

export interface SheetPiece {
  readonly is: 'above' | 'rows' | 'below';
  readonly xml: string;
}

/** Characters of a piece, and what is left of its last row. */
const PIECE = 1 << 19;
const ROWS_BEGIN = /<(?:\w+:)?sheetData\b[^<>]*>/;
const ROWS_END = /<\/(?:\w+:)?sheetData>/;
const ROW_ENDS = /<\/(?:\w+:)?$/;

/** Position behind the last row that is whole; 0 where none is. */
function endOfLastRow(text: string): number {
  const tag = 'row>';
  for (let at = text.lastIndexOf(tag); at > 0; at = text.lastIndexOf(tag, at - 1))
    if (ROW_ENDS.test(text.slice(Math.max(0, at - 40), at))) return at + tag.length;
  return 0;
}

/** Most are UTF-8; a file that is not says so with its first two bytes. */
function decoderOf([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return new TextDecoder(first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8');
}

function* textsOf(chunks: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | null = null;
  for (const chunk of chunks) {
    decoder ??= decoderOf(chunk);
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

class Cutter {
  readonly #least: number;
  #most: number;
  #text = '';
  #place: SheetPiece['is'] = 'above';

  constructor(least: number) {
    this.#least = this.#most = least;
  }

  *cut(texts: Iterable<string>): Generator<SheetPiece> {
    for (const text of texts) {
      this.#text += text;
      while (this.#text.length >= this.#most) {
        // Where nothing can be cut off, it is looked for again only when there is twice as much.
        const isCut = yield* this.#next();
        this.#most = isCut ? this.#least : 2 * this.#text.length;
      }
    }
    this.#most = Infinity;
    while (yield* this.#next());
    yield { is: this.#place, xml: this.#text };
  }

  /** What can be cut off, if anything can. */
  *#next(): Generator<SheetPiece, boolean> {
    if (this.#place === 'above') {
      const [tag] = ROWS_BEGIN.exec(this.#text) ?? [];
      if (tag === undefined || tag.endsWith('/>')) return false;
      yield this.#taken(this.#text.indexOf(tag) + tag.length);
      this.#place = 'rows';
      return true;
    }
    if (this.#place === 'below') return false;
    const text = this.#text.slice(0, this.#most);
    const end = text.includes('sheetData>') ? ROWS_END.exec(text) : null;
    const rows = end ? end.index : endOfLastRow(text);
    if (rows > 0) yield this.#taken(rows);
    if (end) this.#place = 'below';
    return rows > 0 || end !== null;
  }

  #taken(size: number): SheetPiece {
    const xml = this.#text.slice(0, size);
    this.#text = this.#text.slice(size);
    return { is: this.#place, xml };
  }
}

/** All of a sheet in order: `above` with the tag that begins its rows, and `below` with the one that ends them. */
export const sheetPieces = (chunks: Iterable<Uint8Array>, most = PIECE): Generator<SheetPiece> =>
  new Cutter(most).cut(textsOf(chunks));

const ROW = /<(?:\w+:)?row(?:\s([^<>]*))?>/g;
const NUMBER = /(?:^|\s)r=["'](\d+)["']/;

/** The number of the last row of a piece, after a row of the number `before`. Rows need not say theirs. */
export function lastRow(rows: string, before: number): number {
  let last = before;
  for (const [, attributes = ''] of rows.matchAll(ROW)) {
    // As the reader of workbooks has it: a row without cells, in a tag of its own, is passed over.
    if (attributes.endsWith('/')) continue;
    last = Number(NUMBER.exec(attributes)?.[1] ?? last + 1);
  }
  return last;
}

const STRING_BEGINS = /<(?:\w+:)?si(?:\s[^<>]*)?\/?>/;
const STRING_ENDS = /<\/(?:\w+:)?si>/;
/** No cell’s tag is longer: one that was could be looked through again for each of its parts. */
const SHARED_CELL =
  /(<(?:\w+:)?c\s(?:[^<>]{0,400}\s)?t=)(?:"s"|'s')([^<>]{0,400}>)(?:\s*<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>))?\s*<(?:\w+:)?v(?:\s[^<>]*)?>\s*(\d+)\s*<\/(?:\w+:)?v>/g;

/** The strings that a workbook's cells share, each as the cell that has it of its own would hold it. */
export function sharedStrings(xml: string): string[] {
  const upToEnds = xml.split(STRING_ENDS);
  return upToEnds.flatMap((part, index) => {
    const texts = part.split(STRING_BEGINS).slice(1);
    // Before the last, those that are a tag of their own.
    const blank = index < upToEnds.length - 1 ? texts.length - 1 : texts.length;
    return texts.map((text, place) => (place < blank ? '<is></is>' : `<is>${text}</is>`));
  });
}

/**
 * Rows of which each cell holds its own text. One that names a string that is not there stays as it is. `spend` is told
 * of every text, since one may be as long as a file and shared by all.
 */
export function withOwnStrings(
  rows: string,
  shared: readonly string[],
  spend: (characters: number) => void = () => undefined
): string {
  if (shared.length === 0) return rows;
  return rows.replace(SHARED_CELL, (cell, start: string, end: string, index: string) => {
    const text = shared[Number(index)];
    if (text === undefined) return cell;
    spend(text.length);
    return `${start}"inlineStr"${end}${text}`;
  });
}
