// A table looked at before it is read: what each column is taken for, how it would be read, and what has to be asked.
import { columnsOf } from '../extracts/contract.ts';
import { extractById } from '../extracts/registry.ts';
import { made } from '../shared/outcome.ts';
import type { Outcome, Problem } from '../shared/outcome.ts';
import { fieldsOf } from './fields.ts';
import type { Field } from './fields.ts';
import { topOf } from './header.ts';
import { valuesLookLike } from './identifiers.ts';
import type { ContractColumnMatch, HeaderMatch, InspectedHeader, Inspection, TopRow } from './inspection.ts';
import { valueReadings } from './mapped-values.ts';
import type { FileMapping } from './mapping.ts';
import { previewOf } from './preview.ts';
import { questionsOf } from './questions.ts';
import type { ReaderSays } from './reading.ts';
import { candidatesFor } from './recognise.ts';
import { seenRows } from './seen.ts';
import type { TextTable } from './table.ts';
import { contractProblem, matched, understood } from './understood.ts';
import type { Matched, Understood } from './understood.ts';
import { daysSeen, unknownValues } from './values-seen.ts';

/** Rows from which another header can be chosen: those up to the header, and some after it. */
const SHOWN_AFTER_HEADER = 5;

function topRows({ table, header }: Understood, fields: readonly Field[]): TopRow[] {
  const isShown = (cell: string, field: number, at: number): boolean =>
    valuesLookLike(cell) === null && (at <= header.row || !fields[field]?.isHidden);
  const top = topOf(table, header);
  const headerIndex = top.findIndex(({ at }) => at === header.row);
  return top.slice(0, headerIndex + 1 + SHOWN_AFTER_HEADER).map(({ at, cells }) => ({
    at,
    cells: cells.map((cell, field) => (isShown(cell, field, at) ? cell : null))
  }));
}

const headerMatch = ({ field, header, column, match, proposal, reason }: Field): HeaderMatch => ({
  field,
  header,
  column,
  match,
  proposal,
  reason
});

/** What no question asks about. */
function faultOf(known: Matched): Problem | null {
  const broken = contractProblem(known);
  return broken && !['direct-identifier', 'missing-column'].includes(broken.id) ? broken : null;
}

/**
 * What a table shows, with what the mapping says of it so far; or the problem because of which it has no header that
 * could be read. Nothing of a column that could name a person is in it but its header.
 */
export function inspect(table: TextTable, mapping: FileMapping = {}): Outcome<Inspection> {
  const outcome = understood(table, mapping);
  if (!outcome.ok) return outcome;
  const { header, recognised } = outcome.value;
  const known = recognised && matched(outcome.value, extractById(recognised.extract));
  const seen = seenRows(table, header);
  const fields = fieldsOf(header.names, seen, known);
  const says: ReaderSays = { dayOrder: mapping.dayOrder ?? 'year_first', values: valueReadings(mapping) };
  const columns = (known ? columnsOf(known.extract) : []).map(({ name, required }): ContractColumnMatch => {
    const from = fields.find(({ column }) => column === name);
    return { column: name, isRequired: required, header: from?.header ?? null };
  });
  const inspected = {
    extract: recognised,
    candidates: candidatesFor(table.name, header.names),
    mapping,
    header: headerOf(outcome.value),
    columns,
    days: fields.flatMap((field) => daysSeen(field, seen) ?? []),
    unknownValues: fields.flatMap((field) => unknownValues(field, seen, says) ?? [])
  };
  return made({
    ...inspected,
    origin: table.origin,
    sheet: table.sheet,
    numbering: table.numbering,
    delimiter: table.origin.format === 'delimited' ? header.delimiter : null,
    top: topRows(outcome.value, fields),
    headers: fields.map(headerMatch),
    preview: previewOf(fields, seen, says),
    rowsSeen: seen.rows.length,
    isWhole: seen.isWhole,
    asks: questionsOf(inspected, fields),
    fault: known && faultOf(known)
  });
}

const headerOf = ({ header }: Understood): InspectedHeader => ({
  row: header.row,
  rowCount: header.rowCount,
  aboveCount: header.aboveCount,
  reason: header.reason,
  isSure: header.isSure
});
