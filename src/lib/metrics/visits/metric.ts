// M19: home visits overdue, by risk level; and of those made, what the guidance asks of each.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const visits = defineMetric({
  id: 'visits',
  number: 'M19',
  title: 'Home visits',
  question: 'Which home visits are overdue, and was the risk assessed before each that was made?',
  formula:
    'Overdue: a case and a day before the as-of date by which a visit was due, where the person has not been seen ' +
    'at a visit recorded for that day, nor at one on or after it. Of visits at which the person was seen, in the ' +
    'as-of month and the 11 before it: those whose risk was assessed earlier ÷ made; recorded on ViSOR ÷ made; ' +
    'made by one officer ÷ made by known officers; made by the day they were due ÷ made with a due day; and ' +
    'visits made ÷ officers who can be deployed on the as-of date.',
  grain: 'one row per unit and per force × risk level, and one for all levels together',
  provisions: [
    {
      quote: "risk assessments for home visits … before staff visit the offender's premises",
      line: 'L237'
    },
    { quote: 'and record these on ViSOR', line: 'L237' },
    { quote: 'staffing arrangements which maximise the benefits of home visits', line: 'L193' },
    { quote: 'for ensuring effective and proactive management of offenders', line: 'L178' },
    { quote: 'officers and staff from other areas of policing are engaged appropriately', line: 'L196' },
    { quote: 'followed policies and procedures', line: 'L115' }
  ],
  caveats: [
    'Nobody in, and cancelled: these are attempts, and clear nothing.',
    'Where only the day is known of a visit or of its risk assessment, and both are on one day, their order is unknown: such visits are counted apart, neither as before nor as after.',
    'A visit is at the risk level that its case has now, and in the unit in which the case counts.',
    'Visits to cases that are not in the cases extract, and visits without a day, are left out.',
    'The days by which visits are due are the force’s own; the guidance sets none.'
  ],
  needs: ['officers', 'cases', 'visits'],
  uses: ['absences', 'training', 'units', 'vetting'],
  reads: ['int_cases', 'int_deployment', 'int_units', 'int_visit_duties', 'int_visits', 'parameters'],
  sight: { unit: 'rows', force: 'units', welfare: 'none' },
  together: addedUp({
    by: ['risk_level'],
    sums: [
      'cases',
      'overdue',
      'overdue_cases',
      'tried',
      'made',
      'with_due',
      'in_time',
      'assessed_before',
      'order_unknown',
      'recorded',
      'crew_known',
      'single_crewed',
      'by_others',
      'deployable_fte'
    ],
    ratios: {
      in_time_share: ['in_time', 'with_due'],
      assessed_share: ['assessed_before', 'made'],
      recorded_share: ['recorded', 'made'],
      single_crewed_share: ['single_crewed', 'crew_known'],
      visits_per_fte: ['made', 'deployable_fte']
    }
  }),
  row: z.strictObject({
    ...levelColumns,
    /** A risk level, or `all`. */
    risk_level: z.string(),
    cases: wholeCount,
    overdue: wholeCount.nullable(),
    overdue_cases: wholeCount.nullable(),
    tried: wholeCount.nullable(),
    made: wholeCount.nullable(),
    with_due: wholeCount.nullable(),
    in_time: wholeCount.nullable(),
    in_time_share: share.nullable(),
    assessed_before: wholeCount.nullable(),
    order_unknown: wholeCount.nullable(),
    assessed_share: share.nullable(),
    recorded: wholeCount.nullable(),
    recorded_share: share.nullable(),
    crew_known: wholeCount.nullable(),
    single_crewed: wholeCount.nullable(),
    single_crewed_share: share.nullable(),
    by_others: wholeCount.nullable(),
    deployable_fte: z.number().nonnegative().nullable(),
    visits_per_fte: z.number().nonnegative().nullable(),
    state
  }),
  sql
});

export type VisitsRow = RowOf<typeof visits>;
