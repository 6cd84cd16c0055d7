// Planted: vetting, training, counselling, vacancies, premises and scrutiny.
import { ofOfficer, type Situation } from './situation.ts';

const of = (
  metric: string,
  id: string,
  officerId: string,
  sentence: string,
  more: Pick<Situation, 'expect' | 'evidence'> & Pick<Partial<Situation>, 'match'>
): Situation => ({ id, sentence, metric, unit_id: officerId.slice(0, 1), officer_id: officerId, ...more });

const vetted: readonly Situation[] = [
  of('vetting', 'vetting-lapsed', 'E-05', 'Vetting lapsed in April and the officer still leads 54 cases.', {
    expect: { granted_on: null, due_on: null, cases: 54, high_risk_cases: 15, state: 'breach' },
    evidence: [ofOfficer('vetting', 'E-05', { status: 'lapsed' }, 2), ofOfficer('vetting', 'E-05', {}, 2)]
  }),
  of('vetting', 'vetting-overdue', 'C-11', 'Vetting is marked current but was due for renewal on 12 June.', {
    expect: {
      level_held: 'NPPV2',
      due_on: '2026-06-12',
      days_to_due: -110,
      horizon: 'overdue',
      state: 'breach'
    },
    evidence: [
      ofOfficer('vetting', 'C-11', { status: 'current', granted_on: '2023-06-12', expires_on: '2026-06-12' })
    ]
  }),
  of(
    'vetting',
    'vetting-in-progress',
    'E-06',
    'Vetting is in progress, and there has never been any: not compliance.',
    {
      expect: { level_held: null, due_on: null, before_post: false, state: 'breach' },
      evidence: [
        ofOfficer('vetting', 'E-06', { status: 'in_progress', granted_on: '' }),
        ofOfficer('vetting', 'E-06')
      ]
    }
  ),
  of(
    'vetting',
    'vetting-over-three-years',
    'E-07',
    'NPPV3 runs to 2030 but was granted more than three years ago.',
    {
      expect: { level_held: 'NPPV3', due_on: '2026-02-06', days_to_due: -236, state: 'breach' },
      evidence: [
        ofOfficer('vetting', 'E-07', { level: 'NPPV3', granted_on: '2023-02-06', expires_on: '2030-02-06' })
      ]
    }
  ),
  of('vetting', 'vetting-due-soon', 'E-08', 'Vetting is due on 16 October, within 30 days.', {
    expect: { due_on: '2026-10-16', days_to_due: 16, state: 'watch' },
    evidence: [ofOfficer('vetting', 'E-08', { status: 'current', expires_on: '2026-10-16' })]
  }),
  of('vetting', 'started-before-vetted', 'E-09', 'The officer started 77 days before being vetted.', {
    expect: { before_post: false, days_unvetted_in_post: 77, state: 'ok' },
    evidence: [
      ofOfficer('vetting', 'E-09', { granted_on: '2026-01-19' }),
      ofOfficer('officers', 'E-09', { started_on: '2025-11-03' })
    ]
  })
];

const trained: readonly Situation[] = [
  of('training', 'training-missing', 'C-05', 'The SRP course was never done.', {
    match: { course: 'srp' },
    expect: { status: 'missing', state: 'breach' },
    evidence: [ofOfficer('training', 'C-05', { course: 'srp' }, 0)]
  }),
  of(
    'training',
    'training-booked',
    'C-06',
    'The national course is booked for 16 November, which is not yet done.',
    {
      match: { course: 'mosovo' },
      expect: { status: 'booked', booked_for: '2026-11-16', state: 'breach' },
      evidence: [
        ofOfficer('training', 'C-06', { course: 'mosovo', completed_on: '', booked_for: '2026-11-16' })
      ]
    }
  ),
  of('training', 'training-expired', 'C-07', 'The ViSOR course ran out on 31 May.', {
    match: { course: 'visor' },
    expect: { status: 'expired', expires_on: '2026-05-31', state: 'breach' },
    evidence: [ofOfficer('training', 'C-07', { course: 'visor', expires_on: '2026-05-31' })]
  })
];

const seen: readonly Situation[] = [
  of(
    'counselling',
    'counselling-overdue',
    'C-08',
    'Last seen in November; the next session was due on 19 May.',
    {
      expect: {
        due_on: '2026-05-19',
        days_overdue: 134,
        available: false,
        carried_out: false,
        state: 'breach'
      },
      evidence: [
        ofOfficer('counselling', 'C-08'),
        ofOfficer('counselling', 'C-08', { held_on: '2025-11-18' })
      ]
    }
  ),
  of(
    'counselling',
    'offered-but-declined',
    'C-09',
    'A session was offered in June and declined: available, not carried out.',
    {
      expect: { last_offered_on: '2026-06-08', available: true, carried_out: false, state: 'breach' },
      evidence: [ofOfficer('counselling', 'C-09', { offered_on: '2026-06-08', outcome: 'declined' })]
    }
  ),
  of(
    'counselling',
    'cancelled-by-provider',
    'C-10',
    'The provider cancelled: neither available nor carried out.',
    {
      expect: { last_offered_on: '2026-01-12', available: false, carried_out: false, state: 'breach' },
      evidence: [ofOfficer('counselling', 'C-10', { outcome: 'cancelled_by_provider' })]
    }
  ),
  of('counselling', 'not-independent', 'C-13', 'A session in June was not independent and does not count.', {
    expect: { last_attended_on: '2025-08-12', carried_out: false, state: 'breach' },
    evidence: [ofOfficer('counselling', 'C-13', { held_on: '2026-06-16', independent: 'no' })]
  }),
  of(
    'counselling',
    'first-session-not-due',
    'C-12',
    'A joiner of July has not been seen, and is not yet due.',
    {
      expect: { not_yet_due: true, due_on: '2026-12-30', last_attended_on: null },
      evidence: [
        ofOfficer('counselling', 'C-12', {}, 0),
        ofOfficer('officers', 'C-12', { started_on: '2026-07-01' })
      ]
    }
  ),
  of(
    'counselling',
    'seen-on-the-last-day',
    'N-03',
    'Seen exactly 182 days ago, which is still within the interval.',
    {
      expect: { last_attended_on: '2026-04-01', days_overdue: 0, carried_out: true, state: 'ok' },
      evidence: [ofOfficer('counselling', 'N-03', { held_on: '2026-04-01', outcome: 'attended' })]
    }
  ),
  of(
    'counselling',
    'long-absent-not-seen',
    'S-03',
    'Long absent: agree how to reach them, rather than overdue.',
    {
      expect: { state: 'absent' },
      evidence: [ofOfficer('counselling', 'S-03', { held_on: '2026-01-20' })]
    }
  ),
  of('counselling', 'supervisor-never-offered', 'C-02', 'A supervisor has never been offered a session.', {
    expect: { group: 'supervisor', last_offered_on: null, available: false, state: 'breach' },
    evidence: [ofOfficer('counselling', 'C-02', {}, 0), ofOfficer('officers', 'C-02', { role: 'supervisor' })]
  })
];

const placed: readonly Situation[] = [
  {
    id: 'post-frozen',
    sentence: 'Four case-holding posts of the Southern unit are vacant; one is frozen.',
    metric: 'deployable',
    unit_id: 'S',
    match: { level: 'unit' },
    expect: { vacant_fte: 4 },
    evidence: [
      { extract: 'posts', where: { unit_id: 'S', officer_id: '' }, count: 4 },
      { extract: 'posts', where: { unit_id: 'S', officer_id: '', recruitment: 'frozen' } }
    ]
  },
  {
    id: 'premises-resident',
    sentence: 'A high-risk case is resident in approved premises: it needs extra time.',
    metric: 'weighted-load',
    unit_id: 'C',
    officer_id: 'C-08',
    expect: { premises_hours: 4.078527 },
    evidence: [
      { extract: 'cases', where: { case_id: 'C-02024', premises_id: 'AP-01', lead_officer_id: 'C-08' } },
      { extract: 'approved_premises', where: { premises_id: 'AP-01' } }
    ]
  },
  {
    id: 'scrutiny-unscheduled',
    sentence: 'The Review and ViSOR unit has no schedule for the review of welfare.',
    metric: 'scrutiny',
    unit_id: 'R',
    match: { scope: 'welfare' },
    expect: { state: 'breach' },
    evidence: [{ extract: 'scrutiny', where: { unit_id: 'R', scope: 'welfare' }, count: 0 }]
  },
  {
    id: 'action-overdue',
    sentence: 'An action agreed at a review of the caseload of the Southern unit is overdue and open.',
    metric: 'scrutiny',
    unit_id: 'S',
    match: { scope: 'caseload' },
    expect: { state: 'breach' },
    evidence: [
      {
        extract: 'scrutiny',
        where: {
          unit_id: 'S',
          scope: 'caseload',
          outcome: 'Action agreed with the unit',
          action_closed_on: ''
        }
      }
    ]
  },
  {
    id: 'policy-out-of-date',
    sentence: 'The policy on home visits was due for review in May.',
    metric: 'policies',
    match: { subject: 'home_visits' },
    expect: { review_due_on: '2026-05-15' },
    evidence: [{ extract: 'policies', where: { subject: 'home_visits', review_due_on: '2026-05-15' } }]
  }
];

export const peopleSituations: readonly Situation[] = [...vetted, ...trained, ...seen, ...placed];
