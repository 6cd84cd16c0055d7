// M12: area by area, what is there, by head, by km² and by officer of the unit that serves it.
import { deployable } from './deployable.ts';
import type { Given } from './given.ts';
import { forces, grouped, total, unitPlace, type Row } from './levels.ts';
import { holdsCases } from './people.ts';
import { placesOf, rowOfPlace, sumOfKnown, type Place } from './places.ts';
import { numberOn } from './settings.ts';
import { areaWork, hoursByCase, standsOn } from './weighted-load.ts';

const COUNTS = [
  'areas',
  'measured_areas',
  'area_km2',
  'population',
  'cases',
  'resident_cases',
  'premises',
  'beds',
  'hours_needed'
];

/** Of a unit with nobody who holds cases, 0; of any, not known without all that says who can be deployed. */
function peopleOf(given: Given): (unitId: string) => number | null {
  const { absences, vetting, training } = given.extracts;
  const known = new Map(
    deployable(given)
      .filter(({ level }) => level === 'unit')
      .map((row) => [row['unit_id'], Number(row['deployable_fte'])])
  );
  const isKnown = absences !== undefined && vetting !== undefined && training !== undefined;
  return (unitId) => (isKnown ? (known.get(unitId) ?? 0) : null);
}

/** Hours of the cases there, and what the area needs where nobody has a case to share it with. */
function hoursOf(given: Given, place: Place, byCase: ReturnType<typeof hoursByCase>): number | null {
  const { areas, approved_premises } = given.extracts;
  if (areas === undefined) return null;
  const own = place.cases.map(({ case_id }) => byCase.get(case_id)!.hours_needed);
  const isShared = place.area === undefined || place.cases.some(({ officer_id }) => officer_id !== null);
  const open = (approved_premises ?? []).filter((one) => standsOn(one, given.asOf));
  const weight = (id: string) => numberOn(given, id, given.asOf);
  return total([...own, isShared ? 0 : areaWork(place.area!, open, weight).hours_needed]);
}

function areaRow(given: Given, place: Place, byCase: ReturnType<typeof hoursByCase>): Row {
  const { area, cases } = place;
  const open = (given.extracts.approved_premises ?? []).filter(
    (one) => one.area_id === area?.area_id && standsOn(one, given.asOf)
  );
  const weight = (id: string) => numberOn(given, id, given.asOf);
  const estimate = (km2: number) => (0.5214 * Math.sqrt(km2) * weight('road_factor')) / weight('speed_kmh');
  return {
    ...rowOfPlace(given, place),
    measured_areas: area && area.travel_hours !== null ? 1 : 0,
    travel_hours: area ? (area.travel_hours ?? estimate(area.area_km2)) : null,
    area_km2: area?.area_km2 ?? null,
    population: area?.population ?? null,
    cases: cases.length,
    resident_cases: cases.filter(({ known }) => (known?.premises_id ?? null) !== null).length,
    premises: area ? open.length : null,
    beds: area ? open.reduce((sum, { beds }) => sum + beds, 0) : null,
    hours_needed: hoursOf(given, place, byCase)
  };
}

const per = (value: unknown, by: unknown): number | null =>
  typeof value !== 'number' || typeof by !== 'number' || Math.abs(by) < 5e-10 ? null : value / by;

const times = (by: number, value: number | null): number | null => (value === null ? null : by * value);

function finished(given: Given, row: Row): Row {
  const hasPremises = given.extracts.approved_premises !== undefined;
  const fte = row['areas'] === 0 ? null : row['deployable_fte'];
  const premises = hasPremises ? row['premises']! : null;
  const beds = hasPremises ? row['beds']! : null;
  return {
    ...row,
    premises,
    beds,
    hours_needed: given.extracts.areas === undefined ? null : row['hours_needed']!,
    cases_per_1000_population: times(1000, per(row['cases'], row['population'])),
    cases_per_100_km2: times(100, per(row['cases'], row['area_km2'])),
    cases_per_fte: per(row['cases'], fte),
    km2_per_fte: per(row['area_km2'], fte),
    population_per_fte: per(row['population'], fte),
    premises_per_fte: per(premises, fte),
    beds_per_fte: per(beds, fte),
    state: row['areas'] === 0 ? 'not_applicable' : row['population'] === 0 ? 'no_data' : 'ok'
  };
}

export function geography(given: Given): Row[] {
  const byCase = hoursByCase(given, given.asOf);
  const fteOf = peopleOf(given);
  const places = placesOf(given).map((place) => areaRow(given, place, byCase));
  const holding = given.extracts.officers.filter((officer) => holdsCases(given, officer, given.asOf));
  const byUnit = grouped(places, ({ unit_id }) => String(unit_id));
  const ids = new Set([...byUnit.keys(), ...holding.map(({ unit_id }) => unit_id)]);
  const units = [...ids].map((unitId) => ({
    ...unitPlace(given, unitId),
    ...Object.fromEntries(COUNTS.map((column) => [column, sumOfKnown(byUnit.get(unitId) ?? [], column)])),
    deployable_fte: fteOf(unitId)
  }));
  const areas = places.map((row) => ({
    ...row,
    deployable_fte: row['area_id'] === null ? null : fteOf(String(row['unit_id']))
  }));
  const blank = { area_id: null, area_name: null, travel_hours: null };
  const wholes = [...units, ...forces(units, [...COUNTS, 'deployable_fte'])];
  return [...wholes.map((row) => ({ ...blank, ...row })), ...areas].map((row) => finished(given, row));
}
