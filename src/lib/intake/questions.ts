// What only the reader can say before a table is read.
import type { Field } from './fields.ts';
import type { DaysSeen, Inspection, Question } from './inspection.ts';

type Asked = Pick<
  Inspection,
  'extract' | 'candidates' | 'columns' | 'days' | 'unknownValues' | 'mapping' | 'header'
>;

const isSlashed = ({ counts }: DaysSeen): boolean => counts.dayFirst + counts.monthFirst + counts.either > 0;

/** Whether an unknown value of the column loads as other, so that nothing has to be asked. */
const takesAnything = (codes: readonly string[]): boolean => codes.includes('other');

/** Everything that has to be answered, in the order in which a reader would. */
export function questionsOf(asked: Asked, fields: readonly Field[]): Question[] {
  const { extract, candidates, columns, days, unknownValues, mapping, header } = asked;
  const proposed = new Set(fields.flatMap(({ proposal }) => proposal ?? []));
  const missing = columns
    .filter(({ isRequired, header: found, column }) => isRequired && found === null && !proposed.has(column))
    .map(({ column }) => column);
  const slashed = mapping.dayOrder === undefined ? days.filter(isSlashed) : [];
  return [
    ...(extract === null ? [{ kind: 'which-extract' as const, candidates }] : []),
    ...(header.isSure ? [] : [{ kind: 'which-header-row' as const }]),
    ...fields.flatMap(({ header: name, looksLike }): Question[] =>
      looksLike === null ? [] : [{ kind: 'identifier', header: name, looksLike }]
    ),
    ...fields.flatMap(({ header: name, proposal, reason }): Question[] =>
      proposal === null ? [] : [{ kind: 'column-similar', header: name, proposal, reason }]
    ),
    ...(missing.length > 0 ? [{ kind: 'column-missing' as const, columns: missing }] : []),
    ...(slashed.length > 0 ? [{ kind: 'day-order' as const, columns: slashed }] : []),
    ...unknownValues
      .filter(({ codes }) => !takesAnything(codes))
      .map(({ column, values }): Question => ({ kind: 'unknown-values', column, values }))
  ];
}
