// What a reader sees of prescribed stations: the cases of each area, how many stations they have, and when each was reviewed.
import type { BarRow } from '../../charts/bars.ts';
import type { NotePart } from '../../charts/notes.ts';
import { dayInWords } from '../../shared/dates.ts';
import { byName, count, countInWords, decimal, plural } from '../../shared/format.ts';
import { isPart } from '../one-level-up.ts';
import { scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { numberSetting, stated, unitName } from '../scope.ts';
import type { MetricView, TableView, ViewContext } from '../view.ts';
import type { StationsRow } from './metric.ts';

type NameOf = (row: StationsRow) => string;

/** An area; of several forces together, a force. */
const namesIn =
  (context: ViewContext): NameOf =>
  (row) =>
    row.area_name ?? row.area_id ?? unitName(row.unit_id ?? '', context);

const stationWords = (row: StationsRow): string => plural(row.prescribed_stations, 'prescribed station');

/** Longest ago; of many areas how many are overdue. Null where there is none to review. */
function reviewWords(row: StationsRow): string | null {
  if (row.prescribed_stations === 0) return null;
  if (row.areas > 1 && row.stale_reviews > 0) return `${plural(row.stale_reviews, 'review')} overdue`;
  const never = row.never_reviewed > 0 ? `${count(row.never_reviewed)} never reviewed` : null;
  const { longest_since_review_days: days } = row;
  if (days === null) return never;
  const ago = `${row.areas > 1 ? 'earliest ' : ''}reviewed ${plural(days, 'day')} ago`;
  return never ? `${never}, ${ago}` : ago;
}

/** "4 areas without one"; nothing of one area. */
const withoutWords = ({ areas, areas_without: without }: StationsRow): string | null =>
  areas > 1 && without > 0 ? `${plural(without, 'area')} without one` : null;

function notesOf(row: StationsRow): NotePart[] {
  if (row.prescribed_stations === 0)
    return row.areas_without > 0 ? [{ text: 'no prescribed station', state: 'breach' }] : [];
  const [without, review] = [withoutWords(row), reviewWords(row)];
  return [
    { text: stationWords(row), isStrong: true },
    ...(without ? [{ text: without, state: 'breach' as const }] : []),
    ...(review
      ? [row.stale_reviews > 0 ? { text: review, state: 'breach' as const } : { text: review, isQuiet: true }]
      : [])
  ];
}

const keyOf = ({ area_id, unit_id }: StationsRow): string => area_id ?? unit_id ?? '';

function barOf(row: StationsRow, nameOf: NameOf): BarRow {
  const also = [withoutWords(row), reviewWords(row)].filter((words) => words !== null);
  const each = row.cases_per_station === null ? '' : `, ${decimal(row.cases_per_station)} for each`;
  const words = `${nameOf(row)}: ${plural(row.cases, 'case')}, ${stationWords(row)}${each}${also.map((words) => `; ${words}`).join('')}.`;
  const base = { key: keyOf(row), label: nameOf(row), note: notesOf(row), words };
  return row.cases === 0
    ? { ...base, values: {}, empty: 'no cases' }
    : { ...base, values: { cases: row.cases } };
}

const NUMBERS: readonly (readonly [keyof StationsRow, string])[] = [
  ['cases', 'Cases'],
  ['stations', 'Police stations'],
  ['prescribed_stations', 'Prescribed'],
  ['unpublished_stations', 'Of these not published'],
  ['areas_without', 'Areas with cases and none'],
  ['never_reviewed', 'Never reviewed'],
  ['stale_reviews', 'Review overdue']
];

function tableOf(
  rows: readonly StationsRow[],
  whole: StationsRow | undefined,
  context: ViewContext
): TableView {
  const nameOf = namesIn(context);
  const isOfAreas = rows.every(({ level }) => level === 'area');
  const rowOf = (row: StationsRow, key: string, name: string, unit: string) => ({
    key,
    cells: {
      name,
      ...(isOfAreas ? { unit } : {}),
      ...Object.fromEntries(NUMBERS.map(([column]) => [column, count(Number(row[column]))])),
      each: row.cases_per_station === null ? 'no station' : decimal(row.cases_per_station),
      days: row.longest_since_review_days === null ? 'none' : count(row.longest_since_review_days)
    }
  });
  return {
    caption: `Prescribed police stations by ${isOfAreas ? 'area' : 'force'}, ${scopeName(context)}`,
    columns: [
      { key: 'name', title: isOfAreas ? 'Area' : 'Force', align: 'start' },
      ...(isOfAreas ? [{ key: 'unit', title: 'Unit', align: 'start' as const }] : []),
      ...NUMBERS.map(([key, title]) => ({ key, title, align: 'end' as const })),
      { key: 'each', title: 'Cases per prescribed station', align: 'end' },
      { key: 'days', title: 'Days since the earliest review', align: 'end' }
    ],
    rows: [
      ...rows.map((row) => rowOf(row, keyOf(row), nameOf(row), unitName(row.unit_id ?? '', context))),
      ...(whole ? [rowOf(whole, ' whole', scopeNameFirst(context), '')] : [])
    ]
  };
}

function headlineOf(areas: readonly StationsRow[], context: ViewContext): string {
  if (areas.length === 0) return `${scopeNameFirst(context)} serves no area that is known`;
  const without = areas.reduce((sum, row) => sum + row.areas_without, 0);
  const stale = areas.reduce((sum, row) => sum + row.stale_reviews, 0);
  const prescribed = areas.reduce((sum, row) => sum + row.prescribed_stations, 0);
  const verb = without === 1 ? 'area has' : 'areas have';
  const first =
    without === 0
      ? 'Every area with cases has a prescribed station'
      : `${countInWords(without)} ${verb} cases and no prescribed station`;
  return stale === 0
    ? first
    : `${first}; the review of ${count(stale)} of ${plural(prescribed, 'station')} is overdue`;
}

/** Three areas have cases and no prescribed station; the review of 2 of 15 stations is overdue. */
export function stationsView(rows: readonly StationsRow[], context: ViewContext): MetricView<BarsPlot> {
  const { unitId } = context;
  const ofLevel = rows.filter(({ level }) => level === (unitId === null ? 'force' : 'unit'));
  const wholes = ofLevel.filter(({ unit_id }) => unitId === null || unit_id === unitId);
  const whole = wholes.length === 1 ? wholes[0] : undefined;
  const nameOf = namesIn(context);
  const forces = rows.filter(({ unit_id }) => isPart(unit_id));
  const areas = rows
    .filter((row) => row.level === 'area' && row.area_id !== null)
    .filter(({ unit_id }) => unitId === null || unit_id === unitId);
  const shown = (forces.length > 0 ? forces : areas).toSorted(
    (a, b) => byName(nameOf(a), nameOf(b)) || byName(keyOf(a), keyOf(b))
  );
  const each = forces.length > 0 ? 'each force' : 'each area';
  const interval = numberSetting(context, 'station_review_interval_days');
  const unpublished = areas.reduce((sum, row) => sum + row.unpublished_stations, 0);
  return {
    headline: headlineOf(areas, context),
    subtitle: `Cases of ${each}, its prescribed police stations, and how long ago the earliest of their reviews was. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(areas.length === 0 ? 'not_applicable' : (whole?.state ?? 'not_applicable'), {
      breach: 'an area without a station, or a review overdue'
    }),
    notes: [
      `The guidance gives no number of stations: how many cases each has is shown and not judged. That a review is overdue after ${plural(interval, 'day')} is the force’s own choice.`,
      ...(unpublished > 0
        ? [
            `${plural(unpublished, 'prescribed station')} ${unpublished === 1 ? 'is' : 'are'} not published yet.`
          ]
        : [])
    ],
    ...(whole && areas.length > 0
      ? {
          figure: {
            text: count(whole.prescribed_stations),
            detail: `prescribed stations · ${plural(whole.areas_without, 'area')} with cases and none`
          }
        }
      : {}),
    table: tableOf(shown, whole, context),
    plot: {
      label: `Cases of ${each}, with its prescribed police stations, ${scopeName(context)}`,
      rows: shown.map((row) => barOf(row, nameOf)),
      series: [{ key: 'cases', label: 'cases', tone: 'series-1' }],
      most: Math.max(1, ...shown.map(({ cases }) => cases))
    }
  };
}
