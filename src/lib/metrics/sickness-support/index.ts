// The only door to sickness by unit.
import MatrixPicture from '../MatrixPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { sicknessSupport } from './metric.ts';
import { sicknessSupportView } from './view.ts';

export const sicknessSupportEntry = metricEntry({
  metric: sicknessSupport,
  view: sicknessSupportView,
  // Counts in words: a length would show more than the words say.
  Chart: MatrixPicture,
  examples
});
