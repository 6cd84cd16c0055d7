// What a reader sees of who assesses: ARMS by people who had the course on that day, and by others.
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, percent, plural } from '../../shared/format.ts';
import { known, partsPlot, partsTable, shareIn, unitsInView, withForce } from '../parts-view.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { stated } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import type { AssessorRow } from './metric.ts';

const trained = ({ arms, by_untrained, assessor_unknown }: AssessorRow): number =>
  Number(arms) - Number(by_untrained) - Number(assessor_unknown);

function headlineOf(whole: AssessorRow | null, context: ViewContext): string {
  if (whole === null || whole.arms === 0)
    return `${scopeNameFirst(context)} has no ARMS assessment in 12 months`;
  const { arms, by_untrained } = whole;
  if (arms === null || by_untrained === null)
    return 'Who assesses is not known: it needs the assessments and training extracts';
  return by_untrained === 0
    ? `No ARMS assessment of ${scopeName(context)} is known to be by somebody without the course`
    : `${countInWords(by_untrained)} of ${plural(arms, 'ARMS assessment')} ${forCount(by_untrained, 'is', 'are')} by somebody without the course on that day`;
}

/** 108 of 1,988 ARMS assessments are by somebody without the course on that day. */
export function assessorView(rows: readonly AssessorRow[], context: ViewContext): MetricView<BarsPlot> {
  const { whole, lines } = unitsInView(rows, context);
  return {
    headline: headlineOf(whole, context),
    subtitle: `ARMS assessments of 12 months by whether the assessor had the national MOSOVO course on that day. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(whole?.state ?? 'not_applicable', {
      breach: `${known(whole?.by_untrained ?? null)} without the course`,
      watch: 'some assessors not known'
    }),
    notes: whole?.assessor_unknown
      ? [
          `Of ${plural(whole.assessor_unknown, 'assessment')} nobody knows who made ${forCount(whole.assessor_unknown, 'it', 'them')}.`
        ]
      : [],
    ...(whole !== null && whole.share !== null
      ? {
          figure: {
            text: percent(whole.share),
            detail: `${known(whole.by_untrained)} of ${known(whole.arms)} ARMS without the course`
          }
        }
      : {}),
    table: partsTable(
      `ARMS assessments by unit, ${dayInWords(context.asOf)}`,
      'Unit',
      withForce(lines, whole),
      [
        { key: 'arms', title: 'ARMS assessments', of: (row) => known(row.arms) },
        {
          key: 'untrained',
          title: 'By somebody without the course',
          of: (row) => shareIn(row.by_untrained, row.arms)
        },
        { key: 'unknown', title: 'Assessor not known', of: (row) => known(row.assessor_unknown) }
      ]
    ),
    plot: partsPlot(lines, {
      label: 'ARMS assessments by whether the assessor had the course',
      series: [
        { key: 'trained', label: 'with the course', tone: 'shade-4', of: trained },
        {
          key: 'unknown',
          label: 'assessor not known',
          tone: 'not-assessed',
          of: (row) => row.assessor_unknown
        },
        { key: 'untrained', label: 'without the course', tone: 'breach', of: (row) => row.by_untrained }
      ],
      note: (row) => [{ text: `${shareIn(row.by_untrained, row.arms)} without`, isStrong: true }],
      words: (row) =>
        `with the course ${count(trained(row))}, without ${shareIn(row.by_untrained, row.arms)}, assessor not known ${known(row.assessor_unknown)}`,
      empty: ({ arms, by_untrained }) =>
        by_untrained === null
          ? 'not known: needs assessments and training'
          : arms === 0
            ? 'no ARMS assessment'
            : null
    })
  };
}
