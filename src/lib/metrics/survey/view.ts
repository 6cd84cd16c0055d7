// What a reader sees of the survey: each area's mean, beside that of the survey before; and every team's, by name.
import type { MatrixCell, MatrixRow } from '../../charts/matrix.ts';
import { dayInWords } from '../../shared/dates.ts';
import { byName, countInWords, decimal } from '../../shared/format.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { MatrixPlot } from '../pictures.ts';
import { unitName } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import { SURVEY_AREAS, type SurveyRow } from './metric.ts';

export interface SurveyArea {
  readonly key: string;
  readonly name: string;
  readonly now: number;
  readonly before: number | null;
  readonly words: string;
}

export interface SurveyPlot {
  readonly label: string;
  readonly areas: readonly SurveyArea[];
  /** "May 2026", or null where there was none. */
  readonly before: string | null;
  readonly teams: MatrixPlot;
  readonly teamsHeadline: string;
  readonly where: string;
}

/** "August 2026". */
const periodInWords = (period: string): string => dayInWords(`${period}-01`).replace(/^\d+ /, '');

const titled = (area: string): string => area.replace(/^./, (letter) => letter.toUpperCase());

const periodsOf = (rows: readonly SurveyRow[]): string[] =>
  [...new Set(rows.map(({ period }) => period))].toSorted();

/** Means differ where they do as shown. */
const changeOf = ({ now, before }: SurveyArea): number =>
  before === null ? 0 : Math.round(now * 10) - Math.round(before * 10);

function areasOf(rows: readonly SurveyRow[], last: string | undefined, before: string | null): SurveyArea[] {
  const meanOf = (area: string, period: string | null | undefined) =>
    rows.find((row) => row.area === area && row.period === period)?.mean ?? null;
  return SURVEY_AREAS.flatMap((area): SurveyArea[] => {
    const [now, earlier] = [meanOf(area, last), meanOf(area, before)];
    if (now === null) return [];
    const was =
      earlier === null || before === null ? '' : `, ${decimal(earlier)} in ${periodInWords(before)}`;
    const words = `${titled(area)}: ${decimal(now)} of 5${was}.`;
    return [{ key: area, name: titled(area), now, before: earlier, words }];
  });
}

/** A team's name; null-unit rows are the small ones together. */
const teamName = (row: SurveyRow, context: ViewContext): string =>
  row.level === 'force'
    ? 'The force'
    : row.unit_id === null
      ? 'Smaller units together'
      : unitName(row.unit_id, context);

const teamKey = ({ level, force_id, unit_id }: SurveyRow): string => `${level} ${force_id} ${unit_id ?? ''}`;

function teamsOf(rows: readonly SurveyRow[], last: string | undefined, context: ViewContext): MatrixRow[] {
  const own = rows.filter(({ period, level }) => period === last && level === 'unit');
  const teams = new Map(own.map((row) => [teamKey(row), teamName(row, context)]));
  return [...teams]
    .toSorted(([, a], [, b]) => byName(a, b))
    .map(([key, label]) => ({
      key,
      label,
      cells: SURVEY_AREAS.flatMap((area): MatrixCell[] => {
        const row = own.find((one) => one.area === area && teamKey(one) === key);
        if (row === undefined) return [];
        const text = row.mean === null ? 'not shown' : decimal(row.mean);
        const why = row.mean === null ? `${text}: too few answered` : `${text} of 5`;
        return [
          {
            column: area,
            text,
            words: `${label}, ${area}: ${why}.`,
            isQuiet: row.mean === null,
            ...(row.mean === null ? { state: row.state } : {})
          }
        ];
      })
    }));
}

function headlineOf(
  areas: readonly SurveyArea[],
  before: string | null,
  hasRows: boolean,
  context: ViewContext
): string {
  if (!hasRows) return `No survey of ${scopeName(context)}`;
  if (areas.length === 0) return 'Too few people answered to show the survey without showing somebody';
  if (before === null) {
    const lowest = areas.toSorted((a, b) => a.now - b.now)[0];
    return lowest
      ? `Of six areas ${lowest.name.toLowerCase()} has the lowest mean, ${decimal(lowest.now)} of 5`
      : '';
  }
  const fallen = areas.filter((area) => changeOf(area) < 0);
  const risen = areas.filter((area) => changeOf(area) > 0);
  if (fallen.length + risen.length === 0) return `No area’s mean has changed since ${periodInWords(before)}`;
  const most = fallen.toSorted((a, b) => changeOf(a) - changeOf(b))[0];
  const named = most ? `, ${most.name.toLowerCase()} the most (to ${decimal(most.now)})` : '';
  return `${countInWords(fallen.length)} ${forCount(fallen.length, 'area has', 'areas have')} fallen since ${periodInWords(before)}${named}, and ${risen.length === 0 ? 'none' : countInWords(risen.length).toLowerCase()} risen`;
}

const tableOf = (rows: readonly SurveyRow[], context: ViewContext): TableView => ({
  caption: `Stress survey, ${scopeName(context)}`,
  columns: [
    { key: 'who', title: 'Team', align: 'start' },
    { key: 'period', title: 'Survey', align: 'start' },
    { key: 'area', title: 'Area', align: 'start' },
    { key: 'mean', title: 'Mean of 5', align: 'end' },
    { key: 'respondents', title: 'Answered', align: 'end' }
  ],
  rows: rows.map((row) => ({
    key: `${teamKey(row)} ${row.period} ${row.area}`,
    cells: {
      who: teamName(row, context),
      period: periodInWords(row.period),
      area: row.area,
      mean: row.mean === null ? 'not shown' : decimal(row.mean),
      respondents: row.shown_respondents === null ? 'too few' : `about ${row.shown_respondents}`
    }
  }))
});

export const surveyView: View<SurveyRow, SurveyPlot> = (rows, context): MetricView<SurveyPlot> => {
  const { unitId } = context;
  const inView = rows.filter((row) => unitId === null || row.unit_id === unitId);
  const whole = inView.filter(({ level }) => level === (unitId === null ? 'force' : 'unit'));
  const periods = periodsOf(whole);
  const last = periods.at(-1);
  const before = periods.at(-2) ?? null;
  const areas = areasOf(whole, last, before);
  const teams = unitId === null ? teamsOf(inView, last, context) : [];
  const when = last === undefined ? '' : `, ${periodInWords(last)}`;
  const hidden = teams.filter(({ cells }) => cells.every(({ isQuiet }) => isQuiet)).length;
  return {
    headline: headlineOf(areas, before, whole.length > 0, context),
    subtitle: `Mean of a team’s answers by area of the HSE Management Standards, 1 to 5, higher is better${before === null ? '' : `; ○ ${periodInWords(before)}`}. ${scopeNameFirst(context)}${when}.`,
    state: whole.length === 0 ? 'not_applicable' : areas.length === 0 ? 'suppressed' : 'ok',
    notes: [
      'Means of teams, never of people. The guidance gives no limit: it is shown, not graded.',
      ...(hidden > 0
        ? [`${countInWords(hidden)} ${forCount(hidden, 'team is', 'teams are')} not shown: too few answered.`]
        : [])
    ],
    table: tableOf(inView, context),
    plot: {
      label: `Survey means by area, ${scopeName(context)}`,
      areas,
      before: before === null ? null : periodInWords(before),
      teams: {
        label: 'Survey means by team and area',
        rows: teams,
        columns: SURVEY_AREAS.map((area) => ({ key: area, label: titled(area) })),
        mostCellWidth: 120
      },
      teamsHeadline: `Means of ${countInWords(teams.length - hidden).toLowerCase()} ${forCount(teams.length - hidden, 'team', 'teams')}, in order of name`,
      where: `${scopeNameFirst(context)}${when}`
    }
  };
};
