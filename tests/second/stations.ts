// M14: area by area, the prescribed stations and how long ago each was reviewed.
import { daysBetween } from '../../src/lib/shared/dates.ts';
import type { Given } from './given.ts';
import { forces, units, type Row } from './levels.ts';
import { placesOf, rowOfPlace, type Place } from './places.ts';
import { numberOn } from './settings.ts';

const COUNTS = [
  'areas',
  'cases',
  'stations',
  'prescribed_stations',
  'unpublished_stations',
  'areas_without',
  'never_reviewed',
  'stale_reviews'
];

/** With the days since each review, for the levels above. */
interface Counted {
  readonly row: Row;
  readonly ages: readonly number[];
}

function areaRow(given: Given, place: Place): Counted {
  const { asOf, extracts } = given;
  const here = (extracts.stations ?? []).filter(({ area_id }) => area_id === place.area?.area_id);
  const prescribed = here.filter((station) => station.prescribed);
  const reviewed = prescribed.filter(({ reviewed_on }) => reviewed_on !== null && reviewed_on <= asOf);
  const ages = reviewed.map(({ reviewed_on }) => daysBetween(reviewed_on!, asOf));
  const never = prescribed.length - reviewed.length;
  const late = ages.filter((days) => days > numberOn(given, 'station_review_interval_days', asOf));
  return {
    ages,
    row: {
      ...rowOfPlace(given, place),
      cases: place.cases.length,
      stations: here.length,
      prescribed_stations: prescribed.length,
      unpublished_stations: prescribed.filter(
        ({ published_on }) => published_on === null || published_on > asOf
      ).length,
      areas_without: place.area && place.cases.length > 0 && prescribed.length === 0 ? 1 : 0,
      never_reviewed: never,
      stale_reviews: never + late.length
    }
  };
}

function stateOf(row: Row): string {
  if (Number(row['areas_without']) > 0 || Number(row['stale_reviews']) > 0) return 'breach';
  return Number(row['prescribed_stations']) > 0 ? 'ok' : 'not_applicable';
}

export function stations(given: Given): Row[] {
  const areas = placesOf(given).map((place) => areaRow(given, place));
  const ofUnits = units(
    areas.map(({ row }) => row),
    COUNTS
  );
  const wholes = [...ofUnits, ...forces(ofUnits, COUNTS)].map((row): Counted => ({
    row: { ...row, area_id: null, area_name: null },
    ages: areas
      .filter((area) => area.row['force_id'] === row['force_id'])
      .filter((area) => row['unit_id'] === null || area.row['unit_id'] === row['unit_id'])
      .flatMap(({ ages }) => ages)
  }));
  return [...wholes, ...areas].map(({ row, ages }) => ({
    ...row,
    cases_per_station:
      row['prescribed_stations'] === 0 ? null : Number(row['cases']) / Number(row['prescribed_stations']),
    longest_since_review_days: ages.length === 0 ? null : Math.max(...ages),
    state: stateOf(row)
  }));
}
