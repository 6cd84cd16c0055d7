// The only door to this metric's picture.
import { metricEntry } from '../view.ts';
import { rebalanceExamples } from './examples.ts';
import { rebalance } from './metric.ts';
import RebalanceChart from './RebalanceChart.svelte';
import { rebalanceView } from './view.ts';

export const rebalanceEntry = metricEntry({
  metric: rebalance,
  view: rebalanceView,
  Chart: RebalanceChart,
  examples: rebalanceExamples,
  beside: ['rebalance-effect']
});
