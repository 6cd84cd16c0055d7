// The problems of records that were cut but can't be loaded, told one by one up to a limit.
import { problem } from '../extracts/problems.ts';
import type { Numbering, Problem } from '../shared/outcome.ts';
import { LIMITS } from './limits.ts';
import type { RecordFault, Scan } from './scan.ts';

type Place = { readonly file: string; readonly extract: string; readonly numbering: Numbering };

function told(fault: RecordFault, names: readonly string[], place: Place): Problem {
  const where = { ...place, line: fault.line };
  return fault.kind === 'ragged'
    ? problem('ragged-row', { ...where, fields: fault.fields, expected: names.length })
    : problem('over-long-cell', {
        ...where,
        column: names[fault.field] || '(no name)',
        most: LIMITS.cellBytes
      });
}

/** One problem a record; past the limit one more stands for the rest. Their counts add up to the rejected. */
export function rowProblems(scan: Scan, names: readonly string[], place: Place): Problem[] {
  const problems = scan.faults.map((fault) => told(fault, names, place));
  const [first] = problems;
  const untold = scan.rejectedCount - problems.length;
  if (!first || untold === 0) return problems;
  const { id, severity, sentence, advice, file, extract } = first as Required<Problem>;
  const theRest = `${sentence.replace(/\.$/, '')}, and so on.`;
  return [...problems, { id, severity, sentence: theRest, advice, file, extract, count: untold }];
}
