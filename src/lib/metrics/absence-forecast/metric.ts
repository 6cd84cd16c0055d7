// M6c, the forecast: available hours in the weeks ahead, with the sickness to be expected.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, hours, levelColumns, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const absenceForecast = defineMetric({
  id: 'absence-forecast',
  number: 'M6c',
  title: 'Hours to expect',
  question: 'How many hours can the weeks ahead have, with the sickness to be expected?',
  formula:
    'Rostered hours less what is booked, less sickness drawn 501 times: each officer’s week takes the part of its hours ' +
    'that sickness took in a week drawn from those of everybody in the unit in the last 12 months. The median of the ' +
    'draws, and the band from the lowest tenth to the highest. The draws are seeded: the same extracts give the same figures.',
  grain: 'one row per unit and per force, for each of the 13 whole weeks after the as-of date',
  provisions: [
    {
      quote:
        'for resilience during periods of staff absence (for example, sickness, annual leave, cover, vacancies and other absences)',
      line: 'L178'
    }
  ],
  caveats: [
    'It is a forecast, not a fact: it takes the coming weeks to be like the last 12 months.',
    'Who is ill without an end is taken off as booked; their past weeks are among those drawn from.',
    'With fewer than 13 whole weeks of recorded absences no forecast is made.',
    'It is made from people’s sickness: a unit with fewer people than twice the threshold of protected counts is not shown, to any reader.',
    'Bank holidays and overtime are in no extract and not in the hours.'
  ],
  needs: ['officers', 'absences'],
  uses: ['units'],
  reads: ['int_sickness_forecast'],
  sight: { unit: 'rows', force: 'rows', welfare: 'rows' },
  // Quantiles of what was simulated don't add up.
  together: null,
  row: z.strictObject({
    ...levelColumns,
    week_start: day,
    week_end: day,
    rostered_hours: hours,
    booked_hours: hours.nullable(),
    low_hours: hours.nullable(),
    median_hours: hours.nullable(),
    high_hours: hours.nullable(),
    history_weeks: wholeCount,
    state: z.enum(['ok', 'no_data', 'not_applicable', 'suppressed'])
  }),
  sql
});

export type AbsenceForecastRow = RowOf<typeof absenceForecast>;
