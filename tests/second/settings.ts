// The settings as metrics.md lists them, and which value was in force on a day.
import type { Day } from '../../src/lib/shared/dates.ts';
import type { Given } from './given.ts';

const DEFAULTS: Readonly<Record<string, unknown>> = {
  high_risk_levels: ['very_high', 'high'],
  high_risk_limit_percent: 20,
  unassessed_denominator: 'all',
  counted_management: ['active'],
  case_holding_roles: ['mosovo_officer'],
  growth_percent_per_year: 6,
  fair_share_by: 'hours',
  fair_share_weight_area: 1,
  fair_share_weight_population: 1,
  fair_share_weight_premises: 1,
  fair_share_weight_offenders: 1,
  staffing_load_percent: 100,
  vetting_roles: ['mosovo_officer', 'visor_officer'],
  training_roles: ['mosovo_officer'],
  full_time_hours: 37,
  load_watch_percent: 90,
  load_breach_percent: 110,
  persistence_snapshots: 4,
  cover_needed_after_days: 5,
  vetting_minimum: 'NPPV2',
  vetting_order: ['NPPV1', 'NPPV2', 'NPPV3'],
  vetting_years: 3,
  required_courses: ['pip1', 'mosovo', 'srp', 'mappa', 'visor'],
  station_review_interval_days: 365,
  visits_per_year_very_high: 12,
  visits_per_year_high: 4,
  visits_per_year_medium: 2,
  visits_per_year_low: 1,
  visits_per_year_not_assessed: 4,
  visits_per_year_reactive: 0,
  crew: 2,
  visit_hours: 1.5,
  assessments_per_year: 1,
  assessment_hours: 6,
  meetings_per_year_level_1: 1,
  meetings_per_year_level_2: 4,
  meetings_per_year_level_3: 8,
  meeting_hours: 2,
  record_hours: 0.5,
  premises_hours: 1,
  premises_liaison_hours: 4,
  new_cases_per_100k_per_year: 12,
  intake_hours: 8,
  road_factor: 1.3,
  speed_kmh: 40,
  multiplier_young_person: 1,
  multiplier_interpreter_needed: 1,
  multiplier_category_pdp: 1,
  agency_check_interval_days: 182,
  record_entry_limit_days: 3,
  horizon_days: [30, 60, 90]
};

/** The latest value that holds since that day or an earlier one; before the first, the default. */
function valueOn({ settings }: Given, id: string, day: Day): unknown {
  let value = DEFAULTS[id];
  if (value === undefined) throw new Error(`metrics.md has no setting ${id}`);
  for (const entry of settings[id] ?? []) if (entry.since === null || entry.since <= day) value = entry.value;
  return value;
}

export const numberOn = (given: Given, id: string, day: Day): number => valueOn(given, id, day) as number;

export const textOn = (given: Given, id: string, day: Day): string => valueOn(given, id, day) as string;

export const listOn = (given: Given, id: string, day: Day): readonly string[] =>
  valueOn(given, id, day) as readonly string[];
