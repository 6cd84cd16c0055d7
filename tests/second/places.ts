// Areas with the cases that live in them, whoever leads them, and for each unit those whose area is not known.
import { countedOn, type Counted } from './caseloads.ts';
import type { Area, Given } from './given.ts';
import { unitPlace, type Row } from './levels.ts';

export interface Place {
  readonly unit_id: string;
  /** Undefined = the unit's cases whose area is not known. */
  readonly area: Area | undefined;
  readonly cases: readonly Counted[];
}

export function placesOf(given: Given): Place[] {
  const areas = given.extracts.areas ?? [];
  const counted = countedOn(given, given.asOf);
  const livesIn = (one: Counted, { area_id }: Area) => one.known?.area_id === area_id;
  const lost = counted.filter((one) => !areas.some((area) => livesIn(one, area)));
  return [
    ...areas.map((area) => ({
      unit_id: area.unit_id,
      area,
      cases: counted.filter((one) => livesIn(one, area))
    })),
    ...[...new Set(lost.map(({ unit_id }) => unit_id))].map((unit_id) => ({
      unit_id,
      area: undefined,
      cases: lost.filter((one) => one.unit_id === unit_id)
    }))
  ];
}

export const rowOfPlace = (given: Given, { unit_id, area }: Place): Row => ({
  ...unitPlace(given, unit_id),
  level: 'area',
  area_id: area?.area_id ?? null,
  area_name: area?.area_name ?? null,
  areas: area ? 1 : 0
});

/** `null` of nothing known; a part that has no figure of its own adds nothing. */
export const sumOfKnown = (rows: readonly Row[], column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
