// M9: of the case-days on which an officer was away for long, how many somebody covered.
import { z } from 'zod';
import { ABSENCE_KINDS_IN_ORDER, type AbsenceKind } from '../absence-groups.ts';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const COVER_LEVELS = ['all', 'very_high', 'high', 'medium', 'low', 'not_assessed'] as const;

const caseDays = z.number().nonnegative().nullable();

type KindColumn = `${AbsenceKind}_case_days` | `${AbsenceKind}_covered_case_days`;

/** For each kind of absence: its case-days, and how many of them were covered. */
const KIND_COLUMNS = ABSENCE_KINDS_IN_ORDER.flatMap(
  (kind) => [`${kind}_case_days`, `${kind}_covered_case_days`] as const
) as readonly KindColumn[];

const kindColumns = Object.fromEntries(KIND_COLUMNS.map((column) => [column, caseDays])) as Record<
  KindColumn,
  typeof caseDays
>;

export const cover = defineMetric({
  id: 'cover',
  number: 'M9',
  title: 'Cover',
  question: 'When an officer is away for long, are their cases covered?',
  formula:
    'Case-days covered ÷ case-days of long absence, over the as-of month and the 11 before it. A case-day is one case on ' +
    'one working day that its lead is absent, in a row of more such days than the settings let pass without cover. It is ' +
    'covered by the share that cover for the officer or the case has on that day, at most whole.',
  grain:
    'one row per officer in a role that holds cases with a long absence, per unit and per force; for all cases and for each risk level',
  provisions: [
    {
      quote:
        'adequate absence management, including sickness and maternity or paternity or family leave cover',
      line: 'L235'
    },
    {
      quote:
        'for resilience during periods of staff absence (for example, sickness, annual leave, cover, vacancies and other absences)',
      line: 'L178'
    }
  ],
  caveats: [
    'Which cases somebody led on a past day is read from the last snapshot up to that day; before the first one, from the cases that they lead now and had then.',
    'Every working day of a long absence counts, the first ones too. An absence without an end is followed to the as-of date.',
    'A day with absences of two kinds goes to the first in the order given under Available hours.',
    'Cover counts as it is recorded, also on days on which whoever covers is away themselves: those case-days are counted apart, as broken. Cover of oneself is none.',
    'The guidance gives no share. The figure is shown, not graded.'
  ],
  needs: ['officers', 'cases', 'absences', 'cover'],
  uses: ['case_history', 'units'],
  reads: [
    'int_absent_days',
    'int_cases',
    'int_officers',
    'parameters',
    'snapshot_parameters',
    'stg_case_history',
    'stg_cases',
    'stg_cover'
  ],
  sight: { unit: 'rows', force: 'units', welfare: 'rows' },
  welfareColumns: KIND_COLUMNS,
  together: addedUp({
    by: ['risk_level', 'period_start', 'period_end'],
    sums: ['case_days', 'covered_case_days', 'broken_case_days', ...KIND_COLUMNS],
    ratios: { covered_share: ['covered_case_days', 'case_days'] }
  }),
  row: z.strictObject({
    ...levelColumns,
    risk_level: z.enum(COVER_LEVELS),
    period_start: day,
    period_end: day,
    case_days: wholeCount.nullable(),
    covered_case_days: caseDays,
    broken_case_days: caseDays,
    covered_share: share.nullable(),
    ...kindColumns,
    state
  }),
  sql
});

export type CoverRow = RowOf<typeof cover>;
