// The workload weights: how much time each part of a caseload is taken to need. All are local assumptions.
import type { Setting } from '../setting.ts';

/** id, title, unit, default, least, most. */
type Weight = readonly [string, string, string, number, number, number];

const VISITS = 'home visits a year';
const MEETINGS = 'meetings a year';
const TIMES = 'times';

const WEIGHTS: readonly Weight[] = [
  ['visits_per_year_very_high', 'Visits to a very high risk case', VISITS, 12, 0, 365],
  ['visits_per_year_high', 'Visits to a high risk case', VISITS, 4, 0, 365],
  ['visits_per_year_medium', 'Visits to a medium risk case', VISITS, 2, 0, 365],
  ['visits_per_year_low', 'Visits to a low risk case', VISITS, 1, 0, 365],
  ['visits_per_year_not_assessed', 'Visits to a case that is not assessed', VISITS, 4, 0, 365],
  ['visits_per_year_reactive', 'Visits to a reactively managed case', VISITS, 0, 0, 365],
  ['crew', 'Officers on a visit', 'officers', 2, 1, 4],
  ['visit_hours', 'Time of a visit without the journey', 'hours', 1.5, 0, 24],
  ['assessments_per_year', 'Assessments of a case', 'assessments a year', 1, 0, 52],
  ['assessment_hours', 'Time of an assessment', 'hours', 6, 0, 100],
  ['meetings_per_year_level_1', 'Meetings for a MAPPA level 1 case', MEETINGS, 1, 0, 52],
  ['meetings_per_year_level_2', 'Meetings for a MAPPA level 2 case', MEETINGS, 4, 0, 52],
  ['meetings_per_year_level_3', 'Meetings for a MAPPA level 3 case', MEETINGS, 8, 0, 52],
  ['meeting_hours', 'Time of a meeting', 'hours', 2, 0, 24],
  ['record_hours', 'Record keeping for a case', 'hours a month', 0.5, 0, 40],
  ['premises_hours', 'Extra time for a case in approved premises', 'hours a month', 1, 0, 40],
  ['premises_liaison_hours', 'Liaison with each approved premises', 'hours a month', 4, 0, 160],
  ['new_cases_per_100k_per_year', 'New cases among 100,000 people', 'cases a year', 12, 0, 1000],
  ['intake_hours', 'Time to take on a new case', 'hours', 8, 0, 100],
  ['road_factor', 'Road distance compared with a straight line', TIMES, 1.3, 1, 5],
  ['speed_kmh', 'Average speed on the road', 'km an hour', 40, 5, 130],
  ['multiplier_young_person', 'Weight of a young person’s case', TIMES, 1, 0.1, 5],
  ['multiplier_interpreter_needed', 'Weight of a case that needs an interpreter', TIMES, 1, 0.1, 5],
  ['multiplier_category_pdp', 'Weight of a potentially dangerous person’s case', TIMES, 1, 0.1, 5]
];

const WHY: Readonly<Record<string, string>> = {
  [VISITS]: 'Planned visits; they also make the simple points scale.',
  [MEETINGS]: 'Multi-agency meetings that the case officer prepares and attends.',
  [TIMES]: '1 changes nothing.'
};

export const WORKLOAD_WEIGHTS: readonly Setting[] = WEIGHTS.map(
  ([id, title, unit, byDefault, least, most]) => ({
    id,
    group: 'Workload weights',
    title,
    description: WHY[unit] ?? 'Part of the hours that a caseload is taken to need.',
    source: 'force',
    kind: 'number',
    unit,
    least,
    most,
    byDefault
  })
);
