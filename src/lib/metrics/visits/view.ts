// What a reader sees of home visits: which are overdue, and what is known of those that were made.
import { levelTone } from '../../charts/colours.ts';
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, decimal, partOf, plural } from '../../shared/format.ts';
import {
  known,
  partsPlot,
  partsTable,
  shareIn,
  unitsInView,
  withForce,
  type PartColumn
} from '../parts-view.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { RISK_LEVELS, RISK_WORDS, type RiskLevel } from '../risk-words.ts';
import { codesSetting, stated, type Part } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import type { VisitsRow } from './metric.ts';

export interface VisitsPlot extends BarsPlot {
  readonly assessed: BarsPlot;
  readonly assessedHeadline: string;
  readonly where: string;
}

type Line = Part<VisitsRow>;

const nameOf = (level: string): string =>
  level === 'all'
    ? 'All levels'
    : `${RISK_WORDS[level as RiskLevel]} risk`.replace(/^./, (letter) => letter.toUpperCase());

/** In a unit its risk levels; in the force its units, all levels together. */
function linesOf(
  rows: readonly VisitsRow[],
  context: ViewContext
): { lines: Line[]; whole: VisitsRow | null } {
  const { whole, lines } = unitsInView(
    rows.filter(({ risk_level }) => risk_level === 'all'),
    context
  );
  if (context.unitId === null) return { whole, lines: [...lines] };
  const levels = rows
    .filter(
      ({ level, unit_id, risk_level }) =>
        level === 'unit' && unit_id === context.unitId && risk_level !== 'all'
    )
    .map((row) => ({ key: row.risk_level, name: nameOf(row.risk_level).replace(' risk', ''), row }));
  return { whole, lines: levels };
}

/** Visits overdue, by the risk level of their case, for each line. */
function overduePlot(rows: readonly VisitsRow[], lines: readonly Line[], label: string): BarsPlot {
  const of = (line: VisitsRow, level: string): number | null => {
    if (line.risk_level !== 'all') return line.risk_level === level ? line.overdue : 0;
    const own = rows.find(
      (row) => row.level === line.level && row.unit_id === line.unit_id && row.risk_level === level
    );
    return own?.overdue ?? null;
  };
  return partsPlot(lines, {
    label,
    series: RISK_LEVELS.map((level) => ({
      key: level,
      label: RISK_WORDS[level],
      tone: levelTone(level),
      of: (row: VisitsRow) => of(row, level)
    })),
    note: ({ overdue, overdue_cases, cases }) => [
      { text: `${known(overdue)} overdue`, isStrong: true },
      { text: `in ${known(overdue_cases)} of ${plural(cases, 'case')}`, isQuiet: true }
    ],
    words: ({ overdue, overdue_cases, cases }) =>
      `${plural(Number(overdue), 'visit')} overdue, in ${known(overdue_cases)} of ${plural(cases, 'case')}`,
    empty: ({ overdue, cases }) =>
      overdue === null
        ? 'not known: needs the visits extract'
        : overdue > 0
          ? null
          : cases === 0
            ? 'no cases'
            : `none overdue in ${plural(cases, 'case')}`
  });
}

const assessedPlot = (lines: readonly Line[], label: string): BarsPlot =>
  partsPlot(lines, {
    label,
    series: [
      {
        key: 'before',
        label: 'risk assessed before',
        tone: 'shade-4',
        of: (row: VisitsRow) => row.assessed_before
      },
      { key: 'unknown', label: 'order unknown', tone: 'not-assessed', of: (row) => row.order_unknown },
      {
        key: 'other',
        label: 'after, or not',
        tone: 'breach',
        of: ({ made, assessed_before, order_unknown }) =>
          Number(made) - Number(assessed_before) - Number(order_unknown)
      }
    ],
    note: ({ assessed_before, made }) => [{ text: shareIn(assessed_before, made), isStrong: true }],
    words: (row) =>
      `risk assessed before ${shareIn(row.assessed_before, row.made)} of the visits made; order unknown ${known(row.order_unknown)}`,
    empty: ({ made }) =>
      made === null ? 'not known: needs the visits extract' : made === 0 ? 'no visit made' : null
  });

function headlineOf(rows: readonly VisitsRow[], whole: VisitsRow | null, context: ViewContext): string {
  if (whole === null) return `There are no home visits of ${scopeName(context)}`;
  const { overdue, overdue_cases } = whole;
  if (overdue === null || overdue_cases === null)
    return 'Home visits are not known: they need the visits extract';
  if (overdue === 0) return `No home visit of ${scopeName(context)} is overdue`;
  const levels = codesSetting(context, 'high_risk_levels');
  const high = rows
    .filter(
      (row) => row.level === whole.level && row.unit_id === whole.unit_id && levels.includes(row.risk_level)
    )
    .reduce((sum, row) => sum + Number(row.overdue), 0);
  const words = `${countInWords(overdue)} home ${forCount(overdue, 'visit is', 'visits are')} overdue`;
  return high === 0 ? `${words}, none to a high-risk case` : `${words}, ${count(high)} to high-risk cases`;
}

function notesOf(whole: VisitsRow | null): string[] {
  if (whole === null || whole.made === null || whole.made === 0) return [];
  const { made, tried, recorded, single_crewed, crew_known, in_time, with_due, by_others, visits_per_fte } =
    whole;
  return [
    `In 12 months: seen at ${partOf(made, Number(tried))} of the visits tried; recorded on ViSOR ${shareIn(recorded, made)}; by one officer ${shareIn(single_crewed, crew_known)}; by the day due ${shareIn(in_time, with_due)}.`,
    ...(visits_per_fte === null
      ? []
      : [`${decimal(visits_per_fte)} visits for each full-time officer who can be deployed.`]),
    ...(by_others ? [`${plural(by_others, 'visit')} by staff in roles that hold no cases.`] : [])
  ];
}

const COLUMNS: readonly PartColumn<VisitsRow>[] = [
  { key: 'cases', title: 'Cases', of: ({ cases }) => count(cases) },
  { key: 'overdue', title: 'Visits overdue', of: ({ overdue }) => known(overdue) },
  { key: 'overdue_cases', title: 'Cases overdue', of: ({ overdue_cases }) => known(overdue_cases) },
  { key: 'tried', title: 'Tried', of: ({ tried }) => known(tried) },
  { key: 'made', title: 'Made', of: ({ made }) => known(made) },
  { key: 'time', title: 'By the day due', of: (row) => shareIn(row.in_time, row.with_due) },
  { key: 'before', title: 'Risk assessed before', of: (row) => shareIn(row.assessed_before, row.made) },
  { key: 'unknown', title: 'Order unknown', of: ({ order_unknown }) => known(order_unknown) },
  { key: 'recorded', title: 'Recorded on ViSOR', of: (row) => shareIn(row.recorded, row.made) },
  { key: 'single', title: 'By one officer', of: (row) => shareIn(row.single_crewed, row.crew_known) },
  { key: 'others', title: 'By other roles', of: ({ by_others }) => known(by_others) },
  {
    key: 'fte',
    title: 'Made for each deployable full-time officer',
    of: ({ visits_per_fte }) => (visits_per_fte === null ? '' : decimal(visits_per_fte))
  }
];

function assessedHeadlineOf(whole: VisitsRow | null): string {
  if (whole === null || whole.made === null || whole.assessed_before === null || whole.order_unknown === null)
    return 'Whether risk was assessed before visits is not known';
  if (whole.made === 0) return 'No visit was made in 12 months';
  const others = whole.made - whole.assessed_before - whole.order_unknown;
  return others === 0
    ? 'No visit is known to have been made before its risk was assessed'
    : `${countInWords(others)} of ${plural(whole.made, 'visit')} ${forCount(others, 'was', 'were')} made without the risk assessed before`;
}

/** 80 home visits are overdue, 19 to high-risk cases. */
export function visitsView(rows: readonly VisitsRow[], context: ViewContext): MetricView<VisitsPlot> {
  const { lines, whole } = linesOf(rows, context);
  const where = `${scopeNameFirst(context)}, ${dayInWords(context.asOf)}`;
  const by = context.unitId === null ? 'unit' : 'risk level';
  const all: readonly Line[] =
    context.unitId === null
      ? withForce(lines, whole)
      : [...lines, ...(whole ? [{ key: ' whole', name: 'All levels', row: whole }] : [])];
  return {
    headline: headlineOf(rows, whole, context),
    subtitle: `Visits overdue by ${by}. ${where}.`,
    ...stated(whole?.state ?? 'not_applicable', {
      breach: whole?.overdue ? `${count(whole.overdue)} overdue` : 'risk not assessed before',
      watch: 'order unknown for some'
    }),
    notes: notesOf(whole),
    ...(whole !== null && whole.overdue !== null
      ? {
          figure: {
            text: count(whole.overdue),
            detail: `${whole.overdue === 1 ? 'visit' : 'visits'} overdue`
          }
        }
      : {}),
    table: partsTable(
      `Home visits by ${by}, ${dayInWords(context.asOf)}`,
      context.unitId === null ? 'Unit' : 'Risk level',
      all,
      COLUMNS
    ),
    plot: {
      ...overduePlot(rows, lines, `Home visits overdue by ${by}`),
      assessed: assessedPlot(lines, `Visits made by ${by}, by whether their risk was assessed before`),
      assessedHeadline: assessedHeadlineOf(whole),
      where
    }
  };
}
