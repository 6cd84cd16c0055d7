// The only door to this metric's picture.
import { metricEntry } from '../view.ts';
import { resilienceScoreExamples } from './examples.ts';
import { resilienceScore } from './metric.ts';
import ResilienceScoreChart from './ResilienceScoreChart.svelte';
import { resilienceScoreView } from './view.ts';

export const resilienceScoreEntry = metricEntry({
  metric: resilienceScore,
  view: resilienceScoreView,
  Chart: ResilienceScoreChart,
  examples: resilienceScoreExamples
});
