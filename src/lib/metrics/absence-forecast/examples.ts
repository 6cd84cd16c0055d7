// The states that the picture of the forecast must survive. All invented.
import { exampleForecast } from '../example-forecast.ts';
import { exampleContext } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { AbsenceForecastRow } from './metric.ts';

const NONE = { low_hours: null, median_hours: null, high_hours: null } as const;

export const examples: readonly Example<AbsenceForecastRow>[] = [
  {
    name: 'Two officers',
    rows: exampleForecast(2, { ...NONE, state: 'suppressed' }),
    context: exampleContext()
  },
  { name: 'Twelve officers', rows: exampleForecast(12), context: exampleContext() },
  { name: 'Two hundred officers', rows: exampleForecast(200), context: exampleContext() },
  {
    name: 'The force',
    rows: [...exampleForecast(60, { level: 'force', unit_id: null }), ...exampleForecast(14)],
    context: exampleContext({ unitId: null })
  },
  {
    name: 'Too short a history',
    rows: exampleForecast(12, { ...NONE, history_weeks: 9, state: 'no_data' }),
    context: exampleContext()
  },
  {
    name: 'Absences not loaded',
    rows: exampleForecast(12, { ...NONE, booked_hours: null, history_weeks: 0, state: 'no_data' }),
    context: exampleContext({ loaded: new Set(['officers', 'cases']) })
  },
  { name: 'Nobody', rows: [], context: exampleContext() }
];
