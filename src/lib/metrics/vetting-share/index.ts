// The only door to vetting by unit.
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { vettingShare } from './metric.ts';
import VettingShareChart from './VettingShareChart.svelte';
import { vettingShareView } from './view.ts';

export const vettingShareEntry = metricEntry({
  metric: vettingShare,
  view: vettingShareView,
  Chart: VettingShareChart,
  examples
});
