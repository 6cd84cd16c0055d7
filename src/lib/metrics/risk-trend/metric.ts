// M2 over time: the share of high-risk cases at every snapshot, each by the settings of its own day.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, share, state, wholeCount } from '../levels.ts';
import { againstLimit } from '../risk-limit.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const riskTrend = defineMetric({
  id: 'risk-trend',
  number: 'M2 trend',
  title: 'High-risk share over time',
  question: 'Is the share of high-risk cases rising or falling, and how long has it been above the model?',
  formula:
    'High-risk cases ÷ counted cases at each snapshot, compared with the limit that was in force on that day.',
  grain:
    'one row per snapshot day and officer, unit’s cases without a lead, unit and force with counted cases',
  provisions: [
    {
      quote:
        'must include a scrutiny of the risk level ratios (very high, high, medium or low) being managed by case officers',
      line: 'L176'
    },
    { quote: 'a maximum of 20 per cent of the caseload should be of a high risk level', line: 'L178' }
  ],
  caveats: [
    'A snapshot that was not taken stays a gap: nothing is drawn across it.',
    'Officers are shown under the unit that the officers extract gives them now; it does not say where they were before.',
    'Earlier cases of somebody who is no longer in the officers extract are counted as having no lead.',
    'Settings are dated: a limit changed today leaves earlier days as they were.'
  ],
  needs: ['officers', 'cases'],
  uses: ['case_history', 'units'],
  reads: ['int_risk_by_snapshot', 'int_units', 'snapshot_parameters'],
  sight: { unit: 'rows', force: 'units', welfare: 'rows' },
  together: addedUp({
    by: ['as_of'],
    sums: ['cases', 'high_risk_cases', 'not_assessed'],
    judged: (whole, { settingsOn }) => {
      const { share, state } = againstLimit(whole, settingsOn(String(whole['as_of'])));
      return { share, state };
    }
  }),
  row: z.strictObject({
    ...levelColumns,
    as_of: day,
    cases: wholeCount,
    high_risk_cases: wholeCount,
    not_assessed: wholeCount,
    share: share.nullable(),
    state
  }),
  sql
});

export type RiskTrendRow = RowOf<typeof riskTrend>;
