// The only door to policies.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { policies } from './metric.ts';
import { policiesView } from './view.ts';

export const policiesEntry = metricEntry({
  metric: policies,
  view: policiesView,
  Chart: BarsPicture,
  examples
});
