// The states that the list of cases to look at must survive. All invented.
import { addDays } from '../../shared/dates.ts';
import { assuranceContext } from '../example-assurance.ts';
import { varied } from '../example-people.ts';
import { RISK_LEVELS } from '../risk-words.ts';
import type { Example, ViewContext } from '../view.ts';
import { WANTS, type CaseworkDueRow, type Want } from './metric.ts';

const wanting = (number: number, reason: Want, over: Partial<CaseworkDueRow> = {}): CaseworkDueRow => ({
  unit_id: 'U1',
  case_id: `C-${String(number).padStart(5, '0')}`,
  lead_officer_id: number % 9 === 0 ? null : `A-${String(1 + (number % 12)).padStart(2, '0')}`,
  risk_level: RISK_LEVELS[varied(number, 4)]!,
  reason,
  since: reason === 'no_joint_management' ? null : addDays('2026-09-29', -varied(number, 200)),
  ...over
});

const each = (times: number): CaseworkDueRow[] =>
  WANTS.flatMap((reason, place) =>
    Array.from({ length: times }, (_, index) => wanting(place * 100 + index + 1, reason))
  );

const one = (
  name: string,
  rows: readonly CaseworkDueRow[],
  over: Partial<ViewContext> = {}
): Example<CaseworkDueRow> => ({ name, rows, context: assuranceContext(over) });

export const examples: readonly Example<CaseworkDueRow>[] = [
  one('One of each reason', each(1)),
  one('One case, high risk', [wanting(7, 'visit_overdue', { risk_level: 'high' })]),
  one('One case, wanting two things', [
    wanting(7, 'visit_overdue', { risk_level: 'low' }),
    wanting(7, 'assessment_missing', { risk_level: 'low' })
  ]),
  one('Sixty of each reason', each(60)),
  one('Several units', [...each(1), wanting(901, 'visit_overdue', { unit_id: 'U2' })], { unitId: null }),
  one('Extracts missing', each(1), { loaded: new Set(['officers', 'cases', 'visits']) }),
  one('Nothing', []),
  one('Nothing, and extracts missing', [], { loaded: new Set(['officers', 'cases']) })
];
