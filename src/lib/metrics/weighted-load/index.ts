// The only door to the hours of work.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { weightedLoad } from './metric.ts';
import { weightedLoadView } from './view.ts';

export const weightedLoadEntry = metricEntry({
  metric: weightedLoad,
  view: weightedLoadView,
  Chart: BarsPicture,
  examples,
  beside: ['geography']
});
