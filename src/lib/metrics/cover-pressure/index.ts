// The only door to the pressure of cover.
import { metricEntry } from '../view.ts';
import CoverPressureChart from './CoverPressureChart.svelte';
import { examples } from './examples.ts';
import { coverPressure } from './metric.ts';
import { coverPressureView } from './view.ts';

export const coverPressureEntry = metricEntry({
  metric: coverPressure,
  view: coverPressureView,
  Chart: CoverPressureChart,
  examples
});
