// The states that the picture of policies must survive. All invented.
import { addDays, daysBetween } from '../../shared/dates.ts';
import { assuranceContext } from '../example-assurance.ts';
import type { Example } from '../view.ts';
import type { PoliciesRow } from './metric.ts';

const AS_OF = '2026-09-30';

const policy = (number: number, subject: string, days: number, approved = true): PoliciesRow => {
  const review_due_on = addDays(AS_OF, days);
  const is_in_date = approved && days >= 0;
  return {
    policy_id: `PL-${String(number).padStart(2, '0')}`,
    subject,
    approved_on: approved ? addDays(review_due_on, -1095) : null,
    review_due_on,
    days_to_review: daysBetween(AS_OF, review_due_on),
    is_in_date,
    state: is_in_date ? (days <= 90 ? 'watch' : 'ok') : 'breach'
  };
};

const six = [
  policy(1, 'welfare', 996),
  policy(2, 'risk_assessment', 660),
  policy(3, 'information_sharing', 41),
  policy(4, 'specialist_investigation', 300, false),
  policy(5, 'home_visits', -138),
  policy(6, 'other', 0)
];

const one = (name: string, rows: readonly PoliciesRow[]): Example<PoliciesRow> => ({
  name,
  rows,
  context: assuranceContext({ unitId: null })
});

export const examples: readonly Example<PoliciesRow>[] = [
  one('Six policies, two not in date', six),
  one('The same from two packs', [...six, ...six]),
  one('One policy', [policy(1, 'welfare', 400)]),
  one(
    'Forty-three policies',
    Array.from({ length: 43 }, (_, index) => policy(index + 1, 'other', 30 * index - 90))
  ),
  one('Nothing at all', [])
];
