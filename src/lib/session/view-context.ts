// What the rows on show are about, for the views: the reader's scope, names for ids, and the settings in force.
import type { ViewContext } from '../metrics/view.ts';
import { NO_DAY } from './phase.ts';
import type { Session } from './session.svelte.ts';

type Scope = Pick<Session, 'asOf' | 'unitId' | 'loaded' | 'settingsInForce' | 'lens'>;

export const viewContextOf = ({ asOf, unitId, loaded, settingsInForce, lens }: Scope): ViewContext => ({
  ...(loaded.boundaries
    ? {
        shapes: new Map(
          loaded.boundaries.shapes.map(({ properties, geometry }) => [properties.area_id, geometry])
        )
      }
    : {}),
  asOf: asOf ?? NO_DAY,
  unitId,
  unitNames: new Map(loaded.units.map(({ unit_id, unit_name }) => [unit_id, unit_name])),
  settings: settingsInForce,
  loaded: loaded.ids,
  lens
});
