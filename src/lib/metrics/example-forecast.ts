// An invented forecast for examples: hours of a unit of `size` officers, week by week.
import { addDays } from '../shared/dates.ts';
import { EXAMPLE_FORCE, exampleUnit, varied } from './example-people.ts';

const FIRST_WEEK = '2026-10-05';

export interface ExampleForecast {
  readonly level: 'force' | 'unit';
  readonly force_id: string;
  readonly unit_id: string | null;
  readonly officer_id: null;
  readonly week_start: string;
  readonly week_end: string;
  readonly rostered_hours: number;
  readonly booked_hours: number | null;
  readonly low_hours: number | null;
  readonly median_hours: number | null;
  readonly high_hours: number | null;
  readonly history_weeks: number;
  readonly state: 'ok' | 'no_data' | 'not_applicable' | 'suppressed';
}

export const exampleForecast = (size: number, over: Partial<ExampleForecast> = {}): ExampleForecast[] =>
  Array.from({ length: 13 }, (_, week) => {
    const booked = size * 37 * (0.96 - varied(week, 14) / 100 - (week === 11 ? 0.3 : 0));
    return {
      ...(over.level === 'force' ? EXAMPLE_FORCE : exampleUnit('U1')),
      week_start: addDays(FIRST_WEEK, 7 * week),
      week_end: addDays(FIRST_WEEK, 7 * week + 6),
      rostered_hours: size * 37,
      booked_hours: booked,
      low_hours: booked * 0.88,
      median_hours: booked * 0.95,
      high_hours: booked * 0.99,
      history_weeks: 52,
      state: 'ok',
      ...over
    };
  });
