// The only door to workload reviews.
import TimelinePicture from '../TimelinePicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { workloadReview } from './metric.ts';
import { workloadReviewView } from './view.ts';

export const workloadReviewEntry = metricEntry({
  metric: workloadReview,
  view: workloadReviewView,
  Chart: TimelinePicture,
  examples
});
