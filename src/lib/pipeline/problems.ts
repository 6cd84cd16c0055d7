// What a reader may be told of problems.
import type { Receipt } from '../extracts/records.ts';
import { plural } from '../shared/format.ts';
import type { Problem } from '../shared/outcome.ts';
import type { Reader } from './lens.ts';

const isAboutSessions = ({ extract, severity }: Problem): boolean =>
  extract === 'counselling' && severity !== 'file';

function keptBack(hidden: readonly Problem[]): Problem {
  const rows = hidden.reduce((sum, problem) => sum + (problem.count ?? 1), 0);
  const file = hidden.find((problem) => problem.file !== undefined)?.file;
  return {
    id: 'counselling-rows',
    severity: 'notice',
    extract: 'counselling',
    ...(file === undefined ? {} : { file }),
    count: rows,
    sentence: `${plural(rows, 'row')} of the counselling extract ${rows === 1 ? 'has a problem' : 'have problems'}.`,
    advice: 'Only the welfare lead’s view says which: a row of this extract is about one person’s sessions.'
  };
}

/** Whether the reader is told of single rows of the extract: outside the welfare lens not of counselling. */
export const tellsRowsOf = (extract: string, { lens }: Reader): boolean =>
  lens === null || lens === 'welfare' || extract !== 'counselling';

/** The problems as the reader may see them. */
export function readableProblems(problems: readonly Problem[], reader: Reader): readonly Problem[] {
  if (tellsRowsOf('counselling', reader)) return problems;
  const hidden = problems.filter(isAboutSessions);
  if (hidden.length === 0) return problems;
  return [...problems.filter((problem) => !isAboutSessions(problem)), keptBack(hidden)];
}

export const readableReceipt = (receipt: Receipt, reader: Reader): Receipt => ({
  ...receipt,
  problems: readableProblems(receipt.problems, reader)
});
