// The int_ tables: every SELECT in intermediate/, built in the order in which they read each other, once per change.
import { EXTRACT_IDS } from '../extracts/registry.ts';
import { SETTINGS } from '../settings/catalogue.ts';
import type { Warehouse } from './warehouse.ts';

export interface Intermediate {
  /** Also the name of its file. */
  readonly table: string;
  readonly select: string;
  /** Names in its text that can change, itself left out. */
  readonly readsFrom: ReadonlySet<string>;
}

const COMMENTS = /--[^\n]*|\/\*[\s\S]*?\*\//g;

const PARAMETERS: ReadonlySet<string> = new Set([
  'as_of',
  'snapshot_parameters',
  ...SETTINGS.map((setting) => setting.id),
  ...EXTRACT_IDS.map((id) => `has_${id}`)
]);

const canChange = (word: string): boolean => /^(stg|int)_/.test(word) || PARAMETERS.has(word);

/** Names in an SQL text that can change: `stg_` and `int_` tables, `snapshot_parameters`, settings, `has_<extract>`. */
export const wordsThatChange = (sql: string): Set<string> =>
  new Set((sql.replace(COMMENTS, ' ').match(/\w+/g) ?? []).filter(canChange));

function intermediateOf(path: string, text: string): Intermediate {
  const table = path.slice(path.lastIndexOf('/') + 1, -'.sql'.length);
  const readsFrom = wordsThatChange(text);
  readsFrom.delete(table);
  return { table, select: text.trim().replace(/;$/, ''), readsFrom };
}

/** Each table after all that it reads. */
function inBuildOrder(tables: readonly Intermediate[]): Intermediate[] {
  const waiting = new Map(tables.map((table) => [table.table, table]));
  const ordered: Intermediate[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      (one) => ![...one.readsFrom].some((name) => waiting.has(name))
    );
    if (ready.length === 0)
      throw new Error(`These tables read each other: ${[...waiting.keys()].join(', ')}`);
    for (const one of ready) {
      ordered.push(one);
      waiting.delete(one.table);
    }
  }
  return ordered;
}

const FILES = import.meta.glob<string>('./intermediate/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true
});

export const INTERMEDIATES: readonly Intermediate[] = inBuildOrder(
  Object.entries(FILES).map(([path, text]) => intermediateOf(path, text))
);

/** The tables, in build order, that read something changed, directly or through another table. */
export function affectedBy(changed: ReadonlySet<string>): Intermediate[] {
  const stale = new Set(changed);
  return INTERMEDIATES.filter((one) => {
    const isAffected = [...one.readsFrom].some((name) => stale.has(name));
    if (isAffected) stale.add(one.table);
    return isAffected;
  });
}

/**
 * Builds all int_ tables, or only those that `changed` touches: names of `stg_` tables, setting ids, `as_of`,
 * `has_<extract>`, `snapshot_parameters`. Returns the names of the tables that were built.
 */
export async function buildIntermediate(
  warehouse: Warehouse,
  changed?: ReadonlySet<string>
): Promise<string[]> {
  const tables = changed ? affectedBy(changed) : INTERMEDIATES;
  for (const { table, select } of tables)
    await warehouse.run(`create or replace table ${table} as ${select}`);
  return tables.map(({ table }) => table);
}
