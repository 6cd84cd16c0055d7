// Planted: units that can and cannot do without somebody, hours lost, and cover.
import { ofOfficer, type Situation } from './situation.ts';

const resilience = (
  id: string,
  unitId: string,
  sentence: string,
  absorbable: number,
  officers: number
): Situation => ({
  id,
  sentence,
  metric: 'resilience-score',
  unit_id: unitId,
  match: { level: 'unit' },
  expect: { absorbable, officers_with_cases: officers },
  evidence: [
    { extract: 'officers', where: { unit_id: unitId, role: 'mosovo_officer', ended_on: '' }, count: officers }
  ]
});

const resilient: readonly Situation[] = [
  resilience('any-loss-absorbed', 'N', 'The Northern unit can absorb the loss of any one officer.', 8, 8),
  resilience(
    'one-loss-absorbed',
    'S',
    'The Southern unit, of seven officers, can absorb the loss of one of them only.',
    1,
    7
  )
];

const hours = (
  id: string,
  officerId: string,
  sentence: string,
  month: string,
  [rostered, lost, left]: readonly [number, number, number],
  evidence: Situation['evidence']
): Situation => ({
  id,
  sentence,
  metric: 'available-hours',
  unit_id: officerId.slice(0, 1),
  officer_id: officerId,
  match: { period_start: `${month}-01` },
  expect: { rostered_hours: rostered, lost_hours: lost, available_hours: left },
  evidence
});

const absent: readonly Situation[] = [
  hours(
    'half-day-leave-over-sickness',
    'C-14',
    'Half-day leave overlaps sickness in March: 44.4 hours are lost, not the sum of 51.8.',
    '2026-03',
    [162.8, 44.4, 118.4],
    [
      ofOfficer('absences', 'C-14', { kind: 'sickness', starts_on: '2026-03-02', ends_on: '2026-03-06' }),
      ofOfficer('absences', 'C-14', { kind: 'annual_leave', starts_on: '2026-03-05', fraction: '0.5' })
    ]
  ),
  hours(
    'two-absences-one-day',
    'C-13',
    'A course and a day of sickness fall on 11 November: one day is lost, as sickness.',
    '2025-11',
    [148, 7.4, 140.6],
    [ofOfficer('absences', 'C-13', { starts_on: '2025-11-11', ends_on: '2025-11-11' }, 2)]
  ),
  hours(
    'part-timer-away-all-month',
    'N-06',
    'A part-timer (Monday to Wednesday) is on leave all March: 14 working days, no hours left.',
    '2026-03',
    [103.6, 103.6, 0],
    [
      {
        extract: 'officers',
        where: { officer_id: 'N-06', working_days: 'MTW----', contracted_hours: '22.2' }
      },
      ofOfficer('absences', 'N-06', { starts_on: '2026-03-01', ends_on: '2026-03-31' })
    ]
  ),
  {
    id: 'friday-to-monday',
    sentence: 'Sickness on a Friday and from the Monday after is one spell.',
    metric: 'absence-rate',
    unit_id: 'C',
    officer_id: 'C-15',
    match: { kind: 'sickness' },
    expect: { spells: 1, lost_hours: 22.2 },
    evidence: [
      ofOfficer('absences', 'C-15', { kind: 'sickness' }, 2),
      ofOfficer('absences', 'C-15', { kind: 'sickness', starts_on: '2026-05-15', ends_on: '2026-05-15' }),
      ofOfficer('absences', 'C-15', { kind: 'sickness', starts_on: '2026-05-18', ends_on: '2026-05-19' })
    ]
  },
  {
    id: 'mutual-cover',
    sentence: 'Two officers cover each other within two months.',
    metric: 'cover-arrangements',
    unit_id: 'S',
    match: { absent_officer_id: 'S-02', covering_officer_id: 'S-07' },
    expect: { reciprocal: true },
    evidence: [
      { extract: 'cover', where: { absent_officer_id: 'S-02', covering_officer_id: 'S-07' } },
      { extract: 'cover', where: { absent_officer_id: 'S-07', covering_officer_id: 'S-02' } }
    ]
  }
];

export const absenceSituations: readonly Situation[] = [...resilient, ...absent];
