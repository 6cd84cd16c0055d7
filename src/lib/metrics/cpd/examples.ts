// The states that the picture of continuing professional development must survive. All invented.
import { EXAMPLE_FORCE, exampleContext, examplePeople, exampleUnit, varied } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { CpdRow } from './metric.ts';

type Level = Pick<CpdRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

const cpdRow = (level: Level, events: number, hours: number | null, over: Partial<CpdRow> = {}): CpdRow => ({
  ...level,
  in_scope: 1,
  with_cpd: events > 0 ? 1 : 0,
  events,
  events_without_hours: hours === null ? events : 0,
  hours,
  state: events > 0 ? 'ok' : 'watch',
  ...over
});

const unknown: Partial<CpdRow> = {
  with_cpd: null,
  events: null,
  events_without_hours: null,
  hours: null,
  state: 'no_data'
};

const unitOf = (size: number): CpdRow[] => {
  const officers = examplePeople(size).map((person, index) => {
    const events = varied(index, 5);
    return cpdRow(person, events, index === 3 && events > 0 ? null : events * 3.5);
  });
  const sum = (key: 'events' | 'events_without_hours') =>
    officers.reduce((total, row) => total + row[key]!, 0);
  const with_cpd = officers.filter(({ events }) => events !== 0).length;
  const hours = officers.reduce((total, row) => (row.hours === null ? total : total + row.hours), 0);
  const whole = cpdRow(exampleUnit('U1'), sum('events'), hours, {
    in_scope: size,
    with_cpd,
    events_without_hours: sum('events_without_hours'),
    state: with_cpd < size ? 'watch' : 'ok'
  });
  return [whole, ...officers];
};

const ofSize = (level: Level, in_scope: number, with_cpd: number) =>
  cpdRow(level, with_cpd * 2, with_cpd * 6.5, {
    in_scope,
    with_cpd,
    state: with_cpd < in_scope ? 'watch' : 'ok'
  });

const force = [
  ofSize(EXAMPLE_FORCE, 43, 36),
  ofSize(exampleUnit('U1'), 12, 9),
  ofSize(exampleUnit('U2'), 14, 14),
  ofSize(exampleUnit('U3'), 17, 13)
];

export const examples: readonly Example<CpdRow>[] = [
  { name: 'Two officers', rows: unitOf(2), context: exampleContext() },
  { name: 'Twelve officers, one without recorded hours', rows: unitOf(12), context: exampleContext() },
  { name: 'Two hundred officers', rows: unitOf(200), context: exampleContext() },
  { name: 'The force', rows: force, context: exampleContext({ unitId: null }) },
  {
    name: 'Nothing known',
    rows: unitOf(3).map((row) => ({ ...row, ...unknown })),
    context: exampleContext()
  },
  { name: 'Nobody', rows: [], context: exampleContext() }
];
