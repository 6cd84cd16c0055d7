// Beside M9: who is away, from when to when, as recorded.
import { z } from 'zod';
import { ABSENCE_KINDS_IN_ORDER } from '../absence-groups.ts';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, share } from '../levels.ts';
import sql from './metric.sql?raw';

export const whoIsAway = defineMetric({
  id: 'who-is-away',
  number: 'M9',
  title: 'Who is away',
  question: 'Who is away, from when to when, and who covers?',
  formula:
    'Absences as they are recorded, within the time in post; what is recorded for the very same days is one. Long: on at least one of its days the officer is absent for ' +
    'more working days in a row, of whatever kind, than the settings let pass without cover.',
  grain: 'one row per officer and days of absence',
  provisions: [
    {
      quote:
        'for resilience during periods of staff absence (for example, sickness, annual leave, cover, vacancies and other absences)',
      line: 'L178'
    },
    {
      quote:
        'adequate absence management, including sickness and maternity or paternity or family leave cover',
      line: 'L235'
    }
  ],
  caveats: [
    'An absence without an end is drawn as open; whether it is long is known up to the as-of date.',
    'Kinds of absence are shown to the welfare lead only.'
  ],
  needs: ['officers', 'absences'],
  uses: ['cover', 'units'],
  reads: ['int_absent_days', 'int_officers', 'parameters', 'stg_absences'],
  sight: { unit: 'rows', force: 'none', welfare: 'rows' },
  welfareColumns: ['kind'],
  row: z.strictObject({
    ...levelColumns,
    /** In post today, in a role that holds cases. */
    holds_cases: z.boolean(),
    starts_on: day,
    ends_on: day.nullable(),
    kind: z.enum(ABSENCE_KINDS_IN_ORDER).nullable(),
    fraction: share,
    is_long: z.boolean(),
    is_today: z.boolean()
  }),
  sql
});

export type WhoIsAwayRow = RowOf<typeof whoIsAway>;
