// The only door to the training of all staff involved.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { staffTraining } from './metric.ts';
import { staffTrainingView } from './view.ts';

export const staffTrainingEntry = metricEntry({
  metric: staffTraining,
  view: staffTrainingView,
  Chart: BarsPicture,
  examples
});
