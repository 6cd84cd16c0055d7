// What a reader sees of prescribed stations: the cases of each area, how many stations they have, and when each was reviewed.
import type { BarRow } from '../../charts/bars.ts';
import type { NotePart } from '../../charts/notes.ts';
import { dayInWords } from '../../shared/dates.ts';
import { byName, count, countInWords, decimal, plural } from '../../shared/format.ts';
import { scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { numberSetting, stated, unitName } from '../scope.ts';
import type { MetricView, TableView, ViewContext } from '../view.ts';
import type { StationsRow } from './metric.ts';

const nameOf = (row: StationsRow): string => row.area_name ?? row.area_id ?? 'Area not known';

const stationWords = (row: StationsRow): string => plural(row.prescribed_stations, 'prescribed station');

/** Longest ago of the area's; null where there is none to review. */
function reviewWords(row: StationsRow): string | null {
  if (row.prescribed_stations === 0) return null;
  const never = row.never_reviewed > 0 ? `${count(row.never_reviewed)} never reviewed` : null;
  const { longest_since_review_days: days } = row;
  if (days === null) return never;
  const ago = `reviewed ${plural(days, 'day')} ago`;
  return never ? `${never}, ${ago}` : ago;
}

function notesOf(row: StationsRow): NotePart[] {
  if (row.prescribed_stations === 0)
    return row.areas_without > 0 ? [{ text: 'no prescribed station', state: 'breach' }] : [];
  const review = reviewWords(row);
  return [
    { text: stationWords(row), isStrong: true },
    ...(review
      ? [row.stale_reviews > 0 ? { text: review, state: 'breach' as const } : { text: review, isQuiet: true }]
      : [])
  ];
}

function barOf(row: StationsRow): BarRow {
  const review = reviewWords(row);
  const each = row.cases_per_station === null ? '' : `, ${decimal(row.cases_per_station)} for each`;
  const words = `${nameOf(row)}: ${plural(row.cases, 'case')}, ${stationWords(row)}${each}${review ? `; ${review}` : ''}.`;
  const base = { key: row.area_id ?? '', label: nameOf(row), note: notesOf(row), words };
  return row.cases === 0
    ? { ...base, values: {}, empty: 'no cases' }
    : { ...base, values: { cases: row.cases } };
}

const NUMBERS: readonly (readonly [keyof StationsRow, string])[] = [
  ['cases', 'Cases'],
  ['stations', 'Police stations'],
  ['prescribed_stations', 'Prescribed'],
  ['unpublished_stations', 'Of these not published'],
  ['never_reviewed', 'Never reviewed'],
  ['stale_reviews', 'Review overdue']
];

function tableOf(
  rows: readonly StationsRow[],
  whole: StationsRow | undefined,
  context: ViewContext
): TableView {
  const rowOf = (row: StationsRow, key: string, name: string, unit: string) => ({
    key,
    cells: {
      name,
      unit,
      ...Object.fromEntries(NUMBERS.map(([column]) => [column, count(Number(row[column]))])),
      each: row.cases_per_station === null ? 'no station' : decimal(row.cases_per_station),
      days: row.longest_since_review_days === null ? 'none' : count(row.longest_since_review_days)
    }
  });
  return {
    caption: `Prescribed police stations by area, ${scopeName(context)}`,
    columns: [
      { key: 'name', title: 'Area', align: 'start' },
      { key: 'unit', title: 'Unit', align: 'start' },
      ...NUMBERS.map(([key, title]) => ({ key, title, align: 'end' as const })),
      { key: 'each', title: 'Cases per prescribed station', align: 'end' },
      { key: 'days', title: 'Days since the earliest review', align: 'end' }
    ],
    rows: [
      ...rows.map((row) => rowOf(row, row.area_id ?? '', nameOf(row), unitName(row.unit_id ?? '', context))),
      ...(whole ? [rowOf(whole, ' whole', scopeNameFirst(context), '')] : [])
    ]
  };
}

function headlineOf(areas: readonly StationsRow[], context: ViewContext): string {
  if (areas.length === 0) return `${scopeNameFirst(context)} serves no area that is known`;
  const without = areas.filter((row) => row.areas_without > 0).length;
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
  const areas = rows
    .filter((row) => row.level === 'area' && row.area_id !== null)
    .filter(({ unit_id }) => unitId === null || unit_id === unitId)
    .toSorted((a, b) => byName(nameOf(a), nameOf(b)) || byName(a.area_id ?? '', b.area_id ?? ''));
  const interval = numberSetting(context, 'station_review_interval_days');
  const unpublished = areas.reduce((sum, row) => sum + row.unpublished_stations, 0);
  return {
    headline: headlineOf(areas, context),
    subtitle: `Cases of each area, its prescribed police stations, and how long ago the earliest of their reviews was. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
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
    table: tableOf(areas, whole, context),
    plot: {
      label: `Cases of each area, with its prescribed police stations, ${scopeName(context)}`,
      rows: areas.map(barOf),
      series: [{ key: 'cases', label: 'cases', tone: 'series-1' }],
      most: Math.max(1, ...areas.map(({ cases }) => cases))
    }
  };
}
