// M5: the hours that a caseload needs against the hours that its officer has.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, hours, levelColumns, state, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';
import { loadTogether } from './together.ts';

const percent = z.number().nonnegative().nullable();

export const loadPercent = defineMetric({
  id: 'load-percent',
  number: 'M5',
  title: 'Load',
  question: 'Who has more work than hours, and is it lasting?',
  formula:
    '100 × hours needed (see Hours of work) ÷ hours available (see Available hours), by calendar month, and by week ' +
    'where there are weekly snapshots; a week needs 12 × 7 ÷ 365.25 of a month’s hours. For a unit or the force: the ' +
    'sum of hours needed, those without a lead included, ÷ the sum of hours available. Persistent: too much at as ' +
    'many snapshots in a row as the settings say; a missing one breaks the row.',
  grain:
    'one row per officer in a role that holds cases, per unit’s work without a lead, per unit and per force; for each calendar month of the last 12, and each of the last 26 weeks, in which there is a snapshot',
  provisions: [
    { quote: 'Workloads relating to offender management must be manageable', line: 'L176' },
    {
      quote:
        'Supervisors and managers should ensure that officers and staff have sufficient time and support',
      line: 'L23'
    }
  ],
  caveats: [
    'The guidance gives no hours: the load is only as good as the force’s own weights.',
    'Somebody with cases and no hours, or under a fifth of the rostered ones, is absent: no percentage is given.',
    'Somebody who joined or came back within the period has the hours from that day on, and the whole caseload.',
    'Least and most show the load if every case not assessed were low, and if every one were very high. The control chart ' +
      'and whether it lasts go by the load as the settings plan those cases.',
    'Past loads use the weights and limits of their own day; a case’s area, category and MAPPA level are those that the cases extract has now.',
    'Bank holidays and overtime are in no extract and not in the hours.'
  ],
  needs: ['officers', 'cases', 'areas', 'absences'],
  uses: ['approved_premises', 'case_history', 'units'],
  reads: ['int_loads', 'parameters', 'snapshot_parameters'],
  sight: { unit: 'rows', force: 'units', welfare: 'rows' },
  together: loadTogether,
  row: z.strictObject({
    ...levelColumns,
    grain: z.enum(['month', 'week']),
    period_start: day,
    period_end: day,
    snapshot_on: day,
    cases: wholeCount,
    hours_needed: hours.nullable(),
    hours_least: hours.nullable(),
    hours_most: hours.nullable(),
    rostered_hours: hours.nullable(),
    available_hours: hours.nullable(),
    load_percent: percent,
    load_percent_least: percent,
    load_percent_most: percent,
    breaches_in_a_row: wholeCount,
    snapshots_observed: wholeCount,
    is_persistent: z.boolean(),
    state
  }),
  sql
});

export type LoadPercentRow = RowOf<typeof loadPercent>;
