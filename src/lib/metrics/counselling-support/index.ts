// The only door to counselling by unit.
import { metricEntry } from '../view.ts';
import MatrixPicture from '../MatrixPicture.svelte';
import { examples } from './examples.ts';
import { counsellingSupport } from './metric.ts';
import { counsellingSupportView } from './view.ts';

export const counsellingSupportEntry = metricEntry({
  metric: counsellingSupport,
  view: counsellingSupportView,
  // Counts in words: a length would show more than the words say.
  Chart: MatrixPicture,
  examples
});
