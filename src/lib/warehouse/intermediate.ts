// The int_ tables: every SELECT in intermediate/, built in the order in which they read each other.
import { EXTRACT_IDS } from '../extracts/registry.ts';
import { SETTINGS } from '../settings/catalogue.ts';
import type { Warehouse } from './warehouse.ts';

/** A table that is made of others. */
export interface Derived {
  readonly table: string;
  /** All SQL that it is made by. */
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

function intermediateOf(path: string, text: string): Derived {
  const table = path.slice(path.lastIndexOf('/') + 1, -'.sql'.length);
  const readsFrom = wordsThatChange(text);
  readsFrom.delete(table);
  return { table, select: text.trim().replace(/;$/, ''), readsFrom };
}

/** Each table after all that it reads. */
function inBuildOrder(tables: readonly Derived[]): Derived[] {
  const waiting = new Map(tables.map((table) => [table.table, table]));
  const ordered: Derived[] = [];
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

/** One for each file, which is named as its table. */
export const INTERMEDIATES: readonly Derived[] = inBuildOrder(
  Object.entries(FILES).map(([path, text]) => intermediateOf(path, text))
);

/**
 * Those of the tables, each after all that it reads, that read something changed, directly or through another. What can
 * change: `stg_` tables, setting ids, `as_of`, `has_<extract>`, `snapshot_parameters`.
 */
export function affectedBy<Table extends Derived>(
  changed: ReadonlySet<string>,
  tables: readonly Table[]
): Table[] {
  const stale = new Set(changed);
  return tables.filter((one) => {
    const isAffected = [...one.readsFrom].some((name) => stale.has(name));
    if (isAffected) stale.add(one.table);
    return isAffected;
  });
}

/** Builds these of the tables, or all; each after all that it reads. */
export async function buildIntermediate(warehouse: Warehouse, tables?: ReadonlySet<string>): Promise<void> {
  for (const { table, select } of INTERMEDIATES)
    if (tables?.has(table) ?? true) await warehouse.run(`create or replace table ${table} as ${select}`);
}
