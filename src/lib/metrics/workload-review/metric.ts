// M18: officers whose breach of the high-risk limit or the load lasts, and whether anybody has reviewed it with them.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, state, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const workloadReview = defineMetric({
  id: 'workload-review',
  number: 'M18 reviews',
  title: 'Workload reviews',
  question: 'Who has been over the limit for long, with nobody reviewing their workload since?',
  formula:
    'Officers in a lasting breach with a workload review held on or after the first snapshot of the row ÷ officers in a ' +
    'lasting breach. It lasts where, week by week or month by month, as many snapshots in a row as the settings say, the ' +
    'as-of date’s the last, are above the limit: of the load (see Load), or of the high-risk share. A missing one breaks ' +
    'the row.',
  grain:
    'one row per officer in a lasting breach × breach (load, high-risk share), and per unit and force × breach',
  provisions: [
    { quote: 'monitor staff proactively and provide them with appropriate support', line: 'L233' },
    { quote: 'Workloads relating to offender management must be manageable', line: 'L176' },
    { quote: 'essential for the safety and welfare of officers', line: 'L178' }
  ],
  caveats: [
    'A week or month counts by its last snapshot; where both weeks and months last, the row is the one that began first.',
    'Each snapshot is judged by the settings of its own day.',
    'Somebody with under a fifth of their hours is absent, not overloaded: their row of loads is broken.',
    'A review before the row began does not count: it can’t have been about it.'
  ],
  needs: ['officers', 'cases', 'case_history', 'welfare_contacts'],
  uses: ['areas', 'absences', 'approved_premises', 'units'],
  reads: ['int_lasting_breaches', 'int_officers', 'parameters', 'stg_welfare_contacts'],
  sight: { unit: 'rows', force: 'none', welfare: 'rows' },
  row: z.strictObject({
    ...levelColumns,
    breach: z.enum(['load', 'high_risk_share']),
    officers: wholeCount.nullable(),
    reviewed: wholeCount.nullable(),
    since: day.nullable(),
    snapshots: wholeCount.nullable(),
    reviewed_on: day.nullable(),
    state
  }),
  sql
});

export type WorkloadReviewRow = RowOf<typeof workloadReview>;
