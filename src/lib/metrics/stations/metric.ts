// M14: prescribed police stations, shown against the cases of each area. No number of them is right or wrong.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { placeColumns, state, wholeCount } from '../levels.ts';
import { addedUp, type FigureRow } from '../together.ts';
import sql from './metric.sql?raw';

const longestOf = (units: readonly FigureRow[]): number | null => {
  const known = units.flatMap(({ longest_since_review_days: days }) =>
    typeof days === 'number' ? [days] : []
  );
  return known.length === 0 ? null : Math.max(...known);
};

export const stations = defineMetric({
  id: 'stations',
  number: 'M14',
  title: 'Prescribed stations',
  question: 'Is there a prescribed police station where cases live, and when was each last reviewed?',
  formula:
    'Police stations that are prescribed for notification, by area; counted cases of the area ÷ these stations; days ' +
    'since each was last reviewed. Areas with cases and no prescribed station, and stations not reviewed within the ' +
    'interval of the settings, are pointed out.',
  grain:
    'one row per area, per unit’s cases whose area is not known (without an area), per unit and per force',
  provisions: [{ quote: 'ensure there are sufficient prescribed police stations', line: 'L49' }],
  caveats: [
    'The guidance says “sufficient” and gives no ratio: cases per station are shown and not judged.',
    'The interval between reviews is the force’s own choice.',
    'A station whose area is not in areas counts nowhere; it is listed on the Data page.',
    'Somebody may notify at any prescribed station, also of another area.'
  ],
  needs: ['officers', 'cases', 'areas', 'stations'],
  uses: ['units'],
  reads: ['int_places', 'parameters', 'stg_stations'],
  sight: { unit: 'rows', force: 'rows', welfare: 'none' },
  together: addedUp({
    sums: [
      'areas',
      'cases',
      'stations',
      'prescribed_stations',
      'unpublished_stations',
      'areas_without',
      'never_reviewed',
      'stale_reviews'
    ],
    ratios: { cases_per_station: ['cases', 'prescribed_stations'] },
    judged: (_whole, _judging, units) => ({ longest_since_review_days: longestOf(units) })
  }),
  row: z.strictObject({
    ...placeColumns,
    areas: wholeCount,
    cases: wholeCount,
    stations: wholeCount,
    prescribed_stations: wholeCount,
    unpublished_stations: wholeCount,
    cases_per_station: z.number().nonnegative().nullable(),
    areas_without: wholeCount,
    never_reviewed: wholeCount,
    stale_reviews: wholeCount,
    longest_since_review_days: wholeCount.nullable(),
    state
  }),
  sql
});

export type StationsRow = RowOf<typeof stations>;
