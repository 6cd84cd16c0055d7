// Rows laid down on purpose in the sample: vetting, training, counselling, contacts, survey, absences and cover of named officers.
import type { Row } from './files.ts';
import type { Planted } from './plan.ts';

const vetted = (level: string, granted: string | null, expires: string | null, status = 'current'): Row => ({
  level,
  granted_on: granted,
  expires_on: expires,
  status
});

export const plantedVetting: Readonly<Record<string, readonly Row[]>> = {
  'C-11': [
    vetted('NPPV2', '2020-06-15', '2023-06-15', 'lapsed'),
    vetted('NPPV2', '2023-06-12', '2026-06-12')
  ],
  'E-05': [
    vetted('NPPV2', '2020-04-20', '2023-04-20', 'lapsed'),
    vetted('NPPV2', '2023-04-17', '2026-04-17', 'lapsed')
  ],
  'E-06': [vetted('NPPV2', null, null, 'in_progress')],
  'E-07': [
    vetted('NPPV2', '2020-02-10', '2023-02-10', 'lapsed'),
    vetted('NPPV3', '2023-02-06', '2030-02-06')
  ],
  'E-08': [
    vetted('NPPV2', '2020-10-19', '2023-10-19', 'lapsed'),
    vetted('NPPV2', '2023-10-16', '2026-10-16')
  ],
  'E-09': [vetted('NPPV2', '2026-01-19', '2029-01-19')]
};

export const plantedTraining: Readonly<Record<string, Readonly<Record<string, Row | null>>>> = {
  'C-05': { srp: null },
  'C-06': { mosovo: { booked_for: '2026-11-16' } },
  'C-07': { visor: { completed_on: '2023-06-01', expires_on: '2026-05-31' } }
};

const session = (
  offered: string | null,
  held: string | null,
  outcome: string,
  independent: boolean | null = true
): Row => ({ kind: 'counselling', offered_on: offered, held_on: held, outcome, independent });

export const plantedCounselling: Readonly<Record<string, readonly Row[]>> = {
  'C-08': [session('2025-11-03', '2025-11-18', 'attended')],
  'C-09': [session('2025-12-01', '2025-12-10', 'attended'), session('2026-06-08', null, 'declined')],
  'C-10': [
    session('2026-01-12', '2026-01-20', 'attended'),
    session('2026-07-06', null, 'cancelled_by_provider')
  ],
  'C-13': [
    session('2025-08-04', '2025-08-12', 'attended'),
    session('2026-06-01', '2026-06-16', 'attended', false)
  ],
  'C-12': [],
  'C-02': [],
  'S-03': [session('2026-01-05', '2026-01-20', 'attended')],
  'N-03': [session('2026-03-23', '2026-04-01', 'attended')]
};

const contact = (due: string, held: string | null): Row => ({ due_on: due, held_on: held });

export const plantedContacts: Planted['contacts'] = {
  'E-08': { one_to_one: [] },
  'N-05': { stress_briefing: [contact('2025-08-11', '2025-08-20')] },
  'C-15': { return_to_work: [contact('2026-05-22', null)] },
  'E-07': { workload_review: [contact('2026-09-01', '2026-09-08')] },
  'C-08': { workload_review: [] }
};

export const plantedSurvey: Planted['survey'] = { E: { demands: [2.9, 2.7, 2.4, 2.1] } };

const away = (kind: string, starts: string, ends: string | null, more: Row = {}): Row => ({
  kind,
  starts_on: starts,
  ends_on: ends,
  planned: kind !== 'sickness',
  ...more
});

export const plantedAbsences: Readonly<Record<string, readonly Row[]>> = {
  'C-13': [away('sickness', '2025-11-11', '2025-11-11'), away('training', '2025-11-11', '2025-11-11')],
  'C-14': [
    away('sickness', '2026-03-02', '2026-03-06'),
    away('annual_leave', '2026-03-05', '2026-03-10', { fraction: 0.5 })
  ],
  'C-15': [away('sickness', '2026-05-15', '2026-05-15'), away('sickness', '2026-05-18', '2026-05-19')],
  'N-06': [away('annual_leave', '2026-03-01', '2026-03-31')],
  'S-02': [away('annual_leave', '2026-05-11', '2026-05-22')],
  'S-03': [away('sickness', '2026-07-13', null)],
  'S-05': [away('maternity', '2026-04-06', '2027-01-03')],
  'S-06': [away('sickness', '2026-09-28', '2026-10-02')],
  'S-07': [away('annual_leave', '2026-07-06', '2026-07-17')]
};

const covers = (absent: string, covering: string, starts: string, ends: string | null): Row => ({
  absent_officer_id: absent,
  covering_officer_id: covering,
  starts_on: starts,
  ends_on: ends
});

export const plantedCover: readonly Row[] = [
  covers('S-02', 'S-07', '2026-05-11', '2026-05-22'),
  covers('S-07', 'S-02', '2026-07-06', '2026-07-17'),
  covers('S-05', 'S-06', '2026-04-06', '2027-01-03')
];
