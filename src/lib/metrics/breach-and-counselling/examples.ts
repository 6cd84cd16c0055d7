// The states that the picture must survive. All invented.
import { addDays } from '../../shared/dates.ts';
import { exampleContext, examplePeople, exampleUnit, varied } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { BreachAndCounsellingRow } from './metric.ts';

const AS_OF = '2026-09-30';

function unitOf(size: number, isEverOverdue = true): BreachAndCounsellingRow[] {
  const people = examplePeople(size).map((person, index): BreachAndCounsellingRow => {
    const days = varied(index, 300) - 120;
    const isOverdue = isEverOverdue && days > 0;
    return {
      ...person,
      in_breach: 1,
      overdue: Number(isOverdue),
      cases: 40 + varied(index, 20),
      high_risk_cases: 11 + varied(index + 7, 6),
      due_on: addDays(AS_OF, isOverdue ? -days : Math.abs(days)),
      days_overdue: isOverdue ? days : 0,
      state: isOverdue ? 'breach' : 'ok'
    };
  });
  const overdue = people.filter((row) => row.overdue === 1).length;
  return [
    ...people,
    {
      ...exampleUnit('U1'),
      in_breach: size,
      overdue,
      cases: null,
      high_risk_cases: null,
      due_on: null,
      days_overdue: null,
      state: size === 0 ? 'not_applicable' : overdue > 0 ? 'breach' : 'ok'
    }
  ];
}

const unknown = (row: BreachAndCounsellingRow): BreachAndCounsellingRow => ({
  ...row,
  overdue: null,
  due_on: null,
  days_overdue: null,
  state: 'no_data'
});

const context = exampleContext({ lens: 'welfare' });

export const examples: readonly Example<BreachAndCounsellingRow>[] = [
  { name: 'Two officers', rows: unitOf(2), context },
  { name: 'Nine officers', rows: unitOf(9), context },
  { name: 'Sixty officers', rows: unitOf(60), context },
  { name: 'None overdue', rows: unitOf(3, false), context },
  { name: 'Nobody above the limit', rows: unitOf(0), context },
  { name: 'No counselling extract', rows: unitOf(3).map(unknown), context },
  { name: 'Nobody', rows: [], context }
];
