// M16c, M20, M21, M25, M26 and their like: given what was done about cases, expect what is counted. One force for all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesOf, officer, oneCase, type Fields } from '../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../tests/support/force.ts';
import { agencyChecks } from './agency-checks/metric.ts';
import { assessments } from './assessments/metric.ts';
import { assessor } from './assessor/metric.ts';
import { assuranceTrend } from './assurance-trend/metric.ts';
import { caseworkDue } from './casework-due/metric.ts';
import { escorts } from './escorts/metric.ts';
import { mappa } from './mappa/metric.ts';
import { policies } from './policies/metric.ts';
import { selection } from './selection/metric.ts';
import { staffTraining } from './staff-training/metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const numbered = (column: string, rows: readonly Fields[]): Fields[] =>
  rows.map((row, index) => ({ [column]: `${column[0]}${index + 1}`, ...row }));

const OFFICERS = [officer('A'), officer('B')];
const CASES = [oneCase('C1', { lead_officer_id: 'A', risk_level: 'high' })];

/** An officer A with a high-risk case C1, and what is said here. */
const given = (tables: Tables) => force.reload({ officers: OFFICERS, cases: CASES, ...tables });

const visit = (fields: Fields): Fields => ({
  case_id: 'C1',
  officer_id: 'A',
  second_officer_id: 'B',
  ...fields
});

it('an escort on the day of its assessment, without times, has an unknown order', async () => {
  const escort = (escorted_at: string, risk_assessed_at: string | null): Fields => ({
    case_id: 'C1',
    officer_id: 'A',
    escorted_at,
    risk_assessed_at
  });
  await given({
    escorts: numbered('escort_id', [
      escort('2026-09-01', '2026-09-01'),
      escort('2026-09-01T10:00', '2026-09-01T09:00'),
      escort('2026-09-01T10:00', '2026-09-01T11:00'),
      escort('2026-09-01T10:00', null),
      escort('2025-09-30', '2025-09-29')
    ])
  });
  expect((await force.rows(escorts))[0]).toMatchObject({
    escorts: 4,
    assessed_before: 1,
    order_unknown: 1,
    assessed_after: 1,
    not_assessed: 1,
    share: 0.25,
    state: 'breach'
  });
});

describe('assessments', () => {
  const done = (tool: string, completed_on: string, fields: Fields = {}): Fields => ({
    case_id: 'C1',
    tool,
    completed_on,
    assessor_id: 'A',
    supervisor_reviewed_on: completed_on,
    ...fields
  });
  const assessed = async (rows: readonly Fields[], tables: Tables = {}) => {
    await given({ assessments: numbered('assessment_id', rows), ...tables });
    return (await force.rows(assessments))[0];
  };

  it('are complete where the latest of each is there and not past due', async () => {
    const all = [
      done('srp', '2026-01-01', { next_due_on: '2026-09-30' }),
      done('arms', '2025-01-01', { next_due_on: '2026-01-01' }),
      done('arms', '2026-01-05'),
      done('plan', '2026-01-05')
    ];
    expect(await assessed(all)).toMatchObject({ complete: 1, past_due: 0, plans_after_both: 1, state: 'ok' });
    expect(await assessed(all.slice(0, 3))).toMatchObject({ complete: 0, with_plan: 0, state: 'breach' });
    const late = [done('srp', '2026-01-01', { next_due_on: '2026-09-29' }), ...all.slice(1)];
    expect(await assessed(late)).toMatchObject({
      with_all: 1,
      past_due: 1,
      complete: 0,
      done_again: 1,
      in_time: 0
    });
    expect(await force.rows(caseworkDue)).toMatchObject([
      { reason: 'assessment_past_due', since: '2026-09-29' }
    ]);
  });

  it('are by somebody with the course on that day, its last day among them', async () => {
    const course = {
      officer_id: 'A',
      course: 'mosovo',
      completed_on: '2024-05-01',
      expires_on: '2026-05-01'
    };
    await assessed(
      [
        done('arms', '2026-05-01'),
        done('arms', '2026-05-02'),
        done('arms', '2026-05-03', { assessor_id: 'X' })
      ],
      { training: [course] }
    );
    expect((await force.rows(assessor))[0]).toMatchObject({ arms: 3, by_untrained: 1, assessor_unknown: 1 });
  });
});

it('all staff involved are those who appear, whatever their role; strangers are counted apart', async () => {
  const made = { visited_at: '2026-09-01', outcome: 'seen' };
  await force.reload({
    officers: [
      ...OFFICERS,
      officer('V', { role: 'visor_officer' }),
      officer('L', { ended_on: '2026-09-01' })
    ],
    cases: CASES,
    visits: numbered('visit_id', [visit(made), visit({ ...made, officer_id: 'V', second_officer_id: 'L' })]),
    assessments: [
      { assessment_id: 'a', case_id: 'C1', tool: 'srp', completed_on: '2026-09-01', assessor_id: 'X' }
    ],
    training: ['pip1', 'mosovo', 'srp', 'mappa', 'visor'].map((course) => ({
      officer_id: 'A',
      course,
      completed_on: '2024-01-01'
    }))
  });
  const rows = await force.rows(staffTraining);
  expect(rows[0]).toMatchObject({
    involved: 3,
    trained: 1,
    others: 1,
    others_trained: 0,
    unknown: 1,
    state: 'breach'
  });
  expect(
    rows
      .filter(({ level }) => level === 'officer')
      .map(({ officer_id, trained, visits: work }) => [officer_id, trained, work])
  ).toEqual([
    ['A', 1, 1],
    ['B', 0, 1],
    ['V', 0, 1]
  ]);
});

it('a check exactly as long ago as the interval is within it; Category 2, Level 1 is named first', async () => {
  await force.reload({
    officers: OFFICERS,
    cases: [...casesOf('A', 2, { category: '2' }), oneCase('K', { mappa_level: '2' }), oneCase('N')],
    agency_checks: [
      { check_id: '1', case_id: 'A-low-active-1', agency: 'hmpps', checked_on: '2026-04-01' },
      { check_id: '2', case_id: 'A-low-active-2', agency: 'health', checked_on: '2026-03-31' }
    ]
  });
  expect((await force.rows(agencyChecks)).slice(0, 2)).toMatchObject([
    { case_group: 'category_2_level_1', cases: 2, checked: 1, never: 0, hmpps_checked: 1 },
    { case_group: 'level_1', cases: 3, checked: 1, never: 1, state: 'breach' }
  ]);
  const due = (await force.rows(caseworkDue)).map(({ reason, case_id, since }) => [reason, case_id, since]);
  expect(due).toEqual([
    ['check_due_category_2', 'A-low-active-2', '2026-09-30'],
    ['check_due', 'N', '2024-01-15']
  ]);
});

it('a case is listed for a duty not met, for care without youth justice, and for category 4', async () => {
  const young = { young_person: true, looked_after: true, mappa_eligible: true };
  await force.reload({
    officers: OFFICERS,
    cases: [
      oneCase('due'),
      oneCase('young', young),
      oneCase('joint', { ...young, youth_justice_joint: true }),
      oneCase('four', { category: '4' })
    ],
    notifications: [{ case_id: 'due', due_on: '2026-09-29', met_on: null }]
  });
  expect(
    (await force.rows(caseworkDue)).map(({ reason, case_id, since }) => [reason, case_id, since])
  ).toEqual([
    ['notification_unmet', 'due', '2026-09-29'],
    ['no_joint_management', 'young', null],
    ['category_4', 'four', '2024-01-15']
  ]);
});

it('selection, policies and the mix count what is recorded, and blank is not “no”', async () => {
  const four = {
    skills_assessed: true,
    motivation_assessed: true,
    suitability_assessed: true,
    capacity_assessed: true
  };
  await force.reload({
    officers: [
      officer('A', four),
      officer('B', { ...four, capacity_assessed: null }),
      officer('M', { role: 'manager' })
    ],
    cases: [
      oneCase('1', {
        lead_officer_id: 'A',
        on_licence: false,
        mappa_eligible: true,
        lead_agency: 'probation'
      }),
      oneCase('2', { lead_officer_id: 'A', on_licence: null, mappa_eligible: true, category: '4' })
    ],
    policies: [
      { policy_id: 'in', subject: 'welfare', approved_on: '2025-01-01', review_due_on: '2026-09-30' },
      { policy_id: 'never', subject: 'other', review_due_on: '2027-09-30' }
    ]
  });
  expect((await force.rows(selection))[0]).toMatchObject({
    appointed: 2,
    skills: 2,
    capacity: 1,
    all_four: 1,
    state: 'watch'
  });
  expect(
    (await force.rows(policies)).map(({ policy_id, is_in_date, state }) => [policy_id, is_in_date, state])
  ).toEqual([
    ['never', false, 'breach'],
    ['in', true, 'watch']
  ]);
  expect(
    (await force.rows(mappa))
      .filter(({ level }) => level === 'unit')
      .map((row) => [row.category, row.both_known, row.led_for_another])
  ).toEqual([
    ['1', 1, 1],
    ['4', 0, 0]
  ]);
  await force.reload({ officers: OFFICERS, cases: CASES });
  expect((await force.rows(selection))[0]).toMatchObject({ appointed: 2, all_four: null, state: 'no_data' });
  expect(await force.rows(assuranceTrend)).toEqual([]);
});
