// What a reader sees of places: a map by the figure that is chosen, what is not on it, and the ranked table behind.
import { dayInWords } from '../../shared/dates.ts';
import type { AreaGeometry } from '../../shared/area-shapes.ts';
import { plural } from '../../shared/format.ts';
import { journeyNote, namesOf } from '../journeys.ts';
import { scopeName, scopeNameFirst } from '../people.ts';
import type { MetricView, ViewContext } from '../view.ts';
import { mapOf, type PlacesMap } from './map.ts';
import { measureOf, shownValue, type AreaMeasure } from './measures.ts';
import type { GeographyRow } from './metric.ts';
import { pairOf, type PlacesPair } from './pairs.ts';
import { placesIn, type Places } from './scope.ts';
import { ranked, tableOf } from './table.ts';

export interface GeographyPlot extends PlacesMap {
  readonly label: string;
  /** Boundaries of areas; null or none of these areas: tiles. */
  readonly shapes: ReadonlyMap<string, AreaGeometry> | null;
  /** Null where there is nothing to compare. */
  readonly pair: PlacesPair | null;
  readonly scope: string;
}

/** Fewer cases than these make a rate that one case changes by much. */
const FEW = 5;

function headlineOf(places: Places, shown: AreaMeasure, context: ViewContext): string {
  const { areas, whole, of } = places;
  if (areas.length === 0) return `${scopeNameFirst(context)} serves no area that is known`;
  const [top] = ranked(places, shown);
  if (!top || top.value === null) return `${shown.title} are not known of any area`;
  const isByUnit = shown.isOfUnit && of === 'force';
  const name = isByUnit ? top.area.unitName : top.area.fullName;
  const figure = `${shownValue(top.value, shown)} ${shown.noun}`;
  if (areas.length === 1) return `${name} has ${figure}`;
  const all = whole?.[shown.column] ?? null;
  const isAddedUp = shown.column === 'cases' || shown.column === 'hours_needed';
  const against =
    all === null
      ? ''
      : isAddedUp || (shown.isOfUnit && of === 'unit')
        ? ` of ${shownValue(all, shown)}`
        : `, against ${shownValue(all, shown)} in ${scopeName(context)}`;
  if (shown.column === 'travel_hours')
    return `${name} has the longest journeys: ${shownValue(top.value, shown)} hours one way`;
  return `${name} has the most ${shown.noun}: ${shownValue(top.value, shown)}${against}`;
}

function boundaryNote({ areas }: Places, { shapes }: ViewContext): string[] {
  if (areas.length === 0) return [];
  const without = areas.filter(({ key }) => !shapes?.has(key));
  if (without.length === areas.length)
    return [
      'There are no boundaries of these areas: each is a tile, in the order of the names. Where it stands says nothing.'
    ];
  if (without.length === 0) return [];
  const verb = without.length === 1 ? 'has' : 'have';
  return [
    `${plural(without.length, 'area')} ${verb} no boundary and ${without.length === 1 ? 'stands' : 'stand'} in the table only: ${namesOf(without.map(({ fullName }) => fullName))}.`
  ];
}

function peopleNote(places: Places, shown: AreaMeasure): string[] {
  const { areas, whole, of } = places;
  if (whole?.deployable_fte === null)
    return [
      'How many officers can be deployed is not known: it needs the absences, vetting and training extracts.'
    ];
  if (!shown.isOfUnit || areas.length === 0) return [];
  return [
    of === 'force'
      ? 'Officers belong to units: each area is shown with the figure of the unit that serves it.'
      : 'Officers belong to the unit: each area is shown with its part of the unit’s figure, and the parts add up.'
  ];
}

function notesOf(places: Places, shown: AreaMeasure, context: ViewContext): string[] {
  const { areas, lost } = places;
  const few = areas.filter(({ row }) => row.cases > 0 && row.cases < FEW).length;
  const unplaced = lost.reduce((sum, { cases }) => sum + cases, 0);
  return [
    ...boundaryNote(places, context),
    ...peopleNote(places, shown),
    ...(few > 0
      ? [
          `${plural(few, 'area')} ${few === 1 ? 'has' : 'have'} fewer than ${FEW} cases: there one case more or less changes a rate by much.`
        ]
      : []),
    ...(unplaced > 0
      ? [
          `${plural(unplaced, 'case')} ${unplaced === 1 ? 'has' : 'have'} no area that is known: counted for the unit, and in no area.`
        ]
      : []),
    ...journeyNote(
      areas.map(({ fullName, row }) => ({ area: fullName, isMeasured: row.measured_areas > 0 }))
    ),
    ...(context.loaded.has('approved_premises')
      ? []
      : ['Approved premises are not shown: they need the approved premises extract.'])
  ];
}

/** Far moor has the most cases per 1,000 people: 5.10, against 1.02 in the force. */
export function geographyView(
  rows: readonly GeographyRow[],
  context: ViewContext
): MetricView<GeographyPlot> {
  const places = placesIn(rows, context);
  const shown = measureOf(context.choice);
  const { whole } = places;
  const rate = whole?.cases_per_1000_population ?? null;
  const isKnown = ranked(places, shown).some(({ value }) => value !== null);
  const shapes = context.shapes ?? null;
  const isMap = places.areas.some(({ key }) => shapes?.has(key));
  return {
    headline: headlineOf(places, shown, context),
    subtitle: `${shown.title}, by area, with approved premises and prescribed police stations. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    state: places.areas.length === 0 ? 'not_applicable' : isKnown ? 'ok' : 'no_data',
    notes: notesOf(places, shown, context),
    ...(whole && rate !== null
      ? {
          figure: {
            text: shownValue(rate, MEASURE_OF_FIGURE),
            detail: `cases per 1,000 people · ${plural(whole.areas, 'area')}`
          }
        }
      : {}),
    table: tableOf(places, shown, context),
    plot: {
      ...mapOf(places, context),
      label: `${isMap ? 'Map' : 'Tiles'} of areas by ${shown.title}, ${scopeName(context)}`,
      shapes: isMap ? shapes : null,
      pair: pairOf(places),
      scope: `${scopeNameFirst(context)}, ${dayInWords(context.asOf)}`
    }
  };
}

const MEASURE_OF_FIGURE = { decimals: 2 } as const;
