// M28: how many full-time officers cases will need as they grow, and how many there are.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, hours, levelColumns, share, state, wholeCount } from '../levels.ts';
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
    '(1 − absence)), absence being hours lost ÷ hours rostered in the last 12 months. Gap = needed − deployable today. ' +
    'Own growth = counted cases today ÷ counted cases at the snapshot nearest to a year ago, as a change in 365.25 days.',
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
    'Own growth is of one year and of cases counted by the settings of each day: a small unit’s jumps from year to year.',
    'A growth outside 3 to 8 per cent in the settings widens the band to hold it.',
    'A gap below 0 is room to spare. The guidance gives no number: the figure is shown, not graded.'
  ],
  needs: ['officers', 'cases', 'areas', 'absences', 'vetting', 'training'],
  uses: ['approved_premises', 'units', 'case_history'],
  reads: [
    'int_risk_by_snapshot',
    'int_unit_people',
    'int_unit_rosters',
    'int_unit_work',
    'int_units',
    'parameters',
    'snapshot_parameters'
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
    /** The snapshot about a year ago from which the cases’ own growth is taken; null = there is none. */
    observed_from: day.nullable(),
    observed_cases: wholeCount.nullable(),
    observed_percent: z.number().nullable(),
    /** If cases go on to grow as they did since then. */
    fte_as_observed: fte,
    deployable_fte: fte,
    gap_least: z.number().nullable(),
    gap: z.number().nullable(),
    gap_most: z.number().nullable(),
    state
  }),
  sql
});

export type GrowthRow = RowOf<typeof growth>;
