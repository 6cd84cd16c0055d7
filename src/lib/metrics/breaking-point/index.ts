// The only door to this metric's picture.
import { metricEntry } from '../view.ts';
import BreakingPointChart from './BreakingPointChart.svelte';
import { breakingPointExamples } from './examples.ts';
import { breakingPoint } from './metric.ts';
import { breakingPointView } from './view.ts';

export const breakingPointEntry = metricEntry({
  metric: breakingPoint,
  view: breakingPointView,
  Chart: BreakingPointChart,
  examples: breakingPointExamples
});
