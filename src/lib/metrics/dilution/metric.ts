// M2b: a share that came back within the model because cases were added, not because high-risk cases went.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const dilution = defineMetric({
  id: 'dilution',
  number: 'M2b',
  title: 'Dilution',
  question: 'Did a share come back within the model only because lower-risk cases were added?',
  formula:
    'Between two neighbouring snapshots: above the model at the first, by the limit of its day and by that of the ' +
    'second, and not above it at the second; more cases than before; no fewer high-risk cases.',
  grain: 'one row per officer and two neighbouring snapshots, with counted cases in either',
  provisions: [
    { quote: 'a maximum of 20 per cent of the caseload should be of a high risk level', line: 'L178' },
    {
      quote:
        'must include a scrutiny of the risk level ratios (very high, high, medium or low) being managed by case officers',
      line: 'L176'
    }
  ],
  caveats: [
    'It describes how the numbers moved. It does not say that anybody meant it: new cases have to go somewhere.',
    'Between two snapshots much may have happened that neither of them shows.',
    'Where a snapshot is missing, the ones before and after it are compared.',
    'A share that a raised limit cleared by itself is not among them.'
  ],
  needs: ['officers', 'cases', 'case_history'],
  uses: ['units'],
  reads: ['int_officers', 'int_risk_by_snapshot', 'parameters', 'snapshot_parameters'],
  sight: { unit: 'rows', force: 'none', welfare: 'rows' },
  row: z.strictObject({
    ...levelColumns,
    from: day,
    to: day,
    cases_before: wholeCount,
    cases_after: wholeCount,
    high_before: wholeCount,
    high_after: wholeCount,
    diluted: z.boolean()
  }),
  sql
});

export type DilutionRow = RowOf<typeof dilution>;
