// M28: how many full-time officers cases will need as they grow, and how many there are.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { hours, levelColumns, share, state } from '../levels.ts';
import sql from './metric.sql?raw';

const figure = z.number().nonnegative();
const fte = figure.nullable();

export const growth = defineMetric({
  id: 'growth',
  number: 'M28',
  title: 'Growth',
  question: 'How many officers will the cases need in the years ahead, and how many are there?',
  formula:
    'Cases × (1 + growth) to the power of the years, by 3 and 8 per cent a year, which is what is published, and by the ' +
    'growth in the settings. Full-time officers needed = hours that the cases need a month ÷ (full-time hours a month × ' +
    '(1 − absence)), absence being hours lost ÷ hours rostered in the last 12 months. Gap = needed − deployable today.',
  grain: 'one row per unit and per force, for today and each of the next five years',
  provisions: [
    { quote: 'As more offenders are eligible under MAPPA', line: 'L145' },
    { quote: 'Workloads relating to offender management must be manageable', line: 'L176' }
  ],
  caveats: [
    'Hours grow as cases do: the mix of risk and the journeys are taken to stay as they are.',
    'Deployable is as it is today: who leaves, joins, or is vetted and trained by then is not foreseen.',
    'The hours that a case needs are the force’s own weights.',
    'The band is that of growth. What the cases not assessed could make of the hours and of the officers needed, by the ' +
      'growth in the settings, stands beside it.',
    'A growth outside 3 to 8 per cent in the settings widens the band to hold it.',
    'A gap below 0 is room to spare. The guidance gives no number: the figure is shown, not graded.'
  ],
  needs: ['officers', 'cases', 'areas', 'absences', 'vetting', 'training'],
  uses: ['approved_premises', 'units'],
  reads: [
    'int_area_hours',
    'int_case_hours',
    'int_deployment',
    'int_officer_days',
    'int_officers',
    'int_units',
    'parameters'
  ],
  sight: { unit: 'rows', force: 'rows', welfare: 'rows' },
  // Who is needed depends on each unit's own share of absence.
  together: null,
  row: z.strictObject({
    ...levelColumns,
    years_ahead: z.number().int().min(0).max(5),
    growth_percent: z.number(),
    cases_least: figure,
    cases: figure,
    cases_most: figure,
    hours_needed: hours.nullable(),
    hours_least: hours.nullable(),
    hours_most: hours.nullable(),
    absence_share: share.nullable(),
    fte_needed_least: fte,
    fte_needed: fte,
    fte_needed_most: fte,
    /** By the growth in the settings, if all cases not assessed were low, and if all were very high. */
    fte_if_low: fte,
    fte_if_very_high: fte,
    deployable_fte: fte,
    gap_least: z.number().nullable(),
    gap: z.number().nullable(),
    gap_most: z.number().nullable(),
    state
  }),
  sql
});

export type GrowthRow = RowOf<typeof growth>;
