// The sample force: its units, its map, and the rows that are laid down on purpose.
import { dayNumber } from './calendar.ts';
import { ARRIVAL, samplePeople } from './people-sample.ts';
import type { AreaPlan, ForcePlan, MapPlan, Planted, PlantedCase, ScalePlan, UnitPlan } from './plan.ts';
import {
  plantedAbsences,
  plantedContacts,
  plantedCounselling,
  plantedCover,
  plantedSurvey,
  plantedTraining,
  plantedVetting
} from './planted.ts';
import { plantedCasework } from './planted-casework.ts';

const vacantHolder = (
  since: string,
  more: { recruitment: UnitPlan['vacancies'][number]['recruitment']; fill?: string }
) =>
  ({
    role: 'mosovo_officer',
    fte: 1,
    vacantSince: dayNumber(since),
    recruitment: more.recruitment,
    expectedFillOn: more.fill ? dayNumber(more.fill) : null
  }) as const;

const units: readonly UnitPlan[] = [
  { unitId: 'N', unitName: 'Northern unit', unitType: 'mosovo', vacancies: [], order: 0.95 },
  {
    unitId: 'S',
    unitName: 'Southern unit',
    unitType: 'mosovo',
    vacancies: [
      vacantHolder('2025-08-30', { recruitment: 'frozen' }),
      vacantHolder('2025-11-29', { recruitment: 'vetting', fill: '2026-11-16' }),
      vacantHolder('2026-08-29', { recruitment: 'advertised', fill: '2027-01-11' }),
      vacantHolder('2026-04-01', { recruitment: 'not_started' })
    ],
    order: 0.6
  },
  {
    unitId: 'E',
    unitName: 'Eastern unit',
    unitType: 'mosovo',
    vacancies: [vacantHolder('2026-07-01', { recruitment: 'offer', fill: '2026-10-19' })],
    order: 0.75
  },
  { unitId: 'W', unitName: 'Western unit', unitType: 'mosovo', vacancies: [], order: 0.8 },
  {
    unitId: 'C',
    unitName: 'Central unit',
    unitType: 'mosovo',
    vacancies: [vacantHolder('2026-04-01', { recruitment: 'advertised', fill: '2026-12-07' })],
    order: 0.85
  },
  { unitId: 'R', unitName: 'Review and ViSOR unit', unitType: 'mixed', vacancies: [], order: 0.9 }
];

const area = (
  name: string,
  unitId: string,
  peoplePerKm2: number,
  measured: Pick<AreaPlan, 'travelHours'> = {}
): AreaPlan => ({ name, unitId, peoplePerKm2, ...measured });

const map: MapPlan = {
  columnWidths: [31, 19, 13, 12, 20],
  rowHeights: [22, 12, 13, 21],
  areas: [
    area('Far moor', 'W', 14),
    area('Upper dale', 'N', 110),
    area('Mill towns', 'N', 520),
    area('Long ridge', 'N', 240),
    area('North fen', 'E', 160),
    area('Training range', 'W', 0, { travelHours: 0.9 }),
    area('Lower dale', 'N', 210),
    area('Old town', 'C', 2900),
    area('Station quarter', 'C', 3400),
    area('Market district', 'E', 690),
    area('West downs', 'W', 38),
    area('Orchards', 'S', 190),
    area('Canal side', 'C', 2600),
    area('University quarter', 'C', 2400),
    area('Dock district', 'E', 1150),
    area('Heath', 'W', 61),
    area('South vale', 'S', 260),
    area('Quarry towns', 'S', 610),
    area('River bend', 'S', 430),
    area('South fen', 'E', 130)
  ],
  corner: [66, 48.6]
};

const plantedCase = (
  number: number,
  unitId: string,
  leadId: string | null,
  risk: PlantedCase['risk'],
  openedOn: string,
  allocatedOn: string | null
): PlantedCase => ({
  number,
  unitId,
  leadId,
  risk,
  openedOn: dayNumber(openedOn),
  allocatedOn: allocatedOn ? dayNumber(allocatedOn) : null
});

const cases: readonly PlantedCase[] = [
  plantedCase(901, 'S', null, 'high', '2026-09-07', null),
  plantedCase(902, 'S', null, 'not_assessed', '2026-09-18', null),
  plantedCase(903, 'C', null, 'medium', '2026-09-21', null),
  plantedCase(904, 'C', null, 'not_assessed', '2026-08-10', null),
  plantedCase(1203, 'R', 'R-10', 'medium', '2025-03-10', '2025-03-12'),
  plantedCase(1204, 'R', 'R-06', 'low', '2024-11-18', '2024-11-20'),
  plantedCase(1777, 'C', 'X-31', 'high', '2026-09-28', '2026-09-29'),
  { ...plantedCase(2024, 'C', 'C-08', 'high', '2026-03-16', '2026-03-18'), premises: 1 }
];

const planted: Planted = {
  cases,
  arrivals: [ARRIVAL],
  vetting: plantedVetting,
  training: plantedTraining,
  counselling: plantedCounselling,
  contacts: plantedContacts,
  survey: plantedSurvey,
  absences: plantedAbsences,
  quiet: {
    'C-13': [['2025-11-01', '2025-11-30']],
    'C-14': [['2026-03-01', '2026-03-31']],
    'C-15': [['2026-05-11', '2026-05-25']],
    'N-06': [['2026-03-01', '2026-03-31']],
    'S-02': [
      ['2026-07-06', '2026-07-17'],
      ['2026-05-01', '2026-05-31']
    ],
    'S-07': [
      ['2026-05-11', '2026-05-22'],
      ['2026-07-01', '2026-07-31']
    ],
    'S-06': [['2026-04-06', '2026-10-16']]
  },
  neverSick: ['C-15'],
  cover: plantedCover,
  uncovered: ['S-02', 'S-03', 'S-05', 'S-07'],
  unscheduled: [{ unitId: 'R', scope: 'welfare' }],
  overdueActions: [{ unitId: 'S', scope: 'caseload' }],
  outdatedPolicies: ['home_visits'],
  casework: plantedCasework
};

export const sampleForce: ForcePlan = {
  forceId: 'F01',
  forceName: 'Sample county force',
  region: null,
  prefix: '',
  units,
  officers: samplePeople,
  map,
  caseRows: 2800,
  closedRows: 15,
  growthPerYear: 0.06,
  premises: 6,
  planted
};

export const sampleScale: ScalePlan = { months: 24, weeks: 16, forces: () => [sampleForce] };
