// Filters live in the address: which unit, force or region is in view. Never an officer, never a case.
import type { UnitName } from '../pipeline/units.ts';

/** At most one of them is there: the narrowest. */
export interface Filters {
  readonly region: string | null;
  readonly forceId: string | null;
  readonly unitId: string | null;
}

export const NO_FILTERS: Filters = { region: null, forceId: null, unitId: null };

/** Filters in an address; what is not among the units that are loaded counts as none. */
export function filtersFrom(parameters: URLSearchParams, units: readonly UnitName[]): Filters {
  const [region, forceId, unitId] = ['region', 'force', 'unit'].map((name) => parameters.get(name));
  if (unitId && units.some(({ unit_id }) => unit_id === unitId)) return { ...NO_FILTERS, unitId };
  if (forceId && units.some(({ force_id }) => force_id === forceId)) return { ...NO_FILTERS, forceId };
  if (region && units.some((unit) => unit.region === region)) return { ...NO_FILTERS, region };
  return NO_FILTERS;
}

/** The query part of an address for these filters: `?unit=N`, or nothing. */
export function queryFor({ region, forceId, unitId }: Filters): string {
  const [name, value] =
    unitId !== null ? ['unit', unitId] : forceId !== null ? ['force', forceId] : ['region', region];
  return value === null ? '' : `?${new URLSearchParams({ [name as string]: value as string })}`;
}
