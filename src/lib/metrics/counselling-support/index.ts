// The only door to counselling by unit.
import { metricEntry } from '../view.ts';
import CounsellingSupportChart from './CounsellingSupportChart.svelte';
import { examples } from './examples.ts';
import { counsellingSupport } from './metric.ts';
import { counsellingSupportView } from './view.ts';

export const counsellingSupportEntry = metricEntry({
  metric: counsellingSupport,
  view: counsellingSupportView,
  Chart: CounsellingSupportChart,
  examples
});
