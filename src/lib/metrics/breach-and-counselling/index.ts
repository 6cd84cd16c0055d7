// The only door to officers above the limit whose counselling is overdue.
import TimelinePicture from '../TimelinePicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { breachAndCounselling } from './metric.ts';
import { breachAndCounsellingView } from './view.ts';

export const breachAndCounsellingEntry = metricEntry({
  metric: breachAndCounselling,
  view: breachAndCounsellingView,
  Chart: TimelinePicture,
  examples
});
