// By what areas can be compared: by head, by size, by the people there are for them.
import { count, decimal, roundHalfUp } from '../../shared/format.ts';
import type { GeographyRow } from './metric.ts';
import type { Area, Places } from './scope.ts';

type Figure = 'cases' | 'hours_needed' | 'travel_hours' | `${string}_per_${string}`;

export interface AreaMeasure {
  readonly id: string;
  readonly title: string;
  readonly column: Extract<keyof GeographyRow, Figure>;
  /** People are a unit's: in a force each area has the figure of the unit that serves it. */
  readonly isOfUnit: boolean;
  readonly decimals: number;
  /** Follows a value: "cases per 1,000 people". */
  readonly noun: string;
}

const measure = (
  id: string,
  title: string,
  column: AreaMeasure['column'],
  noun: string,
  decimals: number,
  isOfUnit = false
): AreaMeasure => ({ id, title, column, noun, decimals, isOfUnit });

export const MEASURES = [
  measure('population', 'Cases per 1,000 people', 'cases_per_1000_population', 'cases per 1,000 people', 2),
  measure('size', 'Cases per 100 km²', 'cases_per_100_km2', 'cases per 100 km²', 1),
  measure('cases', 'Cases', 'cases', 'cases', 0),
  measure('hours', 'Hours of work a month', 'hours_needed', 'hours of work a month', 0),
  measure('journey', 'Hours of a journey, one way', 'travel_hours', 'hours of a journey', 2),
  measure(
    'officers',
    'Cases per deployable officer',
    'cases_per_fte',
    'cases per deployable officer',
    1,
    true
  ),
  measure(
    'people-per-officer',
    'People per deployable officer',
    'population_per_fte',
    'people per deployable officer',
    0,
    true
  ),
  measure(
    'size-per-officer',
    'km² per deployable officer',
    'km2_per_fte',
    'km² per deployable officer',
    0,
    true
  )
] as const;

export const measureOf = (id: string | undefined): AreaMeasure =>
  MEASURES.find((one) => one.id === id) ?? MEASURES[0];

/** The figure by which the area is shaded; null where it is not known. */
export function valueOf(
  { row, unit }: Area,
  { column, isOfUnit }: AreaMeasure,
  { of }: Places
): number | null {
  return isOfUnit && of === 'force' ? (unit?.[column] ?? null) : row[column];
}

export const shownValue = (value: number, { decimals }: Pick<AreaMeasure, 'decimals'>): string =>
  decimals === 0 ? count(roundHalfUp(value, 0)) : decimal(value, decimals);
