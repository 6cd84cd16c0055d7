// The only door to scrutiny.
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { scrutiny } from './metric.ts';
import ScrutinyChart from './ScrutinyChart.svelte';
import { scrutinyView } from './view.ts';

export const scrutinyEntry = metricEntry({
  metric: scrutiny,
  view: scrutinyView,
  Chart: ScrutinyChart,
  examples
});
