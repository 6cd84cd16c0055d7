// M1: how many cases each officer leads, of which kinds, and for how much of a full-time post.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const caseload = defineMetric({
  id: 'caseload',
  number: 'M1',
  title: 'Caseload',
  question: 'How many cases does each officer lead, and of which risk levels?',
  formula:
    'Counted cases by the officer who leads them and by risk level: those open on the as-of date and, unless ' +
    'the settings say otherwise, actively managed. Per full-time officer: cases ÷ (contracted hours ÷ full-time ' +
    'hours); for a unit or the force, all cases, those without a lead included, ÷ the sum of its officers’ ' +
    'parts of a full-time post.',
  grain:
    'one row per officer in a role that holds cases, per unit’s cases without a lead, per unit and per force',
  provisions: [
    { quote: 'number and type of offenders and PDPs requiring management', line: 'L183' },
    { quote: 'Workloads relating to offender management must be manageable', line: 'L176' },
    { quote: 'PDPs subject to active management', line: 'L100–102' }
  ],
  caveats: [
    'The guidance gives no number of cases per officer. A reference line on the chart is the force’s own ' +
      'choice.',
    'A case counts in the unit of the officer who leads it, whichever unit it is recorded in; a case without a ' +
      'lead counts in the unit it is recorded in.',
    'Reactive, custody and missing cases are shown beside the caseload and are not part of it, unless the settings say so.',
    'Cases that somebody is second officer for are counted apart, beside their own.',
    'Contracted hours of 0 together with cases is an error in the extract: there is then no figure per ' +
      'full-time officer.'
  ],
  needs: ['officers', 'cases'],
  uses: ['units'],
  reads: ['int_cases', 'int_officers'],
  sight: { unit: 'rows', force: 'units', welfare: 'rows' },
  together: addedUp({
    sums: [
      'cases',
      'very_high',
      'high',
      'medium',
      'low',
      'not_assessed',
      'reactive',
      'custody',
      'missing',
      'second_officer_cases',
      'fte'
    ],
    ratios: { cases_per_fte: ['cases', 'fte'] },
    judged: ({ fte, state }) => ({ state: fte === 0 ? (state ?? null) : 'ok' })
  }),
  row: z.strictObject({
    ...levelColumns,
    cases: wholeCount,
    very_high: wholeCount,
    high: wholeCount,
    medium: wholeCount,
    low: wholeCount,
    not_assessed: wholeCount,
    reactive: wholeCount,
    custody: wholeCount,
    missing: wholeCount,
    second_officer_cases: wholeCount,
    fte: z.number().nonnegative().nullable(),
    cases_per_fte: z.number().nonnegative().nullable(),
    state
  }),
  sql
});

export type CaseloadRow = RowOf<typeof caseload>;
