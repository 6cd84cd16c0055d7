// What every reader may see of supervision: protected counts in words.
import type { MatrixPlot } from '../pictures.ts';
import { protectedView, type ProtectedTopic } from '../protected-view.ts';
import type { View } from '../view.ts';
import type { SupervisionSupportRow } from './metric.ts';

const SUPERVISION: ProtectedTopic = {
  name: 'Supervision',
  measures: [
    { key: 'one_to_one', title: 'One-to-one in time' },
    { key: 'stress_briefing', title: 'Briefed on stress' }
  ],
  first: { measure: 'one_to_one', group: 'everybody' },
  who: 'people',
  headline: (shown) => `The last one-to-one is within its interval for ${shown}`,
  detail: 'seen in time',
  nobody: (where) => `Nobody in ${where} is in the scope of support`,
  needs: 'it needs the welfare contacts extract',
  subtitle: 'People whose last one-to-one and last stress briefing are within their intervals.',
  notes: []
};

export const supervisionSupportView: View<SupervisionSupportRow, MatrixPlot> = (rows, context) =>
  protectedView(rows, SUPERVISION, context);
