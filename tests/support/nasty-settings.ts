// Settings that change over time, as a force might have them: weights, limits and roles, each with a history or none.
import { Random } from '../../src/cli/generate/random.ts';
import { addDays, type Day } from '../../src/lib/shared/dates.ts';
import type { Dated } from '../second/given.ts';

const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  high_risk_levels: [['very_high', 'high'], ['very_high'], ['very_high', 'high', 'medium']],
  high_risk_limit_percent: [20, 12.5, 50],
  unassessed_denominator: ['all', 'assessed'],
  counted_management: [['active'], ['active', 'reactive'], ['active', 'custody', 'missing'], ['reactive']],
  case_holding_roles: [
    ['mosovo_officer'],
    ['mosovo_officer', 'visor_officer'],
    ['mosovo_officer', 'supervisor'],
    ['mosovo_officer', 'administrator']
  ],
  growth_percent_per_year: [6, -4, 11.5],
  fair_share_by: ['hours', 'mix'],
  fair_share_weight_area: [1, 0, 2.5],
  fair_share_weight_population: [1, 0],
  fair_share_weight_premises: [1, 0, 3],
  fair_share_weight_offenders: [1, 0],
  staffing_load_percent: [100, 85, 120],
  vetting_roles: [['mosovo_officer', 'visor_officer'], ['mosovo_officer'], ['supervisor']],
  training_roles: [['mosovo_officer'], ['mosovo_officer', 'visor_officer', 'supervisor']],
  full_time_hours: [37, 40, 36.5],
  load_watch_percent: [90, 50, 95],
  load_breach_percent: [110, 100, 130],
  persistence_snapshots: [4, 2, 3],
  cover_needed_after_days: [5, 0, 1, 10],
  vetting_minimum: ['NPPV2', 'NPPV1', 'NPPV3'],
  vetting_order: [
    ['NPPV1', 'NPPV2', 'NPPV3'],
    ['NPPV1', 'NPPV2=RV', 'NPPV3=MV']
  ],
  vetting_years: [3, 1, 5],
  required_courses: [['pip1', 'mosovo', 'srp', 'mappa', 'visor'], ['mosovo'], ['mosovo', 'srp']],
  visits_per_year_very_high: [12, 52, 0],
  visits_per_year_high: [4, 26],
  visits_per_year_medium: [2, 12],
  visits_per_year_low: [1, 0],
  visits_per_year_not_assessed: [4, 0, 52],
  visits_per_year_reactive: [0, 1],
  crew: [2, 1],
  visit_hours: [1.5, 6, 0.1],
  assessments_per_year: [1, 4],
  assessment_hours: [6, 20],
  meetings_per_year_level_1: [1, 0],
  meetings_per_year_level_2: [4, 12],
  meetings_per_year_level_3: [8, 24],
  meeting_hours: [2, 0.7],
  record_hours: [0.5, 10],
  premises_hours: [1, 0.3],
  premises_liaison_hours: [4, 13],
  new_cases_per_100k_per_year: [12, 100],
  intake_hours: [8, 3.3],
  road_factor: [1.3, 1.7],
  speed_kmh: [40, 23],
  multiplier_young_person: [1, 1.5],
  multiplier_interpreter_needed: [1, 2, 0.7],
  multiplier_category_pdp: [1, 1.25],
  station_review_interval_days: [365, 30, 900],
  agency_check_interval_days: [182, 30],
  record_entry_limit_days: [3, 0, 7],
  horizon_days: [[30, 60, 90], [10]]
};

const sameAs = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** In order of `since`, each value another than the one before it. */
function history(random: Random, choices: readonly unknown[], asOf: Day): Dated[] {
  const days = new Set(
    Array.from({ length: random.whole(0, 2) }, () => addDays(asOf, -random.whole(-20, 330)))
  );
  const since: (Day | null)[] = [...(random.chance(0.6) ? [null] : []), ...[...days].sort()];
  const entries: Dated[] = [];
  for (const day of since) {
    const value = random.pick(choices);
    if (!sameAs(value, entries.at(-1)?.value ?? choices[0])) entries.push({ since: day, value });
  }
  return entries;
}

/** The first choice is the default. About half of the settings are as they came. */
export function nastySettings(label: string, asOf: Day): Record<string, Dated[]> {
  const random = new Random(`${label} settings`);
  const changed = Object.entries(CHOICES).flatMap(([id, choices]): [string, Dated[]][] => {
    const entries = random.chance(0.5) ? history(random, choices, asOf) : [];
    return entries.length > 0 ? [[id, entries]] : [];
  });
  return Object.fromEntries(changed);
}
