// The problems of records that were cut but can't be loaded, told one by one up to a limit.
import type { Place } from '../extracts/problem-kinds.ts';
import { problem } from '../extracts/problems.ts';
import type { Problem } from '../shared/outcome.ts';
import { LIMITS } from './limits.ts';
import type { CutFault, RecordFault, Scan } from './scan.ts';

function problemOf(fault: CutFault, names: readonly string[], place: Place): Problem {
  return fault.kind === 'ragged'
    ? problem('ragged-row', { ...place, fields: fault.fields, expected: names.length })
    : problem('over-long-cell', {
        ...place,
        column: names[fault.field] || '(no name)',
        most: LIMITS.cellBytes
      });
}

/** The fault of one record in a sentence. */
export const sentenceOfFault = (fault: CutFault, names: readonly string[]): string =>
  problemOf(fault, names, {}).sentence;

const told = (fault: RecordFault, names: readonly string[], place: Place): Problem =>
  problemOf(fault, names, { ...place, line: fault.line });

/** One problem a record; past the limit one more stands for the rest. Their counts add up to the rejected. */
export function rowProblems(scan: Scan, names: readonly string[], place: Place): Problem[] {
  const problems = scan.faults.map((fault) => told(fault, names, place));
  const [first] = problems;
  const untold = scan.rejectedCount - problems.length;
  if (!first || untold === 0) return problems;
  const { id, severity, advice } = first;
  const sentence = `${first.sentence.replace(/\.$/, '')}, and so on.`;
  return [...problems, { ...place, id, severity, sentence, advice, count: untold }];
}
