// What a reader sees of checks with other agencies: Level 1 cases with one inside the interval, Category 2 first.
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, decimal, percent, plural } from '../../shared/format.ts';
import { known, partsPlot, partsTable, shareIn, unitsInView, withForce } from '../parts-view.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { numberSetting, stated, type Part } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import { CASE_GROUPS, type AgencyChecksRow } from './metric.ts';

const GROUP_NAMES = { category_2_level_1: 'Category 2, Level 1', level_1: 'All Level 1' } as const;

/** Both groups of what is in view, and in the force every unit’s Level 1 cases. */
function linesOf(rows: readonly AgencyChecksRow[], context: ViewContext) {
  const ofGroup = (group: string) =>
    unitsInView(
      rows.filter(({ case_group }) => case_group === group),
      context
    );
  const groups = CASE_GROUPS.flatMap((group): Part<AgencyChecksRow>[] => {
    const { whole } = ofGroup(group);
    return whole === null ? [] : [{ key: ` ${group}`, name: GROUP_NAMES[group], row: whole }];
  });
  const units = context.unitId === null ? ofGroup('level_1').lines : [];
  const everything = CASE_GROUPS.flatMap((group) => {
    const { whole, lines } = ofGroup(group);
    return withForce(lines, whole).map(({ key, name, row }) => ({ key: `${key} ${group}`, name, row }));
  });
  return {
    whole: ofGroup('level_1').whole,
    first: ofGroup('category_2_level_1').whole,
    drawn: [...groups, ...units],
    everything
  };
}

const late = ({ cases, checked }: AgencyChecksRow): number => cases - Number(checked);

function headlineOf(
  whole: AgencyChecksRow | null,
  first: AgencyChecksRow | null,
  context: ViewContext
): string {
  if (whole === null || whole.cases === 0) return `${scopeNameFirst(context)} has no Level 1 case`;
  if (whole.checked === null)
    return 'Checks with other agencies are not known: they need the agency checks extract';
  const stale = late(whole);
  if (stale === 0) return `Every Level 1 case of ${scopeName(context)} was checked within the interval`;
  const particular = first === null ? 0 : late(first);
  return `${countInWords(stale)} of ${plural(whole.cases, 'Level 1 case')} ${forCount(stale, 'has', 'have')} no check within the interval, ${particular === 0 ? 'none' : count(particular)} of them Category 2`;
}

/** 234 of 1,762 Level 1 cases have no check within the interval, 21 of them Category 2. */
export function agencyChecksView(
  rows: readonly AgencyChecksRow[],
  context: ViewContext
): MetricView<BarsPlot> {
  const { whole, first, drawn, everything } = linesOf(rows, context);
  const interval = numberSetting(context, 'agency_check_interval_days');
  return {
    headline: headlineOf(whole, first, context),
    subtitle: `Counted Level 1 cases by their last check with another agency, interval ${plural(interval, 'day')}. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(whole?.state ?? 'not_applicable', {
      breach: whole ? `${count(late(whole))} without a check in time` : ''
    }),
    notes:
      whole === null || whole.checked === null || whole.cases === 0
        ? []
        : [
            `Asked HMPPS within the interval: ${shareIn(whole.hmpps_checked, whole.cases)}${whole.hmpps_median_days === null ? '' : `; the last such check is ${decimal(whole.hmpps_median_days, 0)} days old or less for half of those that have one`}.`
          ],
    ...(whole !== null && whole.share !== null
      ? {
          figure: {
            text: percent(whole.share),
            detail: `${known(whole.checked)} of ${count(whole.cases)} Level 1 cases checked in time`
          }
        }
      : {}),
    table: partsTable(`Checks with other agencies, ${dayInWords(context.asOf)}`, 'Unit', everything, [
      { key: 'group', title: 'Cases', of: (row) => GROUP_NAMES[row.case_group] },
      { key: 'cases', title: 'Number', of: (row) => count(row.cases) },
      { key: 'checked', title: 'Checked within the interval', of: (row) => shareIn(row.checked, row.cases) },
      { key: 'never', title: 'Never checked', of: (row) => known(row.never) },
      {
        key: 'hmpps',
        title: 'HMPPS asked within the interval',
        of: (row) => shareIn(row.hmpps_checked, row.cases)
      },
      {
        key: 'age',
        title: 'Median days since HMPPS was asked',
        of: (row) => (row.hmpps_median_days === null ? '' : decimal(row.hmpps_median_days))
      }
    ]),
    plot: partsPlot(drawn, {
      label: 'Level 1 cases by their last check with another agency',
      series: [
        { key: 'checked', label: 'within the interval', tone: 'shade-4', of: (row) => row.checked },
        { key: 'older', label: 'longer ago', tone: 'shade-2', of: (row) => late(row) - Number(row.never) },
        { key: 'never', label: 'never', tone: 'breach', of: (row) => row.never }
      ],
      note: (row) => [{ text: shareIn(row.checked, row.cases), isStrong: true }],
      words: (row) =>
        `checked within the interval ${shareIn(row.checked, row.cases)}; longer ago ${count(late(row) - Number(row.never))}, never ${known(row.never)}`,
      empty: ({ cases, checked }) =>
        checked === null ? 'not known: needs the agency checks extract' : cases === 0 ? 'no such cases' : null
    })
  };
}
