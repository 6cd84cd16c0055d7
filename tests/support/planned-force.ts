// A force of two units with all that a plan can name, and a step of each kind that a plan can have.
import type { ChangeOf } from '../../src/lib/scenario/scenario.ts';
import { CASE } from './pipeline.ts';
import type { RandomTables } from './random-force.ts';

const OFFICER = {
  role: 'mosovo_officer',
  employment: 'police_officer',
  started_on: '2024-01-01',
  contracted_hours: 37
};
const officer = (officer_id: string, unit_id: string) => ({ officer_id, unit_id, ...OFFICER });
const cases = (unit: string, area: string, leads: readonly (string | null)[]) =>
  leads.map((lead_officer_id, at) => ({
    ...CASE,
    case_id: `${unit}${at}`,
    unit_id: unit,
    area_id: area,
    lead_officer_id,
    risk_level: at % 3 === 0 ? 'high' : 'low',
    premises_id: unit === 'North' && at === 0 ? 'R1' : null
  }));

/** O2 is away for long, and leads nothing. */
export const FORCE: RandomTables = {
  officers: [officer('O1', 'North'), officer('O2', 'North'), officer('O3', 'South'), officer('O4', 'South')],
  cases: [
    ...cases('North', 'A1', ['O1', 'O1', 'O1', 'O1', null]),
    ...cases('South', 'A2', ['O3', 'O3', 'O4', 'O4', 'O4', 'O4', 'O4'])
  ],
  areas: [
    { area_id: 'A1', area_name: 'Hill', unit_id: 'North', area_km2: 100, population: 90_000 },
    { area_id: 'A2', area_name: 'Bay', unit_id: 'South', area_km2: 400, population: 50_000 }
  ],
  approved_premises: [{ premises_id: 'R1', area_id: 'A1', beds: 20 }],
  absences: [
    { absence_id: 'B1', officer_id: 'O2', kind: 'sickness', starts_on: '2026-08-03', ends_on: '2026-10-30' }
  ],
  posts: [
    { post_id: 'P1', unit_id: 'North', role: 'mosovo_officer', fte: 1 },
    { post_id: 'P2', unit_id: 'South', role: 'mosovo_officer', fte: 1, officer_id: 'O3' }
  ],
  vetting: ['O1', 'O2', 'O3', 'O4'].map((officer_id) => ({
    officer_id,
    level: 'NPPV2',
    granted_on: '2025-01-01',
    status: 'current'
  })),
  training: [{ officer_id: 'O1', course: 'mosovo', completed_on: '2024-05-01' }]
};

export const HIRED: ChangeOf<'hired'> = {
  change: 'hired',
  unit_id: 'South',
  role: 'mosovo_officer',
  count: 3,
  contracted_hours: 37,
  months_until_ready: 9,
  fills_posts: false
};
export const GROWTH: ChangeOf<'growth'> = { change: 'growth', unit_id: null, percent_per_year: 20, years: 2 };
export const AREA: ChangeOf<'moved_area'> = {
  change: 'moved_area',
  area_id: 'A1',
  to_unit_id: 'South',
  leads: 'to_be_allocated'
};
export const POSTS: ChangeOf<'moved_posts'> = {
  change: 'moved_posts',
  from_unit_id: 'South',
  to_unit_id: 'North',
  role: 'mosovo_officer',
  count: 1,
  which: 'filled',
  leads: 'to_be_allocated'
};
export const ABSENCE: ChangeOf<'expected_absence'> = {
  change: 'expected_absence',
  unit_id: null,
  percent: 10
};
export const OPENED: ChangeOf<'opened_premises'> = {
  change: 'opened_premises',
  area_id: 'A2',
  beds: 12,
  residents: 2,
  risk_level: 'very_high',
  mappa_level: '2'
};
export const CLOSED: ChangeOf<'closed_premises'> = {
  change: 'closed_premises',
  premises_id: 'R1',
  residents: 'stay'
};
