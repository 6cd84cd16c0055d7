// The only door to returns to work.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { returnToWork } from './metric.ts';
import { returnToWorkView } from './view.ts';

export const returnToWorkEntry = metricEntry({
  metric: returnToWork,
  view: returnToWorkView,
  Chart: BarsPicture,
  examples
});
