// Filters live in the address: which unit is in view. Never an officer, never a case.

export interface Filters {
  /** Unit in view; null = the whole force. */
  readonly unitId: string | null;
}

/** Filters in an address; a unit that is not among those loaded counts as none. */
export function filtersFrom(parameters: URLSearchParams, units: ReadonlySet<string>): Filters {
  const unitId = parameters.get('unit');
  return { unitId: unitId !== null && units.has(unitId) ? unitId : null };
}

/** The query part of an address for these filters: `?unit=N`, or nothing. */
export function queryFor({ unitId }: Filters): string {
  return unitId === null ? '' : `?${new URLSearchParams({ unit: unitId })}`;
}
