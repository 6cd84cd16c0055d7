// The annotated copy as a file, as the reader brought it: delimited text in their delimiter, or a workbook.
import type { Format, Records } from '../extracts/records.ts';
import type { VerdictPage } from '../extracts/verdict.ts';
import { csvText } from '../shared/csv.ts';
import { annotatedRows, leftOutCount } from './annotate.ts';
import type { TextTable } from './table.ts';

export interface WrittenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
}

/** Of the records of a table, what its copy is made by. */
export type Copied = Pick<Records, 'file' | 'format' | 'sheet' | 'delimiter' | 'cut'>;

/** Makes the copy of a table of which records were read, each with what the pages say of it. */
export type Annotate = (
  table: TextTable,
  records: Copied,
  pages: AsyncIterable<VerdictPage>,
  signal?: AbortSignal
) => Promise<WrittenFile>;

type Batches = AsyncIterable<readonly (readonly string[])[]>;

const isWorkbook = (format: Format): boolean => format === 'xlsx' || format === 'ods';

const MOST_NAME_BYTES = 180;

/** As much as the name of a file may be: an archive may hold longer ones, and ones with characters that no file has. */
function fileName(text: string): string {
  const name = text.replace(/\p{Cc}+/gu, ' ');
  return name.slice(0, new TextEncoder().encodeInto(name, new Uint8Array(MOST_NAME_BYTES)).read);
}

type Named = Pick<Records, 'file' | 'sheet'>;

/** `out/Cases.xlsx` → `Cases-checked.xlsx`; the name says how many columns were left out. */
function nameOf({ file, sheet }: Named, leftOut: number, extension: string): string {
  const [own = file] = sheet === null ? [file] : file.split(` (sheet ${sheet})`);
  const bare = (own.split(/[\\/]/).at(-1) ?? own).replace(/\.[A-Za-z0-9]{1,8}$/, '').replace(/-checked$/, '');
  const part = own === file ? '' : `-${sheet?.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  const without = leftOut === 0 ? '' : `-without-${leftOut}-column${leftOut === 1 ? '' : 's'}`;
  return `${fileName(bare + part)}-checked${without}.${extension}`;
}

async function textParts(batches: Batches, delimiter: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const encoder = new TextEncoder();
  const parts = [Uint8Array.of(0xef, 0xbb, 0xbf)];
  for await (const batch of batches) parts.push(encoder.encode(csvText(batch, delimiter)));
  return parts;
}

/** `leftOut` columns are not among the rows of the batches. */
export async function annotatedFile(
  records: Omit<Copied, 'cut'>,
  leftOut: number,
  batches: Batches
): Promise<WrittenFile> {
  const { format, sheet, delimiter } = records;
  if (isWorkbook(format)) {
    const { workbookParts } = await import('./written-workbook.ts');
    return {
      name: nameOf(records, leftOut, 'xlsx'),
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      parts: await workbookParts(sheet ?? 'Sheet1', batches)
    };
  }
  const separator = delimiter ?? ',';
  return {
    name: nameOf(records, leftOut, separator === '\t' ? 'tsv' : 'csv'),
    mimeType: separator === '\t' ? 'text/tab-separated-values' : 'text/csv',
    parts: await textParts(batches, separator)
  };
}

export const annotated: Annotate = ({ bytes }, records, pages) =>
  annotatedFile(records, leftOutCount(records.cut), annotatedRows(bytes, records.cut, pages));
