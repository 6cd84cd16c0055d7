// The states that the pictures of available hours must survive. All invented.
import { addMonths, lastOfMonth } from '../../shared/dates.ts';
import { EXAMPLE_FORCE, exampleContext, examplePeople, exampleUnit, varied } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { AvailableHoursRow } from './metric.ts';

type Level = Pick<AvailableHoursRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

const MONTHS = Array.from({ length: 12 }, (_, index) => addMonths('2025-10-01', index));

function monthRow(level: Level, period_start: string, rostered: number, seed: number): AvailableHoursRow {
  const sickness_hours = (rostered * varied(seed, 9)) / 100;
  const annual_leave_hours = (rostered * varied(seed + 500, 14)) / 100;
  const training_hours = (rostered * varied(seed + 900, 4)) / 100;
  const maternity_hours = varied(seed + 300, 6) === 0 ? rostered * 0.6 : 0;
  const lost_hours = sickness_hours + annual_leave_hours + training_hours + maternity_hours;
  return {
    ...level,
    period_start,
    period_end: lastOfMonth(period_start),
    rostered_hours: rostered,
    lost_hours,
    maternity_hours,
    paternity_hours: 0,
    adoption_hours: 0,
    shared_parental_hours: 0,
    sickness_hours,
    family_hours: 0,
    annual_leave_hours,
    training_hours,
    court_hours: 0,
    other_hours: 0,
    available_hours: rostered - lost_hours
  };
}

const FIGURES = Object.keys(monthRow(EXAMPLE_FORCE, '2026-09-01', 1, 1)).filter(
  (key) => key.endsWith('_hours') && key !== 'rostered_hours'
);

const unknown = (row: AvailableHoursRow): AvailableHoursRow => ({
  ...row,
  ...(Object.fromEntries(FIGURES.map((key) => [key, null])) as Partial<AvailableHoursRow>)
});

const unitOf = (size: number): AvailableHoursRow[] => [
  ...MONTHS.map((month, index) => monthRow(exampleUnit('U1'), month, size * 158, index)),
  ...examplePeople(size).map((person, index) =>
    monthRow(person, '2026-09-01', index % 5 === 4 ? 96.2 : 162.8, index)
  )
];

const force = [
  ...MONTHS.map((month, index) => monthRow(EXAMPLE_FORCE, month, 6200, index + 40)),
  ...['U1', 'U2', 'U3', 'U4'].map((unit, index) =>
    monthRow(exampleUnit(unit), '2026-09-01', 1100 + 300 * index, index)
  )
];

export const examples: readonly Example<AvailableHoursRow>[] = [
  { name: 'Two officers, unit manager', rows: unitOf(2), context: exampleContext({ lens: 'unit' }) },
  { name: 'Twelve officers, unit manager', rows: unitOf(12), context: exampleContext({ lens: 'unit' }) },
  { name: 'Twelve officers, welfare lead', rows: unitOf(12), context: exampleContext({ lens: 'welfare' }) },
  {
    name: 'Two hundred officers, welfare lead',
    rows: unitOf(200),
    context: exampleContext({ lens: 'welfare' })
  },
  { name: 'The force, chief officer', rows: force, context: exampleContext({ unitId: null, lens: 'force' }) },
  { name: 'Absences not loaded', rows: unitOf(3).map(unknown), context: exampleContext({ lens: 'unit' }) },
  { name: 'Nobody', rows: [], context: exampleContext() }
];
