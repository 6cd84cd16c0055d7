// In which areas journeys were measured, and in which they are estimated: said wherever hours or areas are shown.
import { count, listed } from '../shared/format.ts';

export interface Journey {
  readonly area: string;
  readonly isMeasured: boolean;
}

/** Some names, and how many more there are. */
export const namesOf = (names: readonly string[]): string =>
  names.length <= 6 ? listed(names) : `${names.slice(0, 5).join(', ')} and ${count(names.length - 5)} more`;

/** One sentence; none where there is no area. */
export function journeyNote(journeys: readonly Journey[]): string[] {
  const measured = journeys.filter(({ isMeasured }) => isMeasured);
  const others = journeys.length - measured.length;
  if (journeys.length === 0) return [];
  if (measured.length === 0)
    return ['No journeys were measured: in every area they are estimated from its size.'];
  const there = `Journeys were measured in ${namesOf(measured.map(({ area }) => area))}`;
  if (others === 0) return ['Journeys were measured in every area.'];
  const rest = others === 1 ? 'in the other area' : `in the other ${count(others)} areas`;
  return [`${there}; ${rest} they are estimated from the size.`];
}

/** Of the rows of geography, beside another metric's. */
export const journeysIn = (rows: readonly Readonly<Record<string, unknown>>[] = []): Journey[] =>
  rows
    .filter(({ level, area_id }) => level === 'area' && area_id !== null)
    .map(({ area_name, measured_areas }) => ({ area: String(area_name), isMeasured: measured_areas === 1 }));
