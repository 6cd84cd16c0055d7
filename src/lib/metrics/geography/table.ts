// The table behind the map: areas in the order of the figure that is chosen, then cases without an area, then all.
import { count, decimal, roundHalfUp } from '../../shared/format.ts';
import { scopeName, scopeNameFirst } from '../people.ts';
import type { TableView, ViewContext } from '../view.ts';
import { journeyInWords } from './map.ts';
import { shownValue, valueOf, type AreaMeasure } from './measures.ts';
import type { GeographyRow } from './metric.ts';
import type { Area, Places } from './scope.ts';

type Written = (value: number) => string;

const whole: Written = (value) => count(roundHalfUp(value, 0));
const one: Written = (value) => decimal(value);
const two: Written = (value) => decimal(value, 2);

const NUMBERS: readonly (readonly [keyof GeographyRow, string, Written])[] = [
  ['cases', 'Cases', count],
  ['resident_cases', 'Resident in premises', count],
  ['population', 'People', count],
  ['area_km2', 'km²', one],
  ['cases_per_1000_population', 'Cases per 1,000 people', two],
  ['cases_per_100_km2', 'Cases per 100 km²', one],
  ['hours_needed', 'Hours of work a month', whole],
  ['premises', 'Approved premises', count],
  ['beds', 'Beds', count],
  ['deployable_fte', 'Deployable officers of the unit', one],
  ['cases_per_fte', 'Cases per officer', two],
  ['km2_per_fte', 'km² per officer', one],
  ['population_per_fte', 'People per officer', whole],
  ['premises_per_fte', 'Premises per officer', two],
  ['beds_per_fte', 'Beds per officer', two]
];

const cell = (value: GeographyRow[keyof GeographyRow], written: Written): string =>
  typeof value === 'number' ? written(value) : 'not known';

const numbersOf = (row: GeographyRow): Record<string, string> =>
  Object.fromEntries(NUMBERS.map(([key, , written]) => [key, cell(row[key], written)]));

/** The chosen figure of every area, most first; those that are not known last, by name. */
export function ranked(places: Places, shown: AreaMeasure): readonly { area: Area; value: number | null }[] {
  const all = places.areas.map((area) => ({ area, value: valueOf(area, shown, places) }));
  const known = all.filter(({ value }) => value !== null);
  return [
    ...known.toSorted((a, b) => Number(b.value) - Number(a.value)),
    ...all.filter(({ value }) => value === null)
  ];
}

export function tableOf(places: Places, shown: AreaMeasure, context: ViewContext): TableView {
  const order = ranked(places, shown);
  const rankOf = (value: number): string =>
    count(1 + order.filter((other) => other.value !== null && other.value > value).length);
  const rowOf = ({ area, value }: { area: Area; value: number | null }) => ({
    key: area.key,
    cells: {
      rank: value === null ? 'not known' : rankOf(value),
      name: area.name,
      unit: area.unitName,
      chosen: value === null ? 'not known' : shownValue(value, shown),
      journey: journeyInWords(area),
      ...numbersOf(area.row)
    }
  });
  const unplaced = places.lost.map((row, index) => ({
    key: ` unplaced ${index}`,
    cells: {
      rank: '',
      name: 'Area not known',
      unit: context.unitNames.get(row.unit_id ?? '') ?? row.unit_id ?? '',
      chosen: '',
      journey: '',
      ...numbersOf(row)
    }
  }));
  const all = places.whole && {
    key: ' whole',
    cells: {
      rank: '',
      name: scopeNameFirst(context),
      unit: '',
      chosen: cell(places.whole[shown.column], (value) => shownValue(value, shown)),
      journey: '',
      ...numbersOf(places.whole)
    }
  };
  return {
    caption: `Areas by ${shown.title.charAt(0).toLowerCase()}${shown.title.slice(1)}, most first, ${scopeName(context)}`,
    columns: [
      { key: 'rank', title: 'Place', align: 'end' },
      { key: 'name', title: 'Area', align: 'start' },
      { key: 'unit', title: 'Unit', align: 'start' },
      { key: 'chosen', title: `Compared by: ${shown.title}`, align: 'end' },
      ...NUMBERS.map(([key, title]) => ({ key, title, align: 'end' as const })),
      { key: 'journey', title: 'Journey, one way', align: 'start' }
    ],
    rows: [...order.map(rowOf), ...unplaced, ...(all ? [all] : [])]
  };
}
