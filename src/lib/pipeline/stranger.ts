// Whether a scenario can be of the force that is loaded, as far as its reader may hold it.
import { namesPeople, type Change } from '../scenario/scenario.ts';
import type { Lens } from '../shared/lens.ts';
import { strangerIn as unknownTo } from '../warehouse/suppose.ts';
import { groundOf } from './derive.ts';
import type { Look } from './look.ts';

export const OTHER_EXTRACTS = 'it was made for other extracts than those that are loaded';

/** Why a reader can't be shown the scenario, in words; null where they can. */
export const hiddenFrom = (lens: Lens | null, changes: readonly Change[]): string | null =>
  lens === 'force' && changes.some(namesPeople)
    ? 'it names officers or cases, whom the chief officer is not shown'
    : null;

/** Why the changes can't be of what was built, in words; null where they can. */
export const strangerIn =
  (changes: readonly Change[]): Look<string | null> =>
  async (warehouse, { lens }, basis) => {
    if (basis === null) throw new Error('A scenario was brought before the force was built');
    return hiddenFrom(lens, changes) ?? unknownTo(warehouse, changes, groundOf(basis));
  };
