// The only door to assessments and plans.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { assessments } from './metric.ts';
import { assessmentsView } from './view.ts';

export const assessmentsEntry = metricEntry({
  metric: assessments,
  view: assessmentsView,
  Chart: BarsPicture,
  examples
});
