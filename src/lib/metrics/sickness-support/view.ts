// What every reader may see of sickness: protected counts in words.
import type { MatrixPlot } from '../pictures.ts';
import { protectedView, type ProtectedTopic } from '../protected-view.ts';
import type { View } from '../view.ts';
import type { SicknessSupportRow } from './metric.ts';

const SICKNESS: ProtectedTopic = {
  name: 'Sickness',
  measures: [
    { key: 'sickness', title: 'Sick in 12 months' },
    { key: 'long_sickness', title: 'Sick for long' },
    { key: 'no_return_to_work', title: 'Back without a meeting' }
  ],
  first: { measure: 'sickness', group: 'everybody' },
  who: 'people',
  headline: (shown) => `Sickness kept ${shown} away at least once in 12 months`,
  detail: 'sick in 12 months',
  nobody: (where) => `Nobody in ${where} is in the scope of support`,
  needs: 'it needs the absences extract',
  subtitle:
    'People who were sick in 12 months, who were sick for long, and who came back from sickness without a return-to-work meeting.',
  notes: ['The guidance gives no rate: it is shown, not graded.']
};

export const sicknessSupportView: View<SicknessSupportRow, MatrixPlot> = (rows, context) =>
  protectedView(rows, SICKNESS, context);
