// M10: counted cases that nobody effectively leads on the as-of date, and why.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { REASONS } from '../lead-words.ts';
import { day } from '../levels.ts';
import sql from './metric.sql?raw';

export const noEffectiveLead = defineMetric({
  id: 'no-effective-lead',
  number: 'M10',
  title: 'Cases without an effective lead',
  question: 'Which cases does nobody have in hand, and why?',
  formula:
    'Counted cases of which one of these holds, the first counting: no lead is recorded; the lead is not in the ' +
    'officers extract; has left; is not in a role that holds cases; is in an absence longer than the setting, ' +
    'and nobody is recorded as covering the case on the as-of date; or every covering officer has left or is ' +
    'absent that day.',
  grain: 'one row per counted case without an effective lead',
  provisions: [
    {
      quote:
        'adequate absence management, including sickness and maternity or paternity or family leave cover',
      line: 'L235'
    },
    { quote: 'for ensuring effective and proactive management of offenders', line: 'L178' }
  ],
  caveats: [
    'Each case is listed once, with the first reason that holds.',
    'An absence counts when it runs for more working days than the setting, those already booked after the ' +
      'as-of date included: a day’s leave leaves no case without a lead.',
    'An officer who starts after the as-of date is not yet in a role that holds cases.',
    'A covering officer who is not in the officers extract is not known to be there: cover by them alone is cover by somebody absent.'
  ],
  needs: ['officers', 'cases'],
  uses: ['absences', 'cover', 'units'],
  reads: ['int_absence_today', 'int_cases', 'int_officers', 'parameters', 'stg_cover'],
  sight: { unit: 'rows', force: 'none', welfare: 'none' },
  row: z.strictObject({
    unit_id: z.string(),
    case_id: z.string(),
    lead_officer_id: z.string().nullable(),
    risk_level: z.enum(['very_high', 'high', 'medium', 'low', 'not_assessed']),
    reason: z.enum(REASONS),
    since: day.nullable()
  }),
  sql
});

export type NoEffectiveLeadRow = RowOf<typeof noEffectiveLead>;
