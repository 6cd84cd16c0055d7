// The only door to who is away.
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { whoIsAway } from './metric.ts';
import { whoIsAwayView } from './view.ts';
import WhoIsAwayChart from './WhoIsAwayChart.svelte';

export const whoIsAwayEntry = metricEntry({
  metric: whoIsAway,
  view: whoIsAwayView,
  Chart: WhoIsAwayChart,
  examples,
  beside: ['cover-arrangements']
});
