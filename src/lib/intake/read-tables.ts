// The opened tables, read: which sheets of a workbook count, and what is passed over.
import { problem } from '../extracts/problems.ts';
import type { Records } from '../extracts/records.ts';
import type { Problem } from '../shared/outcome.ts';
import { refusal, type OpenOptions, type Refusal } from './open.ts';
import type { Opener } from './opener.ts';
import type { ReadOptions } from './read.ts';
import type { TextTable } from './table.ts';

export interface FileOptions extends ReadOptions {
  /** Only this sheet of the workbook. */
  readonly sheet?: string;
}

export interface TableOptions extends OpenOptions {
  /** By file, or by table where a file has several. */
  readonly files?: Readonly<Record<string, FileOptions>>;
}

export interface ReadTables {
  readonly read: readonly { readonly table: TextTable; readonly records: Records }[];
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Problem[];
}

/** What the reader said of the table; null where another sheet was chosen. */
function optionsFor(
  { name, sheet, origin }: TextTable,
  files: TableOptions['files'] = {}
): FileOptions | null {
  if (Object.hasOwn(files, name) && name !== origin.file) return files[name]!;
  const ofFile = Object.hasOwn(files, origin.file) ? files[origin.file]! : {};
  return ofFile.sheet === undefined || ofFile.sheet === sheet ? ofFile : null;
}

const isUnrecognised = ({ problems }: Refusal): boolean =>
  problems.every(({ id }) => id === 'unrecognised-file' || id === 'header-only');

/** Of a workbook of which any sheet was read, those that are none of the extracts are passed over. */
function passedOver(refused: ReadonlyMap<TextTable, Refusal>, read: ReadTables['read']) {
  const filesRead = new Set(read.map(({ table }) => table.origin.file));
  const refusals: Refusal[] = [];
  const notices: Problem[] = [];
  for (const [{ sheet, origin }, each] of refused) {
    if (sheet !== null && filesRead.has(origin.file) && isUnrecognised(each))
      notices.push(problem('sheet-passed-over', { file: origin.file, sheet }));
    else refusals.push(each);
  }
  return { refusals, notices };
}

/** Reads every table. Hidden sheets are told and left, unless the reader chose them. */
export async function readTables(
  tables: readonly TextTable[],
  opener: Opener,
  { files, onProgress, signal }: TableOptions
): Promise<ReadTables> {
  const read: ReadTables['read'][number][] = [];
  const refused = new Map<TextTable, Refusal>();
  const hidden: Problem[] = [];
  for (const [done, table] of tables.entries()) {
    const { name, sheet, origin } = table;
    const options = optionsFor(table, files);
    if (options === null) continue;
    if (table.isHidden && sheet !== null && options.sheet !== sheet) {
      hidden.push(problem('hidden-sheet', { file: origin.file, sheet }));
      continue;
    }
    signal?.throwIfAborted();
    onProgress?.({ doing: `Reading ${name}`, done, of: tables.length });
    const { outcome } = await opener.read(table, options, signal);
    if (!outcome.ok) refused.set(table, refusal(name, outcome.problems));
    else
      read.push({
        table,
        records: { ...outcome.value, problems: [...table.notices, ...outcome.value.problems] }
      });
  }
  const left = passedOver(refused, read);
  return { read, refusals: left.refusals, notices: [...hidden, ...left.notices] };
}
