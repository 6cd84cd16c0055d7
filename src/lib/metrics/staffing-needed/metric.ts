// What it would take to bring every unit within ratio and load: in people, and in what people can't cure.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, state, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';
import { together } from './together.ts';

const fte = z.number().nonnegative();

export const staffingNeeded = defineMetric({
  id: 'staffing-needed',
  number: 'M28 people',
  title: 'What it would take',
  question:
    'How many people would bring every unit within its load, now and in the years ahead, and what can people not cure?',
  formula:
    'Full-time officers needed = hours that the unit’s cases and areas need a month ÷ (full-time hours a month × ' +
    '(1 − expected absence) × the load that a unit is staffed for). In later years × (1 + growth) to the power of the years, ' +
    'by 3 and 8 per cent a year, which is what is published, and by the growth in the settings. Short = needed − in post, ' +
    'at least 0; people = short, rounded up to whole people in each unit. The force is the sum of its units: people to spare ' +
    'in one do not fill another.',
  grain: 'one row per unit and per force, for today and each of the next five years',
  provisions: [
    { quote: 'Workloads relating to offender management must be manageable', line: 'L176' },
    { quote: 'a maximum of 20 per cent of the caseload should be of a high risk level', line: 'L178' },
    { quote: 'As more offenders are eligible under MAPPA', line: 'L145' },
    {
      quote:
        'Chief and senior officers are responsible for creating the structures that support the multi-agency coordinated approach',
      line: 'L15'
    }
  ],
  caveats: [
    'No number of people changes a unit’s own share of high-risk cases. Where an officer is above the limit and the unit is ' +
      'not, cases can change hands within it; where the unit is above, some have to go to other units; where the force is, ' +
      'no move cures it.',
    'Adding low-risk cases so that a share falls is counted as no cure.',
    'Expected absence is the hours lost ÷ the hours rostered in the last 12 months: of the unit, or of its force where the ' +
      'unit had nobody, or nobody who was there.',
    'The need allows for absence already, and deployable leaves out who is absent today: the gap to deployable counts some ' +
      'absence twice. Short is counted from those in post, once they are vetted and trained.',
    'Whole people are full-time people of each unit by itself.',
    'The mix of risk, the journeys and who is in post are taken to stay as they are. Every weight is the force’s own.'
  ],
  needs: ['officers', 'cases', 'areas', 'absences'],
  uses: ['vetting', 'training', 'posts', 'approved_premises', 'units'],
  reads: ['int_caseloads', 'int_unit_people', 'int_unit_rosters', 'int_unit_work', 'int_units', 'parameters'],
  sight: { unit: 'rows', force: 'rows', welfare: 'rows' },
  together,
  row: z.strictObject({
    ...levelColumns,
    years_ahead: z.number().int().min(0).max(5),
    growth_percent: z.number(),
    cases: wholeCount,
    high_risk_cases: wholeCount,
    not_assessed: wholeCount,
    /** An officer is above the limit; of a force, or a unit. */
    has_above: z.boolean(),
    ratio: z.enum(['within', 'by_moving', 'depends', 'not_by_people', 'no_cases']),
    must_pass_on: wholeCount,
    established_fte: fte.nullable(),
    in_post_fte: fte,
    deployable_fte: fte.nullable(),
    fte_needed_least: fte.nullable(),
    fte_needed: fte.nullable(),
    fte_needed_most: fte.nullable(),
    short_least: fte.nullable(),
    short: fte.nullable(),
    short_most: fte.nullable(),
    spare: fte.nullable(),
    people_least: wholeCount.nullable(),
    people: wholeCount.nullable(),
    people_most: wholeCount.nullable(),
    state
  }),
  sql
});

export type StaffingNeededRow = RowOf<typeof staffingNeeded>;
