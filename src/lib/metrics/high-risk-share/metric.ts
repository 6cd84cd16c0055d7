// M2: the share of high-risk cases in each caseload against the guidance's 20 per cent.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { againstLimit } from '../risk-limit.ts';
import { addedUp, shareOf } from '../together.ts';
import sql from './metric.sql?raw';

export const highRiskShare = defineMetric({
  id: 'high-risk-share',
  number: 'M2',
  title: 'High-risk share',
  question: 'Who holds a larger share of high-risk cases than the model in the guidance?',
  formula:
    'High-risk cases ÷ counted cases. Above the model when the share is more than 20 per cent (the limit in the ' +
    'settings), compared before any rounding: exactly 20 per cent complies. Room = the most high-risk cases ' +
    'that could be added without going above it; to pass on = the fewest that would have to go.',
  grain:
    'one row per officer in a role that holds cases, per unit’s cases without a lead, per unit and per force',
  provisions: [
    { quote: 'a maximum of 20 per cent of the caseload should be of a high risk level', line: 'L178' },
    {
      quote:
        'must include a scrutiny of the risk level ratios (very high, high, medium or low) being managed by case officers',
      line: 'L176'
    }
  ],
  caveats: [
    'The guidance suggests 20 per cent; it is a model, not a law.',
    'Which levels are “high” is a setting: very high and high unless the force says otherwise.',
    'Cases not yet assessed could be of any level. “Least” and “most” are the share of all counted cases if ' +
      'none, or all, of them were high risk; where the two lie on either side of the limit, the state depends on ' +
      'them.',
    'If the settings leave cases not assessed out of the share, they are left out of the cases it is taken of, ' +
      'of the room and of what is to be passed on, but not of least and most.',
    'With fewer than five cases, one case moves the share by more than the limit: read the count, not the ' +
      'share.',
    'A share above the limit is a fact; the funnel says whether chance alone could easily give it.'
  ],
  needs: ['officers', 'cases'],
  uses: ['units'],
  reads: ['int_caseloads', 'int_officers', 'parameters'],
  sight: { unit: 'rows', force: 'units', welfare: 'rows' },
  together: addedUp({
    sums: ['cases', 'high_risk_cases', 'not_assessed'],
    judged: (whole, { asOf, settingsOn }) => {
      const { denominator, excess, rest, share, state } = againstLimit(whole, settingsOn(asOf));
      const atMost = Number(whole['high_risk_cases']) + Number(whole['not_assessed']);
      return {
        share,
        share_least: shareOf(whole['high_risk_cases'], whole['cases']),
        share_most: shareOf(atMost, whole['cases']),
        may_take: rest === 0 ? null : Math.floor(Math.max(-excess, 0) / rest),
        must_shed: rest === 0 ? 0 : Math.ceil(Math.max(excess, 0) / rest),
        small_caseload: denominator < 5,
        state
      };
    }
  }),
  row: z.strictObject({
    ...levelColumns,
    cases: wholeCount,
    high_risk_cases: wholeCount,
    not_assessed: wholeCount,
    share: share.nullable(),
    share_least: share.nullable(),
    share_most: share.nullable(),
    may_take: wholeCount.nullable(),
    must_shed: wholeCount,
    small_caseload: z.boolean(),
    state
  }),
  sql
});

export type HighRiskShareRow = RowOf<typeof highRiskShare>;
