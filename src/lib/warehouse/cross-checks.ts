// What the extracts say against each other: notices, each with its count and lines. No row is dropped for it.
import { CHECKS, REFERENCES, type CheckId, type ReferenceBetween } from '../extracts/checks-between.ts';
import { problem, type FactsOf } from '../extracts/problems.ts';
import { lineOf, placeOf, type Records } from '../extracts/records.ts';
import { extractById, type ExtractId } from '../extracts/registry.ts';
import type { Problem } from '../shared/outcome.ts';
import { name } from './literal.ts';
import { onlyNumber, onlyText } from './query.ts';
import { stagingTable } from './schema.ts';
import type { Warehouse } from './warehouse.ts';

/** Where a loaded extract came from, by extract id: to name files and lines. */
export type Sources = ReadonlyMap<string, Pick<Records, 'file' | 'sheet' | 'lines' | 'numbering'>>;

/** Lines that a notice names; its count is of all. */
const LINES_LISTED = 100;
/** Dangling ids of one column that get a notice each, the commonest first. */
const IDS_LISTED = 100;

const FILES = import.meta.glob<string>('./cross-checks/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true
});

/** Id of each check → its SQL, in the file of its name: rows of `extract, record_number, column_name, value`. */
export const CROSS_CHECKS: ReadonlyMap<string, string> = new Map(
  Object.entries(FILES).map(([path, sql]) => [path.slice(path.lastIndexOf('/') + 1, -'.sql'.length), sql])
);

async function noticeOf(
  id: CheckId,
  warehouse: Warehouse,
  sources: Sources,
  graceDays: number
): Promise<Problem[]> {
  const rows = await warehouse.rows(
    `select extract::varchar as extract, record_number::integer as record_number, column_name::varchar as column_name, ` +
      `(count(*) over ())::integer as count\nfrom (\n${CROSS_CHECKS.get(id)}\n)\n` +
      `order by record_number limit ${LINES_LISTED}`
  );
  const [first] = rows;
  if (!first) return [];
  const source = sources.get(onlyText(first, 'extract'));
  const place = {
    ...(source && {
      ...placeOf(source),
      lines: rows.map((row) => lineOf(source.lines, onlyNumber(row, 'record_number')))
    }),
    extract: onlyText(first, 'extract'),
    column: onlyText(first, 'column_name'),
    count: onlyNumber(first, 'count')
  };
  return [id === 'not-assessed-too-long' ? problem(id, { ...place, graceDays }) : problem(id, place)];
}

/** Every reference of the contracts whose two extracts are loaded. */
const referencesBetween = (loaded: Sources): ReferenceBetween[] =>
  REFERENCES.filter(({ extract, other }) => loaded.has(extract) && loaded.has(other));

async function danglingOf(
  { extract, column, other, otherColumn }: ReferenceBetween,
  warehouse: Warehouse,
  sources: Sources
): Promise<Problem[]> {
  const rows = await warehouse.rows(
    `select ${name(column)} as value, count(*)::integer as count, ` +
      `array_to_string(list_sort(min(record_number, 20)), ' ') as records ` +
      `from ${stagingTable(extract)} anti join ` +
      `(select ${name(otherColumn)} as known from ${stagingTable(other)}) on ${name(column)} = known ` +
      `where ${name(column)} is not null group by value order by count desc, value limit ${IDS_LISTED}`
  );
  const source = sources.get(extract);
  return rows.map((row) => {
    const lines =
      source &&
      onlyText(row, 'records')
        .split(' ')
        .map((record) => lineOf(source.lines, Number(record)));
    const facts: FactsOf<'dangling-reference'> = {
      ...(source && placeOf(source)),
      ...(lines && { lines }),
      extract,
      column,
      value: onlyText(row, 'value'),
      count: onlyNumber(row, 'count'),
      otherFile: sources.get(other)?.file ?? extractById(other).file
    };
    return problem('dangling-reference', facts);
  });
}

/** Notices of all checks across the extracts in `sources` (those that are loaded). Reads `stg_` and `parameters`. */
export async function crossCheck(warehouse: Warehouse, sources: Sources): Promise<Problem[]> {
  const [parameters] = await warehouse.rows(
    'select not_assessed_grace_days::integer as days from parameters'
  );
  const graceDays = onlyNumber(parameters, 'days');
  const notices: Problem[] = [];
  for (const [id, needs] of Object.entries(CHECKS) as [CheckId, readonly ExtractId[]][])
    if (needs.every((extract) => sources.has(extract)))
      notices.push(...(await noticeOf(id, warehouse, sources, graceDays)));
  for (const reference of referencesBetween(sources))
    notices.push(...(await danglingOf(reference, warehouse, sources)));
  return notices;
}

/** Boundaries that belong to no area, and areas that have none; `areaIds` are those of the boundaries in `file`. */
export async function checkBoundaries(
  warehouse: Warehouse,
  areaIds: readonly string[],
  file: string
): Promise<Problem[]> {
  const rows = await warehouse.rows('select area_id from stg_areas order by area_id');
  const areas = new Set(rows.map((row) => onlyText(row, 'area_id')));
  const drawn = new Set(areaIds);
  const noArea = [...drawn].filter((area) => !areas.has(area)).sort();
  const noBoundary = [...areas].filter((area) => !drawn.has(area));
  return [
    ...(noArea.length > 0
      ? [problem('boundary-without-area', { file, areas: noArea, count: noArea.length })]
      : []),
    ...(noBoundary.length > 0
      ? [problem('area-without-boundary', { extract: 'areas', areas: noBoundary, count: noBoundary.length })]
      : [])
  ];
}
