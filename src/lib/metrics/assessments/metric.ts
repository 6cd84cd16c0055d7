// M21: cases whose SRP, ARMS and plan are there, none past due.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const assessments = defineMetric({
  id: 'assessments',
  number: 'M21',
  title: 'Assessments and plans',
  question: 'Has every case its assessments and plan, and is none of them past due?',
  formula:
    'Counted cases with an SRP, an ARMS and a plan, the latest of each not past its next due day ÷ counted cases. ' +
    'Plans completed on or after both assessments ÷ cases with a plan. Of assessments and plans done again in the ' +
    'as-of month and the 11 before it: those completed by the day they were due ÷ all.',
  grain: 'one row per unit and per force',
  provisions: [
    { quote: 'All forces apply … (SRP) … and … (ARMS)', line: 'L130' },
    { quote: 'Both are taken into consideration when creating an ARMS risk management plan', line: 'L130' },
    {
      quote: 'all decisions based on available, accurate information … static and dynamic risk models',
      line: 'L126'
    },
    { quote: 'collected, recorded and thoroughly evaluated all available information', line: 'L114' },
    { quote: 'used reliable assessment methods where available', line: 'L116' },
    { quote: 'for ensuring effective and proactive management of offenders', line: 'L178' }
  ],
  caveats: [
    'A next due day that is blank is no due day: such an assessment is not past due.',
    'A case opened yesterday is not yet assessed, and counts all the same.',
    'A risk level dated before the latest ARMS may still be right; it is counted, so that somebody looks.'
  ],
  needs: ['officers', 'cases', 'assessments'],
  uses: ['units'],
  reads: ['int_assessed_cases', 'int_assessments', 'int_units', 'parameters', 'stg_cases'],
  sight: { unit: 'rows', force: 'units', welfare: 'none' },
  together: addedUp({
    sums: [
      'cases',
      'with_srp',
      'with_arms',
      'with_plan',
      'with_all',
      'complete',
      'past_due',
      'plans_after_both',
      'not_reviewed',
      'level_older',
      'done_again',
      'in_time'
    ],
    ratios: {
      share: ['complete', 'cases'],
      plan_share: ['plans_after_both', 'with_plan'],
      in_time_share: ['in_time', 'done_again']
    }
  }),
  row: z.strictObject({
    ...levelColumns,
    cases: wholeCount,
    with_srp: wholeCount.nullable(),
    with_arms: wholeCount.nullable(),
    with_plan: wholeCount.nullable(),
    with_all: wholeCount.nullable(),
    complete: wholeCount.nullable(),
    share: share.nullable(),
    past_due: wholeCount.nullable(),
    plans_after_both: wholeCount.nullable(),
    plan_share: share.nullable(),
    not_reviewed: wholeCount.nullable(),
    level_older: wholeCount.nullable(),
    done_again: wholeCount.nullable(),
    in_time: wholeCount.nullable(),
    in_time_share: share.nullable(),
    state
  }),
  sql
});

export type AssessmentsRow = RowOf<typeof assessments>;
