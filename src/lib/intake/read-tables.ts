// The opened tables, read: which sheets of a workbook count, and what is passed over.
import { problem } from '../extracts/problems.ts';
import type { MappingUsed, Records } from '../extracts/records.ts';
import { extractById, type ExtractId } from '../extracts/registry.ts';
import { isolated } from '../shared/isolated.ts';
import type { Problem } from '../shared/outcome.ts';
import { watchOf } from './amount.ts';
import { refusal, type OpenOptions, type Refusal } from './open.ts';
import type { Opener } from './opener.ts';
import { mappingFileText, mappingFor } from './mapping-file.ts';
import type { MappedTable, MappingFile } from './mapping-file.ts';
import type { FileMapping } from './mapping.ts';
import { sha256 } from '../shared/sha256.ts';
import type { TextTable } from './table.ts';

export interface TableOptions extends OpenOptions {
  /** How each is read, by file, or by table where a file has several. Of a workbook, only the sheet that it names. */
  readonly files?: ReadonlyMap<string, FileMapping>;
  /** A mapping file, by its name: how tables are read that it knows by their headers, and of which `files` says nothing. */
  readonly mappings?: { readonly name: string; readonly file: MappingFile };
}

export interface ReadTables {
  readonly read: readonly { readonly table: TextTable; readonly records: Records }[];
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Problem[];
}

/** How a table is read, and whose word that is. */
interface Said {
  readonly mapping: FileMapping;
  /** The mapping file that says it; null where the reader does, or nobody has to. */
  readonly by: TableOptions['mappings'] | null;
}

/** What the reader said of the table, or their mapping file; null where another sheet was chosen. */
function saidOf(table: TextTable, { files, mappings }: TableOptions, used: Set<MappedTable>): Said | null {
  const { name, sheet, origin } = table;
  const said = files?.get(name) ?? files?.get(origin.file);
  if (said) return said.sheet === undefined || said.sheet === sheet ? { mapping: said, by: null } : null;
  const found = mappings ? mappingFor(table, mappings.file) : null;
  if (found) used.add(found.of);
  return found ? { mapping: found.mapping, by: mappings } : { mapping: {}, by: null };
}

async function mappingUsed({ mapping, by }: Said, { extract, cut }: Records): Promise<MappingUsed | null> {
  if (!by && Object.keys(mapping).length === 0) return null;
  const table = { headers: cut.names, mapping: { ...mapping, extract: extract as ExtractId } };
  const text = mappingFileText(by?.file ?? { producedFor: '', tables: [table] });
  const file = by?.name.split(/[\\/]/).at(-1) ?? null;
  return { file, sha256: await sha256(new TextEncoder().encode(text)) };
}

/** Notices of what a mapping file says of tables that did not come. */
function unusedOf({ mappings }: TableOptions, used: ReadonlySet<MappedTable>): Problem[] {
  if (!mappings) return [];
  const {
    name: file,
    file: { tables }
  } = mappings;
  return tables
    .filter((mapped) => !used.has(mapped))
    .map(({ mapping: { extract } }) =>
      problem('mapping-unused', { file, extract, title: extractById(extract).title })
    );
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
  options: TableOptions
): Promise<ReadTables> {
  const read: ReadTables['read'][number][] = [];
  const refused = new Map<TextTable, Refusal>();
  const hidden: Problem[] = [];
  const used = new Set<MappedTable>();
  const { onProgress, signal } = options;
  for (const [done, table] of tables.entries()) {
    const { name, sheet, origin } = table;
    const said = saidOf(table, options, used);
    if (said === null) continue;
    if (table.isHidden && sheet !== null && said.mapping.sheet !== sheet) {
      hidden.push(problem('hidden-sheet', { file: origin.file, sheet }));
      continue;
    }
    signal?.throwIfAborted();
    const step = { doing: `Reading ${isolated(name)}`, done, of: tables.length };
    onProgress?.(step);
    const outcome = await opener.read(table, said.mapping, watchOf(step, options));
    if (!outcome.ok) refused.set(table, refusal(name, outcome.problems));
    else
      read.push({
        table,
        records: {
          ...outcome.value,
          mapping: await mappingUsed(said, outcome.value),
          problems: [...table.notices, ...outcome.value.problems]
        }
      });
  }
  const left = passedOver(refused, read);
  return {
    read,
    refusals: left.refusals,
    notices: [...hidden, ...left.notices, ...unusedOf(options, used)]
  };
}
