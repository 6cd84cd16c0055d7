// The only door to dilution.
import { metricEntry } from '../view.ts';
import DilutionChart from './DilutionChart.svelte';
import { examples } from './examples.ts';
import { dilution } from './metric.ts';
import { dilutionView } from './view.ts';

export const dilutionEntry = metricEntry({
  metric: dilution,
  view: dilutionView,
  Chart: DilutionChart,
  examples
});
