// The states that the pictures of absence over time must survive. All invented.
import { addDays, addMonths } from '../../shared/dates.ts';
import { ABSENCE_KINDS_IN_ORDER } from '../absence-groups.ts';
import { EXAMPLE_FORCE, exampleContext, exampleUnit, varied } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { AbsenceTrendRow } from './metric.ts';

type Level = Pick<AbsenceTrendRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

/** 24 months of hours, of which the last `known` are known; sickness rises through the last twelve. */
const monthsOf = (level: Level, rostered_hours: number, known: number): AbsenceTrendRow[] =>
  Array.from({ length: 24 }, (_, nth) => {
    const period_start = addMonths('2024-10-01', nth);
    const period = { period_start, period_end: addDays(addMonths(period_start, 1), -1) };
    const part = rostered_hours / 1924;
    const lost = {
      sickness_hours: part * (40 + (nth > 11 ? 9 * (nth - 11) : varied(nth + 9, 60)) + varied(nth, 8)),
      annual_leave_hours: part * (120 + varied(nth + 20, 140)),
      maternity_hours: nth > 17 ? part * 160 : 0,
      training_hours: part * varied(nth + 40, 60)
    };
    const lost_hours = Object.values(lost).reduce((sum, value) => sum + value, 0);
    const isKnown = nth >= 24 - known;
    const byKind = ABSENCE_KINDS_IN_ORDER.map((kind) => {
      const column = `${kind}_hours`;
      return [column, isKnown ? ((lost as Record<string, number>)[column] ?? 0) : null];
    });
    return {
      ...level,
      ...period,
      rostered_hours,
      lost_hours: isKnown ? lost_hours : null,
      ...Object.fromEntries(byKind),
      rate: isKnown ? lost_hours / rostered_hours : null,
      state: isKnown ? 'ok' : 'no_data'
    } as AbsenceTrendRow;
  });

const ofUnit = (known: number): AbsenceTrendRow[] => monthsOf(exampleUnit('U1'), 1924, known);

export const examples: readonly Example<AbsenceTrendRow>[] = [
  { name: 'Two years', rows: ofUnit(24), context: exampleContext({ lens: 'welfare' }) },
  { name: 'Thirteen months', rows: ofUnit(13), context: exampleContext({ lens: 'welfare' }) },
  { name: 'A year', rows: ofUnit(12), context: exampleContext({ lens: 'welfare' }) },
  { name: 'One month', rows: ofUnit(1), context: exampleContext({ lens: 'welfare' }) },
  {
    name: 'The force',
    rows: [...monthsOf(EXAMPLE_FORCE, 82732, 24), ...ofUnit(24)],
    context: exampleContext({ unitId: null, lens: 'welfare' })
  },
  {
    name: 'Absences not loaded',
    rows: ofUnit(0),
    context: exampleContext({ lens: 'welfare', loaded: new Set(['officers', 'cases']) })
  },
  { name: 'Nobody', rows: [], context: exampleContext({ lens: 'welfare' }) }
];
