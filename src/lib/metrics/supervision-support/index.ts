// The only door to supervision by unit.
import MatrixPicture from '../MatrixPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { supervisionSupport } from './metric.ts';
import { supervisionSupportView } from './view.ts';

export const supervisionSupportEntry = metricEntry({
  metric: supervisionSupport,
  view: supervisionSupportView,
  // Counts in words: a length would show more than the words say.
  Chart: MatrixPicture,
  examples
});
