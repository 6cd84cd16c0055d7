// How fresh each extract is: the newest day on which something in it happened, by the as-of date.
import { columnsOf } from '../extracts/contract.ts';
import { extractById, type ExtractId } from '../extracts/registry.ts';
import type { Day } from '../shared/dates.ts';
import { name } from './literal.ts';
import { stagingTable } from './schema.ts';
import type { Warehouse } from './warehouse.ts';

/** Days that were written down ahead of time say nothing of when the extract was made. */
const IS_PLANNED = /(^|_)(due_on|expires_on|booked_for|expected_fill_on|ends_on)$/;

/** Columns of the extract that say when something happened. */
const happened = (extract: ExtractId): string[] =>
  columnsOf(extractById(extract))
    .filter(({ kind, name: column }) => (kind === 'day' || kind === 'moment') && !IS_PLANNED.test(column))
    .map((column) => column.name);

/** The newest such day of each extract; an extract that holds none by the as-of date is not in it. */
export async function newestDays(
  warehouse: Warehouse,
  loaded: Iterable<ExtractId>
): Promise<ReadonlyMap<ExtractId, Day>> {
  const newest = new Map<ExtractId, Day>();
  for (const extract of loaded) {
    const columns = happened(extract);
    if (columns.length === 0) continue;
    const days = columns.map((column) => {
      const day = `extract.${name(column)}::date`;
      return `max(${day}) filter (${day} <= parameters.as_of)`;
    });
    const [row] = await warehouse.rows(
      `select greatest(${days.join(', ')})::varchar as newest from ${stagingTable(extract)} as extract cross join parameters`
    );
    if (typeof row?.['newest'] === 'string') newest.set(extract, row['newest']);
  }
  return newest;
}
