// Planted: what was done, and not done, about cases.
import type { Situation } from './situation.ts';

const CASE = 'C-01203';

const wanting = (
  id: string,
  sentence: string,
  reason: string,
  since: string,
  evidence: Situation['evidence']
): Situation => ({
  id,
  sentence,
  metric: 'casework-due',
  unit_id: 'R',
  case_id: CASE,
  match: { reason },
  expect: { since },
  evidence
});

const ofUnit = (
  id: string,
  sentence: string,
  metric: string,
  expect: Situation['expect'],
  evidence: Situation['evidence']
): Situation => ({ id, sentence, metric, unit_id: 'R', match: { level: 'unit' }, expect, evidence });

export const caseworkSituations: readonly Situation[] = [
  wanting(
    'visit-overdue',
    'A home visit was due on 27 August. Nobody was in on 2 September, which clears nothing.',
    'visit_overdue',
    '2026-08-27',
    [
      { extract: 'visits', where: { case_id: CASE, due_on: '2026-08-27', outcome: 'no_reply' } },
      { extract: 'visits', where: { case_id: CASE, due_on: '2026-08-27', outcome: 'seen' }, count: 0 }
    ]
  ),
  wanting(
    'agency-check-stale',
    'The last check with another agency about a Category 2, Level 1 case was in February.',
    'check_due_category_2',
    '2026-08-12',
    [{ extract: 'agency_checks', where: { case_id: CASE, checked_on: '2026-02-10' } }]
  ),
  ofUnit(
    'escort-assessed-after',
    'The risk of an escort in June was assessed in the afternoon, after it.',
    'escorts',
    { assessed_after: 1, state: 'breach' },
    [{ extract: 'escorts', where: { case_id: CASE, risk_assessed_at: '2026-06-15T16:30' } }]
  ),
  ofUnit(
    'entry-made-late',
    'An event of May was entered 57 days later, by far the latest entry of the unit.',
    'records',
    { days_over_14: 1, state: 'watch' },
    [{ extract: 'records', where: { case_id: CASE, happened_on: '2026-05-04', entered_on: '2026-06-30' } }]
  ),
  ofUnit(
    'arms-without-course',
    'Two ARMS were made by people without the national course, one of them an administrator.',
    'assessor',
    { by_untrained: 2, state: 'breach' },
    [
      { extract: 'assessments', where: { case_id: CASE, tool: 'arms', assessor_id: 'R-10' } },
      { extract: 'training', where: { officer_id: 'R-10', course: 'mosovo' }, count: 0 }
    ]
  )
];
