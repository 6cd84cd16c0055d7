// Areas for tests of the work: whole rows from the few words that matter.
import type { Fields } from './caseloads.ts';

/** 100 km² of unit U1 with nobody living there, unless said: a journey of `JOURNEY` hours. */
export const area = (area_id: string, fields: Fields = {}): Fields => ({
  area_id,
  area_name: area_id,
  unit_id: 'U1',
  area_km2: 100,
  population: 0,
  ...fields
});

/** 0.5214 × √100 km × 1.3 ÷ 40 km/h. */
export const JOURNEY = 0.169455;

/** A case in area X without meetings. */
export const IN_AREA = { area_id: 'X', mappa_level: null };

/** Weights under which a case needs nothing but its visits. */
export const ONLY_VISITS = { assessments_per_year: 0, record_hours: 0 };
