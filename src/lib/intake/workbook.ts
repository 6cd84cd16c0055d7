// XLSX and ODS: each sheet a table of text. Heavy: in the browser only its own worker loads this.
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { problem } from '../extracts/problems.ts';
import { made, refused, type Outcome } from '../shared/outcome.ts';
import type { OnRead } from './amount.ts';
import { Refused, unreadable } from './fault.ts';
import type { Source } from './opener.ts';
import { sha256 } from '../shared/sha256.ts';
import { nameOfSheet, type Origin, type TextTable } from './table.ts';
import { MARKED_ROW, workbookParts } from './workbook-parts.ts';
import { sheetText } from './workbook-sheet.ts';

const NAMED = 'a workbook';

/** All sheets, or the one with this index. */
function parsed(file: string, archive: Uint8Array, sheet?: number): WorkBook {
  try {
    return read(archive, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellFormula: false,
      cellHTML: false,
      nodim: true,
      ...(sheet !== undefined && { sheets: sheet })
    });
  } catch {
    throw unreadable(file, NAMED, 'its content is damaged');
  }
}

/** Sheets that only hold a chart have no table. */
const isChart = (workbook: WorkBook, name: string): boolean =>
  (workbook.Sheets[name] as { '!type'?: string } | undefined)?.['!type'] === 'chart';

/** The number in a sheet's marked row; null where the sheet came with its own rows. */
const markOf = (sheet: WorkSheet): number | null =>
  ((sheet as { '!data'?: CellObject[][] })['!data']?.[MARKED_ROW - 1]?.[0]?.v as number | undefined) ?? null;

function tablesOf(source: Source, origin: Origin, onRead: OnRead | undefined): TextTable[] {
  const { name: file, bytes } = source;
  const { archive, hidden, rowsOf, lastRowOf } = workbookParts(file, bytes);
  const workbook = parsed(file, archive);
  const names = workbook.SheetNames;
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw unreadable(file, NAMED, `two of its sheets have the name “${twice.slice(0, 80)}”`);
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const isHidden = (index: number) =>
    hidden.has(index) || Boolean(workbook.Workbook?.Sheets?.[index]?.Hidden);
  const tables: TextTable[] = [];
  for (const [index, sheet] of names.entries()) {
    if (isChart(workbook, sheet)) continue;
    // The reader leaves out a sheet that it could not follow, and says nothing.
    const cellsIn = ({ Sheets: { [sheet]: cells } }: WorkBook): WorkSheet => {
      if (!cells) throw unreadable(file, NAMED, `its sheet “${sheet.slice(0, 80)}” is damaged`);
      return cells;
    };
    const cells = cellsIn(workbook);
    const mark = markOf(cells);
    function* pieces(): Generator<WorkSheet> {
      if (mark === null) yield cells;
      else for (const piece of rowsOf(mark)) yield cellsIn(parsed(file, piece, index));
    }
    const name = names.length > 1 ? nameOfSheet(file, sheet) : file;
    const last = mark === null ? null : lastRowOf(mark);
    const text = sheetText(name, { merges: cells['!merges'] ?? [], last, pieces }, is1904, onRead);
    delete workbook.Sheets[sheet];
    if (!text) continue;
    if (text.bytes.includes(0)) throw unreadable(file, NAMED, 'it holds a character that no text has');
    tables.push({ origin, name, sheet, isHidden: isHidden(index), numbering: 'rows', ...text });
  }
  return tables;
}

/** The sheets that hold anything. Never throws for anything that a file may hold. */
export async function openWorkbook(source: Source, onRead?: OnRead): Promise<Outcome<TextTable[]>> {
  const { name: file, bytes, container, format } = source;
  const origin: Origin = {
    file,
    container,
    format,
    sha256: await sha256(bytes),
    byteCount: bytes.length,
    encoding: null
  };
  try {
    const tables = tablesOf(source, origin, onRead);
    return tables.length > 0 ? made(tables) : refused(problem('empty-file', { file }));
  } catch (cause) {
    if (cause instanceof Refused) return refused(cause.problem);
    return refused(unreadable(file, NAMED, 'its content is damaged').problem);
  }
}
