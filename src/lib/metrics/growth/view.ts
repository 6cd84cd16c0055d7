// What a reader sees of growth: the full-time officers that cases will need, as a band over the years, against those there are.
import { dayInWords, type Day } from '../../shared/dates.ts';
import { count, decimal, percent, plural, roundHalfUp } from '../../shared/format.ts';
import { hoursRangeInWords } from '../load-range.ts';
import { scopeName, scopeNameFirst } from '../people.ts';
import { unitName } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { GrowthRow } from './metric.ts';

export interface GrowthYear {
  readonly key: string;
  readonly at: number;
  readonly label: string;
  readonly least: number;
  readonly expected: number;
  readonly most: number;
  readonly words: string;
}

export interface GrowthPlot {
  readonly label: string;
  readonly years: readonly GrowthYear[];
  readonly deployable: number | null;
  /** The name of that line lies over it: at its end where the others come closer to it at its beginning. */
  readonly isNamedAtEnd: boolean;
  /** If cases go on to grow as in the last year; empty where there is no snapshot of then. */
  readonly observed: readonly { readonly key: string; readonly at: number; readonly height: number }[];
  /** Ends of the scale: a band near its top would lie in the names of lines. */
  readonly least: number;
  readonly most: number;
}

/** Of which the headline speaks. */
const YEARS_OF_HEADLINE = 3;

const yearAhead = (asOf: Day, years: number): string => String(Number(asOf.slice(0, 4)) + years);

const gapInWords = (gap: number): string =>
  gap > 0 ? `${decimal(gap)} short` : gap < 0 ? `${decimal(-gap)} to spare` : 'as many as there are';

/** "13.8 to 17.0"; nothing where the cases not assessed make no difference. */
const unassessedInWords = ({ fte_if_low: hours_least, fte_if_very_high: hours_most }: GrowthRow): string =>
  hoursRangeInWords({ hours_least, hours_most });

function yearOf(row: GrowthRow, { asOf }: ViewContext): GrowthYear[] {
  const { fte_needed_least: least, fte_needed: expected, fte_needed_most: most, gap, years_ahead: at } = row;
  if (least === null || expected === null || most === null) return [];
  const label = yearAhead(asOf, at);
  const range = unassessedInWords(row);
  const unassessed = range === '' ? '' : `; ${range} as cases not assessed turn out`;
  const band = at === 0 ? '' : `, between ${decimal(least)} and ${decimal(most)}`;
  return [
    {
      key: label,
      at,
      label,
      least,
      expected,
      most,
      words: `${label}: ${decimal(expected)} full-time officers needed${band}, for ${count(roundHalfUp(row.cases, 0))} cases${gap === null ? '' : `; ${gapInWords(gap)}`}${unassessed}`
    }
  ];
}

/** "4.6 per cent more", "1.2 per cent fewer", "as many". */
const changeInWords = (change: number): string =>
  roundHalfUp(change, 1) === 0
    ? 'as many'
    : `${decimal(Math.abs(change))} per cent ${change > 0 ? 'more' : 'fewer'}`;

function observedInWords(now: GrowthRow | undefined, context: ViewContext): string[] {
  if (!now) return [];
  const { observed_from: from, observed_cases: then, observed_percent: change } = now;
  if (from === null || then === null || change === null)
    return ['Its own growth is not known: it needs a snapshot of about a year ago in the case history.'];
  return [
    `${scopeNameFirst(context)}’s own growth: ${plural(then, 'counted case')} on ${dayInWords(from)}, ${count(roundHalfUp(now.cases, 0))} now, ${changeInWords(change)} a year on. The line “as last year” goes on so.`
  ];
}

/** How far over the line of those who are there the nearest other is in a year. */
function roomOver(
  deployable: number,
  year: number,
  years: readonly GrowthYear[],
  observed: GrowthPlot['observed']
): number {
  const heights = [
    ...years.flatMap(({ at, least }) => (at === year ? [least] : [])),
    ...observed.flatMap(({ at, height }) => (at === year ? [height] : []))
  ];
  return Math.min(...heights.filter((height) => height >= deployable).map((height) => height - deployable));
}

/** Room above for the band and below for the lines’ names. */
function endsOf(values: readonly number[]): Pick<GrowthPlot, 'least' | 'most'> {
  if (values.length === 0) return { least: 0, most: 1 };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.15 || Math.max(0.5, high * 0.15);
  return { least: Math.max(0, low - room), most: high + room };
}

function headlineOf(rows: readonly GrowthRow[], context: ViewContext): string {
  const ahead = rows.find(({ years_ahead }) => years_ahead === YEARS_OF_HEADLINE);
  if (!ahead) return `${scopeNameFirst(context)} has no cases and nobody who holds them`;
  const { fte_needed_least: least, fte_needed_most: most, deployable_fte: deployable } = ahead;
  if (least === null || most === null)
    return ahead.state === 'not_applicable'
      ? `Nobody in ${scopeName(context)} has rostered hours to measure by`
      : 'How many officers the cases will need is not known';
  const there = deployable === null ? '' : `; ${decimal(deployable)} can be deployed today`;
  return `In ${plural(YEARS_OF_HEADLINE, 'year')} the cases need ${decimal(least)} to ${decimal(most)} full-time officers${there}`;
}

function tableOf(rows: readonly GrowthRow[], context: ViewContext): TableView {
  const known = (value: number | null) => (value === null ? 'not known' : decimal(value));
  const nameOf = ({ level, unit_id }: GrowthRow) =>
    level === 'force' ? 'The force' : unitName(unit_id ?? '', context);
  return {
    caption: `Full-time officers needed as cases grow, ${scopeName(context)}`,
    columns: [
      { key: 'name', title: 'Whose', align: 'start' },
      { key: 'year', title: 'Year', align: 'start' },
      { key: 'cases', title: 'Cases: from, expected, to', align: 'end' },
      { key: 'absence', title: 'Absence', align: 'end' },
      { key: 'needed', title: 'Officers needed: from, expected, to', align: 'end' },
      { key: 'unassessed', title: 'Officers needed, as cases not assessed turn out', align: 'end' },
      { key: 'deployable', title: 'Deployable today', align: 'end' },
      { key: 'gap', title: 'Gap: from, expected, to', align: 'end' },
      { key: 'observed', title: 'Growth in the last year', align: 'end' },
      { key: 'as_observed', title: 'Officers needed if it goes on so', align: 'end' }
    ],
    rows: rows.map((row) => ({
      key: `${row.level} ${row.force_id} ${row.unit_id ?? ''} ${row.years_ahead}`,
      cells: {
        name: nameOf(row),
        year: yearAhead(context.asOf, row.years_ahead),
        cases: [row.cases_least, row.cases, row.cases_most]
          .map((one) => count(roundHalfUp(one, 0)))
          .join(', '),
        absence: row.absence_share === null ? 'not known' : percent(row.absence_share),
        needed: [row.fte_needed_least, row.fte_needed, row.fte_needed_most].map(known).join(', '),
        unassessed: unassessedInWords(row),
        deployable: known(row.deployable_fte),
        gap: [row.gap_least, row.gap, row.gap_most].map(known).join(', '),
        observed: row.observed_percent === null ? 'not known' : percent(row.observed_percent / 100),
        as_observed: known(row.fte_as_observed)
      }
    }))
  };
}

/** In 3 years the cases need 14.2 to 16.4 full-time officers; 9.0 can be deployed today. */
export const growthView: View<GrowthRow, GrowthPlot> = (rows, context): MetricView<GrowthPlot> => {
  const { unitId } = context;
  const level = unitId === null ? 'force' : 'unit';
  const all = rows.filter((row) => row.level === level && (unitId === null || row.unit_id === unitId));
  const own = new Set(all.map(({ force_id }) => force_id)).size === 1 ? all : [];
  const years = own.flatMap((row) => yearOf(row, context));
  const [now] = own;
  const deployable = now?.deployable_fte ?? null;
  const range = now ? unassessedInWords(now) : '';
  const observed = own.flatMap(({ years_ahead: at, fte_as_observed: height }) =>
    height === null ? [] : [{ key: yearAhead(context.asOf, at), at, height }]
  );
  return {
    headline: headlineOf(own, context),
    subtitle: `Full-time officers that the cases need, if they grow by 3 to 8 per cent a year, and by ${decimal(now?.growth_percent ?? Number(context.settings['growth_percent_per_year']), 0)} per cent as the line. A projection, not a fact. ${scopeNameFirst(context)}, from ${dayInWords(context.asOf)}.`,
    state: now?.state ?? 'not_applicable',
    notes: [
      'The guidance gives no number of officers: every weight is the force’s own assumption.',
      ...observedInWords(now, context)
    ],
    ...(now && now.gap !== null && now.fte_needed !== null && deployable !== null
      ? {
          figure: {
            text: gapInWords(now.gap),
            detail: `${decimal(now.fte_needed)} needed, ${decimal(deployable)} deployable${range === '' ? '' : ` · ${range} needed by those not assessed`}`
          }
        }
      : {}),
    table: tableOf(unitId === null ? rows : own, context),
    plot: {
      label: 'Full-time officers needed, year by year, against those who can be deployed',
      years,
      deployable,
      isNamedAtEnd:
        deployable !== null &&
        roomOver(deployable, 5, years, observed) > roomOver(deployable, 0, years, observed),
      observed,
      ...endsOf([
        ...years.flatMap(({ least, most }) => [least, most]),
        ...observed.map(({ height }) => height),
        ...(deployable === null ? [] : [deployable])
      ])
    }
  };
};
