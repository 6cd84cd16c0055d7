// What every reader may see of counselling: protected counts in words.
import type { MatrixPlot } from '../pictures.ts';
import { protectedView, type ProtectedTopic } from '../protected-view.ts';
import type { View } from '../view.ts';
import type { CounsellingSupportRow } from './metric.ts';

const COUNSELLING: ProtectedTopic = {
  name: 'Counselling',
  measures: [
    { key: 'available', title: 'Available' },
    { key: 'carried_out', title: 'Carried out' },
    { key: 'not_independent', title: 'Not independent' },
    { key: 'cancelled_by_provider', title: 'Cancelled by provider' }
  ],
  first: { measure: 'carried_out', group: 'officer' },
  who: 'officers',
  headline: (shown) => `Counselling was carried out for ${shown} within the interval`,
  detail: 'seen',
  nobody: (where) => `Nobody in ${where} is in the counselling scope`,
  needs: 'it needs the counselling extract',
  subtitle:
    'People offered counselling (available) or seen (carried out) within the interval, of those in scope.',
  notes: [
    'Sessions that are not recorded as independent do not count; people with one are counted as not independent. Sessions that the provider cancelled count as neither available nor carried out, and people with one are counted apart.'
  ]
};

export const counsellingSupportView: View<CounsellingSupportRow, MatrixPlot> = (rows, context) =>
  protectedView(rows, COUNSELLING, context);
