// What a reader sees of the reviews: a calendar of those due and held, and the list with roles, decisions and actions.
import type { TimeMoment, TimeRow } from '../../charts/timeline.ts';
import { addDays, addMonths, dayInWords, daysBetween, firstOfMonth, shortDay } from '../../shared/dates.ts';
import { byName, count, plural } from '../../shared/format.ts';
import type { State } from '../../shared/measure.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { TimelinePlot } from '../pictures.ts';
import { REVIEW_SCOPES, REVIEW_WORDS } from '../review-scopes.ts';
import { stated, unitName, worstOf } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { ScrutinyReviewRow } from './metric.ts';

/** Days ahead in the calendar. */
const AHEAD = 60;

const BECAME: Readonly<Partial<Record<State, string>>> = {
  ok: 'held by the day',
  watch: 'held late',
  breach: 'not held',
  not_applicable: 'not due yet'
};

function reviewInWords({ scope, due_on, held_on, state, reviewer_role: role }: ScrutinyReviewRow): string {
  const subject = REVIEW_WORDS[scope].replace(/^./, (letter) => letter.toUpperCase());
  const late =
    held_on !== null && state === 'watch' ? `, ${plural(daysBetween(due_on, held_on), 'day')} late` : '';
  const held = held_on === null ? (BECAME[state] ?? '') : `held ${dayInWords(held_on)}${late}`;
  return `${subject}, due ${dayInWords(due_on)}: ${held}${role === null ? '' : `, by ${role}`}.`;
}

const momentOf = (row: ScrutinyReviewRow): TimeMoment => ({
  key: row.review_id,
  day: row.due_on,
  state: row.state,
  words: reviewInWords(row)
});

function rowsOf(reviews: readonly ScrutinyReviewRow[], context: ViewContext): TimeRow[] {
  const units = [...new Set(reviews.map(({ unit_id }) => unit_id))];
  return units
    .toSorted((one, other) => byName(unitName(one, context), unitName(other, context)))
    .flatMap((unit) =>
      REVIEW_SCOPES.flatMap((scope): TimeRow[] => {
        const own = reviews.filter((row) => row.unit_id === unit && row.scope === scope);
        if (own.length === 0) return [];
        const subject = REVIEW_WORDS[scope];
        const label = units.length === 1 ? subject : `${unitName(unit, context)}, ${subject}`;
        return [{ key: `${unit} ${scope}`, label, spans: [], moments: own.map(momentOf) }];
      })
    );
}

function headlineOf(reviews: readonly ScrutinyReviewRow[], context: ViewContext): string {
  const missed = reviews.filter(({ state }) => state === 'breach').length;
  const due = reviews.filter(({ state }) => state !== 'not_applicable').length;
  const next = reviews.find(
    ({ state, due_on }) => state === 'not_applicable' && due_on <= addDays(context.asOf, 30)
  );
  const ahead = reviews.filter(
    ({ state, due_on }) => state === 'not_applicable' && due_on <= addDays(context.asOf, 30)
  ).length;
  if (reviews.length === 0) return `No review is on record in ${scopeName(context)}`;
  const coming = next ? `; ${count(ahead)} ${forCount(ahead, 'is', 'are')} due in 30 days` : '';
  if (missed === 0) return `Each of ${plural(due, 'review')} was held${coming}`;
  return `${count(missed)} of ${plural(due, 'review')} ${forCount(missed, 'was', 'were')} not held${coming}`;
}

function tableOf(reviews: readonly ScrutinyReviewRow[], context: ViewContext): TableView {
  const day = (value: string | null) => (value === null ? '–' : shortDay(value));
  return {
    caption: `Reviews due and held, ${scopeName(context)}, ${dayInWords(context.asOf)}`,
    columns: [
      { key: 'unit', title: 'Unit', align: 'start' },
      { key: 'scope', title: 'What is reviewed', align: 'start' },
      { key: 'due', title: 'Due', align: 'start' },
      { key: 'held', title: 'Held', align: 'start' },
      { key: 'became', title: 'What became of it', align: 'start' },
      { key: 'role', title: 'By', align: 'start' },
      { key: 'outcome', title: 'Decided', align: 'start' },
      { key: 'action', title: 'Action due', align: 'start' },
      { key: 'closed', title: 'Action closed', align: 'start' }
    ],
    rows: reviews.map((row) => ({
      key: row.review_id,
      cells: {
        unit: unitName(row.unit_id, context),
        scope: REVIEW_WORDS[row.scope],
        due: shortDay(row.due_on),
        held: day(row.held_on),
        became: BECAME[row.state] ?? '',
        role: row.reviewer_role ?? '–',
        outcome: row.outcome ?? '–',
        action: day(row.action_due_on),
        closed:
          row.action_due_on === null
            ? '–'
            : row.action_closed_on === null
              ? 'open'
              : day(row.action_closed_on)
      }
    }))
  };
}

export const scrutinyReviewsView: View<ScrutinyReviewRow, TimelinePlot> = (
  rows,
  context
): MetricView<TimelinePlot> => {
  const from = addMonths(firstOfMonth(context.asOf), -11);
  const to = addDays(context.asOf, AHEAD);
  const reviews = rows.filter(
    ({ unit_id, due_on }) =>
      (context.unitId === null || unit_id === context.unitId) && due_on >= from && due_on <= to
  );
  const missed = reviews.filter(({ state }) => state === 'breach').length;
  const late = reviews.filter(({ state }) => state === 'watch').length;
  return {
    headline: headlineOf(reviews, context),
    subtitle: `Each review on the day it is due: ● held by the day, ◆ held late, ▲ not held, ○ not due yet. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(worstOf(reviews.map(({ state }) => (state === 'breach' ? 'watch' : state))), {
      ok: 'all held by the day',
      watch: `${count(missed)} not held, ${count(late)} late`
    }),
    notes: [
      'One that was not held is made up for by the next that is; what is overdue now stands with the shares.'
    ],
    table: tableOf(reviews, context),
    plot: {
      label: 'Reviews by the day they are due',
      rows: rowsOf(reviews, context),
      from,
      to,
      asOf: context.asOf
    }
  };
};
