// The only door to this metric's picture.
import { metricEntry } from '../view.ts';
import { resiliencePlacementsExamples } from './examples.ts';
import { resiliencePlacements } from './metric.ts';
import ResiliencePlacementsChart from './ResiliencePlacementsChart.svelte';
import { resiliencePlacementsView } from './view.ts';

export const resiliencePlacementsEntry = metricEntry({
  metric: resiliencePlacements,
  view: resiliencePlacementsView,
  Chart: ResiliencePlacementsChart,
  examples: resiliencePlacementsExamples
});
