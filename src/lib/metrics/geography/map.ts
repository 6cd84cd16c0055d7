// The map: each area in the shade of its class, with what stands in it, and the keys to both.
import { classesOf, classOf, shadeOf, type ValueClass } from '../../charts/classes.ts';
import type { MapArea, MapKey } from '../../charts/mapLayout.ts';
import { count, decimal, plural } from '../../shared/format.ts';
import type { ViewContext } from '../view.ts';
import { measureOf, shownValue, valueOf, type AreaMeasure } from './measures.ts';
import type { Area, Places } from './scope.ts';

/** Prescribed stations by area; empty where the stations extract is not there. */
export function stationsIn({ beside }: ViewContext): ReadonlyMap<string, number> {
  return new Map(
    (beside?.get('stations') ?? []).flatMap((row) =>
      row['level'] === 'area' && row['area_id'] !== null
        ? [[String(row['area_id']), Number(row['prescribed_stations'])] as const]
        : []
    )
  );
}

export const journeyInWords = ({ row }: Area): string =>
  row.travel_hours === null
    ? 'not known'
    : `${decimal(row.travel_hours, 2)} hours, ${row.measured_areas > 0 ? 'measured' : 'estimated'}`;

function standsThere({ row }: Area, stations: number | undefined): string[] {
  const { premises, beds, resident_cases: residents } = row;
  const resident = residents > 0 ? [`${plural(residents, 'case')} resident in premises`] : [];
  return [
    ...(premises && beds !== null
      ? [`${count(premises)} approved premises with ${plural(beds, 'bed')}`]
      : []),
    ...resident,
    ...(stations === undefined ? [] : [plural(stations, 'prescribed station')])
  ];
}

function figureInWords(area: Area, value: number | null, shown: AreaMeasure, { of }: Places): string {
  if (value === null) return `${shown.noun} not known`;
  if (shown.column === 'travel_hours') return `journey ${journeyInWords(area)}`;
  return `${shownValue(value, shown)} ${shown.noun}${shown.isOfUnit && of === 'force' ? ' of the unit' : ''}`;
}

/** Far moor, Western unit: 5.10 cases per 1,000 people (49 cases, 9,600 people, 682.8 km²); 1 prescribed station. */
function areaInWords(area: Area, figure: string, stations?: number): string {
  const { row, name, unitName } = area;
  const people = row.population === null ? '' : `, ${count(row.population)} people`;
  const size = row.area_km2 === null ? '' : `, ${decimal(row.area_km2)} km²`;
  const parts = [`${figure} (${plural(row.cases, 'case')}${people}${size})`, ...standsThere(area, stations)];
  return `${name}, ${unitName}: ${parts.join('; ')}.`;
}

export const classKeys = (classes: readonly ValueClass[], shown: AreaMeasure): MapKey[] =>
  classes.map(({ from, to, size }, index) => {
    const [least, most] = [shownValue(from, shown), shownValue(to, shown)];
    const range = least === most ? least : `${least} to ${most}`;
    return {
      key: String(index),
      label: `${range} (${plural(size, 'area')})`,
      sign: shadeOf(index, classes.length)
    };
  });

export interface PlacesMap {
  readonly areas: readonly MapArea[];
  readonly keys: readonly MapKey[];
}

/** Keys to what stands in areas, for those signs that are there. */
const signKeys = (areas: readonly MapArea[]): MapKey[] => [
  ...(areas.some(({ beds = 0 }) => beds > 0)
    ? [{ key: 'beds', label: 'beds in approved premises', sign: 'beds' as const }]
    : []),
  ...(areas.some(({ stations = 0 }) => stations > 0)
    ? [{ key: 'station', label: 'prescribed station', sign: 'station' as const }]
    : [])
];

export function mapOf(places: Places, context: ViewContext): PlacesMap {
  const shown = measureOf(context.choice);
  const values = new Map(places.areas.map((area) => [area, valueOf(area, shown, places)]));
  const classes = classesOf([...values.values()].filter((value) => value !== null));
  const stations = stationsIn(context);
  const areas = places.areas.map((area): MapArea => {
    const value = values.get(area) ?? null;
    const prescribed = stations.get(area.key);
    return {
      key: area.key,
      name: area.name,
      text: value === null ? '' : shownValue(value, shown),
      words: areaInWords(area, figureInWords(area, value, shown, places), prescribed),
      tone: value === null ? null : shadeOf(classOf(value, classes), classes.length),
      ...(area.row.beds === null ? {} : { beds: area.row.beds }),
      ...(prescribed === undefined ? {} : { stations: prescribed })
    };
  });
  const isUnknown = areas.some(({ tone }) => tone === null);
  return {
    areas,
    keys: [
      ...classKeys(classes, shown),
      ...(isUnknown ? [{ key: 'unknown', label: 'not known', sign: 'unknown' as const }] : []),
      ...signKeys(areas)
    ]
  };
}
