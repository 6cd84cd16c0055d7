// Which of several forces are in view, and what they are called together.
import type { ForceName } from '../pipeline/rolled-up.ts';
import { plural } from '../shared/format.ts';
import type { Filters } from './filters.ts';

export interface ForcesInView {
  readonly forces: readonly ForceName[];
  /** "the whole of 43 forces", "the region North", "Force 7": begins no sentence. */
  readonly name: string;
}

/** Null where one force is loaded: all is its own. */
export function forcesInView(
  forces: readonly ForceName[],
  { forceId, region }: Filters
): ForcesInView | null {
  if (forces.length < 2) return null;
  const found = forces.filter(
    (force) =>
      (forceId === null || force.force_id === forceId) && (region === null || force.region === region)
  );
  const [only, ...more] = found;
  if (only && more.length === 0) return { forces: found, name: only.force_name };
  return {
    forces: found,
    name: region === null ? `the whole of ${plural(forces.length, 'force')}` : `the region ${region}`
  };
}

export const isSeveral = (place: ForcesInView | null): boolean => place !== null && place.forces.length > 1;
