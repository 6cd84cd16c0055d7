// What the rows on show are about, for the views: the reader's scope, names for ids, and the settings in force.
import type { ViewContext } from '../metrics/view.ts';
import { asPart } from '../metrics/one-level-up.ts';
import { NO_DAY } from './phase.ts';
import type { Session } from './session.svelte.ts';

type Scope = Pick<
  Session,
  | 'asOf'
  | 'unitId'
  | 'loaded'
  | 'settingsInForce'
  | 'lens'
  | 'forces'
  | 'forcesInView'
  | 'isLifted'
  | 'unitTitles'
>;

export const viewContextOf = ({
  asOf,
  unitId,
  loaded,
  settingsInForce,
  lens,
  forces,
  forcesInView,
  isLifted,
  unitTitles
}: Scope): ViewContext => ({
  ...(loaded.boundaries
    ? {
        shapes: new Map(
          loaded.boundaries.shapes.map(({ properties, geometry }) => [properties.area_id, geometry])
        )
      }
    : {}),
  asOf: asOf ?? NO_DAY,
  unitId,
  ...(forcesInView ? { wholeName: forcesInView.name } : {}),
  unitNames: new Map([
    ...(isLifted ? unitTitles : loaded.units.map(({ unit_id, unit_name }) => [unit_id, unit_name] as const)),
    ...forces.map(({ force_id, force_name }) => [asPart(force_id), force_name] as const)
  ]),
  settings: settingsInForce,
  loaded: loaded.ids,
  lens
});
