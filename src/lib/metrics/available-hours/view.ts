// What a reader sees of available hours: month by month, and who has how many in the as-of month. Kinds of absence are
// shown to the welfare lead only.
import type { BarRow, BarSeries } from '../../charts/bars.ts';
import { dayInWords, firstOfMonth } from '../../shared/dates.ts';
import { count, decimal, roundHalfUp } from '../../shared/format.ts';
import { ABSENCE_GROUPS, ABSENCE_KIND_WORDS, ABSENCE_KINDS_IN_ORDER, seesKinds } from '../absence-groups.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { scopeInView, type Part } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import { xmrOf, type XmrPlot } from '../xmr.ts';
import type { AvailableHoursRow } from './metric.ts';

export interface AvailableHoursPlot {
  readonly months: BarsPlot;
  readonly parts: BarsPlot;
  readonly partsHeadline: string;
  /** Hours of the unit or force in view, month by month. */
  readonly control: XmrPlot;
  readonly where: string;
}

type Line = Part<AvailableHoursRow>;

/** "September 2026". */
const monthInWords = (day: string): string => dayInWords(day).replace(/^\d+ /, '');

const wholeHours = (value: number): string => count(roundHalfUp(value, 0));

function seriesFor(context: ViewContext): readonly BarSeries[] {
  const available: BarSeries = { key: 'available', label: 'available', tone: 'series-1' };
  return seesKinds(context)
    ? [available, ...ABSENCE_GROUPS]
    : [available, { key: 'lost', label: 'lost to absence', tone: 'not-assessed' }];
}

function valuesOf(row: AvailableHoursRow, context: ViewContext): Record<string, number | null> {
  if (!seesKinds(context)) return { available: row.available_hours, lost: row.lost_hours };
  const groups = ABSENCE_GROUPS.map(({ key, kinds }) => {
    const hours = kinds.map((kind) => row[`${kind}_hours`]);
    return [
      key,
      hours.some((value) => value === null)
        ? null
        : hours.reduce((sum: number, value) => sum + (value as number), 0)
    ];
  });
  return { available: row.available_hours, ...Object.fromEntries(groups) };
}

function barOf({ key, name, row }: Line, context: ViewContext): BarRow {
  const { available_hours: available, lost_hours: lost, rostered_hours: rostered } = row;
  if (available === null || lost === null) {
    const empty = `${wholeHours(rostered)} hours rostered; lost hours not known`;
    return { key, label: name, values: {}, note: [], words: `${name}: ${empty}.`, empty };
  }
  if (rostered === 0)
    return {
      key,
      label: name,
      values: {},
      note: [],
      words: `${name}: no rostered hours.`,
      empty: 'no rostered hours'
    };
  const kinds = seesKinds(context)
    ? ABSENCE_KINDS_IN_ORDER.filter((kind) => (row[`${kind}_hours`] as number) > 0).map(
        (kind) => `${ABSENCE_KIND_WORDS[kind]} ${decimal(row[`${kind}_hours`] as number)}`
      )
    : [];
  return {
    key,
    label: name,
    values: valuesOf(row, context),
    note: [
      { text: `${wholeHours(available)} of ${wholeHours(rostered)}`, isStrong: true },
      { text: `${decimal((100 * lost) / rostered)} % lost`, isQuiet: true }
    ],
    words: `${name}: ${decimal(available)} of ${decimal(rostered)} hours available, ${decimal(lost)} lost${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}.`
  };
}

const barsOf = (label: string, lines: readonly Line[], context: ViewContext): BarsPlot => ({
  label,
  rows: lines.map((line) => barOf(line, context)),
  series: seriesFor(context),
  most: Math.max(1, ...lines.map(({ row }) => row.rostered_hours)),
  format: wholeHours
});

function headlineOf(
  months: readonly Line[],
  now: AvailableHoursRow | undefined,
  context: ViewContext
): string {
  if (now === undefined)
    return `Nobody in ${scopeName(context)} was in post in ${monthInWords(context.asOf)}`;
  if (now.available_hours === null || now.lost_hours === null)
    return `${wholeHours(now.rostered_hours)} hours rostered; how many are lost needs the absences extract`;
  const others = months.map(({ row }) => row.available_hours as number);
  const isFewest = months.length > 1 && others.every((hours) => hours >= (now.available_hours as number));
  const fewest = isFewest ? `, the fewest in ${count(months.length)} months` : '';
  return `${monthInWords(now.period_start)}: ${wholeHours(now.available_hours)} of ${wholeHours(now.rostered_hours)} hours available${fewest}`;
}

function tableOf(lines: readonly Line[], context: ViewContext): TableView {
  const shown = (value: number | null) => (value === null ? 'not known' : decimal(value));
  const kinds = seesKinds(context) ? ABSENCE_KINDS_IN_ORDER : [];
  return {
    caption: `Hours rostered, lost and available, ${scopeName(context)}, 12 months to ${monthInWords(context.asOf)}`,
    columns: [
      { key: 'name', title: 'Month, or whose hours', align: 'start' },
      { key: 'rostered', title: 'Rostered', align: 'end' },
      { key: 'lost', title: 'Lost', align: 'end' },
      ...kinds.map((kind) => ({
        key: kind,
        title: `Lost to ${ABSENCE_KIND_WORDS[kind]}`,
        align: 'end' as const
      })),
      { key: 'available', title: 'Available', align: 'end' }
    ],
    rows: lines.map(({ key, name, row }) => ({
      key,
      cells: {
        name,
        rostered: decimal(row.rostered_hours),
        lost: shown(row.lost_hours),
        ...Object.fromEntries(kinds.map((kind) => [kind, shown(row[`${kind}_hours`])])),
        available: shown(row.available_hours)
      }
    }))
  };
}

function partsHeadlineOf(parts: readonly Line[], of: 'unit' | 'force'): string {
  const whose = of === 'unit' ? 'officers' : 'units';
  if (parts.some(({ row }) => row.available_hours === null)) return `Hours of the ${whose} are not known`;
  const rostered = parts.filter(({ row }) => row.rostered_hours > 0);
  const half = rostered.filter(({ row }) => (row.available_hours as number) * 2 < row.rostered_hours).length;
  return half === 0
    ? `All ${whose} have at least half of their hours`
    : `${count(half)} of ${count(rostered.length)} ${whose} ${forCount(half, 'has', 'have')} less than half of their hours`;
}

export const availableHoursView: View<AvailableHoursRow, AvailableHoursPlot> = (
  rows,
  context
): MetricView<AvailableHoursPlot> => {
  const thisMonth = firstOfMonth(context.asOf);
  const scope = scopeInView(
    rows.filter((row) => row.period_start === thisMonth),
    context
  );
  const level = context.unitId === null ? 'force' : 'unit';
  const ofWhole = rows.filter(
    (row) => row.level === level && (level === 'force' || row.unit_id === context.unitId)
  );
  const months = ofWhole
    .toSorted((a, b) => a.period_start.localeCompare(b.period_start))
    .map((row) => ({
      key: `${row.force_id} ${row.period_start}`,
      name: monthInWords(row.period_start),
      row
    }));
  const now = scope.whole ?? undefined;
  const isKnown = now !== undefined && now.available_hours !== null;
  return {
    headline: headlineOf(months, now, context),
    subtitle: `Hours that officers can work, by month; booked absences included. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    state: now === undefined ? 'not_applicable' : isKnown ? 'ok' : 'no_data',
    notes: seesKinds(context) || !isKnown ? [] : ['Kinds of absence are shown to the welfare lead only.'],
    ...(isKnown && now.rostered_hours > 0
      ? {
          figure: {
            text: wholeHours(now.available_hours as number),
            detail: `of ${wholeHours(now.rostered_hours)} hours in ${monthInWords(thisMonth)}`
          }
        }
      : {}),
    table: tableOf([...months, ...scope.parts], context),
    plot: {
      months: barsOf('Hours by month', months, context),
      parts: barsOf(scope.of === 'unit' ? 'Hours by officer' : 'Hours by unit', scope.parts, context),
      partsHeadline: partsHeadlineOf(scope.parts, scope.of),
      control: xmrOf(
        {
          name: 'Available hours',
          where: scopeNameFirst(context),
          months:
            now === undefined
              ? []
              : months.map(({ row }) => ({ day: row.period_start, value: row.available_hours })),
          format: wholeHours
        },
        context
      ),
      where: `${scopeNameFirst(context)}, ${monthInWords(context.asOf)}`
    }
  };
};
