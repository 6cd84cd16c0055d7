// The only door to reviews due and held.
import TimelinePicture from '../TimelinePicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { scrutinyReviews } from './metric.ts';
import { scrutinyReviewsView } from './view.ts';

export const scrutinyReviewsEntry = metricEntry({
  metric: scrutinyReviews,
  view: scrutinyReviewsView,
  Chart: TimelinePicture,
  examples
});
