// The load week by week, or month by month where there are no weekly snapshots: one small line each, with its gaps.
import { group } from 'd3-array';
import type { NotePart } from '../../charts/notes.ts';
import { daysBetween, shortDay } from '../../shared/dates.ts';
import { byName, count, percent, plural } from '../../shared/format.ts';
import { loadRangeInWords } from '../load-range.ts';
import type { Panel, PanelPoint, PanelsPlot } from '../pictures.ts';
import { NO_LEAD, numberSetting, unitName } from '../scope.ts';
import type { ViewContext } from '../view.ts';
import type { LoadPercentRow } from './metric.ts';

export interface LoadWeeksPlot extends PanelsPlot {
  readonly grain: 'week' | 'month';
  /** The band that is watched: its two ends in per cent. */
  readonly band: readonly [number, number];
  /** Whether cases not assessed make a difference anywhere. */
  readonly hasRanges: boolean;
}

/** Weeks where at least two are observed, else months. */
export const grainOf = (rows: readonly LoadPercentRow[]): 'week' | 'month' =>
  new Set(rows.filter(({ grain }) => grain === 'week').map(({ period_start }) => period_start)).size > 1
    ? 'week'
    : 'month';

const LEVELS = ['force', 'unit', 'officer'];

function nameOf({ level, unit_id, officer_id }: LoadPercentRow, context: ViewContext): string {
  if (level === 'force') return 'The force';
  return level === 'unit' ? unitName(unit_id ?? '', context) : (officer_id ?? NO_LEAD);
}

const STEP = { week: 7, month: 31 } as const;

/** A point a period; null where the load is no percentage, and between two periods of which one between is missing. */
function pointsOf(rows: readonly LoadPercentRow[], first: string): PanelPoint[] {
  return rows.flatMap((row, index) => {
    const { grain, period_start, load_percent, load_percent_least: least, load_percent_most: most } = row;
    const at = daysBetween(first, period_start);
    const next = rows[index + 1];
    const isGap = next !== undefined && daysBetween(period_start, next.period_start) > STEP[grain];
    const range = least === null || most === null || least === most ? null : ([least, most] as const);
    const point = { key: period_start, at, height: load_percent, range };
    return isGap ? [point, { key: `after ${period_start}`, at: at + 1, height: null }] : [point];
  });
}

function latestOf(last: LoadPercentRow, breach: number): NotePart {
  if (last.state === 'absent') return { text: 'absent', state: 'absent' };
  if (last.load_percent === null) return { text: 'not known', isQuiet: true };
  const text = percent(last.load_percent / 100, breach);
  return last.state === 'ok' ? { text, isStrong: true } : { text, state: last.state };
}

function panelOf(
  key: string,
  rows: readonly LoadPercentRow[],
  first: string,
  context: ViewContext
): Panel | null {
  const last = rows.at(-1);
  if (last === undefined) return null;
  const name = nameOf(last, context);
  const breach = numberSetting(context, 'load_breach_percent');
  const { breaches_in_a_row: run, grain, is_persistent: isPersistent } = last;
  const since = rows.at(-run)?.period_start;
  const remark = isPersistent && since !== undefined ? `too much since ${shortDay(since)}` : '';
  const above = rows.filter(({ state }) => state === 'breach').length;
  const now = last.load_percent === null ? 'no percentage' : percent(last.load_percent / 100, breach);
  const range = loadRangeInWords(last, breach);
  return {
    key,
    name,
    points: pointsOf(rows, first),
    dots: rows.flatMap(({ is_persistent, load_percent, period_start }) =>
      is_persistent && load_percent !== null
        ? [{ at: daysBetween(first, period_start), height: load_percent }]
        : []
    ),
    latest: latestOf(last, breach),
    latestRange: range,
    remark,
    words:
      `${name}: ${now} in the ${grain} from ${shortDay(last.period_start)}` +
      (range === '' ? '' : `, ${range} as cases not assessed turn out`) +
      `; above ${count(breach)} % in ${count(above)} of ${plural(rows.length, grain)}` +
      (run > 1 ? `, the last ${count(run)} in a row` : '')
  };
}

/** The whole first, then by name; those without hours of their own are left out. */
export function weeksOf(rows: readonly LoadPercentRow[], context: ViewContext): LoadWeeksPlot {
  const grain = grainOf(rows);
  const shown = rows
    .filter((row) => row.grain === grain && row.available_hours !== null)
    .filter(({ level, unit_id }) =>
      context.unitId === null ? level !== 'officer' : level !== 'force' && unit_id === context.unitId
    );
  const first = shown.map(({ period_start }) => period_start).toSorted()[0] ?? context.asOf;
  const last =
    shown
      .map(({ period_start }) => period_start)
      .toSorted()
      .at(-1) ?? context.asOf;
  const watch = numberSetting(context, 'load_watch_percent');
  const breach = numberSetting(context, 'load_breach_percent');
  const groups = group(shown, ({ level, force_id, unit_id, officer_id }) =>
    [LEVELS.indexOf(level), force_id, unit_id, officer_id].join(' ')
  );
  const panels = [...groups]
    .toSorted(([a, [one]], [b, [other]]) =>
      a[0] === b[0] ? byName(nameOf(one!, context), nameOf(other!, context)) : a.localeCompare(b)
    )
    .flatMap(([key, own]) => {
      const inOrder = own.toSorted((a, b) => a.period_start.localeCompare(b.period_start));
      return panelOf(key, inOrder, first, context) ?? [];
    });
  return {
    label: `Load by ${grain}, one line each`,
    grain,
    band: [watch, breach],
    panels: first === last ? [] : panels,
    hasRanges: panels.some(({ points }) => points.some(({ range = null }) => range !== null)),
    days: daysBetween(first, last),
    most: Math.max(breach * 1.5, Math.min(300, ...shown.map(({ load_percent }) => load_percent ?? 0)))
  };
}
