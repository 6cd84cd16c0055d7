// What a reader sees of the hours of work: stacked by part, so that nothing hides in a score, with what is uncertain.
import type { BarRow } from '../../charts/bars.ts';
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, decimal, roundHalfUp } from '../../shared/format.ts';
import { journeyNote, journeysIn } from '../journeys.ts';
import { LOAD_PARTS } from '../load-parts.ts';
import { hoursRange, whiskerNote, wholeHoursRangeInWords } from '../load-range.ts';
import type { BarsPlot } from '../pictures.ts';
import { isNoLead, scopeInView, sumOf, type Part, type Scope } from '../scope.ts';
import type { MetricView, TableView, ViewContext } from '../view.ts';
import type { WeightedLoadRow } from './metric.ts';

const wholeHours = (value: number): string => count(roundHalfUp(value, 0));

function barOf({ key, name, row }: Part<WeightedLoadRow>): BarRow {
  const { hours_needed: needed, points } = row;
  const base = { key, label: name };
  if (needed === null) {
    const empty = 'hours not known';
    return { ...base, values: {}, note: [], words: `${name}: ${empty}.`, empty };
  }
  if (needed === 0) return { ...base, values: {}, note: [], words: `${name}: no work.`, empty: 'no work' };
  const range = wholeHoursRangeInWords(row);
  const parts = LOAD_PARTS.filter(({ column }) => (row[column] as number) > 0).map(
    ({ column, label }) => `${label} ${decimal(row[column] as number)}`
  );
  const uncertain = range ? `; ${range} depending on cases not assessed` : '';
  return {
    ...base,
    values: Object.fromEntries(LOAD_PARTS.map((part) => [part.key, row[part.column]])),
    note: [
      { text: wholeHours(needed), isStrong: true },
      ...(range ? [{ text: `(${range})`, isQuiet: true }] : [])
    ],
    range: hoursRange(row),
    words: `${name}: ${decimal(needed)} hours a month (${parts.join(', ')}); ${decimal(points)} points${uncertain}.`
  };
}

function headlineOf({ parts, of }: Scope<WeightedLoadRow>): string {
  const known = parts.filter(({ row }) => row.hours_needed !== null);
  if (parts.length === 0) return 'There are no officers who hold cases, and no work';
  if (known.length === 0) return 'The hours of work are not known without the areas extract';
  const sum = (column: 'hours_needed' | 'visits_hours') =>
    known.reduce((total, { row }) => total + (row[column] as number), 0);
  const total = sum('hours_needed');
  if (total === 0) return 'Nobody has any work to plan';
  const noun = of === 'unit' ? 'caseload' : 'unit';
  const holders = known.filter(({ row }) => !isNoLead(row)).length;
  const who = `${countInWords(holders)} ${noun}${holders === 1 ? ' needs' : 's need'}`;
  const visits = roundHalfUp((100 * sum('visits_hours')) / total, 0);
  return `${who} ${wholeHours(total)} hours a month, ${count(visits)} % of them for visits`;
}

const NUMBERS: readonly (readonly [keyof WeightedLoadRow, string])[] = [
  ...LOAD_PARTS.map(
    ({ column, label }) => [column, label.replace(/^./, (first) => first.toUpperCase())] as const
  ),
  ['hours_needed', 'Hours a month'],
  ['hours_least', 'At least'],
  ['hours_most', 'At most'],
  ['points', 'Points']
];

function cellsOf(name: string, row: WeightedLoadRow): Record<string, string> {
  const shown = (value: unknown) => (typeof value === 'number' ? decimal(value) : 'not known');
  return { name, ...Object.fromEntries(NUMBERS.map(([key]) => [key, shown(row[key])])) };
}

function tableOf(scope: Scope<WeightedLoadRow>): TableView {
  const { parts, of, name } = scope;
  const sum = sumOf(scope);
  const title = of === 'unit' ? 'Officer' : 'Unit';
  return {
    caption: `Hours of work a month by ${title.toLowerCase()}, ${name}`,
    columns: [
      { key: 'name', title, align: 'start' },
      ...NUMBERS.map(([key, heading]) => ({ key, title: heading, align: 'end' as const }))
    ],
    rows: [
      ...parts.map(({ key, name: part, row }) => ({ key, cells: cellsOf(part, row) })),
      ...(sum ? [{ key: sum.key, cells: cellsOf(sum.name, sum.row) }] : [])
    ]
  };
}

function notesOf(scope: Scope<WeightedLoadRow>, { loaded, beside }: ViewContext): string[] {
  return [
    'The guidance gives no hours: every weight is the force’s own assumption, in the settings.',
    ...(loaded.has('approved_premises')
      ? []
      : ['Liaison with approved premises is not in the hours: it needs the approved premises extract.']),
    ...journeyNote(journeysIn(beside?.get('geography'))),
    ...whiskerNote(scope.parts.map(({ row }) => row))
  ];
}

/** Twelve caseloads need 1,934 hours a month, 71 % of them for visits. */
export function weightedLoadView(
  rows: readonly WeightedLoadRow[],
  context: ViewContext
): MetricView<BarsPlot> {
  const scope = scopeInView(rows, context);
  const { parts, whole } = scope;
  const needed = whole?.hours_needed ?? null;
  const each = scope.of === 'unit' ? 'officer' : 'unit';
  const range = whole ? wholeHoursRangeInWords(whole) : '';
  return {
    headline: headlineOf(scope),
    subtitle: `Hours a month that the cases need, by part, one row per ${each}, ${scope.name}, ${dayInWords(context.asOf)}`,
    state: parts.length === 0 ? 'not_applicable' : needed === null ? 'no_data' : 'ok',
    notes: notesOf(scope, context),
    ...(needed === null
      ? {}
      : {
          figure: {
            text: wholeHours(needed),
            detail: `hours of work a month${range === '' ? '' : ` · ${range} by those not assessed`}`
          }
        }),
    table: tableOf(scope),
    plot: {
      label: `Hours of work a month by part, one row per ${each}, ${scope.name}`,
      rows: parts.map(barOf),
      series: LOAD_PARTS.filter(({ column }) => parts.some(({ row }) => (row[column] ?? 0) > 0)),
      most: Math.max(1, ...parts.map(({ row }) => row.hours_most ?? row.hours_needed ?? 1)),
      format: wholeHours
    }
  };
}
