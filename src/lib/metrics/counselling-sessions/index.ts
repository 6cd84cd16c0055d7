// The only door to the sessions of counselling.
import { metricEntry } from '../view.ts';
import BarsPicture from '../BarsPicture.svelte';
import { examples } from './examples.ts';
import { counsellingSessions } from './metric.ts';
import { counsellingSessionsView } from './view.ts';

export const counsellingSessionsEntry = metricEntry({
  metric: counsellingSessions,
  view: counsellingSessionsView,
  Chart: BarsPicture,
  examples
});
