// The only door to who assesses.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { assessor } from './metric.ts';
import { assessorView } from './view.ts';

export const assessorEntry = metricEntry({
  metric: assessor,
  view: assessorView,
  Chart: BarsPicture,
  examples
});
