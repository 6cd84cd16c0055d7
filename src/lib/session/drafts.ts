// The tables that were opened, each as a draft: with what is known of how to read it, and what it still asks.
import { problem } from '../extracts/problems.ts';
import type { Receipt } from '../extracts/records.ts';
import { inspect } from '../intake/inspect.ts';
import type { FileMapping } from '../intake/mapping.ts';
import type { TextTable } from '../intake/table.ts';
import type { Watch } from '../pipeline/work.ts';
import { isolated } from '../shared/isolated.ts';
import type { Problem } from '../shared/outcome.ts';
import type { Wish } from './bringing.ts';
import { Draft, type Inspect } from './draft.svelte.ts';
import type { MappingMemory } from './mapping-memory.svelte.ts';

const isWished = ({ name, origin }: TextTable, wish: Wish | null): boolean =>
  wish !== null && (wish.file === name || wish.file === origin.file);

/**
 * Those that are to be read. A table that is loaded with the same bytes is only told, unless its reader wants it anew, or
 * it is to be read `again`.
 */
export function tablesFor(
  tables: readonly TextTable[],
  loaded: readonly Receipt[],
  wish: Wish | null,
  again: ReadonlySet<string>
): { readonly tables: readonly TextTable[]; readonly notices: readonly Problem[] } {
  const wanted = tables.filter((table) => !wish?.isAlone || isWished(table, wish));
  const kept: TextTable[] = [];
  const notices: Problem[] = [];
  for (const table of wanted) {
    const same = loaded.find(({ sha256, sheet }) => sha256 === table.origin.sha256 && sheet === table.sheet);
    if (same && !isWished(table, wish) && !again.has(table.name))
      notices.push(problem('already-loaded', { file: table.name, same: same.file }));
    else kept.push(table);
  }
  return { tables: kept, notices };
}

const look: Inspect = async (table, mapping) => inspect(table, mapping);

interface Known {
  readonly memory: MappingMemory;
  /** Drafts of the time before, by their keys: their answers stand. */
  readonly earlier: ReadonlyMap<string, Draft>;
  readonly wish: Wish | null;
  readonly watch: Watch;
}

function withoutColumns(mapping: FileMapping, leaveOut: readonly string[]): FileMapping {
  if (leaveOut.length === 0) return mapping;
  const columns = new Map(mapping.columns);
  for (const header of leaveOut) columns.set(header, null);
  return { ...mapping, columns };
}

async function draftOf(tables: readonly TextTable[], { memory, earlier, wish }: Known): Promise<Draft> {
  const draft = new Draft(tables, look);
  const before = earlier.get(draft.key);
  const found = before ? undefined : tables.map((each) => memory.for(each)).find((known) => known !== null);
  const { table } = draft;
  const isOneOfMany = tables.length > 1 || table.isHidden;
  const place = isOneOfMany && table.sheet !== null ? { sheet: table.sheet } : {};
  const mapping = before?.mapping ?? { ...place, ...found?.mapping };
  await draft.look(withoutColumns(mapping, isWished(table, wish) ? (wish?.leaveOut ?? []) : []));
  const isTableSaid =
    found?.mapping.sheet !== undefined || tables.filter((each) => !each.isHidden).length < 2;
  draft.isTableSaid = before?.isTableSaid ?? isTableSaid;
  draft.by = before ? before.by : (found?.by ?? null);
  draft.isLeftOut = before?.isLeftOut ?? false;
  return draft;
}

/** A draft for each sheet that is an extract; one for all that are the same, or where none is any: which counts is asked. */
async function draftsOfFile(tables: readonly TextTable[], known: Known): Promise<Draft[]> {
  const seen = tables.length === 1 ? tables : tables.filter(({ isHidden }) => !isHidden);
  const single = await Promise.all(seen.map((table) => draftOf([table], known)));
  const extractOf = ({ inspection }: Draft) => inspection?.extract?.extract;
  const recognised = single.filter(extractOf);
  if (recognised.length === 0 && tables.length > 1)
    return [await draftOf([...seen, ...tables.filter((each) => each.isHidden)], known)];
  const byExtract = new Map<string | undefined, Draft[]>();
  for (const draft of recognised.length > 0 ? recognised : single)
    byExtract.set(extractOf(draft), [...(byExtract.get(extractOf(draft)) ?? []), draft]);
  return Promise.all(
    [...byExtract.values()].map(async (rivals) =>
      rivals.length === 1
        ? rivals[0]!
        : draftOf(
            rivals.map(({ table }) => table),
            known
          )
    )
  );
}

/** Drafts in the order of the tables. A table that can't be looked at has none: reading it tells why. */
export async function draftsOf(tables: readonly TextTable[], known: Known): Promise<Draft[]> {
  const byFile = new Map<string, TextTable[]>();
  for (const table of tables)
    byFile.set(table.origin.file, [...(byFile.get(table.origin.file) ?? []), table]);
  const drafts: Draft[] = [];
  const { onProgress, signal } = known.watch;
  for (const [file, ofFile] of byFile) {
    signal?.throwIfAborted();
    onProgress?.({ doing: `Looking at ${isolated(file)}`, done: drafts.length, of: tables.length });
    drafts.push(...(await draftsOfFile(ofFile, known)));
  }
  return drafts.filter(({ inspection }) => inspection !== null);
}
