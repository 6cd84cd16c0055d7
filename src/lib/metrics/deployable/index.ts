// The only door to the officers who can be deployed.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { deployable } from './metric.ts';
import { deployableView } from './view.ts';

export const deployableEntry = metricEntry({
  metric: deployable,
  view: deployableView,
  Chart: BarsPicture,
  examples
});
