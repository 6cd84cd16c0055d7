// What a reader sees of the load: hours needed against the hours there are, who is absent, and what lasts.
import type { BarRow } from '../../charts/bars.ts';
import type { NotePart } from '../../charts/notes.ts';
import { firstOfMonth, shortDay } from '../../shared/dates.ts';
import { count, countInWords, decimal, percent, plural, roundHalfUp } from '../../shared/format.ts';
import { LOAD_PARTS } from '../load-parts.ts';
import { hoursRange, loadRangeInWords, whiskerNote } from '../load-range.ts';
import { scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { isNoLead, numberSetting, scopeInView, stated, worstOf, type Part, type Scope } from '../scope.ts';
import type { MetricView, TableView, ViewContext } from '../view.ts';
import { loadTable } from './table.ts';
import type { LoadPercentRow } from './metric.ts';
import { xmrOf, type XmrPlot } from '../xmr.ts';
import { weeksOf, type LoadWeeksPlot } from './weeks.ts';

export interface LoadPlot {
  readonly now: BarsPlot;
  readonly weeks: LoadWeeksPlot;
  readonly weeksHeadline: string;
  /** The load of the unit or force in view, month by month. */
  readonly control: XmrPlot;
  readonly where: string;
}

type Line = Part<LoadPercentRow>;

const wholeHours = (value: number): string => count(roundHalfUp(value, 0));

const breachOf = (context: ViewContext): number => numberSetting(context, 'load_breach_percent');

/** "absent, 40 cases uncovered", "largely absent, 40 cases". */
function absentInWords({ available_hours: available, cases }: LoadPercentRow): string {
  return available === 0
    ? `absent, ${plural(cases, 'case')} uncovered`
    : `largely absent, ${plural(cases, 'case')}`;
}

/** Hours by part where the rows of the work stand beside; else as one. */
function valuesOf(row: LoadPercentRow, { beside }: ViewContext): Record<string, number | null> {
  const parts = beside
    ?.get('weighted-load')
    ?.find(
      (one) =>
        one['level'] === row.level && one['unit_id'] === row.unit_id && one['officer_id'] === row.officer_id
    );
  if (!parts) return { needed: row.hours_needed };
  return Object.fromEntries(LOAD_PARTS.map(({ key, column }) => [key, parts[column] as number | null]));
}

function noteOf(row: LoadPercentRow, breach: number): NotePart[] {
  const { hours_needed: needed, available_hours: available, load_percent: load, state } = row;
  if (needed !== null && isNoLead(row)) return [{ text: `${wholeHours(needed)}, nobody’s`, isQuiet: true }];
  if (needed === null || available === null) return [];
  if (state === 'absent') return [{ text: absentInWords(row), state }];
  const of = { text: `${wholeHours(needed)} of ${wholeHours(available)} ·`, isQuiet: true };
  if (load === null) return [of];
  const shown = percent(load / 100, breach);
  return [of, state === 'ok' ? { text: shown, isStrong: true } : { text: shown, state }];
}

function wordsOf(name: string, row: LoadPercentRow, breach: number): string {
  const { hours_needed: needed, available_hours: available, load_percent: load } = row;
  if (needed === null) return `${name}: hours needed not known.`;
  if (isNoLead(row)) return `${name}: ${decimal(needed)} hours of work, and nobody’s hours.`;
  if (available === null) return `${name}: ${decimal(needed)} hours needed; those available are not known.`;
  if (row.state === 'absent') return `${name}: ${absentInWords(row)}, ${decimal(needed)} hours of work.`;
  const range = loadRangeInWords(row, breach);
  return `${name}: ${decimal(needed)} hours needed of ${decimal(available)}${load === null ? '' : `, ${percent(load / 100, breach)}`}${range === '' ? '' : `, ${range} as cases not assessed turn out`}.`;
}

function barOf({ key, name, row }: Line, context: ViewContext): BarRow {
  const breach = breachOf(context);
  const words = wordsOf(name, row, breach);
  const { hours_needed: needed } = row;
  if (needed === null) return { key, label: name, values: {}, note: [], words, empty: 'hours not known' };
  if (needed === 0 && row.cases === 0)
    return { key, label: name, values: {}, note: [], words, empty: 'no work' };
  return {
    key,
    label: name,
    values: valuesOf(row, context),
    note: noteOf(row, breach),
    words,
    limit: row.available_hours,
    range: hoursRange(row)
  };
}

function headlineOf({ parts, of }: Scope<LoadPercentRow>, context: ViewContext): string {
  const people = parts.filter(({ row }) => !isNoLead(row));
  const noun = of === 'unit' ? 'officer' : 'unit';
  if (people.length === 0) return 'There are no officers who hold cases';
  if (people.every(({ row }) => row.state === 'no_data')) return 'The load is not known';
  const over = people.filter(({ row }) => row.state === 'breach');
  const away = people.filter(({ row }) => row.state === 'absent');
  const uncovered = away.reduce((sum, { row }) => sum + row.cases, 0);
  const rest = away.length === 0 ? '' : `; ${plural(uncovered, 'case')} of those absent`;
  const limit = `${count(breachOf(context))} % of the hours they have`;
  if (over.length === 0) return `No ${noun} has more work than ${limit}${rest}`;
  const [only] = over;
  const who = over.length === 1 ? `${only?.name} has` : `${countInWords(over.length)} ${noun}s have`;
  return `${who} more work than ${limit.replace('they have', over.length === 1 ? 'there are' : 'they have')}${rest}`;
}

function weeksHeadline({ panels, grain }: LoadWeeksPlot): string {
  const lasting = panels.filter(({ remark }) => remark !== '');
  const [only] = lasting;
  if (lasting.length === 0) return `Nobody has had too much work for long, ${grain} by ${grain}`;
  return lasting.length === 1
    ? `${only?.name} has had ${only?.remark}`
    : `${countInWords(lasting.length)} have had too much work for long`;
}

function notesOf(parts: readonly Line[], context: ViewContext): string[] {
  const late = parts.filter(({ row }) => row.rostered_hours !== null && row.state === 'absent');
  return [
    'The guidance gives no hours: every weight is the force’s own assumption, in the settings.',
    ...(context.loaded.has('case_history')
      ? []
      : ['Whether it lasts is in earlier snapshots, which are in the case history extract.']),
    ...whiskerNote(parts.map(({ row }) => row)),
    ...(late.length > 0 ? ['Somebody absent has no percentage: their cases need cover.'] : [])
  ];
}

/** Of the whole in view; a month without a percentage is a gap. */
const controlOf = (
  rows: readonly LoadPercentRow[],
  { whole }: Scope<LoadPercentRow>,
  context: ViewContext
): XmrPlot =>
  xmrOf(
    {
      name: 'Load',
      where: scopeNameFirst(context),
      months: rows
        .filter(
          ({ grain, level, unit_id }) =>
            grain === 'month' && whole !== null && level === whole.level && unit_id === whole.unit_id
        )
        .map(({ period_start: day, load_percent: value }) => ({ day, value })),
      format: (load) => percent(load / 100)
    },
    context
  );

/** Two officers have more work than 110 % of the hours they have; 64 cases of those absent. */
export function loadPercentView(rows: readonly LoadPercentRow[], context: ViewContext): MetricView<LoadPlot> {
  const month = firstOfMonth(context.asOf);
  const scope = scopeInView(
    rows.filter(({ grain, period_start }) => grain === 'month' && period_start === month),
    context
  );
  const { parts, whole } = scope;
  const weeks = weeksOf(rows, context);
  const hasParts = context.beside?.has('weighted-load') ?? false;
  const people = parts.filter(({ row }) => !isNoLead(row));
  const over = people.filter(({ row }) => row.state === 'breach').length;
  const each = scope.of === 'unit' ? 'officer' : 'unit';
  const load = whole?.load_percent ?? null;
  const range = whole ? loadRangeInWords(whole, breachOf(context)) : '';
  const table: TableView = loadTable(scope, context);
  return {
    headline: headlineOf(scope, context),
    subtitle: `Hours needed against hours available this month, one row per ${each}, ${scope.name}, ${shortDay(context.asOf)}`,
    ...stated(worstOf(people.map(({ row }) => row.state)), {
      breach: `${plural(over, each)} with too much work`,
      absent: 'cases of people who are absent'
    }),
    notes: notesOf(parts, context),
    ...(whole && load !== null
      ? {
          figure: {
            text: percent(load / 100, breachOf(context)),
            detail: `${wholeHours(whole.hours_needed as number)} of ${wholeHours(whole.available_hours as number)} hours${range === '' ? '' : ` · ${range} by those not assessed`}`
          }
        }
      : {}),
    table,
    plot: {
      now: {
        label: `Hours needed against hours available, one row per ${each}, ${scope.name}`,
        rows: parts.map((part) => barOf(part, context)),
        series: hasParts ? LOAD_PARTS : [{ key: 'needed', label: 'hours needed', tone: 'series-1' }],
        most: Math.max(1, ...parts.map(({ row }) => Math.max(row.hours_most ?? 0, row.available_hours ?? 0))),
        format: wholeHours,
        limitLabel: `hours that the ${each} has`
      },
      weeks,
      weeksHeadline: weeksHeadline(weeks),
      control: controlOf(rows, scope, context),
      where: scopeNameFirst(context)
    }
  };
}
