// Planted: supervision, reviews of workload, and the stress survey.
import { ofOfficer, type Situation } from './situation.ts';

export const supportSituations: readonly Situation[] = [
  {
    id: 'no-one-to-one',
    sentence: 'Nobody has held a one-to-one with this officer in the year.',
    metric: 'supervision',
    unit_id: 'E',
    officer_id: 'E-08',
    match: { kind: 'one_to_one' },
    expect: { held: 0, last_held_on: null, state: 'breach' },
    evidence: [ofOfficer('welfare_contacts', 'E-08', { kind: 'one_to_one' }, 0)]
  },
  {
    id: 'stress-briefing-overdue',
    sentence: 'The last stress briefing was held more than a year ago.',
    metric: 'supervision',
    unit_id: 'N',
    officer_id: 'N-05',
    match: { kind: 'stress_briefing' },
    expect: { last_held_on: '2025-08-20', due_on: '2026-08-20', days_overdue: 41, state: 'breach' },
    evidence: [ofOfficer('welfare_contacts', 'N-05', { kind: 'stress_briefing', held_on: '2025-08-20' })]
  },
  {
    id: 'no-return-to-work-meeting',
    sentence: 'After sickness in May the meeting on the return to work was due and never held.',
    metric: 'return-to-work',
    unit_id: 'C',
    officer_id: 'C-15',
    expect: { spells: 1, held: 0, last_missed_on: '2026-05-19' },
    evidence: [ofOfficer('welfare_contacts', 'C-15', { kind: 'return_to_work', held_on: '' })]
  },
  {
    id: 'breach-reviewed',
    sentence: 'Above the high-risk limit all year, and the workload was reviewed on 8 September.',
    metric: 'workload-review',
    unit_id: 'E',
    officer_id: 'E-07',
    match: { breach: 'high_risk_share' },
    expect: { reviewed: 1, reviewed_on: '2026-09-08', state: 'ok' },
    evidence: [ofOfficer('welfare_contacts', 'E-07', { kind: 'workload_review', held_on: '2026-09-08' })]
  },
  {
    id: 'breach-not-reviewed',
    sentence: 'Above the high-risk limit for six weeks, and nobody reviewed the workload.',
    metric: 'workload-review',
    unit_id: 'C',
    officer_id: 'C-08',
    match: { breach: 'high_risk_share' },
    expect: { reviewed: 0, reviewed_on: null, state: 'breach' },
    evidence: [ofOfficer('welfare_contacts', 'C-08', { kind: 'workload_review' }, 0)]
  },
  {
    id: 'breach-and-counselling-overdue',
    sentence: 'The same officer was last seen in November: counselling is overdue as well.',
    metric: 'breach-and-counselling',
    unit_id: 'C',
    officer_id: 'C-08',
    expect: { in_breach: 1, overdue: 1, due_on: '2026-05-19', state: 'breach' },
    evidence: [ofOfficer('counselling', 'C-08')]
  },
  {
    id: 'survey-worse',
    sentence: 'The Eastern unit’s score for demands fell at each of four surveys.',
    metric: 'survey',
    unit_id: 'E',
    match: { area: 'demands', period: '2026-08' },
    expect: { mean: 2.1, state: 'ok' },
    evidence: ['2.9', '2.7', '2.4', '2.1'].map((mean, nth) => ({
      extract: 'survey',
      where: {
        unit_id: 'E',
        area: 'demands',
        mean,
        period: ['2025-11', '2026-02', '2026-05', '2026-08'][nth] as string
      }
    }))
  },
  {
    id: 'survey-too-few',
    sentence: 'Four of the Western unit answered: too few for the team’s score to be shown.',
    metric: 'survey',
    unit_id: 'W',
    match: { area: 'demands', period: '2026-08' },
    expect: { mean: null, state: 'suppressed' },
    evidence: [
      { extract: 'survey', where: { unit_id: 'W', period: '2026-08', area: 'demands', respondents: '4' } }
    ]
  }
];
