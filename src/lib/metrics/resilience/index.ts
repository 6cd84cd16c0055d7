// The only door to this metric's picture.
import { metricEntry } from '../view.ts';
import { resilienceExamples } from './examples.ts';
import { resilience } from './metric.ts';
import ResilienceChart from './ResilienceChart.svelte';
import { resilienceView } from './view.ts';

export const resilienceEntry = metricEntry({
  metric: resilience,
  view: resilienceView,
  Chart: ResilienceChart,
  examples: resilienceExamples
});
