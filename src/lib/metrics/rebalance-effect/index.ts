// The only door to this metric's picture.
import { metricEntry } from '../view.ts';
import { rebalanceEffectExamples } from './examples.ts';
import { rebalanceEffect } from './metric.ts';
import RebalanceEffectChart from './RebalanceEffectChart.svelte';
import { rebalanceEffectView } from './view.ts';

export const rebalanceEffectEntry = metricEntry({
  metric: rebalanceEffect,
  view: rebalanceEffectView,
  Chart: RebalanceEffectChart,
  examples: rebalanceEffectExamples
});
