// What a reader sees of reviews: who has been over a limit for long, since when, and whether it was reviewed.
import type { TimeRow } from '../../charts/timeline.ts';
import { addDays, dayInWords, shortDay } from '../../shared/dates.ts';
import { count, countInWords, plural } from '../../shared/format.ts';
import { forCount, peopleOf, scopeName, scopeNameFirst } from '../people.ts';
import type { TimelinePlot } from '../pictures.ts';
import { scopeOf, stated, type Part } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { WorkloadReviewRow } from './metric.ts';

const BREACH_WORDS = { load: 'load', high_risk_share: 'high risk' } as const;

type Line = Part<WorkloadReviewRow> & { readonly since: string; readonly snapshots: number };

const linesOf = (rows: readonly WorkloadReviewRow[], context: ViewContext): Line[] =>
  peopleOf(rows, context).flatMap((part) => {
    const { since, snapshots, breach } = part.row;
    return since === null || snapshots === null
      ? []
      : [{ ...part, key: `${part.key} ${breach}`, since, snapshots }];
  });

/** "load above the limit since 31 May 2026, at 5 snapshots in a row; no workload review since". */
function lineInWords({ name, since, snapshots, row }: Line): string {
  const review =
    row.reviewed_on === null ? 'no workload review since' : `reviewed ${dayInWords(row.reviewed_on)}`;
  return `${name}: ${BREACH_WORDS[row.breach]} above the limit since ${dayInWords(since)}, at ${plural(snapshots, 'snapshot')} in a row; ${review}.`;
}

const timelineOf = (lines: readonly Line[], { asOf }: ViewContext): TimelinePlot => ({
  label: 'Lasting breaches, and the reviews held since',
  rows: lines.map((line): TimeRow => ({
    key: line.key,
    label: `${line.name}, ${BREACH_WORDS[line.row.breach]}`,
    spans: [
      {
        key: 'breach',
        from: line.since,
        to: asOf,
        tone: 'shade-2',
        isTentative: line.row.reviewed_on === null,
        words: lineInWords(line)
      }
    ],
    moments:
      line.row.reviewed_on === null
        ? [{ key: 'none', day: asOf, state: 'breach', words: lineInWords(line) }]
        : [{ key: 'review', day: line.row.reviewed_on, state: 'ok', words: lineInWords(line) }]
  })),
  from: addDays(lines.map(({ since }) => since).toSorted()[0] ?? asOf, -14),
  to: addDays(asOf, 14),
  asOf
});

/** What the breaches of the scope come to, by kind; null = not known. */
function totalOf(
  rows: readonly WorkloadReviewRow[],
  breach: WorkloadReviewRow['breach'],
  context: ViewContext
) {
  const { whole } = scopeOf(
    rows.filter((row) => row.breach === breach),
    context
  );
  return whole;
}

function headlineOf(
  lines: readonly Line[],
  wholes: readonly (WorkloadReviewRow | null)[],
  context: ViewContext
): string {
  const known = wholes.filter((whole) => whole !== null && whole.officers !== null);
  if (wholes.every((whole) => whole === null)) return `Nobody in ${scopeName(context)} holds cases`;
  if (known.length === 0) return 'What lasts is not known: it needs the case history extract';
  if (known.every((whole) => whole?.reviewed === null))
    return 'Whether workloads were reviewed is not known: it needs the welfare contacts extract';
  if (lines.length === 0) return 'Nobody has been above a limit for long';
  const people = new Set(lines.map(({ row }) => row.officer_id)).size;
  const without = new Set(
    lines.filter(({ row }) => row.reviewed_on === null).map(({ row }) => row.officer_id)
  ).size;
  const been = `${countInWords(people)} ${forCount(people, 'officer has', 'officers have')} been above a limit for long`;
  if (without === people) return `${been}, ${people === 1 ? 'without' : 'none with'} a workload review since`;
  return without === 0
    ? `${been}, and each workload was reviewed since`
    : `${been}; ${countInWords(without).toLowerCase()} without a workload review since`;
}

const tableOf = (lines: readonly Line[], context: ViewContext): TableView => ({
  caption: `Lasting breaches and workload reviews, ${scopeName(context)}, ${dayInWords(context.asOf)}`,
  columns: [
    { key: 'who', title: 'Officer', align: 'start' },
    { key: 'breach', title: 'Above the limit of', align: 'start' },
    { key: 'since', title: 'Since', align: 'start' },
    { key: 'snapshots', title: 'Snapshots in a row', align: 'end' },
    { key: 'reviewed', title: 'Last review since', align: 'start' }
  ],
  rows: lines.map(({ key, name, since, snapshots, row }) => ({
    key,
    cells: {
      who: name,
      breach: BREACH_WORDS[row.breach],
      since: shortDay(since),
      snapshots: count(snapshots),
      reviewed: row.reviewed_on === null ? 'none' : shortDay(row.reviewed_on)
    }
  }))
});

export const workloadReviewView: View<WorkloadReviewRow, TimelinePlot> = (
  rows,
  context
): MetricView<TimelinePlot> => {
  const lines = linesOf(rows, context);
  const load = totalOf(rows, 'load', context);
  const share = totalOf(rows, 'high_risk_share', context);
  const without = lines.filter(({ row }) => row.reviewed_on === null).length;
  const isKnown = [load, share].some((whole) => whole !== null && whole.reviewed !== null);
  return {
    headline: headlineOf(lines, [load, share], context),
    subtitle: `From the first snapshot above the limit to the as-of date; ● a workload review held since, ▲ and hatched: none. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(!isKnown ? 'no_data' : without > 0 ? 'breach' : lines.length > 0 ? 'ok' : 'not_applicable', {
      breach: `${count(without)} not reviewed`,
      not_applicable: 'nobody above a limit for long'
    }),
    notes:
      load !== null && load.officers === null && share?.officers !== null
        ? ['Whether the load lasts is not known: it needs the areas and absences extracts.']
        : [],
    ...(isKnown && lines.length > 0
      ? {
          figure: {
            text: count(without),
            detail: `of ${plural(lines.length, 'lasting breach', 'lasting breaches')} not reviewed`
          }
        }
      : {}),
    table: tableOf(lines, context),
    plot: timelineOf(lines, context)
  };
};
