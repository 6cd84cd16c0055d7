// The first rows as they would be read, cell by cell.
import { PROBLEMS, problem, titleOf, valueProblem } from '../extracts/problems.ts';
import type { ProblemId } from '../extracts/problems.ts';
import type { Field } from './fields.ts';
import { valuesLookLike } from './identifiers.ts';
import type { PreviewCell, PreviewRow } from './inspection.ts';
import { LIMITS } from './limits.ts';
import { readingOf, trimmed } from './reading.ts';
import type { ReaderSays } from './reading.ts';
import type { Seen, SeenRow } from './seen.ts';

export const PREVIEWED = 20;

const FINE = { fault: null, sentence: null } as const;

function cellOf({ contract, isHidden }: Field, cell: string, says: ReaderSays): PreviewCell {
  const written = trimmed(cell);
  const text = isHidden || valuesLookLike(written) !== null ? null : written;
  if (contract === null) return { text, reads: 'not_loaded', value: null, ...FINE };
  const reading = readingOf(contract, written, says);
  if (reading.kind === 'blank') return { text, reads: 'blank', value: null, ...FINE };
  if (reading.kind === 'value')
    return { text, reads: 'value', value: text === null ? null : reading.value, ...FINE };
  const { id, sentence } = valueProblem(contract, written, {});
  const hidden = `A value in ${contract.name} can’t be read. It is not repeated here, in case it names somebody.`;
  return {
    text: PROBLEMS[id as ProblemId].secret ? null : text,
    reads: 'problem',
    value: null,
    fault: titleOf(id as ProblemId),
    sentence: text === null ? hidden : sentence
  };
}

function rowSentence({ cells, fields }: SeenRow, expected: number): string | null {
  if (cells !== null) return null;
  if (fields !== expected) return problem('ragged-row', { fields, expected }).sentence;
  return `A value is longer than ${LIMITS.cellBytes} bytes.`;
}

/** The first rows that are not blank. */
export const previewOf = (fields: readonly Field[], { rows }: Seen, says: ReaderSays): PreviewRow[] =>
  rows.slice(0, PREVIEWED).map((row) => ({
    at: row.at,
    cells: row.cells?.map((cell, field) => cellOf(fields[field]!, cell, says)) ?? [],
    sentence: rowSentence(row, fields.length)
  }));
