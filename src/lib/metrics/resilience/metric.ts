// M6: whether the others of the unit could take an officer's cases, and what stops it.
import { z } from 'zod';
import { LIMITING } from '../../shared/absorption.ts';
import { PLANNED_HOURS } from '../absorption-words.ts';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const resilience = defineMetric({
  id: 'resilience',
  number: 'M6',
  title: 'Resilience',
  question: 'If an officer were away, could the others take all of their cases?',
  formula:
    'For each officer alone: the most high-risk cases, and then the most cases, that the others of the unit could ' +
    'take so that nobody ends above the ceiling or above the high-risk limit. By hours: each case brings the hours a ' +
    'month that it needs, and a receiver may end with the ceiling’s percentage of the hours they have this month. By ' +
    'number of cases, where the force chose so or the areas or absences extract is missing: the ceiling is the setting ' +
    '× contracted hours ÷ full-time hours, rounded down, and a place for a case that is not high-risk may stand for a ' +
    'high-risk one. Only officers who are present, vetted and trained take cases, and nobody who is already above the ' +
    'high-risk limit. The best placement is worked out exactly, not estimated.',
  grain: 'one row per case-holding officer in post, per unit and per force',
  provisions: [
    {
      quote:
        'for resilience during periods of staff absence (for example, sickness, annual leave, cover, vacancies and other absences)',
      line: 'L178'
    },
    { quote: 'a maximum of 20 per cent of the caseload should be of a high risk level', line: 'L178' }
  ],
  caveats: [
    'One officer away at a time: two away together can leave cases with nobody where one would not.',
    'The guidance gives no number of cases or hours that an officer may hold. The ceiling is the force’s own choice.',
    'Hours are those of the load: the as-of month, booked absences taken off, and weights that are assumptions. They are ' +
      'counted in thousandths of an hour.',
    PLANNED_HOURS,
    'An officer above the high-risk limit takes nothing, not even low-risk cases, which would only hide the ' +
      'breach.',
    'What stops it: nobody may take any; or there is no more room under the ceilings; or there is room for all, ' +
      'and the high-risk limit stops some. Blank only where all cases and all high-risk cases are placed.',
    'By number of cases, all can have a place while a high-risk one has none. Such a loss is not counted as absorbed: ' +
      'with nobody are as many cases as lack a place, or as many high-risk ones, whichever is more.',
    '“At least” is said where more can be with nobody: places for more cases that are not high-risk were counted ' +
      'than the officer holds, or losses are added up. “Who could take whose cases” has the exact number.',
    'A search that would take too long ends with the best placement found; “Who could take whose cases” then says how ' +
      'many could be placed at most.',
    'The limit is read against all counted cases, those not yet assessed included.',
    'A unit’s and the force’s rows add up losses that would each happen alone.'
  ],
  needs: ['officers', 'cases'],
  uses: ['units', 'areas', 'absences', 'approved_premises', 'vetting', 'training'],
  reads: ['int_absorption', 'int_units'],
  sight: { unit: 'rows', force: 'units', welfare: 'rows' },
  together: addedUp({ sums: ['cases', 'placed', 'high_risk_cases', 'high_risk_placed', 'unplaced'] }),
  row: z.strictObject({
    ...levelColumns,
    cases: wholeCount,
    placed: wholeCount,
    high_risk_cases: wholeCount,
    high_risk_placed: wholeCount,
    unplaced: wholeCount,
    limiting: z.enum(LIMITING).nullable()
  }),
  sql
});

export type ResilienceRow = RowOf<typeof resilience>;
