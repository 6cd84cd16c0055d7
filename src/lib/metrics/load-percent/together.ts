// The force's load from its units' rows, judged and counted as the SQL does it.
import { group } from 'd3-array';
import { daysBetween } from '../../shared/dates.ts';
import { addedUp, worstState, type FigureRow, type Judging, type Together } from '../together.ts';

const MONDAY = '2000-01-03';

function stateOf(whole: FigureRow, units: readonly FigureRow[], settings: Readonly<Record<string, unknown>>) {
  const [cases, needed, rostered, available] = [
    'cases',
    'hours_needed',
    'rostered_hours',
    'available_hours'
  ].map((column) => whole[column]);
  if (typeof needed !== 'number' || typeof available !== 'number') return worstState(units);
  const isAway = available * 5 < Number(rostered) || available === 0;
  if (Number(cases) > 0 && isAway) return 'absent';
  if (available === 0) return 'not_applicable';
  if (100 * needed > Number(settings['load_breach_percent']) * available) return 'breach';
  return 100 * needed >= Number(settings['load_watch_percent']) * available ? 'watch' : 'ok';
}

const summed = addedUp({
  by: ['grain', 'period_start', 'period_end', 'snapshot_on'],
  sums: ['cases', 'hours_needed', 'hours_least', 'hours_most', 'rostered_hours', 'available_hours'],
  judged: (whole, { settingsOn }, units) => {
    const state = stateOf(whole, units, settingsOn(String(whole['snapshot_on'])));
    const hasPercent = ['ok', 'watch', 'breach'].includes(state);
    const percentOf = (column: string) =>
      hasPercent ? (100 * Number(whole[column])) / Number(whole['available_hours']) : null;
    return {
      load_percent: percentOf('hours_needed'),
      load_percent_least: percentOf('hours_least'),
      load_percent_most: percentOf('hours_most'),
      state
    };
  }
});

/** Periods of one grain are numbered so that those that follow each other differ by one. */
function numberOf({ grain, period_start: start }: FigureRow): number {
  if (grain === 'week') return daysBetween(MONDAY, String(start)) / 7;
  const [year, month] = String(start).split('-').map(Number) as [number, number];
  return 12 * year + month;
}

/** How many periods before it, and itself, are in breach without a gap; how many of the last few are there. */
function counted(periods: readonly FigureRow[], persistence: number): FigureRow[] {
  let run = 0;
  let before = -Infinity;
  return periods.map((period) => {
    const number = numberOf(period);
    run = period['state'] === 'breach' ? (number === before + 1 ? run : 0) + 1 : 0;
    before = number;
    const observed = periods.filter((other) => {
      const back = number - numberOf(other);
      return back >= 0 && back < persistence;
    });
    return {
      ...period,
      breaches_in_a_row: run,
      snapshots_observed: observed.length,
      is_persistent: run >= persistence
    };
  });
}

export const loadTogether: Together = (units, judging: Judging) => {
  const persistence = Number(judging.settingsOn(judging.asOf)['persistence_snapshots']);
  const ordered = summed(units, judging).toSorted((a, b) => numberOf(a) - numberOf(b));
  return [
    ...group(ordered, ({ force_id, grain }) => `${String(grain)} ${String(force_id)}`).values()
  ].flatMap((periods) => counted(periods, persistence));
};
