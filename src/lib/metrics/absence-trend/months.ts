// Each group of kinds of absence month by month: one small line each, on one scale, by the rules of a control chart.
import { daysBetween, shortDay } from '../../shared/dates.ts';
import { percent, plural } from '../../shared/format.ts';
import { ABSENCE_GROUPS, type AbsenceGroup, type AbsenceKind } from '../absence-groups.ts';
import type { Panel, PanelsPlot } from '../pictures.ts';
import type { ViewContext } from '../view.ts';
import { xmrOf } from '../xmr.ts';
import type { AbsenceTrendRow } from './metric.ts';

/** The part of the month’s rostered hours that was lost to these kinds; null where it is not known. */
function rateOf(row: AbsenceTrendRow, kinds: readonly AbsenceKind[]): number | null {
  const lost = kinds.map((kind) => row[`${kind}_hours`]);
  if (row.rostered_hours === 0 || lost.some((hours) => hours === null)) return null;
  return (lost as number[]).reduce((sum, hours) => sum + hours, 0) / row.rostered_hours;
}

function panelOf(
  group: AbsenceGroup,
  months: readonly AbsenceTrendRow[],
  where: string,
  context: ViewContext
): Panel {
  const { points } = xmrOf(
    {
      name: group.label,
      where,
      months: months.map((row) => ({ day: row.period_start, value: rateOf(row, group.kinds) })),
      format: (rate) => percent(rate)
    },
    context
  );
  const first = points[0]?.key ?? context.asOf;
  const placed = points.map(({ key, height }) => ({
    key,
    at: daysBetween(first, key),
    height: height === null ? null : height * 100
  }));
  const special = points.filter(({ cause }) => cause !== null);
  const last = points.findLast(({ height }) => height !== null)?.height ?? null;
  const since = special[0];
  return {
    key: group.key,
    name: group.label.replace(/^./, (letter) => letter.toUpperCase()),
    points: placed,
    dots: special.flatMap(({ key, height }) =>
      height === null ? [] : [{ at: daysBetween(first, key), height: height * 100 }]
    ),
    latest: last === null ? { text: 'not known', isQuiet: true } : { text: percent(last), isStrong: true },
    remark: since ? `special cause since ${shortDay(since.key)}` : '',
    words: `${group.label}: ${last === null ? 'not known' : `${percent(last)} in the last month`}; ${special.length === 0 ? 'no month has a special cause' : `${plural(special.length, 'month')} with a special cause`}.`
  };
}

/** Months of the whole in view, oldest first; no panel where the kinds are not known. */
export function kindMonthsOf(
  months: readonly AbsenceTrendRow[],
  where: string,
  context: ViewContext
): PanelsPlot {
  const inOrder = months.toSorted((a, b) => a.period_start.localeCompare(b.period_start));
  const [first, last] = [inOrder[0]?.period_start, inOrder.at(-1)?.period_start];
  const panels = ABSENCE_GROUPS.map((group) => panelOf(group, inOrder, where, context)).filter(
    ({ points }) => points.length > 0
  );
  const heights = panels.flatMap(({ points }) => points.flatMap(({ height }) => height ?? []));
  return {
    label: `Absence by group of kinds, month by month, ${where}`,
    panels,
    days: first !== undefined && last !== undefined ? daysBetween(first, last) : 0,
    most: Math.max(1, ...heights) * 1.1
  };
}

/** "Sickness has a month with a special cause; the other kinds vary as usual". */
export function kindMonthsHeadline({ panels }: PanelsPlot): string {
  const special = panels.filter(({ remark }) => remark !== '').map(({ name }) => name.toLowerCase());
  if (special.length === 0) return 'Month by month, no kind of absence has a special cause';
  return `Month by month, ${special.join(' and ')} ${special.length === 1 ? 'has' : 'have'} a special cause`;
}
