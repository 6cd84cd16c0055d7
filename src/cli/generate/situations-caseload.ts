// Planted: shares of high risk, and cases without an effective lead.
import { leads, ofOfficer, type Situation } from './situation.ts';

const share = (
  id: string,
  officerId: string,
  sentence: string,
  [cases, high, notAssessed = 0]: readonly [number, number, number?],
  expect: Situation['expect']
): Situation => ({
  id,
  sentence,
  metric: 'high-risk-share',
  unit_id: officerId.slice(0, 1),
  officer_id: officerId,
  expect: { cases, high_risk_cases: high, not_assessed: notAssessed, ...expect },
  evidence: leads(officerId, cases, high)
});

const shares: readonly Situation[] = [
  share(
    'exactly-the-limit',
    'N-04',
    'Ten of fifty cases are high risk: exactly 20 per cent, which complies.',
    [50, 10],
    {
      may_take: 0,
      must_shed: 0,
      state: 'ok'
    }
  ),
  share(
    'just-over-the-limit',
    'E-02',
    'Eleven of fifty: one case over the limit, yet two must be passed on.',
    [50, 11],
    {
      must_shed: 2,
      state: 'breach'
    }
  ),
  share(
    'depends-on-unassessed',
    'E-04',
    'Three of twenty, and two not assessed: 15 to 25 per cent.',
    [20, 3, 2],
    {
      share_least: 0.15,
      share_most: 0.25,
      state: 'watch'
    }
  ),
  share(
    'small-caseload-breach',
    'R-02',
    'One of four: a breach, and too small a caseload to read much into.',
    [4, 1],
    {
      small_caseload: true,
      must_shed: 1,
      state: 'breach'
    }
  ),
  share('no-cases', 'R-04', 'A new officer without a case yet: no share can be worked out.', [0, 0], {
    share: null,
    state: 'not_applicable'
  }),
  {
    id: 'diluted',
    sentence:
      'Eleven of fifty became eleven of fifty-six when six low-risk cases arrived on 29 September: the breach cleared, the risk stayed.',
    metric: 'dilution',
    unit_id: 'E',
    officer_id: 'E-03',
    match: { to: '2026-09-30' },
    expect: {
      from: '2026-09-27',
      cases_before: 50,
      cases_after: 56,
      high_before: 11,
      high_after: 11,
      diluted: true
    },
    evidence: [
      ...leads('E-03', 56, 11),
      {
        extract: 'case_history',
        where: { as_of: '2026-09-27', lead_officer_id: 'E-03', management: 'active' },
        count: 50
      },
      {
        extract: 'case_history',
        where: {
          as_of: '2026-09-27',
          lead_officer_id: 'E-03',
          management: 'active',
          risk_level: ['high', 'very_high']
        },
        count: 11
      },
      {
        extract: 'cases',
        where: { lead_officer_id: 'E-03', allocated_on: '2026-09-29', risk_level: 'low' },
        count: 6
      }
    ]
  },
  {
    id: 'no-hours-no-cases',
    sentence: 'An officer on a career break has no contracted hours and, rightly, no cases.',
    metric: 'caseload',
    unit_id: 'R',
    officer_id: 'R-05',
    expect: { cases: 0, fte: 0 },
    evidence: [
      { extract: 'officers', where: { officer_id: 'R-05', contracted_hours: '0' } },
      { extract: 'cases', where: { lead_officer_id: 'R-05' }, count: 0 }
    ]
  }
];

const lead = (
  id: string,
  sentence: string,
  [caseId, leadId, unitId]: readonly [string, string, string],
  expect: Situation['expect']
): Situation => ({
  id,
  sentence,
  metric: 'no-effective-lead',
  unit_id: unitId,
  case_id: caseId,
  expect: { lead_officer_id: leadId || null, ...expect },
  evidence: [{ extract: 'cases', where: { case_id: caseId, lead_officer_id: leadId, management: 'active' } }]
});

const caseloadOf = (officerId: string, reason: string, since: string, rows: number) => ({
  metric: 'no-effective-lead',
  unit_id: officerId.slice(0, 1),
  expect: { lead_officer_id: officerId, reason, since },
  rows
});

const leadless: readonly Situation[] = [
  lead(
    'unallocated-high-risk',
    'A high-risk case opened on 7 September has not been allocated.',
    ['C-00901', '', 'S'],
    {
      risk_level: 'high',
      reason: 'unallocated',
      since: '2026-09-07'
    }
  ),
  lead('led-by-administrator', 'A case is led by an administrator.', ['C-01203', 'R-10', 'R'], {
    reason: 'not_case_holding',
    since: null
  }),
  lead('led-by-visor-officer', 'A case is led by a ViSOR officer.', ['C-01204', 'R-06', 'R'], {
    reason: 'not_case_holding',
    since: null
  }),
  lead(
    'led-by-unknown-officer',
    'A case names a lead who is not in officers: the one dangling id.',
    ['C-01777', 'X-31', 'C'],
    {
      reason: 'unknown_officer',
      since: null
    }
  ),
  {
    id: 'leaver-with-open-cases',
    sentence: 'An officer left on 28 August and seven open cases still name them.',
    ...caseloadOf('S-10', 'left', '2026-08-29', 7),
    evidence: [
      { extract: 'officers', where: { officer_id: 'S-10', ended_on: '2026-08-28' } },
      { extract: 'cases', where: { lead_officer_id: 'S-10', management: 'active', closed_on: '' }, count: 7 }
    ]
  },
  {
    id: 'absent-without-cover',
    sentence: 'An officer has been sick since 13 July, with no end recorded, and nobody covers the 64 cases.',
    ...caseloadOf('S-03', 'absent_uncovered', '2026-07-13', 64),
    evidence: [
      ofOfficer('absences', 'S-03', { kind: 'sickness', starts_on: '2026-07-13', ends_on: '' }),
      { extract: 'cover', where: { absent_officer_id: 'S-03' }, count: 0 }
    ]
  },
  {
    id: 'cover-is-away-too',
    sentence: 'The officer who covers a colleague on maternity leave is off sick on the as-of date.',
    ...caseloadOf('S-05', 'cover_absent', '2026-04-06', 58),
    evidence: [
      ofOfficer('absences', 'S-05', { kind: 'maternity', starts_on: '2026-04-06', ends_on: '2027-01-03' }),
      ofOfficer('absences', 'S-06', { kind: 'sickness', starts_on: '2026-09-28', ends_on: '2026-10-02' }),
      { extract: 'cover', where: { absent_officer_id: 'S-05', covering_officer_id: 'S-06', case_id: '' } }
    ]
  }
];

export const caseloadSituations: readonly Situation[] = [...shares, ...leadless];
