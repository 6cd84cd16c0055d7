// What a reader sees of policies: which are in date, and for how long.
import { dayInWords, shortDay } from '../../shared/dates.ts';
import { byName, count, countInWords, listed, percent, plural } from '../../shared/format.ts';
import { partsPlot, partsTable } from '../parts-view.ts';
import { forCount } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { stated, worstOf } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import type { PoliciesRow } from './metric.ts';

/** What the guidance asks for policies on, as the contract has it. */
const SUBJECTS: Readonly<Record<string, string>> = {
  welfare: 'Welfare',
  risk_assessment: 'Risk assessment',
  information_sharing: 'Information sharing',
  specialist_investigation: 'Specialist investigation',
  home_visits: 'Home visits',
  other: 'Other'
};

const isWithoutApproval = ({ approved_on, is_in_date, days_to_review }: PoliciesRow): boolean =>
  approved_on === null || (!is_in_date && days_to_review >= 0);

function reviewWords(row: PoliciesRow): string {
  if (isWithoutApproval(row)) return 'not approved';
  return row.days_to_review < 0
    ? `review was due ${shortDay(row.review_due_on)}`
    : `review due ${shortDay(row.review_due_on)}`;
}

/** The same policy may come in several packs of one force. */
const distinct = (rows: readonly PoliciesRow[]): PoliciesRow[] => [
  ...new Map(rows.map((row) => [row.policy_id, row])).values()
];

function headlineOf(total: number, out: number): string {
  if (total === 0) return 'There are no policies in the policies extract';
  if (out === 0) return `${total === 1 ? 'The one policy is' : `All ${count(total)} policies are`} in date`;
  return `${countInWords(out)} of ${plural(total, 'policy', 'policies')} ${forCount(out, 'is', 'are')} not in date`;
}

/** One of six policies is not in date. */
export function policiesView(rows: readonly PoliciesRow[], context: ViewContext): MetricView<BarsPlot> {
  const policies = distinct(rows);
  const lines = policies
    .map((row) => ({
      key: row.policy_id,
      name: `${SUBJECTS[row.subject] ?? row.subject}, ${row.policy_id}`,
      row
    }))
    .toSorted((a, b) => byName(a.name, b.name));
  const out = policies.filter(({ is_in_date }) => !is_in_date).length;
  const without = Object.entries(SUBJECTS)
    .filter(([subject]) => subject !== 'other' && !policies.some((row) => row.subject === subject))
    .map(([, name]) => name.toLowerCase());
  return {
    headline: headlineOf(policies.length, out),
    subtitle: `Policies of the force by days until their review, ${dayInWords(context.asOf)}.`,
    ...stated(worstOf(policies.map(({ state }) => state)), {
      breach: `${count(out)} not in date`,
      watch: 'reviews due soon'
    }),
    notes: policies.length > 0 && without.length > 0 ? [`No policy is about ${listed(without)}.`] : [],
    ...(policies.length > 0
      ? {
          figure: {
            text: percent((policies.length - out) / policies.length),
            detail: `${count(policies.length - out)} of ${count(policies.length)} policies in date`
          }
        }
      : {}),
    table: partsTable(`Policies, ${dayInWords(context.asOf)}`, 'Policy', lines, [
      {
        key: 'approved',
        title: 'Approved',
        of: ({ approved_on }) => (approved_on === null ? 'not approved' : shortDay(approved_on))
      },
      { key: 'review', title: 'Review due', of: ({ review_due_on }) => shortDay(review_due_on) },
      { key: 'state', title: 'In date', of: ({ is_in_date }) => (is_in_date ? 'yes' : 'no') }
    ]),
    plot: partsPlot(lines, {
      label: 'Policies by days until their review',
      series: [
        {
          key: 'days',
          label: 'days until the review',
          tone: 'series-1',
          of: ({ is_in_date, days_to_review }) => (is_in_date ? days_to_review : 0)
        }
      ],
      note: (row) => [
        row.state === 'ok' ? { text: reviewWords(row) } : { text: reviewWords(row), state: row.state }
      ],
      words: (row) => `${row.is_in_date ? 'in date' : 'not in date'}, ${reviewWords(row)}`,
      empty: () => null
    })
  };
}
